/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "preau-contact.h"
#include "preau-outcome.h"
#include "preau-question.h"
#include "preau-table.h"
#include "preau-tool.h"

G_BEGIN_DECLS

#define PREAU_TYPE_GUIDE (preau_guide_get_type ())
G_DECLARE_FINAL_TYPE (PreauGuide, preau_guide, PREAU, GUIDE, GObject)

/* One guide: questions, outcomes, tools and their sources. Immutable once loaded, so that threads may share it; what
 * stands in it refers to each other by id. */
struct _PreauGuide
{
  GObject parent_instance;

  GBytes *bytes;                /* the guide as it was written */
  char *id;                     /* permanent */
  guint serial;                 /* its edition, from 1 */
  guint tree;                   /* the first digit of its path codes, from 1 to 9 */
  GDate *issued;                /* the day it was issued */
  GDate *review_by;             /* the day by which its claims should be checked again */
  const char *const *languages; /* the reference first */
  PreauText *title;
  PreauText *publisher;
  PreauText *about;      /* the documents that it is drawn from */
  PreauContact *contact; /* whom to ask */
  char *next_key;        /* (nullable): the minisign public key that will sign later editions */
  char *start;           /* the id of its first question */

  PreauTable *sources;    /* of PreauSource */
  PreauTable *claims;     /* of PreauClaim */
  PreauTable *checklists; /* of GPtrArray of PreauChecklistItem: the lists that tools share */
  PreauTable *tools;      /* of PreauTool */
  PreauTable *questions;  /* of PreauQuestion */
  PreauTable *outcomes;   /* of PreauOutcome */
  PreauTable *messages;   /* of PreauMessage: its invitations */
  PreauTable *retired;    /* of the ids that took over, by the ids no longer used */
};

PreauGuide *preau_guide_import (const PreauJson *json);

gboolean preau_guide_is_review_due (PreauGuide *self);

const char *const *preau_guide_get_stand_ins (PreauGuide *self, const PreauPick *pick);
const PreauTool *preau_guide_get_tool_today (PreauGuide *self, const PreauPick *pick);

G_END_DECLS
