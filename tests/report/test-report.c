/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-parts.h"

#include <string.h>

#include "preau-guide-loader.h"
#include "preau-report-parts.h"

/* The report against the guide, read without the program: every path, every tool and every claim, in both languages. */

static void
set_up (Page *page,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  page->language = data;
  said_speak (page->language);
  page->json = guide_paths_parse_built_in ();
  page->paths = guide_paths_list (page->json);
  page->guide = preau_guide_load_built_in (NULL, &error);
  page->seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_assert_no_error (error);
}

static void
tear_down (Page *page,
           gconstpointer data)
{
  g_hash_table_unref (page->seen);
  g_ptr_array_unref (page->paths);
  json_object_unref (page->json);
  g_assert_finalize_object (page->guide);
}

static void
assert_pick (Page *page,
             const PreauReport *report,
             guint place)
{
  JsonObject *outcome = guide_paths_get (page->json, "outcomes", report->outcome);
  JsonObject *pick = json_array_get_object_element (json_object_get_array_member (outcome, "picks"), place);
  g_autoptr (GPtrArray) offered = guide_path_list_offered (page->json, report->outcome, place);
  const PreauReportTool *tool = report->picks->pdata[place];

  page_assert_tool (page, tool, offered->pdata[0], pick, said_string (pick, "link"));
  g_assert_cmpuint (tool->stand_ins->len, ==, offered->len - 1);
  for (guint i = 1; i < offered->len; i++)
    {
      const PreauReportTool *stand_in = tool->stand_ins->pdata[i - 1];

      page_assert_tool (page, stand_in, offered->pdata[i], NULL, NULL);
      g_assert_cmpuint (stand_in->stand_ins->len, ==, 0);
      g_hash_table_add (page->seen, (gpointer) "stand-in");
    }

  /* A pick without a reason, a level without a date, a closed service without a way out: nothing of that. */
  g_assert_cmpuint (tool->because->len, >, 0);
  g_assert_nonnull (tool->link);
  if (tool->state != PREAU_SERVICE_OPEN)
    g_assert_cmpuint (tool->state_claims->len, >, 0);
  if (tool->state == PREAU_SERVICE_CLOSED)
    g_assert_cmpuint (tool->stand_ins->len, >, 0);
  else if (tool->state == PREAU_SERVICE_OPEN)
    g_assert_cmpuint (tool->stand_ins->len, ==, 0);
}

static void
assert_tool_to_use (const PreauReport *report)
{
  const PreauReportTool *tool = preau_report_get_tool_to_use (report);
  const PreauReportTool *pick = report->picks->len > 0 ? report->picks->pdata[0] : NULL;

  if (pick == NULL)
    g_assert_null (tool);
  else if (pick->state == PREAU_SERVICE_CLOSED && pick->stand_ins->len > 0)
    g_assert_true (tool == pick->stand_ins->pdata[0]);
  else
    g_assert_true (tool == pick);
}

static void
assert_tools (Page *page,
              const PreauReport *report,
              JsonObject *outcome)
{
  JsonArray *picks = json_object_get_array_member (outcome, "picks");
  JsonArray *avoid = json_object_get_array_member (outcome, "avoid");
  JsonArray *listed = json_object_get_array_member (outcome, "listed");

  g_assert_cmpuint (report->picks->len, ==, json_array_get_length (picks));
  for (guint i = 0; i < report->picks->len; i++)
    assert_pick (page, report, i);
  if (report->picks->len > 1)
    g_hash_table_add (page->seen, (gpointer) "alternative");

  g_assert_cmpuint (report->avoid->len, ==, json_array_get_length (avoid));
  for (guint i = 0; i < report->avoid->len; i++)
    {
      JsonObject *said = json_array_get_object_element (avoid, i);
      const PreauReportTool *tool = report->avoid->pdata[i];

      page_assert_tool (page, tool, json_object_get_string_member (said, "tool"), said, NULL);
      g_assert_cmpuint (tool->because->len, >, 0);
      g_hash_table_add (page->seen, (gpointer) "avoid");
    }

  g_assert_cmpuint (report->listed->len, ==, json_array_get_length (listed));
  for (guint i = 0; i < report->listed->len; i++)
    {
      page_assert_tool (page, report->listed->pdata[i], json_array_get_string_element (listed, i), NULL, NULL);
      g_hash_table_add (page->seen, (gpointer) "listed");
    }
}

