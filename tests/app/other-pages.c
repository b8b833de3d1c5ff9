/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "other-pages.h"

#include <glib/gi18n.h>

#include "guide-builder.h"
#include "preau-call-bar.h"
#include "preau-changes-dialog.h"
#include "preau-code-card.h"
#include "preau-code-dialog.h"
#include "preau-code-window.h"
#include "preau-comparison-page.h"
#include "preau-details-dialog.h"
#include "preau-guide-diff-document.h"
#include "preau-language.h"
#include "preau-links-page.h"
#include "preau-preferences.h"
#include "preau-page-stack.h"
#include "preau-settings.h"
#include "preau-tool-page.h"
#include "preau-signature.h"
#include "preau-tools-page.h"
#include "preau-jump-row.h"
#include "preau-words.h"

/* A page with whatever is put on it. */
typedef struct
{
  PreauPage parent_instance;
} BlankPage;

typedef PreauPageClass BlankPageClass;

GType blank_page_get_type (void);

G_DEFINE_TYPE (BlankPage, blank_page, PREAU_TYPE_PAGE)

static void
blank_page_class_init (BlankPageClass *klass)
{
}

static void
blank_page_init (BlankPage *self)
{
}

static void
show_page (PreauWindow *window,
             GtkWidget *page)
{
  GtkWidget *stack = gtk_widget_get_ancestor (app_get_stack (window), PREAU_TYPE_PAGE_STACK);

  preau_page_stack_show (PREAU_PAGE_STACK (stack), PREAU_PAGE (page), PREAU_DIRECTION_ON);
}

/**
 * other_page_put:
 * @window: a window
 * @widget: a part of a page
 *
 * Shows @widget on a screen of its own.
 */
void
other_page_put (PreauWindow *window,
                GtkWidget *widget)
{
  GtkWidget *page = g_object_new (blank_page_get_type (), NULL);

  GTK_BUILDABLE_GET_IFACE (page)->add_child (GTK_BUILDABLE (page), NULL, G_OBJECT (widget), NULL);
  show_page (window, page);
}

static GtkWindow *
show_comparison (PreauWindow *window,
                 const char *const *ids)
{
  show_page (window, preau_comparison_page_new (app_get_guide (), ids, preau_language_get ()));

  return GTK_WINDOW (window);
}

static GtkWindow *
show_comparison_of_one (PreauWindow *window)
{
  return show_comparison (window, (const char *const[]) { "via", NULL });
}

/* Long names, and a row in which the tools are the same. */
static GtkWindow *
show_comparison_of_three (PreauWindow *window)
{
  return show_comparison (window, (const char *const[]) { "ovh", "zoom", "webconf-education", NULL });
}

static GtkWindow *
show_comparison_of_four (PreauWindow *window)
{
  return show_comparison (window, (const char *const[]) { "via", "zoom", "ovh", "cned", NULL });
}

static GtkWindow *
show_code_card (PreauWindow *window)
{
  g_autoptr (PreauReport) report = app_new_report ("213");
  GtkWidget *card = g_object_new (PREAU_TYPE_CODE_CARD, NULL);

  preau_code_card_set_report (PREAU_CODE_CARD (card), report);
  other_page_put (window, card);

  return GTK_WINDOW (window);
}

/* As wide as the window, so that it has as little room. */
static GtkWindow *
show_in_front (PreauWindow *window,
               GtkWidget *dialog)
{
  gtk_window_set_default_size (GTK_WINDOW (dialog), gtk_widget_get_width (GTK_WIDGET (window)),
                               gtk_widget_get_height (GTK_WIDGET (window)));
  gtk_window_present (GTK_WINDOW (dialog));
  app_settle_window (GTK_WINDOW (dialog));

  return GTK_WINDOW (dialog);
}

static GtkWindow *
show_code_dialog (PreauWindow *window,
                  const char *typed)
{
  GtkWindow *shown =
    show_in_front (window, preau_code_dialog_new (GTK_WINDOW (window), app_get_guide (), NULL, preau_language_get ()));
  g_autoptr (GPtrArray) entries = app_list (GTK_WIDGET (shown), GTK_TYPE_ENTRY);

  gtk_editable_set_text (entries->pdata[0], typed);
  g_signal_emit_by_name (entries->pdata[0], "activate");

  return shown;
}

