/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-page-stack.h"

/* Shows one page at a time; a new page slides in, and the page before is removed. */
struct _PreauPageStack
{
  AdwBin parent_instance;

  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (PreauPageStack, preau_page_stack, ADW_TYPE_BIN)

typedef enum
{
  PROP_PAGE = 1,
} PreauPageStackProperty;

static GParamSpec *props[PROP_PAGE + 1];

static void
remove_hidden_pages (PreauPageStack *self)
{
  GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack));

  while (page != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (page);

      if (page != gtk_stack_get_visible_child (self->stack))
        gtk_stack_remove (self->stack, page);
      page = next;
    }
}

static void
transition_running_cb (PreauPageStack *self)
{
  if (!gtk_stack_get_transition_running (self->stack))
    remove_hidden_pages (self);
}

/* A page that slides out takes neither clicks nor the focus. */
static void
retire_page (PreauPageStack *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);

  if (page == NULL)
    return;

  gtk_widget_set_can_target (page, FALSE);
  gtk_widget_set_can_focus (page, FALSE);
}

static void
preau_page_stack_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_PAGE)
    g_value_set_object (value, preau_page_stack_get_page (PREAU_PAGE_STACK (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
preau_page_stack_class_init (PreauPageStackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = preau_page_stack_get_property;

  props[PROP_PAGE] = g_param_spec_object ("page", NULL, NULL, PREAU_TYPE_PAGE,
                                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-page-stack.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauPageStack, stack);
  gtk_widget_class_bind_template_callback (widget_class, transition_running_cb);
}

static void
preau_page_stack_init (PreauPageStack *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * preau_page_stack_get_page:
 *
 * Returns: (transfer none) (nullable): the page that is shown
 */
PreauPage *
preau_page_stack_get_page (PreauPageStack *self)
{
  GtkWidget *page;

  g_return_val_if_fail (PREAU_IS_PAGE_STACK (self), NULL);

  page = gtk_stack_get_visible_child (self->stack);

  return page != NULL ? PREAU_PAGE (page) : NULL;
}

/**
 * preau_page_stack_show:
 * @page: (transfer floating): a page, new or shown before
 *
 * Lets @page slide in; the focus moves to its heading if the stack is visible.
 */
void
preau_page_stack_show (PreauPageStack *self,
                       PreauPage *page,
                       PreauDirection direction)
{
  g_return_if_fail (PREAU_IS_PAGE_STACK (self));

  remove_hidden_pages (self);
  if (page == preau_page_stack_get_page (self))
    return;

  retire_page (self);
  gtk_widget_set_can_target (GTK_WIDGET (page), TRUE);
  gtk_widget_set_can_focus (GTK_WIDGET (page), TRUE);
  gtk_stack_set_transition_type (self->stack, direction == PREAU_DIRECTION_ON ? GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT
                                                                              : GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
  gtk_stack_add_child (self->stack, GTK_WIDGET (page));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    preau_page_focus_heading (page);
  transition_running_cb (self); /* without animations, no transition ends */
}
