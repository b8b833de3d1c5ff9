/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-builder.h"

#include <string.h>

#include "preau-guide-loader.h"
#include "preau-json-reader.h"
#include "preau-json.h"

#define TEXT "{\"fr\":\"Mot\"}"
#define HEAD "{\"format\":1,\"issued\":\"2020-04-01\",\"review_by\":\"2100-01-01\"," \
             "\"languages\":[\"fr\"],\"title\":" TEXT ",\"publisher\":" TEXT ",\"about\":" TEXT "," \
             "\"contact\":{\"text\":" TEXT "},\"checklists\":{},\"messages\":{}," \
             "\"sources\":{\"s\":{\"title\":" TEXT ",\"publisher\":null,\"date\":null,\"url\":null}},"

typedef struct
{
  char *id;
  char *tree;
  char *serial;
  char *start;
  GPtrArray *questions; /* ids, in the order of the description */
  GHashTable *answers; /* id of a question → GString */
  GString *outcomes;
  GString *tools;
  GHashTable *claims;
  GString *retired;
} Builder;

static void
free_string (gpointer data)
{
  g_string_free (data, TRUE);
}

static void
init_builder (Builder *self)
{
  self->id = g_strdup ("test-guide");
  self->tree = g_strdup ("1");
  self->serial = g_strdup ("1");
  self->start = NULL;
  self->questions = g_ptr_array_new_with_free_func (g_free);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_string);
  self->outcomes = g_string_new (NULL);
  self->tools = g_string_new (NULL);
  self->claims = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->retired = g_string_new (NULL);
}

static void
clear_builder (Builder *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->tree, g_free);
  g_clear_pointer (&self->serial, g_free);
  g_clear_pointer (&self->start, g_free);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_clear_pointer (&self->outcomes, free_string);
  g_clear_pointer (&self->tools, free_string);
  g_clear_pointer (&self->claims, g_hash_table_unref);
  g_clear_pointer (&self->retired, free_string);
}

/* What follows KEY= in a line, or NULL. */
static const char *
find_value (char **words,
            const char *key)
{
  gsize length = strlen (key);

  for (guint i = 0; words[i] != NULL; i++)
    if (strncmp (words[i], key, length) == 0 && words[i][length] == '=')
      return words[i] + length + 1;

  return NULL;
}

static void
append_list (GString *to,
             const char *key,
             const char *commas)
{
  g_auto (GStrv) ids = g_strsplit (commas != NULL ? commas : "", ",", -1);
  g_autofree char *joined = g_strjoinv ("\",\"", ids);

  if (*joined == '\0')
    g_string_append_printf (to, "\"%s\":[]", key);
  else
    g_string_append_printf (to, "\"%s\":[\"%s\"]", key, joined);
}

