/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-preferences.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-language.h"
#include "preau-public-key.h"
#include "preau-settings.h"
#include "preau-url.h"
#include "preau-words.h"

/**
 * PreauPreferences:
 *
 * Which guide is used, and how new editions of it come.
 */
struct _PreauPreferences
{
  AdwPreferencesWindow parent_instance;

  PreauGuides *guides;
  GSettings *settings;
  GtkFileChooserNative *chooser; /* while it is open */
  gboolean installing;           /* what it is open for: an edition, not a guide to read */

  GtkWidget *managed;
  GtkWidget *publisher;
  GtkEditable *address;
  GtkEditable *key;
  GtkWidget *wrong;
  GtkLabel *wrong_label;
};

G_DEFINE_FINAL_TYPE (PreauPreferences, preau_preferences, ADW_TYPE_PREFERENCES_WINDOW)

typedef enum
{
  PROP_GUIDES = 1,
  PROP_SOURCE,
  PROP_FILE,
} PreauPreferencesProperty;

static GParamSpec *props[PROP_FILE + 1];

static char *
words_for_guide (gpointer object,
                 PreauGuide *guide)
{
  return guide != NULL ? g_markup_escape_text (preau_text_get (preau_guide_get_title (guide), preau_language_get ()), -1)
                       : NULL;
}

static char *
words_for_edition (gpointer object,
                   PreauGuide *guide)
{
  g_autofree char *edition = guide != NULL ? preau_words_edition (guide) : NULL;
  g_autofree char *review = guide != NULL ? preau_words_review (guide) : NULL;
  g_autofree char *words = NULL;

  if (guide == NULL)
    return NULL;

  words = review != NULL ? g_strdup_printf ("%s · %s", edition, review) : g_strdup (edition);

  return g_markup_escape_text (words, -1);
}

static gboolean
is_publisher (gpointer object,
              const char *source)
{
  return g_strcmp0 (source, PREAU_GUIDE_SOURCE_PUBLISHER) == 0;
}

static char *
words_for_file (gpointer object,
                const char *path)
{
  g_autofree char *name = path != NULL && *path != '\0' ? g_filename_display_name (path) : NULL;

  return name != NULL ? g_markup_escape_text (name, -1) : g_strdup (_("None is chosen."));
}

static gboolean
is_something (gpointer object,
              GObject *next)
{
  return next != NULL;
}

static gboolean
is_said (gpointer object,
         const char *said)
{
  return said != NULL;
}

/* @message: (nullable): what is wrong with what was typed */
static void
complain (PreauPreferences *self,
          const char *message)
{
  gtk_label_set_label (self->wrong_label, message != NULL ? message : "");
  gtk_widget_set_visible (self->wrong, message != NULL);
  if (message != NULL)
    gtk_widget_grab_focus (self->wrong);
}

static void
address_applied_cb (PreauPreferences *self)
{
  g_autofree char *address = g_strstrip (g_strdup (gtk_editable_get_text (self->address)));
  const char *message = NULL;

  if (*address != '\0' && preau_url_check (address, &message) != 0)
    {
      complain (self, message);
      return;
    }

  complain (self, NULL);
  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_ADDRESS, address);
}

static void
key_applied_cb (PreauPreferences *self)
{
  const char *text = gtk_editable_get_text (self->key);
  g_autoptr (GError) error = NULL;
  g_autoptr (PreauPublicKey) key = preau_public_key_new (text, strlen (text), &error);

  complain (self, key == NULL ? error->message : NULL);
  if (key != NULL)
    g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_KEY, preau_public_key_get_text (key));
}

static void
update_cb (PreauPreferences *self)
{
  preau_guides_update (self->guides);
}

static void
stop_cb (PreauPreferences *self)
{
  preau_guides_stop (self->guides);
}

static void
chosen_cb (PreauPreferences *self,
           int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response != GTK_RESPONSE_ACCEPT || path == NULL)
    return;

  if (self->installing)
    {
      preau_guides_install (self->guides, file);
      return;
    }

  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_FILE, path);
  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_SOURCE, PREAU_GUIDE_SOURCE_FILE);
}

static void
choose (PreauPreferences *self,
        const char *title,
        gboolean installing)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;

  self->installing = installing;
  self->chooser =
    gtk_file_chooser_native_new (title, GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_filter_set_name (filter, _("Guides"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
choose_file_cb (PreauPreferences *self)
{
  choose (self, _("Choose a Guide"), FALSE);
}

static void
choose_edition_cb (PreauPreferences *self)
{
  choose (self, _("Choose an Edition"), TRUE);
}

static void
settings_changed_cb (PreauPreferences *self,
                     const char *key)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SOURCE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FILE]);
}

