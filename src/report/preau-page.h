/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-block.h"
#include "preau-report.h"

G_BEGIN_DECLS

/**
 * PreauPageFlags:
 * @PREAU_PAGE_DEFAULT: the outcome with the checklist of the tool to use today
 * @PREAU_PAGE_ALL_CHECKLISTS: also those of the picks and stand-ins besides
 * @PREAU_PAGE_NO_CHECKLIST: no checklist
 */
typedef enum
{
  PREAU_PAGE_DEFAULT = 0,
  PREAU_PAGE_ALL_CHECKLISTS = 1 << 0,
  PREAU_PAGE_NO_CHECKLIST = 1 << 1,
} PreauPageFlags;

GPtrArray *
preau_page_new (const PreauReport *report, PreauPageFlags flags, const char *const *done, const char *note);
GPtrArray *preau_page_new_question (const PreauReport *report);
GPtrArray *preau_page_new_checklist (const PreauReport *report);
GPtrArray *preau_page_new_why (const PreauReport *report);

G_END_DECLS
