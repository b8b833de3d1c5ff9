/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-trail.h"

G_BEGIN_DECLS

/* Reasons why a guide is no later edition of another. Begins at 1, as the closed lists of a guide do. */
typedef enum
{
  PREAU_GUIDE_FAULT_OTHER_GUIDE = 1, /* the ids differ */
  PREAU_GUIDE_FAULT_SERIAL_LOWER,
  PREAU_GUIDE_FAULT_SERIAL_REUSED,   /* the serial is the same, the content differs */
  PREAU_GUIDE_FAULT_TREE_KEPT,       /* the tree has changed, its digit has not */
  PREAU_GUIDE_FAULT_TREE_RAISED,     /* the digit has changed, the tree has not */
  /* the digit was raised by more than one per edition, so that it may repeat a digit of codes still on paper */
  PREAU_GUIDE_FAULT_TREE_TOO_FAR,
} PreauGuideFault;

typedef enum
{
  PREAU_PATH_ELSEWHERE = 1, /* the same answers lead to another outcome, or to one that offers other tools */
  PREAU_PATH_GONE,
  PREAU_PATH_NEW,
} PreauPathChange;

/* Paths with the same outcome before and the same outcome after. */
typedef struct
{
  PreauPathChange change;
  guint64 n_paths;
  GArray *trail;              /* (element-type PreauStep): the first path, in the later guide unless it is gone */
  const PreauOutcome *before; /* (nullable): %NULL for new paths */
  const PreauOutcome *after;  /* (nullable): %NULL for paths that are gone */
} PreauPathDiff;

/* A tool that was added or removed, or whose level or service changed. */
typedef struct
{
  const PreauTool *before; /* (nullable): the tool in the earlier guide; %NULL: new */
  const PreauTool *after;  /* (nullable): the tool in the later guide, maybe under another id; %NULL: removed */
} PreauToolDiff;

typedef enum
{
  PREAU_TREE_START = 1,     /* another first question */
  PREAU_TREE_QUESTION_NEW,
  PREAU_TREE_QUESTION_GONE,
  PREAU_TREE_ANSWER_NEW,
  PREAU_TREE_ANSWER_GONE,
  PREAU_TREE_ORDER,         /* another order of the answers that both have */
  PREAU_TREE_TARGET,        /* another question or outcome behind an answer */
} PreauTreeChange;

/* A change for which printed path codes would open another page. */
typedef struct
{
  PreauTreeChange change;
  const char *question;   /* id of the question; of a new start, the first question of the later guide */
  const char *answer;     /* (nullable): id of the answer */
  const char *before;     /* (nullable): id of the former target of the answer, or of the former first question */
  const char *after;      /* (nullable): id of the new target of the answer, or of the new first question */
} PreauTreeDiff;

/* The difference between two editions of a guide. A thing that is retired counts as the same as its replacement. */
typedef struct
{
  PreauGuide *before;
  PreauGuide *after;
  GArray *faults;     /* (element-type PreauGuideFault): reasons why @after is no later edition; empty if it is */
  GPtrArray *paths;   /* (element-type PreauPathDiff): paths that lead elsewhere, then those gone, then new ones */
  /* (element-type PreauToolDiff): tools that differ, in the order of the later guide, then removed tools */
  GPtrArray *tools;
  GPtrArray *tree;  /* (element-type PreauTreeDiff): changes of the tree */
  guint n_texts;    /* number of texts in both guides that differ */
  gboolean differs; /* whether anything at all differs */
} PreauGuideDiff;

GType preau_guide_fault_get_type (void);
GType preau_path_change_get_type (void);
GType preau_tree_change_get_type (void);

PreauGuideDiff *preau_guide_diff_new (PreauGuide *before, PreauGuide *after);
void preau_guide_diff_free (PreauGuideDiff *self);

guint preau_guide_diff_get_next_tree (const PreauGuideDiff *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauGuideDiff, preau_guide_diff_free)

G_END_DECLS
