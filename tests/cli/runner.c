/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "runner.h"

#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define MILLISECONDS_OF_A_PAUSE 30

void
run_clear (Run *self)
{
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
}

/* @environment: (nullable): `KEY=VALUE …`; `KEY=` sets it empty */
static GSubprocessLauncher *
new_launcher (GSubprocessFlags flags,
              const char *environment)
{
  static const char *const unset[] = { "LANGUAGE", "COLUMNS", "NO_COLOR", "TERM", "LANG", "LC_MESSAGES", "LC_CTYPE" };
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (flags);
  g_auto (GStrv) pairs = g_strsplit (environment != NULL ? environment : "", " ", -1);

  for (guint i = 0; i < G_N_ELEMENTS (unset); i++)
    g_subprocess_launcher_unsetenv (launcher, unset[i]);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);

      g_subprocess_launcher_setenv (launcher, pair[0], pair[1], TRUE);
    }

  return launcher;
}

static GSubprocess *
launch (GSubprocessLauncher *launcher,
        const char *const *words)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_strv_builder_add (builder, g_getenv ("PREAUCTL"));
  g_strv_builder_addv (builder, (const char **) words);
  argv = g_strv_builder_end (builder);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);

  return process;
}

static int
get_code (GSubprocess *process)
{
  return g_subprocess_get_if_signaled (process) ? -g_subprocess_get_term_sig (process)
                                                : g_subprocess_get_exit_status (process);
}

/* Whatever happens, no complaint of GLib and no report of a sanitizer. */
static void
assert_sane (const char *err)
{
  static const char *const faults[] = { "CRITICAL", "WARNING", "Sanitizer", "runtime error" };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    if (strstr (err, faults[i]) != NULL)
      g_error ("On standard error: %s", err);
}

static char *
dup_text (GBytes *bytes)
{
  gsize length = g_bytes_get_size (bytes);

  return length > 0 ? g_strndup (g_bytes_get_data (bytes, NULL), length) : g_strdup ("");
}

/**
 * run_words:
 * @words: arguments
 * @input: (nullable): what comes on standard input
 * @environment: (nullable): `KEY=VALUE …`
 *
 * Returns: what came of it
 */
Run
run_words (const char *const *words,
           const char *input,
           const char *environment)
{
  GSubprocessFlags outputs = G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE;
  g_autoptr (GSubprocessLauncher) launcher = new_launcher (outputs | G_SUBPROCESS_FLAGS_STDIN_PIPE, environment);
  g_autoptr (GSubprocess) process = launch (launcher, words);
  g_autoptr (GBytes) bytes = g_bytes_new_static (input != NULL ? input : "", input != NULL ? strlen (input) : 0);
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;
  Run run;

  g_subprocess_communicate (process, bytes, NULL, &out, &err, &error);
  /* It may leave without having read all. */
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    g_assert_no_error (error);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));

  run.out = dup_text (out);
  run.err = dup_text (err);
  run.code = get_code (process);
  assert_sane (run.err);

  return run;
}

static GStrv
split (const char *line)
{
  char **words = NULL;
  g_autoptr (GError) error = NULL;

  if (*line == '\0')
    return g_new0 (char *, 1);

  g_shell_parse_argv (line, NULL, &words, &error);
  g_assert_no_error (error);

  return words;
}

/* @line: arguments, quoted as in a shell */
Run
run_line (const char *line,
          const char *input,
          const char *environment)
{
  g_auto (GStrv) words = split (line);

  return run_words ((const char *const *) words, input, environment);
}

Run
run_speaking (const char *language,
              const char *line,
              const char *input,
              const char *environment)
{
  g_autofree char *all = g_strdup_printf ("--language %s %s", language, line);

  return run_line (all, input, environment);
}

static gboolean
is_quiet (int fd)
{
  struct pollfd poller = { .fd = fd, .events = POLLIN };

  return poll (&poller, 1, MILLISECONDS_OF_A_PAUSE) == 0;
}

/* Types a line of @input whenever a prompt stands there, until the other end is closed: a terminal says EIO then. */
static char *
hold_dialogue (int fd,
               const char *input)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[4096];
  gssize n;

  while ((n = read (fd, buffer, sizeof buffer)) > 0 || (n < 0 && errno == EINTR))
    {
      const char *end = strchr (input, '\n');
      gssize length = end != NULL ? end + 1 - input : (gssize) strlen (input);

      for (gssize i = 0; i < n; i++)
        if (buffer[i] != '\r')
          g_string_append_c (text, buffer[i]);

      if (length > 0 && g_str_has_suffix (text->str, ": ") && is_quiet (fd))
        {
          g_assert_cmpint (write (fd, input, (gsize) length), ==, length);
          input += length;
        }
    }

  return g_strdup (text->str);
}

/**
 * run_on_terminal:
 * @line: arguments, quoted as in a shell
 * @input: (nullable): what is typed, a line at each prompt
 * @environment: (nullable): `KEY=VALUE …`
 * @columns: width of the terminal; 0: it does not know
 *
 * Runs the program in front of a terminal. What is written on standard error is shown there too.
 *
 * Returns: what came of it
 */
Run
run_on_terminal (const char *line,
                 const char *input,
                 const char *environment,
                 guint columns)
{
  g_auto (GStrv) words = split (line);
  g_autoptr (GSubprocessLauncher) launcher = new_launcher (G_SUBPROCESS_FLAGS_NONE, environment);
  g_autoptr (GSubprocess) process = NULL;
  struct winsize size = { .ws_row = 24, .ws_col = (unsigned short) columns };
  int master, slave;
  Run run;

  g_assert_cmpint (openpty (&master, &slave, NULL, NULL, &size), ==, 0);

  g_subprocess_launcher_take_stdin_fd (launcher, dup (slave));
  g_subprocess_launcher_take_stdout_fd (launcher, dup (slave));
  g_subprocess_launcher_take_stderr_fd (launcher, dup (slave));
  process = launch (launcher, (const char *const *) words);
  g_clear_object (&launcher); /* it holds the terminal open */
  close (slave);

  run.out = hold_dialogue (master, input != NULL ? input : "");
  run.err = g_strdup ("");
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  run.code = get_code (process);
  close (master);
  assert_sane (run.out);

  return run;
}

static void
close_output_cb (gpointer data)
{
  close (STDOUT_FILENO);
}

/**
 * run_with_output:
 * @line: arguments, quoted as in a shell
 * @fd: (transfer full): where standard output goes; -1: it is closed
 * @err: (out): what it wrote on standard error
 *
 * Returns: its exit code
 */
int
run_with_output (const char *line,
                 int fd,
                 char **err)
{
  g_auto (GStrv) words = split (line);
  g_autoptr (GSubprocessLauncher) launcher = new_launcher (G_SUBPROCESS_FLAGS_STDERR_PIPE, NULL);
  g_autoptr (GSubprocess) process = NULL;

  if (fd >= 0)
    g_subprocess_launcher_take_stdout_fd (launcher, fd);
  else
    g_subprocess_launcher_set_child_setup (launcher, close_output_cb, NULL, NULL);

  process = launch (launcher, (const char *const *) words);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, err, NULL));
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  assert_sane (*err);

  return get_code (process);
}
