/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

/* A program that is slow to answer is not one that has nothing to say: without this, 800. */
#define MILLISECONDS_OF_A_CALL (60 * 1000)

/**
 * Program:
 * @process: the program
 * @log: what it writes on standard error
 * @root: (nullable): where it is on the accessibility bus
 */
struct _Program
{
  GSubprocess *process;
  GFile *log;
  Node *root;
};

static gboolean
has_ended (gpointer data)
{
  Program *self = data;

  /* The main context hears of it. */
  g_main_context_iteration (NULL, FALSE);

  return g_subprocess_get_identifier (self->process) == NULL;
}

/* Fails if it ended though nobody asked for it. */
static void
assert_running (Program *self)
{
  if (!has_ended (self))
    return;
  if (g_subprocess_get_if_signaled (self->process))
    program_fail (self, "Killed by signal %d", g_subprocess_get_term_sig (self->process));
  program_fail (self, "It has ended with %d", g_subprocess_get_exit_status (self->process));
}

/* Returns: 0 once it has ended */
int
program_get_process_id (Program *self)
{
  const char *id = g_subprocess_get_identifier (self->process);

  return id != NULL ? atoi (id) : 0;
}

/* Whether the program has come to the accessibility bus. */
static gboolean
find_accessible (gpointer data)
{
  Program *self = data;
  AtspiAccessible *desktop;
  int pid, n;

  assert_running (self);
  desktop = atspi_get_desktop (0);
  pid = program_get_process_id (self);
  n = atspi_accessible_get_child_count (desktop, NULL);
  for (int i = 0; i < n && self->root == NULL; i++)
    {
      AtspiAccessible *child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child != NULL && (int) atspi_accessible_get_process_id (child, NULL) == pid)
        self->root = node_new (child->parent.app->bus_name, child->parent.path);
      g_clear_object (&child);
    }
  g_object_unref (desktop);

  return self->root != NULL;
}

static void
set_up_accessibility (void)
{
  static gboolean done;

  if (!done)
    {
      g_setenv ("ATSPI_NO_CACHE", "1", TRUE);
      atspi_init ();
      atspi_set_timeout (MILLISECONDS_OF_A_CALL, MILLISECONDS_OF_A_CALL);
      focus_follow ();
    }
  done = TRUE;
}

static GSubprocess *
launch (const char *language,
        const char *arguments,
        const char *log)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autofree char *line = g_strdup_printf ("%s %s", g_getenv ("PREAU"), arguments != NULL ? arguments : "");
  g_auto (GStrv) argv = NULL;
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_setenv (launcher, "LANGUAGE", language, TRUE);
  g_subprocess_launcher_set_stderr_file_path (launcher, log);
  g_shell_parse_argv (line, NULL, &argv, &error);
  g_assert_no_error (error);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);

  return process;
}

/**
 * program_start:
 * @language: `fr` or `en`
 * @arguments: (nullable): what follows its name, quoted as in a shell
 *
 * Returns: (transfer full): the program, with a window in front
 */
Program *
program_start (const char *language,
               const char *arguments)
{
  static guint number;
  Program *self = g_new0 (Program, 1);
  g_autofree char *log = g_strdup_printf ("%s/preau-%u.log", g_getenv ("XDG_RUNTIME_DIR"), number++);

  set_up_accessibility ();
  self->log = g_file_new_for_path (log);
  self->process = launch (language, arguments, log);
  if (!wait_until (find_accessible, self))
    program_fail (self, "It did not come to the accessibility bus");
  program_expect_windows (self, 1);
  program_expect (self, ATSPI_ROLE_FRAME, NULL);

  return self;
}

void
program_free (Program *self)
{
  g_clear_object (&self->process);
  g_clear_object (&self->log);
  g_clear_pointer (&self->root, node_free);
  g_free (self);
}

