/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-preferences.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-language.h"
#include "preau-packaged-guides.h"
#include "preau-setting-row.h"
#include "preau-settings.h"
#include "preau-source-row.h"
#include "preau-text-size.h"
#include "preau-url.h"
#include "preau-words.h"

/* The preferences: the source of the guide, and the updates of the guide. */
struct _PreauPreferences
{
  AdwPreferencesWindow parent_instance;

  PreauUpdater *updater;
  GSettings *settings;
  GSimpleAction *choice;
  GPtrArray *packaged; /* (element-type PreauPackagedGuide) */
  GtkFileChooserNative *chooser; /* while the dialog is open */
  gboolean installing;           /* whether @chooser asks for an edition to install, not for a guide to read */

  GtkWidget *managed;
  GtkListBox *sources;
  PreauSourceRow *built_in;
  GtkWidget *choose;
  GtkWidget *publisher;
  GtkEditable *address;
  GtkEditable *key;
  GtkWidget *wrong;
  GtkLabel *wrong_label;
};

G_DEFINE_FINAL_TYPE (PreauPreferences, preau_preferences, ADW_TYPE_PREFERENCES_WINDOW)

typedef enum
{
  PROP_UPDATER = 1,
  PROP_SOURCE,
  PROP_FILE,
} PreauPreferencesProperty;

static GParamSpec *props[PROP_FILE + 1];

static char *
words_for_guide (gpointer object,
                 PreauGuide *guide)
{
  return guide != NULL ? g_markup_escape_text (preau_text_get (guide->title, preau_language_get ()), -1)
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

static gboolean
is_own_file (gpointer object,
             const char *source,
             const char *file)
{
  return g_strcmp0 (source, PREAU_GUIDE_SOURCE_FILE) == 0 && file != NULL;
}

static char *
words_for_check (gpointer object,
                 gint64 checked_at)
{
  g_autoptr (GDateTime) when = checked_at > 0 ? g_date_time_new_from_unix_utc (checked_at) : NULL;
  g_autofree char *checked = when != NULL ? preau_words_checked (when) : NULL;

  return checked != NULL ? g_strdup_printf ("%s · %s", checked, _("looked for once a day at most"))
                         : g_strdup (_("Looked for once a day at most."));
}

static char *
words_for_changes (gpointer object,
                   PreauGuide *next)
{
  return g_strdup (next != NULL ? _("What changes") : _("What has changed with this edition"));
}

static gboolean
has_changes (gpointer object,
             PreauGuide *next,
             gboolean has_previous)
{
  return next != NULL || has_previous;
}

static gboolean
is_said (gpointer object,
         const char *said)
{
  return said != NULL;
}

/* Shows that the address or the key is not valid; @message: (nullable): %NULL hides the last complaint */
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
  preau_updater_update (self->updater);
}

static void
stop_cb (PreauPreferences *self)
{
  preau_updater_stop (self->updater);
}

static void
use_file (PreauPreferences *self,
          const char *path)
{
  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_FILE, path);
  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_SOURCE, PREAU_GUIDE_SOURCE_FILE);
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
      preau_updater_install_async (self->updater, file, NULL, NULL);
      return;
    }

  use_file (self, path);
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

static gboolean
is_packaged (PreauPreferences *self,
             const char *path)
{
  for (guint i = 0; i < self->packaged->len; i++)
    if (g_str_equal (((const PreauPackagedGuide *) g_ptr_array_index (self->packaged, i))->path, path))
      return TRUE;

  return FALSE;
}

/* Returns: (transfer full) (nullable): path of the file that a person has chosen */
static char *
dup_file (PreauPreferences *self)
{
  g_autofree char *path = self->settings != NULL ? g_settings_get_string (self->settings, PREAU_SETTING_GUIDE_FILE) : NULL;

  return path != NULL && *path != '\0' && !is_packaged (self, path) ? g_steal_pointer (&path) : NULL;
}

static char *
dup_file_name (PreauPreferences *self)
{
  g_autofree char *path = dup_file (self);

  return path != NULL ? g_filename_display_name (path) : NULL;
}

