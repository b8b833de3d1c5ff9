/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-badge.h"

#include "fixture.h"
#include "preau-words.h"

typedef struct
{
  int value;
  const char *icon;
  const char *tone;
} Case;

static const Case levels[] = {
  { PREAU_LEVEL_PREFERRED, "preau-recommended-symbolic", "good" },
  { PREAU_LEVEL_STAND_IN, "preau-standin-symbolic", "good" },
  { PREAU_LEVEL_LISTED, "preau-listed-symbolic", "plain" },
  { PREAU_LEVEL_CAUTION, "preau-caution-symbolic", "doubtful" },
  { PREAU_LEVEL_DOUBTFUL, "preau-caution-symbolic", "doubtful" },
  { PREAU_LEVEL_PROSCRIBED, "preau-proscribed-symbolic", "bad" },
};

static const Case states[] = {
  { PREAU_SERVICE_OPEN, "preau-open-symbolic", "good" },
  { PREAU_SERVICE_CLOSED, "preau-closed-symbolic", "bad" },
  { PREAU_SERVICE_UNCLEAR, "preau-unclear-symbolic", "doubtful" },
};

static void
assert_looks (PreauBadge *badge,
              const Case *expected,
              const char *words)
{
  GtkWidget *image = gtk_widget_get_first_child (GTK_WIDGET (badge));
  GtkWidget *label = gtk_widget_get_last_child (GTK_WIDGET (badge));
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_auto (GStrv) classes = gtk_widget_get_css_classes (GTK_WIDGET (badge));

  g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (image)), ==, expected->icon);
  g_assert_true (gtk_icon_theme_has_icon (theme, expected->icon));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, words);
  g_assert_cmpuint (g_strv_length (classes), ==, 1);
  g_assert_cmpstr (classes[0], ==, expected->tone);
}

static guint
count_values (GType type)
{
  guint count = 0;

  while (preau_enum_to_nick (type, (int) count + 1) != NULL)
    count++;

  return count;
}

static void
test_levels (void)
{
  g_autoptr (PreauBadge) badge = g_object_ref_sink (g_object_new (PREAU_TYPE_BADGE, NULL));

  g_assert_cmpuint (count_values (preau_level_get_type ()), ==, G_N_ELEMENTS (levels));
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      const char *words = preau_words_level ((PreauLevel) levels[i].value);

      g_assert_cmpuint (strlen (words), >, 0);
      preau_badge_show_level (badge, (PreauLevel) levels[i].value, words);
      assert_looks (badge, &levels[i], words);
    }
}

static void
test_states (void)
{
  g_autoptr (PreauBadge) badge = g_object_ref_sink (g_object_new (PREAU_TYPE_BADGE, NULL));

  g_assert_cmpuint (count_values (preau_service_state_get_type ()), ==, G_N_ELEMENTS (states));
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      preau_badge_show_state (badge, (PreauServiceState) states[i].value, "R & D <b>");
      assert_looks (badge, &states[i], "R & D <b>");
    }
}

/* What is shown last counts: no tone is left over. */
static void
test_again (void)
{
  g_autoptr (PreauBadge) badge = g_object_ref_sink (g_object_new (PREAU_TYPE_BADGE, NULL));

  preau_badge_show_state (badge, PREAU_SERVICE_CLOSED, "closed");
  preau_badge_show_level (badge, PREAU_LEVEL_PREFERRED, "good");
  assert_looks (badge, &levels[0], "good");
}

static void
test_finalize (void)
{
  PreauBadge *badge = g_object_ref_sink (g_object_new (PREAU_TYPE_BADGE, NULL));

  preau_badge_show_state (badge, PREAU_SERVICE_OPEN, "open");
  g_assert_finalize_object (badge);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_test_add_func ("/badge/levels", test_levels);
  g_test_add_func ("/badge/states", test_states);
  g_test_add_func ("/badge/again", test_again);
  g_test_add_func ("/badge/finalize", test_finalize);

  return g_test_run ();
}
