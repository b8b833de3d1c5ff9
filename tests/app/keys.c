/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "keys.h"

/* Returns: whether @controller knows the key */
static gboolean
press_in (GtkWidget *widget,
          GListModel *controller,
          const char *trigger)
{
  for (guint i = 0; i < g_list_model_get_n_items (controller); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (controller, i);
      g_autofree char *name = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

      if (g_str_equal (name, trigger))
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                             gtk_shortcut_get_arguments (shortcut));
    }

  return FALSE;
}

/**
 * keys_press:
 * @widget: a widget
 * @trigger: a key as GTK writes it, such as “Escape”
 *
 * Does what @widget itself does when it hears of the key.
 */
void
keys_press (GtkWidget *widget,
            const char *trigger)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) && press_in (widget, G_LIST_MODEL (controller), trigger))
        return;
    }

  g_test_message ("%s does nothing at %s", G_OBJECT_TYPE_NAME (widget), trigger);
  g_assert_not_reached ();
}

/**
 * keys_type:
 * @window: a window
 * @keyval: what the key gives
 *
 * Does what @window itself does when it hears of a key that nothing in it has
 * taken.
 *
 * Returns: whether it takes the key
 */
gboolean
keys_type (GtkWindow *window,
           guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_BUBBLE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &taken);
    }

  return taken;
}
