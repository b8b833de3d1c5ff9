/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exhibit.h"

#include "preau-code-card.h"
#include "preau-code-dialog.h"
#include "preau-code-screen.h"
#include "preau-comparison-page.h"
#include "preau-language.h"
#include "preau-screen-stack.h"

/* A screen with whatever is put on it. */
typedef struct
{
  PreauScreen parent_instance;
} ExhibitScreen;

typedef PreauScreenClass ExhibitScreenClass;

GType exhibit_screen_get_type (void);

G_DEFINE_TYPE (ExhibitScreen, exhibit_screen, PREAU_TYPE_SCREEN)

static void
exhibit_screen_class_init (ExhibitScreenClass *klass)
{
}

static void
exhibit_screen_init (ExhibitScreen *self)
{
}

/* What is done with them is for others to test. */
static void
ignore_cb (GSimpleAction *action,
           GVariant *parameter,
           gpointer user_data)
{
}

static const GActionEntry actions[] = {
  { .name = "open-sheet", .activate = ignore_cb, .parameter_type = "s" },
  { .name = "compare", .activate = ignore_cb, .parameter_type = "as" },
  { .name = "copy-code", .activate = ignore_cb },
  { .name = "show-code", .activate = ignore_cb },
};

static void
show_screen (PreauWindow *window,
             GtkWidget *screen)
{
  GtkWidget *stack = gtk_widget_get_ancestor (app_get_stack (window), PREAU_TYPE_SCREEN_STACK);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), NULL);
  gtk_widget_insert_action_group (screen, "win", G_ACTION_GROUP (group));
  preau_screen_stack_show (PREAU_SCREEN_STACK (stack), PREAU_SCREEN (screen), PREAU_DIRECTION_ON);
}

/**
 * exhibit_put:
 * @window: a window
 * @widget: a part of a screen
 *
 * Shows @widget on a screen of its own.
 */
void
exhibit_put (PreauWindow *window,
             GtkWidget *widget)
{
  GtkWidget *screen = g_object_new (exhibit_screen_get_type (), NULL);

  GTK_BUILDABLE_GET_IFACE (screen)->add_child (GTK_BUILDABLE (screen), NULL, G_OBJECT (widget), NULL);
  show_screen (window, screen);
}

static GtkWindow *
show_comparison (PreauWindow *window,
                 const char *const *ids)
{
  show_screen (window, preau_comparison_page_new (app_get_guide (), ids, preau_language_get ()));

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
  exhibit_put (window, card);

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
    show_in_front (window, preau_code_dialog_new (GTK_WINDOW (window), app_get_guide (), preau_language_get ()));
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
show_code_screen (PreauWindow *window)
{
  g_autoptr (PreauReport) report = app_new_report ("213");

  return show_in_front (window, preau_code_screen_new (GTK_WINDOW (window), report));
}

const Exhibit exhibits[] = {
  { "code-card", show_code_card },
  { "code-dialog/mistyped", show_mistyped_code },
  { "code-dialog/other-guide", show_other_guide },
  { "code-dialog/valid", show_valid_code },
  { "code-screen", show_code_screen },
  { "comparison/one", show_comparison_of_one },
  { "comparison/three", show_comparison_of_three },
  { "comparison/four", show_comparison_of_four },
};

const guint n_exhibits = G_N_ELEMENTS (exhibits);

/**
 * exhibit_close:
 * @shown: what an exhibit was shown on
 * @window: the window that was there before
 *
 * Closes what stands in front of @window.
 */
void
exhibit_close (GtkWindow *shown,
               PreauWindow *window)
{
  if (shown != GTK_WINDOW (window))
    gtk_window_destroy (shown);
}
