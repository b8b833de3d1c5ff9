/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-paths.h"
#include "lines.h"
#include "runner.h"

#include <locale.h>
#include <string.h>

/* The assistant in a terminal, by lines on standard input and in front of a pseudo-terminal. */

static const char *const languages[] = { "fr", "en" };

static const char *
get_text (JsonObject *guide,
          const char *table,
          const char *id,
          const char *key,
          const char *language)
{
  JsonObject *object = guide_paths_get (guide, table, id);

  return json_object_get_string_member (json_object_get_object_member (object, key), language);
}

/* Fails unless @words, at most as long as a line, stand in @text behind @at. */
static const char *
find_after (const char *at,
            const char *words)
{
  const char *found = strstr (at, words);

  if (found == NULL)
    g_error ("“%s” does not stand there, or not in its place: %s", words, at);

  return found + strlen (words);
}

/* The first and the last path that begin with each way in: by numbers, then by ids, with a blank line now and then. */
static void
assert_way (JsonObject *guide,
            const GuidePath *path,
            const char *language,
            gboolean by_id)
{
  g_autoptr (GString) input = g_string_new (NULL);
  g_auto (Run) run = { 0 };
  const char *at;

  for (guint i = 0; i < path->n_steps; i++)
    if (by_id)
      g_string_append_printf (input, "\n  %s \n", path->steps[i].answer_id);
    else
      g_string_append_printf (input, "%u\n", path->steps[i].number);

  run = run_speaking (language, "ask", input->str, NULL);
  g_assert_cmpint (run.code, ==, 0);
  g_assert_cmpstr (run.err, ==, "");
  at = run.out;
  for (guint i = 0; i < path->n_steps; i++)
    at = find_after (at, get_text (guide, "questions", path->steps[i].question, "text", language));
  at = find_after (at, get_text (guide, "outcomes", path->outcome, "title", language));

  /* Nobody is there to ask for the checklist, so it is there. */
  if (guide_path_count_picks (guide, path->outcome) > 0)
    g_assert_cmpuint (lines_count (at, "  ☐ "), >, 0);
  g_assert_null (strstr (run.out, "q quit"));
  lines_assert_width (run.out, 80);
}

static void
test_ways_in (void)
{
  g_autoptr (JsonObject) guide = guide_paths_parse_built_in ();
  g_autoptr (GPtrArray) paths = guide_paths_list (guide);
  guint seen[10] = { 0 };

  for (guint i = 0; i < paths->len; i++)
    {
      const GuidePath *path = paths->pdata[i];

      if (path->outcome == NULL || seen[path->steps[0].number]++ > 1)
        continue;
      for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
        assert_way (guide, path, languages[l], seen[path->steps[0].number] == 1);
    }

  for (guint number = 1; number <= 5; number++)
    g_assert_cmpuint (seen[number], >, 0);
  g_assert_cmpuint (seen[6], ==, 0);
}

/**
 * Dialogue:
 * @input: what is typed, a line each
 * @code: exit code
 * @places: what is shown, one behind the other: the id of a question or an outcome, `?ID` the help of a question,
 *   `+ID` the ids possible there, `en:` words in English
 */
typedef struct
{
  const char *input;
  int code;
  const char *places;
} Dialogue;

