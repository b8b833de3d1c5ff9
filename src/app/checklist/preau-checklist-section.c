/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-checklist-section.h"

#include "preau-checklist-row.h"
#include "preau-checklist.h"
#include "preau-closures.h"
#include "preau-column.h"
#include "preau-group.h"
#include "preau-page.h"
#include "preau-words.h"
#include "preau-wrap-box.h"

/* A checklist, grouped by phase, with its progress. One that was ticked on an earlier day says so, and its button to
 * untick all is worded as a new start: nothing is unticked unasked. */
struct _PreauChecklistSection
{
  GtkBox parent_instance;

  PreauChecklistStore *store;
  PreauChecklist *checklist;
  GtkWidget *progress;
  GtkWidget *untick;

  GtkBox *list; /* rows of the last phase so far */
  PreauPhase phase;
  guint n_rows;
};

G_DEFINE_FINAL_TYPE (PreauChecklistSection, preau_checklist_section, GTK_TYPE_BOX)

typedef enum
{
  PROP_STORE = 1,
  PROP_CHECKLIST,
} PreauChecklistSectionProperty;

static GParamSpec *props[PROP_CHECKLIST + 1];

static void
preau_checklist_section_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  PreauChecklistSection *self = PREAU_CHECKLIST_SECTION (object);

  switch ((PreauChecklistSectionProperty) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_CHECKLIST:
      g_value_set_object (value, self->checklist);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_checklist_section_set_property (GObject *object,
                                      guint prop_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  PreauChecklistSection *self = PREAU_CHECKLIST_SECTION (object);

  switch ((PreauChecklistSectionProperty) prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_CHECKLIST:
      self->checklist = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* The button hides once nothing is ticked, so the focus moves on. */
static void
untick_clicked_cb (PreauChecklistSection *self)
{
  gtk_widget_grab_focus (self->progress);
}

static void
preau_checklist_section_dispose (GObject *object)
{
  PreauChecklistSection *self = PREAU_CHECKLIST_SECTION (object);

  g_clear_object (&self->store);
  g_clear_object (&self->checklist);

  G_OBJECT_CLASS (preau_checklist_section_parent_class)->dispose (object);
}

static void
preau_checklist_section_class_init (PreauChecklistSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = preau_checklist_section_dispose;
  object_class->get_property = preau_checklist_section_get_property;
  object_class->set_property = preau_checklist_section_set_property;

  props[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, PREAU_TYPE_CHECKLIST_STORE, given);

  props[PROP_CHECKLIST] = g_param_spec_object ("checklist", NULL, NULL, PREAU_TYPE_CHECKLIST, given);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (PREAU_TYPE_COLUMN);
  g_type_ensure (PREAU_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-checklist-section.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauChecklistSection, progress);
  gtk_widget_class_bind_template_child (widget_class, PreauChecklistSection, untick);
  gtk_widget_class_bind_template_callback (widget_class, preau_words_for_progress);
  gtk_widget_class_bind_template_callback (widget_class, preau_words_for_untick);
  gtk_widget_class_bind_template_callback (widget_class, untick_clicked_cb);
}

static void
preau_checklist_section_init (PreauChecklistSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static PreauChecklist *
new_checklist (PreauChecklistStore *store,
               const PreauChecklistOf *of)
{
  PreauChecklist *checklist = preau_checklist_new ();

  for (guint i = 0; i < of->items->len; i++)
    {
      const PreauReportItem *item = g_ptr_array_index (of->items, i);

      preau_checklist_add (checklist, preau_checklist_store_get_tick (store, of->guide, of->kind, of->list, item->id));
    }

  return checklist;
}

static void
add_row (GtkWidget *target,
         gconstpointer data)
{
  PreauChecklistSection *self = PREAU_CHECKLIST_SECTION (target);
  const PreauReportItem *item = data;

  if (item->phase != self->phase)
    self->list = preau_group_append (GTK_BOX (self), preau_words_phase (item->phase));
  self->phase = item->phase;
  gtk_box_append (self->list,
                  preau_checklist_row_new (item, preau_checklist_get_tick (self->checklist, self->n_rows++)));
}

/**
 * preau_checklist_section_append:
 * @box: a box in a #PreauPage
 * @hidden: whether the section is hidden at first, and its rows can wait
 *
 * Appends a section that shows and sets the ticks of the items of @of.
 */
void
preau_checklist_section_append (GtkBox *box,
                                PreauChecklistStore *store,
                                const PreauChecklistOf *of,
                                gboolean hidden)
{
  g_autoptr (PreauChecklist) checklist = new_checklist (store, of);
  PreauChecklistSection *self =
    g_object_new (PREAU_TYPE_CHECKLIST_SECTION, "store", store, "checklist", checklist, NULL);

  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->untick), preau_checklist_dup_keys (checklist));
  gtk_box_append (box, GTK_WIDGET (self));
  for (guint i = 0; i < of->items->len; i++)
    if (hidden)
      preau_page_add_hidden_part (self, add_row, g_ptr_array_index (of->items, i));
    else
      preau_page_add_part (self, add_row, g_ptr_array_index (of->items, i));
}
