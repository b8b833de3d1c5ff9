/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words a difference in the current language. */

#include "preau-guide-diff-words.h"

#include <glib/gi18n.h>

#include "preau-report-parts.h"

/**
 * preau_words_fault:
 *
 * Returns: (transfer full): the fault, and how to mend it
 */
char *
preau_words_fault (const PreauGuideDiff *diff,
                   PreauGuideFault fault)
{
  guint serial = diff->before->serial;
  guint later = diff->after->serial;
  guint tree = diff->before->tree;
  guint now = diff->after->tree;
  guint next = preau_guide_diff_get_next_tree (diff);

  switch (fault)
    {
    case PREAU_GUIDE_FAULT_OTHER_GUIDE:
      return g_strdup_printf (_("These are two guides, “%s” and “%s”: all editions of a guide have the same “id”."),
                              diff->before->id, diff->after->id);
    case PREAU_GUIDE_FAULT_SERIAL_LOWER:
      return g_strdup_printf (_("“serial” goes back from %u to %u, and no Préau takes an older edition: name the older "
                                "guide first, or raise “serial” to %u or more."),
                              serial, later, serial + 1);
    case PREAU_GUIDE_FAULT_SERIAL_REUSED:
      return g_strdup_printf (_("Both guides have serial %u, but they are not the same: raise “serial” to %u or more."),
                              serial, serial + 1);
    case PREAU_GUIDE_FAULT_TREE_KEPT:
      return g_strdup_printf (_("Questions, answers, their order or what they lead to have changed, and “tree” is "
                                "still %u: path codes handed out before would open other pages. Set “tree” to %u."),
                              tree, next);
    case PREAU_GUIDE_FAULT_TREE_RAISED:
      return g_strdup_printf (_("“tree” goes from %u to %u, and no question, no answer, no order and nothing that they "
                                "lead to has changed: path codes handed out before would be refused for nothing. Set "
                                "“tree” back to %u."),
                              tree, now, tree);
    case PREAU_GUIDE_FAULT_TREE_TOO_FAR:
      return g_strdup_printf (_("“tree” goes from %u to %u, which is more than one step an edition: path codes of "
                                "older editions could open other pages. Set “tree” to %u."),
                              tree, now, next);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * preau_words_tree_change:
 *
 * Returns: (transfer full): a sentence for editors of the guide
 */
char *
preau_words_tree_change (const PreauTreeDiff *change)
{
  switch (change->change)
    {
    case PREAU_TREE_START:
      return g_strdup_printf (_("The first question is “%s” instead of “%s”."), change->after, change->before);
    case PREAU_TREE_QUESTION_NEW:
      return g_strdup_printf (_("Question “%s” is new."), change->question);
    case PREAU_TREE_QUESTION_GONE:
      return g_strdup_printf (_("Question “%s” is gone."), change->question);
    case PREAU_TREE_ANSWER_NEW:
      return g_strdup_printf (_("Question “%s”: answer “%s” is new."), change->question, change->answer);
    case PREAU_TREE_ANSWER_GONE:
      return g_strdup_printf (_("Question “%s”: answer “%s” is gone."), change->question, change->answer);
    case PREAU_TREE_ORDER:
      return g_strdup_printf (_("Question “%s”: the answers are in another order."), change->question);
    case PREAU_TREE_TARGET:
      return g_strdup_printf (_("Question “%s”: answer “%s” leads to “%s” instead of “%s”."), change->question,
                              change->answer, change->after, change->before);
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
preau_words_situation (const GArray *trail,
                       const char *language)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < trail->len; i++)
    {
      const PreauAnswer *answer = preau_trail_get (trail, i)->answer;
      g_autofree char *label = preau_text_dup_marked (answer->label, language);

      g_string_append_printf (words, "%s%s", i > 0 ? " › " : "", label);
    }

  return g_string_free (words, FALSE);
}
