/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plays a script to the real window, which PREAU names, and writes down its pages as a screen reader is told of them:
 * roles, names, descriptions, texts and states, in the order in which they are read aloud. Part of tests/record.sh.
 *
 *   record LANGUAGE SCRIPT FOLDER
 *
 * Descriptor 3 says how far it is.
 *
 * Each line of SCRIPT is a command, quoted as in a shell. A name is written in English, as the sources of the program
 * do, and translated by its catalogue; `*` at its end stands for anything.
 *
 *   start [ARGUMENT…]      run the program, wait for its window
 *   stop                   end it with Ctrl+Q
 *   press KEY…             such as Return, alt+Left or ctrl+f
 *   write TEXT             type it
 *   wait ROLE NAME         until that is in the window in front
 *   front TITLE            until that window is in front
 *   windows NUMBER         until there are as many
 *   focus ROLE NAME        press Tab until it has the focus
 *   use ROLE NAME          do what it does, as a screen reader would
 *   action NAME [VALUE]    of the application, by D-Bus; VALUE as text of GVariant
 *   run FILE COMMAND…      write down its output and its exit status; with the FILE -, only make sure that it succeeds
 *   page FILE              write down the window in front, once nothing goes on any more
 *   clipboard FORM FILE    write down the text that another program would paste
 *
 * A box and the like, without a name, are left out, and so are the names that GTK 4.8 makes of types of widgets: what
 * widgets are made of may change, what is heard may not. */

#include <glib/gi18n.h>
#include <libintl.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "driver.h"

#define MILLISECONDS_OF_REST 40
#define DESCRIPTOR_OF_PROGRESS 3
#define APPLICATION_PATH "/org/preau/Preau"
#define APPLICATION_NAME "org.preau.Preau"

/* @n_pages: how many are written down; @n_all: how many there will be */
typedef struct
{
  const char *language;
  const char *folder;
  Program *program;
  guint n_pages;
  guint n_all;
} Player;

typedef void (*Command) (Player *self, char **words);

/* Measures the threads of the program.
 * @work: nanoseconds for which they have worked so far, together
 * @runs: whether one works, or waits for its turn on a busy machine */
typedef struct
{
  guint64 work;
  gboolean runs;
} Progress;

static Progress
read_progress (Player *self)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/task", program_get_process_id (self->program));
  g_autoptr (GDir) tasks = g_dir_open (path, 0, NULL);
  const char *task;
  Progress progress = { 0, FALSE };

  while (tasks != NULL && (task = g_dir_read_name (tasks)) != NULL)
    {
      g_autofree char *work_file = g_build_filename (path, task, "schedstat", NULL);
      g_autofree char *state_file = g_build_filename (path, task, "stat", NULL);
      g_autofree char *work = NULL;
      g_autofree char *text = NULL;
      const char *state;

      if (g_file_get_contents (work_file, &work, NULL, NULL))
        progress.work += g_ascii_strtoull (work, NULL, 10);
      if (g_file_get_contents (state_file, &text, NULL, NULL) && (state = strrchr (text, ')')) != NULL)
        progress.runs |= g_str_has_prefix (state, ") R") || g_str_has_prefix (state, ") D");
    }

  return progress;
}

static gboolean
rests (gpointer data)
{
  Progress before = read_progress (data);
  Progress after;

  g_usleep (MILLISECONDS_OF_REST * 1000);
  after = read_progress (data);

  return !after.runs && after.work == before.work;
}

static void
wait_for_rest (Player *self)
{
  if (!wait_until (rests, self))
    program_fail (self->program, "It never rests");
}

static gboolean
is_type_name (const char *name)
{
  return g_regex_match_simple ("^(Gtk|Gdk|Adw|Preau)[A-Z][A-Za-z]*$", name, 0, 0);
}

static gboolean
is_heard (const Node *node,
          const char *description)
{
  switch ((guint) node->role)
    {
    case ATSPI_ROLE_FILLER:
    case ATSPI_ROLE_GROUPING:
    case ATSPI_ROLE_IMAGE:
    case ATSPI_ROLE_INVALID:
    case ATSPI_ROLE_PANEL:
    case ATSPI_ROLE_SCROLL_PANE:
    case ATSPI_ROLE_SECTION:
    case ATSPI_ROLE_UNKNOWN:
    case ATSPI_ROLE_VIEWPORT:
      return *description != '\0' || !(*node->name == '\0' || is_type_name (node->name));
    default:
      return TRUE;
    }
}

