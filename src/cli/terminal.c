/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terminal.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define DEFAULT_WIDTH 80
#define LEAST_WIDTH 20
#define MOST_WIDTH 100
#define LONGEST_LINE 1024

/* Returns: the user’s width, else the terminal’s, at most MOST_WIDTH, as longer lines tire the eye. */
static guint
get_width (void)
{
  const char *columns = g_getenv ("COLUMNS");
  struct winsize size = { 0 };
  guint64 width = 0;

  if (columns == NULL || !g_ascii_string_to_unsigned (columns, 10, LEAST_WIDTH, G_MAXUINT16, &width, NULL))
    width = ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : DEFAULT_WIDTH;

  return (guint) CLAMP (width, LEAST_WIDTH, MOST_WIDTH);
}

/* https://no-color.org: set, and not empty. */
static gboolean
has_color (void)
{
  const char *no_color = g_getenv ("NO_COLOR");

  return isatty (STDOUT_FILENO) && (no_color == NULL || *no_color == '\0') &&
         g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
}

PreauTextStyle
terminal_get_style (void)
{
  return (PreauTextStyle) { get_width (), has_color () };
}

void
terminal_print (const PreauDocument *document)
{
  PreauTextStyle style = terminal_get_style ();
  g_autofree char *text = preau_document_to_text (document, &style);

  g_print ("%s", text);
}

gboolean
terminal_is_interactive (void)
{
  return isatty (STDIN_FILENO) && isatty (STDOUT_FILENO);
}

/**
 * terminal_read_line:
 *
 * Returns: (transfer full) (nullable): the next line of standard input, stripped, with invalid UTF-8 replaced and the
 *   rest cut where it is longer than any answer; %NULL at the end
 */
char *
terminal_read_line (void)
{
  char line[LONGEST_LINE];
  char *last = &line[sizeof line - 2];
  char *text;

  *last = '\n';
  if (fgets (line, sizeof line, stdin) == NULL)
    return NULL;

  /* Skips the rest of a long line, or it would count as an answer of its own. */
  for (int c = (guchar) *last; c != '\n' && c != '\0' && c != EOF;)
    c = getc (stdin);

  text = g_utf8_make_valid (line, -1);

  return g_strstrip (text);
}
