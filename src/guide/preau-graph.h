/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide.h"

G_BEGIN_DECLS

#define PREAU_GRAPH_NONE G_MAXUINT

typedef struct
{
  guint from;
  guint to;                  /* node that the answer leads to; %PREAU_GRAPH_NONE if missing */
  const PreauAnswer *answer;
} PreauGraphEdge;

/* The tree of a guide as numbered nodes: questions first, then outcomes, in the order of the guide. */
typedef struct _PreauGraph PreauGraph;

typedef void (*PreauGraphCycleFunc) (const guint *nodes, guint length, gpointer user_data);

PreauGraph *preau_graph_new (PreauGuide *guide);
void preau_graph_free (PreauGraph *self);

guint preau_graph_get_length (const PreauGraph *self);
guint preau_graph_get_n_questions (const PreauGraph *self);
guint preau_graph_get_start (const PreauGraph *self);
const char *preau_graph_get_id (const PreauGraph *self, guint node);
const PreauGraphEdge *preau_graph_get_edges (const PreauGraph *self, guint node, guint *length);

const guint *preau_graph_order (PreauGraph *self, PreauGraphCycleFunc cycle_func, gpointer user_data, guint *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauGraph, preau_graph_free)

G_END_DECLS
