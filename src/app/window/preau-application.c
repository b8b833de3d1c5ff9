/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "preau-application.h"

#include <glib/gi18n.h>

#include "preau-about.h"
#include "preau-app-resources.h"
#include "preau-error.h"
#include "preau-front.h"
#include "preau-guide-drop.h"
#include "preau-path-link.h"
#include "preau-preferences.h"
#include "preau-settings.h"
#include "preau-signature.h"
#include "preau-update-actions.h"
#include "preau-window.h"
#include "preau-words.h"

/* The application, with the guide, the settings and the stores that all windows share. */
struct _PreauApplication
{
  AdwApplication parent_instance;

  PreauGuideManager *manager; /* reads the guide while GTK starts */
  PreauUpdater *updater;
  PreauUpdateActions *update_actions;
  GSettings *settings;
  PreauChecklistStore *store;
  PreauLinkStore *links;
  const char *trouble_title; /* (nullable): a warning for the first window */
  char *trouble;
};

G_DEFINE_FINAL_TYPE (PreauApplication, preau_application, ADW_TYPE_APPLICATION)

static PreauGuide *
get_guide (PreauApplication *self)
{
  return preau_guide_manager_get_guide (self->manager);
}

static void
show_window (PreauApplication *self,
             PreauWindow *window)
{
  preau_guide_follower_follow (preau_window_get_follower (window), self->manager);
  preau_guide_drop_accept (window);
  if (self->settings != NULL)
    preau_window_remember (window, self->settings);
  preau_links_keep_in (preau_window_get_links (window), self->links);
  gtk_window_present (GTK_WINDOW (window));
}

static PreauWindow *
open_own_window (PreauApplication *self)
{
  PreauWindow *window = preau_window_new (GTK_APPLICATION (self), get_guide (self), self->store);

  show_window (self, window);

  return window;
}

static void
open_window (PreauApplication *self)
{
  PreauWindow *window = open_own_window (self);

  preau_update_actions_greet (self->update_actions, window);
  if (self->trouble != NULL)
    preau_toasts_warn (preau_window_get_toasts (window), self->trouble_title, self->trouble);
  g_clear_pointer (&self->trouble, g_free);
}

/* Returns: (transfer none) (nullable): a new call window; %NULL with an error if @link does not belong to @guide */
static PreauWindow *
open_link_of (PreauApplication *self,
              PreauGuide *guide,
              const char *link,
              GError **error)
{
  PreauWindow *window = preau_window_new_call (GTK_APPLICATION (self), guide);

  if (preau_path_link_open (preau_window_get_walk (window), link, error))
    {
      show_window (self, window);
      return window;
    }

  gtk_window_destroy (GTK_WINDOW (window));

  return NULL;
}

/* A printed code opens the same page as on the day it was printed, with a note that there is a newer edition. */
static gboolean
open_older_link (PreauApplication *self,
                 const char *link)
{
  g_autoptr (PreauGuide) older = preau_guide_manager_load_older (self->manager, link);
  PreauWindow *window = older != NULL ? open_link_of (self, older, link, NULL) : NULL;
  g_autofree char *edition = NULL;
  g_autofree char *details = NULL;

  if (window == NULL)
    return FALSE;

  edition = preau_words_edition (older);
  details = g_strdup_printf (_("This code is from an older guide: %s. Today’s guide may answer differently: start "
                               "again to see."),
                             edition);
  preau_toasts_warn (preau_window_get_toasts (window), _("From an older edition"), details);

  return TRUE;
}

/* Opens a call window on the path of @link, a path code or a link to one. */
static gboolean
open_link (PreauApplication *self,
           const char *link,
           GError **error)
{
  g_autoptr (GError) refused = NULL;

  if (open_link_of (self, get_guide (self), link, &refused) != NULL)
    return TRUE;
  if (g_error_matches (refused, PREAU_ERROR, PREAU_ERROR_CODE_TREE) && open_older_link (self, link))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&refused));

  return FALSE;
}

/* Opens a code of another edition, which a person has typed in a window. */
static void
open_code_cb (GSimpleAction *action,
              GVariant *parameter,
              gpointer user_data)
{
  PreauApplication *self = user_data;
  g_autoptr (GError) error = NULL;
  PreauWindow *window = preau_front_find_window (GTK_APPLICATION (self));

  if (!open_link (self, g_variant_get_string (parameter, NULL), &error) && window != NULL)
    preau_toasts_warn (preau_window_get_toasts (window), _("Code not opened"), error->message);
}

