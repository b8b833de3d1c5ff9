/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "preau-json.h"

G_BEGIN_DECLS

#define PREAU_TYPE_MESSAGE (preau_message_get_type ())
G_DECLARE_FINAL_TYPE (PreauMessage, preau_message, PREAU, MESSAGE, GObject)

PreauMessage *preau_message_import (const char *id, const PreauJson *json);

const char *preau_message_get_id (PreauMessage *self);
const PreauText *preau_message_get_title (PreauMessage *self);
const PreauText *preau_message_get_body (PreauMessage *self);

G_END_DECLS
