/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks each path of the built-in guide in the window, in this process, and looks how long the main loop stalls. */

#include "config.h"

#include "bench-walk.h"

#include <string.h>

#include <adwaita.h>
#include <glib/gstdio.h>

#include "bench-loop.h"
#include "bench-measure.h"
#include "preau-checklist-row.h"
#include "preau-guide-loader.h"
#include "preau-language.h"
#include "preau-window.h"

#define N_TICKS 2 /* rows that are ticked on each page */

typedef enum
{
  QUESTION,
  OUTCOME,
  BACK,
  TICK,
  TICK_SAVED,
  N_KINDS,
} Kind;

static const char *const kind_names[] = { "answer, to a question", "answer, to an outcome", "back", "tick, not kept",
                                          "tick, kept on the disk" };

/* The longest stalls of one kind: those of each path, in each round. */
typedef struct
{
  BenchSamples *walls; /* a column for each path */
  BenchSamples *cpus;
} Stalls;

typedef struct
{
  GtkApplication *application;
  PreauGuide *guide;
  GPtrArray *paths; /* of strings of digits */
  Stalls stalls[N_KINDS];
  GtkWidget *window;
  guint digit; /* to be pressed */
  const char *digits; /* to be pressed at once */
  GtkCheckButton *row; /* to be ticked */
} Walker;

static void
answer_cb (gpointer data)
{
  Walker *self = data;

  gtk_widget_activate_action (self->window, "walk.answer-number", "u", self->digit);
}

static void
answer_all_cb (gpointer data)
{
  Walker *self = data;

  for (const char *digit = self->digits; *digit != '\0'; digit++)
    {
      self->digit = (guint) g_ascii_digit_value (*digit);
      answer_cb (self);
    }
}

static void
back_cb (gpointer data)
{
  Walker *self = data;

  gtk_widget_activate_action (self->window, "walk.back", NULL);
}

static void
tick_cb (gpointer data)
{
  Walker *self = data;

  gtk_check_button_set_active (self->row, !gtk_check_button_get_active (self->row));
}

static void
present_cb (gpointer data)
{
  Walker *self = data;

  gtk_window_present (GTK_WINDOW (self->window));
}

static void
destroy_cb (gpointer data)
{
  Walker *self = data;

  gtk_window_destroy (GTK_WINDOW (self->window));
}

static void
find_rows (GtkWidget *widget,
           GPtrArray *rows)
{
  if (PREAU_IS_CHECKLIST_ROW (widget) && gtk_widget_get_mapped (widget))
    g_ptr_array_add (rows, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_rows (child, rows);
}

static void
measure (Walker *self,
         Kind kind,
         guint path,
         guint round,
         BenchLoopFunc func)
{
  BenchStall stall = bench_loop_do (func, self);
  double *wall = bench_samples_at (self->stalls[kind].walls, path, round);
  double *cpu = bench_samples_at (self->stalls[kind].cpus, path, round);

  *wall = MAX (*wall, stall.wall_ms);
  *cpu = MAX (*cpu, stall.cpu_ms);
}

static void
measure_ticks (Walker *self,
               Kind kind,
               guint path,
               guint round)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  find_rows (self->window, rows);
  for (guint i = 0; i < MIN (rows->len, N_TICKS); i++)
    {
      self->row = g_ptr_array_index (rows, i);
      measure (self, kind, path, round, tick_cb);
    }
}

static void
open_window (Walker *self,
             PreauChecklistStore *store)
{
  self->window = GTK_WIDGET (preau_window_new (self->application, self->guide, store));
  bench_loop_do (present_cb, self);
}

static void
walk (Walker *self,
      guint path,
      guint round,
      PreauChecklistStore *store)
{
  const char *digits = g_ptr_array_index (self->paths, path);

  open_window (self, store);
  for (const char *digit = digits; *digit != '\0'; digit++)
    {
      self->digit = (guint) g_ascii_digit_value (*digit);
      measure (self, digit[1] == '\0' ? OUTCOME : QUESTION, path, round, answer_cb);
    }

  measure_ticks (self, TICK, path, round);
  for (guint i = 0; i < strlen (digits); i++)
    measure (self, BACK, path, round, back_cb);
  bench_loop_do (destroy_cb, self);
}

