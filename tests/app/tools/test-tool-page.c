/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-tool-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fixture.h"
#include "guide-builder.h"
#include "guide-paths.h"
#include "preau-checklist-row.h"
#include "preau-fact-row.h"
#include "preau-language.h"
#include "preau-link-buttons.h"
#include "preau-statement-cell.h"
#include "preau-statement-row.h"
#include "preau-tool-card.h"
#include "preau-jump-row.h"
#include "preau-words.h"
#include "page-text.h"

static GtkWidget *
open_sheet (PreauWindow *window,
            const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-sheet", "s", id);
  app_finish (window);
  g_assert_true (PREAU_IS_TOOL_PAGE (app_get_page (window)));

  return app_get_page (window);
}

static void
assert_heading (PreauWindow *window,
                const PreauSheet *sheet,
                GHashTable *texts)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_autofree char *title = g_strdup_printf ("%s – Préau", sheet->tool->name);
  g_autofree char *aliases = g_strjoinv (", ", (char **) sheet->aliases);
  g_autofree char *known = *aliases != '\0' ? g_strdup_printf (_("Also known as: %s"), aliases) : NULL;
  g_autofree char *heading = NULL;

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, title);
  g_assert_true (gtk_widget_has_css_class (focus, "heading-box"));
  heading = app_get_text (focus);
  g_assert_cmpstr (g_strchomp (heading), ==, sheet->tool->name);
  page_text_assert_tool (texts, sheet->tool, sheet->tool->name);
  page_text_assert (texts, known);
}

static void
assert_facts (GtkWidget *page,
              const PreauSheet *sheet,
              GHashTable *texts)
{
  g_autofree char *level = g_strdup_printf ("%s — %s", sheet->tool->level_words, sheet->level_meaning);
  g_autofree char *publisher = g_strdup_printf ("%s — %s", sheet->kind_words, sheet->publisher);
  g_autofree char *conditions = g_strjoinv (" ", sheet->conditions);
  g_autofree char *access = g_strdup_printf ("%s. %s.", sheet->account_words, sheet->booking_words);

  page_text_assert (texts, level);
  page_text_assert (texts, publisher);
  page_text_assert (texts, sheet->country);
  page_text_assert (texts, *conditions != '\0' ? conditions : _("Our sources do not say for whom it is."));
  page_text_assert (texts, access);
  g_assert_cmpuint (page_text_count (page, PREAU_TYPE_FACT_ROW), ==, sheet->country != NULL ? 5 : 4);
}

/* What is said in the order of the sheet, each in a row with what is against it. */
static guint
assert_row_order (GPtrArray *rows,
                  guint first,
                  GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const PreauStatement *statement = g_ptr_array_index (statements, i);
      g_autoptr (GPtrArray) cells = NULL;

      g_assert_cmpuint (first + i, <, rows->len);
      cells = app_list (rows->pdata[first + i], PREAU_TYPE_STATEMENT_CELL);
      g_assert_cmpuint (cells->len, ==, statement->against->len + 1);
      for (guint j = 0; j < cells->len; j++)
        {
          g_autoptr (GHashTable) cell = page_text_list (cells->pdata[j], FALSE);

          page_text_assert (cell,
                            j == 0 ? statement->text : ((PreauStatement *) statement->against->pdata[j - 1])->text);
        }
    }

  return first + statements->len;
}

/* Those of stand-ins stand on their cards. */
static void
assert_statements (GtkWidget *page,
                   const PreauSheet *sheet,
                   GHashTable *texts)
{
  g_autoptr (GPtrArray) all = app_list (page, PREAU_TYPE_STATEMENT_ROW);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint n;

  for (guint i = 0; i < all->len; i++)
    if (gtk_widget_get_ancestor (all->pdata[i], PREAU_TYPE_TOOL_CARD) == NULL)
      g_ptr_array_add (rows, all->pdata[i]);
  page_text_assert_statements (texts, sheet->claims);
  page_text_assert_statements (texts, sheet->tool->state_claims);
  n = assert_row_order (rows, 0, sheet->claims);
  n = assert_row_order (rows, n, sheet->tool->state_claims);
  g_assert_cmpuint (rows->len, ==, n);
}

static void
assert_stand_ins (GtkWidget *page,
                  const PreauSheet *sheet,
                  GHashTable *texts)
{
  GPtrArray *stand_ins = sheet->tool->stand_ins;

  for (guint i = 0; i < stand_ins->len; i++)
    {
      const PreauReportTool *stand_in = g_ptr_array_index (stand_ins, i);
      g_autofree char *heading = preau_words_stand_in (sheet->tool->state, stand_in->name);

      page_text_assert_tool (texts, stand_in, heading);
    }
  g_assert_cmpuint (page_text_count (page, PREAU_TYPE_TOOL_CARD), ==, stand_ins->len);
}

