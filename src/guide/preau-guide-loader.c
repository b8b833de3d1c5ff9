/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-guide-loader.h"

#include <glib/gi18n.h>

#include "preau-guide-resources.h"
#include "preau-error.h"
#include "preau-json-path.h"
#include "preau-json-reader.h"
#include "preau-state-file.h"
#include "preau-lint.h"

#define BUILT_IN_PATH "/org/preau/Preau/guide/" PREAU_BUILT_IN_GUIDE_NAME

static PreauGuide *
import_and_lint (GBytes *bytes,
                 const PreauJsonTree *tree,
                 PreauFindings *findings)
{
  PreauJsonReading reading = { .bytes = bytes, .tree = tree, .findings = findings };
  PreauJson root = { .reading = &reading, .node = tree->nodes };
  PreauGuide *guide = preau_guide_import (&root);

  if (guide != NULL)
    preau_lint (guide, findings);

  return guide;
}

static void
set_error (const PreauFindings *findings,
           GError **error)
{
  for (guint i = 0; i < preau_findings_get_length (findings); i++)
    {
      const PreauFinding *finding = preau_findings_get (findings, i);
      g_autofree char *code = NULL;

      if (preau_lint_code_get_severity (finding->code) != PREAU_SEVERITY_ERROR)
        continue;

      code = preau_finding_code_to_string (finding);
      g_set_error (error, PREAU_ERROR, PREAU_ERROR_GUIDE_REFUSED, _("Line %u, column %u: %s (%s)"), finding->line,
                   finding->column, finding->message, code);
      return;
    }
}

/**
 * preau_guide_load_bytes:
 * @findings: (nullable): an empty list, to which all mistakes are added, located and sorted
 *
 * Reads and lints a guide; a guide with errors is refused.
 *
 * Returns: (transfer full) (nullable): the guide; %NULL with %PREAU_ERROR_GUIDE_REFUSED, which says the first error
 */
PreauGuide *
preau_guide_load_bytes (GBytes *bytes,
                        PreauFindings *findings,
                        GError **error)
{
  g_autoptr (PreauFindings) all = findings != NULL ? preau_findings_ref (findings) : preau_findings_new ();
  g_autoptr (PreauJsonTree) tree = NULL;
  g_autoptr (PreauGuide) guide = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_return_val_if_fail (preau_findings_get_length (all) == 0, NULL);

  tree = preau_json_read (data, length, all);
  if (tree != NULL)
    guide = import_and_lint (bytes, tree, all);
  preau_findings_locate (all, data, length, preau_json_path_find_place, tree);

  if (preau_findings_have_errors (all))
    {
      set_error (all, error);
      return NULL;
    }

  return g_steal_pointer (&guide);
}

/**
 * preau_guide_load_file:
 *
 * Returns: (transfer full) (nullable): as preau_guide_load_bytes(); %NULL also with a #GIOErrorEnum if @file can’t be
 *   read
 */
PreauGuide *
preau_guide_load_file (GFile *file,
                       PreauFindings *findings,
                       GError **error)
{
  /* One byte too many shows that the file is too large. */
  g_autoptr (GBytes) bytes = preau_state_file_read (file, PREAU_JSON_MAX_BYTES + 1, error);

  return bytes != NULL ? preau_guide_load_bytes (bytes, findings, error) : NULL;
}

/**
 * preau_guide_load_built_in:
 *
 * Returns: (transfer full) (nullable): as preau_guide_load_bytes(), for the guide in the program; tests rule out %NULL
 */
PreauGuide *
preau_guide_load_built_in (PreauFindings *findings,
                           GError **error)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (preau_guide_get_resource (), BUILT_IN_PATH, 0, error);

  return bytes != NULL ? preau_guide_load_bytes (bytes, findings, error) : NULL;
}
