/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person has to wait for in the window: its start, beside that of a program with an empty window; each step of
 * each walk; each key in the list of tools; and what it does while nobody does anything. */

#include <stdlib.h>

#include "bench-application.h"
#include "bench-program.h"
#include "bench-tools.h"
#include "bench-walk.h"
#include "preau-language.h"

#define TOOL_ROUNDS 7 /* how often each key is pressed */

static void
measure_starts (const char *preau,
                const char *bare,
                guint turns)
{
  g_autoptr (BenchScreen) page = bench_page_new ();
  BenchStart starts[] = { { .argv = { bare, NULL } }, { .argv = { preau, NULL } } };
  static const char *const names[] = { "bare libadwaita window", "preau" };

  bench_program_measure_starts (page, starts, G_N_ELEMENTS (starts), turns);
  g_print ("\nFrom the start to the first frame, and most memory resident until a second later, %u turns\n"
           "%-26s %8s %8s %8s %8s %8s %8s %8s  aim\n",
           turns, "", "ms", "ratio", "CPU ms", "ratio", "KiB", "ratio", "own KiB");

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    g_print ("%-26s %8.1f %8.3f %8.1f %8.3f %8.0f %8.3f %8.0f%s\n", names[i], starts[i].frame_ms, starts[i].frame_ratio,
             starts[i].cpu_ms, starts[i].cpu_ratio, starts[i].peak_kib, starts[i].peak_ratio, starts[i].own_kib,
             i == 0 ? "" : "  ratios <= 1.15");
}

static void
count_wakeups (const char *preau,
               guint seconds)
{
  g_autoptr (BenchScreen) page = bench_page_new ();

  g_print ("%-34s %9.0f  0\n", "all threads of preau", bench_program_count_wakeups (page, preau, "213", seconds));
}

int
main (int argc,
      char **argv)
{
  g_autofree char *preau = NULL;
  g_autofree char *bare = NULL;
  int turns = 21;
  int rounds = 3;
  int seconds = 60;
  int tools = 10000;
  const GOptionEntry entries[] = {
    { "preau", 0, 0, G_OPTION_ARG_FILENAME, &preau, "Program to start", "FILE" },
    { "bare", 0, 0, G_OPTION_ARG_FILENAME, &bare, "Program to compare it with", "FILE" },
    { "turns", 0, 0, G_OPTION_ARG_INT, &turns, "How often to start each; 0: not at all", "N" },
    { "rounds", 0, 0, G_OPTION_ARG_INT, &rounds, "How often to walk each path; 0: not at all", "N" },
    { "seconds", 0, 0, G_OPTION_ARG_INT, &seconds, "How long to do nothing; 0: not at all", "N" },
    { "tools", 0, 0, G_OPTION_ARG_INT, &tools, "How many tools a list has; 0: no list", "N" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GtkApplication) application = NULL;
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  if (preau != NULL && bare != NULL && turns > 0)
    measure_starts (preau, bare, (guint) turns);
  preau_language_set_up (NULL);
  application = bench_application_new ();
  if (rounds > 0)
    bench_walk (application, (guint) rounds, (guint) seconds);
  if (tools > 0)
    bench_tools (application, (guint) tools, TOOL_ROUNDS);
  if (preau != NULL && seconds > 0)
    count_wakeups (preau, (guint) seconds);

  return EXIT_SUCCESS;
}
