/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "person.h"

#include <glib/gi18n.h>

#include "preau-words-code.h"
#include "preau-words.h"

/* Codes that are read out are typed, read back and opened; and shown large, for somebody else to type. */

#define CODE "1-213-3"

/* As one writes a code that one hears. */
static const char *const typed[] = { "12133", "1 213 3", "1.213.3", "1-213-3" };

static void
open_dialog (Person *person)
{
  person_open_code_dialog (person);
}

static void
close_dialog (Person *person)
{
  keyboard_press (MODIFIER_NONE, KEY_ESCAPE);
  program_expect_windows (person->program, 1);
}

static void
write_code (Person *person,
            const char *text)
{
  keyboard_type (MODIFIER_CONTROL, XK_a);
  keyboard_write (text);
  program_expect_text (person->program, ATSPI_ROLE_TEXT, _("Code"), text);
}

/* By the key that ends what is typed. */
static void
open_code (Person *person,
           const char *code)
{
  open_dialog (person);
  keyboard_write (code);
  keyboard_press (MODIFIER_NONE, KEY_RETURN);
  person_walk_to (person, code);
  program_expect_windows (person->program, 1);
  person_expect_page (person);
}

/* Returns: (transfer full): a pattern of what is read back: the guide, each question with its answer, and the end */
static char *
dup_preview (Person *person)
{
  g_autofree char *edition = preau_words_edition (person->guide);
  GString *pattern = g_string_new (preau_text_get (person->guide->title, person->language));

  g_string_append_printf (pattern, " · %s*", edition);
  for (guint i = 0; i < preau_walk_get_length (person->walk); i++)
    {
      const PreauStep *step = preau_walk_get_step (person->walk, i);
      const PreauText *question = step->question->text;
      const PreauText *answer = step->answer->label;

      g_string_append_printf (pattern, "%s*%s*", preau_text_get (question, person->language),
                              preau_text_get (answer, person->language));
    }
  g_string_append_printf (pattern, "%s*", person_get_heading (person));

  return g_string_free (pattern, FALSE);
}

static gboolean
is_preview (const Node *node,
            gconstpointer pattern)
{
  return node_is (node, ATSPI_ROLE_PANEL, pattern) && node_has_state (node, ATSPI_STATE_FOCUSABLE);
}

/* It is read back before it is opened, and the way back is near. */
static void
test_typed (void)
{
  Person *person = person_start_program ();
  g_autofree char *undo = g_strdup_printf ("%s*", _("Undo")); /* libadwaita 1.2 says it twice */
  g_autofree char *preview = NULL;

  person_walk_to (person, CODE);
  preview = dup_preview (person);
  open_dialog (person);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      write_code (person, "1");
      program_expect_insensitive (person->program, ATSPI_ROLE_PUSH_BUTTON, C_ ("a code", "Open"));
      write_code (person, typed[i]);
      program_expect_that (person->program, is_preview, preview, preview);
    }
  program_focus (person->program, MODIFIER_NONE, ATSPI_ROLE_PANEL, preview);
  program_focus (person->program, MODIFIER_SHIFT, ATSPI_ROLE_TEXT, _("Code"));
  keyboard_press (MODIFIER_NONE, KEY_RETURN);
  program_expect_windows (person->program, 1);
  person_expect_page (person);

  program_expect (person->program, ATSPI_ROLE_LABEL, _("Code opened"));
  program_focus (person->program, MODIFIER_SHIFT, ATSPI_ROLE_PUSH_BUTTON, undo);
  keyboard_press (MODIFIER_NONE, KEY_SPACE);
  preau_walk_restart (person->walk);
  person_expect_page (person);
  person_quit_program (person);
}

/* Depth first; @walk comes back to where it was. */
static void
list_ends (PreauWalk *walk,
           GPtrArray *codes)
{
  const PreauQuestion *question = preau_walk_get_question (walk);

  if (question == NULL)
    {
      g_ptr_array_add (codes, preau_walk_dup_code (walk));
      return;
    }

  for (guint i = 1; i <= question->answers->len; i++)
    {
      preau_walk_answer_number (walk, i, NULL);
      list_ends (walk, codes);
      preau_walk_back (walk);
    }
}

