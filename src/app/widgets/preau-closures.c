/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-closures.h"

#include <glib/gi18n.h>

#include "preau-words.h"

/**
 * preau_orientation_if_narrow:
 * @object: what is bound
 * @narrow: whether there is little room
 *
 * Returns: one above the other where there is little room, else side by side
 */
GtkOrientation
preau_orientation_if_narrow (gpointer object,
                             gboolean narrow)
{
  return narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

/**
 * preau_is_wide:
 * @object: what is bound
 * @narrow: whether there is little room
 *
 * Returns: whether there is room for columns
 */
gboolean
preau_is_wide (gpointer object,
               gboolean narrow)
{
  return !narrow;
}

/**
 * preau_words_for_more:
 * @object: what is bound
 * @shown: whether all of a list is shown
 * @hidden: how many entries are shown only then
 *
 * Returns: (transfer full): words for the button that shows or hides them
 */
char *
preau_words_for_more (gpointer object,
                      gboolean shown,
                      guint hidden)
{
  if (shown)
    return g_strdup (_("Show fewer"));

  return g_strdup_printf (ngettext ("Show %u more", "Show %u more", hidden), hidden);
}

/**
 * preau_words_for_progress:
 * @object: what is bound
 * @done: how many items are ticked
 * @total: of how many
 *
 * Returns: (transfer full): how far one has come
 */
char *
preau_words_for_progress (gpointer object,
                          guint done,
                          guint total)
{
  return preau_words_progress (done, total);
}
