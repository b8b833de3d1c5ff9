/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "preau-enums.h"
#include "preau-json.h"

G_BEGIN_DECLS

#define PREAU_TYPE_LINK (preau_link_get_type ())
G_DECLARE_FINAL_TYPE (PreauLink, preau_link, PREAU, LINK, GObject)

PreauLink *preau_link_import (const char *id, const PreauJson *json);

const char *preau_link_get_id (PreauLink *self);
const char *preau_link_get_url (PreauLink *self);
const PreauText *preau_link_get_label (PreauLink *self);
PreauLinkUse preau_link_get_use (PreauLink *self);

G_END_DECLS
