/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <glib/gi18n.h>

#include "command.h"
#include "output.h"
#include "preau-language.h"
#include "terminal.h"

static const struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  CommandFunc run;
  PreauFormatUse use;
  gboolean has_checklists;
  gboolean has_key;
  gboolean has_dialogue;
} commands[] = {
  { "ask", NULL, N_("Ask the questions and show the outcome"), command_ask, .has_dialogue = TRUE },
  { "advise", N_("ANSWER-ID… | CODE"), N_("Show the outcome of answers or of a path code"), command_advise,
    PREAU_FORMAT_OF_DOCUMENTS, .has_checklists = TRUE },
  { "tools", N_("[WORD…]"), N_("List tools, or those that have these words"), command_tools, PREAU_FORMAT_OF_LISTS },
  { "tool", N_("TOOL-ID"), N_("Show all there is to say about a tool"), command_tool, PREAU_FORMAT_OF_DOCUMENTS },
  { "compare", N_("TOOL-ID TOOL-ID…"), N_("Show two to four tools side by side"), command_compare,
    PREAU_FORMAT_OF_DOCUMENTS },
  { "tree", NULL, N_("Show the tree of questions and picks"), command_tree },
  { "paths", NULL, N_("List all paths"), command_paths, PREAU_FORMAT_OF_LISTS },
  { "links", N_("[TOOL-ID…]"), N_("Ask whether the links of tools answer"), command_links, PREAU_FORMAT_OF_LISTS },
  { "check", N_("[FILE…]"), N_("Check guides and say what is wrong"), command_check, PREAU_FORMAT_OF_LISTS },
  { "diff", N_("OLD NEW"), N_("Show what changes from one edition of a guide to another"), command_diff,
    PREAU_FORMAT_OF_DOCUMENTS },
  { "install", N_("FILE"), N_("Use the signed guide of a publisher"), command_install, PREAU_FORMAT_OF_LISTS,
    .has_key = TRUE },
};

#define NOT_FOUND G_N_ELEMENTS (commands)

static gboolean
parse_format (const char *option,
              const char *value,
              gpointer data,
              GError **error)
{
  CommandOptions *options = data;
  g_autofree char *possible = NULL;

  options->format = preau_format_find (value, options->use);
  if (options->format != NULL)
    return TRUE;

  possible = preau_format_list (options->use, ", ");
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” is not a format here. Possible: %s."), value,
               possible);

  return FALSE;
}

static gboolean
parse_language (const char *option,
                const char *value,
                gpointer data,
                GError **error)
{
  g_autofree char *possible = NULL;

  if (preau_language_is_known (value))
    return TRUE;

  possible = preau_language_list (", ");
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” is not a language of Préau. Possible: %s."),
               value, possible);

  return FALSE;
}

static gboolean
show_version (const char *option,
              const char *value,
              gpointer data,
              GError **error)
{
  g_print ("preauctl %s\n", PREAU_VERSION);
  exit (EXIT_DONE);
}

