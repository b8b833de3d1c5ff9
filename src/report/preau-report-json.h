/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-report.h"

G_BEGIN_DECLS

char *preau_report_to_json (const PreauReport *report);

G_END_DECLS
