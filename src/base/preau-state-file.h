/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "preau-error.h"
#include "preau-json-tree.h"

G_BEGIN_DECLS

/* Format of a JSON file, and the errors of a file that breaks it. */
typedef struct
{
  gint64 number;      /* value of its member `format` */
  PreauError damaged; /* error for wrong contents */
  PreauError unknown; /* error for a file of another version of Préau */
} PreauKeptFormat;

/**
 * PreauKeptFunc:
 *
 * Returns: %FALSE, with nothing taken over by @target, where @data makes no sense
 */
typedef gboolean (*PreauKeptFunc) (gpointer target, const char *data, gsize length, GError **error);

GBytes *preau_state_file_read (GFile *file, gsize most, GError **error);
gboolean preau_state_file_load (GFile **file, PreauKeptFunc take, gpointer target, char **aside, GError **error);
PreauJsonTree *preau_state_file_parse (
  const char *data, gsize length, const PreauKeptFormat *format, GError **error);
gboolean preau_state_file_refuse (const PreauKeptFormat *format, const char *path, GError **error);
gboolean preau_state_file_write (GFile *file, const char *text, GError **error);
GFile *preau_state_file_set_aside (GFile *file, GError **error);

G_END_DECLS
