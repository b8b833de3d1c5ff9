/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shown.h"

#include <glib/gi18n.h>

#include "fixture.h"
#include "preau-statement-cell.h"
#include "preau-words.h"

/**
 * shown_list:
 * @root: a widget
 * @hidden: whether what one has to ask for counts too
 *
 * Returns: (transfer full) (element-type utf8): the texts of its labels
 */
GHashTable *
shown_list (GtkWidget *root,
            gboolean hidden)
{
  GHashTable *shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) labels = app_list (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (hidden || gtk_widget_is_visible (g_ptr_array_index (labels, i)))
      g_hash_table_add (shown, g_strdup (gtk_label_get_text (g_ptr_array_index (labels, i))));

  return shown;
}

/**
 * shown_assert:
 * @shown: of shown_list()
 * @text: (nullable): what it is to say
 */
void
shown_assert (GHashTable *shown,
              const char *text)
{
  if (text == NULL || g_hash_table_contains (shown, text))
    return;

  g_test_message ("The page does not say “%s”.", text);
  g_test_fail ();
}

/**
 * shown_count:
 * @root: a widget
 * @type: type of other widgets
 *
 * Returns: how many of these are in it, hidden ones too
 */
guint
shown_count (GtkWidget *root,
             GType type)
{
  g_autoptr (GPtrArray) found = app_list (root, type);

  return found->len;
}

/**
 * shown_assert_statements:
 * @shown: of shown_list()
 * @statements: (element-type PreauStatement): what it is to say, each with its
 *   source and what is against it
 *
 * Returns: how many these are, all told
 */
guint
shown_assert_statements (GHashTable *shown,
                         GPtrArray *statements)
{
  guint cells = statements->len;

  for (guint i = 0; i < statements->len; i++)
    {
      const PreauStatement *statement = g_ptr_array_index (statements, i);
      g_autofree char *line = preau_source_line (statement->citation, statement->as_of, statement->remark);

      shown_assert (shown, statement->text);
      shown_assert (shown, line);
      cells += shown_assert_statements (shown, statement->against);
    }

  return cells;
}

/**
 * shown_assert_items:
 * @shown: of shown_list()
 * @items: (element-type PreauReportItem): the checklist that it is to have
 *
 * Returns: how many these are
 */
guint
shown_assert_items (GHashTable *shown,
                    GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const PreauReportItem *item = g_ptr_array_index (items, i);
      g_autofree char *line = preau_source_line (item->citation, item->as_of, NULL);
      g_autofree char *drawback = g_strdup_printf (_("Drawback: %s"), item->drawback);
      g_autofree char *advised = g_strconcat (_("Advised"), " · ", line, NULL);

      shown_assert (shown, preau_words_phase (item->phase));
      shown_assert (shown, item->title);
      shown_assert (shown, item->why);
      shown_assert (shown, item->drawback != NULL ? drawback : NULL);
      shown_assert (shown, item->weight == PREAU_WEIGHT_ADVISED ? advised : line);
    }

  return items->len;
}

/**
 * shown_assert_tool:
 * @shown: of shown_list()
 * @tool: a tool
 * @heading: how it is to be called
 */
void
shown_assert_tool (GHashTable *shown,
                   const PreauReportTool *tool,
                   const char *heading)
{
  shown_assert (shown, heading);
  shown_assert (shown, tool->level_words);
  shown_assert (shown, tool->state_words);
  shown_assert (shown, tool->summary);
}
