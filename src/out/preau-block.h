/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-report.h"

G_BEGIN_DECLS

/**
 * PreauBlockKind:
 * @PREAU_BLOCK_TITLE: what all of it is about
 * @PREAU_BLOCK_HEADING: a part of it
 * @PREAU_BLOCK_SUBHEADING: a part of that
 * @PREAU_BLOCK_PARAGRAPH: a paragraph
 * @PREAU_BLOCK_ITEM: an element of a list
 * @PREAU_BLOCK_NUMBERED: an element of a list that is chosen from by its number
 * @PREAU_BLOCK_CHECK: an element of a list to tick off
 * @PREAU_BLOCK_NOTE: a calm second line of what stands before
 */
typedef enum
{
  PREAU_BLOCK_TITLE,
  PREAU_BLOCK_HEADING,
  PREAU_BLOCK_SUBHEADING,
  PREAU_BLOCK_PARAGRAPH,
  PREAU_BLOCK_ITEM,
  PREAU_BLOCK_NUMBERED,
  PREAU_BLOCK_CHECK,
  PREAU_BLOCK_NOTE,
} PreauBlockKind;

/**
 * PreauBlock:
 * @kind: what it is
 * @number: of a %PREAU_BLOCK_NUMBERED
 * @text: its words
 *
 * A report as a sequence of blocks is what each written format is made from,
 * so that all of them say the same in the same order.
 */
typedef struct
{
  PreauBlockKind kind;
  guint number;
  char *text;
} PreauBlock;

/**
 * PreauBlockFlags:
 * @PREAU_BLOCKS_DEFAULT: the outcome with the checklist of the tool to use today
 * @PREAU_BLOCKS_ALL_CHECKLISTS: also those of the picks and stand-ins besides
 * @PREAU_BLOCKS_NO_CHECKLIST: no checklist
 */
typedef enum
{
  PREAU_BLOCKS_DEFAULT = 0,
  PREAU_BLOCKS_ALL_CHECKLISTS = 1 << 0,
  PREAU_BLOCKS_NO_CHECKLIST = 1 << 1,
} PreauBlockFlags;

GPtrArray *preau_blocks_new (const PreauReport *report, PreauBlockFlags flags);
GPtrArray *preau_blocks_new_checklist (const PreauReport *report);
GPtrArray *preau_blocks_new_why (const PreauReport *report);
void preau_blocks_add (GPtrArray *blocks, PreauBlockKind kind, const char *text);
void preau_blocks_add_question (GPtrArray *blocks, const PreauReportStep *question);
GPtrArray *preau_blocks_new_empty (void);

G_END_DECLS
