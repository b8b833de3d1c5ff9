/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "keyboard.h"

#include "accessible.h"

#include <gio/gio.h>
#include <X11/XKBlib.h>
#include <X11/Xatom.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>

static Display *display;

/* The place of each digit on the keypad, from 0. */
static const guint8 keypad[] = { 90, 87, 88, 89, 83, 84, 85, 79, 80, 81 };

/* Reads a list of windows or atoms that stands on a window. */
static gulong *
get_property (Window window,
              const char *name,
              gulong *n_items)
{
  Atom type;
  int format;
  gulong rest;
  guchar *data = NULL;

  *n_items = 0;
  XGetWindowProperty (display, window, XInternAtom (display, name, False), 0, 1024, False, AnyPropertyType, &type,
                      &format, n_items, &rest, &data);
  g_assert_true (data == NULL || format == 32);

  return (gulong *) data;
}

static void
open_display (void)
{
  int ignored;

  if (display != NULL)
    return;

  display = XOpenDisplay (NULL);
  g_assert_nonnull (display);
  g_assert_true (XTestQueryExtension (display, &ignored, &ignored, &ignored, &ignored));
}

/**
 * keyboard_set_layout:
 * @layout: `us`, `fr`…
 *
 * Does what the person's desktop does when they choose another keyboard.
 */
void
keyboard_set_layout (const char *layout)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "setxkbmap", "-rules", "evdev",
                                                      "-model", "pc105", "-layout", layout, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);

  /* A new connection knows the new layout. */
  g_clear_pointer (&display, XCloseDisplay);
}

static void
send (guint keycode,
      gboolean is_press)
{
  XTestFakeKeyEvent (display, keycode, is_press, CurrentTime);
}

static void
send_modifiers (Modifiers modifiers,
                gboolean is_press)
{
  if (modifiers & MODIFIER_CONTROL)
    send (KEY_CONTROL, is_press);
  if (modifiers & MODIFIER_SHIFT)
    send (KEY_SHIFT, is_press);
  if (modifiers & MODIFIER_ALT)
    send (KEY_ALT, is_press);
}

static void
press_keycode (Modifiers modifiers,
               guint keycode)
{
  open_display ();
  send_modifiers (modifiers, TRUE);
  send (keycode, TRUE);
  send (keycode, FALSE);
  send_modifiers (modifiers, FALSE);
  XSync (display, False);
}

void
keyboard_press (Modifiers modifiers,
                Key key)
{
  press_keycode (modifiers, key);
}

/* The key that has this digit in the row above the letters: on a French keyboard, unshifted, it gives &é"'(-è_ç. */
void
keyboard_press_digit (guint digit)
{
  press_keycode (MODIFIER_NONE, digit == 0 ? KEY_DIGIT_0 : KEY_DIGIT_1 + digit - 1);
}

/* Without Num Lock this is an arrow or the like. */
void
keyboard_press_keypad (guint digit)
{
  press_keycode (MODIFIER_NONE, keypad[digit]);
}

/**
 * keyboard_type:
 * @modifiers: held down, besides Shift where the character needs it
 * @meaning: the character, on whichever key it is in the layout in use
 */
void
keyboard_type (Modifiers modifiers,
               KeySym meaning)
{
  guint keycode;

  open_display ();
  keycode = XKeysymToKeycode (display, meaning);
  g_assert_cmpuint (keycode, !=, 0);
  if (XkbKeycodeToKeysym (display, (KeyCode) keycode, 0, 0) != meaning)
    modifiers |= MODIFIER_SHIFT;
  press_keycode (modifiers, keycode);
}

/**
 * keyboard_write:
 * @text: of characters that the layout in use has a key for
 */
void
keyboard_write (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    keyboard_type (MODIFIER_NONE, g_utf8_get_char (text)); /* Latin letters are called by their code points */
}

static Window
get_active_window (void)
{
  gulong n;
  gulong *windows;
  Window window;

  open_display ();
  windows = get_property (DefaultRootWindow (display), "_NET_ACTIVE_WINDOW", &n);
  g_assert_cmpuint (n, ==, 1);
  window = windows[0];
  XFree (windows);
  g_assert_cmpuint (window, !=, None);

  return window;
}

/* Lays the pointer into the corner of the display, where no window shows a tooltip for it. */
void
pointer_put_away (void)
{
  open_display ();
  XWarpPointer (display, None, DefaultRootWindow (display), 0, 0, 0, 0, G_MAXINT16, G_MAXINT16);
  XSync (display, False);
}

/* Drags the edges of the window in front. */
void
window_resize (guint width,
               guint height)
{
  Window window = get_active_window ();

  XMoveResizeWindow (display, window, 0, 0, width, height);
  XSync (display, False);
}

/* How narrow its edges can be dragged; below that, what is in it would be cut off. */
guint
window_get_minimum_width (void)
{
  XSizeHints hints = { 0 };
  long supplied;

  g_assert_true (XGetWMNormalHints (display, get_active_window (), &hints, &supplied));

  return (guint) hints.min_width;
}

gboolean
window_is_full_page (void)
{
  gulong n;
  gulong *atoms = get_property (get_active_window (), "_NET_WM_STATE", &n);
  gboolean found = FALSE;

  for (gulong i = 0; i < n; i++)
    found |= atoms[i] == XInternAtom (display, "_NET_WM_STATE_FULLSCREEN", False);
  if (atoms != NULL)
    XFree (atoms);

  return found;
}

static gboolean
has_selection (gpointer data)
{
  return XCheckTypedEvent (display, SelectionNotify, data);
}

/**
 * clipboard_dup_as:
 * @form: `text/html`, `UTF8_STRING`…
 *
 * Returns: (transfer full): what another program that can read @form would paste
 */
char *
clipboard_dup_as (const char *form)
{
  Window window;
  Atom clipboard, wanted, type;
  int format;
  gulong n, rest;
  guchar *data = NULL;
  XEvent event;
  char *text;

  open_display ();
  clipboard = XInternAtom (display, "CLIPBOARD", False);
  wanted = XInternAtom (display, form, False);
  window = XCreateSimpleWindow (display, DefaultRootWindow (display), 0, 0, 1, 1, 0, 0, 0);
  XConvertSelection (display, clipboard, wanted, clipboard, window, CurrentTime);
  g_assert_true (wait_until (has_selection, &event));
  g_assert_cmpuint (event.xselection.property, ==, clipboard);

  XGetWindowProperty (display, window, clipboard, 0, G_MAXINT16, False, wanted, &type, &format, &n, &rest, &data);
  text = g_strndup ((const char *) data, n);
  XFree (data);
  XDestroyWindow (display, window);

  return text;
}

/* Returns: (transfer full): what another program would paste */
char *
clipboard_dup_text (void)
{
  return clipboard_dup_as ("UTF8_STRING");
}
