/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PREAU_TYPE_CALL_BAR (preau_call_bar_get_type ())
G_DECLARE_FINAL_TYPE (PreauCallBar, preau_call_bar, PREAU, CALL_BAR, AdwBin)

char *preau_call_bar_dup_note (PreauCallBar *self);

G_END_DECLS
