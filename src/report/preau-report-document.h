/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-document.h"
#include "preau-report.h"

G_BEGIN_DECLS

typedef enum
{
  PREAU_DOCUMENT_DEFAULT = 0,             /* outcome and checklist of the tool to use today */
  PREAU_DOCUMENT_ALL_CHECKLISTS = 1 << 0, /* also the checklists of other picks and stand-ins */
  PREAU_DOCUMENT_NO_CHECKLIST = 1 << 1,
} PreauDocumentFlags;

PreauDocument *preau_report_to_document (
  const PreauReport *report, PreauDocumentFlags flags, const char *const *done, const char *note);
PreauDocument *preau_report_question_to_document (const PreauReport *report);
PreauDocument *preau_report_checklist_to_document (const PreauReport *report);
PreauDocument *preau_report_why_to_document (const PreauReport *report);

G_END_DECLS
