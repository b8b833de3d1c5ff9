/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "person.h"

G_BEGIN_DECLS

/* All that can be used has a name and, in the narrowest window, nothing is cut off. In French the text is the largest,
 * and Tab comes to everything and round again; the order is the same in both languages. */

void inspect_make_narrow (Person *person);
void inspect_make_hard (Person *person);
void inspect_controls (Person *person, const char *page);
void inspect_window (Person *person, const char *page);

G_END_DECLS
