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

static gboolean
is_old (guint day,
        guint today)
{
  return day != 0 && day < today;
}

/**
 * preau_words_for_progress:
 * @day: last day of the ticks of a list; 0 where that is unknown
 *
 * Returns: (transfer full): how many items are done, and since when where all were ticked before @today
 */
char *
preau_words_for_progress (gpointer object,
                          guint done,
                          guint total,
                          guint day,
                          guint today)
{
  g_autofree char *progress = preau_words_progress (done, total);
  g_autofree char *ticked = is_old (day, today) ? preau_words_ticked (day, today) : NULL;

  return ticked != NULL ? g_strconcat (progress, " · ", ticked, NULL) : g_steal_pointer (&progress);
}

/**
 * preau_words_for_untick:
 *
 * Returns: (transfer full): label of the button that unticks a list whose last tick is of @day
 */
char *
preau_words_for_untick (gpointer object,
                        guint day,
                        guint today)
{
  return g_strdup (is_old (day, today) ? _("Start this list again") : _("Untick all"));
}
