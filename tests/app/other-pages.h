/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

G_BEGIN_DECLS

/* What a person sees besides the pages of a walk. */

/* Milliseconds after which GTK 4.8 no longer looks for a tooltip in a window that has gone. */
#define OTHER_PAGES_TOOLTIP 600

/**
 * OtherPage:
 * @name: what it is called in messages
 * @show: shows it on a window, or in front of it, and returns the window that it is on
 *
 * Something to look at.
 */
typedef struct
{
  const char *name;
  GtkWindow *(*show) (PreauWindow *window);
} OtherPage;

extern const OtherPage other_pages[];
extern const guint n_other_pages;

void other_page_put (PreauWindow *window, GtkWidget *widget);
void other_page_close (GtkWindow *shown, PreauWindow *window);

G_END_DECLS
