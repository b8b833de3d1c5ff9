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

PreauGuide *preau_guide_import (const PreauJson *json);

GBytes *preau_guide_get_bytes (PreauGuide *self);
const char *preau_guide_get_id (PreauGuide *self);
guint preau_guide_get_serial (PreauGuide *self);
guint preau_guide_get_tree (PreauGuide *self);
const GDate *preau_guide_get_issued (PreauGuide *self);
const GDate *preau_guide_get_review_by (PreauGuide *self);
gboolean preau_guide_is_review_due (PreauGuide *self);
const char *const *preau_guide_get_languages (PreauGuide *self);
const PreauText *preau_guide_get_title (PreauGuide *self);
const PreauText *preau_guide_get_publisher (PreauGuide *self);
const PreauText *preau_guide_get_about (PreauGuide *self);
const PreauContact *preau_guide_get_contact (PreauGuide *self);
const char *preau_guide_get_next_key (PreauGuide *self);
const char *preau_guide_get_start (PreauGuide *self);

const PreauTable *preau_guide_get_sources (PreauGuide *self);
const PreauTable *preau_guide_get_claims (PreauGuide *self);
const PreauTable *preau_guide_get_checklists (PreauGuide *self);
const PreauTable *preau_guide_get_tools (PreauGuide *self);
const PreauTable *preau_guide_get_questions (PreauGuide *self);
const PreauTable *preau_guide_get_outcomes (PreauGuide *self);
const PreauTable *preau_guide_get_messages (PreauGuide *self);
const PreauTable *preau_guide_get_retired (PreauGuide *self);

const char *const *preau_guide_get_stand_ins (PreauGuide *self, const PreauPick *pick);
const PreauTool *preau_guide_get_tool_today (PreauGuide *self, const PreauPick *pick);

G_END_DECLS