/* Whatever happens, no complaint of GLib and no report of a sanitizer. */
static void
assert_sane (Program *self)
{
  static const char *const faults[] = { "CRITICAL", "WARNING", "Sanitizer", "runtime error" };
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_load_contents (self->log, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    if (strstr (text, faults[i]) != NULL)
      g_error ("On standard error: %s", text);
}

/* Waits for an end that was asked for, and fails unless it is a good one. */
void
program_wait_for_exit (Program *self)
{
  if (!wait_until (has_ended, self))
    program_fail (self, "It does not end");
  assert_sane (self);
  g_assert_true (g_subprocess_get_successful (self->process));
}

/**
 * program_stop:
 * @self: (transfer full): the program
 *
 * Ends the program as a person does.
 */
void
program_stop (Program *self)
{
  keyboard_type (MODIFIER_CONTROL, XK_q);
  program_wait_for_exit (self);
  program_free (self);
}

/* Ends the program as a power cut does; @self: (transfer full) */
void
program_kill (Program *self)
{
  g_subprocess_send_signal (self->process, SIGKILL);
  g_subprocess_wait (self->process, NULL, NULL);
  program_free (self);
}

/* Returns: (transfer full): the program, with its windows, of which no more is read */
static Node *
look_at_windows (Program *self)
{
  Node *root;

  assert_running (self);
  root = node_read_alone (self->root->bus, self->root->path);
  node_read_children (root);

  return root;
}

/* Returns: (transfer full): all its windows */
Node *
program_look_everywhere (Program *self)
{
  Node *root;

  assert_running (self);
  root = node_read_alone (self->root->bus, self->root->path);
  node_read_until (root, NULL, NULL);

  return root;
}

/**
 * program_look_in_front:
 * @self: the program
 *
 * Returns: (transfer full) (nullable): the window that keys go to, of which no more is read; %NULL while none has them
 */
Node *
program_look_in_front (Program *self)
{
  g_autoptr (Node) root = look_at_windows (self);

  for (guint i = 0; i < root->children->len; i++)
    if (node_has_state (root->children->pdata[i], ATSPI_STATE_ACTIVE))
      {
        Node *window = g_ptr_array_steal_index (root->children, i);

        window->parent = NULL;
        return window;
      }

  return NULL;
}

/**
 * program_look:
 * @self: the program
 *
 * Returns: (transfer full): all of the window that keys go to; while none has them, nothing but the bare program
 */
Node *
program_look (Program *self)
{
  Node *window = program_look_in_front (self);

  if (window == NULL)
    return node_read_alone (self->root->bus, self->root->path);

  node_read_until (window, NULL, NULL);

  return window;
}

guint
program_count_windows (Program *self)
{
  g_autoptr (Node) root = look_at_windows (self);

  return root->children->len;
}

static void
take_picture (void)
{
  g_autofree char *import = g_find_program_in_path ("import");
  g_autofree char *program = g_path_get_basename (g_get_prgname ());
  g_autofree char *name = g_strdup_printf ("%s.png", program);
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, name, NULL);
  g_autoptr (GSubprocess) process = NULL;

  if (import != NULL)
    process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL, import, "-window", "root", path, NULL);
  if (process != NULL && g_subprocess_wait_check (process, NULL, NULL))
    g_test_message ("What it looked like: %s", path);
}

/* Ends the test, with what is there and what the program has complained of. */
void
program_fail (Program *self,
              const char *format,
              ...)
{
  g_autoptr (Node) all = self->root != NULL ? node_read_alone (self->root->bus, self->root->path) : NULL;
  g_autofree char *tree = NULL;
  g_autofree char *log = NULL;
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  if (all != NULL)
    {
      node_read_until (all, NULL, NULL);
      tree = node_dump (all);
    }
  take_picture ();
  g_file_load_contents (self->log, NULL, &log, NULL, NULL, NULL);
  g_subprocess_send_signal (self->process, SIGKILL);
  g_error ("%s\n%s\n%s", message, log != NULL ? log : "", tree != NULL ? tree : "");
}
