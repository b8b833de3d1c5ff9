/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-checklist.h"

/* Ticks of a list of items, with the number of set ticks and their last day, which follow every change. */
struct _PreauChecklist
{
  GObject parent_instance;

  GPtrArray *ticks; /* of PreauTick */
  guint done;
  guint32 day;
};

G_DEFINE_FINAL_TYPE (PreauChecklist, preau_checklist, G_TYPE_OBJECT)

typedef enum
{
  PROP_DONE = 1,
  PROP_TOTAL,
  PROP_PROGRESS,
  PROP_DAY,
} PreauChecklistProperty;

static GParamSpec *props[PROP_DAY + 1];

static void
preau_checklist_finalize (GObject *object)
{
  PreauChecklist *self = PREAU_CHECKLIST (object);

  g_clear_pointer (&self->ticks, g_ptr_array_unref);

  G_OBJECT_CLASS (preau_checklist_parent_class)->finalize (object);
}

static void
preau_checklist_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  PreauChecklist *self = PREAU_CHECKLIST (object);

  switch ((PreauChecklistProperty) prop_id)
    {
    case PROP_DONE:
      g_value_set_uint (value, self->done);
      break;
    case PROP_TOTAL:
      g_value_set_uint (value, self->ticks->len);
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->ticks->len > 0 ? (double) self->done / self->ticks->len : 0);
      break;
    case PROP_DAY:
      g_value_set_uint (value, self->day);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_checklist_class_init (PreauChecklistClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags reads = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = preau_checklist_finalize;
  object_class->get_property = preau_checklist_get_property;

  /** PreauChecklist:done: number of ticked items */
  props[PROP_DONE] = g_param_spec_uint ("done", NULL, NULL, 0, G_MAXUINT, 0, reads);

  /** PreauChecklist:total: number of items */
  props[PROP_TOTAL] = g_param_spec_uint ("total", NULL, NULL, 0, G_MAXUINT, 0, reads);

  /** PreauChecklist:progress: share of ticked items, from 0 to 1 */
  props[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, reads);

  /** PreauChecklist:day: the last day on which one of the ticked items was ticked; 0 where that is unknown */
  props[PROP_DAY] = g_param_spec_uint ("day", NULL, NULL, 0, G_MAXUINT32, 0, reads);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
preau_checklist_init (PreauChecklist *self)
{
  self->ticks = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
count (PreauChecklist *self)
{
  guint done = 0;
  guint32 day = 0;

  for (guint i = 0; i < self->ticks->len; i++)
    {
      PreauTick *tick = g_ptr_array_index (self->ticks, i);

      if (!preau_tick_get_ticked (tick))
        continue;

      done++;
      day = MAX (day, preau_tick_get_day (tick));
    }

  g_object_freeze_notify (G_OBJECT (self));
  if (done != self->done)
    {
      self->done = done;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DONE]);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROGRESS]);
    }
  if (day != self->day)
    {
      self->day = day;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DAY]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

PreauChecklist *
preau_checklist_new (void)
{
  return g_object_new (PREAU_TYPE_CHECKLIST, NULL);
}

void
preau_checklist_add (PreauChecklist *self,
                     PreauTick *tick)
{
  g_return_if_fail (PREAU_IS_CHECKLIST (self));

  /* Notifies of the new total only when the ticked items are counted. */
  g_object_freeze_notify (G_OBJECT (self));
  g_ptr_array_add (self->ticks, g_object_ref (tick));
  g_signal_connect_object (tick, "notify::ticked", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TOTAL]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROGRESS]);
  count (self);
  g_object_thaw_notify (G_OBJECT (self));
}

PreauTick *
preau_checklist_get_tick (PreauChecklist *self,
                          guint index)
{
  g_return_val_if_fail (PREAU_IS_CHECKLIST (self), NULL);
  g_return_val_if_fail (index < self->ticks->len, NULL);

  return g_ptr_array_index (self->ticks, index);
}

/**
 * preau_checklist_dup_keys:
 *
 * Returns: (transfer floating): keys of the ticks as an `as`, by which an action finds the ticks
 */
GVariant *
preau_checklist_dup_keys (PreauChecklist *self)
{
  GVariantBuilder keys;

  g_return_val_if_fail (PREAU_IS_CHECKLIST (self), NULL);

  g_variant_builder_init (&keys, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < self->ticks->len; i++)
    g_variant_builder_add (&keys, "s", preau_tick_get_key (g_ptr_array_index (self->ticks, i)));

  return g_variant_builder_end (&keys);
}