static void
walk_and_save (Walker *self,
               guint path,
               guint round,
               PreauChecklistStore *store)
{
  open_window (self, store);
  self->digits = g_ptr_array_index (self->paths, path);
  bench_loop_do (answer_all_cb, self);
  measure_ticks (self, TICK_SAVED, path, round);
  bench_loop_do (destroy_cb, self);
}

static void
walk_all (Walker *self,
          guint rounds)
{
  g_autofree char *folder = g_dir_make_tmp ("preau-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "ticks.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PreauChecklistStore) forgetful = preau_checklist_store_new (NULL);
  g_autoptr (PreauChecklistStore) durable = preau_checklist_store_new (file);

  for (guint round = 0; round < rounds; round++)
    for (guint i = 0; i < self->paths->len; i++)
      {
        walk (self, i, round, forgetful);
        walk_and_save (self, i, round, durable);
      }

  g_unlink (path);
  g_rmdir (folder);
}

/* The worst path counts, by its median. */
static void
print_kind (Walker *self,
            Kind kind)
{
  const Stalls *stalls = &self->stalls[kind];
  double worst = 0, worst_cpu = 0;
  const char *path = "";

  for (guint i = 0; i < self->paths->len; i++)
    {
      double wall = bench_samples_get_median (stalls->walls, i, FALSE);

      worst_cpu = MAX (worst_cpu, bench_samples_get_median (stalls->cpus, i, FALSE));
      if (wall > worst)
        path = g_ptr_array_index (self->paths, i);
      worst = MAX (worst, wall);
    }

  g_print ("%-34s %9.1f %9.1f %9s%s\n", kind_names[kind], worst, worst_cpu, path,
           kind == TICK_SAVED ? "" : "  <= 16 ms");
}

static void
count_wakeups (Walker *self,
               guint seconds)
{
  g_autoptr (PreauChecklistStore) store = preau_checklist_store_new (NULL);

  open_window (self, store);
  self->digits = g_ptr_array_index (self->paths, 0);
  bench_loop_do (answer_all_cb, self);

  g_print ("\nWoken up in %u seconds with an outcome before one's eyes\n%-34s %9s  aim\n", seconds, "", "times");
  g_print ("%-34s %9u  0\n", "main loop of a window", bench_loop_count_wakeups (seconds));
  bench_loop_do (destroy_cb, self);
}

static void
collect_paths (Walker *self,
               const char *node,
               const char *digits)
{
  const PreauQuestion *question = preau_table_get (self->guide->questions, node);
  GPtrArray *answers;

  if (question == NULL)
    {
      g_ptr_array_add (self->paths, g_strdup (digits));
      return;
    }

  answers = question->answers;
  for (guint i = 0; i < answers->len; i++)
    {
      g_autofree char *longer = g_strdup_printf ("%s%u", digits, i + 1);

      collect_paths (self, ((const PreauAnswer *) g_ptr_array_index (answers, i))->next_id, longer);
    }
}

/**
 * bench_walk:
 * @application: whose windows are measured
 * @rounds: how often each path is walked
 * @seconds: for how long an outcome is left alone
 *
 * Prints the longest stalls of the main loop.
 */
void
bench_walk (GtkApplication *application,
            guint rounds,
            guint seconds)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PreauGuide) guide = NULL;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  Walker self = { .paths = paths };

  self.application = application;
  self.guide = guide = preau_guide_load_built_in (NULL, &error);
  if (guide == NULL)
    g_error ("%s", error->message);

  collect_paths (&self, guide->start, "");
  for (Kind kind = 0; kind < N_KINDS; kind++)
    self.stalls[kind] = (Stalls) { bench_samples_new (paths->len, rounds), bench_samples_new (paths->len, rounds) };
  bench_loop_watch ();
  walk_all (&self, rounds);

  g_print ("\nLongest stall of the main loop, all %u paths, medians of %u rounds\n%-34s %9s %9s %9s  aim\n", paths->len,
           rounds, "", "wall ms", "CPU ms", "on path");
  for (Kind kind = 0; kind < N_KINDS; kind++)
    {
      print_kind (&self, kind);
      bench_samples_free (self.stalls[kind].walls);
      bench_samples_free (self.stalls[kind].cpus);
    }

  if (seconds > 0)
    count_wakeups (&self, seconds);
}
