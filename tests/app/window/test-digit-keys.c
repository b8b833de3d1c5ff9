/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-digit-keys.h"

#include "fixture.h"

/* Keys by their place, as X counts them on a PC keyboard. */
enum
{
  KEY_1 = 10,
  KEY_0 = 19,
  KEY_A = 24,
  KEY_RETURN = 36,
  KEY_M = 47,
  KEY_SPACE = 65,
  KEY_F1 = 67,
  KEY_LEFT = 113,
};

/* The keypad has its digits where they stand on a telephone turned upside down. */
static const guint keypad[] = { 87, 88, 89, 83, 84, 85, 79, 80, 81 };

static const struct
{
  const char *layout;
  guint row[9]; /* what the digit row gives without Shift */
} layouts[] = {
  { "us", { GDK_KEY_1, GDK_KEY_2, GDK_KEY_3, GDK_KEY_4, GDK_KEY_5, GDK_KEY_6, GDK_KEY_7, GDK_KEY_8, GDK_KEY_9 } },
  { "fr",
    { GDK_KEY_ampersand, GDK_KEY_eacute, GDK_KEY_quotedbl, GDK_KEY_apostrophe, GDK_KEY_parenleft, GDK_KEY_minus,
      GDK_KEY_egrave, GDK_KEY_underscore, GDK_KEY_ccedilla } },
  { "be",
    { GDK_KEY_ampersand, GDK_KEY_eacute, GDK_KEY_quotedbl, GDK_KEY_apostrophe, GDK_KEY_parenleft, GDK_KEY_section,
      GDK_KEY_egrave, GDK_KEY_exclam, GDK_KEY_ccedilla } },
  { "ch",
    { GDK_KEY_1, GDK_KEY_2, GDK_KEY_3, GDK_KEY_4, GDK_KEY_5, GDK_KEY_6, GDK_KEY_7, GDK_KEY_8, GDK_KEY_9 } },
};

static const GdkModifierType shortcuts[] = {
  GDK_CONTROL_MASK, GDK_ALT_MASK, GDK_SUPER_MASK, GDK_META_MASK, GDK_HYPER_MASK, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
};

static const GdkModifierType harmless[] = { 0, GDK_SHIFT_MASK, GDK_LOCK_MASK };

/* What the key gives when nothing else is down. */
static guint
get_plain (guint keycode)
{
  g_autofree GdkKeymapKey *keys = NULL;
  g_autofree guint *keyvals = NULL;
  int n_keys;

  g_assert_true (gdk_display_map_keycode (gdk_display_get_default (), keycode, &keys, &keyvals, &n_keys));
  for (int i = 0; i < n_keys; i++)
    if (keys[i].level == 0 && keys[i].group == 0)
      return keyvals[i];

  return GDK_KEY_VoidSymbol;
}

static gboolean
gives (const guint *row)
{
  for (guint i = 0; i < 9; i++)
    if (get_plain (KEY_1 + i) != row[i])
      return FALSE;

  return TRUE;
}

static void
set_layout (const char *layout,
            const guint *row)
{
  g_autoptr (GSubprocess) setxkbmap = NULL;
  g_autoptr (GError) error = NULL;

  setxkbmap = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "setxkbmap", layout, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (setxkbmap, NULL, &error);
  g_assert_no_error (error);
  app_wait_until (gives (row));
}

static guint
press (guint keycode,
       GdkModifierType state)
{
  return preau_digit_of_key (gdk_display_get_default (), get_plain (keycode), keycode, state);
}

static void
test_row (gconstpointer data)
{
  guint layout = GPOINTER_TO_UINT (data);

  set_layout (layouts[layout].layout, layouts[layout].row);
  for (guint i = 0; i < 9; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (harmless); j++)
        g_assert_cmpuint (press (KEY_1 + i, harmless[j]), ==, i + 1);
      for (guint j = 0; j < G_N_ELEMENTS (shortcuts); j++)
        g_assert_cmpuint (press (KEY_1 + i, shortcuts[j]), ==, 0);
    }

  g_assert_cmpuint (press (KEY_0, 0), ==, 0);
  for (guint key = KEY_A; key <= KEY_M; key++)
    g_assert_cmpuint (press (key, 0), ==, 0);
  g_assert_cmpuint (press (KEY_RETURN, 0), ==, 0);
  g_assert_cmpuint (press (KEY_SPACE, 0), ==, 0);
  g_assert_cmpuint (press (KEY_F1, 0), ==, 0);
  g_assert_cmpuint (press (KEY_LEFT, 0), ==, 0);
}

/* What counts is what is printed on the key, whether Num Lock is on or off. */
static void
test_keypad (void)
{
  set_layout (layouts[0].layout, layouts[0].row);
  for (guint i = 0; i < 9; i++)
    {
      g_assert_cmpuint (press (keypad[i], 0), ==, i + 1);
      g_assert_cmpuint (preau_digit_of_key (gdk_display_get_default (), GDK_KEY_KP_1 + i, keypad[i], 0), ==, i + 1);
      g_assert_cmpuint (press (keypad[i], GDK_CONTROL_MASK), ==, 0);
    }
  g_assert_cmpuint (preau_digit_of_key (gdk_display_get_default (), GDK_KEY_KP_0, 90, 0), ==, 0);
}

static void
test_unknown (void)
{
  GdkDisplay *display = gdk_display_get_default ();

  g_assert_cmpuint (preau_digit_of_key (display, GDK_KEY_VoidSymbol, 0, 0), ==, 0);
  g_assert_cmpuint (preau_digit_of_key (display, GDK_KEY_VoidSymbol, 8, 0), ==, 0);
  g_assert_cmpuint (preau_digit_of_key (display, GDK_KEY_3, 0, 0), ==, 3);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/digit-keys/row/%s", layouts[i].layout);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/digit-keys/keypad", test_keypad);
  g_test_add_func ("/digit-keys/unknown", test_unknown);

  return g_test_run ();
}
