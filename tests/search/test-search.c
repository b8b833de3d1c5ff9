/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-builder.h"
#include "guide-paths.h"

#include <string.h>

#include "preau-fold.h"
#include "preau-guide-loader.h"
#include "preau-language.h"
#include "preau-search.h"

#define ACUTE "\314\201"
#define CIRCUMFLEX "\314\202"
#define RIGHT_TO_LEFT "\342\200\217"
#define OVERRIDE "\342\200\256"
#define ZERO "\342\200\213"
#define SOFT "\302\255"
#define NO_BREAK "\302\240"

static const char *const languages[] = { "fr", "en" };

/* A guide in which names, aliases and publishers are what a test says. */
static PreauGuide *
load_named (const char *const *names)
{
  g_autoptr (JsonObject) json = guide_paths_parse_built_in ();
  JsonObject *tools = json_object_get_object_member (json, "tools");
  g_autoptr (GList) ids = json_object_get_members (tools);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;
  GList *id = ids;

  for (guint i = 0; names[i] != NULL; i++, id = id->next)
    json_object_set_string_member (json_object_get_object_member (tools, id->data), "name", names[i]);
  json_node_set_object (node, json);
  text = json_to_string (node, FALSE);

  return guide_builder_load (text, NULL);
}

static PreauSearch *
new_search (const char *language)
{
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);

  preau_language_set_up (language);
  g_assert_cmpstr (preau_language_get (), ==, language);

  return preau_search_new (guide, language);
}

/* The ids found, a space between; "~" before names that are only near. */
static char *
list_found (const PreauSearch *search,
            const char *query)
{
  g_autoptr (PreauSearchResult) result = preau_search_run (search, query);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < preau_search_result_get_length (result); i++)
    g_string_append_printf (found, "%s%s%s", i > 0 ? " " : "", preau_search_result_is_near (result) ? "~" : "",
                            preau_search_result_get_tool (result, i)->id);

  return g_string_free (found, FALSE);
}

/* @expected: all that is found, or what it begins with, before " …" */
static void
assert_found (const PreauSearch *search,
              const char *query,
              const char *expected)
{
  g_autofree char *found = list_found (search, query);
  gboolean open = g_str_has_suffix (expected, " …");
  g_autofree char *first = g_strndup (expected, strlen (expected) - (open ? strlen (" …") : 0));

  if (open ? !g_str_has_prefix (found, first) : !g_str_equal (found, first))
    g_error ("“%s” finds “%s”, not “%s”", query, found, expected);
}

