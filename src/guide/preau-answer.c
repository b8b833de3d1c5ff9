/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-answer.h"

PreauAnswer *
preau_answer_import (const PreauJson *json)
{
  static const char *const keys[] = {
    "id", "label", "detail", "icon", "because", "next", "sets", NULL
  };
  PreauAnswer *self = g_new0 (PreauAnswer, 1);
  PreauJson sets;

  preau_json_expect_object (json, keys);

  self->id = preau_json_get_id (json, "id", PREAU_JSON_REQUIRED);
  self->label = preau_json_get_text (json, "label", PREAU_JSON_REQUIRED);
  self->detail = preau_json_get_text (json, "detail", PREAU_JSON_OPTIONAL);
  self->icon = preau_json_get_choice (json, "icon", PREAU_JSON_OPTIONAL, preau_icon_get_type ());
  self->because = (const char *const *) preau_json_get_ids (json, "because", PREAU_JSON_REQUIRED);
  self->next_id = preau_json_get_id (json, "next", PREAU_JSON_REQUIRED);
  if (preau_json_get_member (json, "sets", PREAU_JSON_REQUIRED, &sets))
    self->sets = preau_situation_import (&sets);

  return self;
}

void
preau_answer_free (PreauAnswer *self)
{
  g_free (self->id);
  preau_text_free (self->label);
  preau_text_free (self->detail);
  g_strfreev ((char **) self->because);
  g_free (self->next_id);
  g_free (self);
}
