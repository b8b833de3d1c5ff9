/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long it takes to load a guide, to answer, to search and to run preauctl, beside what cannot be avoided. Run by
 * hand. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "bench-guide.h"
#include "bench-measure.h"
#include "preau-fold.h"
#include "preau-guide-loader.h"
#include "preau-json-reader.h"
#include "preau-json.h"
#include "preau-lint.h"
#include "preau-search.h"
#include "preau-walk.h"

#define BUILT_IN 0
#define ROUNDS 15
#define FEW_ROUNDS 5

static const guint sizes[] = { BUILT_IN, 20, 200, 2000, 20000 };

/* What is measured: the bytes, or the guide and the answers of all its paths. */
typedef struct
{
  GBytes *bytes;
  PreauGuide *guide;
  GPtrArray *paths;
  guint n_answers;
  gboolean may_warn;
} Subject;

static GBytes *
make_bytes (guint n_questions)
{
  char *json;

  if (n_questions == BUILT_IN)
    return g_resources_lookup_data ("/org/preau/Preau/guide/" PREAU_BUILT_IN_GUIDE_NAME, 0, NULL);

  json = bench_guide_new (n_questions);

  return g_bytes_new_take (json, strlen (json));
}

static void
load (gpointer data)
{
  Subject *subject = data;
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PreauGuide) guide = preau_guide_load_bytes (subject->bytes, findings, &error);

  if (guide == NULL || (preau_findings_get_length (findings) > 0 && !subject->may_warn))
    g_error ("The guide is not clean: %s", error != NULL ? error->message : preau_findings_get (findings, 0)->message);
}

static void
parse (gpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize length;
  const char *text = g_bytes_get_data (((Subject *) data)->bytes, &length);

  if (!json_parser_load_from_data (parser, text, (gssize) length, NULL))
    g_error ("json-glib does not parse the guide");
}

static PreauJsonTree *
read_bytes (GBytes *bytes)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  PreauJsonTree *tree = preau_json_read (text, length, findings);

  if (tree == NULL)
    g_error ("The guide cannot be read: %s", preau_findings_get (findings, 0)->message);

  return tree;
}

static void
read_tree (gpointer data)
{
  preau_json_tree_free (read_bytes (((Subject *) data)->bytes));
}

static void
import (gpointer data)
{
  g_object_unref (bench_guide_import (data));
}

static void
lint (gpointer data)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();

  preau_lint (data, findings);
}

/* Enough calls that a turn lasts some milliseconds. */
static guint
calls_for (GBytes *bytes)
{
  return (guint) (2000000 / g_bytes_get_size (bytes)) + 1;
}

/* What takes seconds is steady enough. */
static guint
rounds_for (GBytes *bytes)
{
  return g_bytes_get_size (bytes) > 1024 * 1024 ? FEW_ROUNDS : ROUNDS;
}

static void
print_row_head (guint n_questions,
                gsize size)
{
  g_autofree char *name = g_strdup_printf ("%u questions", n_questions);

  g_print ("%-16s %9.1f", n_questions == BUILT_IN ? "built-in guide" : name, (double) size / 1024);
}

typedef void (*RowFunc) (guint n_questions);

/* In a process of its own, so that the heap that a large guide left behind slows nobody down. */
static void
measure_row (RowFunc func,
             guint n_questions)
{
  pid_t pid = fork ();
  int status;

  if (pid == 0)
    {
      func (n_questions);
      fflush (stdout);
      _exit (EXIT_SUCCESS);
    }

  if (pid < 0 || waitpid (pid, &status, 0) != pid || !WIFEXITED (status) || WEXITSTATUS (status) != EXIT_SUCCESS)
    g_error ("A measurement went wrong");
}

static void
measure_table (RowFunc func)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure_row (func, sizes[i]);
}

static void
measure_load (guint n_questions)
{
  g_autoptr (GBytes) bytes = make_bytes (n_questions);
  Subject subject = { .bytes = bytes };
  BenchCase cases[] = { { parse, &subject, 0, 0 }, { load, &subject, 0, 0 } };

  bench_measure (cases, G_N_ELEMENTS (cases), rounds_for (bytes), calls_for (bytes));
  print_row_head (n_questions, g_bytes_get_size (bytes));
  g_print (" %9.3f %9.3f %6.2f  <= 0.5\n", cases[1].ns / 1e6, cases[0].ns / 1e6, cases[1].ratio);
}

