/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "preau-findings.h"
#include "preau-guide.h"

G_BEGIN_DECLS

/**
 * GuideShape:
 * @n_questions: how many questions, from 1
 * @n_outcomes: how many outcomes, from 1
 * @max_answers: at most so many answers, more where something would not be reached otherwise
 * @sets: of a hundred answers, so many tell about a given key
 * @conditions: of a hundred tools, so many have a given condition
 * @named: of a hundred outcomes, so many list tools, and so many of those without a pick have some to avoid
 *
 * What a random guide looks like.
 */
typedef struct
{
  guint n_questions;
  guint n_outcomes;
  guint max_answers;
  guint sets;
  guint conditions;
  guint named;
} GuideShape;

char *guide_builder_to_json (const char *description);
char *guide_builder_translate (const char *json);
char *guide_builder_edit (JsonObject *guide, const char *edits);
PreauGuide *guide_builder_load (const char *json, PreauFindings *findings);
PreauGuide *guide_builder_import (const char *json);

char *guide_builder_random (GRand *rand, const GuideShape *shape);
char *guide_builder_ladder (guint n_questions, guint n_answers);

G_END_DECLS
