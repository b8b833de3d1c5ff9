/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-source.h"

PreauSource *
preau_source_import (const char *id,
                     const PreauJson *json)
{
  static const char *const keys[] = {
    "title", "publisher", "date", "url", NULL
  };
  PreauSource *self = g_new0 (PreauSource, 1);

  preau_json_expect_object (json, keys);

  self->id = g_strdup (id);
  self->title = preau_json_get_text (json, "title", PREAU_JSON_REQUIRED);
  self->publisher = preau_json_get_text (json, "publisher", PREAU_JSON_NULLABLE);
  self->date = preau_json_get_month (json, "date", PREAU_JSON_NULLABLE);
  self->url = preau_json_get_link (json, "url", PREAU_JSON_NULLABLE);

  return self;
}

void
preau_source_free (PreauSource *self)
{
  g_free (self->id);
  preau_text_free (self->title);
  preau_text_free (self->publisher);
  g_free (self->date);
  g_free (self->url);
  g_free (self);
}
