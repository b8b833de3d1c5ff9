/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "person.h"

G_BEGIN_DECLS

/* The checklist that somebody has in front of them. */

char *ticks_dup_progress (guint done, guint total);

void ticks_press (Person *person, const char *title);
void ticks_expect (Person *person, const char *title);
void ticks_expect_progress (Person *person, guint done, guint total);

GPtrArray *ticks_get_items (Person *person);
const char *ticks_get_title (Person *person, guint index);
void ticks_press_here (Person *person, guint index);
void ticks_expect_progress_here (Person *person, guint done);

G_END_DECLS
