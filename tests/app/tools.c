/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tools.h"

#include <string.h>

#include "preau-language.h"
#include "preau-tool-row.h"
#include "preau-tools-page.h"

/**
 * tools_open:
 * @self: (out): where it is shown
 * @guide: a guide
 *
 * Shows the list of its tools.
 */
void
tools_open (Tools *self,
            PreauGuide *guide)
{
  self->window = app_open_guide (guide, NULL, 700, 600);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.find-tool", NULL);
  self->list = app_get_page (self->window);
  g_assert_true (PREAU_IS_TOOLS_PAGE (self->list));
  self->entry = app_find (self->list, GTK_TYPE_SEARCH_ENTRY);
  app_finish (self->window);
}

/**
 * tools_close:
 * @self: where the list is shown
 *
 * Closes its window.
 */
void
tools_close (Tools *self)
{
  app_close (self->window);
}

/**
 * tools_type:
 * @self: where the list is shown
 * @words: what is typed over what was there
 *
 * Types, and has all rows made at once.
 */
void
tools_type (Tools *self,
            const char *words)
{
  gtk_editable_set_text (self->entry, words);
  app_finish (self->window);
}

/**
 * tools_in_french:
 *
 * Returns: whether the window speaks French
 */
gboolean
tools_in_french (void)
{
  return g_str_equal (preau_language_get (), "fr");
}

/**
 * tools_get_part:
 * @self: where the list is shown
 * @name: its name in the template
 *
 * Returns: (transfer none): a part of the list
 */
gpointer
tools_get_part (Tools *self,
                const char *name)
{
  return gtk_widget_get_template_child (self->list, PREAU_TYPE_TOOLS_PAGE, name);
}

/**
 * tools_get_message:
 * @self: where the list is shown
 *
 * Returns: (transfer none): what it says of what was found
 */
const char *
tools_get_message (Tools *self)
{
  return gtk_label_get_text (tools_get_part (self, "message"));
}

/**
 * tools_get_id:
 * @row: a row of the list
 *
 * Returns: (transfer none): id of its tool
 */
const char *
tools_get_id (gpointer row)
{
  return g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)), NULL);
}

/**
 * tools_list_rows:
 * @self: where the list is shown
 *
 * Returns: (transfer full) (element-type PreauToolRow): the rows that are seen
 */
GPtrArray *
tools_list_rows (Tools *self)
{
  GPtrArray *rows = app_list (self->list, PREAU_TYPE_TOOL_ROW);

  for (guint i = rows->len; i > 0; i--)
    if (!gtk_widget_is_visible (rows->pdata[i - 1]))
      g_ptr_array_remove_index (rows, i - 1);

  return rows;
}

/**
 * tools_list_ids:
 * @self: where the list is shown
 *
 * Returns: (transfer full): the ids of the rows, a space between
 */
char *
tools_list_ids (Tools *self)
{
  g_autoptr (GPtrArray) rows = tools_list_rows (self);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", tools_get_id (rows->pdata[i]));

  return g_string_free (ids, FALSE);
}

/**
 * tools_assert_rows:
 * @self: where the list is shown
 * @expected: the ids of all rows, or of the first, before " …"
 */
void
tools_assert_rows (Tools *self,
                   const char *expected)
{
  g_autofree char *ids = tools_list_ids (self);
  gboolean open = g_str_has_suffix (expected, " …");
  g_autofree char *first = g_strndup (expected, strlen (expected) - (open ? strlen (" …") : 0));

  if (open ? !g_str_has_prefix (ids, first) : !g_str_equal (ids, first))
    g_error ("“%s” shows “%s”, not “%s”", gtk_editable_get_text (self->entry), ids, expected);
}

/**
 * tools_count_rows:
 * @self: where the list is shown
 *
 * Returns: how many rows there are
 */
guint
tools_count_rows (Tools *self)
{
  g_autoptr (GPtrArray) rows = tools_list_rows (self);

  return rows->len;
}