static char *
dup_source (PreauPreferences *self)
{
  return self->settings != NULL ? g_settings_get_string (self->settings, PREAU_SETTING_GUIDE_SOURCE) : NULL;
}

/* Applies the source that a person has chosen; @value: a source of the schema, or the path of a packaged guide */
static void
choice_wanted_cb (PreauPreferences *self,
                  GVariant *value)
{
  const char *choice = g_variant_get_string (value, NULL);
  g_autofree char *file = dup_file (self);

  if (is_packaged (self, choice))
    use_file (self, choice);
  else if (!g_str_equal (choice, PREAU_GUIDE_SOURCE_FILE))
    g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_SOURCE, choice);
  else if (file != NULL)
    use_file (self, file);
  else
    choose_file_cb (self);
}

/* The rows follow the settings, which other programs change too. */
static void
settings_changed_cb (PreauPreferences *self)
{
  g_autofree char *source = dup_source (self);
  g_autofree char *path = g_settings_get_string (self->settings, PREAU_SETTING_GUIDE_FILE);
  gboolean is_from_package = g_str_equal (source, PREAU_GUIDE_SOURCE_FILE) && is_packaged (self, path);

  g_simple_action_set_state (self->choice, g_variant_new_string (is_from_package ? path : source));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SOURCE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FILE]);
}

static void
add_packaged (PreauPreferences *self)
{
  for (guint i = 0; i < self->packaged->len; i++)
    {
      const PreauPackagedGuide *packaged = g_ptr_array_index (self->packaged, i);
      PreauSourceRow *row = preau_source_row_new (packaged->path, self->built_in);
      g_autofree char *name = g_path_get_basename (packaged->path);
      g_autofree char *edition = packaged->guide != NULL ? preau_words_edition (packaged->guide) : NULL;
      g_autofree char *words = edition != NULL ? g_strdup_printf (_("Installed on this computer: %s"), edition)
                                               : g_strdup_printf (_("Installed on this computer, but unusable: %s"),
                                                                  packaged->trouble);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     packaged->guide != NULL
                                       ? preau_text_get (packaged->guide->title, preau_language_get ())
                                       : name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
      gtk_widget_set_sensitive (GTK_WIDGET (row), packaged->guide != NULL &&
                                                    g_settings_is_writable (self->settings, PREAU_SETTING_GUIDE_FILE));
      gtk_list_box_insert (self->sources, GTK_WIDGET (row), (int) i + 1);
    }
}

/* An administrator may have locked some of the settings. */
static void
show_what_is_managed (PreauPreferences *self)
{
  static const char *const keys[] = { PREAU_SETTING_GUIDE_SOURCE, PREAU_SETTING_GUIDE_FILE, PREAU_SETTING_GUIDE_ADDRESS,
                                      PREAU_SETTING_GUIDE_KEY };
  gboolean managed = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    managed = managed || !g_settings_is_writable (self->settings, keys[i]);
  gtk_widget_set_visible (self->managed, managed);
  g_simple_action_set_enabled (self->choice, g_settings_is_writable (self->settings, PREAU_SETTING_GUIDE_SOURCE));
  gtk_widget_set_sensitive (self->choose, g_settings_is_writable (self->settings, PREAU_SETTING_GUIDE_SOURCE) &&
                                            g_settings_is_writable (self->settings, PREAU_SETTING_GUIDE_FILE));
}

