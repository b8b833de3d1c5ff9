/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-tick.h"

/* Whether an item of a checklist is done, and since when: one object for each item, however many windows show it. */
struct _PreauTick
{
  GObject parent_instance;

  char *key;
  gboolean ticked;
  guint32 day;
};

G_DEFINE_FINAL_TYPE (PreauTick, preau_tick, G_TYPE_OBJECT)

typedef enum
{
  PROP_KEY = 1,
  PROP_TICKED,
} PreauTickProperty;

static GParamSpec *props[PROP_TICKED + 1];

static void
preau_tick_finalize (GObject *object)
{
  g_clear_pointer (&PREAU_TICK (object)->key, g_free);

  G_OBJECT_CLASS (preau_tick_parent_class)->finalize (object);
}

static void
preau_tick_get_property (GObject *object,
                         guint prop_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  PreauTick *self = PREAU_TICK (object);

  switch ((PreauTickProperty) prop_id)
    {
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_TICKED:
      g_value_set_boolean (value, self->ticked);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_tick_set_property (GObject *object,
                         guint prop_id,
                         const GValue *value,
                         GParamSpec *pspec)
{
  PreauTick *self = PREAU_TICK (object);

  switch ((PreauTickProperty) prop_id)
    {
    case PROP_KEY:
      self->key = g_value_dup_string (value);
      break;
    case PROP_TICKED:
      preau_tick_set_ticked (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_tick_class_init (PreauTickClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = preau_tick_finalize;
  object_class->get_property = preau_tick_get_property;
  object_class->set_property = preau_tick_set_property;

  /** PreauTick:key: key of the item: guide, kind, id of the tool or outcome, and item, with slashes between them */
  props[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL,
                                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /** PreauTick:ticked: whether the item is done */
  props[PROP_TICKED] = g_param_spec_boolean ("ticked", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
preau_tick_init (PreauTick *self)
{
}

PreauTick *
preau_tick_new (const char *key)
{
  return g_object_new (PREAU_TYPE_TICK, "key", key, NULL);
}

const char *
preau_tick_get_key (PreauTick *self)
{
  g_return_val_if_fail (PREAU_IS_TICK (self), NULL);

  return self->key;
}

gboolean
preau_tick_get_ticked (PreauTick *self)
{
  g_return_val_if_fail (PREAU_IS_TICK (self), FALSE);

  return self->ticked;
}

void
preau_tick_set_ticked (PreauTick *self,
                       gboolean ticked)
{
  g_return_if_fail (PREAU_IS_TICK (self));

  ticked = !!ticked;
  if (self->ticked == ticked)
    return;

  self->ticked = ticked;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TICKED]);
}

/**
 * preau_tick_get_day:
 *
 * Returns: the day on which the item was last ticked, also where it is no longer ticked; 0 where that is unknown
 */
guint32
preau_tick_get_day (PreauTick *self)
{
  g_return_val_if_fail (PREAU_IS_TICK (self), 0);

  return self->day;
}

/**
 * preau_tick_set_day:
 *
 * To be called before others hear that the item is ticked: nothing tells of the day alone.
 */
void
preau_tick_set_day (PreauTick *self,
                    guint32 day)
{
  g_return_if_fail (PREAU_IS_TICK (self));

  self->day = day;
}
