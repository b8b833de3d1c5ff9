/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-section.h"

/* A part of a page with its own heading. */
struct _PreauSection
{
  GtkBox parent_instance;

  char *title;
};

G_DEFINE_FINAL_TYPE (PreauSection, preau_section, GTK_TYPE_BOX)

typedef enum
{
  PROP_TITLE = 1,
} PreauSectionProperty;

static GParamSpec *props[PROP_TITLE + 1];

static void
preau_section_get_property (GObject *object,
                            guint prop_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_TITLE)
    g_value_set_string (value, PREAU_SECTION (object)->title);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
preau_section_set_property (GObject *object,
                            guint prop_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_TITLE)
    preau_section_set_title (PREAU_SECTION (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
preau_section_finalize (GObject *object)
{
  g_clear_pointer (&PREAU_SECTION (object)->title, g_free);

  G_OBJECT_CLASS (preau_section_parent_class)->finalize (object);
}

static void
preau_section_class_init (PreauSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = preau_section_finalize;
  object_class->get_property = preau_section_get_property;
  object_class->set_property = preau_section_set_property;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/org/preau/Preau/preau-section.ui");
}

static void
preau_section_init (PreauSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
preau_section_set_title (PreauSection *self,
                         const char *title)
{
  g_return_if_fail (PREAU_IS_SECTION (self));

  if (g_strcmp0 (self->title, title) == 0)
    return;

  g_free (self->title);
  self->title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}
