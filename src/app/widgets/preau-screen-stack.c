/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-screen-stack.h"

/**
 * PreauScreenStack:
 *
 * One screen at a time. A screen is made once and never changed: another one
 * slides in, and that before it is gone.
 */
struct _PreauScreenStack
{
  AdwBin parent_instance;

  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (PreauScreenStack, preau_screen_stack, ADW_TYPE_BIN)

typedef enum
{
  PROP_SCREEN = 1,
} PreauScreenStackProperty;

static GParamSpec *props[PROP_SCREEN + 1];

static void
remove_hidden_screens (PreauScreenStack *self)
{
  GtkWidget *screen = gtk_widget_get_first_child (GTK_WIDGET (self->stack));

  while (screen != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (screen);

      if (screen != gtk_stack_get_visible_child (self->stack))
        gtk_stack_remove (self->stack, screen);
      screen = next;
    }
}

static void
transition_running_cb (PreauScreenStack *self)
{
  if (!gtk_stack_get_transition_running (self->stack))
    remove_hidden_screens (self);
}

/* A screen that slides out of sight takes neither clicks nor the focus any more. */
static void
retire_screen (PreauScreenStack *self)
{
  GtkWidget *screen = gtk_stack_get_visible_child (self->stack);

  if (screen == NULL)
    return;

  gtk_widget_set_can_target (screen, FALSE);
  gtk_widget_set_can_focus (screen, FALSE);
}

static void
preau_screen_stack_get_property (GObject *object,
                                 guint prop_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_SCREEN)
    g_value_set_object (value, preau_screen_stack_get_screen (PREAU_SCREEN_STACK (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
preau_screen_stack_class_init (PreauScreenStackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = preau_screen_stack_get_property;

  /** PreauScreenStack:screen: what it shows */
  props[PROP_SCREEN] = g_param_spec_object ("screen", NULL, NULL, PREAU_TYPE_SCREEN,
                                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-screen-stack.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauScreenStack, stack);
  gtk_widget_class_bind_template_callback (widget_class, transition_running_cb);
}

static void
preau_screen_stack_init (PreauScreenStack *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * preau_screen_stack_get_screen:
 * @self: the stack
 *
 * Returns: (transfer none) (nullable): what it shows
 */
PreauScreen *
preau_screen_stack_get_screen (PreauScreenStack *self)
{
  GtkWidget *screen;

  g_return_val_if_fail (PREAU_IS_SCREEN_STACK (self), NULL);

  screen = gtk_stack_get_visible_child (self->stack);

  return screen != NULL ? PREAU_SCREEN (screen) : NULL;
}

/**
 * preau_screen_stack_show:
 * @self: the stack
 * @screen: (transfer floating): what it is to show; one that was shown before
 *   may come again
 * @direction: where that comes from
 *
 * Has @screen slide in. The focus comes to its heading, where anybody sees it.
 */
void
preau_screen_stack_show (PreauScreenStack *self,
                         PreauScreen *screen,
                         PreauDirection direction)
{
  g_return_if_fail (PREAU_IS_SCREEN_STACK (self));

  remove_hidden_screens (self);
  if (screen == preau_screen_stack_get_screen (self))
    return;

  retire_screen (self);
  gtk_widget_set_can_target (GTK_WIDGET (screen), TRUE);
  gtk_widget_set_can_focus (GTK_WIDGET (screen), TRUE);
  gtk_stack_set_transition_type (self->stack, direction == PREAU_DIRECTION_ON ? GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT
                                                                              : GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
  gtk_stack_add_child (self->stack, GTK_WIDGET (screen));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (screen));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SCREEN]);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    preau_screen_focus_heading (screen);
  transition_running_cb (self); /* without animations none will end */
}
