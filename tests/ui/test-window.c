/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "person.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a window does besides walking. */

static gboolean
is_full_page (gpointer data)
{
  return window_is_full_page ();
}

static gboolean
is_not_full_page (gpointer data)
{
  return !window_is_full_page ();
}

static void
test_title (void)
{
  Person *person = person_start_program ();
  g_autofree char *first = g_strdup_printf (_("%s – Préau"), person_get_heading (person));
  g_autofree char *second = NULL;

  program_expect (person->program, ATSPI_ROLE_FRAME, first);
  person_answer (person, 2);
  second = g_strdup_printf (_("%s – Préau"), person_get_heading (person));
  program_expect (person->program, ATSPI_ROLE_FRAME, second);
  person_quit_program (person);
}

static void
test_full_page (void)
{
  Person *person = person_start_program ();

  keyboard_press (MODIFIER_NONE, KEY_F11);
  g_assert_true (wait_until (is_full_page, NULL));
  keyboard_press (MODIFIER_NONE, KEY_F11);
  g_assert_true (wait_until (is_not_full_page, NULL));
  person_expect_page (person);
  person_quit_program (person);
}

static void
test_text_size (void)
{
  Person *person = person_start_program ();

  person_expect_text_size (person, 100);
  keyboard_type (MODIFIER_CONTROL, XK_plus);
  keyboard_type (MODIFIER_CONTROL, XK_plus);
  person_expect_text_size (person, 125);
  keyboard_type (MODIFIER_CONTROL, XK_minus);
  person_expect_text_size (person, 110);
  keyboard_type (MODIFIER_CONTROL, XK_0);
  person_expect_text_size (person, 100);
  person_quit_program (person);
}

/* All that is in the menu has a name, Down comes to each of it, and Escape brings the focus back. */
static void
test_menu (void)
{
  static const char *const items[] = {
    N_("_New Window"),  N_("New _Call Window"),    N_("_Find a Tool"), N_("_Open a Code…"),
    N_("F_ull Screen"), N_("_Keyboard Shortcuts"), N_("_About Préau"),
  };
  Person *person = person_start_program ();

  keyboard_press (MODIFIER_NONE, KEY_F10);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *name = person_dup_menu_label (_(items[i]));

      program_focus_with (person->program, MODIFIER_NONE, KEY_DOWN, ATSPI_ROLE_MENU_ITEM, name);
    }
  keyboard_press (MODIFIER_NONE, KEY_ESCAPE);
  program_expect_none (person->program, ATSPI_ROLE_MENU_ITEM, NULL);
  program_expect_focus (person->program, ATSPI_ROLE_PUSH_BUTTON, _("Main menu"));
  person_answer (person, 5);
  person_quit_program (person);
}

/* A key that acts by itself can be turned off. */
static void
test_digits_off (void)
{
  Person *person = person_start_program ();
  g_autofree char *name = person_dup_menu_label (_("Answer with _Digits"));
  GPtrArray *answers = preau_walk_get_question (person->walk)->answers;
  const char *last = preau_text_get (((const PreauAnswer *) g_ptr_array_index (answers, answers->len - 1))->label,
                                     person->language);

  keyboard_press (MODIFIER_NONE, KEY_F10);
  program_focus_with (person->program, MODIFIER_NONE, KEY_DOWN, ATSPI_ROLE_MENU_ITEM, name);
  keyboard_press (MODIFIER_NONE, KEY_RETURN);
  keyboard_press (MODIFIER_NONE, KEY_ESCAPE);
  program_expect_none (person->program, ATSPI_ROLE_MENU_ITEM, NULL);
  keyboard_press_digit (1);
  program_focus (person->program, MODIFIER_NONE, ATSPI_ROLE_PUSH_BUTTON, last);
  keyboard_press (MODIFIER_NONE, KEY_RETURN);
  g_assert_true (preau_walk_answer_number (person->walk, answers->len, NULL));
  person_expect_page (person);
  person_quit_program (person);
}

static void
test_shortcuts (void)
{
  Person *person = person_start_program ();
  g_autofree char *larger = g_strdup_printf ("*%s", _("Larger text")); /* to GTK 4.18 the keys are in its name */

  keyboard_type (MODIFIER_CONTROL, XK_question);
  program_expect_windows (person->program, 2);
  program_expect (person->program, ATSPI_ROLE_LABEL, larger);
  keyboard_press (MODIFIER_NONE, KEY_ESCAPE);
  program_expect_windows (person->program, 1);
  person_expect_heading (person);
  person_answer (person, 1);
  person_quit_program (person);
}

/* The last window takes the program with it. */
static void
test_close (void)
{
  Person *person = person_start_program ();

  keyboard_type (MODIFIER_CONTROL, XK_n);
  program_expect_windows (person->program, 2);
  person_expect_heading (person);
  keyboard_type (MODIFIER_CONTROL, XK_w);
  program_expect_windows (person->program, 1);
  person_expect_heading (person);
  keyboard_type (MODIFIER_CONTROL, XK_w);
  program_wait_for_exit (person->program);
  person_forget_program (person);
}

/* Started again while it runs, it brings its window to the front. */
static void
test_started_twice (void)
{
  Person *person = person_start_program ();
  g_autoptr (GSubprocess) second = NULL;
  g_autoptr (GError) error = NULL;

  person_answer (person, 5);
  second = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, g_getenv ("PREAU"), NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (second, NULL, NULL));
  g_assert_cmpuint (program_count_windows (person->program), ==, 1);
  person_expect_page (person);
  person_quit_program (person);
}

/* What is copied is what another program pastes. */
static void
test_copies (void)
{
  Person *person = person_start_program ();
  g_autofree char *code = NULL;
  g_autofree char *pasted = NULL;
  g_autofree char *text = NULL;

  person_answer_all (person, "213");
  code = preau_walk_dup_code (person->walk);
  program_focus (person->program, MODIFIER_SHIFT, ATSPI_ROLE_PUSH_BUTTON, _("Copy code"));
  keyboard_press (MODIFIER_NONE, KEY_SPACE);
  program_expect (person->program, ATSPI_ROLE_LABEL, _("Code copied"));
  pasted = clipboard_dup_text ();
  g_assert_cmpstr (pasted, ==, code);

  keyboard_type (MODIFIER_CONTROL | MODIFIER_SHIFT, XK_c);
  program_expect (person->program, ATSPI_ROLE_LABEL, _("Page copied as text"));
  text = clipboard_dup_text ();
  g_assert_nonnull (strstr (text, person_get_heading (person)));
  g_assert_nonnull (strstr (text, code));
  person_quit_program (person);
}

static void
add_tests (void)
{
  g_test_add_func ("/window/title", test_title);
  g_test_add_func ("/window/full-screen", test_full_page);
  g_test_add_func ("/window/text-size", test_text_size);
  g_test_add_func ("/window/menu", test_menu);
  g_test_add_func ("/window/digits-off", test_digits_off);
  g_test_add_func ("/window/shortcuts", test_shortcuts);
  g_test_add_func ("/window/close", test_close);
  g_test_add_func ("/window/started-twice", test_started_twice);
  g_test_add_func ("/window/copies", test_copies);
}

int
main (int argc,
      char **argv)
{
  return person_run_tests (argc, argv, add_tests);
}
