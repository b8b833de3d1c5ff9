/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include <glib/gi18n.h>

#include "preau-error.h"
#include "preau-guide-diff-document.h"
#include "preau-guide-diff-json.h"
#include "preau-language.h"

static gboolean
takes_two_files (const CommandOptions *options)
{
  guint n = options->rest != NULL ? g_strv_length (options->rest) : 0;

  if (options->guide != NULL)
    command_complain (_("“%s” means nothing here."), "--guide");
  else if (n < 2)
    command_complain (_("Two guides are needed, the older one first: “preauctl diff OLD NEW”."));
  else if (n > 2)
    command_complain (_("“%s” means nothing here."), options->rest[2]);
  else
    return TRUE;

  return FALSE;
}

/* Returns: NULL after complaints, where the guide can’t be used. */
static PreauGuide *
load (const char *argument)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (GFile) file = command_get_file (argument);
  g_autofree char *name = g_filename_display_name (argument);
  g_autoptr (GError) error = NULL;
  PreauGuide *guide = preau_guide_load_file (file, findings, &error);

  if (guide != NULL)
    return guide;

  if (!g_error_matches (error, PREAU_ERROR, PREAU_ERROR_GUIDE_REFUSED))
    command_complain ("%s", error->message);

  for (guint i = 0; i < preau_findings_get_length (findings); i++)
    {
      g_autofree char *line = preau_finding_to_string (preau_findings_get (findings, i), name);

      g_printerr ("%s\n", line);
    }

  return NULL;
}

/**
 * command_diff:
 *
 * Returns: the exit code; %EXIT_REFUSED where the second guide is no later edition of the first
 */
ExitCode
command_diff (const CommandOptions *options)
{
  g_autoptr (PreauGuide) before = NULL;
  g_autoptr (PreauGuide) after = NULL;
  g_autoptr (PreauGuideDiff) diff = NULL;
  g_autoptr (PreauDocument) document = NULL;

  if (!takes_two_files (options))
    return EXIT_UNUSABLE;

  before = load (options->rest[0]);
  after = load (options->rest[1]);
  if (before == NULL || after == NULL)
    return EXIT_UNUSABLE;

  diff = preau_guide_diff_new (before, after);
  document = preau_guide_diff_to_document (diff, PREAU_DIFF_FOR_EDITORS, preau_language_get ());
  preau_document_set_subject (document, diff, preau_guide_diff_write_json);
  command_print_document (options, document);

  return diff->faults->len == 0 ? EXIT_DONE : EXIT_REFUSED;
}
