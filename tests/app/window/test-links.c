/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window knows of links, asks of servers of this machine, and shows where the links are. */

#include "preau-links.h"

#include <glib/gstdio.h>

#include "fixture.h"
#include "guide-builder.h"
#include "hostile-server.h"
#include "link-trial.h"
#include "preau-badge.h"
#include "preau-language.h"
#include "preau-link-status.h"
#include "preau-links-page.h"
#include "preau-jump-row.h"

#define CODE "1-213-3"                    /* CNED has closed: its stand-in has the main button */
#define URL "https://apps.education.fr/"  /* of that stand-in */

static const struct
{
  PreauLinkVerdict verdict;
  const char *tone;
} states[] = {
  { { PREAU_LINK_STATE_ANSWERS }, "good" },
  { { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_MISSING }, "doubtful" },
  { { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_SERVER }, "doubtful" },
  { { PREAU_LINK_STATE_REFUSES_ROBOTS }, "plain" },
  { { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_EXPIRED }, "bad" },
  { { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_WRONG_NAME }, "bad" },
  { { PREAU_LINK_STATE_TOO_SLOW }, "doubtful" },
  { { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_PORTAL }, "doubtful" },
};

static PreauLinkResult *
new_result (PreauLinkVerdict verdict,
            const char *host,
            int day)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autoptr (GDateTime) when = g_date_time_new (here, 2026, 11, day, 14, 5, 0);

  return preau_link_result_new (URL, verdict, host, g_strcmp0 (host, "www.example.com") == 0, when);
}

static void
add (PreauLinkStore *store,
     PreauLinkVerdict verdict,
     const char *host,
     int day)
{
  g_autoptr (PreauLinkResult) result = new_result (verdict, host, day);

  preau_link_result_unref (preau_link_store_add (store, result));
}

static PreauWindow *
open_outcome (PreauLinkStore *store)
{
  PreauWindow *window = app_open (NULL, 700, 600);

  if (store != NULL)
    preau_links_keep_in (preau_window_get_links (window), store);
  app_go_to (window, CODE);
  app_finish (window);

  return window;
}

/* The note at the main button: the first one. */
static GtkWidget *
get_note (PreauWindow *window)
{
  g_autoptr (GPtrArray) notes = app_list (app_get_page (window), PREAU_TYPE_LINK_STATUS);

  for (guint i = 0; i < notes->len; i++)
    if (gtk_widget_get_visible (gtk_widget_get_parent (notes->pdata[i])))
      return notes->pdata[i];

  g_assert_not_reached ();
}

static void
assert_note (PreauWindow *window,
             PreauLinkResult *result,
             const char *tone)
{
  GtkWidget *note = get_note (window);
  g_autofree char *title = preau_link_result_dup_title (result);
  const char *hint = preau_link_result_get_hint (result);
  const char *when =
    g_str_equal (preau_language_get (), "fr") ? "Vérifié le 25 novembre 2026 à 14:05" : "Checked on 25 November 2026 at 14:05";
  g_autofree char *text = app_get_text (note);
  g_autofree char *expected = g_strdup_printf ("%s\n%s\n%s%s", title, when, hint != NULL ? hint : "", hint != NULL ? "\n" : "");
  g_autofree char *heard = g_strdup_printf ("%s. %s%s%s", title, when, hint != NULL ? ". " : "", hint != NULL ? hint : "");

  g_assert_true (gtk_widget_is_visible (note));
  g_assert_cmpstr (text, ==, expected);
  app_assert_name (note, heard);
  g_assert_true (gtk_widget_has_css_class (app_find (note, PREAU_TYPE_BADGE), tone));
}

/* Each state, at the link, with its date and what to do; nothing where nothing is known. */
static void
test_states (void)
{
  PreauWindow *window = open_outcome (NULL);

  g_assert_false (gtk_widget_get_visible (get_note (window)));
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (PreauLinkStore) store = preau_link_store_new (NULL);
      g_autoptr (PreauLinkResult) result = new_result (states[i].verdict, NULL, 25);

      add (store, states[i].verdict, NULL, 25);
      preau_links_keep_in (preau_window_get_links (window), store);
      assert_note (window, result, states[i].tone);
    }
  app_close (window);
}

