/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-report.h"

G_BEGIN_DECLS

typedef void (*PlaceFunc) (const PreauReport *report, gpointer data);

void places_see (const char *file, const char *language, PlaceFunc func, gpointer data);

G_END_DECLS
