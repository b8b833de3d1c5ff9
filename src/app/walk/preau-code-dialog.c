/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-code-dialog.h"

#include <glib/gi18n.h>

#include "preau-code-preview.h"
#include "preau-column.h"
#include "preau-error.h"
#include "preau-path-link.h"
#include "preau-report.h"
#include "preau-text-size.h"

/* Asks for a path code or link, and previews its path. An unfinished code is called wrong only when the person tries to
 * open it; a code of another edition opens with that edition, if the store keeps it. */
struct _PreauCodeDialog
{
  AdwWindow parent_instance;

  PreauWalk *walk;     /* tries out codes of the guide in use */
  PreauGuideManager *manager; /* (nullable): knows the other editions */
  PreauWalk *other;    /* (nullable): tries out codes of another edition */
  char *looked_for;    /* the code whose edition was looked for last */
  PreauWalk *found;    /* (nullable): the walk that the typed code opens: @walk or @other */
  char *language;
  char *message;
  gboolean valid;
  gboolean refused;

  GtkWidget *entry;
  PreauCodePreview *preview;
};

G_DEFINE_FINAL_TYPE (PreauCodeDialog, preau_code_dialog, ADW_TYPE_WINDOW)

typedef enum
{
  PROP_MESSAGE = 1,
  PROP_VALID,
  PROP_REFUSED,
} PreauCodeDialogProperty;

static GParamSpec *props[PROP_REFUSED + 1];

static guint open_signal;

static char **
classes_of_message (gpointer object,
                    gboolean refused)
{
  return g_strdupv ((char *[]) { (char *) (refused ? "error" : "secondary"), NULL });
}

static char **
classes_of_entry (gpointer object,
                  gboolean refused)
{
  return g_strdupv ((char *[]) { (char *) "code-entry", (char *) (refused ? "error" : NULL), NULL });
}

/* Only a message that is not empty takes the focus. A closure must not bind the widget that has the focus as the window
 * closes, or GTK 4.8 warns. */
static gboolean
is_said (gpointer object,
         const char *message)
{
  return message != NULL && *message != '\0';
}

static void
set_flag (PreauCodeDialog *self,
          gboolean *flag,
          gboolean value,
          PreauCodeDialogProperty property)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
set_refused (PreauCodeDialog *self,
             gboolean refused)
{
  set_flag (self, &self->refused, refused, PROP_REFUSED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               refused ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
set_message (PreauCodeDialog *self,
             const char *message)
{
  if (g_strcmp0 (self->message, message) == 0)
    return;

  g_free (self->message);
  self->message = g_strdup (message);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MESSAGE]);
}

static void
show_preview (PreauCodeDialog *self)
{
  g_autoptr (PreauReport) report = preau_report_new (self->found, self->language);

  preau_code_preview_set_report (self->preview, report);
}

static void changed_cb (PreauCodeDialog *self);

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (PreauCodeDialog) self = data;
  g_autoptr (PreauGuide) guide = preau_guide_manager_load_older_finish (PREAU_GUIDE_MANAGER (source), result);

  /* The dialog may have been closed meanwhile. */
  if (self->walk == NULL || guide == NULL)
    return;

  g_clear_object (&self->other);
  self->other = preau_walk_new (guide);
  changed_cb (self);
}

/* Each code is looked for once: an edition that is not kept does not appear while the dialog is open. */
static void
look_for_other (PreauCodeDialog *self,
                const char *text)
{
  if (self->manager == NULL || g_strcmp0 (self->looked_for, text) == 0)
    return;

  g_free (self->looked_for);
  self->looked_for = g_strdup (text);
  preau_guide_manager_load_older_async (self->manager, text, loaded_cb, g_object_ref (self));
}

/* Returns: (transfer none) (nullable): the walk that @text has opened: @walk or @other; %NULL with an error */
static PreauWalk *
find_walk (PreauCodeDialog *self,
           const char *text,
           GError **error)
{
  g_autoptr (GError) refused = NULL;

  if (preau_path_link_open (self->walk, text, &refused))
    return self->walk;

  if (g_error_matches (refused, PREAU_ERROR, PREAU_ERROR_CODE_TREE))
    {
      if (self->other != NULL && preau_path_link_open (self->other, text, NULL))
        return self->other;
      look_for_other (self, text);
    }
  g_propagate_error (error, g_steal_pointer (&refused));

  return NULL;
}

static const char *
words_for_found (PreauCodeDialog *self)
{
  return self->found == self->walk
           ? _("Read this back before you open it.")
           : _("This code is from another edition, and opens in a window of its own. Read this back first.");
}

