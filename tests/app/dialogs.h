/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

G_BEGIN_DECLS

/* A dialog in front of a window, and the ways in which a person closes it. */

GtkWindow *dialogs_find (GType type);
GtkWindow *dialogs_settle (GType type, PreauWindow *window);
void dialogs_wait_until_gone (GType type);

void dialogs_close (GtkWindow *front, gconstpointer way);
void dialogs_add_close_tests (const char *name, GTestDataFunc test);

G_END_DECLS