static const Dialogue dialogues[] = {
  { "", 1, "need" },
  { "\n\n", 1, "need" },
  { "q\n", 0, "need" },
  { "q", 0, "need" },
  { "1\nq\n", 0, "need meet-how" },
  { "1\n1\n", 1, "need meet-how staff-size" },
  { "1\n1", 1, "need meet-how staff-size" },
  { "5", 0, "need class-disturbed" },
  { "5\r\n", 0, "need class-disturbed" },
  { "5\nq\n1\n", 0, "need class-disturbed" },
  /* Back. */
  { "b\n5\n", 0, "need en:first class-disturbed" },
  { "1\nb\n5\n", 0, "need meet-how need class-disturbed" },
  { "2\n1\nb\nb\nb\n5\n", 0, "need class-how class-level class-how need en:first class-disturbed" },
  { "5\nb\n5\n", 0, "need class-disturbed need class-disturbed" },
  { "5\nb\n", 1, "need class-disturbed need" },
  { "3\n1\nb\n3\n", 0, "need parents-how parents-voice parents-how parents-messages" },
  /* Another answer keeps those that are still on the way. */
  { "1\n2\n1\nb\nb\n2\n", 0,
    "need meet-how partners-size partners-small-booked partners-size meet-how partners-small-booked" },
  /* Anew. */
  { "n\n5\n", 0, "need need class-disturbed" },
  { "1\n1\nn\n5\n", 0, "need meet-how staff-size need class-disturbed" },
  { "5\nn\n3\n1\n", 0, "need class-disturbed need parents-how parents-voice" },
  { "5\nn\n", 1, "need class-disturbed need" },
  /* Why. */
  { "?\n5\n", 0, "need en:decides class-disturbed" },
  { "1\n1\n?\n3\n", 0, "need meet-how staff-size ?staff-size staff-video" },
  { "5\n?\n", 0, "need class-disturbed en:Known" },
  /* What is no answer changes nothing. */
  { "0\n5\n", 0, "need en:1 class-disturbed" },
  { "6\n5\n", 0, "need en:5 class-disturbed" },
  { "9\n9\n5\n", 0, "need class-disturbed" },
  { "12\n5\n", 0, "need +need class-disturbed" },
  { "nothing\n1\n", 1, "need +need meet-how" },
  { "Q\n5\n", 0, "need +need class-disturbed" },
  { "c\n5\n", 0, "need +need class-disturbed" },
  { "1\nneed\n", 1, "need meet-how +meet-how" },
  { "\xff\xfe\n5\n", 0, "need +need class-disturbed" },
  { "\033[A\n5\n", 0, "need class-disturbed" },
  { "5\n1\n", 0, "need class-disturbed en:end" },
  { "5\nmeet\nb\n1\n", 1, "need class-disturbed en:end need meet-how" },
  /* The checklist on request. */
  { "3\n1\nc\n", 0, "need parents-how parents-voice en:☐" },
  { "3\n3\nc\n", 0, "need parents-how parents-messages en:☐" },
};

static void
assert_place (JsonObject *guide,
              const char *language,
              const char **at,
              const char *place)
{
  if (g_str_has_prefix (place, "en:"))
    {
      if (g_str_equal (language, "en"))
        *at = find_after (*at, place + strlen ("en:"));
    }
  else if (*place == '?')
    {
      *at = find_after (*at, get_text (guide, "questions", place + 1, "help", language));
    }
  else if (*place == '+')
    {
      JsonArray *answers = json_object_get_array_member (guide_paths_get (guide, "questions", place + 1), "answers");

      for (guint i = 0; i < json_array_get_length (answers); i++)
        *at = find_after (*at, json_object_get_string_member (json_array_get_object_element (answers, i), "id"));
    }
  else if (guide_paths_get (guide, "questions", place) != NULL)
    {
      *at = find_after (*at, get_text (guide, "questions", place, "text", language));
      *at = find_after (*at, "\n==");
    }
  else
    {
      *at = find_after (*at, get_text (guide, "outcomes", place, "title", language));
      *at = find_after (*at, "\n==");
    }
}

/* Each place once, in this order, and no other. */
static void
test_dialogues (void)
{
  g_autoptr (JsonObject) guide = guide_paths_parse_built_in ();

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    for (guint i = 0; i < G_N_ELEMENTS (dialogues); i++)
      {
        g_auto (GStrv) places = g_strsplit (dialogues[i].places, " ", -1);
        g_auto (Run) run = run_speaking (languages[l], "ask", dialogues[i].input, "COLUMNS=100");
        const char *at = run.out;
        guint n = 0;

        for (guint j = 0; places[j] != NULL; j++)
          {
            assert_place (guide, languages[l], &at, places[j]);
            n += strchr ("?+", *places[j]) == NULL && !g_str_has_prefix (places[j], "en:");
          }
        g_assert_cmpuint (lines_count (run.out, "\n=="), ==, n);
        if (run.code != dialogues[i].code)
          g_error ("ask with “%s”: %d instead of %d", dialogues[i].input, run.code, dialogues[i].code);
        g_assert_cmpint (*run.err == '\0', ==, run.code == 0);
      }
}

