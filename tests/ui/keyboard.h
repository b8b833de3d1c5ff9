/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <X11/X.h>
#include <X11/keysym.h>

G_BEGIN_DECLS

/* The keyboard and the windows, as the person at them knows them: X11, and nothing of the program under test. */

/**
 * Key:
 *
 * A key by its place on the keyboard, whatever is printed on it: what Linux numbers them, plus eight.
 */
typedef enum
{
  KEY_ESCAPE = 9,
  KEY_DIGIT_1 = 10,
  KEY_DIGIT_0 = 19,
  KEY_TAB = 23,
  KEY_RETURN = 36,
  KEY_CONTROL = 37,
  KEY_SHIFT = 50,
  KEY_ALT = 64,
  KEY_SPACE = 65,
  KEY_F5 = 71,
  KEY_F10 = 76,
  KEY_NUM_LOCK = 77,
  KEY_F11 = 95,
  KEY_HOME = 110,
  KEY_UP = 111,
  KEY_PAGE_UP = 112,
  KEY_LEFT = 113,
  KEY_RIGHT = 114,
  KEY_END = 115,
  KEY_DOWN = 116,
  KEY_PAGE_DOWN = 117,
} Key;

typedef enum
{
  MODIFIER_NONE = 0,
  MODIFIER_CONTROL = 1 << 0,
  MODIFIER_SHIFT = 1 << 1,
  MODIFIER_ALT = 1 << 2,
} Modifiers;

void keyboard_set_layout (const char *layout);
void keyboard_press (Modifiers modifiers, Key key);
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
