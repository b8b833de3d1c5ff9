/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-report.h"

G_BEGIN_DECLS

typedef void (*PathReportFunc) (const PreauReport *report, gpointer data);

void path_reports_foreach (const char *file, const char *language, PathReportFunc func, gpointer data);

G_END_DECLS
