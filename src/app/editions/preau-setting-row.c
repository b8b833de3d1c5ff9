/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-setting-row.h"

#include "preau-column.h"
#include "preau-wrap-box.h"

/* A row of the preferences with buttons beside its title, or below where there is little room; a row of libadwaita
 * would break large words to keep both on one line. */
struct _PreauSettingRow
{
  AdwPreferencesRow parent_instance;

  char *subtitle;

  GtkWidget *box;
};

static void preau_setting_row_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PreauSettingRow, preau_setting_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, preau_setting_row_buildable_init))

typedef enum
{
  PROP_SUBTITLE = 1,
} PreauSettingRowProperty;

static GtkBuildableIface *parent_iface;

/* Children from the .ui file of a window go behind the title; those of the template, made before @box is, are added as
 * the parent class does it. */
static void
preau_setting_row_add_child (GtkBuildable *buildable,
                             GtkBuilder *builder,
                             GObject *child,
                             const char *type)
{
  PreauSettingRow *self = PREAU_SETTING_ROW (buildable);

  if (self->box != NULL && GTK_IS_WIDGET (child))
    gtk_widget_insert_before (GTK_WIDGET (child), self->box, NULL);
  else
    parent_iface->add_child (buildable, builder, child, type);
}

static void
preau_setting_row_buildable_init (GtkBuildableIface *iface)
{
  parent_iface = g_type_interface_peek_parent (iface);
  iface->add_child = preau_setting_row_add_child;
}

static void
preau_setting_row_finalize (GObject *object)
{
  g_clear_pointer (&PREAU_SETTING_ROW (object)->subtitle, g_free);

  G_OBJECT_CLASS (preau_setting_row_parent_class)->finalize (object);
}

static void
preau_setting_row_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_SUBTITLE)
    g_value_set_string (value, PREAU_SETTING_ROW (object)->subtitle);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
preau_setting_row_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  PreauSettingRow *self = PREAU_SETTING_ROW (object);

  if (prop_id == PROP_SUBTITLE)
    {
      g_free (self->subtitle);
      self->subtitle = g_value_dup_string (value);
    }
  else
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_setting_row_class_init (PreauSettingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = preau_setting_row_finalize;
  object_class->get_property = preau_setting_row_get_property;
  object_class->set_property = preau_setting_row_set_property;

  g_object_class_install_property (
    object_class, PROP_SUBTITLE,
    g_param_spec_string ("subtitle", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  g_type_ensure (PREAU_TYPE_COLUMN);
  g_type_ensure (PREAU_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-setting-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauSettingRow, box);
}

static void
preau_setting_row_init (PreauSettingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
