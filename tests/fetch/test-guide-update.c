/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New editions from a server: the attacks of The Update Framework’s specification that need one, and what a server that
 * is being renewed looks like. */

#include "preau-guide-update.h"

#include <string.h>

#include "hostile-server.h"
#include "link-trial.h"
#include "update-trial.h"
#include "preau-error.h"
#include "preau-file-fetch.h"

#define ELEVEN "guide academy 1 11; ask q a o; ask q b o; end o"
#define OTHER "guide other 1 11; ask q a o; ask q b o; end o"
#define PAST_REVIEW "/issued=\"2019-01-01\"\n/review_by=\"2020-01-01\""
#define TWELVE "guide academy 1 12; ask q a o; ask q b o; end o"

#define FEW_MILLISECONDS 300

static HostileServer *server;

/* Times that files may take, in the order in which they are asked for; a minute is too long for what never comes. */
static GArray *times;
static const char *never; /* path of a file; NULL: all may come */

void __real_preau_file_fetch_async (
  SoupSession *session, const PreauFileAsked *asked, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
void __wrap_preau_file_fetch_async (
  SoupSession *session, const PreauFileAsked *asked, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);

/* The linker puts it in the place of the real one. */
void
__wrap_preau_file_fetch_async (SoupSession *session,
                               const PreauFileAsked *asked,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  PreauFileAsked hurried = *asked;

  g_array_append_val (times, asked->milliseconds);
  if (never != NULL && g_str_has_suffix (asked->address, never))
    hurried.milliseconds = FEW_MILLISECONDS;
  __real_preau_file_fetch_async (session, &hurried, cancellable, callback, data);
}

static UpdateTrial
update (Editions *self,
        const char *path,
        GCancellable *cancellable)
{
  g_autofree char *url = hostile_server_get_url (server, HOSTILE_GOOD, "example.com", path);
  UpdateTrial came;

  hostile_server_reset (server);
  g_array_set_size (times, 0);
  came = update_trial_run (self, url, cancellable);
  link_trial_assert_nothing_open (server);

  /* What the test holds itself is that of before. */
  preau_guide_store_load (self->store, NULL);

  return came;
}

static void
put (const char *path,
     const char *suffix,
     GBytes *bytes)
{
  g_autofree char *whole = g_strconcat (path, suffix, NULL);

  hostile_server_put (server, whole, bytes);
}

/* @text: (nullable): a guide as of guide_builder_to_json(), or else a file as it is */
static GBytes *
new_file (const char *text)
{
  if (text == NULL)
    return NULL;

  return g_str_has_prefix (text, "guide ") ? editions_new_guide (text, NULL) : g_bytes_new (text, strlen (text));
}

/* @guide, @signed_guide: (nullable): what the server has, and what its signature is of, as of new_file() */
static void
publish (Publisher *publisher,
         const char *path,
         const char *guide,
         const char *signed_guide)
{
  g_autoptr (GBytes) bytes = new_file (guide);
  g_autoptr (GBytes) other = new_file (signed_guide);
  g_autoptr (GBytes) signature = other != NULL ? publisher_sign (publisher, other, NULL) : NULL;

  put (path, "", bytes);
  put (path, PREAU_SIGNATURE_SUFFIX, signature);
}

static guint
count_requests (const char *path)
{
  g_autofree char *requests = hostile_server_dup_requests (server);
  g_autofree char *line = g_strdup_printf ("GET %s HTTP", path);
  guint n = 0;

  for (const char *at = requests; (at = strstr (at, line)) != NULL; at++)
    n++;

  return n;
}

/* One after the other: the first, nothing new, a new one, and the same once more. */
static void
test_editions (Editions *self,
               gconstpointer data)
{
  static const char *const paths[] = { "/editions.json", "/dated/editions.json" };
  const char *path = paths[GPOINTER_TO_UINT (data)];
  g_autofree char *signature_path = g_strconcat (path, PREAU_SIGNATURE_SUFFIX, NULL);
  static const struct
  {
    const char *guide;
    PreauInstall came;
    guint serial;
    guint n_guides; /* asked for */
  } steps[] = {
    { EDITIONS_FIRST, PREAU_INSTALL_NEW, 10, 1 },
    { NULL, PREAU_INSTALL_SAME, 10, 0 },
    { ELEVEN, PREAU_INSTALL_NEW, 11, 1 },
    { NULL, PREAU_INSTALL_SAME, 11, 0 },
  };

  if (self->store == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_auto (UpdateTrial) came = { NULL };

      if (steps[i].guide != NULL)
        publish (self->followed, path, steps[i].guide, steps[i].guide);
      came = update (self, path, NULL);
      g_assert_no_error (came.error);
      g_assert_cmpint (came.came, ==, steps[i].came);
      g_assert_cmpuint (editions_get_serial (came.store), ==, steps[i].serial);
      g_assert_cmpuint (count_requests (path), ==, steps[i].n_guides);
      g_assert_cmpuint (count_requests (signature_path), ==, 1);
      g_assert_cmpint (preau_guide_store_get_checked_at (self->store), >, 0);
      editions_assert_in_use (self, steps[i].serial);
    }
}

/* @path: what the server does there where it has no file; @signature: in the place of one */
static const struct
{
  const char *name;
  const char *path;
  const char *guide;
  const char *signed_guide;
  gboolean by_other;
  int code;
  const char *words;
  const char *signature;
} attacks[] = {
  { "arbitrary installation", "/arbitrary", ELEVEN, ELEVEN, TRUE, PREAU_ERROR_SIGNATURE_KEY, "is signed with the key" },
  { "mix-and-match", "/mixed", ELEVEN, TWELVE, FALSE, PREAU_ERROR_SIGNATURE_DATA, "is not the one that was signed" },
  { "half renewed", "/half", EDITIONS_FIRST, ELEVEN, FALSE, PREAU_ERROR_UPDATE_HALF, "the publisher is renewing it" },
  { "rollback", "/old", "guide academy 1 9; ask q a o; ask q b o; end o",
    "guide academy 1 9; ask q a o; ask q b o; end o", FALSE, PREAU_ERROR_UPDATE_OLDER, "This is edition 9" },
  { "fast-forward", "/ahead", "guide academy 1 2000; ask q a o; ask q b o; end o",
    "guide academy 1 2000; ask q a o; ask q b o; end o", FALSE, PREAU_ERROR_UPDATE_AHEAD, "Edition 2000 is too far ahead" },
  { "wrong file", "/wrong", "no guide", "no guide", FALSE, PREAU_ERROR_GUIDE_REFUSED, "Line 1, column 1: " },
  { "another guide", "/other", OTHER, OTHER, FALSE, PREAU_ERROR_UPDATE_GUIDE, "This is the guide “other”" },
  { "slow retrieval", "/drip", NULL, ELEVEN, FALSE, PREAU_ERROR_UPDATE_FETCH, "Too slow. " },
  { "slow before the guide", "/drip-head", NULL, ELEVEN, FALSE, PREAU_ERROR_UPDATE_FETCH, "Too slow. " },
  { "a slow signature", "/drip", NULL, NULL, FALSE, PREAU_ERROR_UPDATE_FETCH, "Too slow. " },
  { "endless data", "/endless", NULL, ELEVEN, FALSE, PREAU_ERROR_UPDATE_SIZE, "is too large" },
  { "an endless signature", "/endless", NULL, NULL, FALSE, PREAU_ERROR_UPDATE_SIZE, "is too large" },
  { "a bomb", "/bomb", NULL, ELEVEN, FALSE, PREAU_ERROR_UPDATE_SIZE, "is too large" },
  { "a bomb as signature", "/bomb", NULL, NULL, FALSE, PREAU_ERROR_UPDATE_SIZE, "is too large" },
  { "nothing as guide", "/200", NULL, ELEVEN, FALSE, PREAU_ERROR_SIGNATURE_DATA, "is not the one that was signed" },
  { "nothing as signature", "/200", ELEVEN, NULL, FALSE, PREAU_ERROR_SIGNATURE_DAMAGED, "The signature is damaged" },
  { "cut off", "/short", NULL, ELEVEN, FALSE, PREAU_ERROR_UPDATE_FETCH, "The connection broke" },
  { "a sign-in page", "/portal", "\n <html>", ELEVEN, FALSE, PREAU_ERROR_UPDATE_PAGE, "A web page came instead of" },
  { "a sign-in page as signature", "/portal", ELEVEN, NULL, FALSE, PREAU_ERROR_UPDATE_PAGE,
    "A web page came instead of", "\xef\xbb\xbf\r\n<!DOCTYPE html>" },
  { "no guide", "/404", NULL, ELEVEN, FALSE, PREAU_ERROR_UPDATE_FETCH, "There is no file at" },
  { "no signature", "/404", ELEVEN, NULL, FALSE, PREAU_ERROR_UPDATE_FETCH, "There is no file at" },
  { "nothing new, unasked", "/304", NULL, NULL, FALSE, PREAU_ERROR_UPDATE_FETCH, "no page" },
  { "no guide, as if nothing were new", "/304", NULL, ELEVEN, FALSE, PREAU_ERROR_UPDATE_FETCH, "no page" },
  { "a server in trouble", "/503", NULL, ELEVEN, FALSE, PREAU_ERROR_UPDATE_FETCH, "out of order" },
};

/* Whatever a server does, what was in use still is, and not a byte has changed. */
static void
test_attack (Editions *self,
             gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) signature = new_file (attacks[i].signature);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_auto (UpdateTrial) came = { NULL };

  if (self->store == NULL)
    return;

  editions_begin (self);
  before = editions_draw_folder (self);
  publish (attacks[i].by_other ? self->other : self->followed, attacks[i].path, attacks[i].guide,
           attacks[i].signed_guide);
  if (attacks[i].signature != NULL)
    put (attacks[i].path, PREAU_SIGNATURE_SUFFIX, signature);
  if (strstr (attacks[i].path, "drip") != NULL)
    never = attacks[i].signed_guide != NULL ? attacks[i].path : PREAU_SIGNATURE_SUFFIX;

  came = update (self, attacks[i].path, NULL);
  never = NULL;
  after = editions_draw_folder (self);
  g_assert_null (came.store);
  g_assert_error (came.error, PREAU_ERROR, attacks[i].code);
  if (strstr (came.error->message, attacks[i].words) == NULL)
    g_error ("“%s” is said in place of “%s”", came.error->message, attacks[i].words);
  g_assert_cmpstr (after, ==, before);
  editions_assert_in_use (self, 10);

  put (attacks[i].path, "", NULL);
  put (attacks[i].path, PREAU_SIGNATURE_SUFFIX, NULL);
}

