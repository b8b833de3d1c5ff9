/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void bench_tools (GtkApplication *application, guint n_tools, guint rounds);

G_END_DECLS
