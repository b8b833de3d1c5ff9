/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-language.h"
#include "preau-page.h"
#include "preau-report-html.h"
#include "preau-report-json.h"
#include "preau-report-markdown.h"
#include "terminal.h"

#define LINK_SCHEME "preau:"

/* Takes a link only as long as it is of the guide at hand, and alone. */
static gboolean
open_link (PreauWalk *walk,
           char **words,
           GError **error)
{
  const char *guide_id = preau_guide_get_id (preau_walk_get_guide (walk));
  g_autofree char *start = g_strdup_printf (LINK_SCHEME "%s/", guide_id);

  if (words[1] != NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” means nothing here."), words[1]);
      return FALSE;
    }

  if (!g_str_has_prefix (words[0], start))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” is not a link of the guide “%s”."),
                   words[0], guide_id);
      return FALSE;
    }

  return preau_walk_open_code (walk, words[0] + strlen (start), error);
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

/* An id begins with a letter, a code with a digit. */
static gboolean
go (PreauWalk *walk,
    char **words,
    GError **error)
{
  if (words == NULL)
    return TRUE;
  if (g_str_has_prefix (words[0], LINK_SCHEME))
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
  PreauPageFlags flags = options->all_checklists ? PREAU_PAGE_ALL_CHECKLISTS : PREAU_PAGE_DEFAULT;
  g_autoptr (GPtrArray) blocks = preau_page_new (report, flags, NULL, NULL);
  g_autofree char *written = NULL;

  switch (options->format)
    {
    case FORMAT_JSON:
      written = preau_report_to_json (report);
      break;
    case FORMAT_MARKDOWN:
      written = preau_blocks_to_markdown (blocks);
      break;
    case FORMAT_HTML:
      written = preau_blocks_to_html_document (blocks, report->language);
      break;
    case FORMAT_TEXT:
    default:
      terminal_print_blocks (blocks);
      return;
    }

  command_print_utf8 (written);
}

/**
 * command_advise:
 * @options: the command line; its rest are ids of answers, or a path code
 *
 * Writes the outcome that the answers lead to, or the next question.
 *
 * Returns: the exit code
 */
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
