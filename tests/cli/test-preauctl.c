/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cases.h"
#include "guide-paths.h"
#include "lines.h"
#include "runner.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/* The commands of the real program, one run a case, in both languages. What `ask` and a terminal do is for
 * test-preauctl-ask.c, what the paths of the guide lead to for test-preauctl-paths.c. */

static const Case usage_cases[] = {
  { "", NULL, NULL, 2, NULL, "preauctl: |--help|en:missing" },
  { "frobnicate", NULL, NULL, 2, NULL, "frobnicate|--help|en:There is" },
  { "Tree", NULL, NULL, 2, NULL, "Tree" },
  { "--frobnicate", NULL, NULL, 2, NULL, "--frobnicate" },
  { "tree --frobnicate", NULL, NULL, 2, NULL, "--frobnicate" },
  { "tree -x", NULL, NULL, 2, NULL, "-x" },
  { "tree something", NULL, NULL, 2, NULL, "something|en:means nothing here" },
  { "paths something", NULL, NULL, 2, NULL, "something" },
  { "ask something", NULL, NULL, 2, NULL, "something" },
  { "tree --format json", NULL, NULL, 2, NULL, "--format" },
  { "paths --all-checklists", NULL, NULL, 2, NULL, "--all-checklists" },
  { "paths --format", NULL, NULL, 2, NULL, "--format" },
  { "paths --format xml", NULL, NULL, 2, NULL, "xml|text, json|!html|en:Possible: text, json." },
  { "paths --format html", NULL, NULL, 2, NULL, "html|text, json" },
  { "check --format markdown", NULL, NULL, 2, NULL, "markdown|text, json" },
  { "tree --format html", NULL, NULL, 2, NULL, "--format" },
  { "advise --format xml", NULL, NULL, 2, NULL, "xml|text, json, markdown, html" },
  { "advise --format HTML", NULL, NULL, 2, NULL, "HTML|markdown, html" },
  { "advise --format ''", NULL, NULL, 2, NULL, "text, json, markdown, html" },
  { "paths --format JSON", NULL, NULL, 2, NULL, "JSON" },
  { "--language de tree", NULL, NULL, 2, NULL, "de" },
  { "tree --language fr_FR", NULL, NULL, 2, NULL, "fr_FR" },
  { "tree --language ''", NULL, NULL, 2, NULL, "preauctl: " },
  { "tree --language", NULL, NULL, 2, NULL, "--language" },
  { "--guide", NULL, NULL, 2, NULL, "--guide" },
  { "--version", NULL, NULL, 0, "preauctl |.", NULL },
  { "tree --version", NULL, NULL, 0, "preauctl |!├", NULL },
  { "--help", NULL, NULL, 0,
    "preauctl|--guide|--language|--version|ask|advise|tools|tool|compare|tree|paths|check|en:Show the version", NULL },
  { "-h", NULL, NULL, 0, "preauctl|--guide", NULL },
  { "check --help", NULL, NULL, 0, "check|--format|!--all-checklists|en:Check guides", NULL },
  { "advise --help", NULL, NULL, 0, "advise|--format|markdown|html|--all-checklists", NULL },
  { "paths --help", NULL, NULL, 0, "paths|--format|json|!markdown|!html", NULL },
  { "tree --help", NULL, NULL, 0, "tree|!--format", NULL },
  { "tools --help", NULL, NULL, 0, "tools|--format|!--all-checklists|en:WORD", NULL },
  { "compare --help", NULL, NULL, 0, "compare|--format|!--all-checklists|en:side by side", NULL },
  { "tool --help", NULL, NULL, 0, "tool|--format|markdown|html|!--all-checklists|en:TOOL-ID", NULL },
  { "--guide @valid/minimal.json --help", NULL, NULL, 0, "preauctl", NULL },
};

