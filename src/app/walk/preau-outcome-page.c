/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-outcome-page.h"

#include <glib/gi18n.h>

#include "preau-badge.h"
#include "preau-jump-row.h"
#include "preau-checklist-section.h"
#include "preau-checklists.h"
#include "preau-code-card.h"
#include "preau-comparison.h"
#include "preau-group.h"
#include "preau-label.h"
#include "preau-link-buttons.h"
#include "preau-link-status.h"
#include "preau-section.h"
#include "preau-sheet-button.h"
#include "preau-statement-list.h"
#include "preau-tool-card.h"
#include "preau-trail-step.h"
#include "preau-wrap-box.h"

/* Statements of a list that are shown before a person asks for all. */
#define FIRST_STATEMENTS 3

/* An outcome: the picks, their reasons, their state, their checklists, and the alternatives. */
struct _PreauOutcomePage
{
  PreauPage parent_instance;

  PreauReport *report;
  PreauChecklistStore *store;

  GtkWidget *trail;
  GtkWidget *heading;
  GtkLabel *title;
  GtkWidget *badges;
  PreauBadge *level;
  PreauBadge *state;
  GtkLabel *summary;
  GtkLabel *situation;
  GtkLabel *review;
  GtkWidget *review_note;
  GtkWidget *no_source_note;
  PreauLinkButtons *links;
  PreauSheetButton *sheet;
  GtkBox *stand_ins;
  GtkBox *sections;
  GtkBox *gestures;
  GtkBox *contact;
  GtkLabel *contact_text;
  GtkWidget *contact_link;
  PreauLinkStatus *contact_note;
  GtkWidget *why;
  PreauStatementList *reasons;
  PreauSection *became;
  PreauStatementList *state_claims;
  GtkWidget *settings;
  PreauChecklists *checklists;
  GtkBox *alternatives;
  GtkBox *listed;
  GtkBox *avoid;
  GtkBox *changes;
  GtkWidget *code_section;
  PreauCodeCard *code;
  GtkWidget *page_end;
  GtkWidget *compare;
};

G_DEFINE_FINAL_TYPE (PreauOutcomePage, preau_outcome_page, PREAU_TYPE_PAGE)

static void
preau_outcome_page_dispose (GObject *object)
{
  PreauOutcomePage *self = PREAU_OUTCOME_PAGE (object);

  g_clear_pointer (&self->report, preau_report_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (preau_outcome_page_parent_class)->dispose (object);
}

static PreauDocument *
preau_outcome_page_write (PreauPage *page,
                          const PreauWriting *writing)
{
  return preau_report_to_document (PREAU_OUTCOME_PAGE (page)->report, writing->flags, writing->done, writing->note);
}

static void
add_links (GPtrArray *urls,
           GPtrArray *tools)
{
  for (guint i = 0; i < tools->len; i++)
    {
      const PreauReportTool *tool = g_ptr_array_index (tools, i);

      if (tool->link != NULL && tool->state != PREAU_SERVICE_CLOSED)
        g_ptr_array_add (urls, (gpointer) tool->link);
      add_links (urls, tool->stand_ins);
    }
}

static void
preau_outcome_page_list_links (PreauPage *page,
                               GPtrArray *urls)
{
  const PreauReport *report = PREAU_OUTCOME_PAGE (page)->report;

  add_links (urls, report->picks);
  add_links (urls, report->listed);
  if (report->contact != NULL && report->contact_url != NULL)
    g_ptr_array_add (urls, (gpointer) report->contact_url);
}

static void
preau_outcome_page_class_init (PreauOutcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = preau_outcome_page_dispose;
  PREAU_PAGE_CLASS (klass)->write = preau_outcome_page_write;
  PREAU_PAGE_CLASS (klass)->list_links = preau_outcome_page_list_links;
  g_type_ensure (PREAU_TYPE_BADGE);
  g_type_ensure (PREAU_TYPE_CHECKLISTS);
  g_type_ensure (PREAU_TYPE_CODE_CARD);
  g_type_ensure (PREAU_TYPE_LINK_STATUS);
  g_type_ensure (PREAU_TYPE_LINK_BUTTONS);
  g_type_ensure (PREAU_TYPE_SECTION);
  g_type_ensure (PREAU_TYPE_SHEET_BUTTON);
  g_type_ensure (PREAU_TYPE_STATEMENT_LIST);
  g_type_ensure (PREAU_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-outcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, trail);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, heading);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, title);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, badges);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, level);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, state);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, summary);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, situation);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, review);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, review_note);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, no_source_note);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, links);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, sheet);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, stand_ins);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, sections);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, gestures);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, contact);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, contact_text);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, contact_link);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, contact_note);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, why);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, reasons);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, became);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, state_claims);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, settings);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, checklists);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, alternatives);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, listed);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, avoid);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, changes);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, code_section);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, code);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, page_end);
  gtk_widget_class_bind_template_child (widget_class, PreauOutcomePage, compare);
}

