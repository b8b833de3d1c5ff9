/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include <glib/gi18n.h>

#include "preau-json-write.h"
#include "preau-language.h"
#include "preau-report-parts.h"
#include "preau-search.h"
#include "preau-sheet-json.h"
#include "preau-words.h"

/* Longest list of similar names in a complaint. */
#define MOST_NEAR 5

/* Writes sheet by sheet, as each is long. */
static void
print_json (PreauGuide *guide,
            const PreauSearchResult *found)
{
  command_print_utf8 ("[");
  for (guint i = 0; i < preau_search_result_get_length (found); i++)
    {
      const char *id = preau_search_result_get_tool (found, i)->id;
      g_autoptr (PreauSheet) sheet = preau_sheet_new (guide, id, preau_language_get ());
      g_autofree char *json = preau_json_write_object (preau_sheet_write_json, sheet);

      command_print_utf8 (i > 0 ? "," : "\n");
      command_print_utf8 (json);
    }
  command_print_utf8 ("]\n");
}

static void
add_tool (PreauDocument *document,
          const PreauTool *tool,
          const char *alias,
          gboolean with_level)
{
  g_autofree char *summary = preau_text_dup_marked (tool->summary, preau_language_get ());
  g_autofree char *text = g_strdup_printf ("%s (%s) — %s", tool->name, tool->id, summary);
  g_autofree char *known = alias != NULL ? g_strdup_printf (_("Also known as: %s"), alias) : NULL;
  g_autofree char *state = preau_words_service (tool->service);
  g_autofree char *badges = g_strdup_printf ("%s · %s", preau_words_level (tool->level), state);

  preau_document_add (document, PREAU_BLOCK_ITEM, text);
  preau_document_add (document, PREAU_BLOCK_NOTE, known);
  preau_document_add (document, PREAU_BLOCK_NOTE, with_level ? badges : state);
}

/* @grouped: whether each level has a heading */
static void
print_text (const CommandOptions *options,
            PreauGuide *guide,
            const PreauSearchResult *found,
            gboolean grouped)
{
  g_autoptr (PreauDocument) document = preau_document_new (preau_language_get ());
  PreauLevel level = 0;

  for (guint i = 0; i < preau_search_result_get_length (found); i++)
    {
      const PreauTool *tool = preau_search_result_get_tool (found, i);

      if (grouped && tool->level != level)
        preau_document_add (document, PREAU_BLOCK_HEADING, preau_words_level (tool->level));
      level = tool->level;
      add_tool (document, tool, preau_search_result_get_alias (found, i), !grouped);
    }

  command_print_document (options, document);
  command_print_guide (options, guide);
}

/* @near: tools with similar names, maybe none */
static void
complain_of_nothing (const char *query,
                     const PreauSearchResult *near)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = MIN (preau_search_result_get_length (near), MOST_NEAR);
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < n; i++)
    {
      const PreauTool *tool = preau_search_result_get_tool (near, i);
      g_autofree char *name = g_strdup_printf ("%s (%s)", tool->name, tool->id);

      g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);
  list = g_strjoinv (", ", names);

  if (n > 0)
    command_complain (_("Nothing was found for “%s”. The nearest names: %s."), query, list);
  else
    command_complain (_("Nothing was found for “%s”."), query);
}

/**
 * command_tools:
 *
 * Writes the tools that have all words, best match first; without words, all tools by level.
 */
ExitCode
command_tools (const CommandOptions *options)
{
  ExitCode code = EXIT_DONE;
  g_autoptr (PreauGuide) guide = command_load_guide (options, &code);
  g_autofree char *query = g_strjoinv (" ", options->rest != NULL ? options->rest : (char *[]) { NULL });
  g_autoptr (PreauSearch) search = NULL;
  g_autoptr (PreauSearchResult) result = NULL;

  if (guide == NULL)
    return code;

  search = preau_search_new (guide, preau_language_get ());
  result = preau_search_run (search, query);
  if (preau_search_result_get_length (result) == 0 || preau_search_result_is_near (result))
    {
      if (command_writes_json (options))
        command_print_utf8 ("[]\n");
      complain_of_nothing (query, result);
      return EXIT_NOT_FOUND;
    }

  if (command_writes_json (options))
    print_json (guide, result);
  else
    print_text (options, guide, result, options->rest == NULL);

  return EXIT_DONE;
}