static const Case guide_cases[] = {
  { "tree", NULL, NULL, 0,
    "{questions/need/text}|├─ 1 |└─ 5 |│|VIA|RENAVISIO|→|{outcomes/parents-messages/title}", NULL },
  { "tree --guide @valid/every-field.json", NULL, NULL, 0, "├─ 1 |└─ 2 |Vidéo", NULL },
  { "--guide=@valid/every-field.json tree", NULL, NULL, 0, "Vidéo|!RENAVISIO", NULL },
  { "--guide @valid/every-field.json tree", NULL, NULL, 0, "Vidéo|!RENAVISIO", NULL },
  { "-g @valid/every-field.json tree", NULL, NULL, 0, "Vidéo|!RENAVISIO", NULL },
  { "paths -g @valid/every-field.json", NULL, NULL, 0, "staff → meet: video\n|nobody → none\n", NULL },
  { "advise -g @valid/every-field.json staff", NULL, NULL, 0, "Vidéo", NULL },
  { "ask -g @valid/every-field.json", "1\n", NULL, 0, "Vidéo", NULL },
  { "tree --guide @valid/none.json", NULL, NULL, 2, NULL, "none.json" },
  { "tree --guide @valid", NULL, NULL, 2, NULL, "valid" },
  { "tree --guide @invalid/pg002-empty.json", NULL, NULL, 1, NULL, "PG002|check|en:The guide is refused" },
  { "advise --guide @invalid/pg103-unknown-keys.json", NULL, NULL, 1, NULL, "PG103" },
  { "paths --guide @invalid/pg103-unknown-keys.json", NULL, NULL, 1, NULL, "PG103" },
  { "ask --guide @invalid/pg103-unknown-keys.json", NULL, NULL, 1, NULL, "PG103" },
  { "paths --format text", NULL, NULL, 0, "1-213-3  class live lycee → class-lycee: cned, webconf-education\n"
                                          "|1-33-2  parents messages → parents-messages\n", NULL },
  { "--format json paths", NULL, NULL, 0, "\"1-213-3\"", NULL },
  { "-f json paths", NULL, NULL, 0, "\"1-213-3\"", NULL },
};

static const Case advise_cases[] = {
  { "advise", NULL, NULL, 0, "{questions/need/text}| 1  | 5  |1-9", NULL },
  { "advise meet", NULL, NULL, 0, "{questions/meet-how/text}| 4  |1-1-5|!{questions/need/text}", NULL },
  { "advise class live", NULL, NULL, 0, "{questions/class-level/text}| 3  ", NULL },
  { "advise class live lycee", NULL, NULL, 0,
    "{outcomes/class-lycee/title}|{tools/cned/summary}|☐|1-213-3|https://", NULL },
  { "advise 1-213-3", NULL, NULL, 0, "{outcomes/class-lycee/title}|1-213-3", NULL },
  { "advise 12133", NULL, NULL, 0, "{outcomes/class-lycee/title}|1-213-3", NULL },
  { "advise '1 2.1-3 3'", NULL, NULL, 0, "{outcomes/class-lycee/title}|1-213-3", NULL },
  { "advise 1 213 3", NULL, NULL, 0, "{outcomes/class-lycee/title}|1-213-3", NULL },
  { "advise 1-9", NULL, NULL, 0, "{questions/need/text}", NULL },
  { "advise preau:ministere-2020/1-213-3", NULL, NULL, 0, "{outcomes/class-lycee/title}", NULL },
  { "advise preau:ministere-2020/12133", NULL, NULL, 0, "{outcomes/class-lycee/title}", NULL },
  { "advise preau:every-field/1-213-3", NULL, NULL, 2, NULL, "every-field|ministere-2020|en:link" },
  { "advise preau:ministere-2020", NULL, NULL, 2, NULL, "preau:ministere-2020" },
  { "advise preau:ministere-2020/", NULL, NULL, 2, NULL, "preauctl: " },
  { "advise preau:ministere/1-213-3", NULL, NULL, 2, NULL, "ministere-2020" },
  { "advise preau:ministere-20200/1-213-3", NULL, NULL, 2, NULL, "ministere-2020|ministere-20200" },
  { "advise preau:", NULL, NULL, 2, NULL, "ministere-2020" },
  { "advise preau:ministere-2020/1-213-4", NULL, NULL, 2, NULL, "preauctl: |en:mistyped" },
  { "advise preau:ministere-2020/1-213-3 more", NULL, NULL, 2, NULL, "more" },
  { "advise 1-213-4", NULL, NULL, 2, NULL, "preauctl: |en:mistyped" },
  { "advise 1-231-3", NULL, NULL, 2, NULL, "preauctl: |en:mistyped" },
  { "advise 2-213-3", NULL, NULL, 2, NULL, "preauctl: |en:mistyped" },
  { "advise 1", NULL, NULL, 2, NULL, "preauctl: " },
  { "advise 1-21x-3", NULL, NULL, 2, NULL, "preauctl: " },
  { "advise 11111111111111111111111111111111111111", NULL, NULL, 2, NULL, "preauctl: " },
  { "advise nothing", NULL, NULL, 2, NULL, "nothing|meet|class|parents|share|disturbed|en:Possible:" },
  { "advise clas", NULL, NULL, 2, NULL, "clas|meet, class, parents, share, disturbed" },
  { "advise class lycee", NULL, NULL, 2, NULL, "lycee|live, phone-only, own-pace|!disturbed" },
  { "advise Class", NULL, NULL, 2, NULL, "Class|class" },
  { "advise ''", NULL, NULL, 2, NULL, "meet, class" },
  { "advise disturbed meet", NULL, NULL, 2, NULL, "preauctl: " },
  { "advise parents voice --format json", NULL, NULL, 0, "{\n|\"parents-voice\"|\"1-31-0\"", NULL },
  { "advise parents voice --format text", NULL, NULL, 0, "{outcomes/parents-voice/title}", NULL },
  { "advise class live lycee --format markdown", NULL, NULL, 0,
    "\n## |{outcomes/class-lycee/title}|\n### |\n- ☐ |\n  \\[1\\] |<https://|{tools/cned/summary}|1-213-3|!<p>", NULL },
  { "advise class live lycee --format html", NULL, NULL, 0,
    "<!DOCTYPE html>|<html lang=|<h1>|{outcomes/class-lycee/title}|<li>☐ |<a href=\"https://|1-213-3|</html>\n|!<script",
    NULL },
  { "--format html advise 1-213-3", NULL, NULL, 0, "<!DOCTYPE html>|<li>☐ ", NULL },
  { "advise --format=markdown", NULL, NULL, 0, "{questions/need/text}|\n1. |\n5. ", NULL },
  { "advise --format html", NULL, NULL, 0, "<li value=\"5\">|{questions/need/text}", NULL },
  { "advise --format html --format text", NULL, NULL, 0, "{questions/need/text}|!<", NULL },
};

