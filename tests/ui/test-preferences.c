/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "minisign-samples.h"
#include "inspection.h"
#include "settings.h"

#include <glib/gi18n.h>

/* Where the guide comes from is chosen by keys alone, and said to whoever hears it. */

#define ADDRESS "https://example.org/guide.json"

static gboolean
is_chosen (const Node *node,
           gconstpointer name)
{
  return (node_is (node, ATSPI_ROLE_CHECK_BOX, name) || node_is (node, ATSPI_ROLE_RADIO_BUTTON, name)) &&
         node_has_state (node, ATSPI_STATE_CHECKED);
}

static void
expect_source (Person *person,
               const char *name)
{
  program_expect_that (person->program, is_chosen, name, name);
}

/* The row does what the button in it does. */
static void
choose_source (Person *person,
               const char *name)
{
  program_focus (person->program, MODIFIER_NONE, ATSPI_ROLE_LIST_ITEM, name);
  keyboard_press (MODIFIER_NONE, KEY_RETURN);
  expect_source (person, name);
}

/* In place of what is there. */
static void
write_row (Person *person,
           Modifiers modifiers,
           const char *title,
           const char *text)
{
  program_focus (person->program, modifiers, ATSPI_ROLE_TEXT, title);
  keyboard_type (MODIFIER_CONTROL, XK_a);
  keyboard_write (text);
  program_expect_text (person->program, ATSPI_ROLE_TEXT, title, text);
  keyboard_press (MODIFIER_NONE, KEY_RETURN);
}

typedef struct
{
  const char *key;
  const char *value;
} Choice;

static gboolean
is_kept (gpointer data)
{
  const Choice *choice = data;
  g_autofree char *value = settings_dup (choice->key);

  return g_strcmp0 (value, choice->value) == 0;
}

static void
expect_kept (const char *key,
             const char *value)
{
  Choice choice = { key, value };

  if (!wait_until (is_kept, &choice))
    g_error ("“%s” is not kept as %s", value, key);
}

/* What is wrong is said where the focus goes, and what was typed stays; nothing of it is kept. */
static void
expect_complaint (Person *person,
                  const char *sentence,
                  const char *title,
                  const char *text)
{
  program_expect_focus (person->program, ATSPI_ROLE_LIST_ITEM, sentence);
  program_expect_text (person->program, ATSPI_ROLE_TEXT, title, text);
}

static void
test_everything (void)
{
  g_autofree char *update = person_dup_menu_label (_("_Update Now"));
  Person *person;

  settings_forget ();
  person = person_start_program ();
  person_open_preferences (person);
  inspect_controls (person, "built-in guide");
  choose_source (person, _("A guide signed by a publisher"));
  program_expect (person->program, ATSPI_ROLE_PUSH_BUTTON, update);
  inspect_controls (person, "publisher");
  person_close_preferences (person);
  person_quit_program (person);
}

static void
test_publisher (void)
{
  const char *bad_key = _("This is not a minisign public key: copy the second line of the publisher’s file that ends "
                          "in “.pub”, whole.");
  const char *bad_address = _("The link is not an https address.");
  const char *key = _("Public key");
  const char *address = _("Web address");
  Person *person;

  settings_forget ();
  person = person_start_program ();
  person_open_preferences (person);
  expect_source (person, _("Built-in guide"));
  choose_source (person, _("A guide signed by a publisher"));
  expect_kept ("guide-source", "publisher");

  write_row (person, MODIFIER_NONE, key, "nonsense");
  expect_complaint (person, bad_key, key, "nonsense");
  write_row (person, MODIFIER_SHIFT, address, "http://example.org/");
  expect_complaint (person, bad_address, address, "http://example.org/");
  write_row (person, MODIFIER_SHIFT, key, SAMPLE_KEY);
  expect_kept ("guide-key", SAMPLE_KEY);
  program_expect_none (person->program, ATSPI_ROLE_LIST_ITEM, bad_address);
  expect_kept ("guide-address", NULL);
  write_row (person, MODIFIER_NONE, address, ADDRESS);
  expect_kept ("guide-address", ADDRESS);
  person_close_preferences (person);

  person_open_preferences (person);
  expect_source (person, _("A guide signed by a publisher"));
  person_close_preferences (person);
  person_restart_program (person, FALSE);
  person_open_preferences (person);
  expect_source (person, _("A guide signed by a publisher"));
  program_expect_text (person->program, ATSPI_ROLE_TEXT, key, SAMPLE_KEY);
  program_expect_text (person->program, ATSPI_ROLE_TEXT, address, ADDRESS);

  /* The way back: nothing is left to be typed. */
  choose_source (person, _("Built-in guide"));
  program_expect_none (person->program, ATSPI_ROLE_TEXT, key);
  expect_kept ("guide-source", "built-in");
  person_close_preferences (person);
  person_quit_program (person);
}

static void
add_tests (void)
{
  g_test_add_func ("/preferences/everything", test_everything);
  g_test_add_func ("/preferences/publisher", test_publisher);
}

int
main (int argc,
      char **argv)
{
  return person_run_tests (argc, argv, add_tests);
}
