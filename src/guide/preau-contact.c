/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-contact.h"

/**
 * PreauContact:
 *
 * Whom to ask.
 */
struct _PreauContact
{
  GObject parent_instance;

  PreauText *text;
  char *url;
};

G_DEFINE_FINAL_TYPE (PreauContact, preau_contact, G_TYPE_OBJECT)

static void
preau_contact_finalize (GObject *object)
{
  PreauContact *self = PREAU_CONTACT (object);

  g_clear_pointer (&self->text, preau_text_free);
  g_clear_pointer (&self->url, g_free);

  G_OBJECT_CLASS (preau_contact_parent_class)->finalize (object);
}

static void
preau_contact_class_init (PreauContactClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_contact_finalize;
}

static void
preau_contact_init (PreauContact *self)
{
}

/**
 * preau_contact_import:
 * @json: the contact in a guide
 *
 * Reads it; what is wrong is reported and left empty.
 *
 * Returns: (transfer full): the contact
 */
PreauContact *
preau_contact_import (const PreauJson *json)
{
  static const char *const keys[] = {
    "text", "url", NULL
  };
  PreauContact *self = g_object_new (PREAU_TYPE_CONTACT, NULL);

  preau_json_expect_object (json, keys);

  self->text = preau_json_get_text (json, "text", PREAU_JSON_REQUIRED);
  self->url = preau_json_get_link (json, "url", PREAU_JSON_OPTIONAL);

  return self;
}

/**
 * preau_contact_get_text:
 * @self: the contact
 *
 * Returns: (transfer none): whom, and how
 */
const PreauText *
preau_contact_get_text (PreauContact *self)
{
  g_return_val_if_fail (PREAU_IS_CONTACT (self), NULL);

  return self->text;
}

/**
 * preau_contact_get_url:
 * @self: the contact
 *
 * Returns: (transfer none) (nullable): their address
 */
const char *
preau_contact_get_url (PreauContact *self)
{
  g_return_val_if_fail (PREAU_IS_CONTACT (self), NULL);

  return self->url;
}
