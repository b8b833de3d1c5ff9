/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-outcome.h"

PreauOutcome *
preau_outcome_import (const char *id,
                      const PreauJson *json)
{
  static const char *const keys[] = {
    "title", "picks", "because", "avoid", "listed", "checklist", "no_source", "contact", NULL
  };
  PreauOutcome *self = g_new0 (PreauOutcome, 1);
  PreauJson contact;

  preau_json_expect_object (json, keys);

  self->id = g_strdup (id);
  self->title = preau_json_get_text (json, "title", PREAU_JSON_REQUIRED);
  self->picks = preau_json_get_objects (json, "picks", (PreauJsonImportFunc) preau_pick_import);
  g_ptr_array_set_free_func (self->picks, (GDestroyNotify) preau_pick_free);
  self->because = (const char *const *) preau_json_get_ids (json, "because", PREAU_JSON_REQUIRED);
  self->avoid = preau_json_get_objects (json, "avoid", (PreauJsonImportFunc) preau_avoid_import);
  g_ptr_array_set_free_func (self->avoid, (GDestroyNotify) preau_avoid_free);
  self->listed = (const char *const *) preau_json_get_ids (json, "listed", PREAU_JSON_REQUIRED);
  self->checklist = preau_check_items_import (json, "checklist");
  self->no_source = preau_json_get_boolean (json, "no_source");
  if (preau_json_get_member (json, "contact", PREAU_JSON_OPTIONAL, &contact))
    self->contact = preau_contact_import (&contact);

  return self;
}

void
preau_outcome_free (PreauOutcome *self)
{
  g_free (self->id);
  preau_text_free (self->title);
  g_ptr_array_unref (self->picks);
  g_strfreev ((char **) self->because);
  g_ptr_array_unref (self->avoid);
  g_strfreev ((char **) self->listed);
  g_ptr_array_unref (self->checklist);
  preau_contact_free (self->contact);
  g_free (self);
}
