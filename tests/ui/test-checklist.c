/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ticks.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

/* Ticks are kept, whatever happens, and are the same in all windows. The outcome has a checklist of its own: that of a
 * class which is being disturbed. */

#define CHECKLIST "5"

static void
expect_ticked (Person *person,
               guint index)
{
  ticks_expect (person, ticks_get_title (person, index));
}

static void
test_progress (void)
{
  Person *person = person_start_program ();
  g_autofree char *progress = NULL;

  person_answer_all (person, CHECKLIST);
  ticks_expect_progress_here (person, 0);
  program_expect_none (person->program, ATSPI_ROLE_PUSH_BUTTON, _("Untick all"));
  ticks_press_here (person, 0);
  expect_ticked (person, 0);
  ticks_expect_progress_here (person, 1);
  ticks_press_here (person, 2);
  ticks_expect_progress_here (person, 2);

  /* What it says now can be read again at will. */
  progress = ticks_dup_progress (2, ticks_get_items (person)->len);
  program_focus (person->program, MODIFIER_SHIFT, ATSPI_ROLE_LABEL, progress);

  ticks_press_here (person, 2);
  ticks_expect_progress_here (person, 1);
  ticks_press_here (person, 0);
  ticks_expect_progress_here (person, 0);
  person_quit_program (person);
}

/* Through an end that was meant, and through one that nobody saw coming. */
static void
test_kept (void)
{
  Person *person = person_start_program ();

  person_answer_all (person, CHECKLIST);
  ticks_press_here (person, 1);
  ticks_expect_progress_here (person, 1);
  person_restart_program (person, FALSE);
  person_answer_all (person, CHECKLIST);
  ticks_expect_progress_here (person, 1);
  expect_ticked (person, 1);

  ticks_press_here (person, 3);
  expect_ticked (person, 3);
  person_restart_program (person, TRUE);
  person_answer_all (person, CHECKLIST);
  ticks_expect_progress_here (person, 2);
  expect_ticked (person, 3);

  ticks_press_here (person, 1);
  ticks_press_here (person, 3);
  ticks_expect_progress_here (person, 0);
  person_quit_program (person);
}

/* What is copied shows what is done. Lines may break within a title, but not behind its first word. */
static void
test_copied (void)
{
  Person *person = person_start_program ();
  g_auto (GStrv) words = NULL;
  g_autofree char *done = NULL;
  g_autofree char *text = NULL;

  person_answer_all (person, CHECKLIST);
  words = g_strsplit (ticks_get_title (person, 1), " ", 2);
  done = g_strdup_printf ("☑ %s", words[0]);
  ticks_press_here (person, 1);
  expect_ticked (person, 1);
  keyboard_type (MODIFIER_CONTROL | MODIFIER_SHIFT, XK_c);
  program_expect (person->program, ATSPI_ROLE_LABEL, _("Page copied as text"));
  text = clipboard_dup_text ();
  g_assert_nonnull (strstr (text, done));
  g_assert_true (strstr (text, "☑") == g_strrstr (text, "☑"));
  g_assert_nonnull (strstr (text, "☐"));

  ticks_press_here (person, 1);
  ticks_expect_progress_here (person, 0);
  person_quit_program (person);
}

static void
test_untick_all (void)
{
  Person *person = person_start_program ();
  g_autofree char *undo = g_strdup_printf ("%s*", _("Undo")); /* libadwaita 1.2 says it twice */
  g_autofree char *none = NULL;

  person_answer_all (person, CHECKLIST);
  none = ticks_dup_progress (0, ticks_get_items (person)->len);
  ticks_press_here (person, 0);
  ticks_press_here (person, 4);
  ticks_expect_progress_here (person, 2);
  program_focus (person->program, MODIFIER_SHIFT, ATSPI_ROLE_PUSH_BUTTON, _("Untick all"));
  keyboard_press (MODIFIER_NONE, KEY_SPACE);
  /* The button goes away; what has come of it is read aloud. */
  program_expect_focus (person->program, ATSPI_ROLE_LABEL, none);
  program_focus (person->program, MODIFIER_SHIFT, ATSPI_ROLE_PUSH_BUTTON, undo);
  keyboard_press (MODIFIER_NONE, KEY_SPACE);
  ticks_expect_progress_here (person, 2);
  expect_ticked (person, 0);
  expect_ticked (person, 4);
  program_expect_some_focus (person->program);

  ticks_press_here (person, 0);
  ticks_press_here (person, 4);
  ticks_expect_progress_here (person, 0);
  person_quit_program (person);
}

/* The second window comes to the checklist too; what is ticked in it is seen in the first. */
static void
test_two_windows (void)
{
  Person *person = person_start_program ();
  g_autofree char *progress = NULL;

  person_answer_all (person, CHECKLIST);
  ticks_expect_progress_here (person, 0);
  keyboard_type (MODIFIER_CONTROL, XK_n);
  program_expect_windows (person->program, 2);
  preau_walk_restart (person->walk);
  person_expect_heading (person);

  /* They walk apart. */
  person_press_digit (person, 2);
  program_expect_everywhere (person->program, ATSPI_ROLE_HEADING, person_get_heading (person), 1);
  person_go_back (person);
  person_press_digit (person, 5);
  program_expect_everywhere (person->program, ATSPI_ROLE_HEADING, person_get_heading (person), 2);

  ticks_press_here (person, 0);
  progress = ticks_dup_progress (1, ticks_get_items (person)->len);
  program_expect_everywhere (person->program, ATSPI_ROLE_LABEL, progress, 2);
  ticks_press_here (person, 0);
  keyboard_type (MODIFIER_CONTROL, XK_w);
  program_expect_windows (person->program, 1);
  person_quit_program (person);
}

