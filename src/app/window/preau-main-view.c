/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-main-view.h"

#include "preau-language.h"
#include "preau-outcome-page.h"
#include "preau-question-page.h"
#include "preau-page-stack.h"
#include "preau-tools-view.h"

/* The views of a window: the assistant, with a page for each step of the walk, and the tools. */
struct _PreauMainView
{
  AdwBin parent_instance;

  PreauWalk *walk;
  PreauChecklistStore *store;
  guint shown_length; /* number of answers on the trail of the page that is shown */

  AdwViewStack *stack;
  PreauPageStack *assistant;
  PreauToolsView *tools;
};

G_DEFINE_FINAL_TYPE (PreauMainView, preau_main_view, ADW_TYPE_BIN)

typedef enum
{
  PROP_PAGE = 1,
  PROP_STACK,
} PreauMainViewProperty;

static GParamSpec *props[PROP_STACK + 1];

static void
page_changed_cb (PreauMainView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
}

/* AdwViewStack does not hide the other view from screen readers. */
static void
view_changed_cb (PreauMainView *self)
{
  gboolean shows_path = preau_main_view_shows_path (self);

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->assistant), GTK_ACCESSIBLE_STATE_HIDDEN, !shows_path, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->tools), GTK_ACCESSIBLE_STATE_HIDDEN, shows_path, -1);
  page_changed_cb (self);
}

static void
show_view (PreauMainView *self,
           gpointer view)
{
  if (adw_view_stack_get_visible_child (self->stack) == view)
    return;

  adw_view_stack_set_visible_child (self->stack, view);
  preau_page_focus_heading (preau_main_view_get_page (self));
}

static PreauPage *
new_page (PreauMainView *self)
{
  g_autoptr (PreauReport) report = preau_report_new (self->walk, preau_language_get ());

  if (report->outcome == NULL)
    return PREAU_PAGE (preau_question_page_new (g_steal_pointer (&report)));

  return PREAU_PAGE (preau_outcome_page_new (g_steal_pointer (&report), self->store));
}

static void
show_walk (PreauMainView *self)
{
  guint length = preau_walk_get_length (self->walk);
  PreauDirection direction = length >= self->shown_length ? PREAU_DIRECTION_ON : PREAU_DIRECTION_BACK;

  self->shown_length = length;
  preau_page_stack_show (self->assistant, new_page (self), direction);
  show_view (self, self->assistant);
}

static void
preau_main_view_dispose (GObject *object)
{
  PreauMainView *self = PREAU_MAIN_VIEW (object);

  g_clear_object (&self->walk);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (preau_main_view_parent_class)->dispose (object);
}

