/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-said.h"

#include <glib/gi18n.h>

#include "preau-language.h"

const char *const said_languages[2] = { "fr", "en" };

/**
 * said_add_tests:
 * @prefix: first part of their paths, "/sheet"
 * @tests: (array length=n): tests
 * @n: how many
 *
 * Adds each test in each language.
 */
void
said_add_tests (const char *prefix,
                const SaidTest *tests,
                guint n)
{
  for (guint l = 0; l < G_N_ELEMENTS (said_languages); l++)
    for (guint i = 0; i < n; i++)
      {
        g_autofree char *path = g_strdup_printf ("%s/%s/%s", prefix, said_languages[l], tests[i].name);

        g_test_add_data_func (path, said_languages[l], tests[i].test);
      }
}

/**
 * said_speak:
 * @language: "fr" or "en"
 *
 * From here on Préau's own words come in @language. Fails where there is no
 * catalogue of it: `po/fr.po` has to be complete.
 */
void
said_speak (const char *language)
{
  preau_language_set_up (language);
  g_assert_cmpstr (preau_language_get (), ==, language);
}

/**
 * said_words:
 * @object: what has a text
 * @key: the key of it
 * @language: language code
 *
 * Returns: (transfer full) (nullable): the words, marked where they are not in @language
 */
char *
said_words (JsonObject *object,
            const char *key,
            const char *language)
{
  JsonObject *text;
  g_autoptr (GList) there = NULL;

  if (!json_object_has_member (object, key) || json_object_get_null_member (object, key))
    return NULL;

  text = json_object_get_object_member (object, key);
  if (json_object_has_member (text, language))
    return g_strdup (json_object_get_string_member (text, language));

  there = json_object_get_members (text);

  return g_strdup_printf ("%s [%s]", json_object_get_string_member (text, there->data), (char *) there->data);
}

/* Returns NULL for null, and where @key is missing. */
const char *
said_string (JsonObject *object,
             const char *key)
{
  if (!json_object_has_member (object, key) || json_object_get_null_member (object, key))
    return NULL;

  return json_object_get_string_member (object, key);
}

char *
said_month (const char *month,
            const char *language)
{
  static const char *const french[] = {
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
  };
  static const char *const english[] = {
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
  };
  g_auto (GStrv) parts = NULL;
  gboolean in_french = g_str_equal (language, "fr");
  guint64 number;

  if (month == NULL)
    return g_strdup (g_dgettext ("preau", "undated")); /* any French for it will do */

  parts = g_strsplit (month, "-", 2);
  if (parts[1] == NULL)
    return g_strdup (month);

  number = g_ascii_strtoull (parts[1], NULL, 10);

  return g_strdup_printf ("%s %s", in_french ? french[number - 1] : english[number - 1], parts[0]);
}

static char *
join (const char *one,
      const char *two,
      const char *three)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_strv_builder_add_many (parts, one != NULL ? one : two, one != NULL ? two : three, one != NULL ? three : NULL, NULL);
  all = g_strv_builder_end (parts);

  return g_strjoinv (" · ", all);
}

/**
 * said_reference:
 * @guide: the guide
 * @sourced: a claim or an item of a checklist
 * @language: language code
 *
 * Returns: (transfer full): publisher and title of its source
 */
char *
said_reference (JsonObject *guide,
                JsonObject *sourced,
                const char *language)
{
  JsonObject *source = guide_paths_get (guide, "sources", json_object_get_string_member (sourced, "source"));
  g_autofree char *publisher = said_words (source, "publisher", language);
  g_autofree char *title = said_words (source, "title", language);

  return join (publisher, title, NULL);
}

/* @who, the place and the date. */
static char *
cite (const char *who,
      JsonObject *sourced,
      const char *language)
{
  g_autofree char *where = said_words (sourced, "where", language);
  g_autofree char *month = said_month (said_string (sourced, "as_of"), language);

  return where != NULL ? join (who, where, month) : join (who, month, NULL);
}

/* Publisher, title, place and date. */
char *
said_citation (JsonObject *guide,
               JsonObject *sourced,
               const char *language)
{
  g_autofree char *reference = said_reference (guide, sourced, language);

  return cite (reference, sourced, language);
}

