/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guide-paths.h"

G_BEGIN_DECLS

/* What a guide says, read with json-glib alone, and worded without src/report. */

extern const char *const said_languages[2];

/**
 * SaidTest:
 * @name: last part of its path
 * @test: called with a language
 *
 * A test that is run in each language.
 */
typedef struct
{
  const char *name;
  GTestDataFunc test;
} SaidTest;

void said_add_tests (const char *prefix, const SaidTest *tests, guint n);
void said_speak (const char *language);

char *said_words (JsonObject *object, const char *key, const char *language);
const char *said_string (JsonObject *object, const char *key);
char *said_month (const char *month, const char *language);
char *said_citation (JsonObject *guide, JsonObject *sourced, const char *language);
char *said_brief_citation (JsonObject *guide, JsonObject *sourced, const char *language);
char *said_reference (JsonObject *guide, JsonObject *sourced, const char *language);

GPtrArray *said_by_phase (GPtrArray *items);
GPtrArray *said_items (JsonObject *guide, const char *tool);
const char *said_link (JsonObject *tool, const char *wanted);
GPtrArray *said_other_ends (GPtrArray *paths, const GuidePath *path, guint step, guint number);

GPtrArray *said_strings (JsonArray *array);
JsonObject *said_parse_file (const char *name);

G_END_DECLS