static void
append_because (Builder *self,
                GString *to,
                const char *commas)
{
  g_auto (GStrv) ids = g_strsplit (commas != NULL ? commas : "", ",", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (self->claims, g_strdup (ids[i]));
  append_list (to, "because", commas);
}

/* Closes what is open, behind a comma that may be left over. */
static void
append_end (GString *to,
            const char *end)
{
  if (to->len > 0 && to->str[to->len - 1] == ',')
    g_string_truncate (to, to->len - 1);
  g_string_append (to, end);
}

static void
append_people (GString *to,
               const char *range)
{
  g_auto (GStrv) bounds = g_strsplit (range, "-", 2);

  g_string_append (to, "\"people\":{");
  if (*bounds[0] != '\0')
    g_string_append_printf (to, "\"at_least\":%s,", bounds[0]);
  if (*bounds[1] != '\0')
    g_string_append_printf (to, "\"at_most\":%s,", bounds[1]);
  append_end (to, "},");
}

/* ask QUESTION ANSWER NEXT audience= medium= people=LEAST-MOST booking= because= */
static void
add_answer (Builder *self,
            char **words)
{
  static const char *const choices[] = { "audience", "medium", "booking" };
  GString *answers = g_hash_table_lookup (self->answers, words[1]);

  if (answers == NULL)
    {
      char *id = g_strdup (words[1]);

      answers = g_string_new (NULL);
      g_ptr_array_add (self->questions, id);
      g_hash_table_insert (self->answers, id, answers);
    }

  g_string_append_printf (answers, "{\"id\":\"%s\",\"label\":" TEXT ",\"next\":\"%s\",\"sets\":{", words[2], words[3]);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (find_value (words, choices[i]) != NULL)
      g_string_append_printf (answers, "\"%s\":\"%s\",", choices[i], find_value (words, choices[i]));
  if (find_value (words, "people") != NULL)
    append_people (answers, find_value (words, "people"));
  append_end (answers, "},");
  append_because (self, answers, find_value (words, "because"));
  g_string_append (answers, "},");
}

/* TOOL+CLAIM,CLAIM:STAND-IN,STAND-IN, where only the tool must be. */
static void
add_pick (Builder *self,
          const char *word)
{
  g_auto (GStrv) halves = g_strsplit (word, ":", 2);
  g_auto (GStrv) parts = g_strsplit (halves[0], "+", 2);

  g_string_append_printf (self->outcomes, "{\"tool\":\"%s\",", parts[0]);
  if (halves[1] != NULL)
    {
      append_list (self->outcomes, "stand_ins", halves[1]);
      g_string_append_c (self->outcomes, ',');
    }
  append_because (self, self->outcomes, parts[1]);
  g_string_append (self->outcomes, "},");
}

static void
append_avoid (GString *to,
              const char *commas)
{
  g_auto (GStrv) ids = g_strsplit (commas != NULL ? commas : "", ",", -1);

  g_string_append (to, "\"avoid\":[");
  for (guint i = 0; ids[i] != NULL; i++)
    g_string_append_printf (to, "{\"tool\":\"%s\",\"because\":[]},", ids[i]);
  append_end (to, "],");
}

/* end OUTCOME PICK… because= avoid= listed= */
static void
add_outcome (Builder *self,
             char **words)
{
  gboolean picks = FALSE;

  g_string_append_printf (self->outcomes, "\"%s\":{\"title\":" TEXT ",\"picks\":[", words[1]);
  for (guint i = 2; words[i] != NULL; i++)
    if (strchr (words[i], '=') == NULL)
      {
        add_pick (self, words[i]);
        picks = TRUE;
      }
  append_end (self->outcomes, "],");
  append_because (self, self->outcomes, find_value (words, "because"));
  g_string_append_c (self->outcomes, ',');
  append_avoid (self->outcomes, find_value (words, "avoid"));
  append_list (self->outcomes, "listed", find_value (words, "listed"));
  g_string_append_printf (self->outcomes, ",\"checklist\":[],\"no_source\":%s},", picks ? "false" : "true");
}

/* tool TOOL audience=,… medium=,… people=MOST booking= state= stand-ins=,… level= kind= */
static void
add_tool (Builder *self,
          char **words)
{
  const char *people = find_value (words, "people");
  const char *booking = find_value (words, "booking");
  const char *state = find_value (words, "state");
  const char *level = find_value (words, "level");
  const char *kind = find_value (words, "kind");

  g_string_append_printf (self->tools,
                          "\"%s\":{\"name\":\"%s\",\"aliases\":[],\"summary\":" TEXT ",\"kind\":\"%s\","
                          "\"publisher\":" TEXT ",\"level\":\"%s\",\"account\":\"none\",\"booking\":\"%s\","
                          "\"conditions\":{",
                          words[1], words[1], kind != NULL ? kind : "webinar", level != NULL ? level : "preferred",
                          booking != NULL ? booking : "none");
  for (guint i = 2; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], "audience=") || g_str_has_prefix (words[i], "medium="))
      {
        g_auto (GStrv) pair = g_strsplit (words[i], "=", 2);

        append_list (self->tools, pair[0], pair[1]);
        g_string_append_c (self->tools, ',');
      }
  if (people != NULL)
    g_string_append_printf (self->tools, "\"people\":{\"at_most\":%s}", people);
  append_end (self->tools, "},");

  g_hash_table_add (self->claims, g_strdup ("state"));
  g_string_append_printf (self->tools, "\"service\":{\"state\":\"%s\",\"claims\":[\"state\"],",
                          state != NULL ? state : "open");
  append_list (self->tools, "stand_ins", find_value (words, "stand-ins"));
  g_string_append (self->tools, "},\"links\":{},\"claims\":[],\"includes\":[],\"checklist\":[]},");
}

static void
replace (char **string,
         const char *by)
{
  g_free (*string);
  *string = g_strdup (by);
}

static void
add_line (Builder *self,
          const char *line)
{
  g_autofree char *text = g_strstrip (g_strdup (line));
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = g_strv_length (words);

  if (n == 0)
    return;

  if (g_str_equal (words[0], "ask") && n >= 4)
    {
      add_answer (self, words);
    }
  else if (g_str_equal (words[0], "end") && n >= 2)
    {
      add_outcome (self, words);
    }
  else if (g_str_equal (words[0], "tool") && n >= 2)
    {
      add_tool (self, words);
    }
  else if (g_str_equal (words[0], "guide") && (n == 3 || n == 4))
    {
      replace (&self->id, words[1]);
      replace (&self->tree, words[2]);
      replace (&self->serial, n == 4 ? words[3] : "1");
    }
  else if (g_str_equal (words[0], "retired") && n == 3)
    {
      g_string_append_printf (self->retired, "\"%s\":\"%s\",", words[1], words[2]);
    }
  else if (g_str_equal (words[0], "start") && n == 2)
    {
      replace (&self->start, words[1]);
    }
  else
    {
      g_error ("Not a line of a guide: “%s”", line);
    }
}

static void
append_claims (Builder *self,
               GString *json)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->claims);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_string_append_printf (json, "\"%s\":{\"text\":" TEXT ",\"source\":\"s\",\"where\":" TEXT ",\"as_of\":null,"
                            "\"basis\":\"stated\",\"standing\":\"current\"},", (const char *) id);
  append_end (json, "}");
}

