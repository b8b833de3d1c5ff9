/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-frame-queue.h"

/* Each frame makes few parts, because measuring and drawing a part takes several times as long as making it. */
#define BUDGET 500 /* microseconds in a frame */
#define MOST_JOBS 2 /* in a frame */

typedef struct
{
  PreauFrameFunc func;
  GtkWidget *target;
  gconstpointer data;
} Job;

/* Makes the parts of a long page that are not visible at first, in order, a few in each frame, so that the page appears
 * without delay. */
struct _PreauFrameQueue
{
  GtkWidget *widget;
  guint tick;
  GArray *jobs; /* (element-type Job): next job last */
  GArray *hidden; /* (element-type Job): run after all of @jobs, next job last */
  guint n_before; /* where new jobs are inserted: at 0 or, while a job runs, above all jobs that wait */
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
  PreauFrameQueue *self = user_data;
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
 * preau_frame_queue_new:
 * @widget: the page, which must outlive the queue
 */
PreauFrameQueue *
preau_frame_queue_new (GtkWidget *widget)
{
  PreauFrameQueue *self = g_new0 (PreauFrameQueue, 1);

  self->widget = widget;
  self->jobs = g_array_new (FALSE, FALSE, sizeof (Job));
  self->hidden = g_array_new (FALSE, FALSE, sizeof (Job));

  return self;
}

void
preau_frame_queue_free (PreauFrameQueue *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  g_array_unref (self->jobs);
  g_array_unref (self->hidden);
  g_free (self);
}

static void
start (PreauFrameQueue *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

/**
 * preau_frame_queue_add:
 * @target: (type GtkWidget): a widget of the page, passed to @func
 * @data: (nullable): passed to @func; must live as long as the page
 *
 * Calls @func in one of the next frames in which the page is visible, after the jobs that were added before; jobs that
 * @func adds run right after @func.
 */
void
preau_frame_queue_add (PreauFrameQueue *self,
                       PreauFrameFunc func,
                       gpointer target,
                       gconstpointer data)
{
  Job job = { func, target, data };

  g_array_insert_val (self->jobs, self->n_before, job);
  start (self);
}

/**
 * preau_frame_queue_add_hidden:
 * Like preau_frame_queue_add(), for a part that is hidden at first: it is made after all other parts.
 */
void
preau_frame_queue_add_hidden (PreauFrameQueue *self,
                              PreauFrameFunc func,
                              gpointer target,
                              gconstpointer data)
{
  Job job = { func, target, data };

  g_array_prepend_val (self->hidden, job);
  start (self);
}
