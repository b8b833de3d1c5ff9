/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-lint.h"

#include "preau-json-path.h"

/**
 * preau_lint:
 *
 * Checks what the format of a guide can’t ensure: references, the graph, the conditions of picks, and the content.
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
 *
 * Returns: (transfer full): JSON pointer of @id in @table
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
 * @format: path from @id on, with its slash
 *
 * Returns: (transfer full): JSON pointer of a value inside @id in @table
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

/* A mistake of a whole value is placed at its key. */
static gboolean
is_about_key (PreauLintCode code)
{
  return code == PREAU_LINT_UNREACHABLE || code == PREAU_LINT_UNUSED || code == PREAU_LINT_RETIRED_IN_USE ||
         code == PREAU_LINT_CYCLE || code == PREAU_LINT_AMBIGUOUS_ID || code == PREAU_LINT_EMPTY_OUTCOME ||
         code == PREAU_LINT_PATH_LONG || code == PREAU_LINT_PATH_TOO_LONG;
}

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
