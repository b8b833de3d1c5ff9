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

/**
 * command_complain:
 * @format: a sentence in the current language
 * @...: what stands in it
 *
 * Says on standard error what went wrong.
 */
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
 * @text: a finished text
 *
 * Writes it on standard output as it is: what goes into files and to other programs is UTF-8 in any locale, and
 * g_print() would turn it into the locale's characters.
 */
void
command_print_utf8 (const char *text)
{
  fputs (text, stdout);
}

/**
 * command_writes_json:
 * @options: the command line
 *
 * Returns: whether programs are to read the output
 */
gboolean
command_writes_json (const CommandOptions *options)
{
  return g_str_equal (options->format->name, "json");
}

/**
 * command_print_document:
 * @options: the command line
 * @document: a document
 *
 * Writes it in the format and where the command line says: text in the locale's characters on standard output, other
 * formats as they are.
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

/**
 * command_get_file:
 * @argument: a path, or "-" for standard input
 *
 * Returns: (transfer full): the file
 */
GFile *
command_get_file (const char *argument)
{
  return g_file_new_for_path (g_str_equal (argument, "-") ? "/dev/stdin" : argument);
}

/**
 * command_is_built_in:
 * @guide: (nullable): what “--guide” says
 *
 * Returns: whether it names the guide that is part of the program
 */
gboolean
command_is_built_in (const char *guide)
{
  return g_strcmp0 (guide, PREAU_GUIDE_SOURCE_BUILT_IN) == 0;
}

/**
 * command_print_guide:
 * @options: the command line
 * @guide: the guide that a command has used
 *
 * Writes its title and edition on standard output, in a paragraph of its own and without colors.
 */
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

/**
 * command_write_guide:
 * @builder: an object that is being written
 * @guide: the guide that a command has used
 *
 * Writes its member “guide”, as reports have it.
 */
void
command_write_guide (JsonBuilder *builder,
                     PreauGuide *guide)
{
  g_autofree char *title = preau_text_dup_marked (guide->title, preau_language_get ());

  preau_json_write_guide (builder, "guide", guide, title);
}

/**
 * command_takes_nothing:
 * @options: the command line
 *
 * Returns: %FALSE, and complains, if there is more than options on it
 */
gboolean
command_takes_nothing (const CommandOptions *options)
{
  if (options->rest == NULL)
    return TRUE;

  command_complain (_("“%s” means nothing here."), options->rest[0]);

  return FALSE;
}

/* Returns: (transfer full): the guide that the window uses too */
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
 * @options: the command line
 * @code: (out): the exit code where there is no guide
 *
 * Loads the guide that is named on the command line, or else the one in use. Where that fails, says why on standard
 * error.
 *
 * Returns: (transfer full) (nullable): the guide
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

/* An id with few mistakes in it, or the id of the tool that has such a name. */
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
 * @guide: the guide
 * @id: what somebody wrote
 *
 * Returns: (transfer none) (nullable): the id of a tool, which is another one where @id is retired; %NULL, and
 *   complains, where there is no such tool
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
