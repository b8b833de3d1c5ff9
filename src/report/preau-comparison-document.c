/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison as a page: what is so of each tool, aspect by aspect. */

#include "preau-comparison-document.h"

#include <glib/gi18n.h>

#include "preau-report-writer.h"

static const PreauSheet *
get_sheet (const PreauComparison *self,
           guint tool)
{
  return g_ptr_array_index (self->sheets, tool);
}

/**
 * preau_comparison_add_rows:
 * @self: the comparison
 * @blocks: (element-type PreauBlock): a page that is being written
 *
 * Adds a heading for each aspect, marked where the tools differ, and below it
 * each tool with what is so of it.
 */
void
preau_comparison_add_rows (const PreauComparison *self,
                           GPtrArray *blocks)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const PreauComparisonRow *row = g_ptr_array_index (self->rows, i);
      g_autofree char *label = g_strconcat (row->differs ? PREAU_COMPARISON_MARK : "", row->label, NULL);

      preau_blocks_add (blocks, PREAU_BLOCK_HEADING, label);
      for (guint j = 0; j < self->sheets->len; j++)
        {
          g_autofree char *text = g_strdup_printf ("%s — %s", get_sheet (self, j)->tool->name, row->cells[j]);

          preau_blocks_add (blocks, PREAU_BLOCK_ITEM, text);
        }
    }
}

/**
 * preau_comparison_add_legend:
 * @self: the comparison
 * @blocks: (element-type PreauBlock): a page that is being written
 *
 * Adds what the mark means.
 */
void
preau_comparison_add_legend (const PreauComparison *self,
                             GPtrArray *blocks)
{
  gboolean differs = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    differs = differs || ((const PreauComparisonRow *) g_ptr_array_index (self->rows, i))->differs;

  preau_blocks_add (blocks, PREAU_BLOCK_PARAGRAPH, differs ? _("≠ marks what differs.") : _("Nothing differs here."));
}

/**
 * preau_comparison_to_blocks:
 * @self: the comparison
 *
 * Returns: (transfer full) (element-type PreauBlock): it as a page to be read
 *   from top to bottom
 */
GPtrArray *
preau_comparison_to_blocks (const PreauComparison *self)
{
  const PreauSheet *first = get_sheet (self, 0);
  PreauDocument page = preau_document_begin (first->guide, NULL);
  g_autofree char *names = preau_comparison_join_names (self);

  preau_blocks_add (page.blocks, PREAU_BLOCK_TITLE, names);
  preau_comparison_add_rows (self, page.blocks);
  preau_blocks_add (page.blocks, PREAU_BLOCK_HEADING, _("Guide"));
  preau_comparison_add_legend (self, page.blocks);
  preau_document_add_guide (&page, first->guide_title, first->edition, first->review);

  return preau_document_end (&page);
}
