/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide.h"

G_BEGIN_DECLS

/**
 * PreauEntryRelation:
 * @PREAU_ENTRY_PICK: the outcome recommends the tool
 * @PREAU_ENTRY_STAND_IN: the tool replaces one of its picks today
 * @PREAU_ENTRY_LISTED: the outcome names it
 * @PREAU_ENTRY_AVOIDED: the outcome says that it is to be avoided
 *
 * How an outcome names a tool. Begins at 1, as the closed lists of a guide do.
 */
typedef enum
{
  PREAU_ENTRY_PICK = 1,
  PREAU_ENTRY_STAND_IN,
  PREAU_ENTRY_LISTED,
  PREAU_ENTRY_AVOIDED,
} PreauEntryRelation;

GType preau_entry_relation_get_type (void);

#define PREAU_TYPE_ENTRY (preau_entry_get_type ())
G_DECLARE_FINAL_TYPE (PreauEntry, preau_entry, PREAU, ENTRY, GObject)

GPtrArray *preau_entry_list (PreauGuide *guide, const char *tool_id);

PreauEntryRelation preau_entry_get_relation (PreauEntry *self);
PreauOutcome *preau_entry_get_outcome (PreauEntry *self);
PreauQuestion *preau_entry_get_question (PreauEntry *self);
const char *preau_entry_get_code (PreauEntry *self);

G_END_DECLS
