/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sizes of the text of a window, in percent of the text size of the desktop; style.css has a class for each. */

#include "preau-text-size.h"

#include <glib/gi18n.h>

#define COLUMN 710 /* pixels, at 100 % */

static const guint sizes[] = { PREAU_TEXT_SIZE_MIN, 90, PREAU_TEXT_SIZE_NORMAL, 110, 125, 150, 175,
                               PREAU_TEXT_SIZE_MAX };

/* Returns: index of the largest size up to @size */
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
 * @steps: number of sizes up or, if negative, down; 0 rounds @size down to a valid size
 *
 * Returns: percent, between %PREAU_TEXT_SIZE_MIN and %PREAU_TEXT_SIZE_MAX
 */
guint
preau_text_size_next (guint size,
                      int steps)
{
  return sizes[CLAMP ((int) find (size) + steps, 0, (int) G_N_ELEMENTS (sizes) - 1)];
}

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
 * @size: percent
 *
 * Returns: width of a column whose lines are easy to read at that text size, in pixels
 */
int
preau_text_size_to_column (gpointer object,
                           guint size)
{
  return (int) (COLUMN * size / PREAU_TEXT_SIZE_NORMAL);
}

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
 * @window: (nullable): a window or dialog
 *
 * Returns: (transfer full): style classes for the text size of @window or, if @window is a dialog, of its parent
 */
char **
preau_text_size_of_window (gpointer object,
                           GtkWindow *window)
{
  return preau_text_size_to_classes (object, get_size_of_window (window));
}

/**
 * preau_text_size_to_column_of_window:
 * @window: (nullable): a window or dialog
 *
 * Returns: width of a column for the text size of @window or, if @window is a dialog, of its parent, in pixels
 */
int
preau_text_size_to_column_of_window (gpointer object,
                                     GtkWindow *window)
{
  return preau_text_size_to_column (object, get_size_of_window (window));
}
