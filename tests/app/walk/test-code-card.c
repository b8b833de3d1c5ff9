/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-code-card.h"

#include "fixture.h"

static const struct
{
  const char *answers;
  const char *code;
  const char *spoken;
} cards[] = {
  { "", "1-9", "one, nine" },
  { "2", "1-2-8", "one, two, eight" },
  { "213", "1-213-3", "one, two one three, three" },
  { "5", "1-5-3", "one, five, three" },
};

static GtkWidget *
new_card (const PreauReport *report)
{
  GtkWidget *card = g_object_ref_sink (g_object_new (PREAU_TYPE_CODE_CARD, NULL));

  preau_code_card_set_report (PREAU_CODE_CARD (card), report);

  return card;
}

static void
test_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      g_autoptr (PreauReport) report = app_new_report (cards[i].answers);
      g_autoptr (GtkWidget) card = new_card (report);
      g_autofree char *text = app_get_text (card);
      g_autofree char *expected =
        g_strdup_printf ("%s\nCopy code\nShow large\nIt opens exactly this page again, in any Préau with this guide.\n"
                         "%s · %s\n",
                         cards[i].code, report->guide_title, report->edition);

      g_assert_cmpstr (text, ==, expected);
      app_assert_name (card, cards[i].spoken);
    }
}

/* It can be marked with the pointer, and what is done with it is for the window to do. */
static void
test_controls (void)
{
  g_autoptr (PreauReport) report = app_new_report ("213");
  g_autoptr (GtkWidget) card = new_card (report);
  g_autoptr (GPtrArray) labels = app_list (card, GTK_TYPE_LABEL);
  g_autoptr (GPtrArray) buttons = app_list (card, GTK_TYPE_BUTTON);

  g_assert_true (gtk_label_get_selectable (labels->pdata[0]));
  g_assert_cmpuint (buttons->len, ==, 2);
  g_assert_true (app_find_button (card, "win.copy-code") == buttons->pdata[0]);
  g_assert_true (app_find_button (card, "win.show-code") == buttons->pdata[1]);
}

static void
test_finalize (void)
{
  g_autoptr (PreauReport) report = app_new_report ("213");
  GtkWidget *card = new_card (report);

  g_assert_finalize_object (card);
}

int
main (int argc,
      char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  app_start (&argc, &argv);

  g_test_add_func ("/code-card/text", test_text);
  g_test_add_func ("/code-card/controls", test_controls);
  g_test_add_func ("/code-card/finalize", test_finalize);

  return g_test_run ();
}
