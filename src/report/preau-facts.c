/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists the facts that sheets, comparisons and JSON state about each tool. */

#include "preau-facts.h"

#include <glib/gi18n.h>

#include "preau-json-write.h"

static char *
describe_level (const PreauSheet *sheet)
{
  return g_strdup_printf ("%s — %s", sheet->tool->level_words, sheet->level_meaning);
}

static char *
describe_publisher (const PreauSheet *sheet)
{
  return g_strdup_printf ("%s — %s", sheet->kind_words, sheet->publisher);
}

static char *
describe_conditions (const PreauSheet *sheet)
{
  return sheet->conditions[0] != NULL ? g_strjoinv (" ", sheet->conditions)
                                      : g_strdup (_("Our sources do not say for whom it is."));
}

static char *
describe_access (const PreauSheet *sheet)
{
  return g_strdup_printf ("%s. %s.", sheet->account_words, sheet->booking_words);
}

static char *
dup_level (const PreauSheet *sheet)
{
  return g_strdup (sheet->tool->level_words);
}

static char *
dup_audience (const PreauSheet *sheet)
{
  return g_strdup (sheet->audience_words);
}

static char *
dup_people (const PreauSheet *sheet)
{
  return g_strdup (sheet->people_words);
}

static char *
dup_booking (const PreauSheet *sheet)
{
  return g_strdup (sheet->booking_words);
}

static char *
dup_medium (const PreauSheet *sheet)
{
  return g_strdup (sheet->medium_words);
}

static char *
dup_account (const PreauSheet *sheet)
{
  return g_strdup (sheet->account_words);
}

static char *
dup_country (const PreauSheet *sheet)
{
  return g_strdup (sheet->country);
}

static char *
dup_state (const PreauSheet *sheet)
{
  return g_strdup (sheet->tool->state_words);
}

static void
write_kind (JsonBuilder *builder,
            const PreauSheet *sheet)
{
  preau_json_write_enum (builder, "kind", preau_kind_get_type (), (int) sheet->kind);
  preau_json_write_string (builder, "kind_text", sheet->kind_words);
}

static void
write_level (JsonBuilder *builder,
             const PreauSheet *sheet)
{
  preau_json_write_enum (builder, "level", preau_level_get_type (), (int) sheet->tool->level);
  preau_json_write_string (builder, "level_text", sheet->tool->level_words);
  preau_json_write_string (builder, "level_meaning", sheet->level_meaning);
}

static void
write_publisher (JsonBuilder *builder,
                 const PreauSheet *sheet)
{
  preau_json_write_string (builder, "publisher", sheet->publisher);
}

/* Writes the nicks of the values of a closed list whose bits are set. */
static void
write_bits (JsonBuilder *builder,
            const char *key,
            GType type,
            guint bits)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (int value = 1; preau_enum_to_nick (type, value) != NULL; value++)
    if ((bits & 1u << value) != 0)
      json_builder_add_string_value (builder, preau_enum_to_nick (type, value));
  json_builder_end_array (builder);
}

static void
write_conditions (JsonBuilder *builder,
                  const PreauSheet *sheet)
{
  json_builder_set_member_name (builder, "conditions");
  json_builder_begin_object (builder);
  write_bits (builder, "audience", preau_audience_get_type (), sheet->audiences);
  if (sheet->people_at_most > 0)
    preau_json_write_int (builder, "people_at_most", sheet->people_at_most);
  else
    preau_json_write_string (builder, "people_at_most", NULL);
  write_bits (builder, "medium", preau_medium_get_type (), sheet->media);
  preau_json_write_strings (builder, "text", sheet->conditions);
  json_builder_end_object (builder);
}

static void
write_account (JsonBuilder *builder,
               const PreauSheet *sheet)
{
  preau_json_write_enum (builder, "account", preau_account_get_type (), (int) sheet->account);
  preau_json_write_string (builder, "account_text", sheet->account_words);
}

static void
write_booking (JsonBuilder *builder,
               const PreauSheet *sheet)
{
  preau_json_write_enum (builder, "booking", preau_booking_get_type (), (int) sheet->booking);
  preau_json_write_string (builder, "booking_text", sheet->booking_words);
}

#define ON_SHEET PREAU_FACT_ON_SHEET
#define COMPARED PREAU_FACT_IN_COMPARISON
#define IN_JSON PREAU_FACT_IN_JSON
#define LABELLED PREAU_FACT_LABELLED

/* A sheet has room for sentences; a comparison has a row for each part of them, the most decisive first. */
const PreauFact preau_facts[] = {
  { "kind", NULL, IN_JSON, NULL, write_kind },
  { "level", N_("Level"), ON_SHEET | IN_JSON, describe_level, write_level },
  { "publisher", N_("Kind and publisher"), ON_SHEET | IN_JSON, describe_publisher, write_publisher },
  { "country", N_("Where the data is"), ON_SHEET | IN_JSON | LABELLED, dup_country, NULL },
  { "conditions", N_("For whom"), ON_SHEET | IN_JSON, describe_conditions, write_conditions },
  { "access", N_("Access"), ON_SHEET, describe_access, NULL },
  { "level", N_("Level"), COMPARED, dup_level, NULL },
  { "audience", N_("Audience"), COMPARED, dup_audience, NULL },
  { "people", N_("People"), COMPARED, dup_people, NULL },
  { "booking", N_("Booking"), COMPARED, dup_booking, NULL },
  { "medium", N_("Medium"), COMPARED, dup_medium, NULL },
  { "account", N_("Account"), COMPARED | IN_JSON, dup_account, write_account },
  { "booking", NULL, IN_JSON, NULL, write_booking },
  { "country", N_("Data"), COMPARED, dup_country, NULL },
  { "state", N_("Service"), COMPARED, dup_state, NULL },
  { NULL },
};

void
preau_facts_write_json (JsonBuilder *builder,
                        const PreauSheet *sheet)
{
  for (const PreauFact *fact = preau_facts; fact->id != NULL; fact++)
    {
      g_autofree char *words = NULL;

      if ((fact->uses & PREAU_FACT_IN_JSON) == 0)
        continue;

      if (fact->write_json != NULL)
        {
          fact->write_json (builder, sheet);
          continue;
        }

      words = fact->describe (sheet);
      preau_json_write_string (builder, fact->id, words);
    }
}
