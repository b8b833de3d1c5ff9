/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-tool-page.h"

#include <glib/gi18n.h>

#include "preau-badge.h"
#include "preau-checklist-section.h"
#include "preau-fact-row.h"
#include "preau-facts.h"
#include "preau-group.h"
#include "preau-label.h"
#include "preau-link-buttons.h"
#include "preau-report-parts.h"
#include "preau-section.h"
#include "preau-sheet-document.h"
#include "preau-statement-list.h"
#include "preau-tool-card.h"
#include "preau-jump-row.h"
#include "preau-words.h"
#include "preau-wrap-box.h"

/* A page with the sheet about a tool. */
struct _PreauToolPage
{
  PreauPage parent_instance;

  PreauSheet *sheet;
  PreauChecklistStore *store;

  GtkWidget *heading;
  GtkLabel *name;
  GtkLabel *aliases;
  PreauBadge *level;
  PreauBadge *state;
  GtkLabel *summary;
  PreauLinkButtons *links;
  GtkWidget *compare;
  GtkBox *stand_ins;
  GtkBox *recommended;
  GtkBox *instead;
  GtkListBox *facts;
  GtkWidget *said;
  PreauStatementList *claims;
  GtkWidget *became;
  PreauStatementList *state_claims;
  GtkBox *settings;
  GtkBox *addresses;
  GtkWidget *end;
  GtkLabel *guide;
};

G_DEFINE_FINAL_TYPE (PreauToolPage, preau_tool_page, PREAU_TYPE_PAGE)

static void
preau_tool_page_dispose (GObject *object)
{
  PreauToolPage *self = PREAU_TOOL_PAGE (object);

  g_clear_pointer (&self->sheet, preau_sheet_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (preau_tool_page_parent_class)->dispose (object);
}

static PreauDocument *
preau_tool_page_write (PreauPage *page,
                       const PreauWriting *writing)
{
  return preau_sheet_to_document (PREAU_TOOL_PAGE (page)->sheet, writing->flags, writing->done, writing->note);
}

static void
preau_tool_page_list_links (PreauPage *page,
                            GPtrArray *urls)
{
  const PreauSheet *sheet = PREAU_TOOL_PAGE (page)->sheet;

  for (guint i = 0; i < sheet->links->len; i++)
    g_ptr_array_add (urls, (gpointer) ((const PreauSheetLink *) g_ptr_array_index (sheet->links, i))->url);
  for (guint i = 0; i < sheet->tool->stand_ins->len; i++)
    {
      const PreauReportTool *stand_in = g_ptr_array_index (sheet->tool->stand_ins, i);

      if (stand_in->link != NULL)
        g_ptr_array_add (urls, (gpointer) stand_in->link);
    }
}

static void
preau_tool_page_class_init (PreauToolPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = preau_tool_page_dispose;
  PREAU_PAGE_CLASS (klass)->write = preau_tool_page_write;
  PREAU_PAGE_CLASS (klass)->list_links = preau_tool_page_list_links;
  g_type_ensure (PREAU_TYPE_BADGE);
  g_type_ensure (PREAU_TYPE_LINK_BUTTONS);
  g_type_ensure (PREAU_TYPE_SECTION);
  g_type_ensure (PREAU_TYPE_STATEMENT_LIST);
  g_type_ensure (PREAU_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-tool-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, heading);
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, name);
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, aliases);
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, level);
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, state);
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, summary);
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, links);
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, compare);
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, stand_ins);
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, recommended);
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, instead);
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, facts);
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, said);
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, claims);
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, became);
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, state_claims);
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, settings);
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, addresses);
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, end);
  gtk_widget_class_bind_template_child (widget_class, PreauToolPage, guide);
}

static void
preau_tool_page_init (PreauToolPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_heading (PreauToolPage *self)
{
  const PreauReportTool *tool = self->sheet->tool;
  g_autofree char *list = g_strjoinv (", ", (char **) self->sheet->aliases);
  g_autofree char *aliases = *list != '\0' ? g_strdup_printf (_("Also known as: %s"), list) : NULL;

  preau_page_set_title (PREAU_PAGE (self), tool->name);
  gtk_label_set_label (self->name, tool->name);
  preau_label_set_text (self->aliases, aliases);
  preau_badge_show_level (self->level, tool->level, tool->level_words);
  preau_badge_show_state (self->state, tool->state, tool->state_words);
  if (tool->state == PREAU_SERVICE_CLOSED)
    gtk_widget_add_css_class (GTK_WIDGET (self->level), "past");
  preau_label_set_text (self->summary, tool->summary);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->level,
                                  self->state, self->summary, NULL, -1);
  if (tool->state != PREAU_SERVICE_CLOSED)
    preau_link_buttons_set_tool (self->links, tool, FALSE);
  preau_link_buttons_offer_check (self->links);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->compare), g_variant_new_strv (&tool->id, 1));

  preau_tool_card_append_stand_ins (self->stand_ins, tool);
}

