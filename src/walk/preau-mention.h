/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide.h"

G_BEGIN_DECLS

/**
 * PreauMentionRelation:
 * @PREAU_MENTION_PICK: the outcome recommends the tool
 * @PREAU_MENTION_STAND_IN: the tool replaces one of its picks today
 * @PREAU_MENTION_LISTED: the outcome names it
 * @PREAU_MENTION_AVOIDED: the outcome says that it is to be avoided
 *
 * How an outcome names a tool. Begins at 1, as the closed lists of a guide do.
 */
typedef enum
{
  PREAU_MENTION_PICK = 1,
  PREAU_MENTION_STAND_IN,
  PREAU_MENTION_LISTED,
  PREAU_MENTION_AVOIDED,
} PreauMentionRelation;

GType preau_mention_relation_get_type (void);

#define PREAU_TYPE_MENTION (preau_mention_get_type ())
G_DECLARE_FINAL_TYPE (PreauMention, preau_mention, PREAU, MENTION, GObject)

GPtrArray *preau_mention_list (PreauGuide *guide, const char *tool_id);

PreauMentionRelation preau_mention_get_relation (PreauMention *self);
PreauOutcome *preau_mention_get_outcome (PreauMention *self);
PreauQuestion *preau_mention_get_question (PreauMention *self);
const char *preau_mention_get_code (PreauMention *self);

G_END_DECLS
