/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include <glib/gi18n.h>

#include "preau-language.h"
#include "preau-report-document.h"
#include "terminal.h"

typedef struct
{
  PreauWalk *walk;
  gboolean interactive;
} Dialogue;

typedef enum
{
  GO_ON,    /* show the question or outcome */
  ASK_ONLY, /* it stands above already */
  STOP,
} Turn;

/* A terminal shows the checklist on request only, as it is longer than a screen. */
static void
show_place (const Dialogue *self)
{
  g_autoptr (PreauReport) report = preau_report_new (self->walk, preau_language_get ());
  g_autoptr (PreauDocument) document = NULL;

  if (report->question != NULL)
    {
      document = preau_report_question_to_document (report);
    }
  else
    {
      gboolean on_request = self->interactive && report->picks->len > 0;

      document = preau_report_to_document (
        report, on_request ? PREAU_DOCUMENT_NO_CHECKLIST : PREAU_DOCUMENT_DEFAULT, NULL, NULL);
    }

  g_print ("\n");
  terminal_print (document);
}

static void
show_checklist (const Dialogue *self)
{
  g_autoptr (PreauReport) report = preau_report_new (self->walk, preau_language_get ());
  g_autoptr (PreauDocument) document = preau_report_checklist_to_document (report);

  terminal_print (document);
}

static void
show_why (const Dialogue *self)
{
  g_autoptr (PreauReport) report = preau_report_new (self->walk, preau_language_get ());
  g_autoptr (PreauDocument) document = preau_report_why_to_document (report);

  terminal_print (document);
}

static void
show_prompt (const Dialogue *self)
{
  const PreauQuestion *question = preau_walk_get_question (self->walk);
  guint n = question != NULL ? question->answers->len : 0;

  g_print ("\n");
  if (question == NULL)
    g_print ("%s", _("c checklist, b back, n new, q quit: "));
  else if (preau_walk_get_length (self->walk) == 0)
    g_print (_("1–%u, ? why, q quit: "), n);
  else
    g_print (_("1–%u, ? why, b back, n new, q quit: "), n);
}

static Turn
complain (const char *message)
{
  g_autoptr (PreauDocument) document = preau_document_new (preau_language_get ());

  preau_document_add (document, PREAU_BLOCK_PARAGRAPH, message);
  terminal_print (document);

  return ASK_ONLY;
}

static Turn
take_answer (Dialogue *self,
             const char *line)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (preau_walk_get_question (self->walk) == NULL)
    return complain (_("This is the end of the path: c, b, n or q."));

  if (g_ascii_isdigit (line[0]) && line[1] == '\0')
    done = preau_walk_answer_number (self->walk, (guint) g_ascii_digit_value (line[0]), &error);
  else
    done = preau_walk_answer (self->walk, line, &error);

  return done ? GO_ON : complain (error->message);
}

static Turn
take_line (Dialogue *self,
           const char *line)
{
  if (g_str_equal (line, ""))
    return ASK_ONLY;

  if (g_str_equal (line, "q"))
    return STOP;

  if (g_str_equal (line, "n"))
    {
      preau_walk_restart (self->walk);
      return GO_ON;
    }

  if (g_str_equal (line, "b"))
    return preau_walk_back (self->walk) ? GO_ON : complain (_("This is the first question."));

  if (g_str_equal (line, "?"))
    {
      show_why (self);
      return ASK_ONLY;
    }

  if (g_str_equal (line, "c") && preau_walk_get_outcome (self->walk) != NULL)
    {
      show_checklist (self);
      return ASK_ONLY;
    }

  return take_answer (self, line);
}

/**
 * command_ask:
 *
 * Runs the dialogue in a terminal; without a terminal, reads the answers line by line.
 *
 * Returns: the exit code; %EXIT_REFUSED where the input ends before the path
 */
ExitCode
command_ask (const CommandOptions *options)
{
  ExitCode code = EXIT_DONE;
  g_autoptr (PreauGuide) guide = NULL;
  g_autoptr (PreauWalk) walk = NULL;
  Dialogue self = { .interactive = terminal_is_interactive () };
  Turn turn = GO_ON;

  if (!command_takes_nothing (options))
    return EXIT_UNUSABLE;

  guide = command_load_guide (options, &code);
  if (guide == NULL)
    return code;

  walk = preau_walk_new (guide);
  self.walk = walk;
  while (turn != STOP)
    {
      g_autofree char *line = NULL;

      if (turn == GO_ON)
        show_place (&self);
      if (self.interactive)
        show_prompt (&self);

      line = terminal_read_line ();
      if (line == NULL)
        break;
      turn = take_line (&self, line);
    }

  if (turn == STOP || preau_walk_get_outcome (walk) != NULL)
    return EXIT_DONE;

  command_complain (_("The answers ended before the path did."));

  return EXIT_REFUSED;
}
