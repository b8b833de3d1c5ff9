/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows the list of tools has: by level, filtered, and of a large guide. */

#include "guide-builder.h"
#include "preau-language.h"
#include "preau-search.h"
#include "preau-tool-row.h"
#include "preau-words.h"
#include "tools.h"

#define MOST 60 /* rows before somebody asks for more */

/* Each level that the guide has, as a heading above its tools. */
static void
test_groups (void)
{
  Tools self;
  g_autoptr (GPtrArray) labels = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  const PreauTable *tools = app_get_guide ()->tools;
  PreauLevel level = 0;
  guint n_headings = 0;

  tools_open (&self, app_get_guide ());
  labels = app_list (self.list, GTK_TYPE_LABEL);
  rows = tools_list_rows (&self);
  g_assert_cmpuint (rows->len, ==, preau_table_get_length (tools));
  for (guint i = 0; i < labels->len; i++)
    {
      GtkWidget *group = gtk_widget_get_ancestor (labels->pdata[i], GTK_TYPE_BOX);

      if (!gtk_widget_has_css_class (labels->pdata[i], "group-heading") || !gtk_widget_is_visible (labels->pdata[i]))
        continue;

      g_assert_true (gtk_widget_has_css_class (group, "group"));
      for (GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_last_child (group)); row != NULL;
           row = gtk_widget_get_next_sibling (row))
        g_assert_cmpstr (preau_words_level (((const PreauTool *) preau_table_get (tools, tools_get_id (row)))->level),
                         ==,
                         gtk_label_get_text (labels->pdata[i]));
      n_headings++;
    }
  for (guint i = 0; i < rows->len; i++)
    {
      PreauLevel next = ((const PreauTool *) preau_table_get (tools, tools_get_id (rows->pdata[i])))->level;

      g_assert_cmpint (next, >=, level);
      n_headings -= next != level ? 1 : 0;
      level = next;
    }
  g_assert_cmpuint (n_headings, ==, 0);
  tools_close (&self);
}

static const struct
{
  const char *query;
  int level;
  gboolean works_today;
  gboolean hides; /* all that was found */
} filters[] = {
  { "", 0, TRUE, FALSE },
  { "", PREAU_LEVEL_PREFERRED, FALSE, FALSE },
  { "", PREAU_LEVEL_STAND_IN, FALSE, FALSE },
  { "", PREAU_LEVEL_LISTED, FALSE, FALSE },
  { "", PREAU_LEVEL_CAUTION, FALSE, FALSE },
  { "", PREAU_LEVEL_DOUBTFUL, FALSE, FALSE },
  { "", PREAU_LEVEL_PROSCRIBED, FALSE, FALSE },
  { "", PREAU_LEVEL_DOUBTFUL, TRUE, FALSE },
  { "", PREAU_LEVEL_PREFERRED, TRUE, TRUE },
  { "classe", PREAU_LEVEL_STAND_IN, FALSE, FALSE },
  { "zoom", PREAU_LEVEL_PREFERRED, FALSE, TRUE },
  { "skype", 0, TRUE, TRUE },
};

static gboolean
passes (const PreauTool *tool,
        guint filter)
{
  return (filters[filter].level == 0 || (int) tool->level == filters[filter].level) &&
         (!filters[filter].works_today || tool->service->state == PREAU_SERVICE_OPEN);
}

static GtkToggleButton *
find_works_today (Tools *self)
{
  g_autoptr (GPtrArray) toggles = app_list (self->list, GTK_TYPE_TOGGLE_BUTTON);

  for (guint i = 0; i < toggles->len; i++)
    if (gtk_widget_has_css_class (toggles->pdata[i], "filter"))
      return toggles->pdata[i];

  g_assert_not_reached ();
}

static void
set_filter (Tools *self,
            int level,
            gboolean works_today)
{
  g_assert_true (gtk_widget_activate_action (self->list, "tools.level", "i", level));
  gtk_toggle_button_set_active (find_works_today (self), works_today);
  app_finish (self->window);
}

static void
assert_filtered (Tools *self,
                 const PreauSearchResult *result,
                 guint filter)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  const char *expected = tools_in_french () ? "Les filtres masquent ce qui a été trouvé."
                                      : "What was found is hidden by the filters.";
  int level = filters[filter].level;

  for (guint i = 0; i < preau_search_result_get_length (result); i++)
    if (passes (preau_search_result_get_tool (result, i), filter))
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", preau_search_result_get_tool (result, i)->id);
  tools_assert_rows (self, ids->str);
  g_assert_cmpint (ids->len == 0, ==, filters[filter].hides);
  if (filters[filter].hides)
    g_assert_cmpstr (tools_get_message (self), ==, expected);
  g_assert_cmpstr (gtk_menu_button_get_label (tools_get_part (self, "levels")), ==,
                   level != 0   ? preau_words_level ((PreauLevel) level)
                   : tools_in_french () ? "Tous les niveaux"
                                  : "All levels");
}

