/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-checklist-item.h"

/**
 * PreauChecklistItem:
 *
 * One setting or gesture of a checklist.
 */
struct _PreauChecklistItem
{
  GObject parent_instance;

  char *id;
  PreauText *title;
  PreauText *why;
  PreauPhase phase;
  PreauWeight weight;
  char *source_id;
  PreauText *where;
  char *as_of;
  PreauText *drawback;
};

G_DEFINE_FINAL_TYPE (PreauChecklistItem, preau_checklist_item, G_TYPE_OBJECT)

static void
preau_checklist_item_finalize (GObject *object)
{
  PreauChecklistItem *self = PREAU_CHECKLIST_ITEM (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, preau_text_free);
  g_clear_pointer (&self->why, preau_text_free);
  g_clear_pointer (&self->source_id, g_free);
  g_clear_pointer (&self->where, preau_text_free);
  g_clear_pointer (&self->as_of, g_free);
  g_clear_pointer (&self->drawback, preau_text_free);

  G_OBJECT_CLASS (preau_checklist_item_parent_class)->finalize (object);
}

static void
preau_checklist_item_class_init (PreauChecklistItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_checklist_item_finalize;
}

static void
preau_checklist_item_init (PreauChecklistItem *self)
{
}

/**
 * preau_checklist_item_import:
 * @json: the item in a guide
 *
 * Reads it; what is wrong is reported and left empty.
 *
 * Returns: (transfer full): the item
 */
PreauChecklistItem *
preau_checklist_item_import (const PreauJson *json)
{
  static const char *const keys[] = {
    "id", "title", "why", "phase", "weight", "source", "where", "as_of", "drawback", NULL
  };
  PreauChecklistItem *self = g_object_new (PREAU_TYPE_CHECKLIST_ITEM, NULL);

  preau_json_expect_object (json, keys);

  self->id = preau_json_get_id (json, "id", PREAU_JSON_REQUIRED);
  self->title = preau_json_get_text (json, "title", PREAU_JSON_REQUIRED);
  self->why = preau_json_get_text (json, "why", PREAU_JSON_REQUIRED);
  self->phase = preau_json_get_choice (json, "phase", PREAU_JSON_REQUIRED, preau_phase_get_type ());
  self->weight = preau_json_get_choice (json, "weight", PREAU_JSON_REQUIRED, preau_weight_get_type ());
  self->source_id = preau_json_get_id (json, "source", PREAU_JSON_REQUIRED);
  self->where = preau_json_get_text (json, "where", PREAU_JSON_OPTIONAL);
  self->as_of = preau_json_get_month (json, "as_of", PREAU_JSON_NULLABLE);
  self->drawback = preau_json_get_text (json, "drawback", PREAU_JSON_OPTIONAL);

  return self;
}

/**
 * preau_checklist_item_get_id:
 * @self: the item
 *
 * Returns: (transfer none): the permanent id of the item
 */
const char *
preau_checklist_item_get_id (PreauChecklistItem *self)
{
  g_return_val_if_fail (PREAU_IS_CHECKLIST_ITEM (self), NULL);

  return self->id;
}

/**
 * preau_checklist_item_get_title:
 * @self: the item
 *
 * Returns: (transfer none): what to do
 */
const PreauText *
preau_checklist_item_get_title (PreauChecklistItem *self)
{
  g_return_val_if_fail (PREAU_IS_CHECKLIST_ITEM (self), NULL);

  return self->title;
}

/**
 * preau_checklist_item_get_why:
 * @self: the item
 *
 * Returns: (transfer none): what it is good for
 */
const PreauText *
preau_checklist_item_get_why (PreauChecklistItem *self)
{
  g_return_val_if_fail (PREAU_IS_CHECKLIST_ITEM (self), NULL);

  return self->why;
}

/**
 * preau_checklist_item_get_phase:
 * @self: the item
 *
 * Returns: when to do it
 */
PreauPhase
preau_checklist_item_get_phase (PreauChecklistItem *self)
{
  g_return_val_if_fail (PREAU_IS_CHECKLIST_ITEM (self), 0);

  return self->phase;
}

/**
 * preau_checklist_item_get_weight:
 * @self: the item
 *
 * Returns: whether it protects people or is for comfort
 */
PreauWeight
preau_checklist_item_get_weight (PreauChecklistItem *self)
{
  g_return_val_if_fail (PREAU_IS_CHECKLIST_ITEM (self), 0);

  return self->weight;
}

/**
 * preau_checklist_item_get_source_id:
 * @self: the item
 *
 * Returns: (transfer none): the id of the source that says it
 */
const char *
preau_checklist_item_get_source_id (PreauChecklistItem *self)
{
  g_return_val_if_fail (PREAU_IS_CHECKLIST_ITEM (self), NULL);

  return self->source_id;
}

/**
 * preau_checklist_item_get_where:
 * @self: the item
 *
 * Returns: (transfer none) (nullable): the place in the source
 */
const PreauText *
preau_checklist_item_get_where (PreauChecklistItem *self)
{
  g_return_val_if_fail (PREAU_IS_CHECKLIST_ITEM (self), NULL);

  return self->where;
}

/**
 * preau_checklist_item_get_as_of:
 * @self: the item
 *
 * Returns: (transfer none) (nullable): month or year; %NULL where it is undated
 */
const char *
preau_checklist_item_get_as_of (PreauChecklistItem *self)
{
  g_return_val_if_fail (PREAU_IS_CHECKLIST_ITEM (self), NULL);

  return self->as_of;
}

/**
 * preau_checklist_item_get_drawback:
 * @self: the item
 *
 * Returns: (transfer none) (nullable): what it costs
 */
const PreauText *
preau_checklist_item_get_drawback (PreauChecklistItem *self)
{
  g_return_val_if_fail (PREAU_IS_CHECKLIST_ITEM (self), NULL);

  return self->drawback;
}

/**
 * preau_check_items_import:
 * @json: an object
 * @key: the key of a list of items in it
 *
 * Returns: (transfer full) (element-type PreauChecklistItem): the items, in their order
 */
GPtrArray *
preau_check_items_import (const PreauJson *json,
                          const char *key)
{
  return preau_json_get_objects (json, key, (PreauJsonImportFunc) preau_checklist_item_import);
}