/* @n_questions: of the larger one of two. */
static void
measure_growth (guint n_questions)
{
  g_autoptr (GBytes) half = make_bytes (n_questions / 2);
  g_autoptr (GBytes) whole = make_bytes (n_questions);
  Subject subjects[] = { { .bytes = half }, { .bytes = whole } };
  BenchCase cases[] = { { load, &subjects[0], 0, 0 }, { load, &subjects[1], 0, 0 } };

  bench_measure (cases, G_N_ELEMENTS (cases), rounds_for (whole), calls_for (whole));
  print_row_head (n_questions, g_bytes_get_size (whole));
  g_print (" %9.2f %9.3f %9.3f %6.2f  <= 2.2\n", (double) g_bytes_get_size (whole) / (double) g_bytes_get_size (half),
           cases[0].ns / 1e6, cases[1].ns / 1e6, cases[1].ratio);
}

static void
measure_parts (guint n_questions)
{
  g_autoptr (GBytes) bytes = make_bytes (n_questions);
  g_autoptr (PreauJsonTree) tree = read_bytes (bytes);
  g_autoptr (PreauGuide) guide = bench_guide_import (tree);
  Subject subject = { .bytes = bytes };
  BenchCase cases[] = {
    { load, &subject, 0, 0 }, { read_tree, &subject, 0, 0 }, { import, tree, 0, 0 }, { lint, guide, 0, 0 },
  };

  bench_measure (cases, G_N_ELEMENTS (cases), rounds_for (bytes), calls_for (bytes));
  print_row_head (n_questions, g_bytes_get_size (bytes));
  for (guint i = 1; i < G_N_ELEMENTS (cases); i++)
    g_print (" %9.1f", 100 * cases[i].ratio);
  g_print ("\n");
}

static void
measure_hostile (guint sources)
{
  g_autoptr (GBytes) plain = bench_guide_new_hostile (sources > 0, FALSE);
  g_autoptr (GBytes) colliding = bench_guide_new_hostile (sources > 0, TRUE);
  Subject subjects[] = { { .bytes = plain, .may_warn = TRUE }, { .bytes = colliding, .may_warn = TRUE } };
  BenchCase cases[] = { { load, &subjects[0], 0, 0 }, { load, &subjects[1], 0, 0 } };

  bench_measure (cases, G_N_ELEMENTS (cases), FEW_ROUNDS, 1);
  g_print ("%-16s %9.1f %9.3f %9.3f %6.2f  about 1\n", sources > 0 ? "ids and hosts" : "keys",
           (double) g_bytes_get_size (colliding) / 1024, cases[1].ns / 1e6, cases[0].ns / 1e6, cases[1].ratio);
}

static void
collect_paths (PreauGuide *guide,
               const char *node,
               GPtrArray *path,
               Subject *subject)
{
  const PreauQuestion *question = preau_table_get (guide->questions, node);
  GPtrArray *answers;

  if (question == NULL)
    {
      g_ptr_array_add (subject->paths, g_ptr_array_copy (path, NULL, NULL));
      subject->n_answers += path->len;
      return;
    }

  answers = question->answers;
  for (guint i = 0; i < answers->len; i++)
    {
      const PreauAnswer *answer = g_ptr_array_index (answers, i);

      g_ptr_array_add (path, (gpointer) answer->id);
      collect_paths (guide, answer->next_id, path, subject);
      g_ptr_array_set_size (path, (int) path->len - 1);
    }
}

typedef void (*AfterFunc) (PreauWalk *walk);

static void
walk_all_paths (const Subject *subject,
                AfterFunc after)
{
  g_autoptr (PreauWalk) walk = preau_walk_new (subject->guide);

  for (guint i = 0; i < subject->paths->len; i++)
    {
      GPtrArray *path = g_ptr_array_index (subject->paths, i);

      preau_walk_restart (walk);
      for (guint j = 0; j < path->len; j++)
        {
          preau_walk_answer (walk, g_ptr_array_index (path, j), NULL);
          after (walk);
        }
    }
}

static void
read_place (PreauWalk *walk)
{
  guint length = preau_walk_get_length (walk);

  for (guint i = 0; i < length; i++)
    if (preau_walk_get_step (walk, i)->question == NULL || preau_walk_get_step (walk, i)->answer == NULL)
      g_error ("The trail has a hole");

  preau_walk_get_reasons (walk);
}

static void
read_all (PreauWalk *walk)
{
  g_autofree char *code = preau_walk_dup_code (walk);

  read_place (walk);
  preau_walk_get_situation (walk);
}

static void
answer_and_read (gpointer data)
{
  walk_all_paths (data, read_place);
}

static void
answer_and_read_all (gpointer data)
{
  walk_all_paths (data, read_all);
}

static void
measure_answers (guint n_questions)
{
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) path = g_ptr_array_new ();
  Subject subject = { .guide = guide, .paths = paths };
  BenchCase cases[] = { { answer_and_read, &subject, 0, 0 }, { answer_and_read_all, &subject, 0, 0 } };

  collect_paths (guide, guide->start, path, &subject);
  bench_measure (cases, G_N_ELEMENTS (cases), ROUNDS, 500);

  g_print ("\nAnswers in the built-in guide, all %u paths\n%-34s %9s %14s  aim\n", paths->len, "", "ns each",
           "a second");
  g_print ("%-34s %9.0f %14.0f  <= 1000 ns\n", "trail and reasons at hand", cases[0].ns / subject.n_answers,
           1e9 * subject.n_answers / cases[0].ns);
  g_print ("%-34s %9.0f %14.0f\n", "path code and situation besides", cases[1].ns / subject.n_answers,
           1e9 * subject.n_answers / cases[1].ns);
}