/* A server that never has anything new can’t be told from one that does not: what it has stays in use, and the guide
 * itself says how old it is. */
static void
test_freeze (Editions *self,
             gconstpointer data)
{
  static const PreauInstall expected[] = { PREAU_INSTALL_NEW, PREAU_INSTALL_SAME, PREAU_INSTALL_SAME };
  g_autoptr (GBytes) guide = editions_new_guide (EDITIONS_FIRST, PAST_REVIEW);
  g_autoptr (GBytes) signature = NULL;

  if (self->store == NULL)
    return;

  signature = publisher_sign (self->followed, guide, NULL);
  put ("/freeze.json", "", guide);
  put ("/freeze.json", PREAU_SIGNATURE_SUFFIX, signature);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_auto (UpdateTrial) came = update (self, "/freeze.json", NULL);

      g_assert_no_error (came.error);
      g_assert_cmpint (came.came, ==, expected[i]);
      g_assert_true (preau_guide_is_review_due (preau_guide_store_get_guide (came.store)));
      editions_assert_in_use (self, 10);
    }
}

/* The minute is for both files. */
static void
test_time (Editions *self,
           gconstpointer data)
{
  g_auto (UpdateTrial) came = { NULL };

  if (self->store == NULL)
    return;

  publish (self->followed, "/slow/time.json", ELEVEN, ELEVEN);
  came = update (self, "/slow/time.json", NULL);
  g_assert_no_error (came.error);
  g_assert_cmpuint (times->len, ==, 2);
  g_assert_cmpuint (g_array_index (times, guint, 0), <=, PREAU_GUIDE_UPDATE_MILLISECONDS);
  g_assert_cmpuint (g_array_index (times, guint, 1) + HOSTILE_MILLISECONDS_OF_A_SLOW_PAGE, <=,
                    g_array_index (times, guint, 0));
}