/* Keeps the first warning only: lost ticks matter more than another guide. */
static void
find_trouble (PreauApplication *self,
              const char *title,
              const char *message)
{
  if (message == NULL || self->trouble != NULL)
    return;

  self->trouble_title = title;
  self->trouble = g_strdup (message);
}

static void
load_ticks (PreauApplication *self)
{
  g_autoptr (GFile) file = preau_checklist_store_get_default_file ();
  g_autoptr (GError) error = NULL;

  self->store = preau_checklist_store_new (file);
  if (!preau_checklist_store_load (self->store, &error))
    find_trouble (self, _("Unreadable ticks"), error->message);
}

/* Lost results of links need no warning: the links can be checked again. */
static void
load_links (PreauApplication *self)
{
  g_autoptr (GFile) file = preau_link_store_get_default_file ();
  g_autoptr (GError) error = NULL;

  self->links = preau_link_store_new (file);
  if (!preau_link_store_load (self->links, &error))
    g_message ("%s", error->message);
}

static void
not_saved_cb (PreauApplication *self,
              const char *message)
{
  PreauWindow *window = preau_front_find_window (GTK_APPLICATION (self));

  if (window != NULL)
    preau_toasts_warn (preau_window_get_toasts (window), _("Not saved"), message);
}

static void
new_window_cb (GSimpleAction *action,
               GVariant *parameter,
               gpointer user_data)
{
  open_window (user_data);
}

static void
new_call_window_cb (GSimpleAction *action,
                    GVariant *parameter,
                    gpointer user_data)
{
  PreauApplication *self = user_data;

  show_window (self, preau_window_new_call (GTK_APPLICATION (self), get_guide (self)));
}

static void
quit_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  GtkApplication *self = user_data;
  GList *windows;

  while ((windows = gtk_application_get_windows (self)) != NULL)
    gtk_window_destroy (windows->data);
}

static void
about_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer user_data)
{
  PreauApplication *self = user_data;

  preau_about_present (gtk_application_get_active_window (GTK_APPLICATION (self)), get_guide (self));
}

/* Opens the preferences in front of a window, unless a dialog is open there already. */
static void
preferences_cb (GSimpleAction *action,
                GVariant *parameter,
                gpointer user_data)
{
  PreauApplication *self = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (PREAU_IS_WINDOW (window))
    preau_front_present_dialog (GTK_APPLICATION (self), preau_preferences_new (window, self->updater));
  else if (window != NULL)
    gtk_window_present (window);
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = about_cb },
  { .name = "new-call-window", .activate = new_call_window_cb },
  { .name = "new-window", .activate = new_window_cb },
  { .name = "open-code", .activate = open_code_cb, .parameter_type = "s" },
  { .name = "preferences", .activate = preferences_cb },
  { .name = "quit", .activate = quit_cb },
};

