/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "person.h"

#include <glib/gi18n.h>

#include "preau-language.h"

static const char *language;

int __lsan_is_turned_off (void);

/* libatspi loses a string now and then, with no name to know it by. Leaks of the program under test are looked for in
 * its own process. */
int
__lsan_is_turned_off (void)
{
  return 1;
}

/**
 * person_run_tests:
 * @argc: words on the command line
 * @argv: the last one is the language that all is done in
 * @add_tests: adds them
 *
 * Returns: exit status
 */
int
person_run_tests (int argc,
                  char **argv,
                  void (*add_tests) (void))
{
  g_test_init (&argc, &argv, NULL);
  /* libatspi warns of programs that are not quite there yet, or not any more. */
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  g_assert_cmpint (argc, >=, 2);
  language = argv[argc - 1];
  preau_language_set_up (language);
  g_assert_cmpstr (preau_language_get (), ==, language);

  keyboard_set_layout (person_get_layout ());
  add_tests ();

  return g_test_run ();
}

const char *
person_get_language (void)
{
  return language;
}

/* The keyboard of most who speak it. */
const char *
person_get_layout (void)
{
  return g_str_equal (language, "fr") ? "fr" : "us";
}

/* From now on they know the way through @guide, and stand at its first question. */
void
person_follow (Person *self,
               PreauGuide *guide)
{
  g_set_object (&self->guide, guide);
  g_clear_object (&self->walk);
  self->walk = preau_walk_new (guide);
}

static Person *
person_new (void)
{
  Person *self = g_new0 (Person, 1);
  g_autoptr (PreauGuide) built_in = NULL;
  g_autoptr (GError) error = NULL;

  self->language = language;
  built_in = preau_guide_load_built_in (NULL, &error);
  g_assert_no_error (error);
  person_follow (self, built_in);

  return self;
}

/* Returns: (transfer full): somebody in front of the first question */
Person *
person_start_program (void)
{
  Person *self = person_new ();

  self->program = program_start (language, NULL);
  person_expect_page (self);

  return self;
}

/* Returns: (transfer full): somebody in front of the first question of @guide, which is chosen in the settings */
Person *
person_start_program_with (PreauGuide *guide)
{
  Person *self = person_new ();

  person_follow (self, guide);
  self->program = program_start (language, NULL);
  person_expect_page (self);

  return self;
}

/* From now on, they should be where @code leads to. */
void
person_walk_to (Person *self,
                const char *code)
{
  g_autoptr (GError) error = NULL;

  preau_walk_open_code (self->walk, code, &error);
  g_assert_no_error (error);
}

/**
 * person_take_call:
 * @code: where the path of the other person ends
 * @link: the same, as the program is started with it, quoted as in a shell
 *
 * Returns: (transfer full): somebody in front of that page
 */
Person *
person_take_call (const char *code,
                  const char *link)
{
  Person *self = person_new ();

  person_walk_to (self, code);
  self->program = program_start (language, link);
  person_expect_page (self);

  return self;
}

/* Ends the program, or has it killed, and starts it anew, in front of the first question. */
void
person_restart_program (Person *self,
                        gboolean kill)
{
  if (kill)
    program_kill (self->program);
  else
    program_stop (self->program);
  preau_walk_restart (self->walk);
  self->program = program_start (language, NULL);
  person_expect_page (self);
}

static void
person_free (Person *self)
{
  g_clear_object (&self->walk);
  g_clear_object (&self->guide);
  g_free (self);
}

/* Ends the program; @self: (transfer full) */
void
person_quit_program (Person *self)
{
  program_stop (self->program);
  person_free (self);
}

/* Leaves a program that has ended; @self: (transfer full) */
void
person_forget_program (Person *self)
{
  program_free (self->program);
  person_free (self);
}

/* Returns: (transfer full): what a label of a menu looks like, without the underscore before its shortcut */
char *
person_dup_menu_label (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", 2);

  return g_strjoinv ("", parts);
}

/* Returns: (transfer none): the heading of the page that they should be on */
const char *
person_get_heading (Person *self)
{
  const PreauQuestion *question = preau_walk_get_question (self->walk);
  const PreauOutcome *outcome = preau_walk_get_outcome (self->walk);
  GPtrArray *picks;

  if (question != NULL)
    return preau_text_get (question->text, self->language);

  picks = outcome->picks;
  if (picks->len > 0)
    return ((const PreauTool *) preau_table_get (self->guide->tools,
                                                 ((const PreauPick *) picks->pdata[0])->tool_id))->name;

  return preau_text_get (outcome->title, self->language);
}

void
person_expect_heading (Person *self)
{
  program_expect_focus (self->program, ATSPI_ROLE_HEADING, person_get_heading (self));
}

/* Waits until they are told where they should be: its heading has the focus, and its code is that of these answers. */
void
person_expect_page (Person *self)
{
  g_autofree char *code = preau_walk_dup_code (self->walk);

  person_expect_heading (self);
  if (preau_walk_get_outcome (self->walk) != NULL)
    program_expect_last (self->program, ATSPI_ROLE_LABEL, code);
}

