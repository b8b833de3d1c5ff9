/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-page.h"

#include "preau-column.h"
#include "preau-text-size.h"

/* A page: a column that scrolls. The children of a template go into the column, those of type `top` above the column,
 * where they do not scroll. */
typedef struct
{
  char *title;
  GtkWidget *heading; /* not owned: a widget in the page */
  PreauFrameQueue *queue; /* (nullable): made for the first part that waits */

  GtkWidget *above;
  GtkWidget *top;
  GtkWidget *scrolled;
  GtkWidget *column;
} PreauPagePrivate;

static void preau_page_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (PreauPage,
                                  preau_page,
                                  GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (PreauPage)
                                    G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, preau_page_buildable_init))

typedef enum
{
  PROP_TITLE = 1,
  PROP_HEADING,
} PreauPageProperty;

static GParamSpec *props[PROP_HEADING + 1];

static GtkBuildableIface *parent_buildable;

static PreauPagePrivate *
get_private (gpointer self)
{
  return preau_page_get_instance_private (self);
}

/* Children that come before @column is made belong to the template of this class. */
static void
preau_page_add_child (GtkBuildable *buildable,
                      GtkBuilder *builder,
                      GObject *child,
                      const char *type)
{
  PreauPagePrivate *priv = get_private (buildable);

  if (priv->column == NULL || !GTK_IS_WIDGET (child))
    parent_buildable->add_child (buildable, builder, child, type);
  else
    gtk_box_append (GTK_BOX (g_strcmp0 (type, "top") == 0 ? priv->top : priv->column), GTK_WIDGET (child));
}

static void
preau_page_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = preau_page_add_child;
}

