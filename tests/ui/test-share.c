/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "person.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the menu of a page copies is what other programs paste. */

#define CODE "1-213-3"
#define LINK "preau:ministere-2020/1-213-3"
#define PYTHON "/usr/bin/python3"

/* Returns: (transfer full): somebody in front of an outcome */
static Person *
start_at_outcome (void)
{
  Person *person = person_start_program ();

  person_answer_all (person, "213");

  return person;
}

static void
choose (Person *person,
        const char *label)
{
  person_choose (person, _("Share"), label);
}

/* Returns: (transfer full): what is pasted once @message is said */
static char *
copy_as (Person *person,
         const char *label,
         const char *message,
         const char *form)
{
  choose (person, label);
  program_expect (person->program, ATSPI_ROLE_LABEL, message);

  return clipboard_dup_as (form);
}

static char *
copy (Person *person,
      const char *label,
      const char *message)
{
  return copy_as (person, label, message, "UTF8_STRING");
}

static void
assert_tells (Person *person,
              const char *page)
{
  g_assert_nonnull (strstr (page, person_get_heading (person)));
  g_assert_nonnull (strstr (page, CODE));
}

/* Returns: (transfer full): what a parser finds in a page, which stops at scripts and at anything else unexpected */
static char *
read_back (const char *page)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "report", "read-back.py", NULL);
  g_autoptr (GBytes) pages = g_bytes_new (page, strlen (page) + 1);
  g_autoptr (GBytes) said = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, PYTHON, script,
                              "html", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (process, pages, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));

  return g_strndup (g_bytes_get_data (said, NULL), g_bytes_get_size (said));
}

/* For a mail with its headings and links, for a terminal as text. */
static void
test_layout (void)
{
  Person *person = start_at_outcome ();
  g_autofree char *html = copy_as (person, _("Copy with _Formatting"), _("Page copied"), "text/html");
  g_autofree char *text = clipboard_dup_text ();

  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n"));
  assert_tells (person, html);
  g_assert_null (strstr (text, "<"));
  assert_tells (person, text);
  if (g_file_test (PYTHON, G_FILE_TEST_IS_EXECUTABLE))
    {
      g_autofree char *said = read_back (html);

      assert_tells (person, said);
    }
  person_quit_program (person);
}

static void
test_markdown (void)
{
  Person *person = start_at_outcome ();
  g_autofree char *page = copy (person, _("Copy as _Markdown"), _("Page copied as Markdown"));

  g_assert_true (g_str_has_prefix (page, "# "));
  assert_tells (person, page);
  person_quit_program (person);
}

static void
test_path (void)
{
  Person *person = start_at_outcome ();
  g_autofree char *link = copy (person, _("Copy the Lin_k"), _("Link copied"));
  g_autofree char *code = copy (person, _("Copy the _Code"), _("Code copied"));

  g_assert_cmpstr (link, ==, LINK);
  g_assert_cmpstr (code, ==, CODE);
  person_quit_program (person);
}

/* A mail is not to be longer than need be. */
static void
test_without_checklist (void)
{
  Person *person = start_at_outcome ();
  g_autofree char *with = copy (person, _("Copy as _Text"), _("Page copied as text"));
  g_autofree char *without = NULL;

  choose (person, _("With the C_hecklist"));
  without = copy (person, _("Copy as _Markdown"), _("Page copied as Markdown"));
  g_assert_nonnull (strstr (with, "☐"));
  g_assert_null (strstr (without, "☐"));
  g_assert_null (strstr (without, "[ ]"));
  assert_tells (person, without);
  person_quit_program (person);
}

static void
add_tests (void)
{
  g_test_add_func ("/share/layout", test_layout);
  g_test_add_func ("/share/markdown", test_markdown);
  g_test_add_func ("/share/path", test_path);
  g_test_add_func ("/share/without-checklist", test_without_checklist);
}

int
main (int argc,
      char **argv)
{
  return person_run_tests (argc, argv, add_tests);
}