static void
show_settings (PreauPreferences *self)
{
  static const char *const keys[] = { PREAU_SETTING_GUIDE_SOURCE, PREAU_SETTING_GUIDE_FILE, PREAU_SETTING_GUIDE_ADDRESS,
                                      PREAU_SETTING_GUIDE_KEY };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GAction) source = g_settings_create_action (self->settings, PREAU_SETTING_GUIDE_SOURCE);
  gboolean managed = FALSE;

  /* An action on a key that is locked is disabled, and so is what activates it. */
  g_action_map_add_action (G_ACTION_MAP (actions), source);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "guide", G_ACTION_GROUP (actions));
  g_settings_bind (self->settings, PREAU_SETTING_GUIDE_ADDRESS, self->address, "text", G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings, PREAU_SETTING_GUIDE_KEY, self->key, "text", G_SETTINGS_BIND_GET);
  g_settings_bind_writable (self->settings, PREAU_SETTING_GUIDE_ADDRESS, self->address, "sensitive", FALSE);
  g_settings_bind_writable (self->settings, PREAU_SETTING_GUIDE_KEY, self->key, "sensitive", FALSE);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    managed = managed || !g_settings_is_writable (self->settings, keys[i]);
  gtk_widget_set_visible (self->managed, managed);
  settings_changed_cb (self, NULL);
}

static void
preau_preferences_constructed (GObject *object)
{
  PreauPreferences *self = PREAU_PREFERENCES (object);

  G_OBJECT_CLASS (preau_preferences_parent_class)->constructed (object);

  g_set_object (&self->settings, preau_guides_get_settings (self->guides));
  if (self->settings != NULL)
    show_settings (self);
}

static void
preau_preferences_dispose (GObject *object)
{
  PreauPreferences *self = PREAU_PREFERENCES (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->settings);
  g_clear_object (&self->guides);

  G_OBJECT_CLASS (preau_preferences_parent_class)->dispose (object);
}

static void
preau_preferences_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  PreauPreferences *self = PREAU_PREFERENCES (object);

  switch ((PreauPreferencesProperty) prop_id)
    {
    case PROP_GUIDES:
      g_value_set_object (value, self->guides);
      break;
    case PROP_SOURCE:
      g_value_take_string (value, self->settings != NULL
                                    ? g_settings_get_string (self->settings, PREAU_SETTING_GUIDE_SOURCE)
                                    : NULL);
      break;
    case PROP_FILE:
      g_value_take_string (value, self->settings != NULL
                                    ? g_settings_get_string (self->settings, PREAU_SETTING_GUIDE_FILE)
                                    : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_preferences_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_GUIDES)
    PREAU_PREFERENCES (object)->guides = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauPreferences, managed);
  gtk_widget_class_bind_template_child (widget_class, PreauPreferences, publisher);
  gtk_widget_class_bind_template_child (widget_class, PreauPreferences, address);
  gtk_widget_class_bind_template_child (widget_class, PreauPreferences, key);
  gtk_widget_class_bind_template_child (widget_class, PreauPreferences, wrong);
  gtk_widget_class_bind_template_child (widget_class, PreauPreferences, wrong_label);
  gtk_widget_class_bind_template_callback (widget_class, words_for_guide);
  gtk_widget_class_bind_template_callback (widget_class, words_for_edition);
  gtk_widget_class_bind_template_callback (widget_class, words_for_file);
  gtk_widget_class_bind_template_callback (widget_class, is_publisher);
  gtk_widget_class_bind_template_callback (widget_class, is_something);
  gtk_widget_class_bind_template_callback (widget_class, is_said);
  gtk_widget_class_bind_template_callback (widget_class, address_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_file_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_edition_cb);
}

static void
preau_preferences_class_init (PreauPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = preau_preferences_constructed;
  object_class->dispose = preau_preferences_dispose;
  object_class->get_property = preau_preferences_get_property;
  object_class->set_property = preau_preferences_set_property;

  /** PreauPreferences:guides: what is chosen from */
  props[PROP_GUIDES] = g_param_spec_object ("guides", NULL, NULL, PREAU_TYPE_GUIDES,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /** PreauPreferences:source: where the guide comes from */
  props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, readable);

  /** PreauPreferences:file: path of the file that is chosen */
  props[PROP_FILE] = g_param_spec_string ("file", NULL, NULL, NULL, readable);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
preau_preferences_init (PreauPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * preau_preferences_new:
 * @parent: the window in front of which to stand
 * @guides: what is chosen from
 *
 * Returns: (transfer none): a window in which to choose the guide
 */
GtkWidget *
preau_preferences_new (GtkWindow *parent,
                       PreauGuides *guides)
{
  return g_object_new (PREAU_TYPE_PREFERENCES, "transient-for", parent, "guides", guides, NULL);
}
