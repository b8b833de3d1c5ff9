/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Actions of a window that share its page. */

#include "preau-share-actions.h"

#include <glib/gi18n.h>

#include "preau-code-window.h"
#include "preau-format.h"
#include "preau-language.h"
#include "preau-mail.h"
#include "preau-path-link.h"
#include "preau-window.h"

#define TEXT_WIDTH 72 /* columns: mails are quoted without new line breaks */

static PreauDocument *
write_page_with (GtkWidget *widget,
                   PreauDocumentFlags flags)
{
  PreauWindow *window = PREAU_WINDOW (widget);
  g_auto (GStrv) done = preau_checklist_store_dup_done (preau_window_get_store (window));
  g_autofree char *note = preau_window_dup_note (window);
  const PreauWriting writing = { flags, (const char *const *) done, note };

  return preau_page_write (preau_main_view_get_page (preau_window_get_main_view (window)), &writing);
}

static PreauDocument *
write_page (GtkWidget *widget)
{
  gboolean with_checklist = preau_window_get_with_checklist (PREAU_WINDOW (widget));

  return write_page_with (widget, with_checklist ? PREAU_DOCUMENT_DEFAULT : PREAU_DOCUMENT_NO_CHECKLIST);
}

static char *
dup_code (GtkWidget *widget)
{
  return preau_walk_dup_code (preau_window_get_walk (PREAU_WINDOW (widget)));
}

static void
copy (GtkWidget *widget,
      const char *text,
      const char *message)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  preau_toasts_say (preau_window_get_toasts (PREAU_WINDOW (widget)), adw_toast_new (message));
}

/* An action for each format that a page can be copied in. */
static const struct
{
  const char *action;
  const char *format;
  const char *message;
  gboolean with_text; /* also copied as text, for programs that cannot paste the format, such as a terminal */
} copies[] = {
  { "win.copy-text", "text", N_("Page copied as text"), FALSE },
  { "win.copy-markdown", "markdown", N_("Page copied as Markdown"), FALSE },
  { "win.copy-html", "html", N_("Page copied"), TRUE },
};

static char *
write_string (const PreauDocument *document,
              const char *format)
{
  const PreauTextStyle style = { TEXT_WIDTH, FALSE };
  g_autoptr (GBytes) bytes = preau_format_find (format, PREAU_FORMAT_OF_DOCUMENTS)->write (document, &style);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
copy_with_text (GtkWidget *widget,
                const PreauDocument *document,
                const PreauFormat *format)
{
  g_autofree char *text = write_string (document, "text");
  g_autoptr (GBytes) bytes = format->write (document, NULL);
  GdkContentProvider *forms[] = { gdk_content_provider_new_for_bytes (format->media_type, bytes),
                                  gdk_content_provider_new_typed (G_TYPE_STRING, text) };
  g_autoptr (GdkContentProvider) all = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), all);
}

static void
copy_page_cb (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  g_autoptr (PreauDocument) document = write_page (widget);
  g_autofree char *text = NULL;
  guint i = 0;

  while (!g_str_equal (copies[i].action, action_name))
    i++;

  if (copies[i].with_text)
    {
      copy_with_text (widget, document, preau_format_find (copies[i].format, PREAU_FORMAT_OF_DOCUMENTS));
      preau_toasts_say (preau_window_get_toasts (PREAU_WINDOW (widget)), adw_toast_new (_(copies[i].message)));
      return;
    }

  text = write_string (document, copies[i].format);
  copy (widget, text, _(copies[i].message));
}

static void
copy_code_cb (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  g_autofree char *code = dup_code (widget);

  copy (widget, code, _("Code copied"));
}

static void
copy_link_cb (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  PreauGuide *guide = preau_walk_get_guide (preau_window_get_walk (PREAU_WINDOW (widget)));
  g_autofree char *code = dup_code (widget);
  g_autofree char *link = preau_path_link_format (guide->id, code);

  copy (widget, link, _("Link copied"));
}

static void
mail_cb (GtkWidget *widget,
         const char *action_name,
         GVariant *parameter)
{
  PreauMainView *main_view = preau_window_get_main_view (PREAU_WINDOW (widget));
  g_autoptr (PreauDocument) document = write_page (widget);
  g_autofree char *code = preau_main_view_shows_path (main_view) ? dup_code (widget) : NULL;
  const char *subject = preau_page_get_title (preau_main_view_get_page (main_view));
  g_autofree char *address = NULL;

  /* A page that is too long loses its checklist before it is cut. */
  if (!preau_mail_fits (document, subject, PREAU_MAIL_MOST))
    {
      preau_document_free (document);
      document = write_page_with (widget, PREAU_DOCUMENT_NO_CHECKLIST);
    }
  address = preau_mail_new_address (document, subject, code, PREAU_MAIL_MOST);
  preau_window_open_address (PREAU_WINDOW (widget), address);
}

static void
show_code_cb (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  g_autoptr (PreauReport) report =
    preau_report_new (preau_window_get_walk (PREAU_WINDOW (widget)), preau_language_get ());

  preau_code_window_present (GTK_WINDOW (widget), report);
}

/* Further actions, which need a path (@of_path) or a page that can be written. */
static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
  gboolean of_path;
} actions[] = {
  { "win.copy-link", copy_link_cb, TRUE },
  { "win.copy-code", copy_code_cb, TRUE },
  { "win.show-code", show_code_cb, TRUE },
  { "win.mail", mail_cb, FALSE },
};

/**
 * preau_share_install_actions:
 * @widget_class: class of #PreauWindow
 */
void
preau_share_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    gtk_widget_class_install_action (widget_class, copies[i].action, NULL, copy_page_cb);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "win.with-checklist", "with-checklist");
}

/**
 * preau_share_update_actions:
 * @window: a #PreauWindow
 *
 * Enables the actions that suit the visible page.
 */
void
preau_share_update_actions (GtkWidget *window)
{
  PreauMainView *main_view = preau_window_get_main_view (PREAU_WINDOW (window));
  gboolean is_path = preau_main_view_shows_path (main_view);
  gboolean can_write = preau_page_can_write (preau_main_view_get_page (main_view));

  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    gtk_widget_action_set_enabled (window, copies[i].action, can_write);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (window, actions[i].name,
                                   actions[i].of_path ? is_path : can_write);
}