/* Publisher, or else title; place and date. */
char *
said_brief_citation (JsonObject *guide,
                     JsonObject *sourced,
                     const char *language)
{
  JsonObject *source = guide_paths_get (guide, "sources", json_object_get_string_member (sourced, "source"));
  g_autofree char *publisher = said_words (source, "publisher", language);
  g_autofree char *title = said_words (source, "title", language);

  return cite (publisher != NULL ? publisher : title, sourced, language);
}

/* The same items, those of a phase together, otherwise in the order given. */
static GPtrArray *
sort_by (GPtrArray *items,
         const char *key,
         const char *const *values)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint value = 0; values[value] != NULL; value++)
    for (guint i = 0; i < items->len; i++)
      if (g_str_equal (json_object_get_string_member (items->pdata[i], key), values[value]))
        g_ptr_array_add (sorted, items->pdata[i]);

  g_assert_cmpuint (sorted->len, ==, items->len);

  return sorted;
}

GPtrArray *
said_by_phase (GPtrArray *items)
{
  static const char *const phases[] = { "before", "during", "after", NULL };

  return sort_by (items, "phase", phases);
}

static void
add_of_weight (GPtrArray *to,
               JsonArray *items,
               const char *weight)
{
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *item = json_array_get_object_element (items, i);

      if (g_str_equal (json_object_get_string_member (item, "weight"), weight))
        g_ptr_array_add (to, item);
    }
}

/* The checklist of a tool by phase; in each what is required first, in that its own before what it shares. */
GPtrArray *
said_items (JsonObject *guide,
            const char *tool)
{
  static const char *const weights[] = { "required", "advised" };
  JsonObject *object = guide_paths_get (guide, "tools", tool);
  JsonObject *checklists = json_object_get_object_member (guide, "checklists");
  JsonArray *includes = json_object_get_array_member (object, "includes");
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      add_of_weight (items, json_object_get_array_member (object, "checklist"), weights[i]);
      for (guint j = 0; j < json_array_get_length (includes); j++)
        {
          const char *included = json_array_get_string_element (includes, j);

          add_of_weight (items, json_object_get_array_member (checklists, included), weights[i]);
        }
    }

  return said_by_phase (items);
}

/* The id of the link @wanted, or of the first that opens the tool; NULL where it has none. */
const char *
said_link (JsonObject *tool,
           const char *wanted)
{
  JsonObject *links = json_object_get_object_member (tool, "links");
  g_autoptr (GList) ids = json_object_get_members (links);

  for (GList *id = ids; id != NULL && wanted == NULL; id = id->next)
    if (g_str_equal (json_object_get_string_member (json_object_get_object_member (links, id->data), "use"), "open"))
      wanted = id->data;

  return wanted;
}

static gboolean
keeps_answers (const GuidePath *kept,
               const GuidePath *path,
               guint step)
{
  for (guint i = step + 1; i < path->n_steps; i++)
    for (guint j = 0; j < kept->n_steps; j++)
      if (g_str_equal (path->steps[i].question, kept->steps[j].question) &&
          path->steps[i].number != kept->steps[j].number)
        return FALSE;

  return TRUE;
}

/**
 * said_other_ends:
 * @paths: (element-type GuidePath): all paths of the guide
 * @path: the path of somebody who has come to an outcome
 * @step: a step of it
 * @number: another answer to the question there
 *
 * Returns: (transfer full) (element-type utf8): the outcomes of all paths that begin as @path does, go on with that
 *   answer, and keep what @path answers to the questions that come up again
 */
GPtrArray *
said_other_ends (GPtrArray *paths,
                 const GuidePath *path,
                 guint step,
                 guint number)
{
  GPtrArray *ends = g_ptr_array_new ();

  for (guint i = 0; i < paths->len; i++)
    {
      const GuidePath *other = paths->pdata[i];
      gboolean same = other->outcome != NULL;

      same = same && other->n_steps > step && other->steps[step].number == number;
      for (guint j = 0; same && j < step; j++)
        same = other->steps[j].number == path->steps[j].number;

      if (same && keeps_answers (path, other, step) &&
          !g_ptr_array_find_with_equal_func (ends, other->outcome, g_str_equal, NULL))
        g_ptr_array_add (ends, (gpointer) other->outcome);
    }

  return ends;
}

GPtrArray *
said_strings (JsonArray *array)
{
  GPtrArray *strings = g_ptr_array_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (strings, (gpointer) json_array_get_string_element (array, i));

  return strings;
}

/* @name: a file below tests/data */
JsonObject *
said_parse_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &json, NULL, &error);
  g_assert_no_error (error);

  return guide_paths_parse (json);
}