static GtkWindow *
show_mistyped_code (PreauWindow *window)
{
  return show_code_dialog (window, "1-213-4");
}

static GtkWindow *
show_other_guide (PreauWindow *window)
{
  return show_code_dialog (window, "preau:un-autre-guide-dont-le-nom-est-assez-long/1-213-3");
}

/* What is right would be opened. */
static GtkWindow *
show_valid_code (PreauWindow *window)
{
  GtkWindow *shown = show_code_dialog (window, "");
  g_autoptr (GPtrArray) entries = app_list (GTK_WIDGET (shown), GTK_TYPE_ENTRY);

  gtk_editable_set_text (entries->pdata[0], "1-213-3");

  return shown;
}

static GtkWindow *
show_code_page (PreauWindow *window)
{
  g_autoptr (PreauReport) report = app_new_report ("213");

  return show_in_front (window, preau_code_window_new (GTK_WINDOW (window), report));
}

static GtkWindow *
show_tools (PreauWindow *window,
            const char *query)
{
  GtkWidget *list = preau_tools_page_new (app_get_guide ());

  show_page (window, list);
  gtk_editable_set_text (app_find (list, GTK_TYPE_SEARCH_ENTRY), query);
  app_finish (window);

  return GTK_WINDOW (window);
}

static GtkWindow *
show_all_tools (PreauWindow *window)
{
  return show_tools (window, "");
}

/* A word in names, aliases, summaries and publishers. */
static GtkWindow *
show_found_tools (PreauWindow *window)
{
  return show_tools (window, "education");
}

static GtkWindow *
show_near_tools (PreauWindow *window)
{
  return show_tools (window, "classe virtuele");
}

static GtkWindow *
show_no_tools (PreauWindow *window)
{
  return show_tools (window, "anticonstitutionnellementanticonstitutionnellement");
}

static GtkWindow *
show_sheet (PreauWindow *window,
            const char *id)
{
  PreauSheet *sheet = preau_sheet_new (app_get_guide (), id, preau_language_get ());

  show_page (window, preau_tool_page_new (sheet, preau_window_get_store (window)));
  app_finish (window);

  return GTK_WINDOW (window);
}

/* With something to use instead, and sources that contradict each other. */
static GtkWindow *
show_proscribed_sheet (PreauWindow *window)
{
  return show_sheet (window, "zoom");
}

static GtkWindow *
show_closed_sheet (PreauWindow *window)
{
  return show_sheet (window, "cned");
}

/* With the longest name. */
static GtkWindow *
show_named_sheet (PreauWindow *window)
{
  return show_sheet (window, "economie-offers");
}

/* At an outcome, with a note. */
static GtkWindow *
show_call (PreauWindow *window)
{
  PreauWindow *call = preau_window_new_call (app_get_application (), app_get_guide ());
  guint size;

  g_object_get (window, "text-size", &size, NULL);
  g_object_set (call, "text-size", size, NULL);
  app_present (call, gtk_widget_get_width (GTK_WIDGET (window)), gtk_widget_get_height (GTK_WIDGET (window)));
  app_go_to (call, "1-213-3");
  gtk_editable_set_text (app_find (app_find (GTK_WIDGET (call), PREAU_TYPE_CALL_BAR), GTK_TYPE_ENTRY), "Salle B12");

  return GTK_WINDOW (call);
}

static void
add_note (PreauWindow *window,
          PreauLinkStore *store,
          GtkBox *box,
          PreauLinkVerdict verdict)
{
  g_autofree char *url = g_strdup_printf ("https://state-%u-%u.example/", verdict.state, verdict.reason);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  const char *host = verdict.reason == 0 ? "un-site-dont-le-nom-est-long.example.org" : NULL;
  g_autoptr (PreauLinkResult) result = preau_link_result_new (url, verdict, host, FALSE, now);

  preau_link_result_unref (preau_link_store_add (store, result));
  gtk_box_append (box, preau_jump_row_new_link ("Classe virtuelle", url));
}

