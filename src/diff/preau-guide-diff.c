/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-guide-diff-parts.h"

#include "preau-hash.h"

#define MOST_TREE 9

G_DEFINE_ENUM_TYPE (PreauGuideFault, preau_guide_fault,
                    G_DEFINE_ENUM_VALUE (PREAU_GUIDE_FAULT_OTHER_GUIDE, "other-guide"),
                    G_DEFINE_ENUM_VALUE (PREAU_GUIDE_FAULT_SERIAL_LOWER, "serial-lower"),
                    G_DEFINE_ENUM_VALUE (PREAU_GUIDE_FAULT_SERIAL_REUSED, "serial-reused"),
                    G_DEFINE_ENUM_VALUE (PREAU_GUIDE_FAULT_TREE_KEPT, "tree-kept"),
                    G_DEFINE_ENUM_VALUE (PREAU_GUIDE_FAULT_TREE_RAISED, "tree-raised"),
                    G_DEFINE_ENUM_VALUE (PREAU_GUIDE_FAULT_TREE_TOO_FAR, "tree-too-far"))

G_DEFINE_ENUM_TYPE (PreauPathChange, preau_path_change,
                    G_DEFINE_ENUM_VALUE (PREAU_PATH_ELSEWHERE, "elsewhere"),
                    G_DEFINE_ENUM_VALUE (PREAU_PATH_GONE, "gone"),
                    G_DEFINE_ENUM_VALUE (PREAU_PATH_NEW, "new"))

G_DEFINE_ENUM_TYPE (PreauTreeChange, preau_tree_change,
                    G_DEFINE_ENUM_VALUE (PREAU_TREE_START, "start"),
                    G_DEFINE_ENUM_VALUE (PREAU_TREE_QUESTION_NEW, "question-new"),
                    G_DEFINE_ENUM_VALUE (PREAU_TREE_QUESTION_GONE, "question-gone"),
                    G_DEFINE_ENUM_VALUE (PREAU_TREE_ANSWER_NEW, "answer-new"),
                    G_DEFINE_ENUM_VALUE (PREAU_TREE_ANSWER_GONE, "answer-gone"),
                    G_DEFINE_ENUM_VALUE (PREAU_TREE_ORDER, "order"),
                    G_DEFINE_ENUM_VALUE (PREAU_TREE_TARGET, "target"))

static void
free_path (gpointer data)
{
  PreauPathDiff *self = data;

  g_clear_pointer (&self->trail, g_array_unref);
  g_free (self);
}

void
preau_guide_diff_free (PreauGuideDiff *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->faults, g_array_unref);
  g_clear_pointer (&self->paths, g_ptr_array_unref);
  g_clear_pointer (&self->tools, g_ptr_array_unref);
  g_clear_pointer (&self->tree, g_ptr_array_unref);
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_free (self);
}

/**
 * preau_guide_diff_find_id:
 *
 * Returns: (transfer none): the id in the later guide, where @id may be retired
 */
const char *
preau_guide_diff_find_id (const PreauGuideDiff *self,
                          const char *id)
{
  const char *now = preau_table_get (self->after->retired, id);

  return now != NULL ? now : id;
}

gboolean
preau_guide_diff_is_same (const PreauGuideDiff *self,
                          const char *before,
                          const char *after)
{
  return g_str_equal (preau_guide_diff_find_id (self, before), after);
}

static void
add_tool (PreauGuideDiff *self,
          const PreauTool *before,
          const PreauTool *after)
{
  PreauToolDiff *diff = g_new (PreauToolDiff, 1);

  *diff = (PreauToolDiff) { before, after };
  g_ptr_array_add (self->tools, diff);
}

static gboolean
tool_differs (const PreauTool *before,
              const PreauTool *after)
{
  return before->level != after->level || before->service->state != after->service->state;
}

/* Indexes the tools of the earlier guide by their ids in the later one. A tool that has kept its id is preferred to a
 * tool retired in favour of that id. */
