/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-source.h"

/**
 * PreauSource:
 *
 * A document or page that claims are drawn from.
 */
struct _PreauSource
{
  GObject parent_instance;

  char *id;
  PreauText *title;
  PreauText *publisher;
  char *date;
  char *url;
};

G_DEFINE_FINAL_TYPE (PreauSource, preau_source, G_TYPE_OBJECT)

static void
preau_source_finalize (GObject *object)
{
  PreauSource *self = PREAU_SOURCE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, preau_text_free);
  g_clear_pointer (&self->publisher, preau_text_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->url, g_free);

  G_OBJECT_CLASS (preau_source_parent_class)->finalize (object);
}

static void
preau_source_class_init (PreauSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_source_finalize;
}

static void
preau_source_init (PreauSource *self)
{
}

/**
 * preau_source_import:
 * @id: its key
 * @json: the source in a guide
 *
 * Reads it; what is wrong is reported and left empty.
 *
 * Returns: (transfer full): the source
 */
PreauSource *
preau_source_import (const char *id,
                     const PreauJson *json)
{
  static const char *const keys[] = {
    "title", "publisher", "date", "url", NULL
  };
  PreauSource *self = g_object_new (PREAU_TYPE_SOURCE, NULL);

  preau_json_expect_object (json, keys);

  self->id = g_strdup (id);
  self->title = preau_json_get_text (json, "title", PREAU_JSON_REQUIRED);
  self->publisher = preau_json_get_text (json, "publisher", PREAU_JSON_NULLABLE);
  self->date = preau_json_get_month (json, "date", PREAU_JSON_NULLABLE);
  self->url = preau_json_get_link (json, "url", PREAU_JSON_NULLABLE);

  return self;
}

/**
 * preau_source_get_id:
 * @self: the source
 *
 * Returns: (transfer none): the permanent id of the source
 */
const char *
preau_source_get_id (PreauSource *self)
{
  g_return_val_if_fail (PREAU_IS_SOURCE (self), NULL);

  return self->id;
}

/**
 * preau_source_get_title:
 * @self: the source
 *
 * Returns: (transfer none): its title
 */
const PreauText *
preau_source_get_title (PreauSource *self)
{
  g_return_val_if_fail (PREAU_IS_SOURCE (self), NULL);

  return self->title;
}

/**
 * preau_source_get_publisher:
 * @self: the source
 *
 * Returns: (transfer none) (nullable): who published it; %NULL where that is not known
 */
const PreauText *
preau_source_get_publisher (PreauSource *self)
{
  g_return_val_if_fail (PREAU_IS_SOURCE (self), NULL);

  return self->publisher;
}

/**
 * preau_source_get_date:
 * @self: the source
 *
 * Returns: (transfer none) (nullable): month or year; %NULL where it is undated
 */
const char *
preau_source_get_date (PreauSource *self)
{
  g_return_val_if_fail (PREAU_IS_SOURCE (self), NULL);

  return self->date;
}

/**
 * preau_source_get_url:
 * @self: the source
 *
 * Returns: (transfer none) (nullable): its address
 */
const char *
preau_source_get_url (PreauSource *self)
{
  g_return_val_if_fail (PREAU_IS_SOURCE (self), NULL);

  return self->url;
}
