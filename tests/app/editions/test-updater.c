/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A publisher’s guide comes from a server or a USB stick, says what changes, and is used: with the window’s own parts. */

#include "preau-updater.h"

#include <string.h>

#include "fixture.h"
#include "folder.h"
#include "hostile-server.h"
#include "link-trial.h"
#include "editions.h"
#include "preau-changes-dialog.h"
#include "preau-guide-diff-document.h"
#include "preau-guide-loader.h"
#include "preau-settings.h"

#define BUILT_IN "ministere-2020"
#define TEN "guide academy 1 10; ask q a o; ask q b o; end o t; tool t"
#define ELEVEN "guide academy 1 11; ask q a o; ask q b o; end o u; tool t; tool u level=listed"
#define PATH "/academy.json"

#define HELD (G_TIME_SPAN_SECOND / 2)

static HostileServer *server;

static GMutex mutex;
static GCond released;
static gboolean is_held;

PreauGuide *__real_preau_guide_load_built_in (PreauFindings *findings, GError **error);
PreauGuide *__wrap_preau_guide_load_built_in (PreauFindings *findings, GError **error);

/* The linker puts it in the place of the real one, which is called before the publisher’s guides are read. While it is
 * held it takes long, but returns in the end, because the window itself may wait for it. */
PreauGuide *
__wrap_preau_guide_load_built_in (PreauFindings *findings,
                                  GError **error)
{
  gint64 end = g_get_monotonic_time () + HELD;

  g_mutex_lock (&mutex);
  while (is_held && g_cond_wait_until (&released, &mutex, end))
    continue;
  g_mutex_unlock (&mutex);

  return __real_preau_guide_load_built_in (findings, error);
}

static void
set_held (gboolean held)
{
  g_mutex_lock (&mutex);
  is_held = held;
  g_cond_broadcast (&released);
  g_mutex_unlock (&mutex);
}

typedef struct
{
  Editions editions;
  GSettings *settings;
  PreauGuideManager *manager;
  PreauUpdater *updater;
} Home;

static void
set_up (Home *self,
        gconstpointer data)
{
  g_autofree char *address = hostile_server_get_url (server, HOSTILE_GOOD, "example.com", PATH);

  editions_set_up (&self->editions, NULL);
  self->settings = preau_settings_new ();
  if (self->editions.store == NULL)
    return;

  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_SOURCE, PREAU_GUIDE_SOURCE_PUBLISHER);
  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_KEY, preau_public_key_get_text (self->editions.key));
  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_ADDRESS, address);
  g_settings_set_int64 (self->settings, PREAU_SETTING_GUIDE_ASKED_AT, 0);
  self->manager = preau_guide_manager_new (self->settings, preau_signature_check);
  self->updater = preau_updater_new (self->manager);
  hostile_server_reset (server);
}

static void
tear_down (Home *self,
           gconstpointer data)
{
  g_settings_reset (self->settings, PREAU_SETTING_GUIDE_SOURCE);
  if (self->manager != NULL)
    preau_guide_manager_wait (self->manager);
  g_clear_object (&self->updater);
  g_clear_object (&self->manager);
  g_clear_object (&self->settings);
  editions_tear_down (&self->editions, NULL);
  hostile_server_put (server, PATH, NULL);
  hostile_server_put (server, PATH PREAU_SIGNATURE_SUFFIX, NULL);
}

static void
publish (Home *self,
         Publisher *publisher,
         const char *description)
{
  g_autoptr (GBytes) guide = editions_new_guide (description, NULL);
  g_autoptr (GBytes) signature = publisher_sign (publisher, guide, NULL);

  hostile_server_put (server, PATH, guide);
  hostile_server_put (server, PATH PREAU_SIGNATURE_SUFFIX, signature);
}

static void
wait_for_end (Home *self)
{
  while (preau_updater_is_busy (self->updater))
    g_main_context_iteration (NULL, TRUE);
}