static void
changed_cb (PreauCodeDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GError) error = NULL;

  self->found = find_walk (self, text, &error);
  set_refused (self, FALSE);
  if (self->found != NULL)
    show_preview (self);
  if (*text == '\0')
    set_message (self, "");
  else
    set_message (self, self->found != NULL ? words_for_found (self) : error->message);
  set_flag (self, &self->valid, self->found != NULL, PROP_VALID);
}

static void
open_cb (PreauCodeDialog *self)
{
  g_autofree char *code = NULL;

  if (!self->valid)
    {
      set_refused (self, is_said (NULL, self->message));
      return;
    }

  code = preau_walk_dup_code (self->found);
  g_object_ref (self);
  g_signal_emit (self, open_signal, 0, code, preau_walk_get_guide (self->found));
  gtk_window_close (GTK_WINDOW (self));
  g_object_unref (self);
}

/* If a widget takes the focus earlier, GTK 4.8 announces it to screen readers without its window. */
static void
preau_code_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (preau_code_dialog_parent_class)->map (widget);

  if (gtk_window_get_focus (GTK_WINDOW (widget)) == NULL)
    gtk_widget_grab_focus (PREAU_CODE_DIALOG (widget)->entry);
}

static void
preau_code_dialog_dispose (GObject *object)
{
  PreauCodeDialog *self = PREAU_CODE_DIALOG (object);

  g_clear_object (&self->walk);
  g_clear_object (&self->other);
  g_clear_object (&self->manager);

  G_OBJECT_CLASS (preau_code_dialog_parent_class)->dispose (object);
}

static void
preau_code_dialog_finalize (GObject *object)
{
  PreauCodeDialog *self = PREAU_CODE_DIALOG (object);

  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->looked_for, g_free);

  G_OBJECT_CLASS (preau_code_dialog_parent_class)->finalize (object);
}

static void
preau_code_dialog_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  PreauCodeDialog *self = PREAU_CODE_DIALOG (object);

  switch ((PreauCodeDialogProperty) prop_id)
    {
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case PROP_VALID:
      g_value_set_boolean (value, self->valid);
      break;
    case PROP_REFUSED:
      g_value_set_boolean (value, self->refused);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_code_dialog_class_init (PreauCodeDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = preau_code_dialog_dispose;
  object_class->finalize = preau_code_dialog_finalize;
  object_class->get_property = preau_code_dialog_get_property;
  widget_class->map = preau_code_dialog_map;

  /** PreauCodeDialog:message: a hint about the typed code, or why it is not valid; empty if nothing is typed */
  props[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, "", flags);

  /** PreauCodeDialog:valid: whether the typed code can be opened */
  props[PROP_VALID] = g_param_spec_boolean ("valid", NULL, NULL, FALSE, flags);

  /** PreauCodeDialog:refused: whether the person has tried to open a code that is not valid */
  props[PROP_REFUSED] = g_param_spec_boolean ("refused", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PreauCodeDialog::open:
   * @code: a valid path code, as Préau writes it
   * @guide: the guide of @code, maybe another edition than the guide in use
   *
   * Emitted when a person opens a code, before the dialog closes.
   */
  open_signal = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                              G_TYPE_STRING, PREAU_TYPE_GUIDE);

  g_type_ensure (PREAU_TYPE_CODE_PREVIEW);
  g_type_ensure (PREAU_TYPE_COLUMN);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-code-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauCodeDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, PreauCodeDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, preau_text_size_to_classes);
  gtk_widget_class_bind_template_callback (widget_class, preau_text_size_to_column);
  gtk_widget_class_bind_template_callback (widget_class, classes_of_message);
  gtk_widget_class_bind_template_callback (widget_class, classes_of_entry);
  gtk_widget_class_bind_template_callback (widget_class, is_said);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
preau_code_dialog_init (PreauCodeDialog *self)
{
  self->message = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * preau_code_dialog_new:
 * @guide: the guide in use
 * @manager: (nullable): knows the other editions
 * @language: language code for the texts of the guide
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWidget *
preau_code_dialog_new (GtkWindow *parent,
                       PreauGuide *guide,
                       PreauGuideManager *manager,
                       const char *language)
{
  PreauCodeDialog *self = g_object_new (PREAU_TYPE_CODE_DIALOG, "transient-for", parent, NULL);

  self->walk = preau_walk_new (guide);
  g_set_object (&self->manager, manager);
  self->language = g_strdup (language);

  return GTK_WIDGET (self);
}
