/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-group.h"

#include "preau-label.h"

/**
 * preau_group_append:
 * @heading: (nullable): heading above the card
 *
 * Appends an empty card to @box.
 *
 * Returns: (transfer none): the card, for rows
 */
GtkBox *
preau_group_append (GtkBox *box,
                    const char *heading)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/preau/Preau/preau-group.ui");

  preau_label_set_text (GTK_LABEL (gtk_builder_get_object (builder, "heading")), heading);
  gtk_box_append (box, GTK_WIDGET (gtk_builder_get_object (builder, "group")));

  return GTK_BOX (gtk_builder_get_object (builder, "list"));
}
