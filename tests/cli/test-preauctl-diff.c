/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-builder.h"
#include "guide-paths.h"
#include "runner.h"

#include <glib/gstdio.h>
#include <string.h>

/* What changes from one guide to another, as the real program says it. */

#define HEAD "guide g 1 1; ask q a o; ask q b o; end o t; "

static const struct
{
  const char *name;
  const char *description;
} guides[] = {
  { "old.json", HEAD "tool t" },
  { "same.json", "guide g 1 2; ask q a o; ask q b o; end o t; tool t" },
  { "tools.json", "guide g 1 2; ask q a o; ask q b o; end o u; tool t level=caution; tool u" },
  { "tree-kept.json", "guide g 1 2; ask q b o; ask q a o; end o t; tool t" },
  { "tree-raised.json", "guide g 2 2; ask q a o; ask q b o; end o t; tool t" },
  { "tree-changed.json", "guide g 2 2; ask q b o; ask q a o; end o t; tool t" },
  { "tree-far.json", "guide g 5 2; ask q b o; ask q a o; end o t; tool t" },
  { "reused.json", HEAD "tool t state=unclear" },
  { "other.json", "guide h 1 2; ask q a o; ask q b o; end o t; tool t" },
  { "refused.json", "guide g 1 2; ask q a o; ask q b nothing; end o t; tool t" },
};

typedef struct
{
  char *folder;
} Files;

static void
set_up (Files *files,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  files->folder = g_dir_make_tmp ("preau-diff-XXXXXX", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (guides); i++)
    {
      g_autofree char *path = g_build_filename (files->folder, guides[i].name, NULL);
      g_autofree char *json = guide_builder_to_json (guides[i].description);

      g_file_set_contents (path, json, -1, &error);
      g_assert_no_error (error);
    }
}

static void
tear_down (Files *files,
           gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (guides); i++)
    {
      g_autofree char *path = g_build_filename (files->folder, guides[i].name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (files->folder), ==, 0);
  g_clear_pointer (&files->folder, g_free);
}

/* @ stands for the folder with a slash. What is refused has all its findings on standard error. */
static const struct
{
  const char *line;
  int code;
  const char *said; /* on standard output; NULL: nothing */
  const char *err;
} cases[] = {
  { "diff @old.json @old.json", 0, "Nothing is different.\n", "" },
  { "diff @old.json @same.json", 0, "Only details are different", "" },
  { "diff @old.json @tools.json", 0, "Level: Recommended → With caution", "" },
  { "diff @old.json @tools.json", 0, "and 1 other path", "" },
  { "diff @old.json @tools.json", 0, "What changes: Mot [fr]\n=", "" },
  { "diff @old.json @tree-changed.json", 0, "Question “q”: the answers are in another order.", "" },
  { "diff @old.json @tree-kept.json", 1, "\nTo be mended\n", "" },
  { "diff @old.json @tree-kept.json -f markdown", 1, "Set “tree” to 2.", "" },
  { "diff @old.json @tree-raised.json -f markdown", 1, "Set “tree” back to 1.", "" },
  { "diff @old.json @tree-far.json -f markdown", 1, "Set “tree” to 2.", "" },
  { "diff @old.json @reused.json -f markdown", 1, "raise “serial” to 2 or more.", "" },
  { "diff @same.json @old.json -f markdown", 1, "“serial” goes back from 2 to 1", "" },
  { "diff @old.json @other.json -f markdown", 1, "“g” and “h”", "" },

  { "diff @old.json @tools.json --format text", 0, "\n  • New in the guide: u\n", "" },
  { "diff @old.json @tools.json --format json", 0, "\"change\" : \"elsewhere\"", "" },
  { "diff @old.json @tree-kept.json -f json", 1, "\"fault\" : \"tree-kept\"", "" },
  { "diff -f markdown @old.json @tools.json", 0, "\n- New in the guide: u\\\n", "" },
  { "diff @old.json --format html @tools.json", 0, "<li>New in the guide: u", "" },
  { "diff @old.json @tools.json --format xml", 2, NULL,
    "preauctl: “xml” is not a format here. Possible: text, json, markdown, html.\n" },

  { "diff", 2, NULL, "preauctl: Two guides are needed, the older one first: “preauctl diff OLD NEW”.\n" },
  { "diff @old.json", 2, NULL, "preauctl: Two guides are needed, the older one first: “preauctl diff OLD NEW”.\n" },
  { "diff @old.json @old.json more", 2, NULL, "preauctl: “more” means nothing here.\n" },
  { "diff -g @old.json @old.json @old.json", 2, NULL, "preauctl: “--guide” means nothing here.\n" },
  { "diff @old.json @old.json --all-checklists", 2, NULL, "preauctl: Unknown option --all-checklists\n" },

  { "diff @none.json @old.json", 2, NULL, "preauctl: Error opening file @none.json: No such file or directory\n" },
  { "diff @none.json @nothing.json", 2, NULL,
    "preauctl: Error opening file @none.json: No such file or directory\n"
    "preauctl: Error opening file @nothing.json: No such file or directory\n" },
  { "diff @none.json @refused.json", 2, NULL,
    "preauctl: Error opening file @none.json: No such file or directory\nCHECKED" },
  { "diff @old.json @refused.json", 2, NULL, "CHECKED" },
  { "diff @refused.json @old.json -f json", 2, NULL, "CHECKED" },
};

