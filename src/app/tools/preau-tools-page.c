/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-tools-page.h"

#include <glib/gi18n.h>

#include "preau-column.h"
#include "preau-group.h"
#include "preau-language.h"
#include "preau-search.h"
#include "preau-tool-row.h"
#include "preau-words.h"
#include "preau-wrap-box.h"

/* Rows that are made at once, enough for a high window; the rest is made in the next frames. */
#define FIRST_ROWS 8
#define MOST_ROWS 60 /* rows that each click on “Show more” adds */

/* A list whose rows are used again for each search: making new rows at each key would take longer than a frame.
 * @next: (nullable): the first row that is free */
typedef struct
{
  GtkBox *list;
  GtkWidget *next;
} Group;

/* A page with all tools of a guide by level or, while a query is typed, the matching tools, best match first. */
struct _PreauToolsPage
{
  PreauPage parent_instance;

  PreauSearch *search;
  char *query;
  int level; /* 0: all levels */
  gboolean works_today;

  PreauSearchResult *result;
  GArray *shown; /* (element-type guint): places in the result */
  guint most; /* greatest number of rows, until more are asked for */
  guint n_rows;
  GtkWidget *best; /* the first row */
  Group groups[PREAU_LEVEL_PROSCRIBED + 1]; /* by level; 0: results of a search */

