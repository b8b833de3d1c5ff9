/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-page.h"

G_BEGIN_DECLS

#define PREAU_TYPE_SCREEN (preau_screen_get_type ())
G_DECLARE_DERIVABLE_TYPE (PreauScreen, preau_screen, PREAU, SCREEN, GtkWidget)

/**
 * PreauWriting:
 * @flags: with or without a checklist
 * @done: (nullable): keys of the items that are ticked
 * @note: (nullable): what somebody notes to it
 *
 * How a screen is to be written.
 */
typedef struct
{
  PreauPageFlags flags;
  const char *const *done;
  const char *note;
} PreauWriting;

/**
 * PreauScreenClass:
 * @write: what preau_screen_write() does
 * @list_links: adds the links that it shows to an array of strings of its own
 */
struct _PreauScreenClass
{
  GtkWidgetClass parent_class;

  GPtrArray *(*write) (PreauScreen *self, const PreauWriting *writing);
  void (*list_links) (PreauScreen *self, GPtrArray *urls);
};

const char *preau_screen_get_title (PreauScreen *self);
void preau_screen_set_title (PreauScreen *self, const char *title);
gboolean preau_screen_can_write (PreauScreen *self);
GPtrArray *preau_screen_write (PreauScreen *self, const PreauWriting *writing);
char **preau_screen_dup_links (PreauScreen *self);
void preau_screen_focus_heading (PreauScreen *self);

G_END_DECLS