static void
update (Home *self)
{
  preau_updater_update (self->updater);
  g_assert_true (preau_updater_is_busy (self->updater));
  wait_for_end (self);
}

static void
assert_state (Home *self,
              const char *id,
              guint next,
              const char *said)
{
  PreauGuide *edition = preau_updater_get_available (self->updater);
  g_autofree char *words = NULL;

  g_object_get (self->updater, "status", &words, NULL);
  g_assert_cmpstr (preau_guide_manager_get_guide (self->manager)->id, ==, id);
  g_assert_cmpuint (edition != NULL ? edition->serial : 0, ==, next);
  if (said == NULL ? words != NULL : words == NULL || strstr (words, said) == NULL)
    g_error ("“%s” is said in place of “%s”", words, said);
}

/* It is kept at once, and used when somebody wants it; the next start finds it in any case. */
static void
test_update (Home *self,
             gconstpointer data)
{
  g_autoptr (PreauGuideManager) next_start = NULL;

  if (self->manager == NULL)
    return;

  publish (self, self->editions.followed, TEN);
  update (self);
  assert_state (self, BUILT_IN, 10, "Edition 10 of the guide is ready.");
  g_assert_cmpint (g_settings_get_int64 (self->settings, PREAU_SETTING_GUIDE_ASKED_AT), >, 0);

  preau_updater_use_available (self->updater);
  assert_state (self, "academy", 0, "Edition 10 of the guide is ready.");
  update (self);
  assert_state (self, "academy", 0, "The guide is up to date.");

  publish (self, self->editions.followed, ELEVEN);
  update (self);
  assert_state (self, "academy", 11, "Edition 11 of the guide is ready.");
  next_start = preau_guide_manager_new (self->settings, preau_signature_check);
  g_assert_cmpuint (preau_guide_manager_get_guide (next_start)->serial, ==, 11);
}

/* The publisher of the built-in guide is behind the program: nothing is offered. */
static void
test_behind (Home *self,
             gconstpointer data)
{
  if (self->manager == NULL)
    return;

  publish (self, self->editions.followed, "guide " BUILT_IN " 1 1; ask q a o; ask q b o; end o");
  update (self);
  assert_state (self, BUILT_IN, 0, "The guide is up to date.");
}

static void
test_refused (Home *self,
              gconstpointer data)
{
  if (self->manager == NULL)
    return;

  publish (self, self->editions.followed, TEN);
  update (self);
  preau_updater_use_available (self->updater);
  publish (self, self->editions.other, ELEVEN);
  update (self);
  assert_state (self, "academy", 0, "The guide is signed with the key ");
  hostile_server_put (server, PATH PREAU_SIGNATURE_SUFFIX, NULL); /* a page without sense comes in its place */
  update (self);
  assert_state (self, "academy", 0, "The signature is damaged: ");
}

/* Whoever follows nobody asks nobody, whatever address may be left in the settings. */
static void
test_nobody_asked (Home *self,
                   gconstpointer data)
{
  static const char *const sources[] = { PREAU_GUIDE_SOURCE_BUILT_IN, PREAU_GUIDE_SOURCE_FILE };
  g_autofree char *requests = NULL;

  if (self->manager == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_SOURCE, sources[i]);
      preau_updater_update (self->updater);
      g_assert_false (preau_updater_is_busy (self->updater));
    }
  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_SOURCE, PREAU_GUIDE_SOURCE_PUBLISHER);
  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_ADDRESS, "");
  preau_updater_update_daily (self->updater, NULL, 0);
  app_wait (1200);
  assert_state (self, BUILT_IN, 0, NULL);
  preau_updater_update (self->updater);
  g_assert_false (preau_updater_is_busy (self->updater));
  assert_state (self, BUILT_IN, 0, "The publisher’s web address is missing");
  app_wait (50);
  requests = hostile_server_dup_requests (server);
  g_assert_cmpstr (requests, ==, "");
}