static void
assert_leads_to (Page *page,
                 const PreauReportChange *change)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; change->outcomes[i] != NULL; i++)
    {
      JsonObject *outcome = guide_paths_get (page->json, "outcomes", change->outcomes[i]);
      JsonArray *picks = json_object_get_array_member (outcome, "picks");
      g_autofree char *name = NULL;

      if (json_array_get_length (picks) > 0)
        {
          const char *tool = json_object_get_string_member (json_array_get_object_element (picks, 0), "tool");

          name = g_strdup (json_object_get_string_member (guide_paths_get (page->json, "tools", tool), "name"));
        }
      else
        {
          name = said_words (outcome, "title", page->language);
        }
      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }

  g_assert_cmpuint (g_strv_length (change->leads_to), ==, names->len);
  for (guint i = 0; i < names->len; i++)
    g_assert_cmpstr (change->leads_to[i], ==, names->pdata[i]);
}

static void
assert_change (Page *page,
               const GuidePath *path,
               const PreauReportChange *change,
               guint step,
               guint number)
{
  g_autoptr (GPtrArray) ends = said_other_ends (page->paths, path, step, number);
  JsonObject *question = guide_paths_get (page->json, "questions", path->steps[step].question);
  JsonObject *answer = json_array_get_object_element (json_object_get_array_member (question, "answers"), number - 1);

  g_assert_cmpuint (change->step, ==, step);
  g_assert_cmpstr (change->question, ==, path->steps[step].question);
  page_assert_words (change->question_text, said_words (question, "text", page->language));
  g_assert_cmpstr (change->answer, ==, json_object_get_string_member (answer, "id"));
  page_assert_words (change->answer_text, said_words (answer, "label", page->language));

  g_assert_cmpuint (g_strv_length (change->outcomes), ==, ends->len);
  for (guint i = 0; i < ends->len; i++)
    g_assert_true (g_strv_contains ((const char *const *) change->outcomes, ends->pdata[i]));
  assert_leads_to (page, change);
}

static void
assert_changes (Page *page,
                const GuidePath *path,
                const PreauReport *report)
{
  guint n = 0;

  for (guint step = 0; step < path->n_steps; step++)
    {
      JsonObject *question = guide_paths_get (page->json, "questions", path->steps[step].question);
      guint n_answers = json_array_get_length (json_object_get_array_member (question, "answers"));

      for (guint number = 1; number <= n_answers; number++)
        if (number != path->steps[step].number)
          {
            g_assert_cmpuint (n, <, report->changes->len);
            assert_change (page, path, report->changes->pdata[n++], step, number);
          }
    }

  g_assert_cmpuint (report->changes->len, ==, n);
}

static void
assert_step (Page *page,
             const PreauReportStep *step,
             const char *id,
             const char *only)
{
  JsonObject *question = guide_paths_get (page->json, "questions", id);
  JsonArray *answers = json_object_get_array_member (question, "answers");
  guint n = 0;

  g_assert_cmpstr (step->question, ==, id);
  page_assert_words (step->question_text, said_words (question, "text", page->language));
  page_assert_words (step->help, said_words (question, "help", page->language));
  for (guint i = 0; i < json_array_get_length (answers); i++)
    {
      JsonObject *said = json_array_get_object_element (answers, i);
      const PreauReportAnswer *answer;

      if (only != NULL && !g_str_equal (json_object_get_string_member (said, "id"), only))
        continue;

      g_assert_cmpuint (n, <, step->answers->len);
      answer = step->answers->pdata[n++];
      g_assert_cmpuint (answer->number, ==, i + 1);
      g_assert_cmpstr (answer->id, ==, json_object_get_string_member (said, "id"));
      page_assert_words (answer->label, said_words (said, "label", page->language));
      page_assert_words (answer->detail, said_words (said, "detail", page->language));
    }
  g_assert_cmpuint (step->answers->len, ==, n);
}

