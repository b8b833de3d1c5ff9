/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "preau-json.h"

G_BEGIN_DECLS

#define PREAU_TYPE_SOURCE (preau_source_get_type ())
G_DECLARE_FINAL_TYPE (PreauSource, preau_source, PREAU, SOURCE, GObject)

PreauSource *preau_source_import (const char *id, const PreauJson *json);

const char *preau_source_get_id (PreauSource *self);
const PreauText *preau_source_get_title (PreauSource *self);
const PreauText *preau_source_get_publisher (PreauSource *self);
const char *preau_source_get_date (PreauSource *self);
const char *preau_source_get_url (PreauSource *self);

G_END_DECLS