/* What only the store knows: missing on two days. And where another domain answers, that is no good sign. */
static void
test_gone (void)
{
  const PreauLinkVerdict missing = { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_MISSING };
  const PreauLinkVerdict gone = { PREAU_LINK_STATE_GONE, PREAU_LINK_REASON_MISSING };
  const PreauLinkVerdict answers = { PREAU_LINK_STATE_ANSWERS };
  g_autoptr (PreauLinkStore) store = preau_link_store_new (NULL);
  g_autoptr (PreauLinkStore) moved = preau_link_store_new (NULL);
  g_autoptr (PreauLinkResult) result = new_result (gone, NULL, 25);
  g_autoptr (PreauLinkResult) elsewhere = new_result (answers, "example.org", 25);
  PreauWindow *window;

  add (store, missing, NULL, 24);
  add (store, missing, NULL, 25);
  window = open_outcome (store);
  assert_note (window, result, "bad");

  add (moved, answers, "example.org", 25);
  preau_links_keep_in (preau_window_get_links (window), moved);
  assert_note (window, elsewhere, "doubtful");
  app_close (window);
}

static void
finished_cb (PreauLinks *links,
             GPtrArray *results,
             guint *n_results)
{
  *n_results = results->len;
}

static void
not_kept_cb (PreauLinks *links,
             const char *message,
             char **said)
{
  *said = g_strdup (message);
}

static void
wait_for_end (PreauLinks *links)
{
  while (preau_links_is_running (links))
    g_main_context_iteration (NULL, TRUE);
}

/* By the key, all links of the page: nobody listens at their usual port here. */
static void
test_check (void)
{
  g_autoptr (PreauLinkStore) store = preau_link_store_new (NULL);
  PreauWindow *window = open_outcome (store);
  PreauWindow *other = open_outcome (store);
  PreauLinks *links = preau_window_get_links (window);
  g_auto (GStrv) urls = preau_page_dup_links (PREAU_PAGE (app_get_page (window)));
  g_autoptr (PreauLinkResult) result = NULL;
  g_autoptr (PreauLinkResult) seen = NULL;
  guint n_results = 0;

  g_assert_cmpstr (urls[0], ==, URL);
  g_signal_connect (links, "finished", G_CALLBACK (finished_cb), &n_results);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.check-links", NULL));
  g_assert_true (preau_links_is_running (links));
  g_assert_true (gtk_widget_is_visible (get_note (window)));
  app_assert_name (get_note (window), g_str_equal (preau_language_get (), "fr") ? "Vérification…" : "Checking…");

  wait_for_end (links);
  g_assert_cmpuint (n_results, ==, g_strv_length (urls));
  result = preau_links_find (links, URL);
  g_assert_cmpint (result->verdict.reason, ==, PREAU_LINK_REASON_REFUSED);
  g_assert_true (gtk_widget_is_visible (get_note (window)));

  seen = preau_links_find (preau_window_get_links (other), URL);
  g_assert_cmpint (seen->verdict.reason, ==, PREAU_LINK_REASON_REFUSED);
  app_close (other);
  app_close (window);
}

