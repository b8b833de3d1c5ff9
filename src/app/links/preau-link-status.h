/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PREAU_TYPE_LINK_STATUS (preau_link_status_get_type ())
G_DECLARE_FINAL_TYPE (PreauLinkStatus, preau_link_status, PREAU, LINK_STATUS, GtkBox)

void preau_link_status_set_url (PreauLinkStatus *self, const char *url);

G_END_DECLS
