/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atspi/atspi.h>

G_BEGIN_DECLS

/* What a screen reader gets to know of a program, read anew at each look: nothing is taken from a cache. */

/**
 * Node:
 * @accessible: what it was read from
 * @parent: (nullable): the node that it is in
 * @role: what it is
 * @name: what it is called; empty if it has no name
 * @states: bits of AtspiStateType
 * @children: (element-type Node): what is in it and shown
 */
typedef struct _Node Node;

struct _Node
{
  AtspiAccessible *accessible;
  Node *parent;
  AtspiRole role;
  char *name;
  guint64 states;
  GPtrArray *children;
};

typedef gboolean (*WaitFunc) (gpointer data);
typedef gboolean (*NodeFunc) (const Node *node, gconstpointer data);

void focus_follow (void);
void focus_set (AtspiAccessible *accessible);
Node *focus_read (void);

Node *node_read (AtspiAccessible *accessible);
Node *node_read_last (AtspiAccessible *accessible, AtspiRole role, const char *name);
void node_free (Node *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Node, node_free)

gboolean node_has_state (const Node *self, AtspiStateType state);
gboolean node_is (const Node *self, AtspiRole role, const char *name);
const Node *node_find_by (const Node *self, NodeFunc is_it, gconstpointer data);
const Node *node_find_focus (const Node *self);
AtspiRect *node_get_place (const Node *self);
char *node_dup_description (const Node *self);
char *node_dup_text (const Node *self);
char *node_describe (const Node *self);
char *node_dump (const Node *self);

gboolean wait_until (WaitFunc is_so, gpointer data);

G_END_DECLS