static char *
fill_in (const char *text,
         const char *mark,
         const char *by)
{
  g_auto (GStrv) pieces = g_strsplit (text, mark, -1);

  return g_strjoinv (by, pieces);
}

static void
test_cases (Files *files,
            gconstpointer data)
{
  g_autofree char *folder = g_strconcat (files->folder, "/", NULL);
  g_autofree char *check = g_strconcat ("check ", folder, "refused.json", NULL);
  g_auto (Run) checked = run_speaking ("en", check, NULL, NULL);

  g_assert_nonnull (strstr (checked.out, "error PG201: "));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = fill_in (cases[i].line, "@", folder);
      g_autofree char *located = fill_in (cases[i].err, "@", folder);
      g_autofree char *err = fill_in (located, "CHECKED", checked.out);
      g_auto (Run) run = run_speaking ("en", line, NULL, NULL);

      g_test_message ("%s", line);
      g_assert_cmpstr (run.err, ==, err);
      g_assert_cmpint (run.code, ==, cases[i].code);
      if (cases[i].said == NULL)
        g_assert_cmpstr (run.out, ==, "");
      else if (strstr (run.out, cases[i].said) == NULL)
        g_error ("“%s” is not in: %s", cases[i].said, run.out);
    }
}

/* The same codes, other words. */
static void
test_french (Files *files,
             gconstpointer data)
{
  g_autofree char *folder = g_strconcat (files->folder, "/", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = fill_in (cases[i].line, "@", folder);
      g_auto (Run) run = run_speaking ("fr", line, NULL, NULL);

      g_assert_cmpint (run.code, ==, cases[i].code);
      g_assert_cmpint (*run.out == '\0', ==, cases[i].said == NULL);
      g_assert_cmpint (*run.err == '\0', ==, *cases[i].err == '\0');
    }
}

/* An edition that differs in nothing but its serial, on standard input. */
static void
test_standard_input (Files *files,
                     gconstpointer data)
{
  g_autofree char *later = g_build_filename (files->folder, "same.json", NULL);
  g_autofree char *line = g_strdup_printf ("diff --format json - %s", later);
  g_autofree char *json = guide_builder_to_json (guides[0].description);
  g_auto (Run) run = run_line (line, json, NULL);
  g_autoptr (JsonObject) object = NULL;

  g_assert_cmpstr (run.err, ==, "");
  g_assert_cmpint (run.code, ==, 0);
  object = guide_paths_parse (run.out);
  g_assert_true (json_object_get_boolean_member (object, "differs"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "faults")), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "paths")), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "tools")), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "tree")), ==, 0);
  g_assert_cmpint (json_object_get_int_member (object, "texts"), ==, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/preauctl-diff/cases", Files, NULL, set_up, test_cases, tear_down);
  g_test_add ("/preauctl-diff/french", Files, NULL, set_up, test_french, tear_down);
  g_test_add ("/preauctl-diff/standard-input", Files, NULL, set_up, test_standard_input, tear_down);

  return g_test_run ();
}
