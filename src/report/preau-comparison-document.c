/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "preau-comparison-document.h"

#include <glib/gi18n.h>

#include "preau-report-writer.h"

#define MARK "≠ "

static const PreauSheet *
get_sheet (const PreauComparison *self,
           guint tool)
{
  return g_ptr_array_index (self->sheets, tool);
}

/* Marks the aspects in which the tools differ. */
static void
add_rows (const PreauComparison *self,
          PreauDocument *document)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const PreauComparisonRow *row = g_ptr_array_index (self->rows, i);
      g_autofree char *label = g_strconcat (row->differs ? MARK : "", row->label, NULL);

      preau_document_add (document, PREAU_BLOCK_HEADING, label);
      for (guint j = 0; j < self->sheets->len; j++)
        {
          g_autofree char *text = g_strdup_printf ("%s — %s", get_sheet (self, j)->tool->name, row->cells[j]);

          preau_document_add (document, PREAU_BLOCK_ITEM, text);
        }
    }
}

static void
add_legend (const PreauComparison *self,
            PreauDocument *document)
{
  gboolean differs = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    differs = differs || ((const PreauComparisonRow *) g_ptr_array_index (self->rows, i))->differs;

  preau_document_add (document, PREAU_BLOCK_PARAGRAPH,
                      differs ? _("≠ marks what differs.") : _("Nothing differs here."));
}

PreauDocument *
preau_comparison_to_document (const PreauComparison *self)
{
  const PreauSheet *first = get_sheet (self, 0);
  PreauReportWriter writer = preau_report_writer_begin (first->guide, first->language, NULL);
  g_autofree char *names = preau_comparison_join_names (self);

  preau_document_add (writer.document, PREAU_BLOCK_TITLE, names);
  add_rows (self, writer.document);
  preau_document_add (writer.document, PREAU_BLOCK_HEADING, _("Guide"));
  add_legend (self, writer.document);
  preau_report_writer_add_guide (&writer, first->guide_title, first->edition, first->review);

  return preau_report_writer_end (&writer);
}
