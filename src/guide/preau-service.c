/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-service.h"

PreauService *
preau_service_import (const PreauJson *json)
{
  static const char *const keys[] = {
    "state", "since", "claims", "stand_ins", NULL
  };
  PreauService *self = g_new0 (PreauService, 1);

  preau_json_expect_object (json, keys);

  self->state = preau_json_get_choice (json, "state", PREAU_JSON_REQUIRED, preau_service_state_get_type ());
  self->since = preau_json_get_month (json, "since", PREAU_JSON_OPTIONAL);
  self->claims = (const char *const *) preau_json_get_ids (json, "claims", PREAU_JSON_REQUIRED);
  self->stand_ins = (const char *const *) preau_json_get_ids (json, "stand_ins", PREAU_JSON_REQUIRED);

  return self;
}

void
preau_service_free (PreauService *self)
{
  if (self == NULL)
    return;

  g_free (self->since);
  g_strfreev ((char **) self->claims);
  g_strfreev ((char **) self->stand_ins);
  g_free (self);
}