/* A query, the words of a guide, and the same texts for a plain look at each. */
typedef struct
{
  PreauGuide *guide;
  PreauSearch *search;
  GPtrArray *texts;
  const char *query;
} Query;

static void
search_query (gpointer data)
{
  Query *query = data;

  preau_search_result_free (preau_search_run (query->search, query->query));
}

/* What finds the tools that hold all words, in no order. */
static void
look_everywhere (gpointer data)
{
  Query *query = data;
  g_autofree char *folded = preau_fold (query->query, NULL);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < query->texts->len; i++)
    {
      guint n = 0;

      while (words[n] != NULL && strstr (query->texts->pdata[i], words[n]) != NULL)
        n++;
      if (words[n] == NULL)
        g_ptr_array_add (found, query->texts->pdata[i]);
    }
}

static void
make_search (gpointer data)
{
  preau_search_free (preau_search_new (((Query *) data)->guide, "fr"));
}

static GPtrArray *
collect_texts (PreauGuide *guide)
{
  const PreauTable *tools = guide->tools;
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < preau_table_get_length (tools); i++)
    {
      const PreauTool *tool = preau_table_get_value (tools, i);
      g_autofree char *aliases = g_strjoinv (" ", (char **) tool->aliases);
      g_autofree char *all = g_strjoin (" ", tool->name, aliases, preau_text_get (tool->summary, "fr"),
                                        preau_text_get (tool->publisher, "fr"), NULL);

      g_ptr_array_add (texts, preau_fold (all, NULL));
    }

  return texts;
}

/* A whole summary, cut at a thousand bytes: what somebody pastes by mistake. */
static char *
make_long_query (PreauGuide *guide)
{
  g_autoptr (GString) query = g_string_new (NULL);

  for (guint i = 0; query->len < 1000; i++)
    {
      const PreauTool *tool = preau_table_get_value (guide->tools, i);

      g_string_append_printf (query, "%s ", preau_text_get (tool->summary, "fr"));
    }

  return g_utf8_make_valid (query->str, 1000);
}

static void
measure_search (guint n_tools)
{
  g_autofree char *json = bench_guide_new_tools (n_tools);
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (PreauJsonTree) tree = read_bytes (bytes);
  g_autoptr (PreauGuide) guide = bench_guide_import (tree);
  g_autoptr (PreauSearch) search = preau_search_new (guide, "fr");
  g_autoptr (GPtrArray) texts = collect_texts (guide);
  g_autofree char *text = make_long_query (guide);
  const char *name = ((const PreauTool *) preau_table_get_value (guide->tools, n_tools / 2))->name;
  const char *const queries[][2] = {
    { "nothing typed", "" }, { "one letter", "a" }, { "two letters", "zo" }, { "a name", name },
    { "three words", "cla zo ba" }, { "a typo", "claqzozoqba" }, { "1,000 characters", text },
  };
  Query making = { guide, search, texts, NULL };
  BenchCase made = { make_search, &making, 0, 0 };

  bench_measure (&made, 1, FEW_ROUNDS, 1);
  g_print ("\nSearch in %u tools beside strstr() over the same texts; their words were collected in %.0f ms\n%-26s %9s"
           " %9s %6s  aim\n", n_tools, made.ns / 1e6, "", "ms", "bare ms", "ratio");
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      Query query = { guide, search, texts, queries[i][1] };
      BenchCase cases[] = { { look_everywhere, &query, 0, 0 }, { search_query, &query, 0, 0 } };

      bench_measure (cases, G_N_ELEMENTS (cases), ROUNDS, 5);
      g_print ("%-26s %9.3f %9.3f %6.2f  <= 16 ms\n", queries[i][0], cases[1].ns / 1e6, cases[0].ns / 1e6,
               cases[1].ratio);
    }
}

static long
get_peak_kib (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return usage.ru_maxrss;
}

/* A program of its own, run by measure_memory(). */
static int
print_peak (const char *file,
            const char *what)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  Subject subject = { 0 };
  gsize length;
  long before;

  if (!g_file_get_contents (file, &text, &length, NULL))
    return EXIT_FAILURE;

  bytes = g_bytes_new_static (text, length);
  subject.bytes = bytes;
  before = get_peak_kib ();
  if (g_str_equal (what, "load"))
    load (&subject);
  else
    parse (&subject);
  g_print ("%ld", get_peak_kib () - before);

  return EXIT_SUCCESS;
}

