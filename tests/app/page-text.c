/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-text.h"

#include <glib/gi18n.h>

#include "fixture.h"
#include "preau-statement-cell.h"
#include "preau-words.h"

/**
 * page_text_list:
 * @root: a widget
 * @hidden: whether what one has to ask for counts too
 *
 * Returns: (transfer full) (element-type utf8): the texts of its labels
 */
GHashTable *
page_text_list (GtkWidget *root,
                gboolean hidden)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) labels = app_list (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (hidden || gtk_widget_is_visible (g_ptr_array_index (labels, i)))
      g_hash_table_add (texts, g_strdup (gtk_label_get_text (g_ptr_array_index (labels, i))));

  return texts;
}

/**
 * page_text_assert:
 * @texts: of page_text_list()
 * @text: (nullable): what it is to say
 */
void
page_text_assert (GHashTable *texts,
                  const char *text)
{
  if (text == NULL || g_hash_table_contains (texts, text))
    return;

  g_test_message ("The page does not say “%s”.", text);
  g_test_fail ();
}

/**
 * page_text_count:
 * @root: a widget
 * @type: type of other widgets
 *
 * Returns: how many of these are in it, hidden ones too
 */
guint
page_text_count (GtkWidget *root,
                 GType type)
{
  g_autoptr (GPtrArray) found = app_list (root, type);

  return found->len;
}

/**
 * page_text_assert_statements:
 * @texts: of page_text_list()
 * @statements: (element-type PreauStatement): what it is to say, each with its
 *   source and what is against it
 *
 * Returns: how many these are, all told
 */
guint
page_text_assert_statements (GHashTable *texts,
                             GPtrArray *statements)
{
  guint cells = statements->len;

  for (guint i = 0; i < statements->len; i++)
    {
      const PreauStatement *statement = g_ptr_array_index (statements, i);
      g_autofree char *line = preau_source_line (statement->citation, statement->as_of, statement->remark);

      page_text_assert (texts, statement->text);
      page_text_assert (texts, line);
      cells += page_text_assert_statements (texts, statement->against);
    }

  return cells;
}

/**
 * page_text_assert_items:
 * @texts: of page_text_list()
 * @items: (element-type PreauReportItem): the checklist that it is to have
 *
 * Returns: how many these are
 */
guint
page_text_assert_items (GHashTable *texts,
                        GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const PreauReportItem *item = g_ptr_array_index (items, i);
      g_autofree char *line = preau_source_line (item->citation, item->as_of, NULL);
      g_autofree char *drawback = g_strdup_printf (_("Drawback: %s"), item->drawback);
      g_autofree char *advised = g_strconcat (_("Advised"), " · ", line, NULL);

      page_text_assert (texts, preau_words_phase (item->phase));
      page_text_assert (texts, item->title);
      page_text_assert (texts, item->why);
      page_text_assert (texts, item->drawback != NULL ? drawback : NULL);
      page_text_assert (texts, item->weight == PREAU_WEIGHT_ADVISED ? advised : line);
    }

  return items->len;
}

/**
 * page_text_assert_tool:
 * @texts: of page_text_list()
 * @tool: a tool
 * @heading: how it is to be called
 */
void
page_text_assert_tool (GHashTable *texts,
                       const PreauReportTool *tool,
                       const char *heading)
{
  page_text_assert (texts, heading);
  page_text_assert (texts, tool->level_words);
  page_text_assert (texts, tool->state_words);
  page_text_assert (texts, tool->summary);
}
