/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window says for a moment. */

#include "preau-window.h"

/**
 * preau_window_add_toast:
 * @toast: (transfer full): words for a moment, in plain text
 */
void
preau_window_add_toast (PreauWindow *self,
                        AdwToast *toast)
{
  preau_toasts_add (preau_window_get_toasts (self), toast);
}

/**
 * preau_window_say:
 * @message: a few words for a moment, in plain text
 */
void
preau_window_say (PreauWindow *self,
                  const char *message)
{
  preau_toasts_say (preau_window_get_toasts (self), adw_toast_new (message));
}

/**
 * preau_window_warn:
 * @message: what went wrong, in a few words
 * @details: why, and what has become of what was there, in sentences
 *
 * Says @message until it is dismissed; @details are a click away, since a toast has one line only.
 */
void
preau_window_warn (PreauWindow *self,
                   const char *message,
                   const char *details)
{
  preau_toasts_warn (preau_window_get_toasts (self), message, details);
}
