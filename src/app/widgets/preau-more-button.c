/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-more-button.h"

#include "preau-closures.h"

/* A button that shows and hides the last entries of a long list; hidden where there are no such entries. */
struct _PreauMoreButton
{
  GtkToggleButton parent_instance;

  guint hidden;
};

G_DEFINE_FINAL_TYPE (PreauMoreButton, preau_more_button, GTK_TYPE_TOGGLE_BUTTON)

typedef enum
{
  PROP_HIDDEN = 1,
} PreauMoreButtonProperty;

static GParamSpec *props[PROP_HIDDEN + 1];

static void
preau_more_button_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_HIDDEN)
    g_value_set_uint (value, PREAU_MORE_BUTTON (object)->hidden);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
preau_more_button_class_init (PreauMoreButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = preau_more_button_get_property;

  /** PreauMoreButton:hidden: number of entries that the button shows and hides */
  props[PROP_HIDDEN] = g_param_spec_uint ("hidden", NULL, NULL, 0, G_MAXUINT, 0,
                                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-more-button.ui");
  gtk_widget_class_bind_template_callback (widget_class, preau_words_for_more);
}

static void
preau_more_button_init (PreauMoreButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * preau_more_button_add:
 * Shows @widget only while the button is active.
 */
void
preau_more_button_add (PreauMoreButton *self,
                       GtkWidget *widget)
{
  g_return_if_fail (PREAU_IS_MORE_BUTTON (self));

  g_object_bind_property (self, "active", widget, "visible", G_BINDING_SYNC_CREATE);
}

void
preau_more_button_set_hidden (PreauMoreButton *self,
                              guint hidden)
{
  g_return_if_fail (PREAU_IS_MORE_BUTTON (self));

  if (self->hidden == hidden)
    return;

  self->hidden = hidden;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HIDDEN]);
}

/**
 * preau_more_button_divide:
 * @total: number of entries of the list
 * @first: number of entries to show at first
 *
 * Sets the number of entries that the button shows and hides; never just one, which would take no more room than the
 * button.
 *
 * Returns: number of entries to show at first: @first or @total
 */
guint
preau_more_button_divide (PreauMoreButton *self,
                          guint total,
                          guint first)
{
  if (total <= first + 1)
    first = total;
  preau_more_button_set_hidden (self, total - first);

  return first;
}
