/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "golden-file.h"
#include "guide-said.h"
#include "json-shape.h"
#include "lines.h"

#include <string.h>

#include "guide-builder.h"
#include "preau-comparison-document.h"
#include "preau-document-text.h"
#include "preau-guide-loader.h"
#include "preau-json-write.h"

/* Tools side by side. */

#define ROW "key:s label:s differs:b cells:a"

static const char *const keys[] = { "level", "audience", "people", "booking", "medium", "account", "country", "state" };

static PreauGuide *
load_every_field (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "valid", "every-field.json", NULL);
  g_autofree char *json = NULL;

  g_assert_true (g_file_get_contents (path, &json, NULL, NULL));

  return guide_builder_load (json, NULL);
}

static const PreauComparisonRow *
find_row (const PreauComparison *comparison,
          const char *key)
{
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const PreauComparisonRow *row = comparison->rows->pdata[i];

      if (g_str_equal (row->key, key))
        return row;
    }

  g_assert_not_reached ();
}

/* Each thing that is compared, in its place; what differs is marked, and nothing else. */
static void
assert_comparison (const PreauComparison *comparison,
                   const char *const *ids)
{
  guint n = g_strv_length ((char **) ids);
  g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (comparison->sheets->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (((const PreauSheet *) comparison->sheets->pdata[i])->tool->id, ==, ids[i]);

  g_assert_cmpuint (comparison->rows->len, ==, G_N_ELEMENTS (keys));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const PreauComparisonRow *row = comparison->rows->pdata[i];
      gboolean differs = FALSE;

      g_assert_cmpstr (row->key, ==, keys[i]);
      g_assert_true (g_hash_table_add (labels, (gpointer) row->label));
      g_assert_cmpuint (g_strv_length (row->cells), ==, n);
      for (guint j = 0; j < n; j++)
        {
          g_assert_cmpstr (row->cells[j], !=, "");
          differs = differs || !g_str_equal (row->cells[j], row->cells[0]);
        }
      g_assert_cmpint (row->differs, ==, differs);
    }
}

static void
test_cells (gconstpointer language)
{
  static const char *const ids[] = { "video", "spare", "other", NULL };
  static const char *const alike[] = { "spare", "other", NULL };
  g_autoptr (PreauGuide) guide = load_every_field ();
  g_autoptr (PreauComparison) comparison = NULL;
  g_autoptr (PreauComparison) of_two = NULL;
  const PreauSheet *video;

  said_speak (language);
  comparison = preau_comparison_new (guide, ids, language);
  of_two = preau_comparison_new (guide, alike, language);
  video = comparison->sheets->pdata[0];
  assert_comparison (comparison, ids);
  assert_comparison (of_two, alike);

  g_assert_cmpstr (find_row (comparison, "level")->cells[0], ==, video->tool->level_words);
  g_assert_cmpstr (find_row (comparison, "audience")->cells[0], ==, video->audience_words);
  g_assert_cmpstr (find_row (comparison, "people")->cells[0], ==, video->people_words);
  g_assert_cmpstr (find_row (comparison, "booking")->cells[0], ==, video->booking_words);
  g_assert_cmpstr (find_row (comparison, "medium")->cells[0], ==, video->medium_words);
  g_assert_cmpstr (find_row (comparison, "account")->cells[0], ==, video->account_words);
  g_assert_cmpstr (find_row (comparison, "country")->cells[0], ==, video->country);
  g_assert_cmpstr (find_row (comparison, "state")->cells[0], ==, video->tool->state_words);
  g_assert_cmpstr (find_row (comparison, "country")->cells[1], ==, find_row (comparison, "audience")->cells[1]);
  g_assert_true (find_row (of_two, "level")->differs);
  g_assert_false (find_row (of_two, "account")->differs);
}

/* What text says, without its spaces, lines and the marks of a list. */
static char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    if (!g_ascii_isspace (*at))
      g_string_append_c (squeezed, *at);

  return g_string_free (squeezed, FALSE);
}

static void
assert_text (const PreauComparison *comparison,
             guint width)
{
  g_autoptr (PreauDocument) document = preau_comparison_to_document (comparison);
  g_autofree char *plain = preau_document_to_text (document, &(PreauTextStyle) { width, FALSE });
  g_autofree char *squeezed = squeeze (plain);

  lines_assert_width (plain, width);
  g_assert_true (g_str_has_suffix (plain, "\n"));
  g_assert_null (strstr (plain, "\n\n\n"));
  g_assert_null (strstr (plain, " \n"));
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const PreauComparisonRow *row = comparison->rows->pdata[i];
      g_autofree char *marked = g_strdup_printf ("≠%s", row->label);

      g_assert_nonnull (strstr (squeezed, row->label));
      g_assert_cmpint (strstr (squeezed, marked) != NULL, ==, row->differs);
      for (guint j = 0; row->cells[j] != NULL; j++)
        {
          g_autofree char *cell = squeeze (row->cells[j]);

          g_assert_nonnull (strstr (squeezed, cell));
        }
    }
}

