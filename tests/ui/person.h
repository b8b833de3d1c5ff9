/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "driver.h"
#include "preau-guide-loader.h"
#include "preau-walk.h"

G_BEGIN_DECLS

/**
 * Person:
 * @program: in front of them
 * @language: theirs
 * @guide: the guide, the built-in one at first
 * @walk: where they should be, by what the core makes of the same answers
 *
 * Somebody who walks through the guide with the program, and knows the way.
 */
typedef struct
{
  Program *program;
  const char *language;
  PreauGuide *guide;
  PreauWalk *walk;
} Person;

int person_run_tests (int argc, char **argv, void (*add_tests) (void));
const char *person_get_language (void);
const char *person_get_layout (void);

Person *person_start_program (void);
Person *person_start_program_with (PreauGuide *guide);
void person_follow (Person *self, PreauGuide *guide);
void person_walk_to (Person *self, const char *code);
Person *person_take_call (const char *code, const char *link);
void person_restart_program (Person *self, gboolean kill);
void person_quit_program (Person *self);
void person_forget_program (Person *self);

char *person_dup_menu_label (const char *label);
const char *person_get_heading (Person *self);
void person_expect_heading (Person *self);
void person_expect_page (Person *self);
void person_press_digit (Person *self, guint number);
void person_answer (Person *self, guint number);
void person_answer_all (Person *self, const char *numbers);
void person_go_back (Person *self);
void person_start_again (Person *self);
const char *person_get_tool_name (Person *self, const char *id);
void person_open_code_dialog (Person *self);
void person_expect_code_dialog_gone (Person *self);
void person_find_tool (Person *self, const char *words);
void person_open_sheet (Person *self, const char *words, const char *id);
void person_open_preferences (Person *self);
void person_close_preferences (Person *self);
void person_choose (Person *self, const char *menu, const char *label);
void person_expect_text_size (Person *self, guint percent);

G_END_DECLS
