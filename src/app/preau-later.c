/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-later.h"

/* What is made in one frame is measured and drawn in it too, which takes several times as long. */
#define BUDGET 500 /* microseconds a frame */

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
  GArray *jobs; /* of Job */
  guint next;
  guint place; /* where what is added goes: at the end, or behind the job that adds it */
};

static gboolean
tick_cb (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer user_data)
{
  PreauLater *self = user_data;
  gint64 end = g_get_monotonic_time () + BUDGET;

  while (self->next < self->jobs->len)
    {
      Job job = g_array_index (self->jobs, Job, self->next++);

      self->place = self->next;
      job.func (job.target, job.data);
      self->place = self->jobs->len;
      if (g_get_monotonic_time () >= end)
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
  g_free (self);
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

  g_array_insert_val (self->jobs, self->place++, job);
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}
