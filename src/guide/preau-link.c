/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-link.h"

PreauLink *
preau_link_import (const char *id,
                   const PreauJson *json)
{
  static const char *const keys[] = {
    "url", "label", "use", NULL
  };
  PreauLink *self = g_new0 (PreauLink, 1);

  preau_json_expect_object (json, keys);

  self->id = g_strdup (id);
  self->url = preau_json_get_link (json, "url", PREAU_JSON_REQUIRED);
  self->label = preau_json_get_text (json, "label", PREAU_JSON_REQUIRED);
  self->use = preau_json_get_choice (json, "use", PREAU_JSON_REQUIRED, preau_link_use_get_type ());

  return self;
}

void
preau_link_free (PreauLink *self)
{
  g_free (self->id);
  g_free (self->url);
  preau_text_free (self->label);
  g_free (self);
}
