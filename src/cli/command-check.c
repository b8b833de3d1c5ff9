/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include <glib/gi18n.h>

#include "preau-error.h"
#include "preau-json-write.h"

static void
add_finding (JsonBuilder *builder,
             const PreauFinding *finding,
             const char *file)
{
  g_autofree char *code = preau_finding_code_to_string (finding);
  gboolean is_error = preau_lint_code_get_severity (finding->code) == PREAU_SEVERITY_ERROR;

  json_builder_begin_object (builder);
  preau_json_write_string (builder, "code", code);
  preau_json_write_string (builder, "severity", is_error ? "error" : "warning");
  preau_json_write_string (builder, "file", file);
  preau_json_write_int (builder, "line", finding->line);
  preau_json_write_int (builder, "column", finding->column);
  preau_json_write_string (builder, "path", finding->path);
  preau_json_write_string (builder, "message", finding->message);
  preau_json_write_string (builder, "hint", finding->hint);
  json_builder_end_object (builder);
}

/* @builder: (nullable): array for the findings; NULL: standard output */
static void
show_findings (const PreauFindings *findings,
               const char *file,
               JsonBuilder *builder)
{
  for (guint i = 0; i < preau_findings_get_length (findings); i++)
    {
      const PreauFinding *finding = preau_findings_get (findings, i);
      g_autofree char *line = NULL;

      if (builder != NULL)
        {
          add_finding (builder, finding, file);
          continue;
        }

      line = preau_finding_to_string (finding, file);
      g_print ("%s\n", line);
    }
}

/* @argument: (nullable): path of a guide; NULL: the built-in guide */
static ExitCode
check (const char *argument,
       JsonBuilder *builder)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (PreauGuide) guide = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = g_filename_display_name (argument != NULL ? argument : PREAU_BUILT_IN_GUIDE_NAME);

  if (argument != NULL)
    {
      file = command_get_file (argument);
      guide = preau_guide_load_file (file, findings, &error);
    }
  else
    {
      guide = preau_guide_load_built_in (findings, &error);
    }

  if (guide == NULL && !g_error_matches (error, PREAU_ERROR, PREAU_ERROR_GUIDE_REFUSED))
    {
      command_complain ("%s", error->message);
      return EXIT_UNUSABLE;
    }

  show_findings (findings, name, builder);

  return guide != NULL ? EXIT_DONE : EXIT_REFUSED;
}

/**
 * command_check:
 * @options: the command line, with files
 *
 * Lints guides, and writes the findings.
 *
 * Returns: the worst exit code of all files
 */
ExitCode
command_check (const CommandOptions *options)
{
  g_autoptr (JsonBuilder) builder = command_writes_json (options) ? json_builder_new () : NULL;
  g_autofree char *json = NULL;
  ExitCode worst = EXIT_DONE;

  if (options->guide != NULL && options->rest != NULL)
    {
      command_complain (_("Name the guide once: with “--guide”, or behind “check”."));
      return EXIT_UNUSABLE;
    }

  if (builder != NULL)
    json_builder_begin_array (builder);

  if (options->rest == NULL)
    worst = check (command_is_built_in (options->guide) ? NULL : options->guide, builder);

  for (guint i = 0; options->rest != NULL && options->rest[i] != NULL; i++)
    {
      ExitCode code = check (options->rest[i], builder);

      worst = MAX (worst, code);
    }

  if (builder != NULL)
    {
      json_builder_end_array (builder);
      json = preau_json_write_end (builder);
      command_print_utf8 (json);
    }

  return worst;
}
