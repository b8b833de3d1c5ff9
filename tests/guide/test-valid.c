/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The guides of tests/data/valid, and the one that is part of the program. */

#include <string.h>

#include "expected-findings.h"
#include "preau-checklist-item.h"
#include "preau-claim.h"
#include "preau-guide-loader.h"
#include "preau-message.h"
#include "preau-source.h"

static const ExpectedFinding no_findings[] = { { 0 } };

static const ExpectedFinding all_warnings[] = {
  { PREAU_LINT_REVIEW_DUE, 7, 16, "/review_by" },
  { PREAU_LINT_MISSING_TRANSLATION, 12, 12, "/title" },
  { PREAU_LINT_UNUSED, 30, 5, "/sources/unused" },
  { PREAU_LINT_UNUSED, 50, 5, "/claims/unused" },
  { PREAU_LINT_UNUSED, 66, 5, "/checklists/unused" },
  { PREAU_LINT_LOOK_ALIKE_HOSTS, 108, 18, "/tools/tool/links/home/url" },
  { PREAU_LINT_PATH_LONG, 287, 5, "/outcomes/end" },
  { 0 },
};

static const struct
{
  const char *file;
  const ExpectedFinding *found;
} cases[] = {
  { "every-field", no_findings },
  { "keys-collide", no_findings },
  { "markup", no_findings },
  { "minimal", no_findings },
  { "warnings", all_warnings },
  { "x-keys", no_findings },
};

static PreauGuide *
load (const char *file)
{
  g_autoptr (GBytes) bytes = load_test_data ("valid", file);
  g_autoptr (GError) error = NULL;
  PreauGuide *guide = preau_guide_load_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (guide);

  return guide;
}

static void
test_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = load_test_data ("valid", cases[i].file);
      g_autoptr (PreauFindings) findings = preau_findings_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (PreauGuide) guide = preau_guide_load_bytes (bytes, findings, &error);

      expect_findings (findings, cases[i].found);
      g_assert_no_error (error);
      g_assert_true (PREAU_IS_GUIDE (guide));
      g_assert_false (preau_findings_have_errors (findings));
    }
}

static void
test_every_file_has_a_case (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "valid", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        {
          g_autofree char *file = g_strconcat (cases[i].file, ".json", NULL);

          found = found || g_str_equal (name, file);
        }

      if (!found)
        g_error ("%s has no case", name);
    }
}

static void
test_every_warning (void)
{
  for (int code = 1; code < 1000; code++)
    {
      /* More than a thousand findings do not fit in a file worth keeping: test-hostile makes them. */
      gboolean found = code == PREAU_LINT_TOO_MANY;

      for (guint i = 0; all_warnings[i].code != 0; i++)
        found = found || (int) all_warnings[i].code == code;

      g_assert_cmpint (found, ==, preau_lint_code_get_severity ((PreauLintCode) code) == PREAU_SEVERITY_WARNING);
    }
}

/* Cut before its last brace, nothing valid is left of a guide. */
static void
test_cut (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = load_test_data ("valid", cases[i].file);
      gsize length;
      const char *data = g_bytes_get_data (bytes, &length);

      g_assert_cmpint (data[length - 2], ==, '}');
      for (gsize cut = 0; cut < length - 1; cut++)
        {
          g_autoptr (GBytes) part = g_bytes_new (data, cut);

          g_assert_null (preau_guide_load_bytes (part, NULL, NULL));
        }
    }
}

static const PreauText *
text_of_first_answer (PreauGuide *guide)
{
  const PreauQuestion *question = preau_table_get_value (guide->questions, 0);

  return ((const PreauAnswer *) g_ptr_array_index (question->answers, 0))->label;
}

