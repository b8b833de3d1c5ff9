/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atspi/atspi.h>

G_BEGIN_DECLS

/* The program as a screen reader gets to know it, read anew at each look: nothing is taken from a cache. */

/**
 * Node:
 * @bus: name of its program on the accessibility bus
 * @path: what it is called there
 * @parent: (nullable): the node that it is in
 * @role: what it is
 * @name: what it is called; empty if it has no name
 * @states: bits of AtspiStateType
 * @children: (element-type Node): what is in it and shown
 */
typedef struct _Node Node;

struct _Node
{
  const char *bus;
  char *path;
  Node *parent;
  AtspiRole role;
  char *name;
  guint64 states;
  GPtrArray *children;
};

typedef gboolean (*WaitFunc) (gpointer data);
typedef gboolean (*NodeFunc) (const Node *node, gconstpointer data);

void focus_follow (void);
void focus_set (const Node *node);
Node *focus_read (void);

Node *node_new (const char *bus, const char *path);
Node *node_read_alone (const char *bus, const char *path);
void node_read_children (Node *self);
const Node *node_read_until (Node *self, NodeFunc is_it, gconstpointer data);
gboolean node_find_last (Node *self, NodeFunc is_it, gconstpointer data);
void node_free (Node *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Node, node_free)

gboolean node_has_state (const Node *self, AtspiStateType state);
gboolean node_is (const Node *self, AtspiRole role, const char *name);
const Node *node_find_by (const Node *self, NodeFunc is_it, gconstpointer data);
gboolean node_is_focus (const Node *self, gconstpointer data);
AtspiRect node_get_place (const Node *self);
char *node_dup_description (const Node *self);
char *node_dup_text (const Node *self);
gboolean node_use (const Node *self);
char *node_describe (const Node *self);
char *node_dump (const Node *self);

gboolean wait_until (WaitFunc is_so, gpointer data);

G_END_DECLS