static const struct
{
  const char *query;
  const char *fr;
  const char *en; /* NULL: the same */
} cases[] = {
  /* By name, in any case, with or without accents, whole or begun. */
  { "zoom", "zoom", NULL },
  { "ZOOM", "zoom", NULL },
  { "zo", "zoom", NULL },
  { "oom", "zoom klassroom google-classroom …", NULL },
  { "via", "via", NULL },
  { "whats", "whatsapp", NULL },
  { "education", "webconf-education …", NULL },
  { "éducation", "webconf-education …", NULL },
  { "ÉDUCATION", "webconf-education …", NULL },
  { "e" ACUTE "ducation", "webconf-education …", NULL },
  { "Webconf Éduc", "webconf-education", NULL },
  { "leçons", "cned-lessons tactileo", "cned-lessons" },
  { "lecons", "cned-lessons tactileo", "cned-lessons" },
  { "conférence de l’état", "webconference-etat …", "webconference-etat" },
  { "conference de l'etat", "webconference-etat …", "webconference-etat" },
  /* The name that is all said, then those that say more; an earlier place first. */
  { "classe virtuelle", "classe-virtuelle cned via …", NULL },
  { "classe virtuelle cned", "cned …", "cned" },
  { "cned", "cned-lessons cned", NULL },
  { "google", "google-classroom google-suite hangouts", NULL },
  /* By alias. */
  { "bbb", "visio-agents classe-virtuelle", NULL },
  { "google meet", "hangouts", NULL },
  { "ms teams", "teams", NULL },
  { "apps.education.fr", "classe-virtuelle", NULL },
  { "zoom.us", "zoom", NULL },
  { "renater", "rendez-vous renavisio", NULL },
  { "blackboard", "cned", NULL },
  { "Ma Cl@sse Virtuelle", "via …", NULL },
  { "office 365", "teams", NULL },
  /* What is written in two words or with a hyphen is typed in one, and the other way round. */
  { "rendezvous", "rendez-vous", NULL },
  { "rendez vous", "rendez-vous", NULL },
  { "googlemeet", "hangouts", NULL },
  { "visioagents", "visio-agents", NULL },
  { "whats app", "whatsapp", NULL },
  { "audio conf", "audioconf …", NULL },
  /* By purpose: summary, and words for the sort of tool. */
  { "webinaire", "livestorm", "" },
  { "webinar", "", "livestorm" },
  { "mur", "padlet", "" },
  { "wall", "padlet", "padlet" },
  { "mathématiques", "labomep", "" },
  { "maths", "", "labomep" },
  { "messagerie", "klassroom whatsapp tchap", "" },
  { "téléphone", "ovh whatsapp audioconf", "ovh audioconf whatsapp" },
  { "visio", "visio-agents classe-virtuelle …", NULL },
  { "tableur", "google-suite", "" },
  { "spreadsheet", "", "google-suite" },
  { "logiciel libre", "sill jitsi", "sill" },
  /* By publisher. */
  { "dinum", "audioconf tchap sill", NULL },
  { "meta", "whatsapp", NULL },
  { "sesamath", "labomep", NULL },
  { "Sésamath", "labomep", NULL },
  { "suisse", "learningapps", "" },
  { "switzerland", "", "learningapps" },
  { "scaleway", "webconf-education", NULL },
  { "microsoft", "teams skype", NULL },
  /* Every word counts, wherever it is found, whatever the order. */
  { "exercices suisse", "learningapps", "" },
  { "suisse exercices", "learningapps", "" },
  { "messagerie parents", "klassroom", "" },
  { "zoom zoom", "zoom", NULL },
  { "zoom visio", "zoom", "" },
  { "zoom teams", "", NULL },
  { "zoom !?", "zoom", NULL },
  { "«" NO_BREAK "Zoom" NO_BREAK "»", "zoom", NULL },
  /* One typo: a letter more, less, other, swapped; also in a word just begun. */
  { "zooom", "~zoom", NULL },
  { "zom", "~zoom", NULL },
  { "zoem", "~zoom", NULL },
  { "ozom", "~zoom", NULL },
  { "zoomx", "~zoom", NULL },
  { "xoom", "~zoom", NULL },
  { "temas", "~teams", NULL },
  { "watsapp", "~whatsapp", NULL },
  { "wahtsapp", "~whatsapp", NULL },
  { "klasroom", "~klassroom", NULL },
  { "klasro", "~klassroom", NULL },
  { "paddlet", "~padlet", NULL },
  { "skipe", "~skype", NULL },
  { "jisti", "~jitsi", NULL },
  { "hangout mete", "~hangouts", NULL },
  { "classe virtuele", "~classe-virtuelle ~cned ~via", NULL },
  { "visioagnets", "~visio-agents", NULL },
  /* Two are too many, and short words could be anything. */
  { "zzooom", "", NULL },
  { "qqqq", "", NULL },
  { "zq", "", NULL },
  { "漢字", "", NULL },
};

static void
test_first_hits (void)
{
  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr (PreauSearch) search = new_search (languages[l]);

      for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        assert_found (search, cases[i].query, l == 0 || cases[i].en == NULL ? cases[i].fr : cases[i].en);
    }
}

/* Without a word: all of them, by level, in the order of the guide. */
static void
test_empty (void)
{
  static const char *const queries[] = { "", " ", "\t\n", "!?…", "' ", RIGHT_TO_LEFT, ACUTE, NO_BREAK };
  g_autoptr (PreauSearch) search = new_search ("en");
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);
  const char *const *ids = preau_table_get_ids (guide->tools);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (PreauSearchResult) result = preau_search_run (search, queries[i]);
      guint n = preau_search_result_get_length (result);

      g_assert_false (preau_search_result_is_near (result));
      g_assert_cmpuint (n, ==, g_strv_length ((char **) ids));
      for (guint j = 1; j < n; j++)
        {
          const PreauTool *before = preau_search_result_get_tool (result, j - 1);
          const PreauTool *tool = preau_search_result_get_tool (result, j);
          guint place = 0;

          g_assert_cmpint (before->level, <=, tool->level);
          while (!g_str_equal (ids[place], before->id))
            place++;
          if (before->level == tool->level)
            while (!g_str_equal (ids[place], tool->id))
              g_assert_nonnull (ids[++place]);
        }
    }
}