/* Gives an answer with its digit; all of the next page may not be there yet. */
void
person_press_digit (Person *self,
                    guint number)
{
  g_autoptr (GError) error = NULL;

  keyboard_press_digit (number);
  preau_walk_answer_number (self->walk, number, &error);
  g_assert_no_error (error);
  person_expect_heading (self);
}

/* The same, to the end of the next page. */
void
person_answer (Person *self,
               guint number)
{
  person_press_digit (self, number);
  person_expect_page (self);
}

/* @numbers: digits, one for each answer */
void
person_answer_all (Person *self,
                   const char *numbers)
{
  for (const char *at = numbers; *at != '\0'; at++)
    person_answer (self, (guint) g_ascii_digit_value (*at));
}

void
person_go_back (Person *self)
{
  keyboard_press (MODIFIER_ALT, KEY_LEFT);
  g_assert_true (preau_walk_back (self->walk));
  person_expect_page (self);
}

void
person_start_again (Person *self)
{
  keyboard_press (MODIFIER_ALT, KEY_HOME);
  preau_walk_restart (self->walk);
  person_expect_page (self);
}

/* Returns: (transfer none): the name of a tool of the guide */
const char *
person_get_tool_name (Person *self,
                      const char *id)
{
  return ((const PreauTool *) preau_table_get (self->guide->tools, id))->name;
}

/* Types @words where tools are looked for, in place of what is there. */
void
person_find_tool (Person *self,
                  const char *words)
{
  keyboard_type (MODIFIER_CONTROL, XK_f);
  program_expect_focus (self->program, ATSPI_ROLE_ENTRY, _("Search tools"));
  keyboard_write (words);
  program_expect_text (self->program, ATSPI_ROLE_ENTRY, _("Search tools"), words);
}

/**
 * person_open_sheet:
 * @self: the person
 * @words: what finds the tool first, in letters that are on their keyboard
 * @id: id of the tool
 *
 * Opens what there is to say about it, to its end.
 */
void
person_open_sheet (Person *self,
                   const char *words,
                   const char *id)
{
  person_find_tool (self, words);
  keyboard_press (MODIFIER_NONE, KEY_RETURN);
  program_expect_focus (self->program, ATSPI_ROLE_HEADING, person_get_tool_name (self, id));
  program_expect_last (self->program, ATSPI_ROLE_PUSH_BUTTON, _("Compare with other tools"));
}

/**
 * person_choose:
 * @self: the person
 * @menu: what the button of the menu is called
 * @label: of the menu item, with its underscore
 *
 * Does it by keys alone.
 */
void
person_choose (Person *self,
               const char *menu,
               const char *label)
{
  g_autofree char *item = person_dup_menu_label (label);

  program_focus (self->program, MODIFIER_SHIFT, ATSPI_ROLE_PUSH_BUTTON, menu);
  keyboard_press (MODIFIER_NONE, KEY_SPACE);
  program_focus_with (self->program, MODIFIER_NONE, KEY_DOWN, ATSPI_ROLE_MENU_ITEM, item);
  keyboard_press (MODIFIER_NONE, KEY_RETURN);
  program_expect_none (self->program, ATSPI_ROLE_MENU_ITEM, NULL);
}

/* What the menu says of it. */
void
person_expect_text_size (Person *self,
                         guint percent)
{
  g_autofree char *size = g_strdup_printf (_("%u%%"), percent);

  keyboard_press (MODIFIER_NONE, KEY_F10);
  program_expect (self->program, ATSPI_ROLE_PUSH_BUTTON, size);
  keyboard_press (MODIFIER_NONE, KEY_ESCAPE);
  program_expect_none (self->program, ATSPI_ROLE_PUSH_BUTTON, size);
}

static gboolean
is_another_in_front (const Node *node,
                     gconstpointer name)
{
  return node->role == ATSPI_ROLE_FRAME && !node_is (node, ATSPI_ROLE_FRAME, name) &&
         node_has_state (node, ATSPI_STATE_ACTIVE);
}

void
person_open_code_dialog (Person *self)
{
  keyboard_type (MODIFIER_CONTROL, XK_l);
  program_expect_in_front (self->program, _("Open a code"));
  program_expect_focus (self->program, ATSPI_ROLE_TEXT, _("Code"));
}

/* After the key that closes it. */
void
person_expect_code_dialog_gone (Person *self)
{
  program_expect_that (self->program, is_another_in_front, _("Open a code"), "another window in front");
}

void
person_open_preferences (Person *self)
{
  keyboard_type (MODIFIER_CONTROL, XK_comma);
  program_expect_in_front (self->program, _("Preferences"));
  program_expect_some_focus (self->program);
}

void
person_close_preferences (Person *self)
{
  keyboard_press (MODIFIER_NONE, KEY_ESCAPE);
  program_expect_windows (self->program, 1);
  person_expect_heading (self);
}
