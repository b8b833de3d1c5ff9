/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include <stdio.h>
#include <glib/gi18n.h>

#include "preau-error.h"
#include "preau-guide-manager.h"
#include "preau-json-parts.h"
#include "preau-language.h"
#include "preau-report-parts.h"
#include "preau-search.h"
#include "preau-settings.h"
#include "preau-signature.h"
#include "preau-suggest.h"
#include "preau-words.h"

void
command_complain (const char *format,
                  ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_printerr ("preauctl: %s\n", message);
}

/**
 * command_print_utf8:
 *
 * Writes to standard output as it is: files and other programs get UTF-8 in any locale, whereas g_print() converts.
 */
void
command_print_utf8 (const char *text)
{
  fputs (text, stdout);
}

gboolean
command_writes_json (const CommandOptions *options)
{
  return g_str_equal (options->format->name, "json");
}

/**
 * command_print_document:
 *
 * Writes to standard output: text in the locale’s encoding, other formats in UTF-8.
 */
void
command_print_document (const CommandOptions *options,
                        const PreauDocument *document)
{
  g_autoptr (GBytes) bytes = options->format->write (document, &options->style);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_str_equal (options->format->name, "text"))
    g_print ("%.*s", (int) size, data);
  else
    fwrite (data, 1, size, stdout);
}

GFile *
command_get_file (const char *argument)
{
  return g_file_new_for_path (g_str_equal (argument, "-") ? "/dev/stdin" : argument);
}

gboolean
command_is_built_in (const char *guide)
{
  return g_strcmp0 (guide, PREAU_GUIDE_SOURCE_BUILT_IN) == 0;
}

void
command_print_guide (const CommandOptions *options,
                     PreauGuide *guide)
{
  const char *language = preau_language_get ();
  guint width = options->style.width;
  g_autofree char *title = preau_text_dup_marked (guide->title, language);
  g_autofree char *edition = preau_words_edition (guide);
  g_autofree char *review = preau_words_review (guide);
  g_autofree char *words = g_strdup_printf (_("%s, %s"), title, edition);
  g_autoptr (GString) text = g_string_new ("\n");

  preau_text_append_wrapped (text, words, "", "", width);
  if (review != NULL)
    preau_text_append_wrapped (text, review, "", "", width);
  g_print ("%s", text->str);
}

void
command_write_guide (JsonBuilder *builder,
                     PreauGuide *guide)
{
  g_autofree char *title = preau_text_dup_marked (guide->title, preau_language_get ());

  preau_json_write_guide (builder, "guide", guide, title);
}

/**
 * command_takes_nothing:
 *
 * Returns: %TRUE if the command line holds only options; %FALSE after a complaint
 */
gboolean
command_takes_nothing (const CommandOptions *options)
{
  if (options->rest == NULL)
    return TRUE;

  command_complain (_("“%s” means nothing here."), options->rest[0]);

  return FALSE;
}

/* Returns: (transfer full): the guide that the window would use */
static PreauGuide *
load_guide_in_use (void)
{
  g_autoptr (GSettings) settings = preau_settings_new ();
  g_autoptr (PreauGuideManager) manager = preau_guide_manager_new (settings, preau_signature_check);
  const char *trouble = preau_guide_manager_get_trouble (manager);

  if (trouble != NULL)
    command_complain (_("Another guide is used: %s"), trouble);

  return g_object_ref (preau_guide_manager_get_guide (manager));
}

/**
 * command_load_guide:
 * @code: (out): exit code where no guide is loaded
 *
 * Loads the guide of the command line, else the guide in use; complains where that fails.
 */
PreauGuide *
command_load_guide (const CommandOptions *options,
                    ExitCode *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  PreauGuide *guide;

  if (options->guide == NULL)
    return load_guide_in_use ();

  if (command_is_built_in (options->guide))
    {
      guide = preau_guide_load_built_in (NULL, &error);
    }
  else
    {
      file = command_get_file (options->guide);
      guide = preau_guide_load_file (file, NULL, &error);
    }

  if (guide != NULL)
    return guide;

  if (g_error_matches (error, PREAU_ERROR, PREAU_ERROR_GUIDE_REFUSED))
    {
      command_complain (_("The guide is refused. %s Run “preauctl check” to see all that is wrong."), error->message);
      *code = EXIT_REFUSED;
    }
  else
    {
      command_complain ("%s", error->message);
      *code = EXIT_UNUSABLE;
    }

  return NULL;
}

/* Returns: a similar id, else the id of a tool with such a name; NULL: none. */
static const char *
find_nearest_tool (PreauGuide *guide,
                   const char *word)
{
  const char *nearest = preau_suggest (word, preau_table_get_ids (guide->tools));
  g_autoptr (PreauSearch) search = NULL;
  g_autoptr (PreauSearchResult) result = NULL;

  if (nearest != NULL || *word == '\0')
    return nearest;

  search = preau_search_new (guide, preau_language_get ());
  result = preau_search_run (search, word);

  return preau_search_result_get_length (result) > 0 ? preau_search_result_get_tool (result, 0)->id : NULL;
}

/**
 * command_find_tool:
 * @id: an id from the command line
 *
 * Returns: (transfer none) (nullable): the id of the tool, another one where @id is retired; %NULL after a complaint,
 *   where there is no such tool
 */
const char *
command_find_tool (PreauGuide *guide,
                   const char *id)
{
  const PreauTable *tools = guide->tools;
  const char *now = preau_table_get (guide->retired, id);
  const PreauTool *tool = preau_table_get (tools, now != NULL ? now : id);
  const char *nearest;

  if (tool != NULL)
    return tool->id;

  nearest = find_nearest_tool (guide, id);
  if (nearest != NULL)
    command_complain (_("There is no tool “%s”. Did you mean “%s”?"), id, nearest);
  else
    command_complain (_("There is no tool “%s”: “preauctl tools” lists them all."), id);

  return NULL;
}
