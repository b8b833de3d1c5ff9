/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-later.h"

/* What is made in one frame is measured and drawn in it too, which takes several times as long: even where making it
 * takes no time, it has to be little. */
#define BUDGET 500 /* microseconds a frame */
#define MOST_JOBS 2 /* a frame */

typedef struct
{
  PreauLaterFunc func;
  gpointer target;
  gconstpointer data;
} Job;

/**
 * PreauLater:
 *
 * The parts of a long page that are not seen at first. They are made in order,
 * a few in each frame, so that the page slides in at once and nothing waits.
 */
struct _PreauLater
{
  GtkWidget *widget;
  guint tick;
  GArray *jobs; /* of Job, those to be done first at the end */
  GArray *hidden; /* the same, when there is nothing else to do */
  guint n_before; /* jobs that were there before the one at work */
};

static gboolean
take_job (GArray *jobs,
          Job *job)
{
  if (jobs->len == 0)
    return FALSE;

  *job = g_array_index (jobs, Job, jobs->len - 1);
  g_array_set_size (jobs, jobs->len - 1);

  return TRUE;
}

static gboolean
tick_cb (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer user_data)
{
  PreauLater *self = user_data;
  gint64 end = g_get_monotonic_time () + BUDGET;
  guint n_done = 0;
  Job job;

  while (take_job (self->jobs, &job) || take_job (self->hidden, &job))
    {
      self->n_before = self->jobs->len;
      job.func (job.target, job.data);
      self->n_before = 0;
      if (++n_done == MOST_JOBS || g_get_monotonic_time () >= end)
        return G_SOURCE_CONTINUE;
    }

  self->tick = 0;

  return G_SOURCE_REMOVE;
}

/**
 * preau_later_new:
 * @widget: the page, which must outlive this
 *
 * Returns: (transfer full): nothing to do yet
 */
PreauLater *
preau_later_new (GtkWidget *widget)
{
  PreauLater *self = g_new0 (PreauLater, 1);

  self->widget = widget;
  self->jobs = g_array_new (FALSE, FALSE, sizeof (Job));
  self->hidden = g_array_new (FALSE, FALSE, sizeof (Job));

  return self;
}

/**
 * preau_later_free:
 * @self: (transfer full): what there is to do; it is left undone
 */
void
preau_later_free (PreauLater *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  g_array_unref (self->jobs);
  g_array_unref (self->hidden);
  g_free (self);
}

static void
start (PreauLater *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

/**
 * preau_later_add:
 * @self: what there is to do
 * @func: makes a part of the page
 * @target: (not nullable): a widget of the page
 * @data: (nullable): passed to @func; it must live as long as the page
 *
 * Has @func called in one of the next frames in which the page is seen, after
 * what was added before. What it adds itself comes right after it.
 */
void
preau_later_add (PreauLater *self,
                 PreauLaterFunc func,
                 gpointer target,
                 gconstpointer data)
{
  Job job = { func, target, data };

  g_array_insert_val (self->jobs, self->n_before, job);
  start (self);
}

/**
 * preau_later_add_hidden:
 * @self: what there is to do
 * @func: makes a part of the page that is hidden until somebody asks for it
 * @target: (not nullable): a widget of the page
 * @data: (nullable): passed to @func; it must live as long as the page
 *
 * As preau_later_add(), after all that is seen.
 */
void
preau_later_add_hidden (PreauLater *self,
                        PreauLaterFunc func,
                        gpointer target,
                        gconstpointer data)
{
  Job job = { func, target, data };

  g_array_prepend_val (self->hidden, job);
  start (self);
}
