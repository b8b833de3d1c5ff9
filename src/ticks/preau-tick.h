/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PREAU_TYPE_TICK (preau_tick_get_type ())
G_DECLARE_FINAL_TYPE (PreauTick, preau_tick, PREAU, TICK, GObject)

PreauTick *preau_tick_new (const char *key);

const char *preau_tick_get_key (PreauTick *self);
gboolean preau_tick_get_ticked (PreauTick *self);
void preau_tick_set_ticked (PreauTick *self, gboolean ticked);
guint32 preau_tick_get_day (PreauTick *self);
void preau_tick_set_day (PreauTick *self, guint32 day);

G_END_DECLS