static char *
dup_ticks_path (void)
{
  return g_build_filename (g_getenv ("XDG_DATA_HOME"), "preau", "ticks.json", NULL);
}

/* Puts the day of all ticks back. */
static void
tick_in_march (void)
{
  g_autofree char *path = dup_ticks_path ();
  g_autoptr (GRegex) day = g_regex_new ("@[-0-9]{10}", 0, 0, NULL);
  g_autofree char *text = NULL;
  g_autofree char *earlier = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strchr (text, '@'));
  earlier = g_regex_replace_literal (day, text, -1, 0, "@2020-03-02", 0, NULL);
  g_assert_true (g_file_set_contents (path, earlier, -1, NULL));
}

/* A list of an earlier day says so, and is started again by keys alone; Undo gives it back as it was. */
static void
test_start_again (void)
{
  Person *person = person_start_program ();
  g_autofree char *undo = g_strdup_printf ("%s*", _("Undo")); /* libadwaita 1.2 says it twice */
  g_autofree char *none = NULL;
  g_autofree char *one = NULL;
  g_autofree char *old = NULL;

  person_answer_all (person, CHECKLIST);
  none = ticks_dup_progress (0, ticks_get_items (person)->len);
  one = ticks_dup_progress (1, ticks_get_items (person)->len);
  old = g_strconcat (
    one, g_str_equal (person->language, "fr") ? " · Coché le 2 mars 2020" : " · Ticked on 2 March 2020", NULL);
  ticks_press_here (person, 3);
  ticks_expect_progress_here (person, 1);
  program_expect_none (person->program, ATSPI_ROLE_PUSH_BUTTON, _("Start this list again"));
  tick_in_march ();

  person_restart_program (person, FALSE);
  person_answer_all (person, CHECKLIST);
  program_expect (person->program, ATSPI_ROLE_LABEL, old);
  expect_ticked (person, 3);
  program_focus (person->program, MODIFIER_SHIFT, ATSPI_ROLE_PUSH_BUTTON, _("Start this list again"));
  keyboard_press (MODIFIER_NONE, KEY_SPACE);
  program_expect_focus (person->program, ATSPI_ROLE_LABEL, none);
  program_focus (person->program, MODIFIER_SHIFT, ATSPI_ROLE_PUSH_BUTTON, undo);
  keyboard_press (MODIFIER_NONE, KEY_SPACE);
  program_expect (person->program, ATSPI_ROLE_LABEL, old);
  expect_ticked (person, 3);

  ticks_press_here (person, 3);
  ticks_expect_progress_here (person, 0);
  person_quit_program (person);
}

/* A file stands where their folder should be, as on a disk that takes nothing: it is said, and the ticks stay in sight. */
static void
test_not_saved (void)
{
  g_autofree char *path = dup_ticks_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  Person *person;

  g_assert_true (g_unlink (path) == 0 || errno == ENOENT);
  g_assert_true (g_rmdir (folder) == 0 || errno == ENOENT);

  person = person_start_program ();
  person_answer_all (person, CHECKLIST);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  ticks_press_here (person, 0);
  ticks_expect_progress_here (person, 1);
  program_expect (person->program, ATSPI_ROLE_LABEL, _("Not saved"));

  /* With nothing in the way the next tick saves all of them. */
  g_assert_cmpint (g_unlink (folder), ==, 0);
  ticks_press_here (person, 1);
  ticks_expect_progress_here (person, 2);
  person_restart_program (person, FALSE);
  person_answer_all (person, CHECKLIST);
  ticks_expect_progress_here (person, 2);
  ticks_press_here (person, 0);
  ticks_press_here (person, 1);
  ticks_expect_progress_here (person, 0);
  person_quit_program (person);
}

static void
test_unreadable (void)
{
  static const char damaged[] = "{ \"format\": 1, \"mine\": [";
  g_autofree char *path = dup_ticks_path ();
  g_autofree char *aside = g_strconcat (path, ".set-aside-1", NULL);
  g_autofree char *kept = NULL;
  Person *person;

  g_assert_true (g_file_set_contents (path, damaged, -1, NULL));
  person = person_start_program ();
  program_expect (person->program, ATSPI_ROLE_LABEL, _("Unreadable ticks"));
  g_assert_true (g_file_get_contents (aside, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, damaged);

  person_answer_all (person, CHECKLIST);
  ticks_expect_progress_here (person, 0);
  person_quit_program (person);
}

static void
add_tests (void)
{
  g_test_add_func ("/checklist/progress", test_progress);
  g_test_add_func ("/checklist/kept", test_kept);
  g_test_add_func ("/checklist/copied", test_copied);
  g_test_add_func ("/checklist/untick-all", test_untick_all);
  g_test_add_func ("/checklist/two-windows", test_two_windows);
  g_test_add_func ("/checklist/start-again", test_start_again);
  g_test_add_func ("/checklist/not-saved", test_not_saved);
  g_test_add_func ("/checklist/unreadable", test_unreadable);
}

int
main (int argc,
      char **argv)
{
  return person_run_tests (argc, argv, add_tests);
}
