/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-label.h"

#include "fixture.h"

#define NBSP "\302\240"
#define NARROW_NBSP "\342\200\257"

static const struct
{
  const char *text;
  gboolean breaks_words;
} cases[] = {
  { "", FALSE },
  { " ", FALSE },
  { "un deux", FALSE },
  { "abcdefghijkl", FALSE },
  { "abcdefghijklm", TRUE },
  { "abcdefghijkl abcdefghijkl", FALSE },
  { "abcdefghijkl\nabcdefghijkl", FALSE },
  { "un abcdefghijklm", TRUE },
  { "abcdefghijklm un", TRUE },
  /* letters, not bytes */
  { "éééééééééééé", FALSE },
  { "ééééééééééééé", TRUE },
  { "visioconférence", TRUE },
  { "https://lycee.cned.fr", TRUE },
  /* lines do not break at these spaces, so what they join is one word */
  { "«" NBSP "abcdefgh" NBSP "»", FALSE },
  { "«" NBSP "abcdefghi" NBSP "»", TRUE },
  { "abcdefghijk" NARROW_NBSP "?", TRUE },
  { "abcdef" NBSP "abcdef", TRUE },
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkLabel) label = g_object_ref_sink (GTK_LABEL (gtk_label_new (NULL)));

      g_test_message ("%s", cases[i].text);
      preau_label_set_text (label, cases[i].text);
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (label)));
      g_assert_cmpstr (gtk_label_get_text (label), ==, cases[i].text);
      g_assert_cmpint (gtk_label_get_wrap_mode (label), ==,
                       cases[i].breaks_words ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
    }
}

static void
test_no_text (void)
{
  g_autoptr (GtkLabel) label = g_object_ref_sink (GTK_LABEL (gtk_label_new (NULL)));

  preau_label_set_text (label, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (label)));
  preau_label_set_text (label, "again");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (label)));
}

static void
test_plain (void)
{
  g_autoptr (GtkLabel) label = g_object_ref_sink (GTK_LABEL (gtk_label_new (NULL)));

  preau_label_set_text (label, "R & D <b>_x");
  g_assert_cmpstr (gtk_label_get_text (label), ==, "R & D <b>_x");
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_test_add_func ("/label/words", test_words);
  g_test_add_func ("/label/no-text", test_no_text);
  g_test_add_func ("/label/plain", test_plain);

  return g_test_run ();
}
