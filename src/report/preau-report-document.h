/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-document.h"
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

PreauDocument *preau_report_to_document (
  const PreauReport *report, PreauDocumentFlags flags, const char *const *done, const char *note);
PreauDocument *preau_report_question_to_document (const PreauReport *report);
PreauDocument *preau_report_checklist_to_document (const PreauReport *report);
PreauDocument *preau_report_why_to_document (const PreauReport *report);

G_END_DECLS
