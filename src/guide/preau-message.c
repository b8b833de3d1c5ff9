/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-message.h"

/**
 * PreauMessage:
 *
 * An invitation, with named blanks.
 */
struct _PreauMessage
{
  GObject parent_instance;

  char *id;
  PreauText *title;
  PreauText *body;
};

G_DEFINE_FINAL_TYPE (PreauMessage, preau_message, G_TYPE_OBJECT)

static void
preau_message_finalize (GObject *object)
{
  PreauMessage *self = PREAU_MESSAGE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, preau_text_free);
  g_clear_pointer (&self->body, preau_text_free);

  G_OBJECT_CLASS (preau_message_parent_class)->finalize (object);
}

static void
preau_message_class_init (PreauMessageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_message_finalize;
}

static void
preau_message_init (PreauMessage *self)
{
}

/**
 * preau_message_import:
 * @id: its key
 * @json: the message in a guide
 *
 * Reads it; what is wrong is reported and left empty.
 *
 * Returns: (transfer full): the message
 */
PreauMessage *
preau_message_import (const char *id,
                      const PreauJson *json)
{
  static const char *const keys[] = {
    "title", "body", NULL
  };
  PreauMessage *self = g_object_new (PREAU_TYPE_MESSAGE, NULL);

  preau_json_expect_object (json, keys);

  self->id = g_strdup (id);
  self->title = preau_json_get_text (json, "title", PREAU_JSON_REQUIRED);
  self->body = preau_json_get_text (json, "body", PREAU_JSON_REQUIRED);

  return self;
}

/**
 * preau_message_get_id:
 * @self: the message
 *
 * Returns: (transfer none): the permanent id of the message
 */
const char *
preau_message_get_id (PreauMessage *self)
{
  g_return_val_if_fail (PREAU_IS_MESSAGE (self), NULL);

  return self->id;
}

/**
 * preau_message_get_title:
 * @self: the message
 *
 * Returns: (transfer none): its subject
 */
const PreauText *
preau_message_get_title (PreauMessage *self)
{
  g_return_val_if_fail (PREAU_IS_MESSAGE (self), NULL);

  return self->title;
}

/**
 * preau_message_get_body:
 * @self: the message
 *
 * Returns: (transfer none): its words, with blanks such as {link} and {time}
 */
const PreauText *
preau_message_get_body (PreauMessage *self)
{
  g_return_val_if_fail (PREAU_IS_MESSAGE (self), NULL);

  return self->body;
}
