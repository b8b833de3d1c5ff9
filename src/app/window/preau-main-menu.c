/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-main-menu.h"

#include "preau-text-size.h"

/**
 * preau_main_menu_make:
 * @window: (type PreauWindow): the window that the menu acts on
 *
 * Gives @button its menu when it is first opened, as a #GtkMenuButtonCreatePopupFunc: a menu takes as long to make as a
 * page.
 */
void
preau_main_menu_make (GtkMenuButton *button,
                      gpointer window)
{
  g_autoptr (GtkBuilderScope) scope = NULL;
  g_autoptr (GtkBuilder) builder = NULL;
  g_autoptr (GError) error = NULL;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  scope = gtk_builder_cscope_new ();
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), preau_text_size_to_words);
  builder = gtk_builder_new ();
  gtk_builder_set_scope (builder, scope);
  gtk_builder_expose_object (builder, "window", window);
  if (!gtk_builder_add_from_resource (builder, "/org/preau/Preau/preau-main-menu.ui", &error))
    g_error ("%s", error->message);

  gtk_menu_button_set_popover (button, GTK_WIDGET (gtk_builder_get_object (builder, "popover")));
}
