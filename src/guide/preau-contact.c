/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-contact.h"

PreauContact *
preau_contact_import (const PreauJson *json)
{
  static const char *const keys[] = {
    "text", "url", NULL
  };
  PreauContact *self = g_new0 (PreauContact, 1);

  preau_json_expect_object (json, keys);

  self->text = preau_json_get_text (json, "text", PREAU_JSON_REQUIRED);
  self->url = preau_json_get_link (json, "url", PREAU_JSON_OPTIONAL);

  return self;
}

void
preau_contact_free (PreauContact *self)
{
  if (self == NULL)
    return;

  preau_text_free (self->text);
  g_free (self->url);
  g_free (self);
}
