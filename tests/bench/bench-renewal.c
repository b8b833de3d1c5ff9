/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a window goes on answering while the largest guide there may be is fetched over TLS, verified, parsed, kept,
 * compared with the one before, and used. */

#include <stdlib.h>
#include <string.h>

#include "bench-application.h"
#include "bench-guide.h"
#include "bench-loop.h"
#include "folder.h"
#include "hostile-server.h"
#include "editions.h"
#include "preau-changes-dialog.h"
#include "preau-guide-loader.h"
#include "preau-json-reader.h"
#include "preau-language.h"
#include "preau-updater.h"
#include "preau-settings.h"
#include "preau-window.h"

#define PATH "/bench.json"
#define FRAME 16.0 /* milliseconds */
#define QUIET (200 * 1000) /* microseconds after which nothing more comes */

typedef struct
{
  GtkApplication *application;
  HostileServer *server;
  Editions editions;
  GSettings *settings;
  PreauGuideManager *manager;
  PreauUpdater *updater;
  PreauWindow *window;
  GtkWidget *dialog; /* NULL: there is none */
  gboolean is_comparing;
  GBytes *bytes;
  gint64 quiet_since;
} Bench;

/* As large as it may be, and no larger. */
static char *
new_largest_guide (void)
{
  guint n_questions = 1000;
  char *json = bench_guide_new (n_questions);
  gsize per_question = strlen (json) / n_questions;

  g_free (json);
  n_questions = (guint) (PREAU_JSON_MAX_BYTES / per_question);
  for (json = bench_guide_new (n_questions); strlen (json) > PREAU_JSON_MAX_BYTES; json = bench_guide_new (n_questions))
    {
      g_free (json);
      n_questions -= n_questions / 200;
    }

  return json;
}

static void
publish (Bench *self,
         const char *json,
         guint serial)
{
  g_autofree char *number = g_strdup_printf ("\"serial\":%u,", serial);
  g_auto (GStrv) parts = g_strsplit (json, "\"serial\":1,", 2);
  g_autofree char *text = g_strjoinv (number, parts);
  g_autoptr (GBytes) guide = g_bytes_new (text, strlen (text));
  g_autoptr (GBytes) signature = publisher_sign (self->editions.followed, guide, NULL);

  hostile_server_put (self->server, PATH, guide);
  hostile_server_put (self->server, PATH PREAU_SIGNATURE_SUFFIX, signature);
}

/* A window may go on for a while after the last that is seen of the renewal. */
static gboolean
is_over (gpointer data)
{
  Bench *self = data;

  if (preau_updater_is_busy (self->updater) || self->is_comparing)
    self->quiet_since = g_get_monotonic_time ();

  return g_get_monotonic_time () - self->quiet_since > QUIET;
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
measure (Bench *self,
         const char *name,
         BenchLoopFunc step)
{
  guint awake = g_timeout_add (20, wake_cb, NULL);
  gint64 start = g_get_monotonic_time ();
  BenchStall stall;

  self->quiet_since = start;
  stall = bench_loop_until (step, is_over, self);
  g_source_remove (awake);
  g_print ("%-40s %9.1f %9.1f %9.2f %9.0f  ratio <= 1.00\n", name, stall.wall_ms, stall.cpu_ms, stall.wall_ms / FRAME,
           (double) (self->quiet_since - start) / 1e3);
}

static void
update (gpointer data)
{
  preau_updater_update (((Bench *) data)->updater);
}

static void
compared_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  Bench *self = data;

  self->is_comparing = FALSE;
  self->dialog = preau_changes_dialog_new (GTK_WINDOW (self->window),
                                           preau_guide_manager_compare_finish (self->manager, result, NULL), TRUE);
  gtk_window_present (GTK_WINDOW (self->dialog));
}

static void
compare (gpointer data)
{
  Bench *self = data;

  self->is_comparing = TRUE;
  preau_guide_manager_compare_async (self->manager, preau_updater_get_available (self->updater), compared_cb, self);
}

static void
use (gpointer data)
{
  Bench *self = data;

  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->dialog)));
  preau_updater_use_available (self->updater);
}

static void
wait (gpointer data)
{
}

static void
parse (gpointer data)
{
  Bench *self = data;
  g_autoptr (PreauGuide) guide = preau_guide_load_bytes (self->bytes, NULL, NULL);

  g_assert_nonnull (guide);
}

static void
set_up (Bench *self)
{
  g_autoptr (GResolver) resolver = g_object_new (TEST_TYPE_RESOLVER, NULL);
  g_autoptr (PreauChecklistStore) store = preau_checklist_store_new (NULL);
  g_autofree char *address = NULL;

  g_resolver_set_default (resolver);
  preau_language_set_up (NULL);
  self->application = bench_application_new ();
  self->server = hostile_server_new ();
  g_tls_backend_set_default_database (g_tls_backend_get_default (), hostile_server_get_database (self->server));
  editions_set_up (&self->editions, NULL);
  address = hostile_server_get_url (self->server, HOSTILE_GOOD, "example.com", PATH);
  self->settings = preau_settings_new ();
  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_SOURCE, PREAU_GUIDE_SOURCE_PUBLISHER);
  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_KEY, preau_public_key_get_text (self->editions.key));
  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_ADDRESS, address);
  self->manager = preau_guide_manager_new (self->settings, preau_signature_check);
  self->updater = preau_updater_new (self->manager);
  self->window = preau_window_new (self->application, preau_guide_manager_get_guide (self->manager), store);
  preau_guide_follower_follow (preau_window_get_follower (self->window), self->manager);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Bench *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  preau_guide_manager_wait (self->manager);
  g_clear_object (&self->updater);
  g_clear_object (&self->manager);
  g_clear_object (&self->settings);
  g_clear_object (&self->application);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  editions_tear_down (&self->editions, NULL);
  hostile_server_free (self->server);
}

static void
measure_all (Bench *self)
{
  g_autofree char *json = new_largest_guide ();

  self->bytes = g_bytes_new (json, strlen (json));
  g_print ("Longest stall of the main loop beside a frame of %.0f ms; a guide of %.2f MiB\n%-40s %9s %9s %9s %9s  aim\n",
           FRAME, (double) strlen (json) / 1024 / 1024, "", "wall ms", "CPU ms", "ratio", "all in ms");
  bench_loop_watch ();
  measure (self, "shown at first", wait);
  publish (self, json, 1);
  measure (self, "fetched, verified, parsed, kept", update);
  measure (self, "compared with the built-in guide", compare);
  measure (self, "used instead of the built-in guide", use);
  publish (self, json, 2);
  measure (self, "the next edition, likewise", update);
  measure (self, "compared", compare);
  measure (self, "used", use);
  /* Last: what it leaves of the heap to tidy up would be taken for a stall of the others. */
  measure (self, "parsed in the main loop, as a measure", parse);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("preau-bench-XXXXXX", NULL);
  Bench self = { NULL };

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  if (!publisher_can_sign ())
    return EXIT_FAILURE;

  set_up (&self);
  measure_all (&self);
  tear_down (&self);
  folder_remove (home);

  return EXIT_SUCCESS;
}