static guint
count_requests (void)
{
  g_autofree char *requests = hostile_server_dup_requests (server);
  g_auto (GStrv) lines = g_strsplit (requests, "\n", -1);
  guint n_requests = 0;

  for (char **line = lines; *line != NULL; line++)
    n_requests += **line != '\0' ? 1 : 0;

  return n_requests;
}

static void
test_stop (Home *self,
           gconstpointer data)
{
  g_autofree char *address = hostile_server_get_url (server, HOSTILE_GOOD, "example.com", "/silent");
  g_autoptr (GBytes) signature = g_bytes_new_static ("untrusted", 9);

  if (self->manager == NULL)
    return;

  hostile_server_put (server, "/silent" PREAU_SIGNATURE_SUFFIX, signature);
  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_ADDRESS, address);
  preau_updater_update (self->updater);
  app_wait_until (count_requests () > 0);
  preau_updater_stop (self->updater);
  g_assert_false (preau_updater_is_busy (self->updater));
  link_trial_assert_nothing_open (server);
  app_wait (50);
  assert_state (self, BUILT_IN, 0, NULL);
  hostile_server_put (server, "/silent" PREAU_SIGNATURE_SUFFIX, NULL);
}

static void
write_bytes (const char *folder,
             const char *name,
             GBytes *bytes)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
}

typedef struct
{
  gboolean is_over;
  gboolean is_new;
  GError *error;
} Told;

static void
installed_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  Told *told = data;

  told->is_over = TRUE;
  told->is_new = preau_updater_install_finish (PREAU_UPDATER (source), result, &told->error);
}

/* @reason: (nullable): why it is refused, or the beginning of that */
static void
install (Home *self,
         GFile *file,
         gboolean is_new,
         const char *reason)
{
  Told told = { FALSE };

  preau_updater_install_async (self->updater, file, installed_cb, &told);
  while (!told.is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (preau_updater_is_busy (self->updater));
  g_assert_cmpint (told.is_new, ==, is_new);
  if (reason == NULL)
    g_assert_no_error (told.error);
  else if (told.error == NULL || strstr (told.error->message, reason) == NULL)
    g_error ("“%s” is said in place of “%s”", told.error != NULL ? told.error->message : "nothing", reason);
  g_clear_error (&told.error);
}

static void
test_stick (Home *self,
            gconstpointer data)
{
  g_autoptr (GBytes) guide = NULL;
  g_autoptr (GBytes) signature = NULL;
  g_autoptr (GFile) file = NULL;

  if (self->manager == NULL)
    return;

  guide = editions_new_guide (TEN, NULL);
  signature = publisher_sign (self->editions.followed, guide, NULL);
  write_bytes (self->editions.folder, "stick.json", guide);
  file = g_file_new_build_filename (self->editions.folder, "stick.json", NULL);
  install (self, file, FALSE, "stick.json.minisig");
  assert_state (self, BUILT_IN, 0, "stick.json.minisig");

  write_bytes (self->editions.folder, "stick.json.minisig", signature);
  install (self, file, TRUE, NULL);
  assert_state (self, BUILT_IN, 10, "Edition 10 of the guide is ready.");
  preau_updater_use_available (self->updater);
  install (self, file, FALSE, NULL);
  assert_state (self, "academy", 0, "The guide is up to date.");

  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_KEY, "");
  install (self, file, FALSE, "The publisher’s public key is missing.");
  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_SOURCE, PREAU_GUIDE_SOURCE_BUILT_IN);
  install (self, file, FALSE, "No publisher is chosen");
}

/* The program starts anew, and reads its guide slowly. */
static void
start_slowly (Home *self)
{
  g_clear_object (&self->updater);
  g_clear_object (&self->manager);
  set_held (TRUE);
  self->manager = preau_guide_manager_new (self->settings, preau_signature_check);
  self->updater = preau_updater_new (self->manager);
}