/* A line is one answer, however long it is. */
static void
test_long_lines (void)
{
  static const guint lengths[] = { 1000, 1021, 1022, 1023, 1024, 1025, 2046, 2047, 5000, 100000 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *line = g_strnfill (lengths[i], 'x');
      g_autofree char *input = g_strconcat (line, "q\n5\n", NULL);
      g_auto (Run) run = run_speaking ("en", "ask", input, NULL);

      g_assert_cmpint (run.code, ==, 0);
      g_assert_cmpuint (lines_count (run.out, "Possible:"), ==, 1);
      g_assert_nonnull (strstr (run.out, "1-5-3"));
    }
}

static void
test_narrow (void)
{
  static const char *const inputs[] = {
    "1\n1\n?\n3\n", "3\n3\n", "5\n", "nothing of this\n0\nb\n?\n2\n1\n3\nc\n1\nn\n4\n9\n3\n",
  };
  static const guint widths[] = { 40, 60, 80 };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
      for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
        {
          g_autofree char *columns = g_strdup_printf ("COLUMNS=%u", widths[j]);
          g_auto (Run) run = run_speaking (languages[l], "ask", inputs[i], columns);

          g_assert_cmpint (run.code, ==, 0);
          lines_assert_width (run.out, widths[j]);
        }
}

/* Prompts end in a blank, which is where the person types. */
static void
assert_terminal_width (const char *text,
                       guint width)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      lines_assert_width (g_strchomp (lines[i]), width);
      g_assert_cmpuint (lines_measure (lines[i]), <=, width);
    }
}

static void
test_prompts (void)
{
  g_auto (Run) run = run_on_terminal ("--language en ask", "9\n?\n3\nb\n3\n1\n1\nc\nn\nq\n", "TERM=xterm", 60);
  g_autofree char *plain = lines_strip_colors (run.out);
  const char *at = plain;

  g_assert_cmpint (run.code, ==, 0);
  at = find_after (at, "What do you want to do?");
  at = find_after (at, "1–5, ? why, q quit: ");
  at = find_after (at, "1–5, ? why, q quit: ");
  at = find_after (at, "1–5, ? why, q quit: ");
  at = find_after (at, "1–3, ? why, b back, n new, q quit: ");
  at = find_after (at, "1–5, ? why, q quit: ");
  at = find_after (at, "1–3, ? why, b back, n new, q quit: ");
  at = find_after (at, "1-31-0");
  at = find_after (at, "c checklist, b back, n new, q quit: ");
  at = find_after (at, "c checklist, b back, n new, q quit: ");
  /* The checklist is longer than a screen: it comes when asked for. */
  g_assert_cmpuint (lines_count (plain, "  ☐ "), ==, lines_count (at, "  ☐ "));
  at = find_after (at, "☐");
  at = find_after (at, "c checklist, b back, n new, q quit: ");
  at = find_after (at, "1–5, ? why, q quit: ");
  assert_terminal_width (plain, 60);
}

static void
test_prompts_in_french (void)
{
  g_auto (Run) run = run_on_terminal ("ask --language fr", "9\n?\n3\n1\nc\nq\n", "TERM=xterm", 60);
  g_autofree char *plain = lines_strip_colors (run.out);
  const char *at = plain;

  g_assert_cmpint (run.code, ==, 0);
  at = find_after (at, "1–5");
  at = find_after (at, "1–3");
  at = find_after (at, "1-31-0");
  find_after (at, "☐");
  g_assert_null (strstr (plain, " why"));
  assert_terminal_width (plain, 60);
}

/* End of file where a prompt stands. */
static void
test_end_of_file (void)
{
  static const struct
  {
    const char *input;
    int code;
  } cases[] = {
    { "\004", 1 }, { "3\n\004", 1 }, { "3\n1\n\004", 0 }, { "5\nn\n\004", 1 }, { "5\nq\n", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Run) run = run_on_terminal ("ask", cases[i].input, "TERM=xterm", 80);

      g_assert_cmpint (run.code, ==, cases[i].code);
    }
}

