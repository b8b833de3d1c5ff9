/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a program shows, seen from outside: the X server tells when something is drawn into a window. GTK draws a frame
 * in memory and hands it over as a whole, so when the middle of the window is there, the first frame is. Nothing is
 * asked of the program, which is why any two can be compared. */

#include "bench-screen.h"

#include <poll.h>

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>

#define PATIENCE 20000 /* milliseconds until a program is given up */

struct _BenchScreen
{
  Display *display;
  Atom pid_name;
  int damage_event; /* number of XDamageNotify */
  Window window; /* in which the last frame awaited was drawn */
};

/* Windows come and go while they are looked at. */
static int
error_cb (Display *display,
          XErrorEvent *error)
{
  return 0;
}

/**
 * bench_page_new:
 *
 * Returns: (transfer full): the display of this session
 */
BenchScreen *
bench_page_new (void)
{
  BenchScreen *self = g_new0 (BenchScreen, 1);
  int ignored;

  self->display = XOpenDisplay (NULL);
  if (self->display == NULL)
    g_error ("There is no X display; xvfb-run makes one");
  if (!XDamageQueryExtension (self->display, &self->damage_event, &ignored) ||
      !XTestQueryExtension (self->display, &ignored, &ignored, &ignored, &ignored))
    g_error ("The X display tells nothing of what is drawn, or takes no keys");

  XSetErrorHandler (error_cb);
  self->pid_name = XInternAtom (self->display, "_NET_WM_PID", False);
  XSelectInput (self->display, DefaultRootWindow (self->display), SubstructureNotifyMask);
  XSync (self->display, False);

  return self;
}

/**
 * bench_page_free:
 * @self: (transfer full): the display
 */
void
bench_page_free (BenchScreen *self)
{
  XCloseDisplay (self->display);
  g_free (self);
}

static gboolean
belongs_to (BenchScreen *self,
            Window window,
            GPid pid)
{
  Atom type;
  int format;
  gulong n_items = 0, rest;
  guchar *data = NULL;
  gboolean belongs;

  XGetWindowProperty (self->display, window, self->pid_name, 0, 1, False, XA_CARDINAL, &type, &format, &n_items, &rest,
                      &data);
  belongs = n_items == 1 && *(gulong *) (gpointer) data == (gulong) pid;
  if (data != NULL)
    XFree (data);

  return belongs;
}

/* Black is what is under the window and, until it draws something, in it: no colour scheme has a black page. */
static gboolean
is_painted (BenchScreen *self,
            Window window)
{
  XWindowAttributes attributes;
  XImage *image;
  gboolean painted;

  if (XGetWindowAttributes (self->display, window, &attributes) == 0 || attributes.map_state != IsViewable)
    return FALSE;

  image = XGetImage (self->display, window, attributes.width / 2, attributes.height / 2, 1, 1, AllPlanes, ZPixmap);
  if (image == NULL)
    return FALSE;

  painted = (XGetPixel (image, 0, 0) & 0xffffff) != 0;
  XDestroyImage (image);

  return painted;
}

static void
await_event (BenchScreen *self,
             XEvent *event)
{
  struct pollfd connection = { .fd = ConnectionNumber (self->display), .events = POLLIN };

  while (XPending (self->display) == 0)
    if (poll (&connection, 1, PATIENCE) == 0)
      g_error ("No window is drawn");

  XNextEvent (self->display, event);
}

/**
 * bench_page_await_frame:
 * @self: the display
 * @pid: a program that has just been started
 *
 * Waits until it has drawn into a window for the first time.
 *
 * Returns: when that was, in monotonic microseconds
 */
gint64
bench_page_await_frame (BenchScreen *self,
                          GPid pid)
{
  XEvent event;

  do
    {
      await_event (self, &event);
      if (event.type == CreateNotify)
        XDamageCreate (self->display, event.xcreatewindow.window, XDamageReportRawRectangles);
    }
  while (event.type != self->damage_event + XDamageNotify || !belongs_to (self, event.xany.window, pid) ||
         !is_painted (self, event.xany.window));

  self->window = event.xany.window;

  return g_get_monotonic_time ();
}

/**
 * bench_page_press:
 * @self: the display
 * @keys: digits
 *
 * Presses keys in the window in which the last frame awaited was drawn, and
 * waits after each for as long as a page slides.
 */
void
bench_page_press (BenchScreen *self,
                    const char *keys)
{
  XSetInputFocus (self->display, self->window, RevertToPointerRoot, CurrentTime);
  for (const char *key = keys; *key != '\0'; key++)
    {
      guint code = XKeysymToKeycode (self->display, (KeySym) *key);

      XTestFakeKeyEvent (self->display, code, True, CurrentTime);
      XTestFakeKeyEvent (self->display, code, False, CurrentTime);
      XSync (self->display, False);
      g_usleep (G_USEC_PER_SEC / 2);
    }
}