/* What stands on every page: where we are and how we came here. */
static void
assert_way (Page *page,
            const GuidePath *path,
            const PreauReport *report)
{
  g_autoptr (GPtrArray) reasons = guide_path_list_reasons (page->json, path);
  g_autoptr (PreauWalk) again = preau_walk_new (page->guide);
  const char *id = json_object_get_string_member (page->json, "id");
  g_autofree char *link = g_strdup_printf ("preau:%s/%s", id, report->code);
  g_autofree char *serial = g_strdup_printf ("%d", (int) json_object_get_int_member (page->json, "serial"));
  g_autofree char *issued = g_strndup (json_object_get_string_member (page->json, "issued"), strlen ("YYYY-MM"));
  g_autofree char *month = said_month (issued, page->language);

  g_assert_true (report->guide == page->guide);
  g_assert_cmpstr (report->language, ==, page->language);
  page_assert_words (report->guide_title, said_words (page->json, "title", page->language));
  g_assert_nonnull (strstr (report->edition, serial));
  g_assert_nonnull (strstr (report->edition, month));
  g_assert_cmpstr (report->link, ==, link);

  g_assert_cmpuint (report->situation->len, ==, path->n_steps);
  for (guint i = 0; i < path->n_steps; i++)
    assert_step (page, report->situation->pdata[i], path->steps[i].question, path->steps[i].answer_id);
  page_assert_statements (page, report->reasons, reasons);

  g_assert_true (preau_walk_open_code (again, report->code, NULL));
  guide_path_assert (page->json, path, again);
}

static void
assert_outcome (Page *page,
                const GuidePath *path,
                const PreauReport *report)
{
  JsonObject *outcome = guide_paths_get (page->json, "outcomes", path->outcome);
  gboolean has_contact = json_object_has_member (outcome, "contact");
  JsonObject *contact = has_contact ? json_object_get_object_member (outcome, "contact") : NULL;
  JsonArray *checklist = json_object_get_array_member (outcome, "checklist");
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (GPtrArray) items = NULL;

  for (guint i = 0; i < json_array_get_length (checklist); i++)
    g_ptr_array_add (own, json_array_get_object_element (checklist, i));
  items = said_by_phase (own);

  g_assert_null (report->question);
  g_assert_cmpstr (report->outcome, ==, path->outcome);
  page_assert_words (report->title, said_words (outcome, "title", page->language));
  g_assert_cmpint (report->no_source, ==, json_object_get_boolean_member (outcome, "no_source"));
  page_assert_words (report->contact, contact != NULL ? said_words (contact, "text", page->language) : NULL);
  g_assert_cmpstr (report->contact_url, ==, contact != NULL ? said_string (contact, "url") : NULL);
  page_assert_items (page, report->items, items);
  assert_tools (page, report, outcome);
  assert_tool_to_use (report);
  assert_changes (page, path, report);

  /* Nobody is left without a tool, an address to ask at, or something to do. */
  g_assert_true (report->picks->len > 0 || report->contact != NULL);
  g_assert_cmpuint (report->reasons->len, >, 0);
  if (report->no_source)
    g_hash_table_add (page->seen, (gpointer) "no-source");
  if (report->items->len > 0)
    g_hash_table_add (page->seen, (gpointer) "items");
}

static void
assert_seen (Page *page,
             const char *const *things)
{
  for (guint i = 0; things[i] != NULL; i++)
    if (!g_hash_table_contains (page->seen, things[i]))
      g_error ("No page shows “%s”.", things[i]);
}

