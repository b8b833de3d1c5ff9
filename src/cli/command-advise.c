/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-language.h"
#include "preau-path-link.h"
#include "preau-report-document.h"
#include "preau-report-json.h"

/* Opens a link, which must be the only word. */
static gboolean
open_link (PreauWalk *walk,
           char **words,
           GError **error)
{
  if (words[1] != NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” means nothing here."), words[1]);
      return FALSE;
    }

  return preau_path_link_open (walk, words[0], error);
}

static gboolean
open_code (PreauWalk *walk,
           char **words,
           GError **error)
{
  g_autofree char *code = g_strjoinv (" ", words);

  return preau_walk_open_code (walk, code, error);
}

static gboolean
give_answers (PreauWalk *walk,
              char **ids,
              GError **error)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (!preau_walk_answer (walk, ids[i], error))
      return FALSE;

  return TRUE;
}

/* A link has a colon, unlike ids and codes; a code begins with a digit. */
static gboolean
go (PreauWalk *walk,
    char **words,
    GError **error)
{
  if (words == NULL)
    return TRUE;
  if (strchr (words[0], ':') != NULL)
    return open_link (walk, words, error);
  if (g_ascii_isdigit (words[0][0]))
    return open_code (walk, words, error);

  return give_answers (walk, words, error);
}

static void
print_report (PreauWalk *walk,
              const CommandOptions *options)
{
  g_autoptr (PreauReport) report = preau_report_new (walk, preau_language_get ());
  PreauDocumentFlags flags = options->all_checklists ? PREAU_DOCUMENT_ALL_CHECKLISTS : PREAU_DOCUMENT_DEFAULT;
  g_autoptr (PreauDocument) document = preau_report_to_document (report, flags, NULL, NULL);

  preau_document_set_subject (document, report, preau_report_write_json);
  command_print_document (options, document);
}

ExitCode
command_advise (const CommandOptions *options)
{
  ExitCode code = EXIT_DONE;
  g_autoptr (PreauGuide) guide = command_load_guide (options, &code);
  g_autoptr (PreauWalk) walk = NULL;
  g_autoptr (GError) error = NULL;

  if (guide == NULL)
    return code;

  walk = preau_walk_new (guide);
  if (!go (walk, options->rest, &error))
    {
      command_complain ("%s", error->message);
      return EXIT_UNUSABLE;
    }

  print_report (walk, options);

  return EXIT_DONE;
}
