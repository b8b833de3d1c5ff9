/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-block.h"
#include "preau-report.h"

G_BEGIN_DECLS

/**
 * PreauDocumentFlags:
 * @PREAU_DOCUMENT_DEFAULT: the outcome with the checklist of the tool to use today
 * @PREAU_DOCUMENT_ALL_CHECKLISTS: also those of the picks and stand-ins besides
 * @PREAU_DOCUMENT_NO_CHECKLIST: no checklist
 */
typedef enum
{
  PREAU_DOCUMENT_DEFAULT = 0,
  PREAU_DOCUMENT_ALL_CHECKLISTS = 1 << 0,
  PREAU_DOCUMENT_NO_CHECKLIST = 1 << 1,
} PreauDocumentFlags;

GPtrArray *
preau_document_new (const PreauReport *report, PreauDocumentFlags flags, const char *const *done, const char *note);
GPtrArray *preau_document_new_question (const PreauReport *report);
GPtrArray *preau_document_new_checklist (const PreauReport *report);
GPtrArray *preau_document_new_why (const PreauReport *report);

G_END_DECLS