/* Each tool is found by its name before all others, and by each of its aliases. */
static void
test_own_names (void)
{
  g_autoptr (PreauSearch) search = new_search ("fr");
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);
  const PreauTable *tools = guide->tools;

  for (guint i = 0; i < preau_table_get_length (tools); i++)
    {
      const PreauTool *tool = preau_table_get_value (tools, i);
      const char *const *aliases = tool->aliases;
      g_autofree char *first = g_strdup_printf ("%s …", tool->id);
      g_autofree char *found = list_found (search, tool->name);

      if (!g_str_equal (found, tool->id))
        assert_found (search, tool->name, first);
      for (guint j = 0; aliases[j] != NULL; j++)
        {
          g_autofree char *all = list_found (search, aliases[j]);
          g_auto (GStrv) ids = g_strsplit (all, " ", -1);

          g_assert_true (g_strv_contains ((const char *const *) ids, tool->id));
        }
    }
}

/* Whether some word of the folded @text holds @word. */
static gboolean
holds (const char *text,
       const char *word)
{
  g_autofree char *folded = preau_fold (text != NULL ? text : "", NULL);

  return strstr (folded, word) != NULL;
}

static gboolean
tool_holds (const PreauTool *tool,
            const char *language,
            const char *word)
{
  const char *const *aliases = tool->aliases;
  gboolean found = holds (tool->name, word) || holds (preau_text_get (tool->summary, language), word) ||
                   holds (preau_text_get (tool->publisher, language), word);

  for (guint i = 0; aliases[i] != NULL && !found; i++)
    found = holds (aliases[i], word);

  return found;
}

/* Words drawn from the texts themselves find at least the tools that a plain look at each text finds. */
static void
test_random (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (PreauSearch) search = new_search ("fr");
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);
  const PreauTable *tools = guide->tools;
  guint n = preau_table_get_length (tools);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 300; i++)
    {
      const PreauTool *drawn = preau_table_get_value (tools, (guint) g_rand_int_range (rand, 0, (int) n));
      g_autofree char *text = preau_fold (preau_text_get (drawn->summary, "fr"), NULL);
      g_auto (GStrv) words = g_strsplit (g_strstrip (text), " ", -1);
      char *one = words[g_rand_int_range (rand, 0, (int) g_strv_length (words))];
      char *other = words[g_rand_int_range (rand, 0, (int) g_strv_length (words))];
      g_autofree char *query = NULL;
      g_autofree char *found = NULL;
      g_auto (GStrv) ids = NULL;

      if (strlen (one) > 3 && g_utf8_validate (one, 3, NULL) && g_rand_boolean (rand))
        one[3] = '\0';
      query = g_strdup_printf ("%s %s", one, other);
      found = list_found (search, query);
      ids = g_strsplit (found, " ", -1);
      for (guint j = 0; j < n; j++)
        {
          const PreauTool *tool = preau_table_get_value (tools, j);

          if (tool_holds (tool, "fr", one) && tool_holds (tool, "fr", other) &&
              !g_strv_contains ((const char *const *) ids, tool->id))
            g_error ("“%s” does not find %s", query, tool->id);
        }
    }
}

static void
test_long (void)
{
  g_autoptr (PreauSearch) search = new_search ("fr");
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);
  const PreauTool *zoom = preau_table_get (guide->tools, "zoom");
  g_autofree char *letters = g_strnfill (1000, 'a');
  g_autofree char *spaces = g_strnfill (1000, ' ');
  g_autofree char *huge = g_strnfill (1000000, 'z');
  g_autoptr (GString) zooms = g_string_new (NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) many = g_string_new (NULL);

  while (zooms->len < 1000)
    g_string_append (zooms, "zoom ");
  while (words->len < 1000)
    g_string_append_printf (words, "%s ", preau_text_get (zoom->summary, "fr"));
  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (many, "zoom%u ", i);

  assert_found (search, letters, "");
  assert_found (search, spaces, "via …");
  assert_found (search, huge, "");
  assert_found (search, zooms->str, "zoom");
  assert_found (search, words->str, "zoom");
  assert_found (search, many->str, "");
}

