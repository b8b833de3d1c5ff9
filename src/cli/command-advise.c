/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-language.h"
#include "preau-page.h"
#include "preau-report-json.h"
#include "terminal.h"

#define LINK_SCHEME "preau:"

/* The code in a link of this guide; NULL, and complains, for another guide. */
static const char *
get_code_of_link (const char *link,
                  const char *guide_id)
{
  const char *id = link + strlen (LINK_SCHEME);
  const char *slash = strchr (id, '/');

  if (slash != NULL && strlen (guide_id) == (gsize) (slash - id) && g_str_has_prefix (id, guide_id))
    return slash + 1;

  command_complain (_("“%s” is not a link of the guide “%s”."), link, guide_id);

  return NULL;
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
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (!preau_walk_answer (walk, ids[i], error))
      return FALSE;

  return TRUE;
}

/* An id begins with a letter, a code with a digit. */
static gboolean
go (PreauWalk *walk,
    char **words)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (words != NULL && g_str_has_prefix (words[0], LINK_SCHEME))
    {
      const char *code = get_code_of_link (words[0], preau_guide_get_id (preau_walk_get_guide (walk)));

      if (code != NULL && words[1] != NULL)
        {
          command_complain (_("“%s” means nothing here."), words[1]);
          return FALSE;
        }
      if (code == NULL)
        return FALSE;
      done = preau_walk_open_code (walk, code, &error);
    }
  else if (words != NULL && g_ascii_isdigit (words[0][0]))
    {
      done = open_code (walk, words, &error);
    }
  else
    {
      done = give_answers (walk, words, &error);
    }

  if (!done)
    command_complain ("%s", error->message);

  return done;
}

static void
print_report (PreauWalk *walk,
              const CommandOptions *options)
{
  g_autoptr (PreauReport) report = preau_report_new (walk, preau_language_get ());
  g_autoptr (GPtrArray) blocks = NULL;
  g_autofree char *json = NULL;

  if (options->json)
    {
      json = preau_report_to_json (report);
      command_print_json (json);
      return;
    }

  blocks = preau_page_new (report, options->all_checklists ? PREAU_PAGE_ALL_CHECKLISTS : PREAU_PAGE_DEFAULT);
  terminal_print_blocks (blocks);
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

  if (guide == NULL)
    return code;

  walk = preau_walk_new (guide);
  if (!go (walk, options->rest))
    return EXIT_UNUSABLE;

  print_report (walk, options);

  return EXIT_DONE;
}
