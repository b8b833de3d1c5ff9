/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Actions of a window that check links. */

#include "preau-link-actions.h"

#include <glib/gi18n.h>

#include "preau-window.h"

static char **
dup_links (GtkWidget *widget)
{
  PreauPage *page = preau_main_view_get_page (preau_window_get_main_view (PREAU_WINDOW (widget)));

  return preau_page_dup_links (page);
}

static void
check_links_cb (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  g_auto (GStrv) urls = dup_links (widget);

  preau_links_check (preau_window_get_links (PREAU_WINDOW (widget)), (const char *const *) urls);
}

static void
stop_check_cb (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  preau_links_stop (preau_window_get_links (PREAU_WINDOW (widget)));
}

static void
show_links_cb (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  preau_main_view_show_links (preau_window_get_main_view (PREAU_WINDOW (widget)));
}

/* Each link shows its own result; the summary is for people who look at another part of the page. */
static char *
new_summary (GPtrArray *results)
{
  guint n_alive = 0;
  guint n_offline = 0;

  for (guint i = 0; i < results->len; i++)
    {
      PreauLinkState state = ((const PreauLinkResult *) g_ptr_array_index (results, i))->verdict.state;

      n_alive += preau_link_state_is_alive (state) ? 1 : 0;
      n_offline += state == PREAU_LINK_STATE_OFFLINE ? 1 : 0;
    }

  if (n_offline == results->len)
    return g_strdup (_("No network"));
  if (n_alive == 0)
    return g_strdup_printf (ngettext ("%u link does not answer", "None of the %u links answers", results->len),
                            results->len);
  if (n_alive == results->len)
    return g_strdup_printf (ngettext ("%u link answers", "All %u links answer", n_alive), n_alive);

  /* Translators: how many links of how many answer. */
  return g_strdup_printf (ngettext ("%u link of %u answers", "%u links of %u answer", n_alive), n_alive, results->len);
}

static void
finished_cb (PreauWindow *window,
             GPtrArray *results)
{
  g_autofree char *summary = new_summary (results);

  preau_toasts_say (preau_window_get_toasts (window), adw_toast_new (summary));
}

static void
not_kept_cb (PreauWindow *window,
             const char *message)
{
  preau_toasts_warn (preau_window_get_toasts (window), _("Not saved"), message);
}

/**
 * preau_link_update_actions:
 * @widget: a #PreauWindow that shows another page
 */
void
preau_link_update_actions (GtkWidget *widget)
{
  g_auto (GStrv) urls = dup_links (widget);

  gtk_widget_action_set_enabled (widget, "win.check-links", urls[0] != NULL);
}

/**
 * preau_link_watch:
 * @widget: a #PreauWindow
 *
 * Shows a toast with the summary of each check of @links.
 */
void
preau_link_watch (GtkWidget *widget,
                  PreauLinks *links)
{
  g_signal_connect_object (links, "finished", G_CALLBACK (finished_cb), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (links, "not-kept", G_CALLBACK (not_kept_cb), widget, G_CONNECT_SWAPPED);
}

/**
 * preau_link_install_actions:
 * @widget_class: class of #PreauWindow
 */
void
preau_link_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.check-links", NULL, check_links_cb);
  gtk_widget_class_install_action (widget_class, "win.stop-check", NULL, stop_check_cb);
  gtk_widget_class_install_action (widget_class, "win.show-links", NULL, show_links_cb);
}