static const Case check_cases[] = {
  { "check @valid/minimal.json", NULL, NULL, 0, NULL, NULL },
  { "check @valid/minimal.json @valid/every-field.json @valid/markup.json @valid/x-keys.json",
    NULL, NULL, 0, NULL, NULL },
  { "check --guide @valid/minimal.json", NULL, NULL, 0, NULL, NULL },
  { "check @valid/warnings.json", NULL, NULL, 0,
    "valid/warnings.json:7:16: |PG313: |PG312|PG210|PG311|PG205|en:: warning PG", NULL },
  { "check @invalid/pg103-unknown-keys.json", NULL, NULL, 1,
    "invalid/pg103-unknown-keys.json:24:5: |PG103|en:error PG103: The key|en:Did you mean", NULL },
  { "check @invalid/pg103-column-in-characters.json", NULL, NULL, 1, "json:4:3: |json:4:13: ", NULL },
  { "check --guide @invalid/pg103-unknown-keys.json", NULL, NULL, 1, "PG103", NULL },
  { "check @invalid/pg002-empty.json @valid/minimal.json", NULL, NULL, 1,
    "pg002-empty.json:1:1: |PG002|!minimal", NULL },
  { "check @valid/minimal.json @invalid/pg002-empty.json @invalid/pg013-raw-tab.json", NULL, NULL, 1,
    "PG002|PG013", NULL },
  { "check @none.json", NULL, NULL, 2, NULL, "none.json" },
  { "check @valid", NULL, NULL, 2, NULL, "data/valid" },
  { "check ''", NULL, NULL, 2, NULL, "preauctl: " },
  { "check @invalid/pg002-empty.json @none.json @valid/minimal.json", NULL, NULL, 2, "PG002", "none.json" },
  { "check -- @invalid/pg002-empty.json", NULL, NULL, 1, "PG002", NULL },
  { "check -- --guide", NULL, NULL, 2, NULL, "--guide" },
  { "check -", "", NULL, 1, "-:1:1: |PG002", NULL },
  { "check -", "{\"format\":1}", NULL, 1, "-:1:1: |PG101", NULL },
  { "check --format text @invalid/pg002-empty.json", NULL, NULL, 1, "PG002", NULL },
  { "check --format json @valid/minimal.json", NULL, NULL, 0, "[]\n", NULL },
  { "check --format json @none.json", NULL, NULL, 2, "[]\n", "none.json" },
};

