/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-situation.h"

#include <glib/gi18n.h>

#define MOST_PEOPLE 1000000

static void
import_people (const PreauJson *json,
               PreauSituation *self)
{
  static const char *const keys[] = { "at_least", "at_most", NULL };
  PreauJson member;

  if (!preau_json_expect_object (json, keys))
    return;

  self->people_at_least = preau_json_get_number (json, "at_least", PREAU_JSON_OPTIONAL, 1, MOST_PEOPLE);
  self->people_at_most = preau_json_get_number (json, "at_most", PREAU_JSON_OPTIONAL, 1, MOST_PEOPLE);

  if (!preau_json_get_member (json, keys[0], PREAU_JSON_OPTIONAL, &member) &&
      !preau_json_get_member (json, keys[1], PREAU_JSON_OPTIONAL, &member))
    preau_json_report (json, PREAU_LINT_MISSING_KEY, NULL, _("One of the keys “at_least” and “at_most” is needed."));
  else if (self->people_at_most > 0 && self->people_at_least > self->people_at_most)
    preau_json_report (json, PREAU_LINT_PEOPLE_RANGE, NULL, _("No number of people is in this range."));
}

PreauSituation
preau_situation_import (const PreauJson *json)
{
  static const char *const keys[] = { "audience", "people", "medium", "booking", NULL };
  PreauSituation self = { 0 };
  PreauJson people;

  if (!preau_json_expect_object (json, keys))
    return self;

  self.audience = preau_json_get_choice (json, "audience", PREAU_JSON_OPTIONAL, preau_audience_get_type ());
  self.medium = preau_json_get_choice (json, "medium", PREAU_JSON_OPTIONAL, preau_medium_get_type ());
  self.time = preau_json_get_choice (json, "booking", PREAU_JSON_OPTIONAL, preau_booking_time_get_type ());
  if (preau_json_get_member (json, "people", PREAU_JSON_OPTIONAL, &people))
    import_people (&people, &self);

  return self;
}

PreauConditions
preau_conditions_import (const PreauJson *json)
{
  static const char *const keys[] = { "audience", "people", "medium", NULL };
  static const char *const people_keys[] = { "at_most", NULL };
  PreauConditions self = { 0 };
  PreauJson people;

  if (!preau_json_expect_object (json, keys))
    return self;

  self.audiences = preau_json_get_choices (json, "audience", preau_audience_get_type ());
  self.media = preau_json_get_choices (json, "medium", preau_medium_get_type ());
  if (preau_json_get_member (json, "people", PREAU_JSON_OPTIONAL, &people) &&
      preau_json_expect_object (&people, people_keys))
    self.people_at_most = preau_json_get_number (&people, "at_most", PREAU_JSON_REQUIRED, 1, MOST_PEOPLE);

  return self;
}

gboolean
preau_situation_tells_people (const PreauSituation *self)
{
  return self->people_at_least > 0 || self->people_at_most > 0;
}

/**
 * preau_situation_update:
 * @told: facts told by the next answer, which replace those of @self
 */
void
preau_situation_update (PreauSituation *self,
                        const PreauSituation *told)
{
  if (told->audience != 0)
    self->audience = told->audience;
  if (told->medium != 0)
    self->medium = told->medium;
  if (told->time != 0)
    self->time = told->time;
  if (preau_situation_tells_people (told))
    {
      self->people_at_least = told->people_at_least;
      self->people_at_most = told->people_at_most;
    }
}
