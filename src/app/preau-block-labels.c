/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-block-labels.h"

#include "preau-block.h"
#include "preau-label.h"

/* How a block looks, and what it is to whoever hears it; a level of 0: no heading. */
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

/**
 * preau_block_labels_fill:
 * @box: where they go
 * @blocks: (element-type PreauBlock): what is to be read
 *
 * Appends a label to @box for each of @blocks.
 */
void
preau_block_labels_fill (GtkBox *box,
                         GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    gtk_box_append (box, new_label (g_ptr_array_index (blocks, i)));
}
