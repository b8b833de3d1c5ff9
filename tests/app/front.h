/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

G_BEGIN_DECLS

/* What stands in front of a window, and how one gets away from it. */

GtkWindow *front_find (GType type);
GtkWindow *front_settle (GType type, PreauWindow *window);
void front_wait_until_gone (GType type);

void front_leave (GtkWindow *front, gconstpointer way);
void front_add_ways_out (const char *name, GTestDataFunc test);

G_END_DECLS