/* @command: index of the command, or NOT_FOUND; @formats: names of its formats, separated by bars */
static GOptionContext *
new_context (guint command,
             const char *formats,
             CommandOptions *options)
{
  GOptionContext *context;
  GOptionGroup *group = g_option_group_new ("preau", "", "", options, NULL);
  g_autofree char *usage = NULL;
  GOptionEntry entries[] = {
    { "guide", 'g', 0, G_OPTION_ARG_FILENAME, &options->guide,
      N_("Use this guide, or “built-in”, instead of the one in use"), N_("FILE") },
    { "language", 'l', 0, G_OPTION_ARG_CALLBACK, parse_language, N_("Speak this language"), LANGUAGES },
    { "version", 0, G_OPTION_FLAG_NO_ARG, G_OPTION_ARG_CALLBACK, show_version, N_("Show the version"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->rest, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  GOptionEntry format[] = {
    { "format", 'f', 0, G_OPTION_ARG_CALLBACK, parse_format, N_("Write in this format; text otherwise"),
      formats },
    G_OPTION_ENTRY_NULL,
  };
  GOptionEntry output[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, N_("Write into this file"), N_("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  GOptionEntry checklists[] = {
    { "all-checklists", 'a', 0, G_OPTION_ARG_NONE, &options->all_checklists,
      N_("Show the checklists of all tools offered"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  GOptionEntry key[] = {
    { "key", 'k', 0, G_OPTION_ARG_FILENAME, &options->key, N_("The public key of the publisher, or a file with it"),
      N_("PUBLIC-KEY") },
    G_OPTION_ENTRY_NULL,
  };

  if (command == NOT_FOUND)
    usage = g_strdup (_("COMMAND"));
  else if (commands[command].arguments == NULL)
    usage = g_strdup (commands[command].name);
  else
    usage = g_strdup_printf ("%s %s", commands[command].name, _(commands[command].arguments));
  context = g_option_context_new (usage);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  g_option_group_add_entries (group, entries);
  if (options->use != PREAU_FORMAT_OF_NOTHING)
    g_option_group_add_entries (group, format);
  if (command != NOT_FOUND && !commands[command].has_dialogue)
    g_option_group_add_entries (group, output);
  if (command != NOT_FOUND && commands[command].has_checklists)
    g_option_group_add_entries (group, checklists);
  if (command != NOT_FOUND && commands[command].has_key)
    g_option_group_add_entries (group, key);
  g_option_context_set_main_group (context, group);

  return context;
}

static char *
describe_commands (void)
{
  GString *text = g_string_new (_("Commands:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "\n  %-8s %s", commands[i].name, _(commands[i].summary));
  g_string_append_printf (text, "\n\n%s", _("“preauctl COMMAND --help” says more about a command."));
  if (*PREAU_SUPPORT != '\0')
    {
      g_string_append (text, "\n\n");
      g_string_append_printf (text, _("For help, or to tell of a fault: %s"), PREAU_SUPPORT);
    }

  return g_string_free (text, FALSE);
}

/* Whether @option takes the next word as its value. */
static gboolean
takes_value (const char *option)
{
  static const char *const options[] = { "--guide", "-g", "--language", "-l", "--format", "-f",
                                         "--output",   "-o", "--key",      "-k", NULL };

  return g_strv_contains (options, option);
}

static guint
find_command (const char *word)
{
  guint command = 0;

  while (command < NOT_FOUND && !g_str_equal (commands[command].name, word))
    command++;

  return command;
}

/* Removes the command, the first word that is no option, from @argv. Returns: NOT_FOUND where it is unknown */
static guint
take_command (char **argv)
{
  guint word = 1;
  guint command;

  while (argv[word] != NULL && argv[word][0] == '-')
    word += takes_value (argv[word]) && argv[word + 1] != NULL ? 2 : 1;

  command = argv[word] != NULL ? find_command (argv[word]) : NOT_FOUND;
  if (command == NOT_FOUND)
    return NOT_FOUND;

  g_free (argv[word]);
  for (; argv[word] != NULL; word++)
    argv[word] = argv[word + 1];

  return command;
}

/* Returns: the format asked for, else the format of the file’s suffix, else text. */
static const PreauFormat *
choose_format (const CommandOptions *options)
{
  const PreauFormat *format = options->format;

  if (format == NULL && options->output != NULL)
    format = preau_format_find_for_file (options->output, options->use);

  return format != NULL ? format : preau_format_find ("text", PREAU_FORMAT_OF_LISTS);
}

static ExitCode
run_command (guint command,
             CommandOptions *options)
{
  Output output = { NULL };
  g_autoptr (GError) error = NULL;
  ExitCode code;

  options->format = choose_format (options);
  if (options->output == NULL)
    {
      options->style = terminal_get_style ();
      return commands[command].run (options);
    }

  if (!output_begin (&output, options->output, &error))
    {
      command_complain ("%s", error->message);
      return EXIT_UNUSABLE;
    }

  code = commands[command].run (options);
  if (output_end (&output, code == EXIT_DONE, &error))
    return code;

  command_complain ("%s", error->message);

  return EXIT_UNUSABLE;
}

static ExitCode
run (char **argv)
{
  guint command = take_command (argv);
  CommandOptions options = { .use = command != NOT_FOUND ? commands[command].use : PREAU_FORMAT_OF_NOTHING };
  g_autofree char *formats = preau_format_list (options.use, "|");
  g_autoptr (GOptionContext) context = new_context (command, formats, &options);
  g_autoptr (GError) error = NULL;
  ExitCode code = EXIT_UNUSABLE;

  if (command == NOT_FOUND)
    {
      g_autofree char *description = describe_commands ();

      g_option_context_set_description (context, description);
    }
  else
    {
      g_option_context_set_summary (context, _(commands[command].summary));
    }

  if (!g_option_context_parse_strv (context, &argv, &error))
    command_complain ("%s", error->message);
  else if (command != NOT_FOUND)
    code = run_command (command, &options);
  else if (options.rest != NULL)
    command_complain (_("There is no command “%s”: see “preauctl --help”."), options.rest[0]);
  else
    command_complain (_("A command is missing: see “preauctl --help”."));

  g_free (options.guide);
  g_free (options.key);
  g_free (options.output);
  g_strfreev (options.rest);

  return code;
}

/* Runs at exit, as --help and --version leave by themselves. */
static void
check_output (void)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return;

  command_complain (_("Some of the output could not be written."));
  _exit (EXIT_UNUSABLE);
}

int
main (int argc,
      char **argv)
{
  g_auto (GStrv) words = g_strdupv (argv);
  const char *language = preau_language_find (argv);

  preau_language_set_up (language);
  atexit (check_output);
  if (preau_language_is_known (language) && !g_str_equal (preau_language_get (), language))
    command_complain ("%s",
                      _("Messages can’t come in this language: no locale for it is installed (package “locales”)."));

  return (int) run (words);
}
