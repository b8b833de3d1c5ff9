/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-comparison-page.h"

#include "fixture.h"
#include "preau-compared-tool.h"
#include "preau-comparison-suggest.h"
#include "preau-comparison-table.h"
#include "preau-language.h"
#include "preau-more-button.h"
#include "preau-tool-chip.h"

#define FIRST 8

static const struct
{
  const char *ids[5];
  const char *title;
} pages[] = {
  { { "via" }, "Compare VIA" },
  { { "via", "zoom" }, "Compare VIA, Zoom" },
  { { "zoom", "via", "ovh" }, "Compare Zoom, VIA, Conférence téléphonique OVH" },
  { { "via", "zoom", "ovh", "cned" }, "Compare VIA, Zoom, Conférence téléphonique OVH, Classe virtuelle du CNED" },
};

static GtkWidget *
new_page (guint index)
{
  return g_object_ref_sink (preau_comparison_page_new (app_get_guide (), pages[index].ids, preau_language_get ()));
}

static GtkWidget *
find (GtkWidget *root,
      GType type)
{
  g_autoptr (GPtrArray) found = app_list (root, type);

  g_assert_cmpuint (found->len, ==, 1);

  return found->pdata[0];
}

static const char *
get_name (const char *id)
{
  return ((const PreauTool *) preau_table_get (app_get_guide ()->tools, id))->name;
}

static void
assert_action (gpointer button,
               const char *name,
               GVariant *target)
{
  g_autoptr (GVariant) expected = g_variant_ref_sink (target);

  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, name);
  g_assert_cmpvariant (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), expected);
}

static void
test_title (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GtkWidget) page = new_page (i);

      g_assert_cmpstr (preau_page_get_title (PREAU_PAGE (page)), ==, pages[i].title);
    }
}

/* @ids without the one at @index, or with @more */
static GVariant *
new_ids (const char *const *ids,
         guint index,
         const char *more)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_STRING_ARRAY);

  for (guint i = 0; ids[i] != NULL; i++)
    if (i != index)
      g_variant_builder_add (&builder, "s", ids[i]);
  if (more != NULL)
    g_variant_builder_add (&builder, "s", more);

  return g_variant_builder_end (&builder);
}

static void
assert_tool (GtkWidget *tool,
             guint page,
             guint index)
{
  const char *id = pages[page].ids[index];
  GtkWidget *chip = gtk_widget_get_first_child (tool);
  GtkWidget *take_out = gtk_widget_get_last_child (tool);
  g_autofree char *text = app_get_text (chip);
  g_autofree char *expected = g_strdup_printf ("%s\n", get_name (id));
  g_autofree char *about = g_strdup_printf ("All about %s", get_name (id));
  g_autofree char *out = g_strdup_printf ("Take %s out of the comparison", get_name (id));

  g_assert_cmpstr (text, ==, expected);
  app_assert_name (chip, about);
  assert_action (chip, "win.open-sheet", g_variant_new_string (id));
  g_assert_cmpint (gtk_widget_get_visible (take_out), ==, g_strv_length ((char **) pages[page].ids) > 2);
  app_assert_name (take_out, out);
  assert_action (take_out, "win.compare", new_ids (pages[page].ids, index, NULL));
}

/* Each leads to its sheet, and out of the comparison where two others remain. */
static void
test_tools (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GtkWidget) page = new_page (i);
      g_autoptr (GPtrArray) tools = app_list (page, PREAU_TYPE_COMPARED_TOOL);
      guint n = g_strv_length ((char **) pages[i].ids);

      g_assert_cmpuint (tools->len, ==, n);
      for (guint j = 0; j < n; j++)
        assert_tool (tools->pdata[j], i, j);
      g_assert_cmpint (gtk_widget_get_visible (find (page, PREAU_TYPE_COMPARISON_TABLE)), ==, n > 1);
    }
}

static gboolean
is_compared (GtkWidget *chip)
{
  return gtk_widget_get_ancestor (chip, PREAU_TYPE_COMPARED_TOOL) != NULL;
}

/* Returns: (transfer container): the tools that could be added */
static GPtrArray *
list_others (GtkWidget *page)
{
  g_autoptr (GPtrArray) chips = app_list (page, PREAU_TYPE_TOOL_CHIP);
  GPtrArray *others = g_ptr_array_new ();

  for (guint i = 0; i < chips->len; i++)
    if (!is_compared (chips->pdata[i]))
      g_ptr_array_add (others, chips->pdata[i]);

  return others;
}

/* In the order in which they are suggested, the first at once and the rest at one's wish; a fifth is none. */
static void
test_others (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GtkWidget) page = new_page (i);
      g_autoptr (GPtrArray) others = list_others (page);
      g_auto (GStrv) suggested = preau_comparison_suggest (app_get_guide (), pages[i].ids);
      GtkWidget *more = find (page, PREAU_TYPE_MORE_BUTTON);
      guint expected = i == 3 ? 0 : g_strv_length (suggested);

      g_assert_cmpuint (others->len, ==, expected);
      for (guint j = 0; j < others->len; j++)
        {
          g_autofree char *name = g_strdup_printf ("Compare with %s", get_name (suggested[j]));

          app_assert_name (others->pdata[j], name);
          assert_action (others->pdata[j], "win.compare", new_ids (pages[i].ids, G_MAXUINT, suggested[j]));
          g_assert_cmpint (gtk_widget_get_visible (others->pdata[j]), ==, j < FIRST);
          gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (more), TRUE);
          g_assert_true (gtk_widget_get_visible (others->pdata[j]));
          gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (more), FALSE);
        }
    }
}

static void
test_finalize (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *page = new_page (i);

      g_assert_finalize_object (page);
    }
}

int
main (int argc,
      char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  app_start (&argc, &argv);

  g_test_add_func ("/comparison-page/title", test_title);
  g_test_add_func ("/comparison-page/tools", test_tools);
  g_test_add_func ("/comparison-page/others", test_others);
  g_test_add_func ("/comparison-page/finalize", test_finalize);

  return g_test_run ();
}
