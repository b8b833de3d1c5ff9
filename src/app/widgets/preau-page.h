/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-frame-queue.h"
#include "preau-report-document.h"

G_BEGIN_DECLS

#define PREAU_TYPE_PAGE (preau_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (PreauPage, preau_page, PREAU, PAGE, GtkWidget)

/* Options of preau_page_write(). */
typedef struct
{
  PreauDocumentFlags flags;
  const char *const *done;  /* (nullable): keys of the items that are ticked */
  const char *note;         /* (nullable): note of a help call */
} PreauWriting;

struct _PreauPageClass
{
  GtkWidgetClass parent_class;

  PreauDocument *(*write) (PreauPage *self, const PreauWriting *writing); /* (nullable): preau_page_write() */
  /* (nullable): adds the links of the page to @urls, which does not own its strings */
  void (*list_links) (PreauPage *self, GPtrArray *urls);
};

/* Fills a section of the page @self. */
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