/* Returns: (transfer full): the description that a screen reader speaks after the name, without names of widget types */
static char *
dup_description (const Node *node)
{
  g_autofree char *description = node_dup_description (node);
  g_auto (GStrv) parts = g_strsplit (description, " · ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) heard = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    if (!is_type_name (parts[i]))
      g_strv_builder_add (builder, parts[i]);
  heard = g_strv_builder_end (builder);

  return g_strjoinv (" · ", heard);
}

static void
append_states (GString *text,
               const Node *node)
{
  static const struct
  {
    AtspiStateType state;
    const char *name;
  } told[] = {
    { ATSPI_STATE_FOCUSED, "focused" },   { ATSPI_STATE_CHECKED, "checked" },   { ATSPI_STATE_PRESSED, "pressed" },
    { ATSPI_STATE_EXPANDED, "expanded" }, { ATSPI_STATE_SELECTED, "selected" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (node_has_state (node, told[i].state) && node->role != ATSPI_ROLE_FRAME)
      g_string_append_printf (text, ", %s", told[i].name);
  if (!node_has_state (node, ATSPI_STATE_SENSITIVE))
    g_string_append (text, ", insensitive");
}

/* A line, indented by how many that are heard it is in. */
static void
append_node (GString *text,
             const Node *node,
             guint depth)
{
  g_autofree char *description = dup_description (node);
  g_autofree char *written = node_dup_text (node);
  g_autofree char *role = atspi_role_get_name (node->role);
  const char *name = is_type_name (node->name) ? "" : node->name;
  gboolean heard = is_heard (node, description);

  if (heard)
    {
      g_string_append_printf (text, "%*s%s “%s”", (int) depth * 2, "", role, name);
      if (*description != '\0')
        g_string_append_printf (text, ", described as “%s”", description);
      if (*written != '\0' && !g_str_equal (written, name))
        g_string_append_printf (text, ", in it “%s”", written);
      append_states (text, node);
      g_string_append_c (text, '\n');
    }

  for (guint i = 0; i < node->children->len; i++)
    append_node (text, node->children->pdata[i], heard ? depth + 1 : depth);
}

/* Returns: (transfer full): the window in front; empty while there is none */
static char *
dup_page (Player *self)
{
  g_autoptr (Node) window = program_look_in_front (self->program);
  GString *text = g_string_new (NULL);

  if (window != NULL)
    {
      node_read_until (window, NULL, NULL);
      append_node (text, window, 0);
    }

  return g_string_free (text, FALSE);
}

typedef struct
{
  Player *player;
  char *page;
} Look;

static gboolean
looks_the_same_again (gpointer data)
{
  Look *look = data;
  g_autofree char *before = g_steal_pointer (&look->page);

  wait_for_rest (look->player);
  look->page = dup_page (look->player);

  return *look->page != '\0' && g_strcmp0 (before, look->page) == 0;
}

static void
write_file (Player *self,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
page (Player *self,
      char **words)
{
  Look look = { self, NULL };

  if (!wait_until (looks_the_same_again, &look))
    program_fail (self->program, "%s looks different each time", words[1]);
  write_file (self, words[1], look.page);
  g_free (look.page);
  dprintf (DESCRIPTOR_OF_PROGRESS, "[%3u/%u] %s\n", ++self->n_pages, self->n_all, words[1]);
}

/* Returns: (transfer full): how the program says it, as a label shows it, without the underscore of its key */
static char *
translate (const char *name)
{
  gboolean goes_on = g_str_has_suffix (name, "*");
  g_autofree char *words = g_strndup (name, strlen (name) - (goes_on ? 1 : 0));
  g_auto (GStrv) parts = g_strsplit (*words != '\0' ? gettext (words) : "", "_", 2);
  g_autofree char *plain = g_strjoinv ("", parts);

  return g_strconcat (plain, goes_on ? "*" : NULL, NULL);
}

static AtspiRole
find_role (const char *name)
{
  for (int role = 0; role < ATSPI_ROLE_LAST_DEFINED; role++)
    {
      g_autofree char *known = atspi_role_get_name ((AtspiRole) role);

      if (g_str_equal (known, name))
        return (AtspiRole) role;
    }
  g_error ("There is no role “%s”", name);
}

static void
start (Player *self,
       char **words)
{
  g_autofree char *arguments = g_strjoinv (" ", words + 1);

  self->program = program_start (self->language, arguments);
}

static void
stop (Player *self,
      char **words)
{
  program_stop (g_steal_pointer (&self->program));
}

static const struct
{
  const char *name;
  Key key;
} keys[] = {
  { "Escape", KEY_ESCAPE }, { "Tab", KEY_TAB },     { "Return", KEY_RETURN }, { "Space", KEY_SPACE },
  { "F5", KEY_F5 },         { "F10", KEY_F10 },     { "Home", KEY_HOME },     { "End", KEY_END },
  { "Left", KEY_LEFT },     { "Right", KEY_RIGHT }, { "Up", KEY_UP },         { "Down", KEY_DOWN },
};

static void
press_key (const char *key)
{
  g_auto (GStrv) parts = g_strsplit (key, "+", -1);
  const char *last = parts[g_strv_length (parts) - 1];
  Modifiers modifiers = MODIFIER_NONE;

  for (guint i = 0; parts[i + 1] != NULL; i++)
    modifiers |= g_str_equal (parts[i], "ctrl")    ? MODIFIER_CONTROL
                 : g_str_equal (parts[i], "shift") ? MODIFIER_SHIFT
                                                   : MODIFIER_ALT;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_equal (last, keys[i].name))
      {
        keyboard_press (modifiers, keys[i].key);
        return;
      }

  keyboard_type (modifiers, g_utf8_get_char (last));
}

/* One after the other: some keys mean something only on the page that others lead to. */
static void
press (Player *self,
       char **words)
{
  for (guint i = 1; words[i] != NULL; i++)
    {
      press_key (words[i]);
      wait_for_rest (self);
    }
}

static void
write_text (Player *self,
            char **words)
{
  keyboard_write (words[1]);
}

static void
wait_for (Player *self,
          char **words)
{
  g_autofree char *name = translate (words[2]);

  program_expect (self->program, find_role (words[1]), name);
}

static void
wait_for_front (Player *self,
                char **words)
{
  g_autofree char *title = translate (words[1]);

  program_expect_in_front (self->program, title);
}

static void
wait_for_windows (Player *self,
                  char **words)
{
  program_expect_windows (self->program, (guint) atoi (words[1]));
}

typedef struct
{
  AtspiRole role;
  const char *name;
} Wanted;

static gboolean
is_wanted (const Node *node,
           gconstpointer data)
{
  const Wanted *wanted = data;

  return node_is (node, wanted->role, wanted->name);
}

static void
focus (Player *self,
       char **words)
{
  g_autofree char *name = translate (words[2]);

  program_focus (self->program, MODIFIER_NONE, find_role (words[1]), name);
}

static void
use (Player *self,
     char **words)
{
  g_autofree char *name = translate (words[2]);
  Wanted wanted = { find_role (words[1]), name };
  g_autoptr (Node) window = NULL;
  const Node *found;

  program_expect (self->program, wanted.role, name);
  window = program_look (self->program);
  found = node_find_by (window, is_wanted, &wanted);
  if (found == NULL || !node_use (found))
    program_fail (self->program, "Nobody can use the %s “%s”", words[1], name);
}

static void
act (Player *self,
     char **words)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) result = NULL;
  g_autoptr (GError) error = NULL;
  GVariantBuilder value;

  g_variant_builder_init (&value, G_VARIANT_TYPE ("av"));
  if (words[2] != NULL)
    g_variant_builder_add (&value, "v", g_variant_new_parsed (words[2]));
  result = g_dbus_connection_call_sync (
    bus, APPLICATION_NAME, APPLICATION_PATH, "org.gtk.Actions", "Activate",
    g_variant_new ("(s@av@a{sv})", words[1], g_variant_builder_end (&value), g_variant_new_parsed ("@a{sv} {}")), NULL,
    G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
paste (Player *self,
       char **words)
{
  g_autofree char *text = clipboard_dup_as (words[1]);

  write_file (self, words[2], text);
}

static void
run (Player *self,
     char **words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (
    (const char *const *) words + 2, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE, &error);
  g_autofree char *said = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  if (g_str_equal (words[1], "-") && !g_subprocess_get_successful (process))
    g_error ("%s: %s", words[2], said);

  text = g_strdup_printf ("%s-- exit %d\n", said, g_subprocess_get_exit_status (process));
  if (!g_str_equal (words[1], "-"))
    write_file (self, words[1], text);
}

static const struct
{
  const char *name;
  guint n_words;
  Command command;
} commands[] = {
  { "action", 2, act },       { "clipboard", 3, paste }, { "focus", 3, focus },   { "front", 2, wait_for_front },
  { "page", 2, page },        { "press", 2, press },     { "run", 3, run },       { "start", 1, start },
  { "stop", 1, stop },        { "use", 3, use },         { "wait", 3, wait_for }, { "windows", 2, wait_for_windows },
  { "write", 2, write_text },
};

static void
play (Player *self,
      const char *line)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;

  if (*line == '\0' || *line == '#')
    return;

  g_shell_parse_argv (line, NULL, &words, &error);
  g_assert_no_error (error);
  g_printerr ("%s\n", line);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, words[0]) && g_strv_length (words) >= commands[i].n_words)
      {
        commands[i].command (self, words);
        if (self->program != NULL)
          wait_for_rest (self);
        return;
      }
  g_error ("This is no command: %s", line);
}

int
main (int argc,
      char **argv)
{
  Player player = { argv[1], NULL, NULL };
  g_autofree char *script = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  /* libatspi warns of programs that are not quite there yet, or not any more. */
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  if (argc != 4)
    g_error ("usage: record LANGUAGE SCRIPT FOLDER");

  g_setenv ("LANGUAGE", player.language, TRUE);
  setlocale (LC_ALL, "");
  bindtextdomain ("preau", g_getenv ("PREAU_LOCALEDIR"));
  bind_textdomain_codeset ("preau", "UTF-8");
  textdomain ("preau");

  pointer_put_away ();
  player.folder = argv[3];
  g_file_get_contents (argv[2], &script, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (script, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    player.n_all += g_str_has_prefix (lines[i], "page ");
  for (guint i = 0; lines[i] != NULL; i++)
    play (&player, lines[i]);

  return 0;
}