/* The same words in the same order, for every written format. */
static void
test_document (gconstpointer language)
{
  static const char *const ids[] = { "visio-agents", "zoom", "whatsapp", NULL };
  const PreauTextStyle style = { 0, FALSE };
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);
  g_autoptr (PreauComparison) comparison = NULL;
  g_autoptr (PreauDocument) document = NULL;
  g_autofree char *text = NULL;
  const char *at;

  said_speak (language);
  comparison = preau_comparison_new (guide, ids, language);
  document = preau_comparison_to_document (comparison);
  text = preau_document_to_text (document, &style);
  at = text;
  g_assert_true (g_str_has_prefix (text, "Visio-Agents, Zoom, WhatsApp\n"));
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const PreauComparisonRow *row = g_ptr_array_index (comparison->rows, i);
      g_autofree char *heading = g_strdup_printf ("\n%s%s\n", row->differs ? "≠ " : "", row->label);

      at = strstr (at, heading);
      g_assert_nonnull (at);
      for (guint j = 0; j < comparison->sheets->len; j++)
        {
          const PreauSheet *sheet = g_ptr_array_index (comparison->sheets, j);
          g_autofree char *item = g_strdup_printf ("%s — %s\n", sheet->tool->name, row->cells[j]);

          at = strstr (at, item);
          g_assert_nonnull (at);
        }
    }
  g_assert_nonnull (strstr (at, ((const PreauSheet *) g_ptr_array_index (comparison->sheets, 0))->edition));
}

/* Two, three and four neighbours of the built-in guide, as wide as terminals are. */
static void
test_text (gconstpointer language)
{
  static const guint widths[] = { 20, 30, 40, 60, 80, 100, 0 };
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);
  const char *const *all = preau_table_get_ids (guide->tools);
  guint n = g_strv_length ((char **) all);

  said_speak (language);
  for (guint i = 0; i + PREAU_COMPARISON_MOST <= n; i++)
    for (guint length = PREAU_COMPARISON_LEAST; length <= PREAU_COMPARISON_MOST; length++)
      {
        const char *ids[PREAU_COMPARISON_MOST + 1] = { NULL };
        g_autoptr (PreauComparison) comparison = NULL;

        for (guint j = 0; j < length; j++)
          ids[j] = all[i + j];
        comparison = preau_comparison_new (guide, ids, language);
        assert_comparison (comparison, ids);
        for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
          assert_text (comparison, widths[j]);
      }
}

static void
check_golden (const PreauComparison *comparison,
              const char *language,
              guint width)
{
  g_autofree char *name = g_strdup_printf ("comparison-%u", width);
  g_autoptr (PreauDocument) document = preau_comparison_to_document (comparison);
  g_autofree char *text = preau_document_to_text (document, &(PreauTextStyle) { width, FALSE });

  golden_file_assert (name, language, "txt", text);
}

static void
test_golden (gconstpointer language)
{
  static const char *const ids[] = { "video", "spare", "other", NULL };
  g_autoptr (PreauGuide) guide = load_every_field ();
  g_autoptr (PreauComparison) comparison = NULL;

  said_speak (language);
  comparison = preau_comparison_new (guide, ids, language);
  check_golden (comparison, language, 40);
}

static void
assert_row (JsonObject *object,
            gconstpointer thing)
{
  const PreauComparisonRow *row = thing;

  shape_assert (object, ROW);
  shape_assert_string (object, "key", row->key);
  shape_assert_string (object, "label", row->label);
  shape_assert_strings (object, "cells", row->cells);
  g_assert_cmpint (json_object_get_boolean_member (object, "differs"), ==, row->differs);
}

static void
assert_sheet (JsonObject *object,
              gconstpointer thing)
{
  shape_assert_string (object, "id", ((const PreauSheet *) thing)->tool->id);
}

static void
test_json (gconstpointer language)
{
  static const char *const ids[] = { "zoom", "via", "visio-agents", "renavisio", NULL };
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);
  g_autoptr (PreauComparison) comparison = NULL;
  g_autoptr (JsonObject) object = NULL;
  g_autofree char *json = NULL;

  said_speak (language);
  comparison = preau_comparison_new (guide, ids, language);
  json = preau_json_write_object (preau_comparison_write_json, comparison);
  object = guide_paths_parse (json);
  shape_assert (object, "tools:a rows:a");
  shape_assert_list (object, "tools", comparison->sheets, assert_sheet);
  shape_assert_list (object, "rows", comparison->rows, assert_row);
}

int
main (int argc,
      char *argv[])
{
  static const SaidTest tests[] = {
    { "cells", test_cells },   { "text", test_text }, { "document", test_document },
    { "golden", test_golden }, { "json", test_json },
  };

  g_test_init (&argc, &argv, NULL);

  said_add_tests ("/comparison", tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