static int
write_guide (const char *file,
             const char *n_questions)
{
  g_autoptr (GBytes) bytes = make_bytes ((guint) strtoul (n_questions, NULL, 10));
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return g_file_set_contents (file, text, (gssize) length, NULL) ? EXIT_SUCCESS : EXIT_FAILURE;
}

static double
ask_self (const char *self,
          const char *mode,
          const char *file,
          const char *what)
{
  const char *argv[] = { self, mode, file, what, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, &error) ||
      !g_spawn_check_wait_status (status, &error))
    g_error ("%s", error->message);

  return g_ascii_strtod (output, NULL);
}

/* A child's peak begins with that of its parent, so this program must have stayed small. */
static void
measure_memory (const char *self)
{
  g_autofree char *folder = g_dir_make_tmp ("preau-bench-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "guide.json", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *n_questions = g_strdup_printf ("%u", sizes[i]);
      GStatBuf status = { 0 };
      double loaded, parsed;

      ask_self (self, "--write", file, n_questions);
      loaded = ask_self (self, "--peak", file, "load");
      parsed = ask_self (self, "--peak", file, "parse");
      g_stat (file, &status);
      print_row_head (sizes[i], (gsize) status.st_size);
      g_print (" %9.0f %9.0f %6.2f %12.2f  < 1\n", loaded, parsed, loaded / MAX (parsed, 1),
               loaded * 1024 / (double) status.st_size);
    }

  g_unlink (file);
  g_rmdir (folder);
}

static void
measure_programs (const char *preauctl,
                  const char *bare,
                  guint runs)
{
  BenchProcess processes[] = {
    { .argv = { bare, NULL } },
    { .argv = { preauctl, "advise", "class", "live", "lycee", NULL } },
    { .argv = { preauctl, "--version", NULL } },
  };
  static const char *const names[] = { "bare GIO", "preauctl advise class live lycee", "preauctl --version" };

  bench_measure_processes (processes, G_N_ELEMENTS (processes), runs);
  g_print ("\nWhole programs, %u runs of each in turn\n%-34s %9s %9s %6s  aim\n", runs, "", "wall ms", "CPU ms",
           "ratio");

  for (guint i = 0; i < G_N_ELEMENTS (processes); i++)
    g_print ("%-34s %9.2f %9.2f %6.2f%s\n", names[i], processes[i].wall_us / 1e3, processes[i].cpu_us / 1e3,
             processes[i].ratio, i == 1 ? "  <= 6" : "");
}

int
main (int argc,
      char **argv)
{
  g_autofree char *preauctl = NULL;
  g_autofree char *bare = NULL;
  int runs = 300;
  const GOptionEntry entries[] = {
    { "preauctl", 0, 0, G_OPTION_ARG_FILENAME, &preauctl, "Program to run", "FILE" },
    { "bare", 0, 0, G_OPTION_ARG_FILENAME, &bare, "Program to compare it with", "FILE" },
    { "runs", 0, 0, G_OPTION_ARG_INT, &runs, "How often to run each", "N" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  if (argc == 4 && g_str_equal (argv[1], "--write"))
    return write_guide (argv[2], argv[3]);
  if (argc == 4 && g_str_equal (argv[1], "--peak"))
    return print_peak (argv[2], argv[3]);

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  if (preauctl != NULL && bare != NULL)
    measure_programs (preauctl, bare, (guint) MAX (runs, 1));

  g_print ("\nPeak memory above the bytes of the file\n%-16s %9s %9s %9s %6s %12s  aim\n", "", "KiB", "load KiB",
           "bare KiB", "ratio", "load x file");
  measure_memory (argv[0]);

  g_print ("\nLoad and lint beside json_parser_load_from_data alone\n%-16s %9s %9s %9s %6s  aim\n", "", "KiB",
           "load ms", "bare ms", "ratio");
  measure_table (measure_load);

  g_print ("\nTwice the questions\n%-16s %9s %9s %9s %9s %6s  aim\n", "", "KiB", "bytes x", "half ms",
           "whole ms", "ratio");
  for (guint n = 200; n <= 20000; n *= 10)
    measure_row (measure_growth, n);

  g_print ("\nWords that collide in g_str_hash() beside plain ones\n%-16s %9s %9s %9s %6s  aim\n", "", "KiB",
           "collide ms", "plain ms", "ratio");
  measure_row (measure_hostile, FALSE);
  measure_row (measure_hostile, TRUE);

  g_print ("\nWhat the parts of loading take, in %% of all of it\n%-16s %9s %9s %9s %9s\n", "", "KiB", "read",
           "import", "lint");
  measure_table (measure_parts);
  measure_row (measure_answers, BUILT_IN);
  measure_row (measure_search, 10000);

  return EXIT_SUCCESS;
}
