/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <X11/X.h>
#include <X11/keysym.h>

G_BEGIN_DECLS

/* The keyboard and the windows, as the person at them knows them: X11, and nothing of the program under test. */

/**
 * Place:
 *
 * A key by its place on the keyboard, whatever is printed on it: what Linux numbers them, plus eight.
 */
typedef enum
{
  PLACE_ESCAPE = 9,
  PLACE_DIGIT_1 = 10,
  PLACE_DIGIT_0 = 19,
  PLACE_TAB = 23,
  PLACE_RETURN = 36,
  PLACE_CONTROL = 37,
  PLACE_SHIFT = 50,
  PLACE_ALT = 64,
  PLACE_SPACE = 65,
  PLACE_F5 = 71,
  PLACE_F10 = 76,
  PLACE_NUM_LOCK = 77,
  PLACE_F11 = 95,
  PLACE_HOME = 110,
  PLACE_UP = 111,
  PLACE_PAGE_UP = 112,
  PLACE_LEFT = 113,
  PLACE_RIGHT = 114,
  PLACE_END = 115,
  PLACE_DOWN = 116,
  PLACE_PAGE_DOWN = 117,
} Place;

typedef enum
{
  MODIFIER_NONE = 0,
  MODIFIER_CONTROL = 1 << 0,
  MODIFIER_SHIFT = 1 << 1,
  MODIFIER_ALT = 1 << 2,
} Modifiers;

void keyboard_set_layout (const char *layout);
void keyboard_press (Modifiers modifiers, Place place);
void keyboard_press_digit (guint digit);
void keyboard_press_keypad (guint digit);
void keyboard_type (Modifiers modifiers, KeySym meaning);
void keyboard_write (const char *text);

void pointer_put_away (void);

void window_resize (guint width, guint height);
gboolean window_is_full_page (void);
guint window_get_minimum_width (void);

char *clipboard_dup_as (const char *form);
char *clipboard_dup_text (void);

G_END_DECLS