static const char *
get_target (gpointer button,
            const char *action)
{
  if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), action) != 0)
    return NULL;

  return g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), NULL);
}

/* Rows that activate @action; the others are of another sort. */
static GPtrArray *
list_ways (GtkWidget *page,
           const char *action)
{
  g_autoptr (GPtrArray) all = app_list (page, PREAU_TYPE_JUMP_ROW);
  GPtrArray *ways = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (get_target (all->pdata[i], action) != NULL)
      g_ptr_array_add (ways, all->pdata[i]);

  return ways;
}

static void
assert_links (GtkWidget *page,
              const PreauSheet *sheet,
              GHashTable *texts)
{
  g_autoptr (GPtrArray) ways = list_ways (page, "win.open-link");
  const char *main_link = sheet->tool->state != PREAU_SERVICE_CLOSED ? sheet->tool->link : NULL;
  GtkWidget *buttons = app_find (page, PREAU_TYPE_LINK_BUTTONS);

  g_assert_cmpuint (ways->len, ==, sheet->links->len);
  for (guint i = 0; i < ways->len; i++)
    {
      const PreauSheetLink *link = g_ptr_array_index (sheet->links, i);
      g_autofree char *text = app_get_text (ways->pdata[i]);
      g_autofree char *expected = g_strdup_printf ("%s\n%s\n", link->label, link->url);

      g_assert_cmpstr (text, ==, expected);
      g_assert_cmpstr (get_target (ways->pdata[i], "win.open-link"), ==, link->url);
      page_text_assert (texts, preau_words_link_use (link->use));
    }

  g_assert_cmpint (gtk_widget_get_visible (buttons), ==, main_link != NULL);
  if (main_link != NULL)
    g_assert_cmpstr (get_target (app_find_button (buttons, "win.open-link"), "win.open-link"), ==, main_link);
}

static gboolean
is_recommended (const PreauSheetMention *entry)
{
  return entry->relation <= PREAU_MENTION_STAND_IN;
}

/* First where another tool is to be used, then where this one is; each in the order of the guide. */
static GPtrArray *
sort_entries (const PreauSheet *sheet)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint recommended = 0; recommended < 2; recommended++)
    for (guint i = 0; i < sheet->mentions->len; i++)
      if (is_recommended (sheet->mentions->pdata[i]) == (gboolean) recommended)
        g_ptr_array_add (sorted, sheet->mentions->pdata[i]);

  return sorted;
}

static void
assert_entries (GtkWidget *page,
                const PreauSheet *sheet)
{
  g_autoptr (GPtrArray) ways = list_ways (page, "win.open-path");
  g_autoptr (GPtrArray) sorted = sort_entries (sheet);

  g_assert_cmpuint (ways->len, ==, sorted->len);
  for (guint i = 0; i < ways->len; i++)
    {
      const PreauSheetMention *entry = g_ptr_array_index (sorted, i);
      g_autofree char *text = app_get_text (ways->pdata[i]);
      g_autofree char *expected = g_strdup_printf (
        "%s\n%s\n", entry->title, entry->use != NULL ? entry->use : _("Our sources recommend no tool for this."));

      g_assert_cmpstr (text, ==, expected);
      g_assert_cmpstr (get_target (ways->pdata[i], "win.open-path"), ==, entry->code);
    }
}

static void
assert_sheet (PreauWindow *window,
              const PreauSheet *sheet)
{
  GtkWidget *page = app_get_page (window);
  g_autoptr (GHashTable) texts = page_text_list (page, FALSE);
  g_autofree char *guide = g_strjoin (" · ", sheet->guide_title, sheet->edition, sheet->review, NULL);

  assert_heading (window, sheet, texts);
  assert_facts (page, sheet, texts);
  assert_statements (page, sheet, texts);
  assert_stand_ins (page, sheet, texts);
  assert_links (page, sheet, texts);
  assert_entries (page, sheet);
  g_assert_cmpuint (page_text_count (page, PREAU_TYPE_CHECKLIST_ROW), ==,
                    page_text_assert_items (texts, sheet->tool->items));
  page_text_assert (texts, guide);
  g_assert_false (app_is_ticking (window));
}

static void
test_all (void)
{
  const char *const *ids = preau_table_get_ids (app_get_guide ()->tools);
  PreauWindow *window = app_open (NULL, 700, 600);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (PreauSheet) sheet = preau_sheet_new (app_get_guide (), ids[i], preau_language_get ());

      open_sheet (window, ids[i]);
      assert_sheet (window, sheet);
    }
  app_close (window);
}

