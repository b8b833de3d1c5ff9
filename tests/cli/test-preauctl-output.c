/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>
#include <glib/gstdio.h>

#include "runner.h"

/* The option --output of the real program: the file holds what standard output would, or stays as it was. */

typedef struct
{
  char *folder;
  char *path;
} Folder;

static void
set_up (Folder *self,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("preau-output-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "page.txt", NULL);
}

/* Asserts that the folder holds nothing besides the written file: no draft is left. */
static void
tear_down (Folder *self,
           gconstpointer data)
{
  g_chmod (self->folder, 0700);
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

static Run
run_into (const char *path,
          const char *line,
          const char *input,
          const char *environment)
{
  g_autofree char *quoted = g_shell_quote (path);
  g_autofree char *whole = g_strdup_printf ("%s --output %s", line, quoted);

  return run_line (whole, input, environment);
}

static void
assert_holds (const char *path,
              const char *expected)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static char *
join_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n=-", -1);

  return g_strjoinv ("", words);
}

/* Each command, as programs read it: byte for byte what standard output gets, which gets nothing now. */
static void
test_bytes (Folder *self,
            gconstpointer data)
{
  static const char *const lines[] = {
    "advise disturbed -f json", "advise disturbed -f markdown", "advise 1-213-3 -f html", "tools -f json",
    "tool zoom -f markdown",    "compare via zoom -f html",     "paths",                  "paths -f json",
    "check",                    "check -f json",                "advise nonsense",        "tools qqqqqq -f json",
    "links nonsense",           "diff - -",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (Run) shown = run_line (lines[i], NULL, NULL);
      g_auto (Run) written = { NULL };

      g_assert_true (g_file_set_contents (self->path, "before", -1, NULL));
      written = run_into (self->path, lines[i], NULL, NULL);
      g_assert_cmpint (written.code, ==, shown.code);
      g_assert_cmpstr (written.out, ==, "");
      g_assert_cmpstr (written.err, ==, shown.err);
      assert_holds (self->path, shown.code != 0 && *shown.out == '\0' ? "before" : shown.out);
    }
}

/* Text has the same words, but neither the colours nor the width of a terminal; and is UTF-8 in any locale. */
static void
test_text (Folder *self,
           gconstpointer data)
{
  static const char *const lines[] = { "advise 1-213-3", "tools", "tool zoom", "compare via zoom", "tree" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (Run) shown = run_line (lines[i], NULL, "COLUMNS=100");
      g_auto (Run) narrow = run_into (self->path, lines[i], NULL, "COLUMNS=20 LC_ALL=C");
      g_autofree char *text = NULL;
      g_autofree char *words = join_words (shown.out);
      g_autofree char *written = NULL;

      g_assert_cmpint (narrow.code, ==, 0);
      g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
      written = join_words (text);
      if (!g_str_equal (lines[i], "tree"))
        g_assert_cmpstr (written, ==, words);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_null (strchr (text, '\033'));
    }
}

/* Without --format the suffix of the file chooses the format, if the command can write it. */
static void
test_suffix (Folder *self,
             gconstpointer data)
{
  static const struct
  {
    const char *line;
    const char *name;
    const char *begins;
  } cases[] = {
    { "tool zoom", "a.html", "<!DOCTYPE html>" }, { "tool zoom", "a.md", "# Zoom" },
    { "tool zoom", "a.json", "{" },               { "tool zoom", "a.txt", "Zoom\n" },
    { "tool zoom", "a", "Zoom\n" },               { "tool zoom -f text", "a.html", "Zoom\n" },
    { "paths", "a.json", "[" },                   { "paths", "a.html", "1-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, cases[i].name, NULL);
      g_auto (Run) run = run_into (path, cases[i].line, NULL, NULL);
      g_autofree char *text = NULL;

      g_assert_cmpint (run.code, ==, 0);
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_true (g_str_has_prefix (text, cases[i].begins));
      g_unlink (path);
    }
}

/* A file that can't be written is refused in one sentence, before the command asks or changes anything. */
static void
test_refused (Folder *self,
              gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (self->folder, "none", "page.txt", NULL);
  const char *const paths[] = { nowhere, self->folder, "/dev/full", "" };
  g_auto (Run) ask = run_into (self->path, "ask", NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_auto (Run) run = run_into (paths[i], "paths", NULL, NULL);

      g_assert_cmpint (run.code, ==, 2);
      g_assert_cmpstr (run.out, ==, "");
      g_assert_true (g_str_has_prefix (run.err, "preauctl: “"));
      g_assert_nonnull (strstr (run.err, paths[i]));
      g_assert_true (strchr (run.err, '\n')[1] == '\0');
    }

  g_assert_cmpint (ask.code, ==, 2);
  g_assert_nonnull (strstr (ask.err, "--output"));
}

static void
test_read_only (Folder *self,
                gconstpointer data)
{
  g_auto (Run) run = { NULL };

  if (getuid () == 0)
    {
      g_test_skip ("root writes into any folder");
      return;
    }

  g_assert_true (g_file_set_contents (self->path, "before", -1, NULL));
  g_chmod (self->folder, 0500);
  run = run_into (self->path, "paths", NULL, NULL);
  g_assert_cmpint (run.code, ==, 2);
  g_assert_nonnull (strstr (run.err, "page.txt"));
  assert_holds (self->path, "before");
}

/* Room for a hundred bytes only, as on a full disk. */
static void
test_full (Folder *self,
           gconstpointer data)
{
  const struct rlimit small = { 100, RLIM_INFINITY };
  const struct rlimit any = { RLIM_INFINITY, RLIM_INFINITY };
  g_auto (Run) run = { NULL };

  g_assert_true (g_file_set_contents (self->path, "before", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  run = run_into (self->path, "paths", NULL, NULL);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &any), ==, 0);
  signal (SIGXFSZ, SIG_DFL);
  g_assert_cmpint (run.code, ==, 2);
  g_assert_nonnull (strstr (run.err, "page.txt"));
  assert_holds (self->path, "before");
}

/* The file that a link leads to is replaced, with the mode that it had; the link stays. */
static void
test_link (Folder *self,
           gconstpointer data)
{
  g_autofree char *link = g_build_filename (self->folder, "link", NULL);
  g_auto (Run) shown = run_line ("paths", NULL, NULL);
  g_auto (Run) run = { NULL };
  GStatBuf there;

  g_assert_true (g_file_set_contents (self->path, "before", -1, NULL));
  g_chmod (self->path, 0640);
  g_assert_cmpint (symlink ("page.txt", link), ==, 0);
  run = run_into (link, "paths", NULL, NULL);
  g_assert_cmpint (run.code, ==, 0);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_stat (self->path, &there), ==, 0);
  g_assert_cmpuint (there.st_mode & 0777, ==, 0640);
  assert_holds (self->path, shown.out);
  g_unlink (link);
}

int
main (int argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Folder *self, gconstpointer data);
  } tests[] = {
    { "/preauctl-output/bytes", test_bytes },         { "/preauctl-output/text", test_text },
    { "/preauctl-output/suffix", test_suffix },       { "/preauctl-output/refused", test_refused },
    { "/preauctl-output/read-only", test_read_only }, { "/preauctl-output/full", test_full },
    { "/preauctl-output/link", test_link },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Folder, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