static const struct
{
  const char *action;
  const char *keys[4];
} accelerators[] = {
  { "win.back", { "<Alt>Left" } },
  { "walk.restart", { "<Alt>Home" } },
  { "win.find-tool", { "<Control>f" } },
  { "win.open-code", { "<Control>l" } },
  { "win.check-links", { "F5" } },
  { "win.copy-text", { "<Control><Shift>c" } },
  { "win.fullscreen", { "F11" } },
  { "win.show-help-overlay", { "<Control>F1", "<Control>question" } },
  { "win.text-larger", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.text-smaller", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.text-normal", { "<Control>0", "<Control>KP_0" } },
  { "app.new-window", { "<Control>n" } },
  { "app.new-call-window", { "<Control><Shift>n" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
};

static void
preau_application_startup (GApplication *application)
{
  PreauApplication *self = PREAU_APPLICATION (application);

  preau_app_get_resource (); /* the call links the resources, which then register themselves */
  self->settings = preau_settings_new ();
  if (self->settings == NULL)
    g_message ("No settings schema “%s”: defaults are used, and nothing is remembered.", APPLICATION_ID);
  self->manager = preau_guide_manager_new (self->settings, preau_signature_check);
  self->updater = preau_updater_new (self->manager);
  G_APPLICATION_CLASS (preau_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  self->update_actions = preau_update_actions_new (GTK_APPLICATION (self), self->updater);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action, accelerators[i].keys);
  gtk_window_set_default_icon_name (APPLICATION_ID);
  load_ticks (self);
  load_links (self);
  g_signal_connect_object (self->store, "failed", G_CALLBACK (not_saved_cb), self, G_CONNECT_SWAPPED);
  preau_updater_update_daily (self->updater, NULL, PREAU_UPDATER_MOST_SECONDS);
  find_trouble (self, _("Another guide is used"), preau_guide_manager_get_trouble (self->manager));
}

/* No update goes on without a window. */
static void
preau_application_shutdown (GApplication *application)
{
  PreauApplication *self = PREAU_APPLICATION (application);

  preau_updater_stop (self->updater);
  preau_updater_wait (self->updater);
  preau_guide_manager_wait (self->manager);

  G_APPLICATION_CLASS (preau_application_parent_class)->shutdown (application);
}

static void
preau_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    open_window (PREAU_APPLICATION (application));
}

/* Opens links that were clicked elsewhere on the desktop. A window that is opened only to report a link that is not
 * valid does not show other warnings too; they wait for the next window. */
static void
preau_application_open (GApplication *application,
                        GFile **files,
                        int n_files,
                        const char *hint)
{
  PreauApplication *self = PREAU_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *link = g_file_get_uri (files[i]);
      g_autoptr (GError) error = NULL;
      GtkWindow *window;

      if (open_link (self, link, &error))
        continue;

      window = gtk_application_get_active_window (GTK_APPLICATION (self));
      if (window == NULL)
        window = GTK_WINDOW (open_own_window (self));
      preau_toasts_warn (preau_window_get_toasts (PREAU_WINDOW (window)), _("Link not opened"), error->message);
      gtk_window_present (window);
    }
}

/* Arguments are codes or links, never file names, even if there is a file of that name. */
static int
preau_application_command_line (GApplication *application,
                                GApplicationCommandLine *line)
{
  PreauApplication *self = PREAU_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (line);
  g_autofree const char **links = NULL;
  int status = 0;

  if (!g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &links))
    {
      g_application_activate (application);
      return 0;
    }

  for (guint i = 0; links[i] != NULL; i++)
    {
      g_autofree char *shown = g_strescape (links[i], NULL);
      g_autoptr (GError) error = NULL;

      if (open_link (self, links[i], &error))
        continue;

      g_application_command_line_printerr (line, "preau: %s: %s\n", shown, error->message);
      status = 1;
    }

  return status;
}

static int
preau_application_handle_local_options (GApplication *application,
                                        GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("preau %s\n", PREAU_VERSION);
      return 0;
    }

  return -1;
}

static void
preau_application_dispose (GObject *object)
{
  PreauApplication *self = PREAU_APPLICATION (object);

  g_clear_object (&self->update_actions);
  g_clear_object (&self->updater);
  g_clear_object (&self->manager);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  g_clear_object (&self->links);
  g_clear_pointer (&self->trouble, g_free);

  G_OBJECT_CLASS (preau_application_parent_class)->dispose (object);
}

static void
preau_application_class_init (PreauApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = preau_application_dispose;
  application_class->startup = preau_application_startup;
  application_class->shutdown = preau_application_shutdown;
  application_class->activate = preau_application_activate;
  application_class->open = preau_application_open;
  application_class->command_line = preau_application_command_line;
  application_class->handle_local_options = preau_application_handle_local_options;
}

static void
preau_application_init (PreauApplication *self)
{
  const GOptionEntry options[] = {
    { "language", 'l', 0, G_OPTION_ARG_STRING, NULL, N_("Speak this language"), LANGUAGES },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_("[CODE|LINK…]") },
    G_OPTION_ENTRY_NULL,
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_summary (
    G_APPLICATION (self), _("Opens on the first question. Each CODE, such as 1-213-3, or LINK, such as\n"
                            "preau:ministere-2020/1-213-3, opens its path in a call window of its own."));
  if (*PREAU_SUPPORT != '\0')
    {
      g_autofree char *support = g_strdup_printf (_("For help, or to tell of a fault: %s"), PREAU_SUPPORT);

      g_application_set_option_context_description (G_APPLICATION (self), support);
    }
}

PreauApplication *
preau_application_new (void)
{
  return g_object_new (PREAU_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN, NULL);
}