/* Each state of a link, with each reason. */
static GtkWindow *
show_link_notes (PreauWindow *window)
{
  g_autoptr (PreauLinkStore) store = preau_link_store_new (NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (PreauLinkState state = PREAU_LINK_STATE_ANSWERS; state < PREAU_LINK_STATE_OFFLINE; state++)
    for (PreauLinkReason reason = 0; reason <= PREAU_LINK_REASON_PORTAL; reason++)
      if (state != PREAU_LINK_STATE_GONE && state != PREAU_LINK_STATE_ELSEWHERE && preau_link_state_takes (state, reason))
        add_note (window, store, GTK_BOX (box), (PreauLinkVerdict) { state, reason });
  gtk_widget_add_css_class (box, "rows");
  other_page_put (window, box);
  preau_links_keep_in (preau_window_get_links (window), store);

  return GTK_WINDOW (window);
}

static GtkWindow *
show_all_links (PreauWindow *window)
{
  show_page (window, preau_links_page_new (app_get_guide ()));
  app_finish (window);

  return GTK_WINDOW (window);
}

static GtkWindow *
show_changes (PreauWindow *window)
{
  g_autofree char *json = guide_builder_to_json ("guide " "ministere-2020 2 2; ask q a o; ask q b o; end o t; tool t");
  g_autoptr (PreauGuide) after = guide_builder_import (json);
  g_autoptr (PreauGuideDiff) diff = NULL;
  PreauDocument *document;

  diff = preau_guide_diff_new (app_get_guide (), after);

  document = preau_guide_diff_to_document (diff, PREAU_DIFF_FOR_USERS, preau_language_get ());

  return show_in_front (window, preau_changes_dialog_new (GTK_WINDOW (window), document, TRUE));
}

static GtkWindow *
show_details (PreauWindow *window,
              const char *message,
              const char *details)
{
  return show_in_front (window, preau_details_dialog_new (GTK_WINDOW (window), message, details));
}

static GtkWindow *
show_sentences (PreauWindow *window)
{
  g_autofree char *edition = preau_words_edition (app_get_guide ());
  g_autofree char *details = g_strdup_printf (
    _("This code is from an older guide: %s. Today’s guide may answer differently: start again to see."), edition);

  return show_details (window, _("From an older edition"), details);
}

/* No line can break between two words. */
static GtkWindow *
show_long_words (PreauWindow *window)
{
  return show_details (window, "Anticonstitutionnellement",
                       "/home/une-personne-dont-le-nom-est-long/.local/share/preau/ticks.json");
}

static GtkWindow *
show_preferences (PreauWindow *window)
{
  g_autoptr (GSettings) settings = preau_settings_new ();
  g_autoptr (PreauGuideManager) guides = NULL;
  g_autoptr (PreauUpdater) updater = NULL;
  GtkWindow *shown;

  g_settings_set_string (settings, PREAU_SETTING_GUIDE_SOURCE, PREAU_GUIDE_SOURCE_PUBLISHER);
  guides = preau_guide_manager_new (settings, preau_signature_check);
  updater = preau_updater_new (guides);
  shown = show_in_front (window, preau_preferences_new (GTK_WINDOW (window), updater));
  preau_guide_manager_wait (guides);

  return shown;
}

const OtherPage other_pages[] = {
  { "call", show_call },
  { "changes", show_changes },
  { "code-card", show_code_card },
  { "code-dialog/mistyped", show_mistyped_code },
  { "code-dialog/other-guide", show_other_guide },
  { "code-dialog/valid", show_valid_code },
  { "code-screen", show_code_page },
  { "comparison/one", show_comparison_of_one },
  { "comparison/three", show_comparison_of_three },
  { "comparison/four", show_comparison_of_four },
  { "details/sentences", show_sentences },
  { "details/words", show_long_words },
  { "links/all", show_all_links },
  { "links/notes", show_link_notes },
  { "preferences", show_preferences },
  { "sheet/closed", show_closed_sheet },
  { "sheet/named", show_named_sheet },
  { "sheet/proscribed", show_proscribed_sheet },
  { "tools/all", show_all_tools },
  { "tools/found", show_found_tools },
  { "tools/near", show_near_tools },
  { "tools/none", show_no_tools },
};

const guint n_other_pages = G_N_ELEMENTS (other_pages);

/**
 * other_page_close:
 * @shown: what one of other_pages was shown on
 * @window: the window that was there before
 *
 * Closes what stands in front of @window.
 */
void
other_page_close (GtkWindow *shown,
                  PreauWindow *window)
{
  if (shown != GTK_WINDOW (window))
    gtk_window_destroy (shown);
}