static void
test_usage (void)
{
  cases_run (usage_cases, G_N_ELEMENTS (usage_cases));
}

static void
test_guides (void)
{
  cases_run (guide_cases, G_N_ELEMENTS (guide_cases));
}

static void
test_advise (void)
{
  cases_run (advise_cases, G_N_ELEMENTS (advise_cases));
}

static void
test_check (void)
{
  cases_run (check_cases, G_N_ELEMENTS (check_cases));
}

/* Nothing is wrong with the guide in the program, but that it is reviewed every year. */
static void
test_check_built_in (void)
{
  g_auto (Run) run = run_line ("check", NULL, NULL);
  g_auto (GStrv) lines = g_strsplit (run.out, "\n", -1);

  g_assert_cmpint (run.code, ==, 0);
  g_assert_cmpstr (run.err, ==, "");
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && strstr (lines[i], " PG313: ") == NULL)
      g_error ("The built-in guide: %s", lines[i]);
}

static void
test_check_unreadable (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "preau-XXXXXX", NULL);
  g_autofree char *line = NULL;
  int fd = g_mkstemp_full (path, O_RDWR | O_CREAT, 0);
  gboolean readable = access (path, R_OK) == 0;
  g_auto (Run) run = { 0 };

  g_assert_cmpint (fd, >=, 0);
  line = g_strdup_printf ("check %s", path);
  run = run_line (line, NULL, NULL);
  close (fd);
  g_unlink (path);

  if (readable)
    {
      g_test_skip ("Everything is readable here: root?");
      return;
    }
  g_assert_cmpint (run.code, ==, 2);
  g_assert_nonnull (strstr (run.err, path));
}

/* Each file is looked at once; each finding has its place. */
static void
test_check_json (void)
{
  g_autofree char *one = g_test_build_filename (G_TEST_DIST, "data", "invalid",
                                                "pg103-column-in-characters.json", NULL);
  g_autofree char *two = g_test_build_filename (G_TEST_DIST, "data", "valid", "warnings.json", NULL);
  const char *const words[] = { "check", "--format=json", one, two, NULL };
  g_auto (Run) run = run_words (words, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (run.out, &error);
  JsonArray *findings;
  JsonObject *first;
  guint n[2] = { 0 };

  g_assert_no_error (error);
  g_assert_cmpint (run.code, ==, 1);
  findings = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);
      gboolean warns = g_str_equal (json_object_get_string_member (finding, "severity"), "warning");

      g_assert_cmpuint (json_object_get_size (finding), ==, 8);
      n[warns]++;
      g_assert_cmpstr (json_object_get_string_member (finding, "file"), ==, warns ? two : one);
      g_assert_true (g_str_has_prefix (json_object_get_string_member (finding, "code"), "PG"));
      g_assert_cmpint (json_object_get_int_member (finding, "line"), >, 0);
      g_assert_cmpint (json_object_get_int_member (finding, "column"), >, 0);
      g_assert_nonnull (json_object_get_string_member (finding, "path"));
      g_assert_cmpstr (json_object_get_string_member (finding, "message"), !=, "");
      g_assert_nonnull (json_object_get_string_member (finding, "hint"));
    }
  g_assert_cmpuint (n[0], ==, 2);
  g_assert_cmpuint (n[1], ==, 7);

  first = json_array_get_object_element (findings, 0);
  g_assert_cmpint (json_object_get_int_member (first, "line"), ==, 4);
  g_assert_cmpint (json_object_get_int_member (first, "column"), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (first, "path"), ==, "/✓😀é");
}

/* A pair of files is what each of them is alone, and nothing twice. */
static void
test_check_once (void)
{
  g_autofree char *one = g_test_build_filename (G_TEST_DIST, "data", "invalid", "pg103-unknown-keys.json", NULL);
  g_autofree char *two = g_test_build_filename (G_TEST_DIST, "data", "valid", "warnings.json", NULL);
  g_auto (Run) first = run_words ((const char *const[]) { "check", one, NULL }, NULL, NULL);
  g_auto (Run) second = run_words ((const char *const[]) { "check", two, NULL }, NULL, NULL);
  g_auto (Run) both = run_words ((const char *const[]) { "check", one, two, NULL }, NULL, NULL);
  g_autofree char *joined = g_strconcat (first.out, second.out, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (both.out), "\n", -1);

  g_assert_cmpstr (both.out, ==, g_strchomp (joined));
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_true (g_hash_table_add (seen, lines[i]));
}

