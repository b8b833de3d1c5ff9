/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-trail.h"

G_BEGIN_DECLS

/* Why one guide is no later edition of another. Begins at 1, as the closed lists of a guide do. */
typedef enum
{
  PREAU_GUIDE_FAULT_OTHER_GUIDE = 1, /* they are not editions of one guide */
  PREAU_GUIDE_FAULT_SERIAL_LOWER,    /* the serial goes back */
  PREAU_GUIDE_FAULT_SERIAL_REUSED,   /* the serial is the same, the content is not */
  PREAU_GUIDE_FAULT_TREE_KEPT,       /* the tree has changed, its digit has not */
  PREAU_GUIDE_FAULT_TREE_RAISED,     /* the digit has changed, the tree has not */
  /* the digit was raised more often than there are editions, so that one comes back that is still on paper */
  PREAU_GUIDE_FAULT_TREE_TOO_FAR,
} PreauGuideFault;

typedef enum
{
  PREAU_PATH_ELSEWHERE = 1, /* the same answers lead to another outcome, or to one that offers other tools */
  PREAU_PATH_GONE,          /* these answers cannot be given any more */
  PREAU_PATH_NEW,           /* these answers could not be given before */
} PreauPathChange;

/* Paths that have both ends in common. */
typedef struct
{
  PreauPathChange change;     /* what happened */
  guint64 n_paths;            /* how many paths it happened to */
  GArray *trail;              /* (element-type PreauStep): one of them, in the later guide unless it is gone */
  const PreauOutcome *before; /* (nullable): where they led */
  const PreauOutcome *after;  /* (nullable): where they lead */
} PreauPathDiff;

/* A tool that was added or removed, or whose level or service changed. */
typedef struct
{
  const PreauTool *before; /* (nullable): the tool in the earlier guide */
  const PreauTool *after;  /* (nullable): the tool in the later one, maybe under the id that took over */
} PreauToolDiff;

typedef enum
{
  PREAU_TREE_START = 1,     /* another question is the first */
  PREAU_TREE_QUESTION_NEW,  /* a question is new */
  PREAU_TREE_QUESTION_GONE, /* a question is gone */
  PREAU_TREE_ANSWER_NEW,    /* an answer is new */
  PREAU_TREE_ANSWER_GONE,   /* an answer is gone */
  PREAU_TREE_ORDER,         /* the answers that stay are in another order */
  PREAU_TREE_TARGET,        /* an answer leads elsewhere */
} PreauTreeChange;

/* Something for which printed path codes open another page. */
typedef struct
{
  PreauTreeChange change; /* what happened */
  const char *question;   /* id of the question; of a new start, that of the later guide */
  const char *answer;     /* (nullable): id of the answer */
  const char *before;     /* (nullable): id of what it led to, or of the question that was the first */
  const char *after;      /* (nullable): id of what it leads to, or of the question that is the first */
} PreauTreeDiff;

/* What changes from one edition of a guide to another. What the later guide has retired is the same as what took over.
 * */
typedef struct
{
  PreauGuide *before; /* the earlier guide */
  PreauGuide *after;  /* the later guide */
  GArray *faults;     /* (element-type PreauGuideFault): why it is no later edition; empty if it is */
  GPtrArray *paths;   /* (element-type PreauPathDiff): paths that lead elsewhere, are gone or are new, in this order */
  /* (element-type PreauToolDiff): tools that changed, in the order of the later guide, then those that are gone */
  GPtrArray *tools;
  GPtrArray *tree;  /* (element-type PreauTreeDiff): what changed in the tree */
  guint n_texts;    /* how many texts that stand in both were changed */
  gboolean differs; /* whether anything at all is different */
} PreauGuideDiff;

GType preau_guide_fault_get_type (void);
GType preau_path_change_get_type (void);
GType preau_tree_change_get_type (void);

PreauGuideDiff *preau_guide_diff_new (PreauGuide *before, PreauGuide *after);
void preau_guide_diff_free (PreauGuideDiff *self);

guint preau_guide_diff_get_next_tree (const PreauGuideDiff *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauGuideDiff, preau_guide_diff_free)

G_END_DECLS
