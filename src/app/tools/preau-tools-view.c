/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-tools-view.h"

#include "preau-comparison-page.h"
#include "preau-language.h"
#include "preau-links-page.h"
#include "preau-page-stack.h"
#include "preau-tool-page.h"
#include "preau-tools-page.h"

/* The view of the list of tools and, above it, sheets, comparisons and all links; pages are made once shown. */
struct _PreauToolsView
{
  AdwBin parent_instance;

  PreauGuide *guide;
  PreauChecklistStore *store;
  GtkWidget *list;   /* (nullable): made when it is first shown, and kept with its query */
  GPtrArray *places; /* (element-type Place): the pages above the list, last page last */

  PreauPageStack *stack;
};

G_DEFINE_FINAL_TYPE (PreauToolsView, preau_tools_view, ADW_TYPE_BIN)

typedef enum
{
  SHEET,
  COMPARISON,
  LINKS,
} Kind;

/* A page of the view, from which the way back makes the page again. */
typedef struct
{
  Kind kind;
  char **ids;
  PreauCameFrom from;
} Place;

typedef enum
{
  PROP_PAGE = 1,
} PreauToolsViewProperty;

static GParamSpec *props[PROP_PAGE + 1];

static Place *
new_place (Kind kind,
           const char *const *ids,
           PreauCameFrom from)
{
  Place *self = g_new (Place, 1);

  *self = (Place) { kind, g_strdupv ((char **) ids), from };

  return self;
}

static void
free_place (gpointer data)
{
  Place *self = data;

  g_strfreev (self->ids);
  g_free (self);
}

static PreauPage *
get_list (PreauToolsView *self)
{
  if (self->list == NULL)
    self->list = g_object_ref_sink (preau_tools_page_new (self->guide));

  return PREAU_PAGE (self->list);
}

