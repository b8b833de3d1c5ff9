/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sizes that the text of a window can have, in percent of the desktop's own; style.css has a class for each. */

#include "preau-text-size.h"

#include <glib/gi18n.h>

#define COLUMN 710 /* pixels, at the usual size */

static const guint sizes[] = { PREAU_TEXT_SIZE_MIN, 90, PREAU_TEXT_SIZE_NORMAL, 110, 125, 150, 175,
                               PREAU_TEXT_SIZE_MAX };

/* The place of the size that is nearest to @size from below. */
static guint
find (guint size)
{
  guint place = 0;

  while (place + 1 < G_N_ELEMENTS (sizes) && sizes[place + 1] <= size)
    place++;

  return place;
}

/**
 * preau_text_size_next:
 * @size: percent
 * @steps: how many sizes further; 0: the size nearest to @size
 *
 * Returns: percent, between %PREAU_TEXT_SIZE_MIN and %PREAU_TEXT_SIZE_MAX
 */
guint
preau_text_size_next (guint size,
                      int steps)
{
  return sizes[CLAMP ((int) find (size) + steps, 0, (int) G_N_ELEMENTS (sizes) - 1)];
}

/**
 * preau_text_size_to_classes:
 * @object: what is bound
 * @size: percent
 *
 * Returns: (transfer full): style classes for text of that size
 */
char **
preau_text_size_to_classes (gpointer object,
                            guint size)
{
  char **classes = g_new0 (char *, 2);

  classes[0] = g_strdup_printf ("text-%u", preau_text_size_next (size, 0));

  return classes;
}

/**
 * preau_text_size_to_column:
 * @object: what is bound
 * @size: percent
 *
 * Returns: the width of a column of text of that size whose lines are easy to follow, in pixels
 */
int
preau_text_size_to_column (gpointer object,
                           guint size)
{
  return (int) (COLUMN * size / PREAU_TEXT_SIZE_NORMAL);
}

/**
 * preau_text_size_to_words:
 * @object: what is bound
 * @size: percent
 *
 * Returns: (transfer full): it in words
 */
char *
preau_text_size_to_words (gpointer object,
                          guint size)
{
  /* Translators: a size of text. French has a no-break space before %. */
  return g_strdup_printf (_("%u%%"), size);
}

static guint
get_size_of_window (GtkWindow *window)
{
  guint size = PREAU_TEXT_SIZE_NORMAL;

  while (window != NULL && g_object_class_find_property (G_OBJECT_GET_CLASS (window), "text-size") == NULL)
    window = gtk_window_get_transient_for (window);
  if (window != NULL)
    g_object_get (window, "text-size", &size, NULL);

  return size;
}

/**
 * preau_text_size_of_window:
 * @object: what is bound
 * @window: (nullable): the window in front of which something stands
 *
 * Returns: (transfer full): as of preau_text_size_to_classes(), for the size that @window has, or the one behind it
 */
char **
preau_text_size_of_window (gpointer object,
                           GtkWindow *window)
{
  return preau_text_size_to_classes (object, get_size_of_window (window));
}

/**
 * preau_text_size_to_column_of_window:
 * @object: what is bound
 * @window: (nullable): the window in front of which something stands
 *
 * Returns: as of preau_text_size_to_column(), for the size that @window has, or the one behind it
 */
int
preau_text_size_to_column_of_window (gpointer object,
                                     GtkWindow *window)
{
  return preau_text_size_to_column (object, get_size_of_window (window));
}
