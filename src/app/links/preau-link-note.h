/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PREAU_TYPE_LINK_NOTE (preau_link_note_get_type ())
G_DECLARE_FINAL_TYPE (PreauLinkNote, preau_link_note, PREAU, LINK_NOTE, GtkBox)

void preau_link_note_set_url (PreauLinkNote *self, const char *url);

G_END_DECLS