static void
preau_page_get_property (GObject *object,
                         guint prop_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  PreauPagePrivate *priv = get_private (object);

  switch ((PreauPageProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_HEADING:
      g_value_set_object (value, priv->heading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_page_set_property (GObject *object,
                         guint prop_id,
                         const GValue *value,
                         GParamSpec *pspec)
{
  PreauPagePrivate *priv = get_private (object);

  switch ((PreauPageProperty) prop_id)
    {
    case PROP_TITLE:
      preau_page_set_title (PREAU_PAGE (object), g_value_get_string (value));
      break;
    case PROP_HEADING:
      g_set_weak_pointer (&priv->heading, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_page_dispose (GObject *object)
{
  PreauPagePrivate *priv = get_private (object);

  preau_page_drop_parts (PREAU_PAGE (object));
  g_clear_weak_pointer (&priv->heading);
  g_clear_pointer (&priv->above, gtk_widget_unparent);
  g_clear_pointer (&priv->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (preau_page_parent_class)->dispose (object);
}

static void
preau_page_finalize (GObject *object)
{
  g_clear_pointer (&get_private (object)->title, g_free);

  G_OBJECT_CLASS (preau_page_parent_class)->finalize (object);
}

static void
preau_page_class_init (PreauPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = preau_page_dispose;
  object_class->finalize = preau_page_finalize;
  object_class->get_property = preau_page_get_property;
  object_class->set_property = preau_page_set_property;

  /** PreauPage:title: a few words, for the title of the window */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /** PreauPage:heading: the widget that takes the focus, from where a screen reader reads on */
  props[PROP_HEADING] =
    g_param_spec_object ("heading", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (PREAU_TYPE_COLUMN);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-page.ui");
  gtk_widget_class_bind_template_callback (widget_class, preau_text_size_to_column);
  gtk_widget_class_bind_template_child_private (widget_class, PreauPage, above);
  gtk_widget_class_bind_template_child_private (widget_class, PreauPage, top);
  gtk_widget_class_bind_template_child_private (widget_class, PreauPage, scrolled);
  gtk_widget_class_bind_template_child_private (widget_class, PreauPage, column);
}

static void
preau_page_init (PreauPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

const char *
preau_page_get_title (PreauPage *self)
{
  g_return_val_if_fail (PREAU_IS_PAGE (self), NULL);

  return get_private (self)->title;
}

void
preau_page_set_title (PreauPage *self,
                      const char *title)
{
  PreauPagePrivate *priv;

  g_return_if_fail (PREAU_IS_PAGE (self));

  priv = get_private (self);
  if (g_strcmp0 (priv->title, title) == 0)
    return;

  g_free (priv->title);
  priv->title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * preau_page_focus_heading:
 *
 * Moves the focus to the heading. This is no implementation of grab_focus(), which GTK calls for each widget that Tab
 * goes through.
 */
void
preau_page_focus_heading (PreauPage *self)
{
  g_return_if_fail (PREAU_IS_PAGE (self));

  if (get_private (self)->heading != NULL)
    gtk_widget_grab_focus (get_private (self)->heading);
}

static void
fill_section (GtkWidget *target,
              gconstpointer data)
{
  const PreauScreenSection *section = data;

  (*section) (PREAU_PAGE (target));
}

/**
 * preau_page_fill:
 * @sections: (array length=n_sections): static
 *
 * Fills the sections one after the other, in the next frames.
 */
void
preau_page_fill (PreauPage *self,
                 const PreauScreenSection *sections,
                 guint n_sections)
{
  for (guint i = 0; i < n_sections; i++)
    preau_page_add_part (self, fill_section, &sections[i]);
}

static PreauFrameQueue *
get_queue (GtkWidget *target)
{
  GtkWidget *page = gtk_widget_get_ancestor (target, PREAU_TYPE_PAGE);
  PreauPagePrivate *priv = get_private (page);

  if (priv->queue == NULL)
    priv->queue = preau_frame_queue_new (page);

  return priv->queue;
}

/**
 * preau_page_add_part:
 * @target: (type GtkWidget): a widget in a page, or the page itself
 * @data: (nullable): passed to @func; must live as long as the page
 *
 * Makes a part of the page in one of the next frames: see preau_frame_queue_add().
 */
void
preau_page_add_part (gpointer target,
                     PreauFrameFunc func,
                     gconstpointer data)
{
  preau_frame_queue_add (get_queue (target), func, target, data);
}

/**
 * preau_page_add_hidden_part:
 *
 * Like preau_page_add_part(), for a part that is hidden at first: it is made after all other parts.
 */
void
preau_page_add_hidden_part (gpointer target,
                            PreauFrameFunc func,
                            gconstpointer data)
{
  preau_frame_queue_add_hidden (get_queue (target), func, target, data);
}

/**
 * preau_page_drop_parts:
 *
 * Drops the parts that are not made yet.
 */
void
preau_page_drop_parts (PreauPage *self)
{
  g_clear_pointer (&get_private (self)->queue, preau_frame_queue_free);
}

/**
 * preau_page_can_write:
 *
 * Returns: %FALSE for a page without a document, such as a list
 */
gboolean
preau_page_can_write (PreauPage *self)
{
  g_return_val_if_fail (PREAU_IS_PAGE (self), FALSE);

  return PREAU_PAGE_GET_CLASS (self)->write != NULL;
}

PreauDocument *
preau_page_write (PreauPage *self,
                  const PreauWriting *writing)
{
  g_return_val_if_fail (preau_page_can_write (self), NULL);

  return PREAU_PAGE_GET_CLASS (self)->write (self, writing);
}

/**
 * preau_page_dup_links:
 *
 * Returns: (transfer full) (array zero-terminated=1): the links of the page, without duplicates
 */
char **
preau_page_dup_links (PreauPage *self)
{
  g_autoptr (GPtrArray) urls = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (PREAU_IS_PAGE (self), NULL);

  if (PREAU_PAGE_GET_CLASS (self)->list_links != NULL)
    PREAU_PAGE_GET_CLASS (self)->list_links (self, urls);
  for (guint i = 0; i < urls->len; i++)
    if (g_hash_table_add (seen, urls->pdata[i]))
      g_strv_builder_add (builder, urls->pdata[i]);

  return g_strv_builder_end (builder);
}
