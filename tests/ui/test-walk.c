/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "person.h"

#include <glib/gi18n.h>
#include <string.h>

/* From the first question to an outcome, and back, by keyboard alone. That the focus is on each new heading, and the
 * code is the right one, is looked at after each step. */

/* To an outcome by each of the ways in. */
static const char *const ways[] = { "111", "213", "31", "42", "5" };

static const char *
get_label (Person *person,
           const PreauAnswer *answer)
{
  return preau_text_get (answer->label, person->language);
}

/* Its answer with this digit. */
static const PreauAnswer *
get_answer (const PreauQuestion *question,
            guint number)
{
  return question->answers->pdata[number - 1];
}

static void
test_ways (void)
{
  Person *person = person_start_program ();

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      person_answer_all (person, ways[i]);
      g_assert_nonnull (preau_walk_get_outcome (person->walk));
      person_start_again (person);
    }
  person_quit_program (person);
}

/* On the keyboard of somebody else. */
static void
test_other_layout (void)
{
  Person *person;

  keyboard_set_layout (g_str_equal (person_get_layout (), "fr") ? "us" : "fr");
  person = person_start_program ();
  person_answer_all (person, "31");
  person_go_back (person);
  person_quit_program (person);
  keyboard_set_layout (person_get_layout ());
}

/* Without a digit: to the answer with Tab, or an arrow, and into it with Return or the space bar. */
static void
test_without_digits (void)
{
  static const struct
  {
    guint number;
    Key mover;
    Key giver;
  } steps[] = {
    { 2, KEY_TAB, KEY_RETURN },
    { 1, KEY_TAB, KEY_SPACE },
    { 3, KEY_DOWN, KEY_RETURN },
  };
  Person *person = person_start_program ();

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const PreauAnswer *answer = get_answer (preau_walk_get_question (person->walk), steps[i].number);

      for (guint j = 0; j < steps[i].number; j++)
        keyboard_press (MODIFIER_NONE, steps[i].mover);
      program_expect_focus (person->program, ATSPI_ROLE_PUSH_BUTTON, get_label (person, answer));
      keyboard_press (MODIFIER_NONE, steps[i].giver);
      g_assert_true (preau_walk_answer (person->walk, answer->id, NULL));
      person_expect_page (person);
    }
  g_assert_nonnull (preau_walk_get_outcome (person->walk));
  person_quit_program (person);
}

/* With Num Lock, as most have it; modifiers make something else of a key. */
static void
test_keypad (void)
{
  static const guint digits[] = { 2, 1, 3 };
  Person *person = person_start_program ();

  keyboard_press (MODIFIER_ALT, KEY_DIGIT_1);
  keyboard_press (MODIFIER_CONTROL, KEY_DIGIT_1);
  keyboard_press (MODIFIER_NONE, KEY_NUM_LOCK);
  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    {
      keyboard_press_keypad (digits[i]);
      g_assert_true (preau_walk_answer_number (person->walk, digits[i], NULL));
      person_expect_page (person);
    }
  keyboard_press (MODIFIER_NONE, KEY_NUM_LOCK);
  person_quit_program (person);
}

/* A digit that no answer has, and any digit where there is no question. */
static void
test_other_digits (void)
{
  Person *person = person_start_program ();

  for (guint digit = 6; digit <= 9; digit++)
    keyboard_press_digit (digit);
  keyboard_press_digit (0);
  person_answer (person, 5);
  for (guint digit = 0; digit <= 9; digit++)
    keyboard_press_digit (digit);

  /* Whatever they had done would be there before this is. */
  keyboard_type (MODIFIER_CONTROL | MODIFIER_SHIFT, XK_c);
  program_expect (person->program, ATSPI_ROLE_LABEL, _("Page copied as text"));
  person_expect_page (person);
  person_go_back (person);
  person_quit_program (person);
}

static gboolean
is_kept (const Node *node,
         gconstpointer label)
{
  g_autofree char *description = NULL;

  if (node->role != ATSPI_ROLE_PUSH_BUTTON || !g_str_equal (node->name, label))
    return FALSE;
  description = node_dup_description (node);

  return strstr (description, _("Your answer so far")) != NULL;
}

/* Going back forgets nothing: the answer given is marked, and given again it leads as far as before. */
static void
test_back (void)
{
  Person *person = person_start_program ();

  program_expect_insensitive (person->program, ATSPI_ROLE_PUSH_BUTTON, _("Back"));
  person_answer_all (person, "213");
  person_go_back (person);
  person_go_back (person);
  program_expect_that (person->program, is_kept, get_label (person, preau_walk_get_kept_answer (person->walk)),
                       "answer that is marked as given before");
  person_answer (person, 1);
  g_assert_nonnull (preau_walk_get_outcome (person->walk));

  for (guint i = 0; i < 3; i++)
    person_go_back (person);
  keyboard_press (MODIFIER_ALT, KEY_LEFT);
  person_expect_page (person);
  person_quit_program (person);
}

/* From an outcome to the question of the second answer, by its button on the trail. */
static void
test_trail (void)
{
  Person *person = person_start_program ();
  const PreauAnswer *answer;
  g_autofree char *name = NULL;

  person_answer_all (person, "213");
  answer = preau_walk_get_step (person->walk, 1)->answer;
  name = g_strdup_printf (_("%s, change this answer"), get_label (person, answer));
  program_focus (person->program, MODIFIER_SHIFT, ATSPI_ROLE_PUSH_BUTTON, name);
  keyboard_press (MODIFIER_NONE, KEY_RETURN);
  preau_walk_go_to (person->walk, 1);
  person_expect_page (person);
  person_answer (person, 2);
  g_assert_nonnull (preau_walk_get_outcome (person->walk));
  person_quit_program (person);
}

/* “What would change”: the other answer to the last question. */
static void
test_change (void)
{
  Person *person = person_start_program ();
  const PreauStep *step;
  const PreauAnswer *other;

  person_answer_all (person, "33");
  step = preau_walk_get_step (person->walk, 1);
  other = get_answer (step->question, 1);
  program_focus (person->program, MODIFIER_SHIFT, ATSPI_ROLE_PUSH_BUTTON, get_label (person, other));
  keyboard_press (MODIFIER_NONE, KEY_SPACE);
  g_assert_true (preau_walk_revise (person->walk, 1, other->id, NULL));
  person_expect_page (person);
  person_quit_program (person);
}

static void
test_menu (void)
{
  Person *person = person_start_program ();
  g_autofree char *name = person_dup_menu_label (_("_Start Again"));

  person_answer_all (person, "21");
  keyboard_press (MODIFIER_NONE, KEY_F10);
  program_focus_with (person->program, MODIFIER_NONE, KEY_DOWN, ATSPI_ROLE_MENU_ITEM, name);
  keyboard_press (MODIFIER_NONE, KEY_RETURN);
  preau_walk_restart (person->walk);
  person_expect_page (person);
  person_quit_program (person);
}

static void
add_tests (void)
{
  g_test_add_func ("/walk/ways", test_ways);
  g_test_add_func ("/walk/other-layout", test_other_layout);
  g_test_add_func ("/walk/without-digits", test_without_digits);
  g_test_add_func ("/walk/keypad", test_keypad);
  g_test_add_func ("/walk/other-digits", test_other_digits);
  g_test_add_func ("/walk/back", test_back);
  g_test_add_func ("/walk/trail", test_trail);
  g_test_add_func ("/walk/change", test_change);
  g_test_add_func ("/walk/menu", test_menu);
}

int
main (int argc,
      char **argv)
{
  return person_run_tests (argc, argv, add_tests);
}