/* A heading that announces nothing is not there. */
static void
test_sections (void)
{
  static const struct
  {
    const char *id;
    const char *section;
    gboolean shown;
  } sections[] = {
    { "zoom", N_("Use instead"), TRUE },        { "zoom", N_("Recommended for"), FALSE },
    { "via", N_("Recommended for"), TRUE },     { "via", N_("State of the service"), TRUE },
    { "via", N_("Settings to check"), TRUE },   { "visio-agents", N_("Use instead"), FALSE },
    { "plano", N_("Recommended for"), FALSE },  { "plano", N_("In brief"), TRUE },
  };
  PreauWindow *window = app_open (NULL, 700, 600);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (GHashTable) texts = page_text_list (open_sheet (window, sections[i].id), FALSE);

      if (g_hash_table_contains (texts, _(sections[i].section)) != sections[i].shown)
        g_error ("%s, “%s”", sections[i].id, sections[i].section);
    }
  app_close (window);
}

/* The outcome itself or, where its paths part, the question that comes next on all of them. */
static void
assert_entered (PreauWindow *window,
                const PreauMention *entry)
{
  PreauWalk *walk = preau_window_get_walk (window);
  const PreauOutcome *outcome = preau_walk_get_outcome (walk);
  const PreauQuestion *question = preau_walk_get_question (walk);

  g_assert_true (preau_main_view_shows_path (preau_window_get_main_view (window)));
  if (entry->question != NULL)
    g_assert_true (question == entry->question);
  else
    g_assert_true (outcome == entry->outcome);
}

static const PreauMention *
find_entry (GPtrArray *entries,
            const PreauSheetMention *wanted)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_str_equal (((const PreauMention *) entries->pdata[i])->outcome->id, wanted->outcome))
      return entries->pdata[i];

  g_assert_not_reached ();
}

static void
test_entries (void)
{
  const char *const *ids = preau_table_get_ids (app_get_guide ()->tools);
  PreauWindow *window = app_open (NULL, 700, 600);
  guint entered = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (PreauSheet) sheet = preau_sheet_new (app_get_guide (), ids[i], preau_language_get ());
      g_autoptr (GPtrArray) entries = preau_mention_list (app_get_guide (), ids[i]);
      g_autoptr (GPtrArray) sorted = sort_entries (sheet);

      for (guint j = 0; j < sorted->len; j++, entered++)
        {
          g_autoptr (GPtrArray) ways = list_ways (open_sheet (window, ids[i]), "win.open-path");

          g_signal_emit_by_name (ways->pdata[j], "clicked");
          assert_entered (window, find_entry (entries, sorted->pdata[j]));
        }
    }
  g_assert_cmpuint (entered, >, 50);
  app_close (window);
}

static gboolean
names (GPtrArray *offered,
       const char *words)
{
  const PreauTable *tools = app_get_guide ()->tools;

  for (guint i = 0; i < offered->len; i++)
    if (g_str_has_prefix (words, ((const PreauTool *) preau_table_get (tools, offered->pdata[i]))->name))
      return TRUE;

  return FALSE;
}

/* On each path to the outcome, what “Use instead” names is offered there, and may be used by whoever took the path. */
static void
assert_instead (JsonObject *guide,
                GPtrArray *paths,
                const PreauSheetMention *entry)
{
  guint n = 0;

  for (guint i = 0; i < paths->len; i++)
    {
      const GuidePath *path = g_ptr_array_index (paths, i);
      g_autoptr (GPtrArray) offered = NULL;
      g_autoptr (GPtrArray) broken = NULL;

      if (g_strcmp0 (path->outcome, entry->outcome) != 0)
        continue;

      n++;
      if (guide_path_count_picks (guide, path->outcome) == 0)
        {
          g_assert_null (entry->use);
          continue;
        }
      offered = guide_path_list_offered (guide, path->outcome, 0);
      broken = guide_path_list_broken (guide, path);
      g_assert_true (names (offered, entry->use));
      g_assert_cmpuint (broken->len, ==, 0);
    }
  g_assert_cmpuint (n, >, 0);
}

static void
test_instead (void)
{
  const char *const *ids = preau_table_get_ids (app_get_guide ()->tools);
  g_autoptr (JsonObject) guide = guide_paths_parse_built_in ();
  g_autoptr (GPtrArray) paths = guide_paths_list (guide);
  guint n = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (PreauSheet) sheet = preau_sheet_new (app_get_guide (), ids[i], preau_language_get ());

      for (guint j = 0; j < sheet->mentions->len; j++)
        if (!is_recommended (sheet->mentions->pdata[j]))
          {
            assert_instead (guide, paths, sheet->mentions->pdata[j]);
            n++;
          }
    }
  g_assert_cmpuint (n, >, 20);
}

