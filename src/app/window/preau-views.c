/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-views.h"

#include "preau-language.h"
#include "preau-outcome-page.h"
#include "preau-question-page.h"
#include "preau-screen-stack.h"
#include "preau-tools-view.h"

/**
 * PreauViews:
 *
 * What a window is for: the assistant, in which each step of a walk is a screen
 * of its own, and beside it the tools.
 */
struct _PreauViews
{
  AdwBin parent_instance;

  PreauWalk *walk;
  PreauChecklistStore *store;
  guint shown_length; /* answers on the trail of the screen that is shown */

  AdwViewStack *stack;
  PreauScreenStack *assistant;
  PreauToolsView *tools;
};

G_DEFINE_FINAL_TYPE (PreauViews, preau_views, ADW_TYPE_BIN)

typedef enum
{
  PROP_SCREEN = 1,
  PROP_STACK,
} PreauViewsProperty;

static GParamSpec *props[PROP_STACK + 1];

static void
screen_changed_cb (PreauViews *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SCREEN]);
}

/* AdwViewStack leaves what is not in front to screen readers. */
static void
view_changed_cb (PreauViews *self)
{
  gboolean shows_path = preau_views_shows_path (self);

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->assistant), GTK_ACCESSIBLE_STATE_HIDDEN, !shows_path, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->tools), GTK_ACCESSIBLE_STATE_HIDDEN, shows_path, -1);
  screen_changed_cb (self);
}

static void
show_view (PreauViews *self,
           gpointer view)
{
  if (adw_view_stack_get_visible_child (self->stack) == view)
    return;

  adw_view_stack_set_visible_child (self->stack, view);
  preau_screen_focus_heading (preau_views_get_screen (self));
}

static PreauScreen *
new_screen (PreauViews *self)
{
  g_autoptr (PreauReport) report = preau_report_new (self->walk, preau_language_get ());

  if (report->outcome == NULL)
    return PREAU_SCREEN (preau_question_page_new (g_steal_pointer (&report)));

  return PREAU_SCREEN (preau_outcome_page_new (g_steal_pointer (&report), self->store));
}

static void
show_walk (PreauViews *self)
{
  guint length = preau_walk_get_length (self->walk);
  PreauDirection direction = length >= self->shown_length ? PREAU_DIRECTION_ON : PREAU_DIRECTION_BACK;

  self->shown_length = length;
  preau_screen_stack_show (self->assistant, new_screen (self), direction);
  show_view (self, self->assistant);
}

static void
preau_views_dispose (GObject *object)
{
  PreauViews *self = PREAU_VIEWS (object);

  g_clear_object (&self->walk);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (preau_views_parent_class)->dispose (object);
}

