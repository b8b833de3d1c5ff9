/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void bench_walk (GtkApplication *application, guint rounds, guint seconds);

G_END_DECLS