/* An edition that comes before the guide in use has been read does not take its place. */
static void
test_slow_start (Home *self,
                 gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) guide = NULL;
  g_autoptr (GBytes) signature = NULL;

  if (self->manager == NULL)
    return;

  publish (self, self->editions.followed, TEN);
  start_slowly (self);
  update (self);
  set_held (FALSE);
  assert_state (self, BUILT_IN, 10, "Edition 10 of the guide is ready.");

  preau_updater_use_available (self->updater);
  guide = editions_new_guide (ELEVEN, NULL);
  signature = publisher_sign (self->editions.followed, guide, NULL);
  write_bytes (self->editions.folder, "stick.json", guide);
  write_bytes (self->editions.folder, "stick.json.minisig", signature);
  file = g_file_new_build_filename (self->editions.folder, "stick.json", NULL);
  start_slowly (self);
  install (self, file, TRUE, NULL);
  set_held (FALSE);
  assert_state (self, "academy", 11, "Edition 11 of the guide is ready.");
  g_assert_cmpuint (preau_guide_manager_get_guide (self->manager)->serial, ==, 10);
}

/* One thing after the other. */
static void
test_busy (Home *self,
           gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  Told told = { FALSE };

  if (self->manager == NULL)
    return;

  file = g_file_new_build_filename (self->editions.folder, "stick.json", NULL);
  publish (self, self->editions.followed, TEN);
  preau_updater_update (self->updater);
  preau_updater_install_async (self->updater, file, installed_cb, &told);
  while (!told.is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (told.error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_clear_error (&told.error);
  preau_updater_wait (self->updater);
  assert_state (self, BUILT_IN, 10, "Edition 10 of the guide is ready.");
}

/* Once a day, and not before there is a network. */
static void
test_daily (Home *self,
            gconstpointer data)
{
  g_autoptr (GNetworkMonitor) network = test_monitor_new (FALSE, G_NETWORK_CONNECTIVITY_LOCAL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  gint64 checked_at;

  if (self->manager == NULL)
    return;

  publish (self, self->editions.followed, TEN);
  preau_updater_update_daily (self->updater, network, 0);
  app_wait (1200);
  g_assert_cmpuint (count_requests (), ==, 0);
  g_assert_cmpint (g_settings_get_int64 (self->settings, PREAU_SETTING_GUIDE_ASKED_AT), ==, 0);

  test_monitor_set_available (network, TRUE);
  app_wait_until (preau_updater_get_available (self->updater) != NULL);
  assert_state (self, BUILT_IN, 10, "Edition 10 of the guide is ready.");
  g_assert_cmpint (g_settings_get_int64 (self->settings, PREAU_SETTING_GUIDE_ASKED_AT), >=, now);
  g_object_get (self->manager, "checked-at", &checked_at, NULL);
  g_assert_cmpint (checked_at, >=, now);

  hostile_server_reset (server);
  preau_updater_update_daily (self->updater, network, 0);
  app_wait (1200);
  g_assert_cmpuint (count_requests (), ==, 0);
  g_settings_set_int64 (self->settings, PREAU_SETTING_GUIDE_ASKED_AT, now + 1000); /* by a clock that was wrong */
  preau_updater_update_daily (self->updater, network, 0);
  app_wait_until (count_requests () > 0);
}

static const char *
get_id (PreauWindow *window)
{
  return (preau_walk_get_guide (preau_window_get_walk (window)))->id;
}

/* Nobody’s path changes before their eyes: at once on the first question, else when the walk ends. */
static void
test_windows (Home *self,
              gconstpointer data)
{
  g_autoptr (GBytes) bytes = editions_new_guide (TEN, NULL);
  g_autoptr (PreauGuide) academy = NULL;
  PreauWindow *fresh = app_open (NULL, 700, 600);
  PreauWindow *walking = app_open (NULL, 700, 600);
  PreauWindow *reading = app_open (NULL, 700, 600);

  academy = preau_guide_load_bytes (bytes, NULL, NULL);
  app_go_to (walking, "1-213-3");
  gtk_widget_activate_action (GTK_WIDGET (reading), "win.open-sheet", "s", "via");
  preau_guide_follower_use (preau_window_get_follower (fresh), academy);
  preau_guide_follower_use (preau_window_get_follower (walking), academy);
  preau_guide_follower_use (preau_window_get_follower (reading), academy);
  app_wait_until (g_str_equal (get_id (fresh), "academy"));
  g_assert_cmpstr (get_id (walking), ==, BUILT_IN);
  g_assert_cmpstr (get_id (reading), ==, BUILT_IN);

  gtk_widget_activate_action (GTK_WIDGET (walking), "win.back", NULL);
  app_wait (50);
  g_assert_cmpstr (get_id (walking), ==, BUILT_IN);
  gtk_widget_activate_action (GTK_WIDGET (walking), "walk.restart", NULL);
  gtk_widget_activate_action (GTK_WIDGET (reading), "win.back", NULL);
  app_wait_until (g_str_equal (get_id (walking), "academy"));
  app_wait_until (g_str_equal (get_id (reading), "academy"));

  /* Answers and tools are those of the new one. */
  gtk_widget_activate_action (GTK_WIDGET (reading), "walk.answer-number", "u", 2);
  app_finish (reading);
  g_assert_cmpuint (preau_walk_get_length (preau_window_get_walk (reading)), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (reading), "win.open-sheet", "s", "t");
  app_finish (reading);
  app_close (fresh);
  app_close (walking);
  app_close (reading);
}

/* What changes is said before anything is used. */
static void
test_changes (Home *self,
              gconstpointer data)
{
  g_autoptr (GBytes) before_bytes = editions_new_guide (TEN, NULL);
  g_autoptr (GBytes) after_bytes = editions_new_guide (ELEVEN, NULL);
  g_autoptr (PreauGuide) before = preau_guide_load_bytes (before_bytes, NULL, NULL);
  g_autoptr (PreauGuide) after = preau_guide_load_bytes (after_bytes, NULL, NULL);
  PreauWindow *window = app_open (NULL, 700, 600);
  g_autoptr (PreauGuideDiff) diff = preau_guide_diff_new (before, after);
  GtkWidget *dialog =
    preau_changes_dialog_new (GTK_WINDOW (window),
                              preau_guide_diff_to_document (diff, PREAU_DIFF_FOR_USERS, "en"), TRUE);
  g_autofree char *text = NULL;

  gtk_window_present (GTK_WINDOW (dialog));
  app_settle_window (GTK_WINDOW (dialog));
  text = app_get_text (dialog);
  g_assert_nonnull (strstr (text, "What changes"));
  g_assert_nonnull (strstr (text, "edition 11"));
  g_assert_nonnull (strstr (text, "Paths that lead elsewhere"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  app_close (window);
}

static void
add (const char *name,
     void (*test) (Home *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/updater/", name, NULL);

  g_test_add (path, Home, NULL, set_up, test, tear_down);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("preau-updater-XXXXXX", NULL);
  g_autoptr (GResolver) resolver = g_object_new (TEST_TYPE_RESOLVER, NULL);
  int result;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_resolver_set_default (resolver);
  app_start (&argc, &argv);
  server = hostile_server_new ();
  g_tls_backend_set_default_database (g_tls_backend_get_default (), hostile_server_get_database (server));

  add ("update", test_update);
  add ("behind", test_behind);
  add ("refused", test_refused);
  add ("nobody-asked", test_nobody_asked);
  add ("stop", test_stop);
  add ("stick", test_stick);
  add ("slow-start", test_slow_start);
  add ("busy", test_busy);
  add ("daily", test_daily);
  add ("windows", test_windows);
  add ("changes", test_changes);

  result = g_test_run ();
  hostile_server_free (server);
  folder_remove (home);

  return result;
}
