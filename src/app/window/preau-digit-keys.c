/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-digit-keys.h"

static guint
digit_of_keyval (guint keyval)
{
  if (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_9)
    return keyval - GDK_KEY_0;
  if (keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_9)
    return keyval - GDK_KEY_KP_0;

  return 0;
}

/**
 * preau_digit_of_key:
 * A French keyboard gives & for the key with the printed 1, so a key counts as a digit if any of its levels gives that
 * digit.
 *
 * Returns: 1 to 9; 0 if the key is no digit, or belongs to a shortcut
 */
guint
preau_digit_of_key (GdkDisplay *display,
                    guint keyval,
                    guint keycode,
                    GdkModifierType state)
{
  const GdkModifierType shortcuts = GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK | GDK_HYPER_MASK;
  g_autofree guint *keyvals = NULL;
  guint digit = digit_of_keyval (keyval);
  int n_keyvals;

  if ((state & shortcuts) != 0)
    return 0;
  if (digit != 0 || !gdk_display_map_keycode (display, keycode, NULL, &keyvals, &n_keyvals))
    return digit;

  for (int i = 0; i < n_keyvals && digit == 0; i++)
    digit = digit_of_keyval (keyvals[i]);

  return digit;
}