/* The same guide with a new signature, at an address that was asked before: the server need not send the guide. */
static void
test_signed_again (Editions *self,
                   gconstpointer data)
{
  static const char *const comment[] = { "-t", "once more", NULL };
  g_autoptr (GBytes) guide = NULL;
  g_autoptr (GBytes) signature = NULL;
  g_auto (UpdateTrial) first = { NULL };
  g_auto (UpdateTrial) again = { NULL };

  if (self->store == NULL)
    return;

  publish (self->followed, "/again.json", EDITIONS_FIRST, EDITIONS_FIRST);
  first = update (self, "/again.json", NULL);
  g_assert_no_error (first.error);

  guide = editions_new_guide (EDITIONS_FIRST, NULL);
  signature = publisher_sign (self->followed, guide, comment);
  put ("/again.json", PREAU_SIGNATURE_SUFFIX, signature);
  again = update (self, "/again.json", NULL);
  g_assert_no_error (again.error);
  g_assert_cmpint (again.came, ==, PREAU_INSTALL_SAME);
  g_assert_true (g_bytes_equal (preau_guide_store_get_signed_guide (again.store)->signature, signature));
}

/* What is damaged on the disk comes again from the server. */
static void
test_repair (Editions *self,
             gconstpointer data)
{
  g_autofree char *path = NULL;
  g_auto (UpdateTrial) first = { NULL };
  g_auto (UpdateTrial) again = { NULL };

  if (self->store == NULL)
    return;

  publish (self->followed, "/repair.json", EDITIONS_FIRST, EDITIONS_FIRST);
  first = update (self, "/repair.json", NULL);
  path = editions_find_file (self, "/guide.json", 0);
  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  again = update (self, "/repair.json", NULL);
  g_assert_no_error (again.error);
  g_assert_cmpint (again.came, ==, PREAU_INSTALL_NEW);
  editions_assert_in_use (self, 10);
}

