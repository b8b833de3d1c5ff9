/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-mention.h"
#include "preau-report.h"

G_BEGIN_DECLS

/* What there is to say about one tool, once. Whatever is shown, printed or pasted is made from this. Strings are in the
 * language of the sheet; ids belong to the guide, which the sheet keeps alive. */

typedef struct
{
  const char *id;   /* id of the link */
  const char *url;  /* the address */
  char *label;      /* what it leads to */
  PreauLinkUse use; /* what it is for */
} PreauSheetLink;

typedef struct
{
  PreauMentionRelation relation; /* how the outcome names the tool */
  const char *outcome; /* id of the outcome */
  char *title; /* its title */
  char **leads_to; /* %NULL-terminated: names of its picks; empty where it recommends no tool */
  char *use; /* (nullable): what to use there today: the first pick, or what replaces it where it has closed */
  char *code; /* path code that opens what all paths to it begin with */
  char *question; /* (nullable): the question at which that opens; %NULL where it opens the outcome itself */
} PreauSheetMention;

typedef struct
{
  PreauGuide *guide; /* the guide */
  char *language; /* language of the strings */
  char *guide_title; /* its title */
  char *edition; /* "edition 1, 22 November 2026" */
  char *review; /* (nullable): that the guide was to be reviewed by now */
  PreauReportTool *tool; /* the tool, with its checklist, why its service is in that state, and what to take instead */
  const char *const *aliases; /* what else people call it */
  PreauKind kind; /* what sort of tool it is */
  const char *kind_words; /* @kind in words */
  const char *level_meaning; /* what the level of @tool means */
  char *publisher; /* who offers it */
  char *country; /* (nullable): where the data is */
  guint audiences; /* bits `1 << PreauAudience`; 0: anybody */
  char *audience_words; /* (nullable): @audiences in words */
  guint people_at_most; /* at most so many people; 0: any number */
  char *people_words; /* (nullable): @people_at_most in words */
  guint media; /* bits `1 << PreauMedium`; 0: any */
  char *medium_words; /* (nullable): @media in words */
  char **conditions; /* %NULL-terminated: the three above as sentences */
  PreauAccount account; /* who needs an account */
  const char *account_words; /* @account in words */
  PreauBooking booking; /* whether it must be booked */
  const char *booking_words; /* @booking in words */
  GPtrArray *links; /* (element-type PreauSheetLink): its addresses, by use */
  /* (element-type PreauStatement): what else is said about it, newest first; of those that contradict each other the
   * first of the guide, which is the stricter one, with the others against it */
  GPtrArray *claims;
  GPtrArray *mentions; /* (element-type PreauSheetMention): the outcomes that name it, in the order of the guide */
} PreauSheet;

PreauSheet *preau_sheet_new (PreauGuide *guide, const char *id, const char *language);
void preau_sheet_free (PreauSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauSheet, preau_sheet_free)

G_END_DECLS
