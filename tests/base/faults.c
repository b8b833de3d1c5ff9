/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A disk that fails. The functions of the C library that write are defined here once more: the program comes before the
 * libraries it uses, so that these call the ones below. Nothing has to be preloaded, sanitizers or not.
 *
 * Large files make open() another name for open64(), and fortification makes both inline. */
#define _GNU_SOURCE
#undef _FILE_OFFSET_BITS
#undef _FORTIFY_SOURCE

#include "faults.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char watched[4096]; /* empty: nothing is */
static FaultPlan planned;
static guint counts[N_FAULT_CALLS];

/**
 * faults_begin:
 * @folder: where the disk fails: there, and in what is below
 * @plan: what fails
 *
 * Calls are counted from 0 again.
 */
void
faults_begin (const char *folder,
              const FaultPlan *plan)
{
  g_strlcpy (watched, folder, sizeof watched);
  planned = *plan;
  memset (counts, 0, sizeof counts);
}

/**
 * faults_count:
 * @call: a call
 *
 * Returns: how often it was called since faults_begin() and before faults_end()
 */
guint
faults_count (FaultCall call)
{
  return counts[call];
}

void
faults_end (void)
{
  watched[0] = '\0';
}

const char *
fault_call_get_name (FaultCall call)
{
  static const char *const names[N_FAULT_CALLS] = {
    "mkdir", "open", "read", "write", "fallocate", "fsync", "close", "rename", "unlink", "any",
  };

  return names[call];
}

static void *
find_real (const char *name)
{
  void *function = dlsym (RTLD_NEXT, name);

  g_assert_nonnull (function);

  return function;
}

static gboolean
fails_at (FaultCall call)
{
  if (planned.nth == 0 || (planned.call != call && planned.call != FAULT_ANY))
    return FALSE;

  return counts[planned.call] == planned.nth || (planned.lasting && counts[planned.call] > planned.nth);
}

/* Sets errno where the call fails. */
static gboolean
fails (FaultCall call,
       const char *path)
{
  gsize length = strlen (watched);

  if (length == 0 || strncmp (path, watched, length) != 0 || (path[length] != '/' && path[length] != '\0'))
    return FALSE;

  counts[call]++;
  counts[FAULT_ANY]++;
  if (!fails_at (call))
    return FALSE;

  if (planned.killing)
    kill (getpid (), SIGKILL);
  errno = planned.error;

  return TRUE;
}

static gboolean
fails_fd (FaultCall call,
          int fd)
{
  char link[64];
  char path[4096];
  gssize length;
  int saved_errno = errno;

  if (watched[0] == '\0')
    return FALSE;

  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink (link, path, sizeof path - 1);
  errno = saved_errno;
  if (length < 0)
    return FALSE;

  path[length] = '\0';

  return fails (call, path);
}

int
mkdir (const char *path,
       mode_t mode)
{
  int (*real) (const char *, mode_t) = find_real ("mkdir");

  return fails (FAULT_MKDIR, path) ? -1 : real (path, mode);
}

static int
open_as (const char *name,
         const char *path,
         int flags,
         mode_t mode)
{
  int (*real) (const char *, int, ...) = find_real (name);

  return fails (FAULT_OPEN, path) ? -1 : real (path, flags, mode);
}

int
open (const char *path,
      int flags,
      ...)
{
  va_list rest;
  mode_t mode;

  va_start (rest, flags);
  mode = flags & (O_CREAT | O_TMPFILE) ? va_arg (rest, mode_t) : 0;
  va_end (rest);

  return open_as ("open", path, flags, mode);
}

int
open64 (const char *path,
        int flags,
        ...)
{
  va_list rest;
  mode_t mode;

  va_start (rest, flags);
  mode = flags & (O_CREAT | O_TMPFILE) ? va_arg (rest, mode_t) : 0;
  va_end (rest);

  return open_as ("open64", path, flags, mode);
}

ssize_t
read (int fd,
      void *buffer,
      size_t length)
{
  ssize_t (*real) (int, void *, size_t) = find_real ("read");

  return fails_fd (FAULT_READ, fd) ? -1 : real (fd, buffer, length);
}

ssize_t
write (int fd,
       const void *data,
       size_t length)
{
  ssize_t (*real) (int, const void *, size_t) = find_real ("write");

  if (!fails_fd (FAULT_WRITE, fd))
    return real (fd, data, length);

  return planned.error == 0 ? real (fd, data, MIN (length, 1)) : -1;
}

int
fallocate64 (int fd,
             int mode,
             off64_t offset,
             off64_t length)
{
  int (*real) (int, int, off64_t, off64_t) = find_real ("fallocate64");

  return fails_fd (FAULT_FALLOCATE, fd) ? -1 : real (fd, mode, offset, length);
}

int
fsync (int fd)
{
  int (*real) (int) = find_real ("fsync");

  return fails_fd (FAULT_FSYNC, fd) ? -1 : real (fd);
}

/* As Linux does it, the file is closed even then. */
int
close (int fd)
{
  int (*real) (int) = find_real ("close");
  gboolean failing = fails_fd (FAULT_CLOSE, fd);
  int result = real (fd);

  if (!failing)
    return result;

  errno = planned.error;

  return -1;
}

int
rename (const char *from,
        const char *to)
{
  int (*real) (const char *, const char *) = find_real ("rename");

  return fails (FAULT_RENAME, from) ? -1 : real (from, to);
}

int
unlink (const char *path)
{
  int (*real) (const char *) = find_real ("unlink");

  return fails (FAULT_UNLINK, path) ? -1 : real (path);
}
