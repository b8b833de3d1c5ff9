/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-guide-follower.h"

/* Tells a window when to change to another guide: not during a walk, whose path must not change. */
struct _PreauGuideFollower
{
  GObject parent_instance;

  PreauGuideManager *guides; /* (nullable): until preau_guide_follower_follow() */
  PreauGuide *next;    /* (nullable): guide to change to */
  gboolean is_free;
  guint changing;
};

G_DEFINE_FINAL_TYPE (PreauGuideFollower, preau_guide_follower, G_TYPE_OBJECT)

static guint change_signal;

static gboolean
change_cb (gpointer data)
{
  PreauGuideFollower *self = data;
  g_autoptr (PreauGuide) next = g_steal_pointer (&self->next);

  self->changing = 0;
  g_signal_emit (self, change_signal, 0, next);

  return G_SOURCE_REMOVE;
}

/* The change comes from the main loop, so that the code that ends the walk finishes first. */
static void
change_if_free (PreauGuideFollower *self)
{
  if (self->is_free && self->next != NULL && self->changing == 0)
    self->changing = g_idle_add (change_cb, self);
  if (!self->is_free)
    g_clear_handle_id (&self->changing, g_source_remove);
}

static void
guide_changed_cb (PreauGuideFollower *self)
{
  preau_guide_follower_use (self, preau_guide_manager_get_guide (self->guides));
}

static void
preau_guide_follower_dispose (GObject *object)
{
  PreauGuideFollower *self = PREAU_GUIDE_FOLLOWER (object);

  g_clear_handle_id (&self->changing, g_source_remove);
  g_clear_object (&self->guides);
  g_clear_object (&self->next);

  G_OBJECT_CLASS (preau_guide_follower_parent_class)->dispose (object);
}

static void
preau_guide_follower_class_init (PreauGuideFollowerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = preau_guide_follower_dispose;

  /**
   * PreauGuideFollower::change:
   * @guide: a guide, maybe the guide that the window shows already
   *
   * Emitted when the window has to change to @guide.
   */
  change_signal = g_signal_new ("change", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, PREAU_TYPE_GUIDE);
}

static void
preau_guide_follower_init (PreauGuideFollower *self)
{
}

PreauGuideFollower *
preau_guide_follower_new (void)
{
  return g_object_new (PREAU_TYPE_GUIDE_FOLLOWER, NULL);
}

PreauGuideManager *
preau_guide_follower_get_guides (PreauGuideFollower *self)
{
  g_return_val_if_fail (PREAU_IS_GUIDE_FOLLOWER (self), NULL);

  return self->guides;
}

/**
 * preau_guide_follower_follow:
 *
 * Follows the guide in use of @guides; to be called once at most.
 */
void
preau_guide_follower_follow (PreauGuideFollower *self,
                             PreauGuideManager *guides)
{
  g_return_if_fail (PREAU_IS_GUIDE_FOLLOWER (self));
  g_return_if_fail (self->guides == NULL);

  self->guides = g_object_ref (guides);
  g_signal_connect_object (guides, "notify::guide", G_CALLBACK (guide_changed_cb), self, G_CONNECT_SWAPPED);
  guide_changed_cb (self);
}

/**
 * preau_guide_follower_use:
 * Changes to @guide as soon as the walk has ended.
 */
void
preau_guide_follower_use (PreauGuideFollower *self,
                          PreauGuide *guide)
{
  g_return_if_fail (PREAU_IS_GUIDE_FOLLOWER (self));

  g_set_object (&self->next, guide);
  change_if_free (self);
}

/**
 * preau_guide_follower_set_free:
 * @is_free: whether the walk has no answers, and the guide can change
 */
void
preau_guide_follower_set_free (PreauGuideFollower *self,
                               gboolean is_free)
{
  g_return_if_fail (PREAU_IS_GUIDE_FOLLOWER (self));

  self->is_free = is_free;
  change_if_free (self);
}
