/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-message.h"

PreauMessage *
preau_message_import (const char *id,
                      const PreauJson *json)
{
  static const char *const keys[] = {
    "title", "body", NULL
  };
  PreauMessage *self = g_new0 (PreauMessage, 1);

  preau_json_expect_object (json, keys);

  self->id = g_strdup (id);
  self->title = preau_json_get_text (json, "title", PREAU_JSON_REQUIRED);
  self->body = preau_json_get_text (json, "body", PREAU_JSON_REQUIRED);

  return self;
}

void
preau_message_free (PreauMessage *self)
{
  g_free (self->id);
  preau_text_free (self->title);
  preau_text_free (self->body);
  g_free (self);
}