static GHashTable *
index_tools (const PreauGuideDiff *self)
{
  const PreauTable *tools = self->before->tools;
  GHashTable *by_id = g_hash_table_new (preau_hash_string, g_str_equal);

  for (guint i = 0; i < preau_table_get_length (tools); i++)
    {
      const char *id = preau_table_get_id (tools, i);
      const char *now = preau_guide_diff_find_id (self, id);

      if (g_str_equal (now, id) || !g_hash_table_contains (by_id, now))
        g_hash_table_insert (by_id, (gpointer) now, preau_table_get_value (tools, i));
    }

  return by_id;
}

static void
add_tools (PreauGuideDiff *self)
{
  const PreauTable *before = self->before->tools;
  const PreauTable *after = self->after->tools;
  g_autoptr (GHashTable) by_id = index_tools (self);

  for (guint i = 0; i < preau_table_get_length (after); i++)
    {
      const PreauTool *tool = preau_table_get_value (after, i);
      const PreauTool *earlier = g_hash_table_lookup (by_id, tool->id);

      if (earlier == NULL || tool_differs (earlier, tool))
        add_tool (self, earlier, tool);
    }

  for (guint i = 0; i < preau_table_get_length (before); i++)
    if (preau_table_get (after, preau_guide_diff_find_id (self, preau_table_get_id (before, i))) == NULL)
      add_tool (self, preau_table_get_value (before, i), NULL);
}

static void
add_fault (PreauGuideDiff *self,
           PreauGuideFault fault,
           gboolean found)
{
  if (found)
    g_array_append_val (self->faults, fault);
}

/* Serial and tree are judged only between editions of one guide, in the right order. */
static void
add_faults (PreauGuideDiff *self)
{
  guint earlier = self->before->serial;
  guint later = self->after->serial;
  guint n_raised =
    (self->after->tree + MOST_TREE - self->before->tree) % MOST_TREE;
  gboolean tree_differs = self->tree->len > 0;
  gboolean other = !g_str_equal (self->before->id, self->after->id);

  add_fault (self, PREAU_GUIDE_FAULT_OTHER_GUIDE, other);
  add_fault (self, PREAU_GUIDE_FAULT_SERIAL_LOWER, !other && later < earlier);
  add_fault (self, PREAU_GUIDE_FAULT_SERIAL_REUSED, !other && later == earlier && self->differs);
  if (other || later < earlier)
    return;

  add_fault (self, PREAU_GUIDE_FAULT_TREE_KEPT, tree_differs && n_raised == 0);
  add_fault (self, PREAU_GUIDE_FAULT_TREE_RAISED, !tree_differs && n_raised > 0);
  add_fault (self, PREAU_GUIDE_FAULT_TREE_TOO_FAR, tree_differs && later > earlier && n_raised > later - earlier);
}

/**
 * preau_guide_diff_new:
 *
 * Takes time in proportion to the answers, not to the paths.
 *
 * Returns: (transfer full): the difference between two accepted guides
 */
PreauGuideDiff *
preau_guide_diff_new (PreauGuide *before,
                      PreauGuide *after)
{
  PreauGuideDiff *self = g_new0 (PreauGuideDiff, 1);

  self->before = g_object_ref (before);
  self->after = g_object_ref (after);
  self->faults = g_array_new (FALSE, FALSE, sizeof (PreauGuideFault));
  self->paths = g_ptr_array_new_with_free_func (free_path);
  self->tools = g_ptr_array_new_with_free_func (g_free);
  self->tree = g_ptr_array_new_with_free_func (g_free);

  preau_guide_diff_add_paths (self);
  add_tools (self);
  preau_guide_diff_add_tree (self);
  preau_guide_diff_add_content (self);
  add_faults (self);

  return self;
}

/**
 * preau_guide_diff_get_next_tree:
 *
 * Returns: the tree digit that editions need after a change in the tree of the earlier guide
 */
guint
preau_guide_diff_get_next_tree (const PreauGuideDiff *self)
{
  return self->before->tree % MOST_TREE + 1;
}
