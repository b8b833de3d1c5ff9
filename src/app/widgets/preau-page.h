/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-frame-queue.h"
#include "preau-report-document.h"

G_BEGIN_DECLS

#define PREAU_TYPE_PAGE (preau_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (PreauPage, preau_page, PREAU, PAGE, GtkWidget)

/* How a page is to be written. */
typedef struct
{
  PreauDocumentFlags flags; /* with or without a checklist */
  const char *const *done;  /* (nullable): keys of the items that are ticked */
  const char *note;         /* (nullable): what somebody notes to it */
} PreauWriting;

struct _PreauPageClass
{
  GtkWidgetClass parent_class;

  PreauDocument *(*write) (PreauPage *self, const PreauWriting *writing); /* what preau_page_write() does */
  /* adds the links that it shows to an array of strings of its own */
  void (*list_links) (PreauPage *self, GPtrArray *urls);
};

/**
 * PreauScreenSection:
 * @self: the page
 *
 * Fills a section of it.
 */
typedef void (*PreauScreenSection) (PreauPage *self);

const char *preau_page_get_title (PreauPage *self);
void preau_page_set_title (PreauPage *self, const char *title);
gboolean preau_page_can_write (PreauPage *self);
PreauDocument *preau_page_write (PreauPage *self, const PreauWriting *writing);
char **preau_page_dup_links (PreauPage *self);
void preau_page_focus_heading (PreauPage *self);

void preau_page_fill (PreauPage *self, const PreauScreenSection *sections, guint n_sections);
void preau_page_add_part (gpointer target, PreauFrameFunc func, gconstpointer data);
void preau_page_add_hidden_part (gpointer target, PreauFrameFunc func, gconstpointer data);
void preau_page_drop_parts (PreauPage *self);

G_END_DECLS
