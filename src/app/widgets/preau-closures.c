/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-closures.h"

#include <glib/gi18n.h>

#include "preau-words.h"

GtkOrientation
preau_orientation_if_narrow (gpointer object,
                             gboolean narrow)
{
  return narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

gboolean
preau_is_wide (gpointer object,
               gboolean narrow)
{
  return !narrow;
}

/**
 * preau_words_for_more:
 * @shown: whether all entries of a list are shown
 * @hidden: number of entries that can be hidden
 *
 * Returns: (transfer full): label of the button that shows or hides these entries
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

char *
preau_words_for_progress (gpointer object,
                          guint done,
                          guint total)
{
  return preau_words_progress (done, total);
}