static gboolean
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);

  return G_SOURCE_REMOVE;
}

/* @data: what the signature that comes is of; NULL: none does */
static void
test_cancelled (Editions *self,
                gconstpointer data)
{
  g_autofree char *before = NULL;

  if (self->store == NULL)
    return;

  editions_begin (self);
  before = editions_draw_folder (self);
  publish (self->followed, "/silent", NULL, data);
  for (guint milliseconds = 0; milliseconds <= 100; milliseconds += 50)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_auto (UpdateTrial) came = { NULL };
      g_autofree char *after = NULL;

      if (milliseconds == 0)
        g_cancellable_cancel (cancellable);
      else
        g_timeout_add (milliseconds, cancel_cb, cancellable);
      came = update (self, "/silent", cancellable);
      g_assert_error (came.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      after = editions_draw_folder (self);
      g_assert_cmpstr (after, ==, before);
      editions_assert_in_use (self, 10);
    }
  put ("/silent", PREAU_SIGNATURE_SUFFIX, NULL);
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GResolver) resolver = g_object_new (TEST_TYPE_RESOLVER, NULL);
  int result;

  g_test_init (&argc, &argv, NULL);
  g_resolver_set_default (resolver);
  server = hostile_server_new ();
  times = g_array_new (FALSE, FALSE, sizeof (guint));
  g_tls_backend_set_default_database (g_tls_backend_get_default (), hostile_server_get_database (server));

  g_test_add ("/guide-update/editions/tagged", Editions, GUINT_TO_POINTER (0), editions_set_up, test_editions, editions_tear_down);
  g_test_add ("/guide-update/editions/dated", Editions, GUINT_TO_POINTER (1), editions_set_up, test_editions, editions_tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_autofree char *path = g_strdelimit (g_strdup_printf ("/guide-update/%s", attacks[i].name), " ", '-');

      g_test_add (path, Editions, GUINT_TO_POINTER (i), editions_set_up, test_attack, editions_tear_down);
    }
  g_test_add ("/guide-update/signed-again", Editions, NULL, editions_set_up, test_signed_again, editions_tear_down);
  g_test_add ("/guide-update/repair", Editions, NULL, editions_set_up, test_repair, editions_tear_down);
  g_test_add ("/guide-update/freeze", Editions, NULL, editions_set_up, test_freeze, editions_tear_down);
  g_test_add ("/guide-update/time", Editions, NULL, editions_set_up, test_time, editions_tear_down);
  g_test_add ("/guide-update/cancelled/signature", Editions, NULL, editions_set_up, test_cancelled, editions_tear_down);
  g_test_add ("/guide-update/cancelled/guide", Editions, ELEVEN, editions_set_up, test_cancelled, editions_tear_down);

  result = g_test_run ();
  hostile_server_free (server);
  g_array_unref (times);

  return result;
}
