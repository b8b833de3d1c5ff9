/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person waits for, and where they bring the focus. */

#include "driver.h"

#define MOVES_AT_MOST 200

typedef struct
{
  Program *program;
  NodeFunc is_it;
  gconstpointer data;
} Expectation;

static gboolean
is_fulfilled (gpointer data)
{
  const Expectation *expectation = data;
  g_autoptr (Node) window = program_look (expectation->program);

  return node_find_by (window, expectation->is_it, expectation->data) != NULL;
}

/* The same for what is known without what is in it. */
static gboolean
is_there (gpointer data)
{
  const Expectation *expectation = data;
  g_autoptr (Node) window = program_look_in_front (expectation->program);

  return window != NULL && node_read_until (window, expectation->is_it, expectation->data) != NULL;
}

/* While a menu comes or goes no window is in front for a moment, and what is in the window is not away. */
static gboolean
is_away (gpointer data)
{
  const Expectation *expectation = data;
  g_autoptr (Node) window = program_look_in_front (expectation->program);

  return window != NULL && node_read_until (window, expectation->is_it, expectation->data) == NULL;
}

/* As program_expect_that(), but @is_it looks at nothing that is in a node. */
static void
expect_alone (Program *self,
              NodeFunc is_it,
              gconstpointer data,
              const char *what)
{
  Expectation expectation = { self, is_it, data };

  if (!wait_until (is_there, &expectation))
    program_fail (self, "There is no %s", what);
}

/**
 * program_expect_that:
 * @self: the program
 * @is_it: what is waited for in the window in front
 * @data: for @is_it
 * @what: the same in words
 */
void
program_expect_that (Program *self,
                     NodeFunc is_it,
                     gconstpointer data,
                     const char *what)
{
  Expectation expectation = { self, is_it, data };

  if (!wait_until (is_fulfilled, &expectation))
    program_fail (self, "There is no %s", what);
}

typedef struct
{
  AtspiRole role;
  const char *name;
} Wanted;

static char *
describe_wanted (const Wanted *wanted)
{
  g_autofree char *role = atspi_role_get_name (wanted->role);

  return g_strdup_printf ("%s “%s”", role, wanted->name != NULL ? wanted->name : "*");
}

static gboolean
is_wanted (const Node *node,
           gconstpointer data)
{
  const Wanted *wanted = data;

  return node_is (node, wanted->role, wanted->name);
}

/* Waits for something in the window in front; @name: (nullable): `*` and `?` stand for anything */
void
program_expect (Program *self,
                AtspiRole role,
                const char *name)
{
  Wanted wanted = { role, name };
  g_autofree char *what = describe_wanted (&wanted);

  expect_alone (self, is_wanted, &wanted, what);
}

typedef struct
{
  Wanted wanted;
  const char *text;
} WantedText;

static gboolean
is_wanted_with_text (const Node *node,
                     gconstpointer data)
{
  const WantedText *expected = data;
  g_autofree char *text = is_wanted (node, &expected->wanted) ? node_dup_text (node) : NULL;

  return g_strcmp0 (text, expected->text) == 0;
}

/* Waits until just this is typed there. */
void
program_expect_text (Program *self,
                     AtspiRole role,
                     const char *name,
                     const char *text)
{
  WantedText expected = { { role, name }, text };
  g_autofree char *described = describe_wanted (&expected.wanted);
  g_autofree char *what = g_strdup_printf ("%s with “%s” in it", described, text);

  expect_alone (self, is_wanted_with_text, &expected, what);
}

typedef struct
{
  Expectation expectation;
  guint n;
} Count;

static guint
count (const Node *node,
       const Wanted *wanted)
{
  guint n = is_wanted (node, wanted) ? 1 : 0;

  for (guint i = 0; i < node->children->len; i++)
    n += count (node->children->pdata[i], wanted);

  return n;
}

static gboolean
is_counted (gpointer data)
{
  const Count *expected = data;
  g_autoptr (Node) all = program_look_everywhere (expected->expectation.program);

  return count (all, expected->expectation.data) == expected->n;
}

/* Waits until there are @n of it in all windows together. */
void
program_expect_everywhere (Program *self,
                           AtspiRole role,
                           const char *name,
                           guint n)
{
  Wanted wanted = { role, name };
  Count expected = { { self, is_wanted, &wanted }, n };
  g_autofree char *what = describe_wanted (&wanted);

  if (!wait_until (is_counted, &expected))
    program_fail (self, "There are not %u of %s", n, what);
}

static gboolean
has_last (gpointer data)
{
  const Expectation *expectation = data;
  g_autoptr (Node) window = program_look_in_front (expectation->program);

  return window != NULL && node_find_last (window, expectation->is_it, expectation->data);
}

/* Waits for something that stands at the end of a long page, in the window in front. */
void
program_expect_last (Program *self,
                     AtspiRole role,
                     const char *name)
{
  Wanted wanted = { role, name };
  Expectation expectation = { self, is_wanted, &wanted };
  g_autofree char *what = describe_wanted (&wanted);

  if (!wait_until (has_last, &expectation))
    program_fail (self, "There is no %s", what);
}