static void
preau_outcome_page_init (PreauOutcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_pick (PreauOutcomePage *self)
{
  const PreauReportTool *pick = g_ptr_array_index (self->report->picks, 0);

  gtk_label_set_label (self->title, pick->name);
  preau_badge_show_level (self->level, pick->level, pick->level_words);
  preau_badge_show_state (self->state, pick->state, pick->state_words);
  if (pick->state == PREAU_SERVICE_CLOSED)
    gtk_widget_add_css_class (GTK_WIDGET (self->level), "past");
  preau_label_set_text (self->summary, pick->summary);
  if (preau_report_get_tool_to_use (self->report) == pick)
    preau_link_buttons_set_tool (self->links, pick, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->level,
                                  self->state, self->summary, NULL, -1);

  preau_sheet_button_set_tool (self->sheet, pick);
  preau_tool_card_append_stand_ins (self->stand_ins, pick);
}

static void
show_heading (PreauOutcomePage *self)
{
  const PreauReport *report = self->report;
  gboolean has_pick = report->picks->len > 0;

  gtk_label_set_label (self->title, report->title);
  preau_label_set_text (self->situation, has_pick ? report->title : NULL);
  gtk_widget_set_visible (self->badges, has_pick);
  if (has_pick)
    show_pick (self);

  preau_label_set_text (self->review, report->review);
  gtk_widget_set_visible (self->review_note, report->review != NULL);
  gtk_widget_set_visible (self->no_source_note, report->no_source);
}

static void
show_reasons (PreauPage *page)
{
  PreauOutcomePage *self = PREAU_OUTCOME_PAGE (page);
  const PreauReport *report = self->report;
  const PreauReportTool *pick = report->picks->len > 0 ? g_ptr_array_index (report->picks, 0) : NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->why, report->reasons->len > 0);
  preau_statement_list_fill (self->reasons, report->reasons, FIRST_STATEMENTS);

  gtk_widget_set_visible (GTK_WIDGET (self->became), pick != NULL && pick->state_claims->len > 0);
  if (pick == NULL)
    return;

  title = g_strdup_printf (_("What has become of %s"), pick->name);
  preau_section_set_title (self->became, title);
  preau_statement_list_fill (self->state_claims, pick->state_claims, FIRST_STATEMENTS);
}

static void
show_contact (PreauPage *page)
{
  PreauOutcomePage *self = PREAU_OUTCOME_PAGE (page);
  const PreauReport *report = self->report;

  gtk_widget_set_visible (GTK_WIDGET (self->contact), report->contact != NULL);
  if (report->contact == NULL)
    return;

  preau_label_set_text (self->contact_text, report->contact);
  gtk_widget_set_visible (self->contact_link, report->contact_url != NULL);
  if (report->contact_url != NULL)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->contact_link), "s", report->contact_url);
      gtk_widget_set_tooltip_text (self->contact_link, report->contact_url);
      preau_link_status_set_url (self->contact_note, report->contact_url);
    }
}

static void
show_checklists (PreauPage *page)
{
  PreauOutcomePage *self = PREAU_OUTCOME_PAGE (page);
  const PreauReport *report = self->report;
  const PreauChecklistOf gestures = { report->guide->id, PREAU_CHECKLIST_OUTCOME, report->outcome,
                                      report->items };

  gtk_widget_set_visible (GTK_WIDGET (self->gestures), report->items->len > 0);
  if (report->items->len > 0)
    preau_checklist_section_append (self->gestures, self->store, &gestures, FALSE);

  gtk_widget_set_visible (self->settings, preau_checklists_fill (self->checklists, report, self->store));

  /* An outcome without tools is about a disturbed class: the gestures come first, then the contact. */
  if (report->picks->len == 0 && report->listed->len == 0)
    {
      gtk_box_reorder_child_after (self->sections, GTK_WIDGET (self->gestures), NULL);
      gtk_box_reorder_child_after (self->sections, GTK_WIDGET (self->contact), GTK_WIDGET (self->gestures));
    }
}

