/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PREAU_TYPE_APPLICATION (preau_application_get_type ())
G_DECLARE_FINAL_TYPE (PreauApplication, preau_application, PREAU, APPLICATION, AdwApplication)

PreauApplication *preau_application_new (void);

G_END_DECLS
