/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "preau-guide.h"

G_BEGIN_DECLS

void preau_about_present (GtkWindow *parent, PreauGuide *guide);

G_END_DECLS
