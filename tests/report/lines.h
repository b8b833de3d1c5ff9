/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint lines_measure (const char *line);
char *lines_strip_colors (const char *text);
void lines_assert_width (const char *text, guint width);
guint lines_count (const char *text, const char *part);

G_END_DECLS
