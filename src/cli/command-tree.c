/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include <glib/gi18n.h>

#include "preau-language.h"
#include "preau-report-parts.h"

typedef struct
{
  PreauGuide *guide;
  const char *language;
  GHashTable *shown; /* questions shown, so that branches that join are shown once */
  GString *out;
  guint width;
} Tree;

static char *
name_picks (const Tree *tree,
            const PreauOutcome *outcome)
{
  GPtrArray *picks = outcome->picks;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (picks->len == 0)
    return preau_text_dup_marked (outcome->title, tree->language);

  for (guint i = 0; i < picks->len; i++)
    {
      const char *id = ((const PreauPick *) g_ptr_array_index (picks, i))->tool_id;

      g_strv_builder_add (names, ((const PreauTool *) preau_table_get (tree->guide->tools, id))->name);
    }
  all = g_strv_builder_end (names);

  return g_strjoinv (", ", all);
}

static void show_answers (Tree *tree, const PreauQuestion *question, const char *bars);

static void
show_question (Tree *tree,
               const PreauQuestion *question,
               const char *bars)
{
  g_autofree char *text = preau_text_dup_marked (question->text, tree->language);
  g_autofree char *repeated = NULL;

  if (g_hash_table_add (tree->shown, (gpointer) question))
    {
      preau_text_append_wrapped (tree->out, text, bars, bars, tree->width);
      show_answers (tree, question, bars);
      return;
    }

  repeated = g_strdup_printf (_("%s (as above)"), text);
  preau_text_append_wrapped (tree->out, repeated, bars, bars, tree->width);
}

static void
show_answers (Tree *tree,
              const PreauQuestion *question,
              const char *bars)
{
  GPtrArray *answers = question->answers;

  for (guint i = 0; i < answers->len; i++)
    {
      const PreauAnswer *answer = g_ptr_array_index (answers, i);
      const char *next = answer->next_id;
      const PreauOutcome *outcome = preau_table_get (tree->guide->outcomes, next);
      gboolean last = i + 1 == answers->len;
      g_autofree char *label = preau_text_dup_marked (answer->label, tree->language);
      g_autofree char *first = g_strdup_printf ("%s%s %u ", bars, last ? "└─" : "├─", i + 1);
      g_autofree char *rest = g_strdup_printf ("%s%s", bars, last ? "     " : "│    ");
      g_autofree char *tools = outcome != NULL ? name_picks (tree, outcome) : NULL;
      g_autofree char *text = tools != NULL ? g_strdup_printf ("%s → %s", label, tools) : g_strdup (label);

      preau_text_append_wrapped (tree->out, text, first, rest, tree->width);
      if (outcome == NULL)
        show_question (tree, preau_table_get (tree->guide->questions, next), rest);
    }
}

ExitCode
command_tree (const CommandOptions *options)
{
  ExitCode code = EXIT_DONE;
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (PreauGuide) guide = NULL;
  Tree tree;

  if (!command_takes_nothing (options))
    return EXIT_UNUSABLE;

  guide = command_load_guide (options, &code);
  if (guide == NULL)
    return code;

  tree = (Tree) { guide, preau_language_get (), shown, out, options->style.width };
  show_question (&tree, preau_table_get (guide->questions, guide->start), "");
  g_print ("%s", out->str);
  command_print_guide (options, guide);

  return EXIT_DONE;
}
