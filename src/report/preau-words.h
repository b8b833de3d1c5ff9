/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-enums.h"
#include "preau-guide.h"

G_BEGIN_DECLS

const char *preau_words_level (PreauLevel level);
const char *preau_words_level_meaning (PreauLevel level);
const char *preau_words_account (PreauAccount account);
const char *preau_words_booking (PreauBooking booking);
const char *preau_words_link_use (PreauLinkUse use);
char *preau_words_audience (const PreauConditions *conditions);
char *preau_words_people (const PreauConditions *conditions);
char *preau_words_medium (const PreauConditions *conditions);
const char *preau_words_phase (PreauPhase phase);
const char *preau_words_basis (PreauBasis basis);
const char *preau_words_standing (PreauStanding standing);
const char *preau_words_against (PreauStanding standing);
char *preau_words_service (const PreauService *service);
char *preau_words_progress (guint done, guint total);
char *preau_words_stand_in (PreauServiceState state, const char *name);
char *preau_words_month (const char *month);
char *preau_words_said (const char *month, const GDate *today);
char *preau_words_day (const GDate *day);
char *preau_words_ticked (guint32 day, guint32 today);
char *preau_words_checked (GDateTime *when);
char *preau_words_edition (PreauGuide *guide);
char *preau_words_review (PreauGuide *guide);

G_END_DECLS
