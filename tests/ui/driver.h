/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "accessible.h"
#include "keyboard.h"

G_BEGIN_DECLS

/* Runs the real program, named by PREAU, as a person in front of it would. Whatever is expected is waited for, and
 * where it does not come the test ends with what is there instead, and a picture of it in the build directory. */

typedef struct _Program Program;

Program *program_start (const char *language, const char *arguments);
void program_stop (Program *self);
void program_kill (Program *self);
void program_wait_for_exit (Program *self);
void program_free (Program *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Program, program_free)

int program_get_process_id (Program *self);
Node *program_look (Program *self);
Node *program_look_everywhere (Program *self);
Node *program_look_in_front (Program *self);
guint program_count_windows (Program *self);

void program_expect (Program *self, AtspiRole role, const char *name);
void program_expect_text (Program *self, AtspiRole role, const char *name, const char *text);
void program_expect_last (Program *self, AtspiRole role, const char *name);
void program_expect_everywhere (Program *self, AtspiRole role, const char *name, guint n);
void program_expect_none (Program *self, AtspiRole role, const char *name);
void program_expect_insensitive (Program *self, AtspiRole role, const char *name);
void program_expect_focus (Program *self, AtspiRole role, const char *name);
void program_expect_some_focus (Program *self);
void program_expect_in_front (Program *self, const char *title);
void program_expect_windows (Program *self, guint n_windows);
void program_expect_that (Program *self, NodeFunc is_it, gconstpointer data, const char *what);
void program_move_focus (Program *self, Modifiers modifiers, Key mover);
void program_focus (Program *self, Modifiers modifiers, AtspiRole role, const char *name);
void program_focus_with (Program *self, Modifiers modifiers, Key mover, AtspiRole role, const char *name);
void program_fail (Program *self, const char *format, ...) G_GNUC_PRINTF (2, 3) G_GNUC_NORETURN;

G_END_DECLS
