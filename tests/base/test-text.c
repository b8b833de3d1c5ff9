/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-text.h"

/* French is the reference. */
static PreauText *
make_text (void)
{
  PreauText *text = preau_text_new ();

  preau_text_set (text, "fr", "Bonjour");
  preau_text_set (text, "en", "Hello");
  preau_text_set (text, "fr-CA", "Allô");

  return text;
}

static const struct
{
  const char *language;
  gboolean has;
  const char *string;
  const char *found;
} cases[] = {
  { "fr", TRUE, "Bonjour", "fr" },
  { "en", TRUE, "Hello", "en" },
  { "fr-CA", TRUE, "Allô", "fr-CA" },
  { "de", FALSE, "Bonjour", "fr" },
  { "en-GB", FALSE, "Bonjour", "fr" },
  { "f", FALSE, "Bonjour", "fr" },
  { "EN", FALSE, "Bonjour", "fr" },
  { "", FALSE, "Bonjour", "fr" },
};

static void
test_versions (void)
{
  g_autoptr (PreauText) text = make_text ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (preau_text_has (text, cases[i].language), ==, cases[i].has);
      g_assert_cmpstr (preau_text_get (text, cases[i].language), ==, cases[i].string);
      g_assert_cmpstr (preau_text_get_language (text, cases[i].language), ==, cases[i].found);
    }
}

static void
test_no_version (void)
{
  g_autoptr (PreauText) text = preau_text_new ();

  g_assert_false (preau_text_has (text, "fr"));
  g_assert_null (preau_text_get (text, "fr"));
  g_assert_null (preau_text_get_language (text, "fr"));
}

static void
test_no_text (void)
{
  g_assert_false (preau_text_has (NULL, "fr"));
  g_assert_null (preau_text_get (NULL, "fr"));
  g_assert_null (preau_text_get_language (NULL, "fr"));
  preau_text_free (NULL);
}

/* What was passed in may go. */
static void
test_copies (void)
{
  g_autoptr (PreauText) text = preau_text_new ();
  char language[] = "fr";
  char string[] = "Bonjour";

  preau_text_set (text, language, string);
  language[0] = string[0] = '\0';
  g_assert_cmpstr (preau_text_get (text, "fr"), ==, "Bonjour");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/versions", test_versions);
  g_test_add_func ("/text/no-version", test_no_version);
  g_test_add_func ("/text/no-text", test_no_text);
  g_test_add_func ("/text/copies", test_copies);

  return g_test_run ();
}
