/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "preau-walk.h"

G_BEGIN_DECLS

#define GUIDE_PATH_MAX 48

/* What stands on the paths of a guide, read with json-glib alone: nothing here relies on what is tested. */

typedef struct
{
  const char *question;
  const char *answer_id;
  guint number; /* from 1 */
  JsonObject *answer;
} GuidePathStep;

/**
 * GuidePath:
 * @steps: the answers given
 * @n_steps: how many
 * @question: (nullable): the question at hand
 * @outcome: (nullable): or the outcome
 *
 * A path from the start to any place.
 */
typedef struct
{
  GuidePathStep steps[GUIDE_PATH_MAX];
  guint n_steps;
  const char *question;
  const char *outcome;
} GuidePath;

JsonObject *guide_paths_parse (const char *json);
JsonObject *guide_paths_parse_built_in (void);
GPtrArray *guide_paths_list (JsonObject *guide);

JsonObject *guide_paths_get (JsonObject *guide, const char *table, const char *id);
gboolean guide_path_set_end (JsonObject *guide, GuidePath *path, const char *node);
gboolean guide_path_append (JsonObject *guide, GuidePath *path, guint number);
guint guide_path_find_answer (JsonObject *guide, const char *question, const char *answer_id);
JsonNode *guide_path_get_told (const GuidePath *path, const char *key);
guint guide_path_get_most_people (const GuidePath *path);
GPtrArray *guide_path_list_offered (JsonObject *guide, const char *outcome, guint pick);
guint guide_path_count_picks (JsonObject *guide, const char *outcome);
GPtrArray *guide_path_list_broken (JsonObject *guide, const GuidePath *path);

GPtrArray *guide_path_list_reasons (JsonObject *guide, const GuidePath *path);

void guide_path_walk (const GuidePath *path, PreauWalk *walk);
void guide_path_assert (JsonObject *guide, const GuidePath *path, PreauWalk *walk);

G_END_DECLS
