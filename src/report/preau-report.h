/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-walk.h"

G_BEGIN_DECLS

/* A report about a walk: every page and every format is made from it. Strings are in the language of the report; ids
 * belong to the guide, which the report keeps alive. */

/* Source of a statement or item. */
typedef struct
{
  const char *source;
  char *reference;    /* publisher and title of the source */
  char *place;        /* publisher, and place in the source */
  char *brief;        /* @place and date, for the line below each statement */
  char *full;         /* @reference, place and date */
  const char *url;    /* (nullable): address of the source */
} PreauCitation;

typedef struct
{
  const char *id;          /* id of the claim */
  char *text;
  PreauCitation *citation;
  char *remark;            /* (nullable): "our reading", "contested"… */
  const char *as_of;       /* (nullable): month, %NULL where undated */
  PreauBasis basis;        /* whether the source says so, or it is our reading */
  PreauStanding standing;
  GPtrArray *against;      /* (element-type PreauStatement): the claims that contradict or replaced it */
} PreauStatement;

typedef struct
{
  const char *id;
  char *title;             /* the setting or gesture */
  char *why;               /* its benefit */
  char *drawback;
  PreauCitation *citation;
  const char *as_of;       /* (nullable): month, %NULL where undated */
  PreauPhase phase;
  PreauWeight weight;
} PreauReportItem;

typedef struct
{
  const char *id;
  const char *name;
  char *summary;           /* purpose and audience */
  PreauLevel level;
  char *level_words;       /* @level with the date of its claim, "Recommended · March 2020" */
  PreauServiceState state; /* state of its service */
  char *state_words;       /* @state in words */
  const char *since;       /* (nullable): month in which @state began */
  const char *link;        /* (nullable): address that opens the tool */
  char *link_label;        /* (nullable): label of @link */
  GPtrArray *state_claims; /* (element-type PreauStatement): claims about @state */
  GPtrArray *because;      /* (element-type PreauStatement): claims that support its place in the outcome */
  GPtrArray *stand_ins;    /* (element-type PreauReportTool): tools to use instead today */
  GPtrArray *items;        /* (element-type PreauReportItem): its checklist, by phase */
} PreauReportTool;

typedef struct
{
  guint number;   /* digit in path codes, from 1 */
  const char *id;
  char *label;
  char *detail;   /* (nullable): explanation, on one line */
  PreauIcon icon; /* 0: no icon */
} PreauReportAnswer;

typedef struct
{
  const char *question;
  char *question_text;
  char *help;           /* (nullable): reason for asking */
  /* (element-type PreauReportAnswer): all answers of the question at hand; only the given answer of a step on the
   * trail */
  GPtrArray *answers;
} PreauReportStep;

typedef struct
{
  guint step;           /* place of the question on the trail, from 0 */
  const char *question;
  char *question_text;
  const char *answer;   /* id of the other answer */
  char *answer_text;
  char **leads_to;      /* names of the picks, or titles of outcomes without picks */
  char **outcomes;      /* ids of the outcomes that the answer may lead to */
} PreauReportChange;

typedef struct
{
  PreauGuide *guide;
  char *language;            /* language of the strings */
  char *guide_title;
  char *edition;             /* "edition 1, 22 November 2026" */
  char *review;              /* (nullable): notice that the guide was to be reviewed by now */
  char *code;                /* path code */
  char *link;                /* `preau:` address that opens this path */
  GPtrArray *situation;      /* (element-type PreauReportStep): the trail */
  PreauReportStep *question; /* (nullable): the question at hand; %NULL at the end of a path */
  const char *kept;          /* (nullable): id of the answer given to @question before going back to it */
  const char *outcome;       /* (nullable): id of the outcome; without it, the members below are empty */
  char *title;
  gboolean no_source;        /* whether our sources recommend no tool */
  GPtrArray *picks;          /* (element-type PreauReportTool): the tool recommended first, then its alternatives */
  GPtrArray *reasons;        /* (element-type PreauStatement): claims behind the answers */
  GPtrArray *avoid;          /* (element-type PreauReportTool): tools to avoid here */
  GPtrArray *listed;         /* (element-type PreauReportTool): tools that the sources only name */
  GPtrArray *items;          /* (element-type PreauReportItem): checklist of the outcome, whatever the tool */
  GPtrArray *changes;        /* (element-type PreauReportChange): the alternatives to the answers given */
  char *contact;             /* (nullable): contact to turn to */
  const char *contact_url;   /* (nullable): address of the contact */
} PreauReport;

PreauReport *preau_report_new (PreauWalk *walk, const char *language);
void preau_report_free (PreauReport *self);

char *preau_report_join_answers (const PreauReport *self);
PreauReportTool *preau_report_get_tool_to_use (const PreauReport *self);
PreauReportTool *preau_report_get_other_tool (const PreauReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauReport, preau_report_free)

G_END_DECLS
