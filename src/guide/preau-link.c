/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-link.h"

/**
 * PreauLink:
 *
 * An address of a tool.
 */
struct _PreauLink
{
  GObject parent_instance;

  char *id;
  char *url;
  PreauText *label;
  PreauLinkUse use;
};

G_DEFINE_FINAL_TYPE (PreauLink, preau_link, G_TYPE_OBJECT)

static void
preau_link_finalize (GObject *object)
{
  PreauLink *self = PREAU_LINK (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->label, preau_text_free);

  G_OBJECT_CLASS (preau_link_parent_class)->finalize (object);
}

static void
preau_link_class_init (PreauLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_link_finalize;
}

static void
preau_link_init (PreauLink *self)
{
}

/**
 * preau_link_import:
 * @id: its key
 * @json: the link in a guide
 *
 * Reads it; what is wrong is reported and left empty.
 *
 * Returns: (transfer full): the link
 */
PreauLink *
preau_link_import (const char *id,
                   const PreauJson *json)
{
  static const char *const keys[] = {
    "url", "label", "use", NULL
  };
  PreauLink *self = g_object_new (PREAU_TYPE_LINK, NULL);

  preau_json_expect_object (json, keys);

  self->id = g_strdup (id);
  self->url = preau_json_get_link (json, "url", PREAU_JSON_REQUIRED);
  self->label = preau_json_get_text (json, "label", PREAU_JSON_REQUIRED);
  self->use = preau_json_get_choice (json, "use", PREAU_JSON_REQUIRED, preau_link_use_get_type ());

  return self;
}

/**
 * preau_link_get_id:
 * @self: the link
 *
 * Returns: (transfer none): the permanent id of the link
 */
const char *
preau_link_get_id (PreauLink *self)
{
  g_return_val_if_fail (PREAU_IS_LINK (self), NULL);

  return self->id;
}

/**
 * preau_link_get_url:
 * @self: the link
 *
 * Returns: (transfer none): an https address
 */
const char *
preau_link_get_url (PreauLink *self)
{
  g_return_val_if_fail (PREAU_IS_LINK (self), NULL);

  return self->url;
}

/**
 * preau_link_get_label:
 * @self: the link
 *
 * Returns: (transfer none): what it leads to
 */
const PreauText *
preau_link_get_label (PreauLink *self)
{
  g_return_val_if_fail (PREAU_IS_LINK (self), NULL);

  return self->label;
}

/**
 * preau_link_get_use:
 * @self: the link
 *
 * Returns: what it is for
 */
PreauLinkUse
preau_link_get_use (PreauLink *self)
{
  g_return_val_if_fail (PREAU_IS_LINK (self), 0);

  return self->use;
}