  GtkEditable *entry;
  GtkMenuButton *levels;
  GtkLabel *message;
  GtkBox *column;
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (PreauToolsPage, preau_tools_page, PREAU_TYPE_PAGE)

typedef enum
{
  PROP_QUERY = 1,
  PROP_LEVEL,
  PROP_WORKS_TODAY,
} PreauToolsPageProperty;

static GParamSpec *props[PROP_WORKS_TODAY + 1];

/* The way back from the sheet brings the focus to the row that opened the sheet. */
static void
row_clicked_cb (PreauToolsPage *self,
                GtkWidget *row)
{
  g_object_set (self, "heading", row, NULL);
}

static gboolean
is_grouped (PreauToolsPage *self)
{
  return *self->query == '\0';
}

static GtkWidget *
take_row (PreauToolsPage *self,
          Group *group)
{
  GtkWidget *row = group->next;

  if (row != NULL)
    {
      group->next = gtk_widget_get_next_sibling (row);
      gtk_widget_set_visible (row, TRUE);
      return row;
    }

  row = preau_tool_row_new ();
  g_signal_connect_object (row, "clicked", G_CALLBACK (row_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (group->list, row);

  return row;
}

static void
show_group (const Group *group,
            gboolean is_shown)
{
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (group->list)), is_shown);
}

static void
add_row (GtkWidget *target,
         gconstpointer data)
{
  PreauToolsPage *self = PREAU_TOOLS_PAGE (target);
  guint index = g_array_index (self->shown, guint, self->n_rows++);
  const PreauTool *tool = preau_search_result_get_tool (self->result, index);
  Group *group = &self->groups[is_grouped (self) ? tool->level : 0];
  GtkWidget *row = take_row (self, group);

  preau_tool_row_show (PREAU_TOOL_ROW (row), self->result, index, !is_grouped (self));
  show_group (group, TRUE);
  if (self->best == NULL)
    self->best = row;
}

/* Hides the rows that the last search needed and this search does not. */
static void
hide_rest (const Group *group)
{
  if (group->next == gtk_widget_get_first_child (GTK_WIDGET (group->list)))
    show_group (group, FALSE);
  for (GtkWidget *row = group->next; row != NULL; row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (row, FALSE);
}

static void
add_rows (PreauToolsPage *self,
          guint first)
{
  guint n = MIN (self->shown->len, self->most);

  for (guint i = first; i < n; i++)
    if (i < FIRST_ROWS)
      add_row (GTK_WIDGET (self), NULL);
    else
      preau_page_add_part (self, add_row, NULL);
  gtk_widget_set_visible (self->more, self->shown->len > self->most);
}

static void
more_clicked_cb (PreauToolsPage *self)
{
  guint first = self->most;

  self->most += MOST_ROWS;
  add_rows (self, first);
}

static gboolean
is_shown (PreauToolsPage *self,
          const PreauTool *tool)
{
  return (self->level == 0 || (int) tool->level == self->level) &&
         (!self->works_today || tool->service->state == PREAU_SERVICE_OPEN);
}

/* Returns: (transfer full): the number of tools or, if there are none, the reason */
static char *
new_message (PreauToolsPage *self)
{
  guint n = self->shown->len;

  if (preau_search_result_get_length (self->result) == 0)
    return g_strdup_printf (_("Nothing was found for “%s”."), self->query);
  if (n == 0)
    return g_strdup (_("What was found is hidden by the filters."));
  if (preau_search_result_is_near (self->result))
    return g_strdup_printf (_("Nothing was found for “%s”. The nearest names:"), self->query);

  return g_strdup_printf (ngettext ("%u tool", "%u tools", n), n);
}

/* The rows stay visible until they show other tools. */
static void
start_again (PreauToolsPage *self)
{
  preau_page_drop_parts (PREAU_PAGE (self));
  for (guint i = 0; i < G_N_ELEMENTS (self->groups); i++)
    self->groups[i].next = gtk_widget_get_first_child (GTK_WIDGET (self->groups[i].list));
  self->best = NULL;
  self->n_rows = 0;
  g_array_set_size (self->shown, 0);
}

static void
fill (PreauToolsPage *self)
{
  g_autofree char *message = NULL;

  if (self->search == NULL)
    return;

  start_again (self);
  g_clear_pointer (&self->result, preau_search_result_free);
  self->result = preau_search_run (self->search, self->query);
  for (guint i = 0; i < preau_search_result_get_length (self->result); i++)
    if (is_shown (self, preau_search_result_get_tool (self->result, i)))
      g_array_append_val (self->shown, i);

  message = new_message (self);
  gtk_label_set_label (self->message, message);
  g_object_set (self, "heading", self->entry, NULL);
  self->most = MOST_ROWS;
  add_rows (self, 0);
  for (guint i = 0; i < G_N_ELEMENTS (self->groups); i++)
    hide_rest (&self->groups[i]);
}

/* Enter opens the best match. */
static void
activate_cb (PreauToolsPage *self)
{
  if (self->best != NULL)
    g_signal_emit_by_name (self->best, "clicked");
}

/* Escape clears the query first, then leaves the view. */
static void
stop_search_cb (PreauToolsPage *self)
{
  if (*self->query != '\0')
    gtk_editable_set_text (self->entry, "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

/* The key Down skips the filters. */
static gboolean
go_to_best (GtkWidget *widget,
            GVariant *args,
            gpointer user_data)
{
  PreauToolsPage *self = PREAU_TOOLS_PAGE (widget);
  gboolean is_typing = gtk_widget_get_state_flags (GTK_WIDGET (self->entry)) & GTK_STATE_FLAG_FOCUS_WITHIN;

  return is_typing && self->best != NULL && gtk_widget_grab_focus (self->best);
}

static char *
words_for_level (gpointer object,
                 int level)
{
  return g_strdup (level == 0 ? _("All levels") : preau_words_level ((PreauLevel) level));
}

/* GTK 4.8 gives this name to the widget around the button, later versions to the button in place of its label: the name
 * has to include the level. */
static void
name_levels (PreauToolsPage *self)
{
  g_autofree char *words = words_for_level (self, self->level);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->levels), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
add_level (GMenu *menu,
           int level)
{
  g_autofree char *words = words_for_level (NULL, level);
  g_autoptr (GMenuItem) item = g_menu_item_new (words, NULL);

  g_menu_item_set_action_and_target (item, "tools.level", "i", level);
  g_menu_append_item (menu, item);
}

static void
preau_tools_page_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  PreauToolsPage *self = PREAU_TOOLS_PAGE (object);

  switch ((PreauToolsPageProperty) prop_id)
    {
    case PROP_QUERY:
      g_value_set_string (value, self->query);
      break;
    case PROP_LEVEL:
      g_value_set_int (value, self->level);
      break;
    case PROP_WORKS_TODAY:
      g_value_set_boolean (value, self->works_today);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_tools_page_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  PreauToolsPage *self = PREAU_TOOLS_PAGE (object);

  switch ((PreauToolsPageProperty) prop_id)
    {
    case PROP_QUERY:
      g_free (self->query);
      self->query = g_strstrip (g_value_dup_string (value));
      break;
    case PROP_LEVEL:
      self->level = g_value_get_int (value);
      name_levels (self);
      break;
    case PROP_WORKS_TODAY:
      self->works_today = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  fill (self);
}

static void
preau_tools_page_dispose (GObject *object)
{
  PreauToolsPage *self = PREAU_TOOLS_PAGE (object);

  g_clear_pointer (&self->result, preau_search_result_free);
  g_clear_pointer (&self->search, preau_search_free);

  G_OBJECT_CLASS (preau_tools_page_parent_class)->dispose (object);
}

static void
preau_tools_page_finalize (GObject *object)
{
  PreauToolsPage *self = PREAU_TOOLS_PAGE (object);

  g_clear_pointer (&self->query, g_free);
  g_clear_pointer (&self->shown, g_array_unref);

  G_OBJECT_CLASS (preau_tools_page_parent_class)->finalize (object);
}

static void
preau_tools_page_class_init (PreauToolsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = preau_tools_page_dispose;
  object_class->finalize = preau_tools_page_finalize;
  object_class->get_property = preau_tools_page_get_property;
  object_class->set_property = preau_tools_page_set_property;

  props[PROP_QUERY] = g_param_spec_string ("query", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /** PreauToolsPage:level: the only #PreauLevel that is shown; 0: all levels */
  props[PROP_LEVEL] = g_param_spec_int ("level", NULL, NULL, 0, PREAU_LEVEL_PROSCRIBED, 0,
                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /** PreauToolsPage:works-today: whether only tools whose service is open are shown */
  props[PROP_WORKS_TODAY] =
    g_param_spec_boolean ("works-today", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  gtk_widget_class_install_property_action (widget_class, "tools.level", "level");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, go_to_best, NULL);

  g_type_ensure (PREAU_TYPE_COLUMN);
  g_type_ensure (PREAU_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-tools-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauToolsPage, entry);
  gtk_widget_class_bind_template_child (widget_class, PreauToolsPage, levels);
  gtk_widget_class_bind_template_child (widget_class, PreauToolsPage, message);
  gtk_widget_class_bind_template_child (widget_class, PreauToolsPage, column);
  gtk_widget_class_bind_template_child (widget_class, PreauToolsPage, more);
  gtk_widget_class_bind_template_callback (widget_class, words_for_level);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
preau_tools_page_init (PreauToolsPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  self->query = g_strdup ("");
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry), GTK_WIDGET (self));

  for (int level = 0; level <= PREAU_LEVEL_PROSCRIBED; level++)
    {
      add_level (menu, level);
      self->groups[level].list =
        preau_group_append (self->column, level == 0 ? NULL : preau_words_level ((PreauLevel) level));
    }
  gtk_menu_button_set_menu_model (self->levels, G_MENU_MODEL (menu));
  name_levels (self);
}

GtkWidget *
preau_tools_page_new (PreauGuide *guide)
{
  PreauToolsPage *self = g_object_new (PREAU_TYPE_TOOLS_PAGE, NULL);

  self->search = preau_search_new (guide, preau_language_get ());
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * preau_tools_page_start_search:
 *
 * Brings the focus to the search entry, with its text selected.
 */
void
preau_tools_page_start_search (PreauToolsPage *self)
{
  g_return_if_fail (PREAU_IS_TOOLS_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}