/* Whom to ask may have a page, too. */
static void
test_contact (void)
{
  g_autofree char *json = guide_builder_to_json ("guide g 1 1; ask q a o; ask q b o; end o");
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  g_autofree char *edited = guide_builder_edit (json_node_get_object (root),
                                                "/outcomes/o/contact={\"text\":{\"fr\":\"Mot\"},\"url\":\"" URL "\"}");
  g_autoptr (PreauGuide) guide = guide_builder_import (edited);
  g_autoptr (PreauChecklistStore) ticks = preau_checklist_store_new (NULL);
  g_autoptr (PreauLinkStore) store = preau_link_store_new (NULL);
  PreauWindow *window = app_open_guide (guide, ticks, 700, 600);
  g_auto (GStrv) urls = NULL;

  add (store, (PreauLinkVerdict) { PREAU_LINK_STATE_ANSWERS }, NULL, 25);
  preau_links_keep_in (preau_window_get_links (window), store);
  gtk_widget_activate_action (GTK_WIDGET (window), "walk.answer-number", "u", 1);
  app_finish (window);
  urls = preau_page_dup_links (PREAU_PAGE (app_get_page (window)));
  g_assert_cmpstr (urls[0], ==, URL);
  g_assert_null (urls[1]);
  g_assert_true (gtk_widget_is_visible (get_note (window)));
  app_close (window);
}

/* Without a link there is nothing to ask. */
static void
test_nothing_to_check (void)
{
  PreauWindow *window = app_open (NULL, 700, 600);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.check-links", NULL);
  g_assert_false (preau_links_is_running (preau_window_get_links (window)));
  app_close (window);
}

/* Stopped by the person, by another check, or with the window: nothing goes on, and nothing is said of the links. */
static void
assert_words (GtkWidget *button,
              const char *expected)
{
  g_autofree char *words = app_get_text (button);

  g_assert_cmpstr (words, ==, expected);
}

/* The button that asks is the one that stops, and keeps the focus. */
static void
test_button (void)
{
  g_autoptr (HostileServer) server = hostile_server_new ();
  g_autofree char *silent = hostile_server_get_url (server, HOSTILE_GOOD, "example.com", "/silent");
  const char *const urls[] = { silent, NULL };
  gboolean is_french = g_str_equal (preau_language_get (), "fr");
  PreauWindow *window = open_outcome (NULL);
  PreauLinks *links = preau_window_get_links (window);
  GtkWidget *button = app_find_button (app_get_page (window), "win.check-links");

  assert_words (button, is_french ? "Vérifier les liens\n" : "Check links\n");
  gtk_widget_grab_focus (button);
  preau_links_check (links, urls);
  g_assert_true (app_find_button (app_get_page (window), "win.stop-check") == button);
  assert_words (button, is_french ? "Arrêter\n" : "Stop\n");
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (preau_links_is_running (links));
  assert_words (button, is_french ? "Vérifier les liens\n" : "Check links\n");
  g_assert_true (gtk_widget_is_focus (button));
  app_close (window);
}

static void
test_stop (void)
{
  g_autoptr (HostileServer) server = hostile_server_new ();
  g_autofree char *silent = hostile_server_get_url (server, HOSTILE_GOOD, "example.com", "/silent");
  const char *const urls[] = { silent, NULL };
  const char *const none[] = { NULL };
  PreauWindow *window = app_open (NULL, 700, 600);
  PreauLinks *links = preau_window_get_links (window);
  guint n_results = G_MAXUINT;

  g_tls_backend_set_default_database (g_tls_backend_get_default (), hostile_server_get_database (server));
  g_signal_connect (links, "finished", G_CALLBACK (finished_cb), &n_results);
  preau_links_check (links, urls);
  g_assert_true (preau_links_is_asking (links, silent));
  app_wait_until (hostile_server_get_n_open (server) > 0);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.stop-check", NULL);
  g_assert_false (preau_links_is_running (links));
  g_assert_false (preau_links_is_asking (links, silent));
  g_assert_null (preau_links_find (links, silent));
  link_trial_assert_nothing_open (server);

  preau_links_check (links, urls);
  app_wait_until (hostile_server_get_n_open (server) > 0);
  preau_links_check (links, none);
  wait_for_end (links);
  g_assert_cmpuint (n_results, ==, 0);
  link_trial_assert_nothing_open (server);

  preau_links_check (links, urls);
  app_wait_until (hostile_server_get_n_open (server) > 0);
  app_close (window);
  link_trial_assert_nothing_open (server);
}

