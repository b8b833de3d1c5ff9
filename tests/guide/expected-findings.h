/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-findings.h"

G_BEGIN_DECLS

/**
 * ExpectedFinding:
 * @code: what should be found; 0 ends a list
 * @line: line, from 1
 * @column: column in characters, from 1
 * @path: JSON pointer
 * @times: how often in a row; 0 for once
 */
typedef struct
{
  PreauLintCode code;
  guint line;
  guint column;
  const char *path;
  guint times;
} ExpectedFinding;

void expect_findings (const PreauFindings *findings, const ExpectedFinding *expected);
void expect_refused (GBytes *bytes, const ExpectedFinding *expected);
GBytes *load_test_data (const char *folder, const char *name);
char *replace_once (const char *text, const char *old, const char *new);

G_END_DECLS