static void
test_every_outcome (Page *page,
                    gconstpointer data)
{
  static const char *const things[] = {
    "stand-in", "alternative", "avoid", "listed", "no-source", "items", "open", "closed", "unclear", "stated",
    "reading", "current", NULL,
  };

  for (guint i = 0; i < page->paths->len; i++)
    {
      const GuidePath *path = page->paths->pdata[i];
      g_autoptr (PreauWalk) walk = preau_walk_new (page->guide);
      g_autoptr (PreauReport) report = NULL;

      if (path->outcome == NULL)
        continue;

      guide_path_walk (path, walk);
      report = preau_report_new (walk, page->language);
      assert_way (page, path, report);
      assert_outcome (page, path, report);
    }

  assert_seen (page, things);
}

static void
test_unfinished (Page *page,
                 gconstpointer data)
{
  guint n = 0;

  for (guint i = 0; i < page->paths->len; i++)
    {
      const GuidePath *path = page->paths->pdata[i];
      g_autoptr (PreauWalk) walk = preau_walk_new (page->guide);
      g_autoptr (PreauReport) report = NULL;

      if (path->question == NULL)
        continue;

      n++;
      guide_path_walk (path, walk);
      report = preau_report_new (walk, page->language);
      assert_way (page, path, report);
      assert_step (page, report->question, path->question, NULL);
      g_assert_null (report->outcome);
      g_assert_null (report->title);
      g_assert_false (report->no_source);
      g_assert_null (report->contact);
      g_assert_null (report->contact_url);
      g_assert_cmpuint (report->picks->len + report->avoid->len + report->listed->len, ==, 0);
      g_assert_cmpuint (report->items->len + report->changes->len, ==, 0);
      g_assert_null (preau_report_get_tool_to_use (report));
    }

  g_assert_cmpuint (n, >, 5);
}

/* Also what no page shows today. */
static void
test_every_claim (Page *page,
                  gconstpointer data)
{
  static const char *const things[] = {
    "current", "superseded", "contested", "unconfirmed", "stated", "reading", NULL,
  };
  const char *const *ids = preau_table_get_ids (page->guide->claims);
  g_autoptr (GPtrArray) said = g_ptr_array_new ();
  g_autoptr (GPtrArray) statements = preau_report_statements (page->guide, page->language, ids);
  g_autoptr (GPtrArray) none = preau_report_statements (page->guide, page->language, NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (said, (gpointer) ids[i]);

  page_assert_statements (page, statements, said);
  assert_seen (page, things);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_every_tool (Page *page,
                 gconstpointer data)
{
  const char *const *ids = preau_table_get_ids (page->guide->tools);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      PreauReportTool *tool = preau_report_tool (page->guide, page->language, ids[i], NULL);

      page_assert_tool (page, tool, ids[i], NULL, NULL);
      g_assert_cmpuint (tool->stand_ins->len, ==, 0);
      preau_report_tool_free (tool);
    }
}

/* The report outlives its walk, and keeps the guide. */
static void
test_lifetime (Page *page,
               gconstpointer data)
{
  PreauWalk *walk = preau_walk_new (page->guide);
  g_autoptr (PreauReport) report = NULL;
  g_autofree char *code = NULL;

  g_assert_true (preau_walk_answer_number (walk, 1, NULL));
  report = preau_report_new (walk, page->language);
  code = preau_walk_dup_code (walk);
  preau_walk_restart (walk);
  g_assert_cmpstr (report->code, ==, code);
  g_assert_finalize_object (walk);
  g_assert_cmpuint (report->situation->len, ==, 1);
  g_assert_cmpstr (report->guide->id, ==, "ministere-2020");
  preau_report_free (NULL);
}

typedef void (*Test) (Page *page, gconstpointer data);

int
main (int argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    Test test;
  } tests[] = {
    { "every-outcome", test_every_outcome },
    { "unfinished", test_unfinished },
    { "every-claim", test_every_claim },
    { "every-tool", test_every_tool },
    { "lifetime", test_lifetime },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint l = 0; l < G_N_ELEMENTS (said_languages); l++)
    for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
      {
        g_autofree char *path = g_strdup_printf ("/report/%s/%s", said_languages[l], tests[i].name);

        g_test_add (path, Page, said_languages[l], set_up, tests[i].test, tear_down);
      }

  return g_test_run ();
}