static PreauPage *
new_page (PreauToolsView *self,
            const Place *place)
{
  const char *language = preau_language_get ();
  const char *const *ids = (const char *const *) place->ids;

  switch (place->kind)
    {
    case SHEET:
      return PREAU_PAGE (preau_tool_page_new (preau_sheet_new (self->guide, ids[0], language), self->store));
    case COMPARISON:
      return PREAU_PAGE (preau_comparison_page_new (self->guide, ids, language));
    case LINKS:
      return PREAU_PAGE (preau_links_page_new (self->guide));
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
show_last (PreauToolsView *self,
           PreauDirection direction)
{
  guint n = self->places->len;

  preau_page_stack_show (self->stack, n > 0 ? new_page (self, g_ptr_array_index (self->places, n - 1)) : get_list (self),
                         direction);
}

static void
go_to (PreauToolsView *self,
       Place *place)
{
  if (place->from == PREAU_CAME_FROM_ELSEWHERE)
    g_ptr_array_set_size (self->places, 0);
  g_ptr_array_add (self->places, place);
  show_last (self, PREAU_DIRECTION_ON);
}

static void
page_changed_cb (PreauToolsView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
}

static void
preau_tools_view_map (GtkWidget *widget)
{
  PreauToolsView *self = PREAU_TOOLS_VIEW (widget);

  if (preau_page_stack_get_page (self->stack) == NULL)
    show_last (self, PREAU_DIRECTION_ON);

  GTK_WIDGET_CLASS (preau_tools_view_parent_class)->map (widget);
}

static void
preau_tools_view_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_PAGE)
    g_value_set_object (value, preau_tools_view_get_page (PREAU_TOOLS_VIEW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
preau_tools_view_dispose (GObject *object)
{
  PreauToolsView *self = PREAU_TOOLS_VIEW (object);

  g_clear_object (&self->list);
  g_clear_object (&self->guide);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (preau_tools_view_parent_class)->dispose (object);
}

static void
preau_tools_view_finalize (GObject *object)
{
  g_clear_pointer (&PREAU_TOOLS_VIEW (object)->places, g_ptr_array_unref);

  G_OBJECT_CLASS (preau_tools_view_parent_class)->finalize (object);
}

static void
preau_tools_view_class_init (PreauToolsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = preau_tools_view_dispose;
  object_class->finalize = preau_tools_view_finalize;
  object_class->get_property = preau_tools_view_get_property;
  widget_class->map = preau_tools_view_map;

  props[PROP_PAGE] = g_param_spec_object ("page", NULL, NULL, PREAU_TYPE_PAGE,
                                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (PREAU_TYPE_PAGE_STACK);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-tools-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauToolsView, stack);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
}

static void
preau_tools_view_init (PreauToolsView *self)
{
  self->places = g_ptr_array_new_with_free_func (free_place);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * preau_tools_view_start:
 * Sets the guide whose tools are shown: before any other call, and again for another guide.
 */
void
preau_tools_view_start (PreauToolsView *self,
                        PreauGuide *guide,
                        PreauChecklistStore *store)
{
  g_return_if_fail (PREAU_IS_TOOLS_VIEW (self));

  g_set_object (&self->guide, guide);
  g_set_object (&self->store, store);
  g_ptr_array_set_size (self->places, 0);
  g_clear_object (&self->list);
  if (preau_page_stack_get_page (self->stack) != NULL)
    show_last (self, PREAU_DIRECTION_BACK);
}

/**
 * preau_tools_view_get_page:
 *
 * Returns: (transfer none) (nullable): the page that is shown
 */
PreauPage *
preau_tools_view_get_page (PreauToolsView *self)
{
  g_return_val_if_fail (PREAU_IS_TOOLS_VIEW (self), NULL);

  return preau_page_stack_get_page (self->stack);
}

/**
 * preau_tools_view_search:
 *
 * Shows the list, and brings the focus to its search entry.
 */
void
preau_tools_view_search (PreauToolsView *self)
{
  g_return_if_fail (PREAU_IS_TOOLS_VIEW (self));

  g_ptr_array_set_size (self->places, 0);
  show_last (self, PREAU_DIRECTION_BACK);
  preau_tools_page_start_search (PREAU_TOOLS_PAGE (self->list));
}

void
preau_tools_view_open_sheet (PreauToolsView *self,
                             const char *id,
                             PreauCameFrom from)
{
  g_return_if_fail (PREAU_IS_TOOLS_VIEW (self));

  go_to (self, new_place (SHEET, (const char *[]) { id, NULL }, from));
}

/**
 * preau_tools_view_compare:
 * @ids: %NULL-terminated: ids of one to four tools of the guide
 * @from: where the way back leads to
 *
 * Shows a comparison, which replaces the comparison that is shown, if any.
 */
void
preau_tools_view_compare (PreauToolsView *self,
                          const char *const *ids,
                          PreauCameFrom from)
{
  guint n;

  g_return_if_fail (PREAU_IS_TOOLS_VIEW (self));

  n = self->places->len;
  if (from == PREAU_CAME_FROM_TOOLS && n > 0)
    {
      const Place *last = g_ptr_array_index (self->places, n - 1);

      from = last->kind == COMPARISON ? last->from : from;
      if (last->kind == COMPARISON)
        g_ptr_array_set_size (self->places, (int) n - 1);
    }
  go_to (self, new_place (COMPARISON, ids, from));
}

void
preau_tools_view_show_links (PreauToolsView *self,
                             PreauCameFrom from)
{
  static const char *const none[] = { NULL };

  g_return_if_fail (PREAU_IS_TOOLS_VIEW (self));

  if (PREAU_IS_LINKS_PAGE (preau_tools_view_get_page (self)))
    return;

  go_to (self, new_place (LINKS, none, from));
}

gboolean
preau_tools_view_can_go_back (PreauToolsView *self)
{
  g_return_val_if_fail (PREAU_IS_TOOLS_VIEW (self), FALSE);

  return self->places->len > 0;
}

/**
 * preau_tools_view_go_back:
 *
 * Shows the page before, of those that this view has opened.
 *
 * Returns: where the page that is left was opened from; the caller shows the other view for %PREAU_CAME_FROM_ELSEWHERE
 */
PreauCameFrom
preau_tools_view_go_back (PreauToolsView *self)
{
  PreauCameFrom from;

  g_return_val_if_fail (PREAU_IS_TOOLS_VIEW (self) && self->places->len > 0, PREAU_CAME_FROM_ELSEWHERE);

  from = ((Place *) g_ptr_array_index (self->places, self->places->len - 1))->from;
  g_ptr_array_set_size (self->places, (int) self->places->len - 1);
  show_last (self, PREAU_DIRECTION_BACK);

  return from;
}
