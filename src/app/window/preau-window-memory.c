/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The settings that a window keeps. */

#include "preau-settings.h"
#include "preau-window.h"

/**
 * preau_window_remember:
 * Takes the sizes of the window and of its text from @settings, and keeps changes there for the next window; open
 * windows keep their sizes, but share the setting for digit keys.
 */
void
preau_window_remember (PreauWindow *self,
                       GSettings *settings)
{
  static const struct
  {
    const char *key;
    const char *property;
  } remembered[] = {
    { PREAU_SETTING_WINDOW_WIDTH, "default-width" },
    { PREAU_SETTING_WINDOW_HEIGHT, "default-height" },
    { PREAU_SETTING_WINDOW_MAXIMIZED, "maximized" },
    { PREAU_SETTING_TEXT_SIZE, "text-size" },
  };

  g_return_if_fail (PREAU_IS_WINDOW (self));

  for (guint i = 0; i < G_N_ELEMENTS (remembered); i++)
    g_settings_bind (settings, remembered[i].key, self, remembered[i].property,
                     G_SETTINGS_BIND_GET | G_SETTINGS_BIND_SET | G_SETTINGS_BIND_GET_NO_CHANGES);
  g_settings_bind (settings, PREAU_SETTING_DIGIT_KEYS, self, "digit-keys", G_SETTINGS_BIND_DEFAULT);
}