static void
test_head (void)
{
  g_autoptr (PreauGuide) guide = load ("every-field");
  const GDate *issued = guide->issued;
  const GDate *review_by = guide->review_by;

  g_assert_cmpstr (guide->id, ==, "every-field");
  g_assert_cmpuint (guide->serial, ==, 999999);
  g_assert_cmpuint (guide->tree, ==, 9);
  g_assert_cmpint (g_date_get_year (issued), ==, 2026);
  g_assert_cmpint (g_date_get_month (issued), ==, 2);
  g_assert_cmpint (g_date_get_day (issued), ==, 28);
  g_assert_cmpint (g_date_get_year (review_by), ==, 2999);
  g_assert_true (g_strv_equal (guide->languages, (const char *[]) { "fr", "en", NULL }));
  g_assert_cmpstr (preau_text_get (guide->title, "en"), ==, "Everything");
  g_assert_cmpstr (preau_text_get (guide->publisher, "fr"), ==, "Personne");
  g_assert_cmpstr (preau_text_get (guide->about, "fr"), ==, "Chaque champ.");
  g_assert_cmpstr (guide->contact->url, ==, "https://www.example.org/ask");
  g_assert_cmpuint (strlen (guide->next_key), ==, 56);
  g_assert_cmpstr (guide->start, ==, "who");
  g_assert_cmpstr (preau_table_get (guide->retired, "an-old-id"), ==, "video");
}

static void
test_claims (void)
{
  g_autoptr (PreauGuide) guide = load ("every-field");
  const PreauClaim *strict = preau_table_get (guide->claims, "strict");
  const PreauClaim *old = preau_table_get (guide->claims, "old");
  const PreauClaim *now = preau_table_get (guide->claims, "now");
  const PreauSource *page = preau_table_get (guide->sources, "page");

  g_assert_cmpuint (preau_table_get_length (guide->claims), ==, 5);
  g_assert_cmpstr (strict->source_id, ==, "doc");
  g_assert_cmpstr (strict->as_of, ==, "2020-03");
  g_assert_cmpstr (strict->against[0], ==, "mild");
  g_assert_cmpint (strict->standing, ==, PREAU_STANDING_CONTESTED);
  g_assert_cmpstr (old->replaced_by, ==, "now");
  g_assert_null (old->against);
  g_assert_null (now->as_of);
  g_assert_cmpint (now->basis, ==, PREAU_BASIS_READING);
  g_assert_null (page->publisher);
  g_assert_cmpstr (page->date, ==, "2021");
  g_assert_null (page->url);
}

static void
test_tool (void)
{
  g_autoptr (PreauGuide) guide = load ("every-field");
  const PreauTool *tool = preau_table_get (guide->tools, "video");
  const PreauConditions *conditions = &tool->conditions;
  GPtrArray *rules = preau_table_get_value (guide->checklists, 0);
  const PreauChecklistItem *item = g_ptr_array_index (rules, 0);

  g_assert_cmpstr (tool->name, ==, "Vidéo");
  g_assert_cmpstr (tool->aliases[1], ==, "V");
  g_assert_cmpint (tool->booking, ==, PREAU_BOOKING_REQUIRED);
  g_assert_cmpuint (conditions->audiences, ==, (1u << PREAU_AUDIENCE_STAFF) | (1u << PREAU_AUDIENCE_PARENTS));
  g_assert_cmpuint (conditions->media, ==, 1u << PREAU_MEDIUM_VIDEO);
  g_assert_cmpuint (conditions->people_at_most, ==, 10);
  g_assert_cmpuint (tool->links->len, ==, 3);
  g_assert_cmpstr (((const PreauLink *) g_ptr_array_index (tool->links, 2))->id, ==, "terms");
  g_assert_cmpint (tool->service->state, ==, PREAU_SERVICE_CLOSED);
  g_assert_cmpstr (tool->service->since, ==, "2022-07");
  g_assert_cmpuint (tool->checklist->len, ==, 2);
  g_assert_cmpstr (preau_text_get (item->drawback, "en"), ==, "Latecomers.");
}

