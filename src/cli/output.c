/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "command.h"

static gboolean
fail (const char *path,
      int code,
      GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code), _("“%s” can’t be written: %s"), name,
               g_strerror (code));

  return FALSE;
}

/* Opens the draft, with the mode of the file that it will replace. */
static gboolean
open_draft (Output *self)
{
  GStatBuf there;
  int fd = g_mkstemp_full (self->draft, O_WRONLY | O_CLOEXEC, 0666);
  gboolean opened = fd >= 0 && dup2 (fd, STDOUT_FILENO) >= 0;
  int code = errno;

  if (opened && g_stat (self->path, &there) == 0)
    (void) fchmod (STDOUT_FILENO, there.st_mode & 0777);
  if (fd >= 0)
    close (fd);
  errno = code;

  return opened;
}

/**
 * output_begin:
 *
 * Redirects standard output to a draft beside the file, in UTF-8.
 *
 * Returns: %FALSE with a #GIOErrorEnum, and nothing changed, where the file can’t be written
 */
gboolean
output_begin (Output *self,
              const char *path,
              GError **error)
{
  g_autofree char *target = realpath (path, NULL); /* a symbolic link stays: its target is replaced */
  g_autofree char *folder = NULL;

  *self = (Output) { NULL };
  if (target != NULL && !g_file_test (target, G_FILE_TEST_IS_REGULAR))
    return fail (path, g_file_test (target, G_FILE_TEST_IS_DIR) ? EISDIR : EINVAL, error);

  self->path = target != NULL ? g_steal_pointer (&target) : g_strdup (path);
  folder = g_path_get_dirname (self->path);
  self->draft = g_build_filename (folder, ".preauctl-XXXXXX", NULL);
  if (!open_draft (self))
    {
      g_clear_pointer (&self->draft, g_free);
      g_clear_pointer (&self->path, g_free);
      return fail (path, errno, error);
    }

  g_set_print_handler (command_print_utf8);

  return TRUE;
}

/**
 * output_end:
 * @keep: whether an empty draft replaces the file
 *
 * Replaces the file with the draft, synced, in one step. Where the draft is empty or that fails, the file stays.
 *
 * Returns: %FALSE with a #GIOErrorEnum
 */
gboolean
output_end (Output *self,
            gboolean keep,
            GError **error)
{
  g_autofree char *path = g_steal_pointer (&self->path);
  g_autofree char *draft = g_steal_pointer (&self->draft);
  gboolean written = fflush (stdout) == 0 && !ferror (stdout);
  int code = errno;

  if (written && !keep && lseek (STDOUT_FILENO, 0, SEEK_CUR) == 0)
    {
      g_unlink (draft);
      return TRUE;
    }

  if (written && fsync (STDOUT_FILENO) == 0 && g_rename (draft, path) == 0)
    return TRUE;

  /* check_output() must not complain again at exit. */
  code = written ? errno : code;
  clearerr (stdout);
  g_unlink (draft);

  return fail (path, code, error);
}
