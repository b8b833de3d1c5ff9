/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-mention.h"
#include "preau-report.h"

G_BEGIN_DECLS

/* What there is to say about one tool, once. Whatever is shown, printed or pasted is made from this. Strings are in the
 * language of the sheet; ids belong to the guide, which the sheet keeps alive. */

/**
 * PreauSheetLink:
 * @id: id of the link
 * @url: the address
 * @label: what it leads to
 * @use: what it is for
 */
typedef struct
{
  const char *id;
  const char *url;
  char *label;
  PreauLinkUse use;
} PreauSheetLink;

/**
 * PreauSheetMention:
 * @relation: how the outcome names the tool
 * @outcome: id of the outcome
 * @title: its title
 * @leads_to: %NULL-terminated: names of its picks; empty where it recommends
 *   no tool
 * @use: (nullable): what to use there today: the first pick, or what replaces
 *   it where it has closed
 * @code: path code that opens what all paths to it begin with
 * @question: (nullable): the question at which that opens; %NULL where it
 *   opens the outcome itself
 */
typedef struct
{
  PreauMentionRelation relation;
  const char *outcome;
  char *title;
  char **leads_to;
  char *use;
  char *code;
  char *question;
} PreauSheetMention;

/**
 * PreauSheet:
 * @guide: the guide
 * @language: language of the strings
 * @guide_title: its title
 * @edition: "edition 1, 22 November 2026"
 * @review: (nullable): that the guide was to be reviewed by now
 * @tool: the tool, with its checklist, why its service is in that state, and
 *   what to take instead
 * @aliases: what else people call it
 * @kind: what sort of tool it is
 * @kind_words: @kind in words
 * @level_meaning: what the level of @tool means
 * @publisher: who offers it
 * @country: (nullable): where the data is
 * @audiences: bits `1 << PreauAudience`; 0: anybody
 * @audience_words: (nullable): @audiences in words
 * @people_at_most: at most so many people; 0: any number
 * @people_words: (nullable): @people_at_most in words
 * @media: bits `1 << PreauMedium`; 0: any
 * @medium_words: (nullable): @media in words
 * @conditions: %NULL-terminated: the three above as sentences
 * @account: who needs an account
 * @account_words: @account in words
 * @booking: whether it must be booked
 * @booking_words: @booking in words
 * @links: (element-type PreauSheetLink): its addresses, by use
 * @claims: (element-type PreauStatement): what else is said about it, newest
 *   first; of those that contradict each other the first of the guide, which
 *   is the stricter one, with the others against it
 * @mentions: (element-type PreauSheetMention): the outcomes that name it, in the
 *   order of the guide
 */
typedef struct
{
  PreauGuide *guide;
  char *language;
  char *guide_title;
  char *edition;
  char *review;
  PreauReportTool *tool;
  const char *const *aliases;
  PreauKind kind;
  const char *kind_words;
  const char *level_meaning;
  char *publisher;
  char *country;
  guint audiences;
  char *audience_words;
  guint people_at_most;
  char *people_words;
  guint media;
  char *medium_words;
  char **conditions;
  PreauAccount account;
  const char *account_words;
  PreauBooking booking;
  const char *booking_words;
  GPtrArray *links;
  GPtrArray *claims;
  GPtrArray *mentions;
} PreauSheet;

PreauSheet *preau_sheet_new (PreauGuide *guide, const char *id, const char *language);
void preau_sheet_free (PreauSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauSheet, preau_sheet_free)

G_END_DECLS
