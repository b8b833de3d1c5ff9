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

ExitCode
command_tool (const CommandOptions *options)
{
  ExitCode code = EXIT_DONE;
  g_autoptr (PreauGuide) guide = NULL;
  g_autoptr (PreauSheet) sheet = NULL;
  g_autoptr (PreauDocument) document = NULL;
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
  document = preau_sheet_to_document (sheet, PREAU_DOCUMENT_DEFAULT, NULL, NULL);
  preau_document_set_subject (document, sheet, preau_sheet_write_json);
  command_print_document (options, document);

  return EXIT_DONE;
}
