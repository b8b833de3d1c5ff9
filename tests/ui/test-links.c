/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ticks.h"

#include <glib/gi18n.h>

/* Codes and links open call windows, from a terminal and from the desktop. */

#define CODE "1-213-3"
#define LINK "preau:ministere-2020/1-213-3"
#define CHECKLIST "1-5-3"

typedef enum
{
  NO_CODE,
  MISTYPED,
  OTHER_GUIDE,
} Fault;

static const struct
{
  const char *word;
  const char *shown; /* NULL: as it is */
  Fault fault;
} wrong[] = {
  { "1-213-4", NULL, MISTYPED },
  { "preau:ministere-2020/1-213-4", NULL, MISTYPED },
  { "preau:every-field/1-213-3", NULL, OTHER_GUIDE },
  { "./" CODE, NULL, NO_CODE }, /* there is such a file */
  { "notes.txt", NULL, NO_CODE },
  { "file:///" CODE, NULL, NO_CODE },
  { "https://example.org/", NULL, NO_CODE },
  { "", NULL, NO_CODE },
  { "\xff\x1b[2J\u202e", "\\377\\033[2J\\342\\200\\256", NO_CODE },
};

static char *
dup_sentence (Fault fault)
{
  switch (fault)
    {
    case MISTYPED:
      return g_strdup (_("The code is mistyped, or from another guide."));
    case OTHER_GUIDE:
      return g_strdup_printf (_("The link is of the guide “%s”, but the guide in use here is “%s”."), "every-field",
                              "ministere-2020");
    case NO_CODE:
    default:
      return g_strdup_printf (_("This is neither a code such as %s nor a link such as %s."), CODE, LINK);
    }
}

/* Starts the program in a folder with a file of the code’s name, and waits until it ends. Returns: its exit status */
static int
run (const char *word,
     const char *another, /* nullable */
     char **said)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *file = g_build_filename (g_getenv ("XDG_RUNTIME_DIR"), CODE, NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (file, "", -1, NULL));
  g_subprocess_launcher_setenv (launcher, "LANGUAGE", person_get_language (), TRUE);
  g_subprocess_launcher_set_cwd (launcher, g_getenv ("XDG_RUNTIME_DIR"));
  process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("PREAU"), word, another, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, NULL, &bytes, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  *said = g_bytes_get_size (bytes) > 0 ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes))
                                       : g_strdup ("");

  return g_subprocess_get_exit_status (process);
}

static void
assert_opens (const char *word)
{
  g_autofree char *said = NULL;
  int status = run (word, NULL, &said);

  g_assert_cmpstr (said, ==, "");
  g_assert_cmpint (status, ==, 0);
}

static void
assert_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      const char *shown = wrong[i].shown != NULL ? wrong[i].shown : wrong[i].word;
      g_autofree char *sentence = dup_sentence (wrong[i].fault);
      g_autofree char *expected = g_strdup_printf ("preau: %s: %s\n", shown, sentence);
      g_autofree char *said = NULL;
      int status = run (wrong[i].word, NULL, &said);

      g_assert_cmpstr (said, ==, expected);
      g_assert_cmpint (status, ==, 1);
    }
}

