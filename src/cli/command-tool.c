/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include <glib/gi18n.h>

#include "preau-language.h"
#include "preau-sheet-document.h"
#include "preau-sheet-json.h"

static gboolean
takes_one_word (const CommandOptions *options)
{
  if (options->rest == NULL)
    command_complain (_("The id of a tool is missing: “preauctl tools” lists them all."));
  else if (options->rest[1] != NULL)
    command_complain (_("“%s” means nothing here."), options->rest[1]);
  else
    return TRUE;

  return FALSE;
}

static void
print_sheet (const PreauSheet *sheet,
             Format format)
{
  g_autofree char *json = NULL;
  g_autoptr (GPtrArray) blocks = NULL;

  if (format == FORMAT_JSON)
    {
      json = preau_sheet_to_json (sheet);
      command_print_utf8 (json);
      return;
    }

  blocks = preau_sheet_page_new (sheet, PREAU_DOCUMENT_DEFAULT, NULL, NULL);
  command_print_page (blocks, format, sheet->language);
}

/**
 * command_tool:
 * @options: the command line; its rest is the id of a tool
 *
 * Writes the sheet about the tool.
 *
 * Returns: the exit code
 */
ExitCode
command_tool (const CommandOptions *options)
{
  ExitCode code = EXIT_DONE;
  g_autoptr (PreauGuide) guide = NULL;
  g_autoptr (PreauSheet) sheet = NULL;
  const char *id;

  if (!takes_one_word (options))
    return EXIT_UNUSABLE;

  guide = command_load_guide (options, &code);
  if (guide == NULL)
    return code;

  id = command_find_tool (guide, options->rest[0]);
  if (id == NULL)
    return EXIT_UNUSABLE;

  sheet = preau_sheet_new (guide, id, preau_language_get ());
  print_sheet (sheet, options->format);

  return EXIT_DONE;
}