static void
preau_views_get_property (GObject *object,
                          guint prop_id,
                          GValue *value,
                          GParamSpec *pspec)
{
  PreauViews *self = PREAU_VIEWS (object);

  switch ((PreauViewsProperty) prop_id)
    {
    case PROP_SCREEN:
      g_value_set_object (value, preau_views_get_screen (self));
      break;
    case PROP_STACK:
      g_value_set_object (value, self->stack);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_views_class_init (PreauViewsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = preau_views_dispose;
  object_class->get_property = preau_views_get_property;

  /** PreauViews:screen: what is shown */
  props[PROP_SCREEN] = g_param_spec_object ("screen", NULL, NULL, PREAU_TYPE_SCREEN, readable);

  /** PreauViews:stack: the views, for whatever switches between them */
  props[PROP_STACK] = g_param_spec_object ("stack", NULL, NULL, ADW_TYPE_VIEW_STACK, readable);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (PREAU_TYPE_SCREEN_STACK);
  g_type_ensure (PREAU_TYPE_TOOLS_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-views.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauViews, stack);
  gtk_widget_class_bind_template_child (widget_class, PreauViews, assistant);
  gtk_widget_class_bind_template_child (widget_class, PreauViews, tools);
  gtk_widget_class_bind_template_callback (widget_class, screen_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
}

static void
preau_views_init (PreauViews *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  view_changed_cb (self);
}

/**
 * preau_views_start:
 * @self: the views
 * @walk: what the assistant shows
 * @store: where ticks are kept
 *
 * To be called before anything else, and once more for another guide: what was
 * shown of the one before goes.
 */
void
preau_views_start (PreauViews *self,
                   PreauWalk *walk,
                   PreauChecklistStore *store)
{
  g_return_if_fail (PREAU_IS_VIEWS (self));

  if (self->walk != NULL)
    g_signal_handlers_disconnect_by_func (self->walk, show_walk, self);
  g_set_object (&self->walk, walk);
  g_set_object (&self->store, store);
  g_signal_connect_object (walk, "notify::code", G_CALLBACK (show_walk), self, G_CONNECT_SWAPPED);
  preau_tools_view_start (self->tools, preau_walk_get_guide (walk), store);
  show_walk (self);
}

/**
 * preau_views_get_screen:
 * @self: the views
 *
 * Returns: (transfer none) (nullable): what is shown
 */
PreauScreen *
preau_views_get_screen (PreauViews *self)
{
  g_return_val_if_fail (PREAU_IS_VIEWS (self), NULL);

  return preau_views_shows_path (self) ? preau_screen_stack_get_screen (self->assistant)
                                       : preau_tools_view_get_screen (self->tools);
}

/**
 * preau_views_shows_path:
 * @self: the views
 *
 * Returns: whether a question or an outcome is shown, which has a code
 */
gboolean
preau_views_shows_path (PreauViews *self)
{
  g_return_val_if_fail (PREAU_IS_VIEWS (self), FALSE);

  return adw_view_stack_get_visible_child (self->stack) == GTK_WIDGET (self->assistant);
}

/**
 * preau_views_open_path:
 * @self: the views
 * @code: a path code
 * @error: return location for an error
 *
 * Shows the question or outcome that @code leads to.
 *
 * Returns: %FALSE with an error as of preau_walk_open_code()
 */
gboolean
preau_views_open_path (PreauViews *self,
                       const char *code,
                       GError **error)
{
  g_return_val_if_fail (PREAU_IS_VIEWS (self), FALSE);

  if (!preau_walk_open_code (self->walk, code, error))
    return FALSE;

  show_view (self, self->assistant); /* the walk may have been there already */

  return TRUE;
}

/**
 * preau_views_find_tool:
 * @self: the views
 *
 * Shows all tools, ready to search.
 */
void
preau_views_find_tool (PreauViews *self)
{
  g_return_if_fail (PREAU_IS_VIEWS (self));

  adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (self->tools));
  preau_tools_view_search (self->tools);
}

/* The way back leads to where one comes from. */
static PreauCameFrom
came_from (PreauViews *self)
{
  return preau_views_shows_path (self) ? PREAU_CAME_FROM_ELSEWHERE : PREAU_CAME_FROM_TOOLS;
}

/**
 * preau_views_open_sheet:
 * @self: the views
 * @id: id of a tool of the guide
 *
 * Shows the sheet about the tool.
 */
void
preau_views_open_sheet (PreauViews *self,
                        const char *id)
{
  g_return_if_fail (PREAU_IS_VIEWS (self));

  preau_tools_view_open_sheet (self->tools, id, came_from (self));
  show_view (self, self->tools);
}

/**
 * preau_views_compare:
 * @self: the views
 * @ids: %NULL-terminated: ids of one to four tools of the guide
 *
 * Shows the tools side by side.
 */
void
preau_views_compare (PreauViews *self,
                     const char *const *ids)
{
  g_return_if_fail (PREAU_IS_VIEWS (self));

  preau_tools_view_compare (self->tools, ids, came_from (self));
  show_view (self, self->tools);
}

/**
 * preau_views_show_links:
 * @self: the views
 *
 * Shows the links of all tools.
 */
void
preau_views_show_links (PreauViews *self)
{
  g_return_if_fail (PREAU_IS_VIEWS (self));

  preau_tools_view_show_links (self->tools, came_from (self));
  show_view (self, self->tools);
}

/**
 * preau_views_can_go_back:
 * @self: the views
 *
 * Returns: whether anything was shown before; before the tools it was the
 *   assistant
 */
gboolean
preau_views_can_go_back (PreauViews *self)
{
  g_return_val_if_fail (PREAU_IS_VIEWS (self), FALSE);

  return !preau_views_shows_path (self) || self->shown_length > 0;
}

/**
 * preau_views_go_back:
 * @self: the views
 *
 * Shows what was shown before.
 */
void
preau_views_go_back (PreauViews *self)
{
  g_return_if_fail (PREAU_IS_VIEWS (self));

  if (preau_views_shows_path (self))
    preau_walk_back (self->walk);
  else if (!preau_tools_view_can_go_back (self->tools) ||
           preau_tools_view_go_back (self->tools) == PREAU_CAME_FROM_ELSEWHERE)
    show_view (self, self->assistant);
}
