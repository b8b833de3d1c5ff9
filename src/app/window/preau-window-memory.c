/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a window is the same the next time. */

#include "preau-settings.h"
#include "preau-window.h"

/**
 * preau_window_remember:
 * @settings: the person’s settings
 *
 * Takes its size and that of its text from @settings, and keeps them there for the next window; other windows stay as
 * they are. Whether digits answer is the same in all of them.
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
