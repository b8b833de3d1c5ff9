/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-block.h"
#include "preau-sheet.h"

G_BEGIN_DECLS

GPtrArray *preau_sheet_page_new (const PreauSheet *sheet, const char *const *done);

G_END_DECLS
