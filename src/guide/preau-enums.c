/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-enums.h"

G_DEFINE_ENUM_TYPE (PreauAudience, preau_audience,
                    G_DEFINE_ENUM_VALUE (PREAU_AUDIENCE_STAFF, "staff"),
                    G_DEFINE_ENUM_VALUE (PREAU_AUDIENCE_PARTNERS, "partners"),
                    G_DEFINE_ENUM_VALUE (PREAU_AUDIENCE_PUPILS, "pupils"),
                    G_DEFINE_ENUM_VALUE (PREAU_AUDIENCE_PARENTS, "parents"))

G_DEFINE_ENUM_TYPE (PreauMedium, preau_medium,
                    G_DEFINE_ENUM_VALUE (PREAU_MEDIUM_VIDEO, "video"),
                    G_DEFINE_ENUM_VALUE (PREAU_MEDIUM_PHONE, "phone"),
                    G_DEFINE_ENUM_VALUE (PREAU_MEDIUM_MESSAGES, "messages"),
                    G_DEFINE_ENUM_VALUE (PREAU_MEDIUM_LESSONS, "lessons"),
                    G_DEFINE_ENUM_VALUE (PREAU_MEDIUM_CONTENT, "content"))

G_DEFINE_ENUM_TYPE (PreauBookingTime, preau_booking_time,
                    G_DEFINE_ENUM_VALUE (PREAU_BOOKING_TIME_POSSIBLE, "possible"),
                    G_DEFINE_ENUM_VALUE (PREAU_BOOKING_TIME_IMPOSSIBLE, "impossible"))

