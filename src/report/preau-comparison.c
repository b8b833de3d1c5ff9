/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-comparison.h"

#include <glib/gi18n.h>

#include "preau-facts.h"
#include "preau-json-parts.h"
#include "preau-sheet-json.h"

static void
free_row (gpointer data)
{
  PreauComparisonRow *self = data;

  g_clear_pointer (&self->cells, g_strfreev);
  g_free (self);
}

void
preau_comparison_free (PreauComparison *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

static PreauComparisonRow *
new_row (GPtrArray *sheets,
         const PreauFact *fact)
{
  PreauComparisonRow *row = g_new0 (PreauComparisonRow, 1);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  row->key = fact->id;
  row->label = _(fact->label);
  for (guint i = 0; i < sheets->len; i++)
    {
      g_autofree char *words = fact->describe (g_ptr_array_index (sheets, i));

      g_strv_builder_add (cells, words != NULL ? words : _("Not stated"));
    }
  row->cells = g_strv_builder_end (cells);
  for (guint i = 1; i < sheets->len; i++)
    if (!g_str_equal (row->cells[i], row->cells[0]))
      row->differs = TRUE;

  return row;
}

/**
 * preau_comparison_new:
 * @ids: %NULL-terminated: ids of two to four tools of @guide; a single one has no differences
 * @language: language code for the texts of the guide; Préau's own words come in the language of its messages
 *
 * Returns: (transfer full): the comparison
 */
PreauComparison *
preau_comparison_new (PreauGuide *guide,
                      const char *const *ids,
                      const char *language)
{
  PreauComparison *self = g_new (PreauComparison, 1);

  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) preau_sheet_free);
  self->rows = g_ptr_array_new_with_free_func (free_row);
  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (self->sheets, preau_sheet_new (guide, ids[i], language));
  for (const PreauFact *fact = preau_facts; fact->id != NULL; fact++)
    if ((fact->uses & PREAU_FACT_IN_COMPARISON) != 0)
      g_ptr_array_add (self->rows, new_row (self->sheets, fact));

  return self;
}

char *
preau_comparison_join_names (const PreauComparison *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->sheets->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ((const PreauSheet *) g_ptr_array_index (self->sheets, i))->tool->name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
write_row (JsonBuilder *builder,
           gconstpointer thing)
{
  const PreauComparisonRow *row = thing;

  preau_json_write_string (builder, "key", row->key);
  preau_json_write_string (builder, "label", row->label);
  json_builder_set_member_name (builder, "differs");
  json_builder_add_boolean_value (builder, row->differs);
  preau_json_write_strings (builder, "cells", row->cells);
}

void
preau_comparison_write_json (JsonBuilder *builder,
                             gconstpointer thing)
{
  const PreauComparison *self = thing;

  preau_json_write_list (builder, "tools", self->sheets, preau_sheet_write_json);
  preau_json_write_list (builder, "rows", self->rows, write_row);
}