/* What is no text at all finds nothing, or something, and harms nobody. */
static void
test_hostile (void)
{
  static const char *const queries[] = {
    "\xff", "zoom\xff", "\xc3", "\xed\xa0\x80", "\n", "zoom\n", "\x01", "%s%n", "<b>zoom</b>", "zoom\\", "(", "[a-z]*",
    ".*", "$(id)", "'; drop", OVERRIDE "zoom", "\xf4\x8f\xbf\xbf", "😀", "ﷺ", "ffi", "ﬃ", "İ", "ß", "ŉ", "ΐ",
  };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr (PreauSearch) search = new_search (languages[l]);

      for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
        {
          g_autoptr (PreauSearchResult) result = preau_search_run (search, queries[i]);

          for (guint j = 0; j < preau_search_result_get_length (result); j++)
            {
              const PreauTool *tool = preau_search_result_get_tool (result, j);
              g_autoptr (GArray) marks = preau_search_result_mark (result, tool->name);

              preau_search_result_get_alias (result, j);
            }
        }
      assert_found (search, "zoom\xff", "zoom");
      assert_found (search, OVERRIDE "zo" ZERO SOFT "om", "zoom");
      assert_found (search, "\xff", "via …");
    }
}

/* Other scripts, both directions, ligatures, and names that are nothing but signs. */
static void
test_other_names (void)
{
  static const char *const names[] = {
    "שיעור וירטואלי", "فصل افتراضي Zoom", "Κοινή Τάξη", "漢字教室", "Œuvres & Cætera", "Straße 9", "!!!", "<b>Gras</b>",
    "Ångström²", "Ἀθῆναι", NULL
  };
  static const struct
  {
    const char *query;
    const char *expected;
  } found[] = {
    { "שיעור", "via" }, { "וירטואלי שיעור", "via" }, { RIGHT_TO_LEFT "שיעור", "via" }, { "שיעוד", "~via" },
    { "فصل", "cned" }, { "افتراضي", "cned" }, { "zoom فصل", "cned" },
    { "ταξη", "cned-lessons" }, { "ΚΟΙΝΗ", "cned-lessons" }, { "κοινη ταξη", "cned-lessons" },
    { "漢字", "renavisio" }, { "教室", "renavisio" },
    { "oeuvres", "ovh" }, { "œuvres", "ovh" }, { "ŒUVRES", "ovh" }, { "caetera", "ovh" }, { "œuvrez", "~ovh" },
    { "strasse", "webconf-education" }, { "STRASSE", "webconf-education" }, { "straße", "webconf-education" },
    { "gras", "classe-virtuelle" }, { "angstrom2", "rendez-vous" }, { "αθηναι", "audioconf" },
  };
  g_autoptr (PreauGuide) guide = load_named (names);
  g_autoptr (PreauSearch) search = NULL;

  preau_language_set_up ("fr");
  search = preau_search_new (guide, "fr");
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    assert_found (search, found[i].query, found[i].expected);
}

static const struct
{
  const char *query;
  const char *text;
  const char *marked; /* with brackets around what matched */
} marks[] = {
  { "zoom", "Zoom", "[Zoom]" },
  { "zo", "Zoom", "[Zo]om" },
  { "oo", "Zoom", "Z[oo]m" },
  { "edu", "Webconf Éducation", "Webconf [Édu]cation" },
  { "edu", "Webconf E" ACUTE "ducation", "Webconf [E" ACUTE "du]cation" },
  { "e", "E" ACUTE, "[E" ACUTE "]" },
  { "web edu", "Webconf Éducation", "[Web]conf [Édu]cation" },
  { "webconf education", "Webconf Éducation", "[Webconf] [Éducation]" },
  { "we webc", "Webconf", "[Webc]onf" },
  { "o", "Œuvre", "[Œ]uvre" },
  { "oeu", "Œuvre", "[Œu]vre" },
  { "ss", "Straße", "Stra[ß]e" },
  { "vis", "Visio-Agents, visio", "[Vis]io-Agents, [vis]io" },
  { "vi", "RENAVISIO", "RENA[VI]SIO" },
  { "via", "Ma classe VIA (via Viadeo)", "Ma classe [VIA] ([via] [Via]deo)" },
  { "rendezvous", "RENdez-vous", "[RENdez]-[vous]" },
  { "rendezv", "RENdez-vous", "[RENdez]-[v]ous" },
  { "zoom", "Teams", "Teams" },
  { "zoom", "", "" },
  { "", "Zoom", "Zoom" },
  { "b", "<b>", "<[b]>" },
  { "שיעור", "שיעור א", "[שיעור] א" },
  { "2", "x²", "x[²]" },
};

