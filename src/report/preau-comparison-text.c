/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison as a table, or as a list where it is too narrow for one. */

#include "preau-comparison-text.h"

#include "preau-comparison-document.h"

#define GAP 2
#define NO_MARK "  "

typedef struct
{
  const PreauComparison *comparison;
  const PreauTextStyle *style;
  guint n; /* tools */
  guint label_width;
  guint widths[PREAU_COMPARISON_MOST];
  gboolean loose; /* a blank line between rows, as some of them have several lines */
} Table;

static const PreauComparisonRow *
get_row (const Table *self,
         guint index)
{
  return g_ptr_array_index (self->comparison->rows, index);
}

static const char *
get_name (const Table *self,
          guint tool)
{
  return ((const PreauSheet *) g_ptr_array_index (self->comparison->sheets, tool))->tool->name;
}

static guint
measure_longest_word (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  guint longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, preau_text_measure (words[i]));

  return longest;
}

/* How wide a column has to be at least, or would be in a line as long as one likes. */
static guint
measure_column (const Table *self,
                guint tool,
                guint (*measure) (const char *text))
{
  guint width = measure (get_name (self, tool));

  for (guint i = 0; i < self->comparison->rows->len; i++)
    width = MAX (width, measure (get_row (self, i)->cells[tool]));

  return width;
}

/* Columns that need less than their share leave the rest to the others. */
static void
share_out (Table *self,
           guint room)
{
  guint n_left = self->n;
  gboolean again = TRUE;
  gboolean done[PREAU_COMPARISON_MOST] = { FALSE };

  while (again && n_left > 0)
    {
      again = FALSE;
      for (guint i = 0; i < self->n && n_left > 0; i++)
        {
          guint wanted = measure_column (self, i, preau_text_measure);

          if (done[i] || wanted > room / n_left)
            continue;
          self->widths[i] = wanted;
          room -= wanted;
          n_left--;
          done[i] = again = TRUE;
        }
    }

  for (guint i = 0; i < self->n; i++)
    if (!done[i])
      {
        self->widths[i] = room / n_left;
        self->loose = TRUE;
      }
}

/* FALSE where a word would not fit into its column. */
static gboolean
lay_out (Table *self)
{
  guint gaps = GAP * self->n;

  for (guint i = 0; i < self->comparison->rows->len; i++)
    self->label_width = MAX (self->label_width, preau_text_measure (get_row (self, i)->label));
  self->label_width += preau_text_measure (PREAU_COMPARISON_MARK);

  if (self->style->width == 0)
    share_out (self, G_MAXINT);
  else if (self->style->width > self->label_width + gaps)
    share_out (self, self->style->width - self->label_width - gaps);
  else
    return FALSE;

  for (guint i = 0; i < self->n; i++)
    if (measure_column (self, i, measure_longest_word) > self->widths[i])
      return FALSE;

  return TRUE;
}

static char **
wrap (const char *text,
      guint width)
{
  g_autoptr (GString) wrapped = g_string_new (NULL);

  preau_text_append_wrapped (wrapped, text, "", "", width);
  g_string_truncate (wrapped, wrapped->len - 1);

  return g_strsplit (wrapped->str, "\n", -1);
}

static void
append_padded (GString *line,
               const char *text,
               guint width,
               gboolean bold)
{
  guint columns = preau_text_measure (text);

  g_string_append_printf (line, "%s%s%s", bold ? PREAU_TEXT_BOLD : "", text, bold ? PREAU_TEXT_PLAIN : "");
  if (columns < width)
    g_string_append_printf (line, "%*s", (int) (width - columns), "");
}

static void
append_line (GString *out,
             GString *line)
{
  gsize length = line->len;

  while (length > 0 && line->str[length - 1] == ' ')
    length--;
  g_string_append_len (out, line->str, (gssize) length);
  g_string_append_c (out, '\n');
  g_string_truncate (line, 0);
}

/* @bold: the label, and where there is none the cells */
static void
append_row (const Table *self,
            GString *out,
            const char *label,
            const char *const *cells,
            gboolean bold)
{
  char **lines[PREAU_COMPARISON_MOST] = { NULL };
  guint n_lines[PREAU_COMPARISON_MOST] = { 0 };
  guint most = 1;
  gboolean bold_cells = bold && *label == '\0';
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < self->n; i++)
    {
      lines[i] = wrap (cells[i], self->widths[i]);
      n_lines[i] = g_strv_length (lines[i]);
      most = MAX (most, n_lines[i]);
    }

  for (guint at = 0; at < most; at++)
    {
      append_padded (line, at == 0 ? label : "", self->label_width, bold && at == 0 && *label != '\0');
      for (guint i = 0; i < self->n; i++)
        {
          g_string_append_printf (line, "%*s", GAP, "");
          append_padded (line, at < n_lines[i] ? lines[i][at] : "", self->widths[i], bold_cells && at < n_lines[i]);
        }
      append_line (out, line);
    }

  for (guint i = 0; i < self->n; i++)
    g_strfreev (lines[i]);
}

static void
append_rule (const Table *self,
             GString *out)
{
  guint width = self->label_width;

  for (guint i = 0; i < self->n; i++)
    width += GAP + self->widths[i];
  for (guint i = 0; i < width; i++)
    g_string_append_c (out, '-');
  g_string_append_c (out, '\n');
}

static char *
mark (const PreauComparisonRow *row,
      const char *otherwise)
{
  return g_strconcat (row->differs ? PREAU_COMPARISON_MARK : otherwise, row->label, NULL);
}

static void
append_table (const Table *self,
              GString *out)
{
  const char *names[PREAU_COMPARISON_MOST] = { NULL };

  for (guint i = 0; i < self->n; i++)
    names[i] = get_name (self, i);
  append_row (self, out, "", names, self->style->color);
  append_rule (self, out);

  for (guint i = 0; i < self->comparison->rows->len; i++)
    {
      const PreauComparisonRow *row = get_row (self, i);
      g_autofree char *label = mark (row, NO_MARK);

      if (self->loose && i > 0)
        g_string_append_c (out, '\n');
      append_row (self, out, label, (const char *const *) row->cells, self->style->color && row->differs);
    }
}

static void
append_blocks (const Table *self,
               GString *out,
               GPtrArray *blocks)
{
  g_autofree char *text = preau_blocks_to_text (blocks, self->style);

  g_string_append (out, text);
}

static void
append_list (const Table *self,
             GString *out)
{
  g_autoptr (GPtrArray) blocks = preau_blocks_new ();

  preau_comparison_add_rows (self->comparison, blocks);
  append_blocks (self, out, blocks);
}

static void
append_legend (const Table *self,
               GString *out)
{
  g_autoptr (GPtrArray) blocks = preau_blocks_new ();

  g_string_append_c (out, '\n');
  preau_comparison_add_legend (self->comparison, blocks);
  append_blocks (self, out, blocks);
}

/**
 * preau_comparison_to_text:
 * @self: the comparison
 * @style: how to write it
 *
 * Returns: (transfer full): a table as wide as @style allows, what differs
 *   marked; a list where the words are too long for columns
 */
char *
preau_comparison_to_text (const PreauComparison *self,
                          const PreauTextStyle *style)
{
  Table table = { .comparison = self, .style = style, .n = self->sheets->len };
  GString *out = g_string_new (NULL);

  if (lay_out (&table))
    append_table (&table, out);
  else
    append_list (&table, out);
  append_legend (&table, out);

  return g_string_free (out, FALSE);
}