static void
show_settings (PreauPreferences *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->choice = g_simple_action_new_stateful ("choice", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_signal_connect_object (self->choice, "change-state", G_CALLBACK (choice_wanted_cb), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (self->choice));
  g_settings_bind (self->settings, PREAU_SETTING_GUIDE_ADDRESS, self->address, "text", G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings, PREAU_SETTING_GUIDE_KEY, self->key, "text", G_SETTINGS_BIND_GET);
  g_settings_bind_writable (self->settings, PREAU_SETTING_GUIDE_ADDRESS, self->address, "sensitive", FALSE);
  g_settings_bind_writable (self->settings, PREAU_SETTING_GUIDE_KEY, self->key, "sensitive", FALSE);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
  add_packaged (self);
  show_what_is_managed (self);
  settings_changed_cb (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "guide", G_ACTION_GROUP (actions));
}

static void
preau_preferences_constructed (GObject *object)
{
  PreauPreferences *self = PREAU_PREFERENCES (object);

  G_OBJECT_CLASS (preau_preferences_parent_class)->constructed (object);

  self->packaged = preau_packaged_guides_read ();
  g_set_object (&self->settings, preau_guide_manager_get_settings (preau_updater_get_manager (self->updater)));
  if (self->settings != NULL)
    show_settings (self);
}

static void
preau_preferences_dispose (GObject *object)
{
  PreauPreferences *self = PREAU_PREFERENCES (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->choice);
  g_clear_object (&self->settings);
  g_clear_object (&self->updater);

  G_OBJECT_CLASS (preau_preferences_parent_class)->dispose (object);
}

static void
preau_preferences_finalize (GObject *object)
{
  g_clear_pointer (&PREAU_PREFERENCES (object)->packaged, g_ptr_array_unref);

  G_OBJECT_CLASS (preau_preferences_parent_class)->finalize (object);
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
    case PROP_UPDATER:
      g_value_set_object (value, self->updater);
      break;
    case PROP_SOURCE:
      g_value_take_string (value, dup_source (self));
      break;
    case PROP_FILE:
      g_value_take_string (value, dup_file_name (self));
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
  if (prop_id == PROP_UPDATER)
    PREAU_PREFERENCES (object)->updater = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PREAU_TYPE_SETTING_ROW);
  g_type_ensure (PREAU_TYPE_SOURCE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauPreferences, managed);
  gtk_widget_class_bind_template_child (widget_class, PreauPreferences, sources);
  gtk_widget_class_bind_template_child (widget_class, PreauPreferences, built_in);
  gtk_widget_class_bind_template_child (widget_class, PreauPreferences, choose);
  gtk_widget_class_bind_template_child (widget_class, PreauPreferences, publisher);
  gtk_widget_class_bind_template_child (widget_class, PreauPreferences, address);
  gtk_widget_class_bind_template_child (widget_class, PreauPreferences, key);
  gtk_widget_class_bind_template_child (widget_class, PreauPreferences, wrong);
  gtk_widget_class_bind_template_child (widget_class, PreauPreferences, wrong_label);
  gtk_widget_class_bind_template_callback (widget_class, words_for_guide);
  gtk_widget_class_bind_template_callback (widget_class, words_for_edition);
  gtk_widget_class_bind_template_callback (widget_class, is_own_file);
  gtk_widget_class_bind_template_callback (widget_class, is_publisher);
  gtk_widget_class_bind_template_callback (widget_class, preau_text_size_of_window);
  gtk_widget_class_bind_template_callback (widget_class, words_for_check);
  gtk_widget_class_bind_template_callback (widget_class, words_for_changes);
  gtk_widget_class_bind_template_callback (widget_class, has_changes);
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
  object_class->finalize = preau_preferences_finalize;
  object_class->get_property = preau_preferences_get_property;
  object_class->set_property = preau_preferences_set_property;

  props[PROP_UPDATER] = g_param_spec_object ("updater", NULL, NULL, PREAU_TYPE_UPDATER,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /** PreauPreferences:source: the setting `guide-source` */
  props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, readable);

  /** PreauPreferences:file: display name of the file that a person has chosen; %NULL: none */
  props[PROP_FILE] = g_param_spec_string ("file", NULL, NULL, NULL, readable);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  bind_template (GTK_WIDGET_CLASS (klass));
}

/* Before GTK 4.10, the text inside an entry row takes the focus without a role or a name, and screen readers say
 * nothing; here the text gets both. */
static void
tell_focus (GtkEditable *row)
{
  GtkEditable *text = gtk_editable_get_delegate (row);

  if (gtk_check_version (4, 10, 0) == NULL)
    return;

  g_object_set (text, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
}

static void
preau_preferences_init (PreauPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tell_focus (self->key);
  tell_focus (self->address);
}

GtkWidget *
preau_preferences_new (GtkWindow *parent,
                       PreauUpdater *updater)
{
  return g_object_new (PREAU_TYPE_PREFERENCES, "transient-for", parent, "updater", updater, NULL);
}