static void
preau_main_view_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  PreauMainView *self = PREAU_MAIN_VIEW (object);

  switch ((PreauMainViewProperty) prop_id)
    {
    case PROP_PAGE:
      g_value_set_object (value, preau_main_view_get_page (self));
      break;
    case PROP_STACK:
      g_value_set_object (value, self->stack);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_main_view_class_init (PreauMainViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = preau_main_view_dispose;
  object_class->get_property = preau_main_view_get_property;

  props[PROP_PAGE] = g_param_spec_object ("page", NULL, NULL, PREAU_TYPE_PAGE, readable);

  /** PreauMainView:stack: the stack of the views, for an AdwViewSwitcher */
  props[PROP_STACK] = g_param_spec_object ("stack", NULL, NULL, ADW_TYPE_VIEW_STACK, readable);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (PREAU_TYPE_PAGE_STACK);
  g_type_ensure (PREAU_TYPE_TOOLS_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-main-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauMainView, stack);
  gtk_widget_class_bind_template_child (widget_class, PreauMainView, assistant);
  gtk_widget_class_bind_template_child (widget_class, PreauMainView, tools);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
}

static void
preau_main_view_init (PreauMainView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  view_changed_cb (self);
}

/**
 * preau_main_view_start:
 * Sets the walk to show: before any other call, and again for another guide, whose pages replace all others.
 */
void
preau_main_view_start (PreauMainView *self,
                       PreauWalk *walk,
                       PreauChecklistStore *store)
{
  g_return_if_fail (PREAU_IS_MAIN_VIEW (self));

  if (self->walk != NULL)
    g_signal_handlers_disconnect_by_func (self->walk, show_walk, self);
  g_set_object (&self->walk, walk);
  g_set_object (&self->store, store);
  g_signal_connect_object (walk, "notify::code", G_CALLBACK (show_walk), self, G_CONNECT_SWAPPED);
  preau_tools_view_start (self->tools, preau_walk_get_guide (walk), store);
  show_walk (self);
}

/**
 * preau_main_view_get_page:
 *
 * Returns: (transfer none) (nullable): the page of the visible view
 */
PreauPage *
preau_main_view_get_page (PreauMainView *self)
{
  g_return_val_if_fail (PREAU_IS_MAIN_VIEW (self), NULL);

  return preau_main_view_shows_path (self) ? preau_page_stack_get_page (self->assistant)
                                       : preau_tools_view_get_page (self->tools);
}

/**
 * preau_main_view_shows_path:
 *
 * Returns: whether the visible page is a question or an outcome, and has a path code
 */
gboolean
preau_main_view_shows_path (PreauMainView *self)
{
  g_return_val_if_fail (PREAU_IS_MAIN_VIEW (self), FALSE);

  return adw_view_stack_get_visible_child (self->stack) == GTK_WIDGET (self->assistant);
}

/**
 * preau_main_view_open_path:
 * Shows the question or outcome that @code leads to.
 *
 * Returns: %FALSE with an error of preau_walk_open_code()
 */
gboolean
preau_main_view_open_path (PreauMainView *self,
                           const char *code,
                           GError **error)
{
  g_return_val_if_fail (PREAU_IS_MAIN_VIEW (self), FALSE);

  if (!preau_walk_open_code (self->walk, code, error))
    return FALSE;

  show_view (self, self->assistant); /* the walk may be on that path already */

  return TRUE;
}

void
preau_main_view_find_tool (PreauMainView *self)
{
  g_return_if_fail (PREAU_IS_MAIN_VIEW (self));

  adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (self->tools));
  preau_tools_view_search (self->tools);
}

/* Returns: the view that the way back from a new page leads to */
static PreauCameFrom
came_from (PreauMainView *self)
{
  return preau_main_view_shows_path (self) ? PREAU_CAME_FROM_ELSEWHERE : PREAU_CAME_FROM_TOOLS;
}

void
preau_main_view_open_sheet (PreauMainView *self,
                            const char *id)
{
  g_return_if_fail (PREAU_IS_MAIN_VIEW (self));

  preau_tools_view_open_sheet (self->tools, id, came_from (self));
  show_view (self, self->tools);
}

/**
 * preau_main_view_compare:
 * @ids: %NULL-terminated: ids of one to four tools of the guide
 */
void
preau_main_view_compare (PreauMainView *self,
                         const char *const *ids)
{
  g_return_if_fail (PREAU_IS_MAIN_VIEW (self));

  preau_tools_view_compare (self->tools, ids, came_from (self));
  show_view (self, self->tools);
}

void
preau_main_view_show_links (PreauMainView *self)
{
  g_return_if_fail (PREAU_IS_MAIN_VIEW (self));

  preau_tools_view_show_links (self->tools, came_from (self));
  show_view (self, self->tools);
}

gboolean
preau_main_view_can_go_back (PreauMainView *self)
{
  g_return_val_if_fail (PREAU_IS_MAIN_VIEW (self), FALSE);

  return !preau_main_view_shows_path (self) || self->shown_length > 0;
}

/* Shows the page before or, if the tools have no page before, the assistant. */
void
preau_main_view_go_back (PreauMainView *self)
{
  g_return_if_fail (PREAU_IS_MAIN_VIEW (self));

  if (preau_main_view_shows_path (self))
    preau_walk_back (self->walk);
  else if (!preau_tools_view_can_go_back (self->tools) ||
           preau_tools_view_go_back (self->tools) == PREAU_CAME_FROM_ELSEWHERE)
    show_view (self, self->assistant);
}