static void
add_tool (GtkWidget *target,
          gconstpointer data)
{
  gtk_widget_show (target);
  preau_tool_card_append (GTK_BOX (target), data);
}

static void
add_avoided (GtkWidget *target,
             gconstpointer data)
{
  gtk_widget_show (target);
  preau_tool_card_append_avoided (GTK_BOX (target), data);
}

static void
show_tools (PreauPage *page)
{
  PreauOutcomePage *self = PREAU_OUTCOME_PAGE (page);
  const PreauReport *report = self->report;

  for (guint i = 1; i < report->picks->len; i++)
    preau_page_add_part (self->alternatives, add_tool, g_ptr_array_index (report->picks, i));
  for (guint i = 0; i < report->listed->len; i++)
    preau_page_add_part (self->listed, add_tool, g_ptr_array_index (report->listed, i));
  for (guint i = 0; i < report->avoid->len; i++)
    preau_page_add_part (self->avoid, add_avoided, g_ptr_array_index (report->avoid, i));
}

static void
add_change (GtkWidget *target,
            gconstpointer data)
{
  gtk_box_append (GTK_BOX (target), preau_jump_row_new_alternative (data));
}

static void
show_changes (PreauPage *page)
{
  PreauOutcomePage *self = PREAU_OUTCOME_PAGE (page);
  GPtrArray *changes = self->report->changes;
  const char *question = NULL;
  GtkBox *list = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->changes), changes->len > 0);
  for (guint i = 0; i < changes->len; i++)
    {
      const PreauReportChange *change = g_ptr_array_index (changes, i);

      if (g_strcmp0 (question, change->question) != 0)
        list = preau_group_append (self->changes, change->question_text);
      question = change->question;
      preau_page_add_part (list, add_change, change);
    }
}

static void
add_id (GStrvBuilder *ids,
        guint *n,
        const PreauReportTool *tool)
{
  if (tool == NULL || *n == PREAU_COMPARISON_MOST)
    return;

  g_strv_builder_add (ids, tool->id);
  (*n)++;
}

/* Compares the tool to use, the other tool of the pick, and the further picks. */
static void
show_comparison (PreauOutcomePage *self)
{
  const PreauReport *report = self->report;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  guint n = 0;

  add_id (builder, &n, preau_report_get_tool_to_use (report));
  add_id (builder, &n, preau_report_get_other_tool (report));
  for (guint i = 1; i < report->picks->len; i++)
    add_id (builder, &n, g_ptr_array_index (report->picks, i));
  ids = g_strv_builder_end (builder);

  gtk_widget_set_visible (self->compare, n >= PREAU_COMPARISON_LEAST);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->compare),
                                          g_variant_new_strv ((const char *const *) ids, n));
}

static void
show_code (PreauPage *page)
{
  PreauOutcomePage *self = PREAU_OUTCOME_PAGE (page);

  gtk_widget_show (self->code_section);
  gtk_widget_show (self->page_end);
  show_comparison (self);
  preau_code_card_set_report (self->code, self->report);
}

static const PreauScreenSection sections[] = {
  show_reasons, show_checklists, show_tools, show_contact, show_changes, show_code,
};

/**
 * preau_outcome_page_new:
 * @report: (transfer full): a report with an outcome
 */
GtkWidget *
preau_outcome_page_new (PreauReport *report,
                        PreauChecklistStore *store)
{
  PreauOutcomePage *self = g_object_new (PREAU_TYPE_OUTCOME_PAGE, NULL);

  self->report = report;
  self->store = g_object_ref (store);
  preau_page_set_title (PREAU_PAGE (self), report->title);
  preau_trail_fill (self->trail, report);
  show_heading (self);
  preau_page_fill (PREAU_PAGE (self), sections, G_N_ELEMENTS (sections));

  return GTK_WIDGET (self);
}
