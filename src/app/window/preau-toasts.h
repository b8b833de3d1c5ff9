/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PREAU_TYPE_TOASTS (preau_toasts_get_type ())
G_DECLARE_FINAL_TYPE (PreauToasts, preau_toasts, PREAU, TOASTS, AdwBin)

void preau_toasts_add (PreauToasts *self, AdwToast *toast);
void preau_toasts_say (PreauToasts *self, AdwToast *toast);
void preau_toasts_withdraw (PreauToasts *self, const char *action_name);
void preau_toasts_warn (PreauToasts *self, const char *message, const char *details);

G_END_DECLS