/* As the desktop does with a link that was clicked. */
static void
click (const char *link)
{
  g_autoptr (GDBusConnection) bus = NULL;
  g_autoptr (GVariant) result = NULL;
  g_autoptr (GVariantBuilder) links = g_variant_builder_new (G_VARIANT_TYPE_STRING_ARRAY);
  g_autoptr (GError) error = NULL;

  g_variant_builder_add (links, "s", link);
  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  result = g_dbus_connection_call_sync (bus, "org.preau.Preau", "/org/preau/Preau", "org.freedesktop.Application",
                                        "Open", g_variant_new ("(asa{sv})", links, NULL), NULL,
                                        G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
expect_window (Person *person,
               guint n_windows)
{
  program_expect_windows (person->program, n_windows);
  person_expect_heading (person);
}

/* The first of all to be started. */
static void
test_code (void)
{
  Person *person = person_take_call (CODE, CODE);

  program_expect_windows (person->program, 1);
  person_quit_program (person);
}

static void
test_link (void)
{
  Person *person = person_take_call (CODE, "' PREAU://ministere-2020/1%2D213-3/ '");

  program_expect_windows (person->program, 1);
  person_quit_program (person);
}

static void
test_several (void)
{
  Person *person = person_take_call (CHECKLIST, CHECKLIST);

  program_expect_windows (person->program, 1);
  assert_opens (CODE);
  person_walk_to (person, CODE);
  expect_window (person, 2);
  assert_opens (LINK);
  expect_window (person, 3);
  keyboard_type (MODIFIER_CONTROL, XK_w);
  expect_window (person, 2);
  person_quit_program (person);
}

/* The one that runs takes it over, beside what is there. */
static void
test_taken_over (void)
{
  Person *person = person_start_program ();

  assert_opens (CODE);
  person_walk_to (person, CODE);
  expect_window (person, 2);
  keyboard_type (MODIFIER_CONTROL, XK_w);
  preau_walk_restart (person->walk);
  expect_window (person, 1);
  person_quit_program (person);
}

/* Said in the terminal, with the program running or not. */
static void
test_refused (void)
{
  Person *person;

  assert_refused ();
  person = person_start_program ();
  assert_refused ();
  expect_window (person, 1);
  person_quit_program (person);
}

/* The one that is right opens all the same, and the status tells of the other. */
static void
test_mixed (void)
{
  g_autofree char *sentence = dup_sentence (MISTYPED);
  g_autofree char *expected = g_strdup_printf ("preau: 1-213-4: %s\n", sentence);
  g_autofree char *said = NULL;
  Person *person = person_start_program ();
  int status = run ("1-213-4", CODE, &said);

  g_assert_cmpstr (said, ==, expected);
  g_assert_cmpint (status, ==, 1);
  person_walk_to (person, CODE);
  expect_window (person, 2);
  person_quit_program (person);
}

static void
test_clicked (void)
{
  Person *person = person_start_program ();

  click (LINK);
  person_walk_to (person, CODE);
  expect_window (person, 2);
  program_expect_none (person->program, ATSPI_ROLE_LABEL, _("Link not opened"));
  person_quit_program (person);
}

/* What is heard as soon as the window is there: its name, and @sentence with it and with what has the focus. */
static gboolean
is_window_that_says (const Node *node,
                     gconstpointer sentence)
{
  const Node *focus = node_find_by (node, node_is_focus, NULL);
  g_autofree char *description = NULL;
  g_autofree char *description_of_focus = NULL;

  if (!node_is (node, ATSPI_ROLE_FRAME, _("Link not opened")) || focus == NULL ||
      !node_is (focus, ATSPI_ROLE_PUSH_BUTTON, _("Close")))
    return FALSE;

  description = node_dup_description (node);
  description_of_focus = node_dup_description (focus);

  return g_str_equal (description, sentence) && g_str_equal (description_of_focus, sentence);
}

static void
test_clicked_in_vain (void)
{
  g_autofree char *details = g_strdup_printf ("%s*", _("Details")); /* libadwaita 1.2 says it twice */
  g_autofree char *sentence = dup_sentence (OTHER_GUIDE);
  Person *person = person_start_program ();

  click ("preau:every-field/1-213-3");
  program_expect (person->program, ATSPI_ROLE_LABEL, _("Link not opened"));
  program_expect_windows (person->program, 1);
  program_focus (person->program, MODIFIER_SHIFT, ATSPI_ROLE_PUSH_BUTTON, details);
  keyboard_press (MODIFIER_NONE, KEY_SPACE);
  program_expect_everywhere (person->program, ATSPI_ROLE_LABEL, sentence, 1);
  program_expect_that (person->program, is_window_that_says, sentence, sentence);
  keyboard_press (MODIFIER_NONE, KEY_ESCAPE);
  program_expect_windows (person->program, 1);
  person_quit_program (person);
}

/* What is ticked on the telephone is neither the person’s own nor kept, and the other way round. */
static void
test_ticks (void)
{
  g_autofree char *ticks = g_build_filename (g_getenv ("XDG_DATA_HOME"), "preau", "ticks.json", NULL);
  Person *person = person_start_program ();

  g_assert_false (g_file_test (ticks, G_FILE_TEST_EXISTS));
  person_answer_all (person, "5");
  keyboard_type (MODIFIER_CONTROL | MODIFIER_SHIFT, XK_n);
  preau_walk_restart (person->walk);
  expect_window (person, 2);
  person_press_digit (person, 5);
  ticks_press_here (person, 0);
  ticks_press_here (person, 2);
  ticks_expect_progress_here (person, 2);
  g_assert_false (g_file_test (ticks, G_FILE_TEST_EXISTS));

  keyboard_type (MODIFIER_CONTROL | MODIFIER_SHIFT, XK_n);
  preau_walk_restart (person->walk);
  expect_window (person, 3);
  person_press_digit (person, 5);
  ticks_expect_progress_here (person, 0);
  keyboard_type (MODIFIER_CONTROL, XK_w);
  program_expect_windows (person->program, 2);
  ticks_expect_progress_here (person, 2);
  keyboard_type (MODIFIER_CONTROL, XK_w);
  program_expect_windows (person->program, 1);
  ticks_expect_progress_here (person, 0);

  ticks_press_here (person, 1);
  ticks_expect_progress_here (person, 1);
  assert_opens (CHECKLIST);
  expect_window (person, 2);
  ticks_expect_progress_here (person, 0);
  person_quit_program (person);
  g_assert_true (g_file_test (ticks, G_FILE_TEST_EXISTS));
}

static void
add_tests (void)
{
  g_test_add_func ("/links/code", test_code);
  g_test_add_func ("/links/link", test_link);
  g_test_add_func ("/links/several", test_several);
  g_test_add_func ("/links/taken-over", test_taken_over);
  g_test_add_func ("/links/refused", test_refused);
  g_test_add_func ("/links/mixed", test_mixed);
  g_test_add_func ("/links/clicked", test_clicked);
  g_test_add_func ("/links/clicked-in-vain", test_clicked_in_vain);
  g_test_add_func ("/links/ticks", test_ticks);
}

int
main (int argc,
      char **argv)
{
  return person_run_tests (argc, argv, add_tests);
}
