/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ticks.h"

#include <glib/gi18n.h>
#include <string.h>

#include "preau-report.h"

/* Somebody helps on the telephone: a window for the call, which leaves nothing behind. */

#define CODE "12133"
#define NOTE "Poste 213, salle 5"

/* Returns: (transfer full): the title of the first item for the tool to use here */
static char *
dup_item_of_tool (Person *person)
{
  g_autoptr (PreauReport) report = preau_report_new (person->walk, person->language);
  const PreauReportTool *tool = preau_report_get_tool_to_use (report);
  const PreauReportItem *item = g_ptr_array_index (tool->items, 0);

  return g_strdup (item->title);
}

static void
open_call (Person *person,
           guint n_windows)
{
  keyboard_type (MODIFIER_CONTROL | MODIFIER_SHIFT, XK_n);
  program_expect_windows (person->program, n_windows);
  preau_walk_restart (person->walk);
  person_expect_heading (person);
}

static void
close_window (Person *person,
              guint n_left)
{
  keyboard_type (MODIFIER_CONTROL, XK_w);
  program_expect_windows (person->program, n_left);
}

static void
open_code (Person *person,
           const char *code)
{
  person_open_code_dialog (person);
  keyboard_write (code);
  keyboard_press (MODIFIER_NONE, KEY_RETURN);
  person_expect_code_dialog_gone (person);
  person_walk_to (person, code);
  person_expect_heading (person);
}

static void
expect_note (Person *person,
             const char *text)
{
  program_expect_text (person->program, ATSPI_ROLE_TEXT, _("Note for the ticket"), text);
}

/* Digits in it give no answer; behind it, they do again. */
static void
note (Person *person,
      const char *text)
{
  program_focus (person->program, MODIFIER_SHIFT, ATSPI_ROLE_TEXT, _("Note for the ticket"));
  keyboard_write (text);
  expect_note (person, text);
  program_expect_focus (person->program, ATSPI_ROLE_TEXT, _("Note for the ticket"));
  program_move_focus (person->program, MODIFIER_NONE, KEY_TAB);
}

static const char *
get_label (Person *person,
           guint step)
{
  return preau_text_get (preau_walk_get_step (person->walk, step)->answer->label, person->language);
}

static void
go_to_step (Person *person,
            guint step)
{
  g_autofree char *name = g_strdup_printf (_("%s, change this answer"), get_label (person, step));

  program_focus (person->program, MODIFIER_SHIFT, ATSPI_ROLE_PUSH_BUTTON, name);
  keyboard_press (MODIFIER_NONE, KEY_RETURN);
  preau_walk_go_to (person->walk, step);
  person_expect_page (person);
}

/* Returns: (transfer full): what is pasted, without its line breaks and indents */
static char *
copy (Person *person)
{
  GString *text;
  g_autofree char *pasted = NULL;

  keyboard_type (MODIFIER_CONTROL | MODIFIER_SHIFT, XK_c);
  program_expect (person->program, ATSPI_ROLE_LABEL, _("Page copied as text"));
  pasted = clipboard_dup_text ();
  text = g_string_new (g_strdelimit (pasted, "\n", ' '));
  while (g_string_replace (text, "  ", " ", 0) > 0)
    ;

  return g_string_free (text, FALSE);
}

static void
assert_tells (const char *text,
              const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("There is no “%s” in: %s", words, text);
}

/* All that the ticket is to say of a call. */
static void
assert_tells_all (Person *person,
                  const char *text,
                  const char *ticked)
{
  g_autofree char *code = preau_walk_dup_code (person->walk);
  g_autofree char *done = g_strdup_printf ("☑ %s", ticked);

  for (guint i = 0; i < preau_walk_get_length (person->walk); i++)
    assert_tells (text, get_label (person, i));
  assert_tells (text, person_get_heading (person));
  assert_tells (text, done);
  g_assert_true (strstr (text, "☑") == g_strrstr (text, "☑"));
  assert_tells (text, NOTE);
  assert_tells (text, code);
  assert_tells (text, preau_text_get (person->guide->title, person->language));
}

