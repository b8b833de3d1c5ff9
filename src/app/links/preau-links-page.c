/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-links-page.h"

#include <glib/gi18n.h>

#include "preau-link-check-button.h"
#include "preau-column.h"
#include "preau-group.h"
#include "preau-language.h"
#include "preau-jump-row.h"

/* A page with the links of all tools of a guide, and the results of their checks. */
struct _PreauLinksPage
{
  PreauPage parent_instance;

  PreauGuide *guide;

  PreauLinkCheckButton *check;
  GtkBox *tools;
};

G_DEFINE_FINAL_TYPE (PreauLinksPage, preau_links_page, PREAU_TYPE_PAGE)

static double
fraction_done (gpointer object,
               guint n_done,
               guint n_all)
{
  return n_all > 0 ? (double) n_done / n_all : 0;
}

static char *
words_done (gpointer object,
            guint n_done,
            guint n_all)
{
  return g_strdup_printf (ngettext ("%u link of %u checked", "%u links of %u checked", n_done), n_done, n_all);
}

static void
preau_links_page_list_links (PreauPage *page,
                             GPtrArray *urls)
{
  const PreauTable *tools = PREAU_LINKS_PAGE (page)->guide->tools;

  for (guint i = 0; i < preau_table_get_length (tools); i++)
    {
      GPtrArray *links = ((const PreauTool *) preau_table_get_value (tools, i))->links;

      for (guint j = 0; j < links->len; j++)
        g_ptr_array_add (urls, (gpointer) ((const PreauLink *) g_ptr_array_index (links, j))->url);
    }
}

static void
preau_links_page_dispose (GObject *object)
{
  PreauLinksPage *self = PREAU_LINKS_PAGE (object);

  g_clear_object (&self->guide);

  G_OBJECT_CLASS (preau_links_page_parent_class)->dispose (object);
}

static void
preau_links_page_class_init (PreauLinksPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = preau_links_page_dispose;
  PREAU_PAGE_CLASS (klass)->list_links = preau_links_page_list_links;

  g_type_ensure (PREAU_TYPE_LINK_CHECK_BUTTON);
  g_type_ensure (PREAU_TYPE_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-links-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauLinksPage, check);
  gtk_widget_class_bind_template_child (widget_class, PreauLinksPage, tools);
  gtk_widget_class_bind_template_callback (widget_class, fraction_done);
  gtk_widget_class_bind_template_callback (widget_class, words_done);
}

static void
preau_links_page_init (PreauLinksPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_tool (GtkWidget *target,
          gconstpointer data)
{
  const PreauTool *tool = data;
  GPtrArray *links = tool->links;
  GtkBox *list = preau_group_append (GTK_BOX (target), tool->name);

  for (guint i = 0; i < links->len; i++)
    {
      const PreauLink *link = g_ptr_array_index (links, i);

      gtk_box_append (list, preau_jump_row_new_link (preau_text_get (link->label, preau_language_get ()), link->url));
    }
}

static void
show_count (PreauLinksPage *self)
{
  g_auto (GStrv) urls = preau_page_dup_links (PREAU_PAGE (self));
  guint n = g_strv_length (urls);
  g_autofree char *words = g_strdup_printf (ngettext ("Check %u link", "Check all %u links", n), n);

  preau_link_check_button_set_words (self->check, words);
}

GtkWidget *
preau_links_page_new (PreauGuide *guide)
{
  PreauLinksPage *self = g_object_new (PREAU_TYPE_LINKS_PAGE, NULL);
  const PreauTable *tools = guide->tools;

  self->guide = g_object_ref (guide);
  show_count (self);
  for (guint i = 0; i < preau_table_get_length (tools); i++)
    {
      const PreauTool *tool = preau_table_get_value (tools, i);

      if (tool->links->len > 0)
        preau_page_add_part (self->tools, add_tool, tool);
    }

  return GTK_WIDGET (self);
}
