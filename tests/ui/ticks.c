/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ticks.h"

#include <glib/gi18n.h>

/* Returns: (transfer full): what is said where @done of @total items are ticked */
char *
ticks_dup_progress (guint done,
                    guint total)
{
  return g_strdup_printf (ngettext ("%u of %u item done", "%u of %u items done", total), done, total);
}

/* Ticks the item with that title, or unticks it, by keys. */
void
ticks_press (Person *person,
             const char *title)
{
  program_focus (person->program, MODIFIER_NONE, ATSPI_ROLE_CHECK_BOX, title);
  keyboard_press (MODIFIER_NONE, KEY_SPACE);
}

static gboolean
is_ticked (const Node *node,
           gconstpointer title)
{
  return node_is (node, ATSPI_ROLE_CHECK_BOX, title) && node_has_state (node, ATSPI_STATE_CHECKED);
}

/* Waits until the item with that title is ticked. */
void
ticks_expect (Person *person,
              const char *title)
{
  program_expect_that (person->program, is_ticked, title, "ticked item with that title");
}

void
ticks_expect_progress (Person *person,
                       guint done,
                       guint total)
{
  g_autofree char *progress = ticks_dup_progress (done, total);

  program_expect (person->program, ATSPI_ROLE_LABEL, progress);
}

/* The outcome’s own checklist. */
GPtrArray *
ticks_get_items (Person *person)
{
  return preau_walk_get_outcome (person->walk)->checklist;
}

const char *
ticks_get_title (Person *person,
                 guint index)
{
  return preau_text_get (((const PreauChecklistItem *) ticks_get_items (person)->pdata[index])->title, person->language);
}

void
ticks_press_here (Person *person,
                  guint index)
{
  ticks_press (person, ticks_get_title (person, index));
}

void
ticks_expect_progress_here (Person *person,
                            guint done)
{
  ticks_expect_progress (person, done, ticks_get_items (person)->len);
}