static void
test_colors (void)
{
  static const struct
  {
    const char *environment;
    gboolean color;
  } cases[] = {
    { "TERM=xterm", TRUE },
    { NULL, TRUE },
    { "TERM=xterm NO_COLOR=", TRUE },
    { "TERM=xterm NO_COLOR=1", FALSE },
    { "TERM=xterm NO_COLOR=0", FALSE },
    { "TERM=dumb", FALSE },
  };
  static const char *const lines[] = { "advise parents messages", "advise meet", "ask" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (lines); j++)
      {
        g_auto (Run) run = run_on_terminal (lines[j], "q\n", cases[i].environment, 60);
        g_autofree char *plain = lines_strip_colors (run.out);

        g_assert_cmpint (run.code, ==, 0);
        g_assert_cmpint (strchr (run.out, '\033') != NULL, ==, cases[i].color);
        /* What colours do not say, a line below says. */
        g_assert_cmpint (strstr (plain, "\n==") != NULL, ==, !cases[i].color);
      }
}

/* No terminal, no colours, whatever TERM says; nothing that is not text is coloured either. */
static void
test_no_colors (void)
{
  g_auto (Run) piped = run_line ("advise parents messages", NULL, "TERM=xterm");
  g_auto (Run) json = run_on_terminal ("advise parents messages --format json", NULL, "TERM=xterm", 60);
  g_auto (Run) paths = run_on_terminal ("paths", NULL, "TERM=xterm", 60);
  g_autoptr (JsonNode) node = json_from_string (json.out, NULL);

  g_assert_null (strchr (piped.out, '\033'));
  g_assert_null (strchr (json.out, '\033'));
  g_assert_null (strchr (paths.out, '\033'));
  g_assert_nonnull (node);
}

/* The person, then the terminal, then 80. */
static void
test_terminal_width (void)
{
  static const struct
  {
    const char *environment;
    guint columns;
    guint width;
  } cases[] = {
    { NULL, 60, 60 }, { NULL, 43, 43 }, { NULL, 80, 80 }, { NULL, 300, 100 }, { NULL, 0, 80 }, { NULL, 5, 20 },
    { "COLUMNS=40", 60, 40 }, { "COLUMNS=90", 60, 90 }, { "COLUMNS=nonsense", 60, 60 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
      {
        g_autofree char *advise = g_strdup_printf ("--language %s advise class live lycee", languages[l]);
        g_autofree char *columns = g_strdup_printf ("TERM=xterm COLUMNS=%u", cases[i].width);
        g_autofree char *environment = g_strdup_printf ("TERM=xterm%s%s", cases[i].environment != NULL ? " " : "",
                                                        cases[i].environment != NULL ? cases[i].environment : "");
        g_auto (Run) run = run_on_terminal (advise, NULL, environment, cases[i].columns);
        g_auto (Run) expected = run_on_terminal (advise, NULL, columns, 0);
        g_autofree char *plain = lines_strip_colors (run.out);

        lines_assert_width (plain, cases[i].width);
        g_assert_cmpstr (run.out, ==, expected.out);
      }
}

int
main (int argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/preauctl-ask/ways-in", test_ways_in);
  g_test_add_func ("/preauctl-ask/dialogues", test_dialogues);
  g_test_add_func ("/preauctl-ask/long-lines", test_long_lines);
  g_test_add_func ("/preauctl-ask/narrow", test_narrow);
  g_test_add_func ("/preauctl-ask/prompts", test_prompts);
  g_test_add_func ("/preauctl-ask/prompts-in-french", test_prompts_in_french);
  g_test_add_func ("/preauctl-ask/end-of-file", test_end_of_file);
  g_test_add_func ("/preauctl-ask/colors", test_colors);
  g_test_add_func ("/preauctl-ask/no-colors", test_no_colors);
  g_test_add_func ("/preauctl-ask/terminal-width", test_terminal_width);

  return g_test_run ();
}
