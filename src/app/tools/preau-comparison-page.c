/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-comparison-page.h"

#include <glib/gi18n.h>

#include "preau-compared-tool.h"
#include "preau-comparison-document.h"
#include "preau-comparison-suggest.h"
#include "preau-comparison-table.h"
#include "preau-more-button.h"
#include "preau-section.h"
#include "preau-tool-chip.h"
#include "preau-wrap-box.h"

/* Suggested tools that are shown at first, and further tools that a “Show more” button reveals. */
#define FIRST_TOOLS 8
#define MORE_TOOLS 60

/* A comparison, and suggested tools to add to it; a single tool has only the suggestions. */
struct _PreauComparisonPage
{
  PreauPage parent_instance;

  PreauComparison *comparison;

  GtkWidget *tools;
  PreauComparisonTable *table;
  GtkWidget *others_section;
  GtkWidget *others;
  PreauMoreButton *more;
};

G_DEFINE_FINAL_TYPE (PreauComparisonPage, preau_comparison_page, PREAU_TYPE_PAGE)

static PreauDocument *
preau_comparison_page_write (PreauPage *page,
                             const PreauWriting *writing)
{
  return preau_comparison_to_document (PREAU_COMPARISON_PAGE (page)->comparison);
}

static void
preau_comparison_page_dispose (GObject *object)
{
  g_clear_pointer (&PREAU_COMPARISON_PAGE (object)->comparison, preau_comparison_free);

  G_OBJECT_CLASS (preau_comparison_page_parent_class)->dispose (object);
}

static void
preau_comparison_page_class_init (PreauComparisonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = preau_comparison_page_dispose;
  PREAU_PAGE_CLASS (klass)->write = preau_comparison_page_write;
  g_type_ensure (PREAU_TYPE_COMPARISON_TABLE);
  g_type_ensure (PREAU_TYPE_MORE_BUTTON);
  g_type_ensure (PREAU_TYPE_SECTION);
  g_type_ensure (PREAU_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-comparison-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauComparisonPage, tools);
  gtk_widget_class_bind_template_child (widget_class, PreauComparisonPage, table);
  gtk_widget_class_bind_template_child (widget_class, PreauComparisonPage, others_section);
  gtk_widget_class_bind_template_child (widget_class, PreauComparisonPage, others);
  gtk_widget_class_bind_template_child (widget_class, PreauComparisonPage, more);
}

static void
preau_comparison_page_init (PreauComparisonPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_title (PreauComparisonPage *self,
           const PreauComparison *comparison)
{
  g_autofree char *joined = preau_comparison_join_names (comparison);
  g_autofree char *title = NULL;

  /* Translators: a title. %s: names of tools */
  title = g_strdup_printf (_("Compare %s"), joined);
  preau_page_set_title (PREAU_PAGE (self), title);
}

static char **
list_others (const char *const *ids,
             guint index)
{
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    if (i != index)
      g_strv_builder_add (others, ids[i]);

  return g_strv_builder_end (others);
}

static void
show_tools (PreauComparisonPage *self,
            const PreauComparison *comparison,
            const char *const *ids)
{
  for (guint i = 0; i < comparison->sheets->len; i++)
    {
      const PreauSheet *sheet = g_ptr_array_index (comparison->sheets, i);
      g_auto (GStrv) others = list_others (ids, i);

      gtk_widget_set_parent (preau_compared_tool_new (sheet, (const char *const *) others), self->tools);
    }
}

/* Returns: (transfer floating): a button that adds the tool @id to @ids */
static GtkWidget *
new_other (PreauGuide *guide,
           const char *const *ids,
           const char *id)
{
  const char *name = ((const PreauTool *) preau_table_get (guide->tools, id))->name;
  g_autofree char *spoken = g_strdup_printf (_("Compare with %s"), name);
  GtkWidget *chip = preau_tool_chip_new (name, spoken);
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  g_strv_builder_addv (all, (const char **) ids);
  g_strv_builder_add (all, id);
  list = g_strv_builder_end (all);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (chip), g_variant_new_strv ((const char *const *) list, -1));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "win.compare");

  return chip;
}

static void
show_others (PreauComparisonPage *self,
             PreauGuide *guide,
             const char *const *ids)
{
  g_auto (GStrv) others = preau_comparison_suggest (guide, ids);
  guint n = MIN (g_strv_length (others), FIRST_TOOLS + MORE_TOOLS);
  guint first;

  gtk_widget_set_visible (self->others_section, n > 0 && g_strv_length ((char **) ids) < PREAU_COMPARISON_MOST);
  if (!gtk_widget_get_visible (self->others_section))
    return;

  first = preau_more_button_divide (self->more, n, FIRST_TOOLS);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *other = new_other (guide, ids, others[i]);

      if (i >= first)
        preau_more_button_add (self->more, other);
      gtk_widget_set_parent (other, self->others);
    }
}

/**
 * preau_comparison_page_new:
 * @ids: %NULL-terminated: ids of one to four tools of @guide
 * @language: language code for the texts of the guide
 */
GtkWidget *
preau_comparison_page_new (PreauGuide *guide,
                           const char *const *ids,
                           const char *language)
{
  PreauComparisonPage *self = g_object_new (PREAU_TYPE_COMPARISON_PAGE, NULL);
  PreauComparison *comparison = preau_comparison_new (guide, ids, language);
  gboolean has_table = comparison->sheets->len >= PREAU_COMPARISON_LEAST;

  self->comparison = comparison;
  set_title (self, comparison);
  show_tools (self, comparison, ids);
  gtk_widget_set_visible (GTK_WIDGET (self->table), has_table);
  if (has_table)
    preau_comparison_table_fill (self->table, comparison);
  show_others (self, guide, ids);

  return GTK_WIDGET (self);
}
