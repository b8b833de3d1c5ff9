/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-checklists.h"

#include "preau-checklist-section.h"

/* The checklist of the tool to use; where the service of the pick has closed or is unclear, toggles switch between the
 * pick and its stand-in. */
struct _PreauChecklists
{
  GtkBox parent_instance;

  GtkWidget *toggles;
  GtkWidget *first;
  GtkLabel *first_name;
  GtkLabel *other_name;
  GtkWidget *first_place;
  GtkWidget *other_place;
};

G_DEFINE_FINAL_TYPE (PreauChecklists, preau_checklists, GTK_TYPE_BOX)

static void
preau_checklists_class_init (PreauChecklistsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-checklists.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauChecklists, toggles);
  gtk_widget_class_bind_template_child (widget_class, PreauChecklists, first);
  gtk_widget_class_bind_template_child (widget_class, PreauChecklists, first_name);
  gtk_widget_class_bind_template_child (widget_class, PreauChecklists, other_name);
  gtk_widget_class_bind_template_child (widget_class, PreauChecklists, first_place);
  gtk_widget_class_bind_template_child (widget_class, PreauChecklists, other_place);
}

static void
preau_checklists_init (PreauChecklists *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_section (GtkWidget *place,
             GtkLabel *name,
             const PreauReport *report,
             const PreauReportTool *tool,
             PreauChecklistStore *store,
             gboolean hidden)
{
  const PreauChecklistOf of = { report->guide->id, PREAU_CHECKLIST_TOOL, tool->id, tool->items };

  gtk_label_set_label (name, tool->name);
  preau_checklist_section_append (GTK_BOX (place), store, &of, hidden);
}

/**
 * preau_checklists_fill:
 * Returns: %FALSE if the tool to use has no checklist
 */
gboolean
preau_checklists_fill (PreauChecklists *self,
                       const PreauReport *report,
                       PreauChecklistStore *store)
{
  const PreauReportTool *first = preau_report_get_tool_to_use (report);
  const PreauReportTool *other = preau_report_get_other_tool (report);

  g_return_val_if_fail (PREAU_IS_CHECKLISTS (self), FALSE);

  if (first == NULL || first->items->len == 0)
    return FALSE;

  add_section (self->first_place, self->first_name, report, first, store, FALSE);
  gtk_widget_set_visible (self->toggles, other != NULL && other->items->len > 0);
  if (other != NULL && other->items->len > 0)
    add_section (self->other_place, self->other_name, report, other, store, TRUE);

  return TRUE;
}
