/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspection.h"

#include <glib/gi18n.h>

/* What there is besides the questions and the outcomes of the guide. */

/* Of each kind: closed, not confirmed, contested, named only, a stand-in, advised against. */
static const struct
{
  const char *id;
  const char *words;
} sheets[] = {
  { "via", "via" },
  { "renavisio", "renavisio" },
  { "whatsapp", "whatsapp" },
  { "osmose", "osmose" },
  { "audioconf", "audioconf" },
  { "zoom", "zoom" },
};

static void
press (Person *person,
       const char *button)
{
  program_focus (person->program, MODIFIER_NONE, ATSPI_ROLE_PUSH_BUTTON, button);
  keyboard_press (MODIFIER_NONE, KEY_RETURN);
}

/* Returns: (transfer full): somebody in front of a narrow window */
static Person *
start_narrow (void)
{
  Person *person = person_start_program ();

  inspect_make_hard (person);

  return person;
}

static void
test_list (void)
{
  Person *person = start_narrow ();

  person_find_tool (person, "zoom");
  inspect_window (person, "what was found");
  person_find_tool (person, "xxxxxx");
  inspect_window (person, "nothing");
  keyboard_type (MODIFIER_CONTROL, XK_f);
  keyboard_press (MODIFIER_NONE, KEY_ESCAPE);
  program_expect_last (person->program, ATSPI_ROLE_PUSH_BUTTON, person_get_tool_name (person, "zoom"));
  inspect_window (person, "the list of tools");
  person_quit_program (person);
}

static void
test_sheets (void)
{
  Person *person = start_narrow ();

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      person_open_sheet (person, sheets[i].words, sheets[i].id);
      inspect_window (person, sheets[i].id);
    }
  person_quit_program (person);
}

/* As many tools as can be. */
static void
test_comparison (void)
{
  Person *person = start_narrow ();

  person_answer_all (person, "111");
  press (person, _("Compare these tools"));
  program_expect_focus (person->program, ATSPI_ROLE_HEADING, _("Compare"));
  inspect_window (person, "the comparison");
  person_quit_program (person);
}

static void
open_dialog (Person *person)
{
  person_open_code_dialog (person);
  inspect_make_narrow (person);
}

/* In place of what is there. */
static void
write_code (Person *person,
            const char *code)
{
  program_focus (person->program, MODIFIER_NONE, ATSPI_ROLE_TEXT, _("Code"));
  keyboard_type (MODIFIER_CONTROL, XK_a);
  keyboard_write (code);
}

/* Empty, with a mistake, and with what is read back. */
static void
test_code (void)
{
  Person *person = start_narrow ();

  open_dialog (person);
  inspect_window (person, "a code yet to be typed");
  write_code (person, "1-214-3");
  keyboard_press (MODIFIER_NONE, KEY_RETURN);
  program_expect (person->program, ATSPI_ROLE_PANEL, _("The code is mistyped, or from another guide."));
  inspect_window (person, "a code that is mistyped");
  write_code (person, "1-213-3");
  program_expect (person->program, ATSPI_ROLE_PANEL, _("Read this back before you open it."));
  inspect_window (person, "a code that can be opened");
  keyboard_press (MODIFIER_NONE, KEY_ESCAPE);
  program_expect_windows (person->program, 1);
  person_quit_program (person);
}

static void
test_call (void)
{
  Person *person = start_narrow ();

  keyboard_type (MODIFIER_CONTROL | MODIFIER_SHIFT, XK_n);
  program_expect_windows (person->program, 2);
  person_expect_heading (person);
  inspect_make_narrow (person);
  program_expect (person->program, ATSPI_ROLE_TEXT, _("Note for the ticket"));
  inspect_window (person, "a call");
  person_quit_program (person);
}

static void
add_tests (void)
{
  g_test_add_func ("/everything-else/list", test_list);
  g_test_add_func ("/everything-else/sheets", test_sheets);
  g_test_add_func ("/everything-else/comparison", test_comparison);
  g_test_add_func ("/everything-else/code", test_code);
  g_test_add_func ("/everything-else/call", test_call);
}

int
main (int argc,
      char **argv)
{
  return person_run_tests (argc, argv, add_tests);
}
