/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds widgets and what they say. */

#include "fixture.h"

static void
visit (GtkWidget *widget,
       gboolean only_visible,
       AppVisitFunc func,
       gpointer data)
{
  if (only_visible && !(gtk_widget_get_visible (widget) && gtk_widget_get_child_visible (widget)))
    return;

  func (widget, data);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      visit (child, only_visible, func, data);
}

/**
 * app_find:
 * @root: a widget
 * @type: type of other widgets
 *
 * Returns: (transfer none): the first in @root that is of @type
 */
gpointer
app_find (GtkWidget *root,
          GType type)
{
  g_autoptr (GPtrArray) found = app_list (root, type);

  g_assert_cmpuint (found->len, >, 0);

  return g_ptr_array_index (found, 0);
}

/**
 * app_get_stack:
 * @window: a window
 *
 * Returns: (transfer none): the stack of its pages
 */
GtkWidget *
app_get_stack (PreauWindow *window)
{
  return gtk_widget_get_ancestor (gtk_widget_get_parent (app_find (GTK_WIDGET (window), GTK_TYPE_SCROLLED_WINDOW)),
                                  GTK_TYPE_STACK);
}

/**
 * app_get_page:
 * @window: a window
 *
 * Returns: (transfer none): the page that it shows
 */
GtkWidget *
app_get_page (PreauWindow *window)
{
  return GTK_WIDGET (preau_main_view_get_page (preau_window_get_main_view (window)));
}

/**
 * app_get_menu:
 * @window: a window
 *
 * Returns: (transfer none): the button of its main menu
 */
GtkMenuButton *
app_get_menu (PreauWindow *window)
{
  g_autoptr (GPtrArray) buttons = app_list (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (gtk_menu_button_get_primary (g_ptr_array_index (buttons, i)))
      return g_ptr_array_index (buttons, i);

  g_assert_not_reached ();
}

/**
 * app_visit:
 * @root: a widget
 * @func: called for it and all in it that is visible, popovers excepted
 * @data: passed to @func
 */
void
app_visit (GtkWidget *root,
           AppVisitFunc func,
           gpointer data)
{
  visit (root, TRUE, func, data);
}

typedef struct
{
  GType type;
  GPtrArray *found;
} Search;

static void
collect (GtkWidget *widget,
         gpointer data)
{
  Search *search = data;

  if (g_type_is_a (G_OBJECT_TYPE (widget), search->type))
    g_ptr_array_add (search->found, widget);
}

/**
 * app_list:
 * @root: a widget
 * @type: type of other widgets
 *
 * Returns: (transfer container) (element-type GtkWidget): all in @root that
 *   are of @type, hidden ones too
 */
GPtrArray *
app_list (GtkWidget *root,
          GType type)
{
  Search search = { type, g_ptr_array_new () };

  visit (root, FALSE, collect, &search);

  return search.found;
}

/**
 * app_show_all:
 * @page: a page, or the window that it fills
 *
 * Shows the long lists whole.
 */
void
app_show_all (GtkWidget *page)
{
  GtkWidget *root = PREAU_IS_WINDOW (page) ? app_get_page (PREAU_WINDOW (page)) : page;
  g_autoptr (GPtrArray) toggles = app_list (root, GTK_TYPE_TOGGLE_BUTTON);

  for (guint i = 0; i < toggles->len; i++)
    if (gtk_widget_is_visible (toggles->pdata[i]) && !GTK_IS_MENU_BUTTON (gtk_widget_get_parent (toggles->pdata[i])))
      gtk_toggle_button_set_active (toggles->pdata[i], TRUE);
}

/**
 * app_find_button:
 * @root: a widget
 * @action_name: of an action
 *
 * Returns: (transfer none): the first button in @root that activates it
 */
GtkWidget *
app_find_button (GtkWidget *root,
                 const char *action_name)
{
  g_autoptr (GPtrArray) buttons = app_list (root, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (g_ptr_array_index (buttons, i)), action_name) == 0)
      return g_ptr_array_index (buttons, i);

  g_test_message ("no button activates %s", action_name);
  g_assert_not_reached ();
}

static gboolean
is_seen (GtkWidget *widget,
         GtkWidget *root)
{
  for (; widget != root; widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_visible (widget))
      return FALSE;

  return TRUE;
}

/**
 * app_get_text:
 * @root: a widget
 *
 * Returns: (transfer full): the texts of the visible labels, one a line
 */
char *
app_get_text (GtkWidget *root)
{
  g_autoptr (GPtrArray) labels = app_list (root, GTK_TYPE_LABEL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < labels->len; i++)
    if (is_seen (g_ptr_array_index (labels, i), root))
      g_string_append_printf (text, "%s\n", gtk_label_get_text (g_ptr_array_index (labels, i)));

  return g_string_free (text, FALSE);
}

/**
 * app_assert_name:
 * @widget: a widget
 * @expected: what a screen reader is to call it
 *
 * Only where GTK_A11Y is “test”.
 */
void
app_assert_name (gpointer widget,
                 const char *expected)
{
  g_autofree char *difference =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, expected);

  g_assert_cmpstr (difference, ==, NULL);
}
