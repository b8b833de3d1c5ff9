/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Types in the list of the tools of a large guide, in the window, and looks how long it takes until what was typed is
 * seen, beside the search alone. */

#include "config.h"

#include "bench-tools.h"

#include <string.h>

#include "bench-guide.h"
#include "bench-loop.h"
#include "bench-measure.h"
#include "preau-json-reader.h"
#include "preau-language.h"
#include "preau-search.h"
#include "preau-window.h"

#define FRAME 16.7 /* milliseconds */

/* A key that is pressed: the last letter of @words is typed or, without one to type, taken away. */
typedef struct
{
  const char *name;
  const char *words;
  gboolean away;
  BenchSamples *samples; /* a column for each Figure */
} Stroke;

typedef enum
{
  WALL,
  CPU,
  STALL, /* the longest until all rows are there */
  N_FIGURES,
} Figure;

typedef struct
{
  GtkWidget *window;
  GtkEditable *entry;
  const Stroke *stroke;
  gint64 start;
  gint64 start_cpu;
  gulong handler; /* 0 once the frame has ended */
  double figures[N_FIGURES];
} Typist;

static GtkWidget *
find_entry (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SEARCH_ENTRY (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_entry (child);

  return found;
}

static void
present_cb (gpointer data)
{
  Typist *self = data;

  gtk_window_present (GTK_WINDOW (self->window));
  gtk_widget_activate_action (self->window, "win.find-tool", NULL);
}

static void
destroy_cb (gpointer data)
{
  gtk_window_destroy (GTK_WINDOW (((Typist *) data)->window));
}

static void
frame_ended_cb (Typist *self)
{
  self->figures[WALL] = (double) (g_get_monotonic_time () - self->start) / 1e3;
  self->figures[CPU] = (double) (bench_loop_get_cpu () - self->start_cpu) / 1e3;
  g_clear_signal_handler (&self->handler, gtk_widget_get_frame_clock (self->window));
}

static int
count_letters (const Stroke *stroke)
{
  return (int) g_utf8_strlen (stroke->words, -1);
}

/* What is there before the key is pressed. */
static void
prepare_cb (gpointer data)
{
  Typist *self = data;
  g_autofree char *before = g_utf8_substring (self->stroke->words, 0, count_letters (self->stroke) - 1);

  gtk_editable_set_text (self->entry, self->stroke->away ? self->stroke->words : before);
}

static void
press_cb (gpointer data)
{
  Typist *self = data;
  int end = count_letters (self->stroke) - 1;
  int at = end;

  self->handler = g_signal_connect_swapped (gtk_widget_get_frame_clock (self->window), "after-paint",
                                            G_CALLBACK (frame_ended_cb), self);
  self->start = g_get_monotonic_time ();
  self->start_cpu = bench_loop_get_cpu ();
  if (self->stroke->away)
    gtk_editable_delete_text (self->entry, end, -1);
  else
    gtk_editable_insert_text (self->entry, g_utf8_offset_to_pointer (self->stroke->words, end), -1, &at);
}

static void
measure (Typist *self,
         guint round)
{
  bench_loop_do (prepare_cb, self);
  self->figures[STALL] = bench_loop_do (press_cb, self).wall_ms;
  for (guint i = 0; i < N_FIGURES; i++)
    *bench_samples_at (self->stroke->samples, i, round) = self->figures[i];
}

typedef struct
{
  const PreauSearch *search;
  const char *query;
} Bare;

static void
search_cb (gpointer data)
{
  const Bare *bare = data;

  preau_search_result_free (preau_search_run (bare->search, bare->query));
}

static double
measure_bare (const PreauSearch *search,
              const Stroke *stroke,
              guint rounds)
{
  g_autofree char *before = g_utf8_substring (stroke->words, 0, count_letters (stroke) - 1);
  Bare bare = { search, stroke->away ? before : stroke->words };
  BenchCase alone = { search_cb, &bare, 0, 0 };

  bench_measure (&alone, 1, rounds, 5);

  return alone.ns / 1e6;
}

static void
print_stroke (const Stroke *stroke,
              double bare)
{
  double figures[N_FIGURES];

  for (guint i = 0; i < N_FIGURES; i++)
    figures[i] = bench_samples_get_median (stroke->samples, i, FALSE);

  g_print ("%-34s %9.1f %9.1f %9.2f %9.2f %9.1f %9.1f  <= 1 frame\n", stroke->name, figures[WALL], figures[CPU],
           figures[CPU] / FRAME, bare, figures[CPU] / bare, figures[STALL]);
}

static void
measure_strokes (Typist *self,
                 PreauGuide *guide,
                 Stroke *strokes,
                 guint n_strokes,
                 guint rounds)
{
  g_autoptr (PreauSearch) search = preau_search_new (guide, preau_language_get ());

  for (guint i = 0; i < n_strokes; i++)
    strokes[i].samples = bench_samples_new (N_FIGURES, rounds);
  for (guint round = 0; round < rounds; round++)
    for (guint i = 0; i < n_strokes; i++)
      {
        self->stroke = &strokes[i];
        measure (self, round);
      }

  for (guint i = 0; i < n_strokes; i++)
    {
      print_stroke (&strokes[i], measure_bare (search, &strokes[i], rounds));
      g_clear_pointer (&strokes[i].samples, bench_samples_free);
    }
}

/**
 * bench_tools:
 * @application: whose windows are measured
 * @n_tools: how many tools the guide has
 * @rounds: how often each key is pressed
 *
 * Prints how long it takes from a key to the end of the next frame.
 */
void
bench_tools (GtkApplication *application,
             guint n_tools,
             guint rounds)
{
  g_autofree char *json = bench_guide_new_tools (n_tools);
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (PreauJsonTree) tree = preau_json_read (json, strlen (json), findings);
  g_autoptr (PreauGuide) guide = bench_guide_import (tree);
  g_autoptr (PreauChecklistStore) store = preau_checklist_store_new (NULL);
  Stroke strokes[] = {
    { "first letter", "a", FALSE, NULL },
    { "second letter", "zo", FALSE, NULL },
    { "a name", NULL, FALSE, NULL },
    { "third word", "cla zo b", FALSE, NULL },
    { "a typo", "claqzozoqba", FALSE, NULL },
    { "nothing found", "qqqqqqqq", FALSE, NULL },
    { "all again", "z", TRUE, NULL },
  };
  Typist self = { 0 };

  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL); /* it never ends */
  strokes[2].words = ((const PreauTool *) preau_table_get_value (guide->tools, n_tools / 2))->name;
  self.window = GTK_WIDGET (preau_window_new (application, guide, store));
  bench_loop_watch ();
  bench_loop_do (present_cb, &self);
  self.entry = GTK_EDITABLE (find_entry (self.window));

  g_print ("\nA key in the list of %u tools, to the end of the next frame, medians of %u rounds\n"
           "%-34s %9s %9s %9s %9s %9s %9s  aim\n",
           n_tools, rounds, "", "wall ms", "CPU ms", "frames", "search ms", "ratio", "stall ms");
  measure_strokes (&self, guide, strokes, G_N_ELEMENTS (strokes), rounds);
  bench_loop_do (destroy_cb, &self);
}