static gboolean
is_recommended (const PreauSheetMention *mention)
{
  return mention->relation == PREAU_MENTION_PICK || mention->relation == PREAU_MENTION_STAND_IN;
}

/* Lists the outcomes that recommend the tool, then those that recommend another tool instead. */
static void
show_mentions (PreauPage *page)
{
  PreauToolPage *self = PREAU_TOOL_PAGE (page);
  GPtrArray *mentions = self->sheet->mentions;
  GtkBox *lists[] = { NULL, NULL };

  for (guint i = 0; i < mentions->len; i++)
    {
      const PreauSheetMention *mention = g_ptr_array_index (mentions, i);
      GtkBox *section = is_recommended (mention) ? self->recommended : self->instead;
      GtkBox **list = &lists[is_recommended (mention)];

      if (*list == NULL)
        *list = preau_group_append (section, NULL);
      gtk_widget_show (GTK_WIDGET (section));
      gtk_box_append (*list, preau_jump_row_new_mention (mention));
    }
}

static void
show_facts (PreauPage *page)
{
  PreauToolPage *self = PREAU_TOOL_PAGE (page);

  gtk_widget_show (gtk_widget_get_ancestor (GTK_WIDGET (self->facts), PREAU_TYPE_SECTION));
  for (const PreauFact *fact = preau_facts; fact->id != NULL; fact++)
    {
      g_autofree char *words = (fact->uses & PREAU_FACT_ON_SHEET) != 0 ? fact->describe (self->sheet) : NULL;

      if (words != NULL)
        gtk_list_box_append (self->facts, preau_fact_row_new (_(fact->label), words));
    }
}

static void
show_claims (PreauPage *page)
{
  PreauToolPage *self = PREAU_TOOL_PAGE (page);
  const PreauSheet *sheet = self->sheet;

  gtk_widget_set_visible (self->said, sheet->claims->len > 0);
  preau_statement_list_fill (self->claims, sheet->claims, sheet->claims->len);
  gtk_widget_set_visible (self->became, sheet->tool->state_claims->len > 0);
  preau_statement_list_fill (self->state_claims, sheet->tool->state_claims, sheet->tool->state_claims->len);
}

static void
show_settings (PreauPage *page)
{
  PreauToolPage *self = PREAU_TOOL_PAGE (page);
  const PreauReportTool *tool = self->sheet->tool;
  const PreauChecklistOf of = { self->sheet->guide->id, PREAU_CHECKLIST_TOOL, tool->id, tool->items };

  gtk_widget_set_visible (GTK_WIDGET (self->settings), tool->items->len > 0);
  if (tool->items->len > 0)
    preau_checklist_section_append (self->settings, self->store, &of, FALSE);
}

static void
show_addresses (PreauPage *page)
{
  PreauToolPage *self = PREAU_TOOL_PAGE (page);
  GPtrArray *links = self->sheet->links;
  PreauLinkUse use = 0;
  GtkBox *list = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->addresses), links->len > 0);
  for (guint i = 0; i < links->len; i++)
    {
      const PreauSheetLink *link = g_ptr_array_index (links, i);

      if (link->use != use)
        list = preau_group_append (self->addresses, preau_words_link_use (link->use));
      use = link->use;
      gtk_box_append (list, preau_jump_row_new_link (link->label, link->url));
    }
}

static void
show_end (PreauPage *page)
{
  PreauToolPage *self = PREAU_TOOL_PAGE (page);
  const PreauSheet *sheet = self->sheet;
  g_autofree char *guide = preau_report_join (sheet->guide_title, sheet->edition, sheet->review);

  preau_label_set_text (self->guide, guide);
  gtk_widget_show (self->end);
}

static const PreauScreenSection sections[] = {
  show_mentions, show_facts, show_claims, show_settings, show_addresses, show_end,
};

/**
 * preau_tool_page_new:
 * @sheet: (transfer full): the sheet about a tool
 */
GtkWidget *
preau_tool_page_new (PreauSheet *sheet,
                     PreauChecklistStore *store)
{
  PreauToolPage *self = g_object_new (PREAU_TYPE_TOOL_PAGE, NULL);

  self->sheet = sheet;
  self->store = g_object_ref (store);
  show_heading (self);
  preau_page_fill (PREAU_PAGE (self), sections, G_N_ELEMENTS (sections));

  return GTK_WIDGET (self);
}
