/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Runs the real program, named by PREAUCTL. Its environment is that of the test, with C.UTF-8, the build's catalogue,
 * and neither LANGUAGE, COLUMNS, NO_COLOR nor TERM. */

/**
 * Run:
 * @out: what it wrote on standard output
 * @err: what it wrote on standard error
 * @code: exit code; minus the number of a signal
 */
typedef struct
{
  char *out;
  char *err;
  int code;
} Run;

void run_clear (Run *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

Run run_words (const char *const *words, const char *input, const char *environment);
Run run_line (const char *line, const char *input, const char *environment);
Run run_speaking (const char *language, const char *line, const char *input, const char *environment);
Run run_on_terminal (const char *line, const char *input, const char *environment, guint columns);
int run_with_output (const char *line, int fd, char **err);

G_END_DECLS
