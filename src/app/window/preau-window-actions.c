/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Actions of a window, other than those of its walk. */

#include "preau-window-actions.h"

#include <glib/gi18n.h>

#include "preau-code-dialog.h"
#include "preau-details-dialog.h"
#include "preau-language.h"
#include "preau-text-size.h"
#include "preau-window.h"

#define UNDO_SECONDS 15

typedef struct
{
  GWeakRef window;
  char *address;
} Opening;

static Opening *
new_opening (GtkWidget *window,
             const char *address)
{
  Opening *self = g_new0 (Opening, 1);

  g_weak_ref_init (&self->window, window);
  self->address = g_strdup (address);

  return self;
}

static void
free_opening (Opening *self)
{
  g_weak_ref_clear (&self->window);
  g_free (self->address);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, free_opening)

static void
opened_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autoptr (PreauWindow) window = g_weak_ref_get (&opening->window);
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (g_app_info_launch_default_for_uri_finish (result, &error) || window == NULL)
    return;

  g_debug ("Not opened: %s", error->message);
  toast = adw_toast_new (_("Nothing opens this address"));
  adw_toast_set_button_label (toast, _("Copy"));
  adw_toast_set_action_name (toast, "win.copy-address");
  adw_toast_set_action_target (toast, "s", opening->address);
  preau_toasts_add (preau_window_get_toasts (window), toast);
}

/**
 * preau_window_open_address:
 * @address: a web or mailto: address
 *
 * Lets the desktop open @address, and warns if no program does.
 */
void
preau_window_open_address (PreauWindow *self,
                           const char *address)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (display);

  g_app_info_launch_default_for_uri_async (address, G_APP_LAUNCH_CONTEXT (context), NULL, opened_cb,
                                           new_opening (GTK_WIDGET (self), address));
}

static void
open_link_cb (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  preau_window_open_address (PREAU_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
copy_address_cb (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), g_variant_get_string (parameter, NULL));
  preau_toasts_say (preau_window_get_toasts (PREAU_WINDOW (widget)), adw_toast_new (_("Address copied")));
}

/* Shows a toast whose button undoes an action by means of another action. */
static void
offer_undo (GtkWidget *widget,
            const char *message,
            const char *action_name,
            GVariant *target)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_timeout (toast, UNDO_SECONDS);
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, action_name);
  adw_toast_set_action_target_value (toast, target);
  preau_toasts_add (preau_window_get_toasts (PREAU_WINDOW (widget)), toast);
}

static void
untick_all_cb (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  PreauChecklistStore *store = preau_window_get_store (PREAU_WINDOW (widget));
  g_autofree const char **keys = g_variant_get_strv (parameter, NULL);
  g_auto (GStrv) unticked = preau_checklist_store_set_all (store, keys, FALSE);
  guint count = g_strv_length (unticked);
  g_autofree char *title = g_strdup_printf (ngettext ("%u item unticked", "%u items unticked", count), count);

  offer_undo (widget, title, "win.tick-all", g_variant_new_strv ((const char *const *) unticked, count));
}

static void
tick_all_cb (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PreauChecklistStore *store = preau_window_get_store (PREAU_WINDOW (widget));
  g_autofree const char **keys = g_variant_get_strv (parameter, NULL);

  g_strfreev (preau_checklist_store_set_all (store, keys, TRUE));
}

static void
show_details_cb (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  const char *message;
  const char *details;

  g_variant_get (parameter, "(&s&s)", &message, &details);
  gtk_window_present (GTK_WINDOW (preau_details_dialog_new (GTK_WINDOW (widget), message, details)));
}

static void
set_text_size (GtkWidget *widget,
               guint size)
{
  g_object_set (widget, "text-size", size, NULL);
}

static guint
get_text_size (GtkWidget *widget)
{
  guint size;

  g_object_get (widget, "text-size", &size, NULL);

  return size;
}

static void
text_larger_cb (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  set_text_size (widget, preau_text_size_next (get_text_size (widget), 1));
}

static void
text_smaller_cb (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  set_text_size (widget, preau_text_size_next (get_text_size (widget), -1));
}

