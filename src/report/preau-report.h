/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-walk.h"

G_BEGIN_DECLS

/* What there is to say about a walk, once. Whatever is shown, printed or
 * pasted is made from this. Strings are in the language of the report; ids
 * belong to the guide, which the report keeps alive. */

/**
 * PreauCitation:
 * @source: id of the source
 * @reference: publisher and title of the source
 * @place: who, and where in it
 * @brief: who, where in it and when: what stands beside each statement
 * @full: all of it
 * @url: (nullable): address of the source
 *
 * Where something is said.
 */
typedef struct
{
  const char *source;
  char *reference;
  char *place;
  char *brief;
  char *full;
  const char *url;
} PreauCitation;

/**
 * PreauStatement:
 * @id: id of the claim
 * @text: what is said
 * @citation: where it is said
 * @remark: (nullable): "our reading", "contested"…
 * @as_of: (nullable): month, %NULL where undated
 * @basis: whether the source says it, or it is our reading
 * @standing: how it stands today
 * @against: (element-type PreauStatement): what contradicts or replaced it
 */
typedef struct
{
  const char *id;
  char *text;
  PreauCitation *citation;
  char *remark;
  const char *as_of;
  PreauBasis basis;
  PreauStanding standing;
  GPtrArray *against;
} PreauStatement;

/**
 * PreauReportItem:
 * @id: id of the item
 * @title: what to do
 * @why: what it is good for
 * @drawback: (nullable): what it costs
 * @citation: where it is said
 * @as_of: (nullable): month, %NULL where undated
 * @phase: when
 * @weight: required or advised
 */
typedef struct
{
  const char *id;
  char *title;
  char *why;
  char *drawback;
  PreauCitation *citation;
  const char *as_of;
  PreauPhase phase;
  PreauWeight weight;
} PreauReportItem;

/**
 * PreauReportTool:
 * @id: id of the tool
 * @name: its name
 * @summary: what it is, for whom
 * @level: how the documents look at it
 * @level_words: @level and since when, "Recommended · March 2020"
 * @state: whether it works today
 * @state_words: @state in words
 * @since: (nullable): month from which on
 * @link: (nullable): the address to open
 * @link_label: (nullable): what it leads to
 * @state_claims: (element-type PreauStatement): why @state
 * @because: (element-type PreauStatement): why it stands here
 * @stand_ins: (element-type PreauReportTool): what to take instead today
 * @items: (element-type PreauReportItem): its checklist, by phase
 */
typedef struct
{
  const char *id;
  const char *name;
  char *summary;
  PreauLevel level;
  char *level_words;
  PreauServiceState state;
  char *state_words;
  const char *since;
  const char *link;
  char *link_label;
  GPtrArray *state_claims;
  GPtrArray *because;
  GPtrArray *stand_ins;
  GPtrArray *items;
} PreauReportTool;

/**
 * PreauReportAnswer:
 * @number: its digit, from 1
 * @id: id of the answer
 * @label: its words
 * @detail: (nullable): a line that explains it
 * @icon: its picture, 0 without one
 */
typedef struct
{
  guint number;
  const char *id;
  char *label;
  char *detail;
  PreauIcon icon;
} PreauReportAnswer;

/**
 * PreauReportStep:
 * @question: id of the question
 * @question_text: its words
 * @help: (nullable): why it is asked
 * @answers: (element-type PreauReportAnswer): on the trail the one given; of
 *   the question at hand all that are possible
 */
typedef struct
{
  const char *question;
  char *question_text;
  char *help;
  GPtrArray *answers;
} PreauReportStep;

/**
 * PreauReportChange:
 * @step: place of the question on the trail, from 0
 * @question: id of the question
 * @question_text: its words
 * @answer: id of the other answer
 * @answer_text: its words
 * @leads_to: names of the picks it leads to, or titles of outcomes without one
 * @outcomes: ids of these outcomes
 */
typedef struct
{
  guint step;
  const char *question;
  char *question_text;
  const char *answer;
  char *answer_text;
  char **leads_to;
  char **outcomes;
} PreauReportChange;

/**
 * PreauReport:
 * @guide: the guide
 * @language: language of the strings
 * @guide_title: its title
 * @edition: "edition 1, 22 November 2026"
 * @review: (nullable): that the guide was to be reviewed by now
 * @code: path code
 * @link: `preau:` address that opens this path
 * @situation: (element-type PreauReportStep): the answers given
 * @question: (nullable): the question at hand; %NULL at the end of a path
 * @kept: (nullable): id of the answer once given to that question, before
 *   going back to it
 * @outcome: (nullable): id of the outcome; all below is empty without one
 * @title: (nullable): title of the outcome
 * @no_source: whether our sources recommend no tool here
 * @picks: (element-type PreauReportTool): the pick, then alternatives
 * @reasons: (element-type PreauStatement): why
 * @avoid: (element-type PreauReportTool): what to avoid here
 * @listed: (element-type PreauReportTool): what is only named
 * @items: (element-type PreauReportItem): what to do here, whatever the tool
 * @changes: (element-type PreauReportChange): what other answers would change
 * @contact: (nullable): whom to ask
 * @contact_url: (nullable): their address
 */
typedef struct
{
  PreauGuide *guide;
  char *language;
  char *guide_title;
  char *edition;
  char *review;
  char *code;
  char *link;
  GPtrArray *situation;
  PreauReportStep *question;
  const char *kept;
  const char *outcome;
  char *title;
  gboolean no_source;
  GPtrArray *picks;
  GPtrArray *reasons;
  GPtrArray *avoid;
  GPtrArray *listed;
  GPtrArray *items;
  GPtrArray *changes;
  char *contact;
  const char *contact_url;
} PreauReport;

PreauReport *preau_report_new (PreauWalk *walk, const char *language);
void preau_report_free (PreauReport *self);

char *preau_report_join_answers (const PreauReport *self);
PreauReportTool *preau_report_get_tool_to_use (const PreauReport *self);
PreauReportTool *preau_report_get_other_tool (const PreauReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauReport, preau_report_free)

G_END_DECLS
