/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-report-document.h"
#include "preau-sheet.h"

G_BEGIN_DECLS

PreauDocument *
preau_sheet_to_document (const PreauSheet *sheet, PreauDocumentFlags flags, const char *const *done, const char *note);

G_END_DECLS
