/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file in place of standard output. */
typedef struct
{
  char *path;  /* the file to be replaced */
  char *draft; /* the new file, written beside it */
} Output;

gboolean output_begin (Output *self, const char *path, GError **error);
gboolean output_end (Output *self, gboolean keep, GError **error);

G_END_DECLS