G_DEFINE_ENUM_TYPE (PreauBooking, preau_booking,
                    G_DEFINE_ENUM_VALUE (PREAU_BOOKING_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (PREAU_BOOKING_REQUIRED, "required"),
                    G_DEFINE_ENUM_VALUE (PREAU_BOOKING_UNKNOWN, "unknown"))

G_DEFINE_ENUM_TYPE (PreauAccount, preau_account,
                    G_DEFINE_ENUM_VALUE (PREAU_ACCOUNT_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (PREAU_ACCOUNT_HOST, "host"),
                    G_DEFINE_ENUM_VALUE (PREAU_ACCOUNT_EVERYONE, "everyone"),
                    G_DEFINE_ENUM_VALUE (PREAU_ACCOUNT_UNKNOWN, "unknown"))

G_DEFINE_ENUM_TYPE (PreauLevel, preau_level,
                    G_DEFINE_ENUM_VALUE (PREAU_LEVEL_PREFERRED, "preferred"),
                    G_DEFINE_ENUM_VALUE (PREAU_LEVEL_STAND_IN, "stand-in"),
                    G_DEFINE_ENUM_VALUE (PREAU_LEVEL_LISTED, "listed"),
                    G_DEFINE_ENUM_VALUE (PREAU_LEVEL_CAUTION, "caution"),
                    G_DEFINE_ENUM_VALUE (PREAU_LEVEL_DOUBTFUL, "doubtful"),
                    G_DEFINE_ENUM_VALUE (PREAU_LEVEL_PROSCRIBED, "proscribed"))

G_DEFINE_ENUM_TYPE (PreauKind, preau_kind,
                    G_DEFINE_ENUM_VALUE (PREAU_KIND_VIDEO_MEETING, "video-meeting"),
                    G_DEFINE_ENUM_VALUE (PREAU_KIND_VIRTUAL_CLASS, "virtual-class"),
                    G_DEFINE_ENUM_VALUE (PREAU_KIND_PHONE_CONFERENCE, "phone-conference"),
                    G_DEFINE_ENUM_VALUE (PREAU_KIND_WEBINAR, "webinar"),
                    G_DEFINE_ENUM_VALUE (PREAU_KIND_MESSAGING, "messaging"),
                    G_DEFINE_ENUM_VALUE (PREAU_KIND_CLASS_SPACE, "class-space"),
                    G_DEFINE_ENUM_VALUE (PREAU_KIND_OFFICE_SUITE, "office-suite"),
                    G_DEFINE_ENUM_VALUE (PREAU_KIND_LESSONS, "lessons"),
                    G_DEFINE_ENUM_VALUE (PREAU_KIND_EXERCISES, "exercises"),
                    G_DEFINE_ENUM_VALUE (PREAU_KIND_WALL, "wall"),
                    G_DEFINE_ENUM_VALUE (PREAU_KIND_TEAMWORK, "teamwork"),
                    G_DEFINE_ENUM_VALUE (PREAU_KIND_SERVICES, "services"),
                    G_DEFINE_ENUM_VALUE (PREAU_KIND_CATALOGUE, "catalogue"),
                    G_DEFINE_ENUM_VALUE (PREAU_KIND_HELP_DESK, "help-desk"))

G_DEFINE_ENUM_TYPE (PreauServiceState, preau_service_state,
                    G_DEFINE_ENUM_VALUE (PREAU_SERVICE_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (PREAU_SERVICE_CLOSED, "closed"),
                    G_DEFINE_ENUM_VALUE (PREAU_SERVICE_UNCLEAR, "unclear"))

G_DEFINE_ENUM_TYPE (PreauBasis, preau_basis,
                    G_DEFINE_ENUM_VALUE (PREAU_BASIS_STATED, "stated"),
                    G_DEFINE_ENUM_VALUE (PREAU_BASIS_READING, "reading"))

G_DEFINE_ENUM_TYPE (PreauStanding, preau_standing,
                    G_DEFINE_ENUM_VALUE (PREAU_STANDING_CURRENT, "current"),
                    G_DEFINE_ENUM_VALUE (PREAU_STANDING_SUPERSEDED, "superseded"),
                    G_DEFINE_ENUM_VALUE (PREAU_STANDING_CONTESTED, "contested"),
                    G_DEFINE_ENUM_VALUE (PREAU_STANDING_UNCONFIRMED, "unconfirmed"))

G_DEFINE_ENUM_TYPE (PreauPhase, preau_phase,
                    G_DEFINE_ENUM_VALUE (PREAU_PHASE_BEFORE, "before"),
                    G_DEFINE_ENUM_VALUE (PREAU_PHASE_DURING, "during"),
                    G_DEFINE_ENUM_VALUE (PREAU_PHASE_AFTER, "after"))

G_DEFINE_ENUM_TYPE (PreauWeight, preau_weight,
                    G_DEFINE_ENUM_VALUE (PREAU_WEIGHT_REQUIRED, "required"),
                    G_DEFINE_ENUM_VALUE (PREAU_WEIGHT_ADVISED, "advised"))

G_DEFINE_ENUM_TYPE (PreauLinkUse, preau_link_use,
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_USE_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_USE_HELP, "help"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_USE_TERMS, "terms"))

G_DEFINE_ENUM_TYPE (PreauIcon, preau_icon,
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_ALERT, "alert"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_BOOK, "book"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_CALENDAR, "calendar"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_CHAT, "chat"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_CLASS, "class"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_CLOCK, "clock"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_COLLEGE, "college"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_DOCUMENT, "document"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_EXERCISE, "exercise"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_FAMILY, "family"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_GROUP, "group"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_LYCEE, "lycee"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_PARTNER, "partner"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_PEOPLE, "people"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_PHONE, "phone"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_QUESTION, "question"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_SCHOOL, "school"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_SHARE, "share"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_TRAINING, "training"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_VIDEO, "video"),
                    G_DEFINE_ENUM_VALUE (PREAU_ICON_WALL, "wall"))

/**
 * preau_enum_to_nick:
 *
 * Returns: (nullable): the word for @value in a guide; %NULL for 0
 */
const char *
preau_enum_to_nick (GType type,
                    int value)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value (values, value);

  return found != NULL ? found->value_nick : NULL;
}
