/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-renewal.h"
#include "preau-window.h"

G_BEGIN_DECLS

#define PREAU_TYPE_EDITIONS (preau_editions_get_type ())
G_DECLARE_FINAL_TYPE (PreauEditions, preau_editions, PREAU, EDITIONS, GObject)

PreauEditions *preau_editions_new (GtkApplication *application, PreauRenewal *renewal);

void preau_editions_greet (PreauEditions *self, PreauWindow *window);

G_END_DECLS
