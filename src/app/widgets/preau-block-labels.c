/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-block-labels.h"

#include <glib/gi18n.h>

#include "preau-block.h"
#include "preau-label.h"

#define FIRST 10 /* labels made at once, enough to fill a window */
#define MOST 400

/* Style classes of a block, and its level as a heading for screen readers; 0: no heading */
typedef struct
{
  const char *classes[3];
  int level;
} Look;

static const Look looks[] = {
  [PREAU_BLOCK_TITLE] = { { "title-1", NULL }, 1 },
  [PREAU_BLOCK_HEADING] = { { "section-heading", "block-heading", NULL }, 2 },
  [PREAU_BLOCK_SUBHEADING] = { { "group-heading", "block-item", NULL }, 3 },
  [PREAU_BLOCK_PARAGRAPH] = { { NULL }, 0 },
  [PREAU_BLOCK_ITEM] = { { "block-item", NULL }, 0 },
  [PREAU_BLOCK_NUMBERED] = { { "block-item", NULL }, 0 },
  [PREAU_BLOCK_CHECK] = { { "block-item", NULL }, 0 },
  [PREAU_BLOCK_DONE] = { { "block-item", NULL }, 0 },
  [PREAU_BLOCK_NOTE] = { { "block-note", "secondary", NULL }, 0 },
  [PREAU_BLOCK_LINK] = { { "block-note", "secondary", NULL }, 0 },
  [PREAU_BLOCK_SOURCE] = { { "block-note", "secondary", NULL }, 0 },
};

static GtkWidget *
new_label (const PreauBlock *block)
{
  const Look *look = &looks[block->kind];
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "accessible-role", look->level > 0 ? GTK_ACCESSIBLE_ROLE_HEADING : GTK_ACCESSIBLE_ROLE_LABEL,
                  "wrap", TRUE, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "xalign", 0.0f, "selectable", FALSE, NULL);

  preau_label_set_text (GTK_LABEL (label), block->text);
  gtk_widget_set_css_classes (label, (const char **) look->classes);
  if (look->level > 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, look->level, -1);

  return label;
}

static void
append_label (GtkWidget *box,
              gconstpointer block)
{
  gtk_box_append (GTK_BOX (box), new_label (block));
}

static void
append_rest (GtkWidget *box,
             gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autofree char *text = g_strdup_printf (
    ngettext ("%u more line is not shown here: “preauctl diff” prints all of them.",
              "%u more lines are not shown here: “preauctl diff” prints all of them.", n), n);
  const PreauBlock rest = { .kind = PREAU_BLOCK_PARAGRAPH, .text = text };

  append_label (box, &rest);
}

/**
 * preau_block_labels_fill:
 * @queue: makes the labels that are not visible at first
 * @blocks: (element-type PreauBlock): blocks that live as long as @box
 *
 * Appends a label to @box for each block, up to 400, and a note about the rest.
 */
void
preau_block_labels_fill (GtkBox *box,
                         PreauFrameQueue *queue,
                         GPtrArray *blocks)
{
  for (guint i = 0; i < MIN (blocks->len, MOST); i++)
    if (i < FIRST)
      append_label (GTK_WIDGET (box), g_ptr_array_index (blocks, i));
    else
      preau_frame_queue_add (queue, append_label, box, g_ptr_array_index (blocks, i));

  if (blocks->len > MOST)
    preau_frame_queue_add (queue, append_rest, box, GUINT_TO_POINTER (blocks->len - MOST));
}
