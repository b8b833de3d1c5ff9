/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-pick.h"

PreauPick *
preau_pick_import (const PreauJson *json)
{
  static const char *const keys[] = {
    "tool", "link", "because", "stand_ins", NULL
  };
  PreauPick *self = g_new0 (PreauPick, 1);

  preau_json_expect_object (json, keys);

  self->tool_id = preau_json_get_id (json, "tool", PREAU_JSON_REQUIRED);
  self->link_id = preau_json_get_id (json, "link", PREAU_JSON_OPTIONAL);
  self->because = (const char *const *) preau_json_get_ids (json, "because", PREAU_JSON_REQUIRED);
  self->stand_ins = (const char *const *) preau_json_get_ids (json, "stand_ins", PREAU_JSON_OPTIONAL);

  return self;
}

void
preau_pick_free (PreauPick *self)
{
  g_free (self->tool_id);
  g_free (self->link_id);
  g_strfreev ((char **) self->because);
  g_strfreev ((char **) self->stand_ins);
  g_free (self);
}
