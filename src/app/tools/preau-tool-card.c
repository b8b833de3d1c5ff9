/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-tool-card.h"

#include "preau-badge.h"
#include "preau-label.h"
#include "preau-link-buttons.h"
#include "preau-sheet-button.h"
#include "preau-statement-list.h"
#include "preau-words.h"
#include "preau-wrap-box.h"

/* A tool in short: its summary, state, link, reasons and stand-ins. */
struct _PreauToolCard
{
  GtkBox parent_instance;

  GtkLabel *heading;
  GtkWidget *badges;
  PreauBadge *level;
  PreauBadge *state;
  GtkLabel *summary;
  PreauLinkButtons *links;
  PreauStatementList *because;
  GtkBox *stand_ins;
  PreauSheetButton *sheet;
};

G_DEFINE_FINAL_TYPE (PreauToolCard, preau_tool_card, GTK_TYPE_BOX)

static void
preau_tool_card_class_init (PreauToolCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PREAU_TYPE_BADGE);
  g_type_ensure (PREAU_TYPE_LINK_BUTTONS);
  g_type_ensure (PREAU_TYPE_SHEET_BUTTON);
  g_type_ensure (PREAU_TYPE_STATEMENT_LIST);
  g_type_ensure (PREAU_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-tool-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauToolCard, heading);
  gtk_widget_class_bind_template_child (widget_class, PreauToolCard, badges);
  gtk_widget_class_bind_template_child (widget_class, PreauToolCard, level);
  gtk_widget_class_bind_template_child (widget_class, PreauToolCard, state);
  gtk_widget_class_bind_template_child (widget_class, PreauToolCard, summary);
  gtk_widget_class_bind_template_child (widget_class, PreauToolCard, links);
  gtk_widget_class_bind_template_child (widget_class, PreauToolCard, because);
  gtk_widget_class_bind_template_child (widget_class, PreauToolCard, stand_ins);
  gtk_widget_class_bind_template_child (widget_class, PreauToolCard, sheet);
}

static void
preau_tool_card_init (PreauToolCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static PreauToolCard *
new_card (const PreauReportTool *tool,
          const char *heading)
{
  PreauToolCard *self = g_object_new (PREAU_TYPE_TOOL_CARD, NULL);

  preau_label_set_text (self->heading, heading);
  preau_sheet_button_set_tool (self->sheet, tool);

  return self;
}

/* The page knows the parts that follow only once the card is in it. */
static void
append (GtkBox *box,
        PreauToolCard *self,
        const PreauReportTool *tool,
        guint n_because)
{
  gtk_box_append (box, GTK_WIDGET (self));
  preau_statement_list_fill (self->because, tool->because, n_because);
}

static PreauToolCard *
append_whole (GtkBox *box,
              const PreauReportTool *tool,
              const char *heading,
              gboolean is_main)
{
  PreauToolCard *self = new_card (tool, heading);

  gtk_widget_show (self->badges);
  preau_badge_show_level (self->level, tool->level, tool->level_words);
  preau_badge_show_state (self->state, tool->state, tool->state_words);
  if (tool->state == PREAU_SERVICE_CLOSED)
    gtk_widget_add_css_class (GTK_WIDGET (self->level), "past");
  preau_label_set_text (self->summary, tool->summary);
  if (tool->state != PREAU_SERVICE_CLOSED)
    preau_link_buttons_set_tool (self->links, tool, is_main);
  append (box, self, tool, 1);

  return self;
}

/* Appends a card that says when to use @stand_in; its link is the main action if the service it replaces has closed. */
static GtkWidget *
append_stand_in (GtkBox *box,
                 const PreauReportTool *stand_in,
                 PreauServiceState replaced)
{
  g_autofree char *heading = preau_words_stand_in (replaced, stand_in->name);

  return GTK_WIDGET (append_whole (box, stand_in, heading, replaced == PREAU_SERVICE_CLOSED));
}

/**
 * preau_tool_card_append:
 * @box: a box in a #PreauPage
 *
 * Appends a card about @tool with cards about its stand-ins inside.
 */
void
preau_tool_card_append (GtkBox *box,
                        const PreauReportTool *tool)
{
  PreauToolCard *self = append_whole (box, tool, tool->name, FALSE);

  gtk_widget_set_visible (GTK_WIDGET (self->stand_ins), tool->stand_ins->len > 0);
  for (guint i = 0; i < tool->stand_ins->len; i++)
    gtk_widget_add_css_class (append_stand_in (self->stand_ins, g_ptr_array_index (tool->stand_ins, i), tool->state),
                              "inset");
}

/**
 * preau_tool_card_append_stand_ins:
 * @box: a box in a #PreauPage
 *
 * Appends a card for each stand-in of @tool.
 */
void
preau_tool_card_append_stand_ins (GtkBox *box,
                                  const PreauReportTool *tool)
{
  for (guint i = 0; i < tool->stand_ins->len; i++)
    {
      GtkWidget *card = append_stand_in (box, g_ptr_array_index (tool->stand_ins, i), tool->state);

      gtk_widget_add_css_class (card, "stand-in");
      if (tool->state == PREAU_SERVICE_CLOSED)
        gtk_widget_add_css_class (card, "instead");
    }
}

/**
 * preau_tool_card_append_avoided:
 * @box: a box in a #PreauPage
 * @tool: a tool to avoid in this situation
 *
 * Appends a card with the reasons, and without a link to @tool.
 */
void
preau_tool_card_append_avoided (GtkBox *box,
                                const PreauReportTool *tool)
{
  append (box, new_card (tool, tool->name), tool, tool->because->len);
}