/* From the code that is read out to what is pasted into the ticket. */
static void
test_help (void)
{
  Person *person = person_start_program ();
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  g_autofree char *item = NULL;

  open_call (person, 2);
  title = g_strdup_printf (_("Call: %s – Préau"), person_get_heading (person));
  program_expect (person->program, ATSPI_ROLE_FRAME, title);
  program_expect (person->program, ATSPI_ROLE_LABEL, _("Call window: ticks and note go when it closes"));

  open_code (person, CODE);
  go_to_step (person, 2);
  note (person, NOTE);
  person_answer (person, 2);
  item = dup_item_of_tool (person);
  ticks_press (person, item);
  ticks_expect (person, item);
  text = copy (person);
  assert_tells_all (person, text, item);
  person_quit_program (person);
}

static char *
dup_data_path (void)
{
  return g_build_filename (g_getenv ("XDG_DATA_HOME"), "preau", NULL);
}

/* What is in the folder, one after the other; empty without one. */
static char *
read_data (void)
{
  g_autofree char *path = dup_data_path ();
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  GString *all = g_string_new (NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *contents = NULL;
      g_autoptr (GError) error = NULL;

      g_file_get_contents (file, &contents, NULL, &error);
      g_assert_no_error (error);
      g_string_append_printf (all, "%s\n%s\n", name, contents);
    }

  return g_string_free (all, FALSE);
}

/* Something on another path, with a tick and a note of its own. */
static void
make_call (Person *person,
           guint n_windows,
           const char *code,
           guint item,
           const char *words)
{
  open_call (person, n_windows);
  open_code (person, code);
  person_expect_page (person);
  ticks_press_here (person, item);
  ticks_expect_progress_here (person, 1);
  note (person, words);
}

static void
expect_call (Person *person,
             const char *code,
             guint item,
             const char *words)
{
  person_walk_to (person, code);
  program_expect (person->program, ATSPI_ROLE_HEADING, person_get_heading (person));
  ticks_expect_progress_here (person, 1);
  ticks_expect (person, ticks_get_title (person, item));
  expect_note (person, words);
}

/* None changes another, and of the calls nothing stays. */
static void
test_apart (void)
{
  Person *person = person_start_program ();
  g_autofree char *own = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  preau_walk_answer_number (person->walk, 3, NULL);
  preau_walk_answer_number (person->walk, 3, NULL);
  first = preau_walk_dup_code (person->walk);
  preau_walk_restart (person->walk);
  preau_walk_answer_number (person->walk, 4, NULL);
  preau_walk_answer_number (person->walk, 3, NULL);
  second = preau_walk_dup_code (person->walk);
  preau_walk_restart (person->walk);

  person_answer (person, 5);
  ticks_press_here (person, 2);
  ticks_expect_progress_here (person, 1);
  own = read_data ();
  g_assert_nonnull (strstr (own, ((const PreauChecklistItem *) ticks_get_items (person)->pdata[2])->id));

  make_call (person, 2, first, 0, "appel un");
  make_call (person, 3, second, 1, "appel deux");
  expect_call (person, second, 1, "appel deux");
  close_window (person, 2);
  expect_call (person, first, 0, "appel un");
  close_window (person, 1);
  preau_walk_restart (person->walk);
  preau_walk_answer_number (person->walk, 5, NULL);
  program_expect (person->program, ATSPI_ROLE_HEADING, person_get_heading (person));
  ticks_expect_progress_here (person, 1);
  ticks_expect (person, ticks_get_title (person, 2));
  person_quit_program (person);

  kept = read_data ();
  g_assert_cmpstr (kept, ==, own);
}

static void
add_tests (void)
{
  g_test_add_func ("/calls/help", test_help);
  g_test_add_func ("/calls/apart", test_apart);
}

int
main (int argc,
      char **argv)
{
  return person_run_tests (argc, argv, add_tests);
}
