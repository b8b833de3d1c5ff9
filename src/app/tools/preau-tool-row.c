/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-tool-row.h"

#include <glib/gi18n.h>

#include "preau-badge.h"
#include "preau-column.h"
#include "preau-kind.h"
#include "preau-label.h"
#include "preau-language.h"
#include "preau-words.h"
#include "preau-wrap-box.h"

/* A tool in the list of tools; a click opens its sheet. */
struct _PreauToolRow
{
  GtkButton parent_instance;

  GtkLabel *name;
  GtkLabel *alias;
  PreauBadge *level;
  PreauBadge *state;
  GtkLabel *summary;
  GtkLabel *publisher;
};

G_DEFINE_FINAL_TYPE (PreauToolRow, preau_tool_row, GTK_TYPE_BUTTON)

static void
preau_tool_row_class_init (PreauToolRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PREAU_TYPE_BADGE);
  g_type_ensure (PREAU_TYPE_COLUMN);
  g_type_ensure (PREAU_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-tool-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauToolRow, name);
  gtk_widget_class_bind_template_child (widget_class, PreauToolRow, alias);
  gtk_widget_class_bind_template_child (widget_class, PreauToolRow, level);
  gtk_widget_class_bind_template_child (widget_class, PreauToolRow, state);
  gtk_widget_class_bind_template_child (widget_class, PreauToolRow, summary);
  gtk_widget_class_bind_template_child (widget_class, PreauToolRow, publisher);
}

static void
preau_tool_row_init (PreauToolRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_text (GtkLabel *label,
           const char *text,
           const PreauSearchResult *result)
{
  g_autoptr (GArray) ranges = text != NULL ? preau_search_result_mark (result, text) : NULL;

  preau_label_set_text (label, text);
  if (ranges != NULL)
    preau_label_mark (label, ranges);
}

static void
show_alias (PreauToolRow *self,
            const PreauSearchResult *result,
            guint index)
{
  const char *alias = preau_search_result_get_alias (result, index);
  g_autofree char *known = alias != NULL ? g_strdup_printf (_("Also known as: %s"), alias) : NULL;

  show_text (self->alias, known, result);
}

/* Sets the description that screen readers read after the name; a NULL would end the list of widgets early. */
static void
describe (PreauToolRow *self,
          gboolean with_level)
{
  if (with_level)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->level,
                                    self->state, self->alias, self->summary, NULL, -1);
  else
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->state,
                                    self->summary, NULL, -1);
}

GtkWidget *
preau_tool_row_new (void)
{
  return g_object_new (PREAU_TYPE_TOOL_ROW, NULL);
}

/**
 * preau_tool_row_show:
 * @index: place of a tool in @result
 * @with_level: whether the level is shown, where no heading above says it
 *
 * Shows another tool in this row, with the letters that were searched for marked.
 */
void
preau_tool_row_show (PreauToolRow *self,
                     const PreauSearchResult *result,
                     guint index,
                     gboolean with_level)
{
  const PreauTool *tool = preau_search_result_get_tool (result, index);
  const PreauService *service = tool->service;
  const char *language = preau_language_get ();
  g_autofree char *state = preau_words_service (service);
  g_autofree char *publisher = g_strdup_printf ("%s — %s", preau_kind_get_name (tool->kind),
                                                preau_text_get (tool->publisher, language));

  g_return_if_fail (PREAU_IS_TOOL_ROW (self));

  show_text (self->name, tool->name, result);
  show_alias (self, result, index);
  gtk_widget_set_visible (GTK_WIDGET (self->level), with_level);
  if (with_level)
    preau_badge_show_level (self->level, tool->level, preau_words_level (tool->level));
  preau_badge_show_state (self->state, service->state, state);
  show_text (self->summary, preau_text_get (tool->summary, language), result);
  show_text (self->publisher, publisher, result);
  describe (self, with_level);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", tool->id);
}