/* Where results cannot be kept, the window knows them all the same. */
static void
test_not_kept (void)
{
  g_autofree char *folder = g_dir_make_tmp ("preau-links-XXXXXX", NULL);
  g_autofree char *blocker = g_build_filename (folder, "file", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (blocker, "links.json", NULL);
  g_autoptr (PreauLinkStore) store = preau_link_store_new (file);
  g_autoptr (PreauLinks) links = preau_links_new ();
  g_autoptr (PreauLinkResult) result = NULL;
  const char *const urls[] = { URL, NULL };
  g_autofree char *said = NULL;

  g_assert_true (g_file_set_contents (blocker, "", 0, NULL));
  g_signal_connect (links, "not-kept", G_CALLBACK (not_kept_cb), &said);
  preau_links_keep_in (links, store);
  preau_links_check (links, urls);
  wait_for_end (links);
  g_assert_nonnull (said);
  result = preau_links_find (links, URL);
  g_assert_nonnull (result);

  g_assert_cmpint (g_remove (blocker), ==, 0);
  g_assert_cmpint (g_remove (folder), ==, 0);
}

/* All of the guide, each as often as tools have it, asked once. */
static void
test_page (void)
{
  PreauWindow *window = app_open (NULL, 700, 600);
  const PreauTable *tools = app_get_guide ()->tools;
  g_autoptr (GPtrArray) rows = NULL;
  g_auto (GStrv) urls = NULL;
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;
  GtkWidget *page;
  GtkWidget *progress;
  guint n = 0;

  for (guint i = 0; i < preau_table_get_length (tools); i++)
    n += ((const PreauTool *) preau_table_get_value (tools, i))->links->len;
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-links", NULL);
  app_finish (window);
  page = app_get_page (window);
  g_assert_true (PREAU_IS_LINKS_PAGE (page));
  rows = app_list (page, PREAU_TYPE_JUMP_ROW);
  g_assert_cmpuint (rows->len, ==, n);

  urls = preau_page_dup_links (PREAU_PAGE (page));
  g_assert_cmpuint (g_strv_length (urls), <=, n);
  words = g_strdup_printf (g_str_equal (preau_language_get (), "fr") ? "Vérifier les %u liens\n" : "Check all %u links\n",
                           g_strv_length (urls));
  text = app_get_text (app_find_button (page, "win.check-links"));
  g_assert_cmpstr (text, ==, words);
  progress = app_find (page, GTK_TYPE_PROGRESS_BAR);
  g_assert_false (gtk_widget_get_visible (progress));

  g_signal_emit_by_name (app_find_button (page, "win.check-links"), "clicked");
  g_assert_true (gtk_widget_get_visible (progress));
  g_assert_true (gtk_widget_get_visible (app_find_button (page, "win.stop-check")));
  wait_for_end (preau_window_get_links (window));
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (progress)), ==, 1);
  g_assert_false (gtk_widget_get_visible (progress));
  for (guint i = 0; i < rows->len; i++)
    g_assert_true (gtk_widget_get_visible (app_find (rows->pdata[i], PREAU_TYPE_LINK_STATUS)));

  /* Asked for again, it is there already; the way back leads to where one was. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-links", NULL);
  g_assert_true (app_get_page (window) == page);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  g_assert_true (preau_main_view_shows_path (preau_window_get_main_view (window)));
  app_close (window);
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GResolver) resolver = g_object_new (TEST_TYPE_RESOLVER, NULL);

  g_setenv ("GTK_A11Y", "test", TRUE);
  g_resolver_set_default (resolver);
  app_start (&argc, &argv);

  g_test_add_func ("/links/states", test_states);
  g_test_add_func ("/links/gone", test_gone);
  g_test_add_func ("/links/check", test_check);
  g_test_add_func ("/links/contact", test_contact);
  g_test_add_func ("/links/nothing-to-check", test_nothing_to_check);
  g_test_add_func ("/links/button", test_button);
  g_test_add_func ("/links/stop", test_stop);
  g_test_add_func ("/links/not-kept", test_not_kept);
  g_test_add_func ("/links/page", test_page);

  return g_test_run ();
}