/* What no file takes is no success, and no crash either. */
static void
test_output_fails (void)
{
  static const char *const lines[] = {
    "tree", "paths", "paths --format json", "advise disturbed", "advise disturbed --format json",
    "advise disturbed --format markdown", "advise disturbed --format html", "ask",
    "--version", "--help", "check --help", "check --format json", "tools", "tool zoom", "tool zoom --format html",
    "tools --format json", "compare via zoom",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *full_err = NULL;
      g_autofree char *closed_err = NULL;
      g_autofree char *broken_err = NULL;
      int full = open ("/dev/full", O_WRONLY | O_CLOEXEC);
      int ends[2];
      int code;

      g_assert_cmpint (full, >=, 0);
      code = run_with_output (lines[i], full, &full_err);
      if (!g_str_equal (lines[i], "ask"))
        g_assert_cmpint (code, ==, 2);
      g_assert_cmpstr (full_err, !=, "");

      code = run_with_output (lines[i], -1, &closed_err);
      g_assert_cmpint (code, >, 0);
      g_assert_cmpstr (closed_err, !=, "");

      g_assert_cmpint (pipe (ends), ==, 0);
      close (ends[0]);
      code = run_with_output (lines[i], ends[1], &broken_err);
      g_assert_true (code == -SIGPIPE || code == 2 || (g_str_equal (lines[i], "ask") && code == 1));
    }
}

/* The language is the one that messages really come in; guide, findings and messages are never of two. */
static void
test_locales (void)
{
  static const struct
  {
    const char *environment;
    const char *option;
    const char *language;
  } cases[] = {
    { "LC_ALL=C", "", "en" },
    { "LC_ALL=C LANGUAGE=fr", "", "en" },
    { "LC_ALL=POSIX LANGUAGE=fr", "", "en" },
    { "LC_ALL=C", "--language fr", "fr" },
    { "LC_ALL=POSIX", "-l fr", "fr" },
    { "LC_ALL=C LANGUAGE=en", "-l fr", "fr" },
    { "LC_ALL=C.UTF-8 LANGUAGE=fr", "", "fr" },
    { "LC_ALL=C.UTF-8 LANGUAGE=fr_CA", "", "fr" },
    { "LC_ALL=C.UTF-8 LANGUAGE=de:fr", "", "fr" },
    { "LC_ALL=C.UTF-8 LANGUAGE=de", "", "en" },
    { "LC_ALL=C.UTF-8 LANGUAGE=fr", "--language=en", "en" },
    { "LC_ALL=xx_XX.UTF-8 LANGUAGE=fr", "", "fr" },
    { "LC_ALL=xx_XX.UTF-8", "--language fr", "fr" },
    { "LC_ALL=", "--language fr", "fr" },
  };
  g_autoptr (JsonObject) guide = guide_paths_parse_built_in ();
  g_autofree char *invalid = g_test_build_filename (G_TEST_DIST, "data", "invalid", "pg103-unknown-keys.json", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean french = g_str_equal (cases[i].language, "fr");
      g_autofree char *json = g_strdup_printf ("%s advise disturbed --format json", cases[i].option);
      g_autofree char *check = g_strdup_printf ("check '%s' %s", invalid, cases[i].option);
      g_autofree char *wrong = g_strdup_printf ("%s advise nothing", cases[i].option);
      g_autofree char *asked = g_strdup_printf ("tree %s", cases[i].option);
      g_auto (Run) json_run = run_line (json, NULL, cases[i].environment);
      g_auto (Run) check_run = run_line (check, NULL, cases[i].environment);
      g_auto (Run) wrong_run = run_line (wrong, NULL, cases[i].environment);
      g_auto (Run) asked_run = run_line (asked, NULL, cases[i].environment);
      const char *title = cases_find_text (guide, "outcomes/class-disturbed/title", cases[i].language);
      const char *first = cases_find_text (guide, "questions/need/text", cases[i].language);
      g_autofree char *language = g_strdup_printf ("\"language\" : \"%s\"", cases[i].language);

      g_test_message ("%s %s", cases[i].environment, cases[i].option);
      g_assert_nonnull (strstr (json_run.out, language));
      g_assert_nonnull (strstr (json_run.out, title));
      g_assert_cmpint (strstr (check_run.out, "The key") == NULL, ==, french);
      g_assert_cmpint (strstr (wrong_run.err, "Possible:") == NULL, ==, french);
      g_assert_true (g_str_has_prefix (asked_run.out, first));
    }
}

