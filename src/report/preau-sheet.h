/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-mention.h"
#include "preau-report.h"

G_BEGIN_DECLS

/* All about one tool: every page and every format is made from it. Strings are in the language of the sheet; ids belong
 * to the guide, which the sheet keeps alive. */

typedef struct
{
  const char *id;
  const char *url;
  char *label;
  PreauLinkUse use;
} PreauSheetLink;

typedef struct
{
  PreauMentionRelation relation; /* how the outcome names the tool */
  const char *outcome;
  char *title; /* title of the outcome */
  char **leads_to; /* %NULL-terminated: names of the picks of the outcome */
  char *use; /* (nullable): the tool to use there today: the first pick, or its stand-in where it has closed */
  char *code; /* path code of the steps that all paths to the outcome begin with */
  char *question; /* (nullable): question that @code opens; %NULL where @code opens the outcome */
} PreauSheetMention;

typedef struct
{
  PreauGuide *guide;
  char *language;
  char *guide_title;
  char *edition; /* "edition 1, 22 November 2026" */
  char *review; /* (nullable): notice that the guide was to be reviewed by now */
  PreauReportTool *tool; /* the tool, with checklist, claims about its state, and stand-ins */
  const char *const *aliases; /* other names */
  PreauKind kind;
  const char *kind_words; /* @kind in words */
  const char *level_meaning; /* meaning of the level of @tool */
  char *publisher;
  char *country; /* (nullable): country of the data */
  guint audiences; /* bits `1 << PreauAudience`; 0: anybody */
  char *audience_words; /* (nullable): @audiences in words */
  guint people_at_most; /* 0: any number */
  char *people_words; /* (nullable): @people_at_most in words */
  guint media; /* bits `1 << PreauMedium`; 0: any */
  char *medium_words; /* (nullable): @media in words */
  char **conditions; /* %NULL-terminated: the words for audience, people and medium, as sentences */
  PreauAccount account; /* who needs an account */
  const char *account_words; /* @account in words */
  PreauBooking booking; /* whether the tool must be booked */
  const char *booking_words; /* @booking in words */
  GPtrArray *links; /* (element-type PreauSheetLink): the links, sorted by use */
  /* (element-type PreauStatement): claims except those about its state, newest first; of claims that contradict each
   * other the first of the guide, which is the stricter one, with the others against it */
  GPtrArray *claims;
  GPtrArray *mentions; /* (element-type PreauSheetMention): outcomes that name the tool, in the order of the guide */
} PreauSheet;

PreauSheet *preau_sheet_new (PreauGuide *guide, const char *id, const char *language);
void preau_sheet_free (PreauSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauSheet, preau_sheet_free)

G_END_DECLS
