/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "preau-json.h"

G_BEGIN_DECLS

#define PREAU_TYPE_CONTACT (preau_contact_get_type ())
G_DECLARE_FINAL_TYPE (PreauContact, preau_contact, PREAU, CONTACT, GObject)

PreauContact *preau_contact_import (const PreauJson *json);

const PreauText *preau_contact_get_text (PreauContact *self);
const char *preau_contact_get_url (PreauContact *self);

G_END_DECLS
