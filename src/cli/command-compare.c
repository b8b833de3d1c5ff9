/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include <glib/gi18n.h>

#include "preau-comparison-document.h"
#include "preau-language.h"

static gboolean
takes_some (char **words)
{
  guint n = words != NULL ? g_strv_length (words) : 0;

  if (n >= PREAU_COMPARISON_LEAST && n <= PREAU_COMPARISON_MOST)
    return TRUE;

  command_complain (_("Two to four ids of tools are needed: “preauctl tools” lists them all."));

  return FALSE;
}

/* Looks up the ids of tools. Returns: NULL after a complaint, where an id is unknown or there twice */
static char **
find_tools (PreauGuide *guide,
            char **words)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *id = command_find_tool (guide, words[i]);

      if (id == NULL)
        return NULL;

      if (!g_hash_table_add (seen, (gpointer) id))
        {
          command_complain (_("“%s” stands there twice."), id);
          return NULL;
        }
      g_strv_builder_add (builder, id);
    }

  return g_strv_builder_end (builder);
}

ExitCode
command_compare (const CommandOptions *options)
{
  ExitCode code = EXIT_DONE;
  g_autoptr (PreauGuide) guide = NULL;
  g_autoptr (PreauComparison) comparison = NULL;
  g_auto (GStrv) ids = NULL;
  g_autoptr (PreauDocument) document = NULL;

  if (!takes_some (options->rest))
    return EXIT_UNUSABLE;

  guide = command_load_guide (options, &code);
  if (guide == NULL)
    return code;

  ids = find_tools (guide, options->rest);
  if (ids == NULL)
    return EXIT_UNUSABLE;

  comparison = preau_comparison_new (guide, (const char *const *) ids, preau_language_get ());
  document = preau_comparison_to_document (comparison);
  preau_document_set_subject (document, comparison, preau_comparison_write_json);
  command_print_document (options, document);

  return EXIT_DONE;
}
