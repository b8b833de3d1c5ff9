/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-avoid.h"

PreauAvoid *
preau_avoid_import (const PreauJson *json)
{
  static const char *const keys[] = {
    "tool", "because", NULL
  };
  PreauAvoid *self = g_new0 (PreauAvoid, 1);

  preau_json_expect_object (json, keys);

  self->tool_id = preau_json_get_id (json, "tool", PREAU_JSON_REQUIRED);
  self->because = (const char *const *) preau_json_get_ids (json, "because", PREAU_JSON_REQUIRED);

  return self;
}

void
preau_avoid_free (PreauAvoid *self)
{
  g_free (self->tool_id);
  g_strfreev ((char **) self->because);
  g_free (self);
}
