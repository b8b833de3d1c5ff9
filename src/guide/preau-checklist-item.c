/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-checklist-item.h"

PreauChecklistItem *
preau_checklist_item_import (const PreauJson *json)
{
  static const char *const keys[] = {
    "id", "title", "why", "phase", "weight", "source", "where", "as_of", "drawback", NULL
  };
  PreauChecklistItem *self = g_new0 (PreauChecklistItem, 1);

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

void
preau_checklist_item_free (PreauChecklistItem *self)
{
  g_free (self->id);
  preau_text_free (self->title);
  preau_text_free (self->why);
  g_free (self->source_id);
  preau_text_free (self->where);
  g_free (self->as_of);
  preau_text_free (self->drawback);
  g_free (self);
}

GPtrArray *
preau_check_items_import (const PreauJson *json,
                          const char *key)
{
  GPtrArray *items = preau_json_get_objects (json, key, (PreauJsonImportFunc) preau_checklist_item_import);

  g_ptr_array_set_free_func (items, (GDestroyNotify) preau_checklist_item_free);

  return items;
}
