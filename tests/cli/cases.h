/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Commands of the real program, one run a case and a language. */

/**
 * Case:
 * @line: arguments; `@` stands for tests/data/
 * @input: (nullable): standard input
 * @environment: (nullable): `KEY=VALUE …`
 * @code: exit code
 * @out: parts of standard output, between bars; NULL: it is empty. `{table/id/key}` is a text of the built-in guide,
 *   `en:` a part that is there in English only, `!` one that is not there
 * @err: the same of standard error
 */
typedef struct
{
  const char *line;
  const char *input;
  const char *environment;
  int code;
  const char *out;
  const char *err;
} Case;

const char *cases_find_text (JsonObject *guide, const char *place, const char *language);
void cases_run (const Case *cases, guint n_cases);

G_END_DECLS
