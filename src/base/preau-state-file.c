/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Préau keeps for a person, and reads again after whatever has happened to it. */

#include "preau-state-file.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "preau-json-reader.h"

/**
 * preau_state_file_read:
 * @file: a file
 * @most: bytes of it to read at most, whatever the file says of its size
 *
 * Returns: (transfer full) (nullable): its first bytes; %NULL with a #GIOErrorEnum where it can’t be read
 */
GBytes *
preau_state_file_read (GFile *file,
                       gsize most,
                       GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *buffer = NULL;
  gsize length;

  if (stream == NULL)
    return NULL;

  buffer = g_malloc (most);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, most, &length, NULL, error))
    return NULL;

  return g_bytes_new_take (g_realloc (g_steal_pointer (&buffer), MAX (length, 1)), length);
}

/**
 * preau_state_file_load:
 * @file: (inout) (nullable): where something is kept; it is cleared where that can’t be read, so that it is not written
 *   over either
 * @take: takes over what it holds
 * @target: for @take
 * @aside: (out) (nullable): where what makes no sense is now
 *
 * Reads what is kept. Where there is no file yet, nothing is; what @take does not understand is set aside, and begun
 * anew.
 *
 * Returns: %FALSE with the error of @take, or with a #GIOErrorEnum where the file can’t be read
 */
gboolean
preau_state_file_load (GFile **file,
                       PreauKeptFunc take,
                       gpointer target,
                       char **aside,
                       GError **error)
{
  g_autofree char *data = NULL;
  g_autoptr (GFile) moved = NULL;
  g_autoptr (GError) reading = NULL;
  gsize length;

  *aside = NULL;
  if (*file == NULL)
    return TRUE;

  if (g_file_load_contents (*file, NULL, &data, &length, NULL, &reading))
    {
      if (take (target, data, length, &reading))
        return TRUE;

      moved = preau_state_file_set_aside (*file, NULL);
    }
  else if (g_error_matches (reading, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      return TRUE;
    }

  if (moved != NULL)
    *aside = g_file_get_path (moved);
  else
    g_clear_object (file);
  g_propagate_error (error, g_steal_pointer (&reading));

  return FALSE;
}

/* Of two equal keys one would be lost, so what a guide only warns of is damage here. */
static PreauJsonTree *
read_tree (const char *data,
           gsize length,
           PreauError damaged,
           GError **error)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (PreauJsonTree) tree = preau_json_read (data, length, findings);
  const PreauFinding *first;

  if (preau_findings_get_length (findings) == 0)
    return g_steal_pointer (&tree);

  preau_findings_locate (findings, data, length, NULL, NULL);
  first = preau_findings_get (findings, 0);
  g_set_error (error, PREAU_ERROR, (int) damaged, _("line %u, column %u: %s"), first->line, first->column,
               first->message);

  return NULL;
}

static gboolean
check_format (const PreauJsonTree *tree,
              const PreauKeptFormat *format,
              GError **error)
{
  const PreauJsonNode *node = preau_json_tree_get_member (tree, tree->nodes, "format", NULL);
  g_autofree char *number = NULL;
  gint64 value;

  if (node == NULL || !preau_json_tree_get_integer (tree, node, &value))
    return preau_state_file_refuse (format, "format", error);
  if (value == format->number)
    return TRUE;

  number = g_strdup_printf ("%" G_GINT64_FORMAT, value);
  g_set_error (error, PREAU_ERROR, (int) format->unknown, _("it was written by another version of Préau, in format %s"),
               number);

  return FALSE;
}

/**
 * preau_state_file_parse:
 * @data: what a file holds
 * @length: bytes of it
 * @format: what it has to be
 *
 * Returns: (transfer full) (nullable): the object that the file holds; %NULL with an error of @format, which says where
 */
PreauJsonTree *
preau_state_file_parse (const char *data,
                        gsize length,
                        const PreauKeptFormat *format,
                        GError **error)
{
  g_autoptr (PreauJsonTree) tree = read_tree (data, length, format->damaged, error);

  if (tree == NULL)
    return NULL;

  if (tree->nodes->type != PREAU_JSON_OBJECT)
    {
      preau_state_file_refuse (format, "/", error);
      return NULL;
    }

  return check_format (tree, format, error) ? g_steal_pointer (&tree) : NULL;
}

/**
 * preau_state_file_refuse:
 * @format: what a file has to be
 * @path: where something else is than belongs there
 *
 * Returns: %FALSE, with the error
 */
gboolean
preau_state_file_refuse (const PreauKeptFormat *format,
                         const char *path,
                         GError **error)
{
  g_set_error (error, PREAU_ERROR, (int) format->damaged, _("“%s” is not what belongs there"), path);

  return FALSE;
}

/**
 * preau_state_file_write:
 * @file: where it is kept; its folder is made where there is none
 * @text: what it shall hold
 *
 * Writes it whole and synced, or leaves what was there.
 *
 * Returns: %FALSE with a #GIOErrorEnum or #GFileError where that fails
 */
gboolean
preau_state_file_write (GFile *file,
                        const char *text,
                        GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int saved_errno = errno;

      g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (saved_errno), _("“%s” cannot be made: %s"), folder,
                   g_strerror (saved_errno));
      return FALSE;
    }

  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                   error);
}

/**
 * preau_state_file_set_aside:
 * @file: a file that can’t be read
 *
 * Gives it a name of its own, and never that of another file.
 *
 * Returns: (transfer full) (nullable): where it is now; %NULL with a #GIOErrorEnum where it can’t be moved
 */
GFile *
preau_state_file_set_aside (GFile *file,
                            GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);

  for (guint i = 1;; i++)
    {
      g_autofree char *aside_name = g_strdup_printf ("%s.set-aside-%u", name, i);
      g_autoptr (GFile) aside = g_file_get_child (folder, aside_name);
      g_autoptr (GError) moving = NULL;

      if (g_file_move (file, aside, G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL, &moving))
        return g_steal_pointer (&aside);
      if (!g_error_matches (moving, G_IO_ERROR, G_IO_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&moving));
          return NULL;
        }
    }
}
