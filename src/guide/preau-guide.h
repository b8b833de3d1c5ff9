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

/* A guide: questions, outcomes, tools and their sources, which refer to each other by id. Immutable once loaded, so
 * that threads may share it. */
struct _PreauGuide
{
  GObject parent_instance;

  GBytes *bytes;                /* the file */
  char *id;                     /* permanent */
  guint serial;                 /* number of the edition, from 1 */
  guint tree;                   /* first digit of path codes, from 1 to 9 */
  GDate *issued;
  GDate *review_by;             /* day by which claims should be checked again */
  const char *const *languages; /* the reference first */
  PreauText *title;
  PreauText *publisher;
  PreauText *about;      /* documents that the guide is drawn from */
  PreauContact *contact;
  char *next_key;        /* (nullable): minisign public key that will sign later editions */
  char *start;           /* id of the first question */

  PreauTable *sources;    /* of PreauSource */
  PreauTable *claims;     /* of PreauClaim */
  PreauTable *checklists; /* of GPtrArray of PreauChecklistItem, shared by tools */
  PreauTable *tools;      /* of PreauTool */
  PreauTable *questions;  /* of PreauQuestion */
  PreauTable *outcomes;   /* of PreauOutcome */
  PreauTable *messages;   /* of PreauMessage */
  PreauTable *retired;    /* of the new ids, by the retired ids */
};

PreauGuide *preau_guide_import (const PreauJson *json);

gboolean preau_guide_is_review_due (PreauGuide *self);

const char *const *preau_guide_get_stand_ins (PreauGuide *self, const PreauPick *pick);
const PreauTool *preau_guide_get_tool_today (PreauGuide *self, const PreauPick *pick);

G_END_DECLS