/* With all checklists there is more to tick; text, Markdown and HTML have the same. */
static void
test_all_checklists (void)
{
  static const char *const formats[] = { "text", "markdown", "html" };
  guint n[G_N_ELEMENTS (formats)][2];

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    for (guint all = 0; all <= 1; all++)
      {
        g_autofree char *line = g_strdup_printf ("advise 1-213-3 --format %s%s", formats[i], all ? " -a" : "");
        g_auto (Run) run = run_line (line, NULL, NULL);
        g_auto (GStrv) pieces = g_strsplit (run.out, "☐ ", -1);

        n[i][all] = g_strv_length (pieces);
        g_assert_cmpuint (n[i][all], ==, n[0][all]);
      }
  g_assert_cmpuint (n[0][1], >, n[0][0]);
}

/* What is for programs and files is UTF-8 and the same in any locale. */
static void
test_utf8_in_any_locale (void)
{
  static const char *const formats[] = { "json", "markdown", "html" };

  static const char *const environments[] = {
    "LC_ALL=C", "LC_ALL=fr_FR", "LC_ALL=en_GB.ISO-8859-1", "LC_ALL=ja_JP.eucJP",
  };

  for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
    {
      g_autofree char *line = g_strdup_printf ("--language en advise class live lycee --format %s", formats[f]);
      g_auto (Run) expected = run_line (line, NULL, NULL);

      g_assert_true (g_utf8_validate (expected.out, -1, NULL));
      g_assert_nonnull (strstr (expected.out, "é"));
      for (guint i = 0; i < G_N_ELEMENTS (environments); i++)
        {
          g_auto (Run) run = run_line (line, NULL, environments[i]);

          g_assert_cmpstr (run.out, ==, expected.out);
        }
    }
}

/* The companion of a GTK program that runs on a server. */
static void
test_no_toolkit (void)
{
  static const char *const forbidden[] = { "libgtk", "libgdk", "libadwaita", "libX11", "libwayland" };
  g_autofree char *readelf = g_find_program_in_path ("readelf");
  g_autofree char *objdump = g_find_program_in_path ("objdump");
  const char *reader = readelf != NULL ? readelf : objdump;
  const char *argv[] = { reader, readelf != NULL ? "-dW" : "-p", g_getenv ("PREAUCTL"), NULL };
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;

  if (reader == NULL)
    {
      g_test_skip ("Neither readelf nor objdump is here.");
      return;
    }

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (out, "libgio-2.0.so"));
  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++)
    if (strstr (out, forbidden[i]) != NULL)
      g_error ("It needs %s: %s", forbidden[i], out);
}

int
main (int argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_assert_nonnull (g_getenv ("PREAUCTL"));
  g_test_add_func ("/preauctl/usage", test_usage);
  g_test_add_func ("/preauctl/guides", test_guides);
  g_test_add_func ("/preauctl/advise", test_advise);
  g_test_add_func ("/preauctl/check", test_check);
  g_test_add_func ("/preauctl/check-built-in", test_check_built_in);
  g_test_add_func ("/preauctl/check-unreadable", test_check_unreadable);
  g_test_add_func ("/preauctl/check-json", test_check_json);
  g_test_add_func ("/preauctl/check-once", test_check_once);
  g_test_add_func ("/preauctl/output-fails", test_output_fails);
  g_test_add_func ("/preauctl/locales", test_locales);
  g_test_add_func ("/preauctl/all-checklists", test_all_checklists);
  g_test_add_func ("/preauctl/utf8-in-any-locale", test_utf8_in_any_locale);
  g_test_add_func ("/preauctl/no-toolkit", test_no_toolkit);

  return g_test_run ();
}