static void
text_normal_cb (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  set_text_size (widget, PREAU_TEXT_SIZE_NORMAL);
}

static PreauMainView *
get_views (GtkWidget *widget)
{
  return preau_window_get_main_view (PREAU_WINDOW (widget));
}

static void
back_cb (GtkWidget *widget,
         const char *action_name,
         GVariant *parameter)
{
  preau_main_view_go_back (get_views (widget));
}

static void
find_tool_cb (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  preau_main_view_find_tool (get_views (widget));
}

static void
open_sheet_cb (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  preau_main_view_open_sheet (get_views (widget), g_variant_get_string (parameter, NULL));
}

static void
open_path_cb (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  g_autoptr (GError) error = NULL;

  if (!preau_main_view_open_path (get_views (widget), g_variant_get_string (parameter, NULL), &error))
    g_debug ("Not opened: %s", error->message);
}

/* Opens a code, and offers to go back to the path before. */
static void
code_chosen_cb (GtkWidget *widget,
                const char *code,
                PreauGuide *guide)
{
  PreauWalk *walk = preau_window_get_walk (PREAU_WINDOW (widget));
  g_autofree char *before = preau_walk_dup_code (walk);

  if (guide != preau_walk_get_guide (walk))
    {
      gtk_widget_activate_action (widget, "app.open-code", "s", code);
      return;
    }

  gtk_widget_activate_action (widget, "win.open-path", "s", code);
  offer_undo (widget, _("Code opened"), "win.open-path", g_variant_new_string (before));
}

static void
open_code_cb (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  PreauGuide *guide = preau_walk_get_guide (preau_window_get_walk (PREAU_WINDOW (widget)));
  PreauGuideManager *guides = preau_guide_follower_get_guides (preau_window_get_follower (PREAU_WINDOW (widget)));
  GtkWidget *dialog = preau_code_dialog_new (GTK_WINDOW (widget), guide, guides, preau_language_get ());

  g_signal_connect_object (dialog, "open", G_CALLBACK (code_chosen_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
compare_cb (GtkWidget *widget,
            const char *action_name,
            GVariant *parameter)
{
  g_autofree const char **ids = g_variant_get_strv (parameter, NULL);

  preau_main_view_compare (get_views (widget), ids);
}

/* Makes the help overlay on demand; GtkApplication would make it with each window. */
static void
show_help_overlay_cb (GtkWidget *widget,
                      const char *action_name,
                      GVariant *parameter)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/preau/Preau/help-overlay.ui");

      gtk_application_window_set_help_overlay (
        window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
    }

  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

/**
 * preau_window_install_actions:
 * @widget_class: class of #PreauWindow
 */
void
preau_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.find-tool", NULL, find_tool_cb);
  gtk_widget_class_install_action (widget_class, "win.open-sheet", "s", open_sheet_cb);
  gtk_widget_class_install_action (widget_class, "win.compare", "as", compare_cb);
  gtk_widget_class_install_action (widget_class, "win.open-link", "s", open_link_cb);
  gtk_widget_class_install_action (widget_class, "win.copy-address", "s", copy_address_cb);
  gtk_widget_class_install_action (widget_class, "win.open-code", NULL, open_code_cb);
  gtk_widget_class_install_action (widget_class, "win.open-path", "s", open_path_cb);
  gtk_widget_class_install_action (widget_class, "win.untick-all", "as", untick_all_cb);
  gtk_widget_class_install_action (widget_class, "win.tick-all", "as", tick_all_cb);
  gtk_widget_class_install_action (widget_class, "win.show-details", "(ss)", show_details_cb);
  gtk_widget_class_install_action (widget_class, "win.text-larger", NULL, text_larger_cb);
  gtk_widget_class_install_action (widget_class, "win.text-smaller", NULL, text_smaller_cb);
  gtk_widget_class_install_action (widget_class, "win.text-normal", NULL, text_normal_cb);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, show_help_overlay_cb);
  gtk_widget_class_install_property_action (widget_class, "win.digit-keys", "digit-keys");
  gtk_widget_class_install_property_action (widget_class, "win.fullscreen", "fullscreened");
}