static void
test_outcome (void)
{
  g_autoptr (PreauGuide) guide = load ("every-field");
  const PreauOutcome *meet = preau_table_get (guide->outcomes, "meet");
  const PreauOutcome *none = preau_table_get (guide->outcomes, "none");
  const PreauPick *pick = g_ptr_array_index (meet->picks, 0);
  const PreauMessage *invite = preau_table_get (guide->messages, "invite");

  g_assert_cmpstr (pick->link_id, ==, "home");
  g_assert_true (g_strv_equal (preau_guide_get_stand_ins (guide, pick), (const char *[]) { "spare", NULL }));
  g_assert_cmpstr (((const PreauAvoid *) g_ptr_array_index (meet->avoid, 0))->tool_id, ==, "other");
  g_assert_cmpuint (meet->checklist->len, ==, 1);
  g_assert_nonnull (meet->contact);
  g_assert_false (meet->no_source);
  g_assert_true (none->no_source);
  g_assert_null (none->contact);
  g_assert_nonnull (strstr (preau_text_get (invite->body, "en"), "{tool}"));
}

/* Shown as it was typed, by whoever shows it: reading changes nothing. */
static void
test_markup (void)
{
  g_autoptr (PreauGuide) guide = load ("markup");
  const char *typed = "<b>bold</b> & <a href=\"https://example.org\">link</a> &amp; **md** `code` [a](b) %s %n ${x}"
                      " \\ \"quoted\" en";
  const PreauTool *tool = preau_table_get (guide->tools, "video");

  g_assert_cmpstr (preau_text_get (guide->title, "en"), ==, typed);
  g_assert_cmpstr (preau_text_get (guide->contact->text, "en"), ==, typed);
  g_assert_cmpstr (preau_text_get (text_of_first_answer (guide), "en"), ==, typed);
  g_assert_cmpstr (preau_text_get (tool->summary, "en"), ==, typed);
  g_assert_cmpstr (tool->name, ==, "<b>Vidéo</b> & co");
  g_assert_cmpstr (tool->aliases[1], ==, "&#60;");
}

/* What begins with x- changes nothing else. */
static void
test_x_keys (void)
{
  g_autoptr (PreauGuide) guide = load ("x-keys");
  g_autoptr (PreauGuide) plain = load ("every-field");

  g_assert_cmpstr (guide->id, ==, plain->id);
  g_assert_cmpuint (preau_table_get_length (guide->tools), ==, 3);
  g_assert_cmpuint (preau_table_get_length (guide->sources), ==, 2);
  g_assert_cmpstr (preau_text_get (text_of_first_answer (guide), "en"), ==, "Staff");
}

/* Some day it will be due for review; nothing else may ever be found in it. */
static void
test_built_in (void)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (findings, &error);

  for (guint i = 0; i < preau_findings_get_length (findings); i++)
    {
      const PreauFinding *finding = preau_findings_get (findings, i);
      g_autofree char *line = preau_finding_to_string (finding, PREAU_BUILT_IN_GUIDE_NAME);

      if (finding->code != PREAU_LINT_REVIEW_DUE)
        g_error ("%s", line);
    }

  g_assert_no_error (error);
  g_assert_cmpstr (guide->id, ==, "ministere-2020");
  g_assert_cmpstr (guide->languages[0], ==, "fr");
  g_assert_cmpstr (guide->languages[1], ==, "en");
}

static void
test_missing_file (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/guide.json");
  g_autoptr (GFile) folder = g_file_new_for_path ("/");
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) folder_error = NULL;

  g_assert_null (preau_guide_load_file (file, findings, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (preau_guide_load_file (folder, findings, &folder_error));
  g_assert_error (folder_error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_cmpuint (preau_findings_get_length (findings), ==, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/valid/files", test_files);
  g_test_add_func ("/valid/every-file-has-a-case", test_every_file_has_a_case);
  g_test_add_func ("/valid/every-warning", test_every_warning);
  g_test_add_func ("/valid/cut", test_cut);
  g_test_add_func ("/valid/head", test_head);
  g_test_add_func ("/valid/claims", test_claims);
  g_test_add_func ("/valid/tool", test_tool);
  g_test_add_func ("/valid/outcome", test_outcome);
  g_test_add_func ("/valid/markup", test_markup);
  g_test_add_func ("/valid/x-keys", test_x_keys);
  g_test_add_func ("/valid/built-in", test_built_in);
  g_test_add_func ("/valid/missing-file", test_missing_file);

  return g_test_run ();
}
