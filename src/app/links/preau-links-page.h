/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide.h"
#include "preau-page.h"

G_BEGIN_DECLS

#define PREAU_TYPE_LINKS_PAGE (preau_links_page_get_type ())
G_DECLARE_FINAL_TYPE (PreauLinksPage, preau_links_page, PREAU, LINKS_PAGE, PreauPage)

GtkWidget *preau_links_page_new (PreauGuide *guide);

G_END_DECLS
