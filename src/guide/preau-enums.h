/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Closed lists of guide.schema.json: nicks are the words of a guide, and 0 stands for “not given”. */

typedef enum
{
  PREAU_AUDIENCE_STAFF = 1,
  PREAU_AUDIENCE_PARTNERS,
  PREAU_AUDIENCE_PUPILS,
  PREAU_AUDIENCE_PARENTS,
} PreauAudience;

typedef enum
{
  PREAU_MEDIUM_VIDEO = 1,
  PREAU_MEDIUM_PHONE,
  PREAU_MEDIUM_MESSAGES,
  PREAU_MEDIUM_LESSONS,
  PREAU_MEDIUM_CONTENT,
} PreauMedium;

typedef enum
{
  PREAU_BOOKING_TIME_POSSIBLE = 1,
  PREAU_BOOKING_TIME_IMPOSSIBLE,
} PreauBookingTime;

typedef enum
{
  PREAU_BOOKING_NONE = 1,
  PREAU_BOOKING_REQUIRED,
  PREAU_BOOKING_UNKNOWN,
} PreauBooking;

typedef enum
{
  PREAU_ACCOUNT_NONE = 1,
  PREAU_ACCOUNT_HOST,
  PREAU_ACCOUNT_EVERYONE,
  PREAU_ACCOUNT_UNKNOWN,
} PreauAccount;

typedef enum
{
  PREAU_LEVEL_PREFERRED = 1,
  PREAU_LEVEL_STAND_IN,
  PREAU_LEVEL_LISTED,
  PREAU_LEVEL_CAUTION,
  PREAU_LEVEL_DOUBTFUL,
  PREAU_LEVEL_PROSCRIBED,
} PreauLevel;

typedef enum
{
  PREAU_KIND_VIDEO_MEETING = 1,
  PREAU_KIND_VIRTUAL_CLASS,
  PREAU_KIND_PHONE_CONFERENCE,
  PREAU_KIND_WEBINAR,
  PREAU_KIND_MESSAGING,
  PREAU_KIND_CLASS_SPACE,
  PREAU_KIND_OFFICE_SUITE,
  PREAU_KIND_LESSONS,
  PREAU_KIND_EXERCISES,
  PREAU_KIND_WALL,
  PREAU_KIND_TEAMWORK,
  PREAU_KIND_SERVICES,
  PREAU_KIND_CATALOGUE,
  PREAU_KIND_HELP_DESK,
} PreauKind;

typedef enum
{
  PREAU_SERVICE_OPEN = 1,
  PREAU_SERVICE_CLOSED,
  PREAU_SERVICE_UNCLEAR,
} PreauServiceState;

typedef enum
{
  PREAU_BASIS_STATED = 1,
  PREAU_BASIS_READING,
} PreauBasis;

typedef enum
{
  PREAU_STANDING_CURRENT = 1,
  PREAU_STANDING_SUPERSEDED,
  PREAU_STANDING_CONTESTED,
  PREAU_STANDING_UNCONFIRMED,
} PreauStanding;

typedef enum
{
  PREAU_PHASE_BEFORE = 1,
  PREAU_PHASE_DURING,
  PREAU_PHASE_AFTER,
} PreauPhase;

typedef enum
{
  PREAU_WEIGHT_REQUIRED = 1,
  PREAU_WEIGHT_ADVISED,
} PreauWeight;

typedef enum
{
  PREAU_LINK_USE_OPEN = 1,
  PREAU_LINK_USE_HELP,
  PREAU_LINK_USE_TERMS,
} PreauLinkUse;

typedef enum
{
  PREAU_ICON_ALERT = 1,
  PREAU_ICON_BOOK,
  PREAU_ICON_CALENDAR,
  PREAU_ICON_CHAT,
  PREAU_ICON_CLASS,
  PREAU_ICON_CLOCK,
  PREAU_ICON_COLLEGE,
  PREAU_ICON_DOCUMENT,
  PREAU_ICON_EXERCISE,
  PREAU_ICON_FAMILY,
  PREAU_ICON_GROUP,
  PREAU_ICON_LYCEE,
  PREAU_ICON_PARTNER,
  PREAU_ICON_PEOPLE,
  PREAU_ICON_PHONE,
  PREAU_ICON_QUESTION,
  PREAU_ICON_SCHOOL,
  PREAU_ICON_SHARE,
  PREAU_ICON_TRAINING,
  PREAU_ICON_VIDEO,
  PREAU_ICON_WALL,
} PreauIcon;

GType preau_audience_get_type (void);
GType preau_medium_get_type (void);
GType preau_booking_time_get_type (void);
GType preau_booking_get_type (void);
GType preau_account_get_type (void);
GType preau_level_get_type (void);
GType preau_kind_get_type (void);
GType preau_service_state_get_type (void);
GType preau_basis_get_type (void);
GType preau_standing_get_type (void);
GType preau_phase_get_type (void);
GType preau_weight_get_type (void);
GType preau_link_use_get_type (void);
GType preau_icon_get_type (void);

const char *preau_enum_to_nick (GType type, int value);

G_END_DECLS