void
program_expect_none (Program *self,
                     AtspiRole role,
                     const char *name)
{
  Wanted wanted = { role, name };
  Expectation expectation = { self, is_wanted, &wanted };
  g_autofree char *what = describe_wanted (&wanted);

  if (!wait_until (is_away, &expectation))
    program_fail (self, "There still is %s", what);
}

static gboolean
is_active_frame (const Node *node,
                 gconstpointer title)
{
  return node_is (node, ATSPI_ROLE_FRAME, title) && node_has_state (node, ATSPI_STATE_ACTIVE);
}

/* Waits until keys come to that window, which has a focus before they do. */
void
program_expect_in_front (Program *self,
                         const char *title)
{
  g_autofree char *what = g_strdup_printf ("window “%s” in front", title);

  expect_alone (self, is_active_frame, title, what);
  focus_set (NULL);
}

static gboolean
is_wanted_and_insensitive (const Node *node,
                           gconstpointer data)
{
  return is_wanted (node, data) && !node_has_state (node, ATSPI_STATE_SENSITIVE);
}

void
program_expect_insensitive (Program *self,
                            AtspiRole role,
                            const char *name)
{
  Wanted wanted = { role, name };
  g_autofree char *described = describe_wanted (&wanted);
  g_autofree char *what = g_strdup_printf ("%s that is insensitive", described);

  expect_alone (self, is_wanted_and_insensitive, &wanted, what);
}

/* Where nothing was heard of the focus, or what had it lost it, it is looked for. */
static Node *
look_at_focus (Program *self)
{
  g_autoptr (Node) focus = focus_read ();
  g_autoptr (Node) window = NULL;

  if (focus != NULL && node_has_state (focus, ATSPI_STATE_FOCUSED))
    return g_steal_pointer (&focus);

  window = program_look_in_front (self);
  focus_set (window != NULL ? node_read_until (window, node_is_focus, NULL) : NULL);

  return focus_read ();
}

static gboolean
has_focus (gpointer data)
{
  const Expectation *expectation = data;
  g_autoptr (Node) focus = look_at_focus (expectation->program);

  /* A new widget can have the focus before it is laid out, and until then Tab does not find its neighbours. */
  return focus != NULL && expectation->is_it (focus, expectation->data) && node_get_place (focus).width > 0;
}

/* Waits until a screen reader is told that the focus is there, in a page that is laid out. */
void
program_expect_focus (Program *self,
                      AtspiRole role,
                      const char *name)
{
  Wanted wanted = { role, name };
  Expectation expectation = { self, is_wanted, &wanted };
  g_autofree char *what = describe_wanted (&wanted);

  if (!wait_until (has_focus, &expectation))
    program_fail (self, "There is no %s with the focus", what);
}

/* The focus that GTK gives to what scrolls, where what had it went away, tells nobody anything. */
static gboolean
is_anything (const Node *node,
             gconstpointer data)
{
  return node->role != ATSPI_ROLE_SCROLL_PANE;
}

/* Waits until anything that means something has the focus. */
void
program_expect_some_focus (Program *self)
{
  Expectation expectation = { self, is_anything, NULL };

  if (!wait_until (has_focus, &expectation))
    program_fail (self, "Nothing has the focus");
}

typedef struct
{
  Program *program;
  guint n_windows;
} WindowCount;

static gboolean
has_so_many_windows (gpointer data)
{
  const WindowCount *count = data;

  return program_count_windows (count->program) == count->n_windows;
}

void
program_expect_windows (Program *self,
                        guint n_windows)
{
  WindowCount count = { self, n_windows };

  focus_set (NULL);
  if (!wait_until (has_so_many_windows, &count))
    program_fail (self, "There are not %u windows", n_windows);
}

static gboolean
has_moved (gpointer data)
{
  const Node *before = data;
  g_autoptr (Node) focus = focus_read ();

  return focus != NULL && !g_str_equal (focus->path, before->path) && node_has_state (focus, ATSPI_STATE_FOCUSED);
}

/* Presses a key that moves the focus, and waits until it has moved. */
void
program_move_focus (Program *self,
                    Modifiers modifiers,
                    Key mover)
{
  g_autoptr (Node) before = look_at_focus (self);

  /* While a menu opens, nothing has it for a moment. */
  if (before == NULL)
    {
      program_expect_some_focus (self);
      before = focus_read ();
    }

  keyboard_press (modifiers, mover);
  if (!wait_until (has_moved, before))
    {
      g_autofree char *where = node_describe (before);

      program_fail (self, "The focus goes nowhere from %s", where);
    }
}

/* Presses a key that moves the focus, until it is there. */
void
program_focus_with (Program *self,
                    Modifiers modifiers,
                    Key mover,
                    AtspiRole role,
                    const char *name)
{
  Wanted wanted = { role, name };
  Expectation expectation = { self, is_wanted, &wanted };
  g_autofree char *what = describe_wanted (&wanted);

  program_expect (self, role, name);
  for (guint i = 0; i < MOVES_AT_MOST; i++)
    {
      if (has_focus (&expectation))
        return;
      program_move_focus (self, modifiers, mover);
    }

  program_fail (self, "The focus does not come to %s", what);
}

/* The same with Tab, with or without Shift. */
void
program_focus (Program *self,
               Modifiers modifiers,
               AtspiRole role,
               const char *name)
{
  program_focus_with (self, modifiers, KEY_TAB, role, name);
}