/**
 * guide_builder_to_json:
 * @description: lines, or parts between semicolons
 *
 * Makes a whole guide of
 * `ask QUESTION ANSWER NEXT audience= medium= people=LEAST-MOST booking= because=CLAIM,…`,
 * `end OUTCOME TOOL+CLAIM,…:STAND-IN,… because= avoid=TOOL,… listed=TOOL,…`,
 * `tool TOOL audience=,… medium=,… people=MOST booking= state= stand-ins=,… level= kind=`,
 * `guide ID TREE SERIAL`, where the serial is 1 if there is none,
 * `retired ID ID` and `start QUESTION`. The first question is the start where
 * none is named, claims are there as soon as they are named, and an outcome
 * without a pick has no source.
 *
 * Returns: (transfer full): JSON text
 */
char *
guide_builder_to_json (const char *description)
{
  g_auto (GStrv) lines = g_strsplit_set (description, "\n;", -1);
  GString *json = g_string_new (HEAD);
  Builder self;

  init_builder (&self);
  for (guint i = 0; lines[i] != NULL; i++)
    add_line (&self, lines[i]);

  g_string_append_printf (json, "\"id\":\"%s\",\"tree\":%s,\"serial\":%s,\"start\":\"%s\",", self.id, self.tree,
                          self.serial, self.start != NULL ? self.start : (char *) self.questions->pdata[0]);
  g_string_append (json, "\"questions\":{");
  for (guint i = 0; i < self.questions->len; i++)
    {
      const char *id = self.questions->pdata[i];
      GString *answers = g_hash_table_lookup (self.answers, id);

      g_string_append_printf (json, "\"%s\":{\"text\":" TEXT ",\"answers\":[%s", id, answers->str);
      append_end (json, "]},");
    }
  append_end (json, "},");
  g_string_append_printf (json, "\"outcomes\":{%s", self.outcomes->str);
  append_end (json, "},");
  g_string_append_printf (json, "\"tools\":{%s", self.tools->str);
  append_end (json, "},");
  g_string_append (json, "\"claims\":{");
  append_claims (&self, json);
  g_string_append_printf (json, ",\"retired\":{%s", self.retired->str);
  append_end (json, "}}");
  clear_builder (&self);

  return g_string_free (json, FALSE);
}

/**
 * guide_builder_translate:
 * @json: a guide of guide_builder_to_json()
 *
 * Returns: (transfer full): the same, that says all its words in English too
 */
char *
guide_builder_translate (const char *json)
{
  GString *translated = g_string_new (json);

  g_string_replace (translated, TEXT, "{\"fr\":\"Mot\",\"en\":\"Word\"}", 0);
  g_string_replace (translated, "\"languages\":[\"fr\"]", "\"languages\":[\"fr\",\"en\"]", 1);

  return g_string_free (translated, FALSE);
}

static void
edit (JsonObject *guide,
      const char *line)
{
  g_auto (GStrv) halves = g_strsplit (line, "=", 2);
  g_auto (GStrv) keys = g_strsplit (halves[0] + 1, "/", -1);
  guint last = g_strv_length (keys) - 1;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < last; i++)
    guide = json_object_get_object_member (guide, keys[i]);

  if (halves[1] == NULL)
    json_object_remove_member (guide, keys[last]);
  else
    json_object_set_member (guide, keys[last], json_from_string (halves[1], &error));
  g_assert_no_error (error);
}

/**
 * guide_builder_edit:
 * @guide: a guide
 * @edits: lines
 *
 * Puts another value in the place of one with `/KEY/KEY=JSON`, or takes it
 * away with `/KEY/KEY`.
 *
 * Returns: (transfer full): @guide as JSON text
 */
char *
guide_builder_edit (JsonObject *guide,
                    const char *edits)
{
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), guide);
  g_auto (GStrv) lines = g_strsplit (edits, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      edit (guide, lines[i]);

  return json_to_string (root, FALSE);
}

/**
 * guide_builder_load:
 * @json: a guide
 * @findings: (nullable): where to add what is wrong
 *
 * Returns: (transfer full) (nullable): the guide, as the program reads it;
 *   %NULL where it is refused, which fails the test unless @findings is given
 */
PreauGuide *
guide_builder_load (const char *json,
                    PreauFindings *findings)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  PreauGuide *guide = preau_guide_load_bytes (bytes, findings, &error);

  if (findings == NULL)
    g_assert_no_error (error);

  return guide;
}

/**
 * guide_builder_import:
 * @json: a guide whose shape is right, whatever its tree
 *
 * Returns: (transfer full): the guide, not linted
 */
PreauGuide *
guide_builder_import (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (PreauJsonTree) tree = preau_json_read (json, strlen (json), findings);
  PreauJsonReading reading = { .bytes = bytes, .tree = tree, .findings = findings };
  PreauJson root = { .reading = &reading };
  PreauGuide *guide;

  g_assert_nonnull (tree);
  root.node = tree->nodes;
  guide = preau_guide_import (&root);
  g_assert_cmpuint (preau_findings_get_length (findings), ==, 0);

  return guide;
}