static const char *const hostile[] = {
  "<b>gras</b> & <span foreground='red'>rouge</span> &amp; &#x41; <a href='https://evil.example/'>ici</a>",
  "שיעור וירטואלי, tout à la fois, فصل افتراضي (2)",
  "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
  "_m_némoniques %s %n {link} \\n _",
};

static void
set_text (JsonObject *object,
          const char *key,
          const char *text)
{
  JsonObject *words = json_object_new ();

  json_object_set_string_member (words, "fr", text);
  json_object_set_string_member (words, "en", text);
  json_object_set_object_member (object, key, words);
}

static void
set_texts (JsonArray *objects,
           const char *const *keys,
           const char *text)
{
  for (guint i = 0; i < json_array_get_length (objects); i++)
    for (guint j = 0; keys[j] != NULL; j++)
      set_text (json_array_get_object_element (objects, i), keys[j], text);
}

/* The built-in guide, in which one tool says @text wherever a text may stand. */
static PreauGuide *
new_hostile_guide (const char *text)
{
  g_autoptr (JsonObject) guide = guide_paths_parse_built_in ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *tool = guide_paths_get (guide, "tools", "visio-agents");
  JsonObject *links = json_object_get_object_member (tool, "links");
  JsonArray *claims = json_object_get_array_member (tool, "claims");
  JsonArray *aliases = json_array_new ();
  g_autoptr (GList) names = json_object_get_members (links);
  g_autofree char *json = NULL;

  json_array_add_string_element (aliases, text);
  json_object_set_string_member (tool, "name", text);
  json_object_set_array_member (tool, "aliases", aliases);
  set_text (tool, "summary", text);
  set_text (tool, "publisher", text);
  set_text (tool, "country", text);
  set_texts (json_object_get_array_member (tool, "checklist"), (const char *const[]) { "title", "why", "where", NULL },
             text);
  for (GList *name = names; name != NULL; name = name->next)
    set_text (json_object_get_object_member (links, name->data), "label", text);
  for (guint i = 0; i < json_array_get_length (claims); i++)
    set_text (guide_paths_get (guide, "claims", json_array_get_string_element (claims, i)), "text", text);

  json_node_set_object (node, guide);
  json = json_to_string (node, FALSE);

  return guide_builder_load (json, NULL);
}

/* Markup stays what it was written as, and no word is wider than a telephone. */
static void
assert_harmless (PreauWindow *window,
                 const char *text)
{
  GtkWidget *page = app_get_page (window);
  g_autoptr (GPtrArray) labels = app_list (page, GTK_TYPE_LABEL);
  guint said = 0;
  int minimum;

  for (guint i = 0; i < labels->len; i++)
    {
      g_assert_false (gtk_label_get_use_markup (labels->pdata[i]));
      g_assert_cmpstr (gtk_label_get_text (labels->pdata[i]), ==, gtk_label_get_label (labels->pdata[i]));
      said += strstr (gtk_label_get_text (labels->pdata[i]), text) != NULL ? 1 : 0;
    }
  g_assert_cmpuint (said, >, 10);
  app_settle (window);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==, 360);
}

static void
test_hostile (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (PreauGuide) guide = new_hostile_guide (hostile[i]);
      g_autoptr (PreauSheet) sheet = preau_sheet_new (guide, "visio-agents", preau_language_get ());
      PreauWindow *window = app_open_guide (guide, NULL, 360, 640);

      g_object_set (window, "text-size", 200, NULL);
      open_sheet (window, "visio-agents");
      assert_sheet (window, sheet);
      assert_harmless (window, hostile[i]);

      gtk_widget_activate_action (GTK_WIDGET (window), "win.find-tool", NULL);
      gtk_editable_set_text (app_find (app_get_page (window), GTK_TYPE_SEARCH_ENTRY), hostile[i]);
      app_settle (window);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==, 360);
      app_close (window);
    }
}

/* One that is left before it is whole, and one that is whole. */
static void
test_finalize (void)
{
  PreauWindow *window = app_open (NULL, 700, 600);
  static const gboolean whole[] = { FALSE, TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    {
      GtkWidget *page;

      gtk_widget_activate_action (GTK_WIDGET (window), "win.open-sheet", "s", "via");
      page = app_get_page (window);
      g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
      if (whole[i])
        app_finish (window);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.find-tool", NULL);
      app_settle (window);
      g_assert_null (page);
    }
  app_close (window);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_test_add_func ("/sheet-screen/all", test_all);
  g_test_add_func ("/sheet-screen/sections", test_sections);
  g_test_add_func ("/sheet-screen/entries", test_entries);
  g_test_add_func ("/sheet-screen/instead", test_instead);
  g_test_add_func ("/sheet-screen/hostile", test_hostile);
  g_test_add_func ("/sheet-screen/finalize", test_finalize);

  return g_test_run ();
}
