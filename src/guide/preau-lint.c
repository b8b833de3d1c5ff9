/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-lint.h"

#include "preau-json-path.h"

/**
 * preau_lint:
 * @guide: a guide as it was read
 * @findings: where to add what is wrong
 *
 * Checks what the shape of a guide does not say: references, the graph, the conditions of the picks, and the content.
 */
void
preau_lint (PreauGuide *guide,
            PreauFindings *findings)
{
  preau_lint_references (guide, findings);
  preau_lint_content (guide, findings);
  preau_lint_tree (guide, findings);
}

/**
 * preau_lint_path:
 * @table: a key of the guide
 * @id: a key in it
 *
 * Returns: (transfer full): the JSON pointer of what @id names
 */
char *
preau_lint_path (const char *table,
                 const char *id)
{
  GString *path = g_string_new (NULL);

  preau_json_path_append_key (path, table);
  preau_json_path_append_key (path, id);

  return g_string_free (path, FALSE);
}

/**
 * preau_lint_path_in:
 * @table: a key of the guide
 * @id: a key in it
 * @format: the way on from there, from a slash on
 * @...: what stands in @format
 *
 * Returns: (transfer full): the JSON pointer of something in what @id names
 */
char *
preau_lint_path_in (const char *table,
                    const char *id,
                    const char *format,
                    ...)
{
  g_autofree char *base = preau_lint_path (table, id);
  g_autofree char *rest = NULL;
  va_list args;

  va_start (args, format);
  rest = g_strdup_vprintf (format, args);
  va_end (args);

  return g_strconcat (base, rest, NULL);
}

/* What is wrong with a thing as a whole points at its key. */
static gboolean
is_about_key (PreauLintCode code)
{
  return code == PREAU_LINT_UNREACHABLE || code == PREAU_LINT_UNUSED || code == PREAU_LINT_RETIRED_IN_USE ||
         code == PREAU_LINT_CYCLE || code == PREAU_LINT_AMBIGUOUS_ID || code == PREAU_LINT_EMPTY_OUTCOME ||
         code == PREAU_LINT_PATH_LONG || code == PREAU_LINT_PATH_TOO_LONG;
}

/**
 * preau_lint_report:
 * @findings: where to add it
 * @code: what was found
 * @path: JSON pointer of it
 * @format: a sentence in the current language
 * @...: what stands in it
 */
void
preau_lint_report (PreauFindings *findings,
                   PreauLintCode code,
                   const char *path,
                   const char *format,
                   ...)
{
  g_autofree char *message = NULL;
  va_list args;

  if (preau_findings_skip (findings, code))
    return;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  if (is_about_key (code))
    preau_findings_add_at_key (findings, code, path, message, NULL);
  else
    preau_findings_add (findings, code, path, message, NULL);
}