static void
test_marks (void)
{
  g_autoptr (PreauSearch) search = new_search ("fr");

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autoptr (PreauSearchResult) result = preau_search_run (search, marks[i].query);
      g_autoptr (GArray) ranges = preau_search_result_mark (result, marks[i].text);
      g_autoptr (GString) marked = g_string_new (marks[i].text);

      for (guint j = ranges->len; j > 0; j--)
        {
          PreauSearchRange range = g_array_index (ranges, PreauSearchRange, j - 1);

          g_assert_cmpuint (range.start, <, range.end);
          g_string_insert_c (marked, (gssize) range.end, ']');
          g_string_insert_c (marked, (gssize) range.start, '[');
        }
      g_assert_cmpstr (marked->str, ==, marks[i].marked);
    }
}

/* The alias is told where the name does not say why a tool is there. */
static void
test_aliases (void)
{
  static const struct
  {
    const char *query;
    const char *alias;
  } said[] = {
    { "zoom", NULL }, { "bbb", "BBB" }, { "bigblue", "BigBlueButton" }, { "google meet", "Google Meet" },
    { "zoom us", "zoom.us" }, { "blackboard classe", "Blackboard Collaborate" }, { "sesamath", NULL },
    { "zooom", NULL },
  };
  g_autoptr (PreauSearch) search = new_search ("en");

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (PreauSearchResult) result = preau_search_run (search, said[i].query);

      g_assert_cmpuint (preau_search_result_get_length (result), >, 0);
      g_assert_cmpstr (preau_search_result_get_alias (result, 0), ==, said[i].alias);
    }
}

static void
test_fold (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } folded[] = {
    { "", "" }, { "a", "a" }, { "A", "a" }, { "É", "e" }, { "e" CIRCUMFLEX ACUTE, "e" }, { "Œ", "oe" }, { "æ", "ae" },
    { "ﬁ", "fi" }, { "Σς", "σσ" }, { "İ", "i" }, { "a-b", "a b" }, { " a ", "a " }, { "a" NO_BREAK "!b", "a b" },
    { "l’État", "l etat" }, { "½", "1 2" }, { "a" ZERO "b", "ab" }, { "…", "" }, { "R2-D2", "r2 d2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (folded); i++)
    {
      g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
      g_autofree char *plain = preau_fold (folded[i].text, NULL);
      g_autofree char *placed = preau_fold (folded[i].text, places);

      g_assert_cmpstr (plain, ==, folded[i].folded);
      g_assert_cmpstr (placed, ==, folded[i].folded);
      g_assert_cmpuint (places->len, ==, strlen (placed));
      for (guint j = 0; j < places->len; j++)
        g_assert_cmpuint (g_array_index (places, gsize, j), <, strlen (folded[i].text));
    }
}

/* A result outlives the words it came from. */
static void
test_lifetime (void)
{
  PreauSearch *search = new_search ("fr");
  g_autoptr (PreauSearchResult) result = preau_search_run (search, "zoom");

  preau_search_free (search);
  preau_search_free (NULL);
  preau_search_result_free (NULL);
  g_assert_cmpstr (preau_search_result_get_tool (result, 0)->name, ==, "Zoom");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/first-hits", test_first_hits);
  g_test_add_func ("/search/empty", test_empty);
  g_test_add_func ("/search/own-names", test_own_names);
  g_test_add_func ("/search/random", test_random);
  g_test_add_func ("/search/long", test_long);
  g_test_add_func ("/search/hostile", test_hostile);
  g_test_add_func ("/search/other-names", test_other_names);
  g_test_add_func ("/search/marks", test_marks);
  g_test_add_func ("/search/aliases", test_aliases);
  g_test_add_func ("/search/fold", test_fold);
  g_test_add_func ("/search/lifetime", test_lifetime);

  return g_test_run ();
}