static void
test_filters (void)
{
  g_autoptr (PreauSearch) search = preau_search_new (app_get_guide (), preau_language_get ());
  Tools self;

  tools_open (&self, app_get_guide ());
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_autoptr (PreauSearchResult) result = preau_search_run (search, filters[i].query);

      tools_type (&self, filters[i].query);
      set_filter (&self, filters[i].level, filters[i].works_today);
      assert_filtered (&self, result, i);
    }
  set_filter (&self, 0, FALSE);
  tools_type (&self, "");
  g_assert_cmpuint (tools_count_rows (&self), ==, preau_table_get_length (app_get_guide ()->tools));
  tools_close (&self);
}

/* The outcome names all of them, so that none is unused. */
static PreauGuide *
new_large_guide (guint n_tools)
{
  g_autoptr (GString) text = g_string_new ("ask q a o; ask q b p; end p");
  g_autofree char *json = NULL;
  g_autoptr (GString) listed = g_string_new (NULL);

  for (guint i = 0; i < n_tools; i++)
    {
      g_string_append_printf (text, "; tool tool-%03u level=listed", i);
      g_string_append_printf (listed, "%stool-%03u", i > 0 ? "," : "", i);
    }
  g_string_append_printf (text, "; end o listed=%s", listed->str);
  json = guide_builder_to_json (text->str);

  return guide_builder_import (json);
}

static void
test_many (void)
{
  g_autoptr (PreauGuide) guide = new_large_guide (200);
  static const guint expected[] = { MOST, 2 * MOST, 3 * MOST, 200 };
  Tools self;

  tools_open (&self, guide);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GPtrArray) rows = tools_list_rows (&self);

      g_assert_cmpuint (rows->len, ==, expected[i]);
      for (guint j = 0; j < rows->len; j++)
        {
          g_autofree char *id = g_strdup_printf ("tool-%03u", j);

          g_assert_cmpstr (tools_get_id (rows->pdata[j]), ==, id);
        }
      g_assert_cmpint (gtk_widget_get_visible (tools_get_part (&self, "more")), ==, expected[i] < 200);
      if (i + 1 < G_N_ELEMENTS (expected))
        g_signal_emit_by_name (tools_get_part (&self, "more"), "clicked");
      app_finish (self.window);
    }

  /* Another search begins anew. */
  tools_type (&self, "tool");
  g_assert_cmpuint (tools_count_rows (&self), ==, MOST);
  tools_type (&self, "tool 00");
  g_assert_cmpuint (tools_count_rows (&self), ==, 11); /* of 100, too */
  g_assert_false (gtk_widget_get_visible (tools_get_part (&self, "more")));
  tools_close (&self);
}

/* Two clicks before the first rows are there; then another search before the rest is. */
static void
test_hurry (void)
{
  g_autoptr (PreauGuide) guide = new_large_guide (200);
  Tools self;

  tools_open (&self, guide);
  gtk_editable_set_text (self.entry, "tool");
  g_signal_emit_by_name (tools_get_part (&self, "more"), "clicked");
  g_signal_emit_by_name (tools_get_part (&self, "more"), "clicked");
  app_finish (self.window);
  g_assert_cmpuint (tools_count_rows (&self), ==, 3 * MOST);

  gtk_editable_set_text (self.entry, "too");
  gtk_editable_set_text (self.entry, "tool-19");
  g_assert_cmpuint (tools_count_rows (&self), ==, 8);
  app_finish (self.window);
  tools_assert_rows (&self, "tool-190 tool-191 tool-192 tool-193 tool-194 tool-195 tool-196 tool-197 tool-198 tool-199 "
               "tool-019 tool-119");
  g_assert_false (app_is_ticking (self.window));
  tools_close (&self);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_test_add_func ("/tools-rows/groups", test_groups);
  g_test_add_func ("/tools-rows/filters", test_filters);
  g_test_add_func ("/tools-rows/many", test_many);
  g_test_add_func ("/tools-rows/hurry", test_hurry);

  return g_test_run ();
}
