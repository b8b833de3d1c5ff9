/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-walk.h"

G_BEGIN_DECLS

/* What there is to say about a walk, once. Whatever is shown, printed or
 * pasted is made from this. Strings are in the language of the report; ids
 * belong to the guide, which the report keeps alive. */

/* Where something is said. */
typedef struct
{
  const char *source; /* id of the source */
  char *reference;    /* publisher and title of the source */
  char *place;        /* who, and where in it */
  char *brief;        /* who, where in it and when: what stands beside each statement */
  char *full;         /* all of it */
  const char *url;    /* (nullable): address of the source */
} PreauCitation;

typedef struct
{
  const char *id;          /* id of the claim */
  char *text;              /* what is said */
  PreauCitation *citation; /* where it is said */
  char *remark;            /* (nullable): "our reading", "contested"… */
  const char *as_of;       /* (nullable): month, %NULL where undated */
  PreauBasis basis;        /* whether the source says it, or it is our reading */
  PreauStanding standing;  /* how it stands today */
  GPtrArray *against;      /* (element-type PreauStatement): what contradicts or replaced it */
} PreauStatement;

typedef struct
{
  const char *id;          /* id of the item */
  char *title;             /* what to do */
  char *why;               /* what it is good for */
  char *drawback;          /* (nullable): what it costs */
  PreauCitation *citation; /* where it is said */
  const char *as_of;       /* (nullable): month, %NULL where undated */
  PreauPhase phase;        /* when */
  PreauWeight weight;      /* required or advised */
} PreauReportItem;

typedef struct
{
  const char *id;          /* id of the tool */
  const char *name;        /* its name */
  char *summary;           /* what it is, for whom */
  PreauLevel level;        /* how the documents look at it */
  char *level_words;       /* @level and since when, "Recommended · March 2020" */
  PreauServiceState state; /* whether it works today */
  char *state_words;       /* @state in words */
  const char *since;       /* (nullable): month from which on */
  const char *link;        /* (nullable): the address to open */
  char *link_label;        /* (nullable): what it leads to */
  GPtrArray *state_claims; /* (element-type PreauStatement): why @state */
  GPtrArray *because;      /* (element-type PreauStatement): why it stands here */
  GPtrArray *stand_ins;    /* (element-type PreauReportTool): what to take instead today */
  GPtrArray *items;        /* (element-type PreauReportItem): its checklist, by phase */
} PreauReportTool;

typedef struct
{
  guint number;   /* its digit, from 1 */
  const char *id; /* id of the answer */
  char *label;    /* its words */
  char *detail;   /* (nullable): a line that explains it */
  PreauIcon icon; /* its picture, 0 without one */
} PreauReportAnswer;

typedef struct
{
  const char *question; /* id of the question */
  char *question_text;  /* its words */
  char *help;           /* (nullable): why it is asked */
  /* (element-type PreauReportAnswer): on the trail the one given; of the question at hand all that are possible */
  GPtrArray *answers;
} PreauReportStep;

typedef struct
{
  guint step;           /* place of the question on the trail, from 0 */
  const char *question; /* id of the question */
  char *question_text;  /* its words */
  const char *answer;   /* id of the other answer */
  char *answer_text;    /* its words */
  char **leads_to;      /* names of the picks it leads to, or titles of outcomes without one */
  char **outcomes;      /* ids of these outcomes */
} PreauReportChange;

typedef struct
{
  PreauGuide *guide;         /* the guide */
  char *language;            /* language of the strings */
  char *guide_title;         /* its title */
  char *edition;             /* "edition 1, 22 November 2026" */
  char *review;              /* (nullable): that the guide was to be reviewed by now */
  char *code;                /* path code */
  char *link;                /* `preau:` address that opens this path */
  GPtrArray *situation;      /* (element-type PreauReportStep): the answers given */
  PreauReportStep *question; /* (nullable): the question at hand; %NULL at the end of a path */
  const char *kept;          /* (nullable): id of the answer once given to that question, before going back to it */
  const char *outcome;       /* (nullable): id of the outcome; all below is empty without one */
  char *title;               /* (nullable): title of the outcome */
  gboolean no_source;        /* whether our sources recommend no tool here */
  GPtrArray *picks;          /* (element-type PreauReportTool): the pick, then alternatives */
  GPtrArray *reasons;        /* (element-type PreauStatement): why */
  GPtrArray *avoid;          /* (element-type PreauReportTool): what to avoid here */
  GPtrArray *listed;         /* (element-type PreauReportTool): what is only named */
  GPtrArray *items;          /* (element-type PreauReportItem): what to do here, whatever the tool */
  GPtrArray *changes;        /* (element-type PreauReportChange): what other answers would change */
  char *contact;             /* (nullable): whom to ask */
  const char *contact_url;   /* (nullable): their address */
} PreauReport;

PreauReport *preau_report_new (PreauWalk *walk, const char *language);
void preau_report_free (PreauReport *self);

char *preau_report_join_answers (const PreauReport *self);
PreauReportTool *preau_report_get_tool_to_use (const PreauReport *self);
PreauReportTool *preau_report_get_other_tool (const PreauReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauReport, preau_report_free)

G_END_DECLS
