/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days as numbers of GDate’s Julian calendar, which can be compared; 0 is no day. */

guint32 preau_day_parse (const char *text);
char *preau_day_format (guint32 day);
guint32 preau_day_of (GDateTime *time);
guint32 preau_day_today (void);

G_END_DECLS
