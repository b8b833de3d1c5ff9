/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-label.h"

#include <string.h>

/* Number of letters that fit into a narrow window at a text size of 200 %, beside a check box. */
#define LONGEST_WORD 12

/* A no-break space is no gap: lines do not break there. */
static gboolean
is_gap (gunichar letter)
{
  return g_unichar_isspace (letter) && letter != 0x00a0 && letter != 0x202f;
}

static gboolean
has_longer_word (const char *text)
{
  glong letters = 0;

  for (; *text != '\0' && letters <= LONGEST_WORD; text = g_utf8_next_char (text))
    letters = is_gap (g_utf8_get_char (text)) ? 0 : letters + 1;

  return letters > LONGEST_WORD;
}

/* Returns: (transfer full): attributes that keep hyphens out of broken words, since a hyphen would change an address */
static PangoAttrList *
new_attributes (void)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));

  return attributes;
}

/**
 * preau_label_set_text:
 * @label: a label that wraps
 * @text: (nullable): plain text; %NULL hides the label
 *
 * Lets lines break inside words only if a word is very long, such as an address: GTK then lays out the label letter by
 * letter to find its smallest width, which takes several times as long.
 */
void
preau_label_set_text (GtkLabel *label,
                      const char *text)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  gboolean may_break;

  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  if (text == NULL)
    return;

  may_break = has_longer_word (text);
  if (may_break && strpbrk (text, "./@") != NULL)
    attributes = new_attributes ();
  gtk_label_set_wrap_mode (label, may_break ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
  gtk_label_set_attributes (label, attributes);
  gtk_label_set_label (label, text);
}

/**
 * preau_label_mark:
 * @ranges: (element-type PreauSearchRange): parts of the text of @label, in order
 *
 * Makes the parts bold and underlined, which is visible in any colour scheme.
 */
void
preau_label_mark (GtkLabel *label,
                  GArray *ranges)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < ranges->len; i++)
    {
      const PreauSearchRange *range = &g_array_index (ranges, PreauSearchRange, i);
      PangoAttribute *marks[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD),
                                  pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

      for (guint j = 0; j < G_N_ELEMENTS (marks); j++)
        {
          marks[j]->start_index = (guint) range->start;
          marks[j]->end_index = (guint) range->end;
          pango_attr_list_insert (attributes, marks[j]);
        }
    }

  gtk_label_set_attributes (label, ranges->len > 0 ? attributes : NULL);
}
