/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that Préau keeps for a person, and that may have been damaged since. */

#include "preau-state-file.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "preau-json-reader.h"

/**
 * preau_state_file_read:
 *
 * Returns: (transfer full) (nullable): the first @most bytes of @file, or all, whatever size it claims; %NULL with a
 *   #GIOErrorEnum where it can’t be read
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
 * @file: (inout) (nullable): the file; cleared where it can’t be read or set aside, so that it is not written over
 * @take: takes over the contents
 * @aside: (out) (nullable): new path of a file whose contents @take refused
 *
 * Loads a file, which may be missing; a file that @take refuses is set aside.
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

/* Takes every finding for damage: of two equal keys one would be lost. */
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
 *
 * Returns: (transfer full) (nullable): the object in the file; %NULL with an error of @format, which names the place
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
 *
 * Returns: %FALSE, with the error that @path has wrong contents
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
 *
 * Writes @text whole and synced, or leaves the file as it was; makes its folder where there is none.
 *
 * Returns: %FALSE with a #GIOErrorEnum or #GFileError on failure
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
 *
 * Renames a damaged file, never over another file.
 *
 * Returns: (transfer full) (nullable): the renamed file; %NULL with a #GIOErrorEnum on failure
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
