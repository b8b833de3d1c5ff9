/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-source-row.h"

/* A radio button for a source of the guide; the action `guide.choice` selects the source. */
struct _PreauSourceRow
{
  AdwActionRow parent_instance;

  PreauSourceRow *first; /* not owned */
  char *choice;

  GtkCheckButton *button;
};

G_DEFINE_FINAL_TYPE (PreauSourceRow, preau_source_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_CHOICE = 1,
  PROP_FIRST,
} PreauSourceRowProperty;

static GParamSpec *props[PROP_FIRST + 1];

static void
preau_source_row_constructed (GObject *object)
{
  PreauSourceRow *self = PREAU_SOURCE_ROW (object);

  G_OBJECT_CLASS (preau_source_row_parent_class)->constructed (object);

  if (self->first != NULL)
    gtk_check_button_set_group (self->button, self->first->button);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", self->choice);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "guide.choice");
}

static void
preau_source_row_finalize (GObject *object)
{
  g_clear_pointer (&PREAU_SOURCE_ROW (object)->choice, g_free);

  G_OBJECT_CLASS (preau_source_row_parent_class)->finalize (object);
}

static void
preau_source_row_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  PreauSourceRow *self = PREAU_SOURCE_ROW (object);

  switch ((PreauSourceRowProperty) prop_id)
    {
    case PROP_CHOICE:
      g_value_set_string (value, self->choice);
      break;
    case PROP_FIRST:
      g_value_set_object (value, self->first);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_source_row_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  PreauSourceRow *self = PREAU_SOURCE_ROW (object);

  switch ((PreauSourceRowProperty) prop_id)
    {
    case PROP_CHOICE:
      self->choice = g_value_dup_string (value);
      break;
    case PROP_FIRST:
      self->first = g_value_get_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_source_row_class_init (PreauSourceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = preau_source_row_constructed;
  object_class->finalize = preau_source_row_finalize;
  object_class->get_property = preau_source_row_get_property;
  object_class->set_property = preau_source_row_set_property;

  /** PreauSourceRow:choice: target of the action `guide.choice` */
  props[PROP_CHOICE] = g_param_spec_string ("choice", NULL, NULL, NULL, given);

  /** PreauSourceRow:first: first row of the radio group; %NULL: this row is the first */
  props[PROP_FIRST] = g_param_spec_object ("first", NULL, NULL, PREAU_TYPE_SOURCE_ROW, given);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-source-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauSourceRow, button);
}

static void
preau_source_row_init (PreauSourceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * preau_source_row_new:
 * @choice: target of the action `guide.choice`
 * @first: first row of the radio group
 *
 * Returns: (transfer floating): a row without a title
 */
PreauSourceRow *
preau_source_row_new (const char *choice,
                      PreauSourceRow *first)
{
  return g_object_new (PREAU_TYPE_SOURCE_ROW, "choice", choice, "first", first, NULL);
}