/* Every path of the guide opens by its code. */
static void
test_all (void)
{
  Person *person = person_start_program ();
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);

  list_ends (person->walk, codes);
  g_assert_cmpuint (codes->len, ==, 22);
  for (guint i = 0; i < codes->len; i++)
    open_code (person, codes->pdata[i]);
  person_quit_program (person);
}

typedef enum
{
  NOT_DIGITS,
  TOO_SHORT,
  MISTYPED,
  OTHER_TREE,
  OFF_THE_TREE,
  OTHER_GUIDE,
} Fault;

static const struct
{
  const char *text;
  Fault fault;
} mistakes[] = {
  { "1-2i3-3", NOT_DIGITS },
  { "1", TOO_SHORT },
  { "1-214-3", MISTYPED },
  { "1-231-3", MISTYPED }, /* two digits swapped */
  { "2-213-6", OTHER_TREE },
  { "1-219-8", OFF_THE_TREE },
  { "preau:every-field/1-213-3", OTHER_GUIDE },
};

static char *
dup_sentence (Fault fault)
{
  switch (fault)
    {
    case NOT_DIGITS:
      return g_strdup (_("A code is made of digits only."));
    case TOO_SHORT:
      return g_strdup (_("A code has at least two digits."));
    case MISTYPED:
      return g_strdup (_("The code is mistyped, or from another guide."));
    case OTHER_TREE:
      return g_strdup (_("The code is from a later edition of this guide: update it, or ask for the answers."));
    case OFF_THE_TREE:
      return g_strdup (_("The code is mistyped: it leads off the tree."));
    case OTHER_GUIDE:
    default:
      return g_strdup_printf (_("The link is of the guide “%s”, but the guide in use here is “%s”."), "every-field",
                              "ministere-2020");
    }
}

/* Each in its own words; what was typed stays, and nothing has changed. */
static void
test_mistakes (void)
{
  Person *person = person_start_program ();

  person_answer_all (person, "21");
  open_dialog (person);
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *sentence = dup_sentence (mistakes[i].fault);

      write_code (person, mistakes[i].text);
      keyboard_press (MODIFIER_NONE, KEY_RETURN);
      program_focus (person->program, MODIFIER_NONE, ATSPI_ROLE_PANEL, sentence);
      program_move_focus (person->program, MODIFIER_SHIFT, KEY_TAB);
      program_expect_text (person->program, ATSPI_ROLE_TEXT, _("Code"), mistakes[i].text);
    }
  close_dialog (person);
  person_expect_page (person);
  person_answer (person, 3);
  person_quit_program (person);
}

/* Read out by a screen reader as it is by a person. */
static void
test_large (void)
{
  Person *person = person_start_program ();
  g_autofree char *words = preau_words_code (CODE);

  person_answer_all (person, "213");
  person_choose (person, _("Share"), _("_Show the Code Large"));
  program_expect_windows (person->program, 2);
  program_expect_focus (person->program, ATSPI_ROLE_HEADING, words);
  program_expect (person->program, ATSPI_ROLE_LABEL, words);
  keyboard_press (MODIFIER_NONE, KEY_ESCAPE);
  program_expect_windows (person->program, 1);
  program_expect_focus (person->program, ATSPI_ROLE_PUSH_BUTTON, _("Share"));
  person_quit_program (person);
}

static void
add_tests (void)
{
  g_test_add_func ("/codes/typed", test_typed);
  if (g_str_equal (person_get_language (), "fr")) /* they are the same in any other */
    g_test_add_func ("/codes/all", test_all);
  g_test_add_func ("/codes/mistakes", test_mistakes);
  g_test_add_func ("/codes/large", test_large);
}

int
main (int argc,
      char **argv)
{
  return person_run_tests (argc, argv, add_tests);
}
