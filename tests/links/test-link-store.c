/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-error.h"
#include "preau-link-file.h"
#include "preau-link-store.h"
#include "tick-folder.h"

#include <string.h>
#include <glib/gstdio.h>

#define URL "https://example.org/"

/* What was seen on a day, and what is said then. */
typedef struct
{
  const char *when;
  PreauLinkState state;
  PreauLinkReason reason;
  PreauLinkState said;
} Seen;

#define ANSWERS PREAU_LINK_STATE_ANSWERS, 0, PREAU_LINK_STATE_ANSWERS
#define ROBOTS PREAU_LINK_STATE_REFUSES_ROBOTS, 0, PREAU_LINK_STATE_REFUSES_ROBOTS
#define SLOW PREAU_LINK_STATE_TOO_SLOW, 0, PREAU_LINK_STATE_TOO_SLOW
#define OFFLINE PREAU_LINK_STATE_OFFLINE, 0, PREAU_LINK_STATE_OFFLINE
#define SERVER PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_SERVER, PREAU_LINK_STATE_NO_ANSWER
#define MISSING PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_MISSING, PREAU_LINK_STATE_NO_ANSWER
#define NO_HOST PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_NO_HOST, PREAU_LINK_STATE_NO_ANSWER
#define MISSING_GONE PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_MISSING, PREAU_LINK_STATE_GONE
#define NO_HOST_GONE PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_NO_HOST, PREAU_LINK_STATE_GONE

#define MONDAY "2026-11-23T09:00:00Z"
#define MONDAY_EVENING "2026-11-23T18:00:00Z"
#define TUESDAY "2026-11-24T09:00:00Z"
#define WEDNESDAY "2026-11-25T09:00:00Z"
#define THURSDAY "2026-11-26T09:00:00Z"

static const Seen stories[][5] = {
  { { MONDAY, MISSING }, { MONDAY_EVENING, MISSING }, { TUESDAY, MISSING_GONE }, { WEDNESDAY, MISSING_GONE } },
  { { MONDAY, NO_HOST }, { TUESDAY, NO_HOST_GONE } },
  { { MONDAY, MISSING }, { TUESDAY, NO_HOST_GONE } },
  { { MONDAY, MISSING }, { TUESDAY, ANSWERS }, { WEDNESDAY, MISSING }, { THURSDAY, MISSING_GONE } },
  { { MONDAY, MISSING }, { MONDAY_EVENING, ANSWERS }, { TUESDAY, MISSING } },
  { { MONDAY, MISSING }, { TUESDAY, ROBOTS }, { WEDNESDAY, MISSING } },
  { { MONDAY, MISSING }, { TUESDAY, SLOW }, { WEDNESDAY, MISSING_GONE } },
  { { MONDAY, MISSING }, { TUESDAY, OFFLINE }, { WEDNESDAY, MISSING_GONE } },
  { { MONDAY, SERVER }, { TUESDAY, SERVER }, { WEDNESDAY, MISSING } },
  { { MONDAY, MISSING }, { TUESDAY, SERVER }, { WEDNESDAY, SERVER } },
  { { MONDAY, MISSING }, { TUESDAY, MISSING_GONE }, { WEDNESDAY, ANSWERS }, { THURSDAY, ANSWERS } },

  /* The clock was wrong at first. */
  { { THURSDAY, MISSING }, { MONDAY, MISSING }, { MONDAY_EVENING, MISSING }, { TUESDAY, MISSING_GONE } },
};

static PreauLinkResult *
new_result (const char *url,
            const char *when,
            PreauLinkVerdict verdict,
            const char *host)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (when, NULL);

  return preau_link_result_new (url, verdict, host, FALSE, time);
}

static PreauLinkStore *
load (TickFolder *folder)
{
  PreauLinkStore *store = preau_link_store_new (folder->file);
  g_autoptr (GError) error = NULL;

  preau_link_store_load (store, &error);
  g_assert_no_error (error);

  return store;
}

/* A new process each time. */
static void
test_stories (TickFolder *folder,
              gconstpointer data)
{
  const Seen *story = data;

  for (guint i = 0; i < G_N_ELEMENTS (stories[0]) && story[i].when != NULL; i++)
    {
      g_autoptr (PreauLinkStore) store = load (folder);
      g_autoptr (PreauLinkStore) again = NULL;
      g_autoptr (PreauLinkResult) result =
        new_result (URL, story[i].when, (PreauLinkVerdict) { story[i].state, story[i].reason }, NULL);
      g_autoptr (PreauLinkResult) said = preau_link_store_add (store, result);
      g_autoptr (PreauLinkResult) kept = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", story[i].when);
      g_assert_cmpint (said->verdict.state, ==, story[i].said);
      g_assert_cmpint (said->verdict.reason, ==, story[i].reason);

      preau_link_store_save (store, &error);
      g_assert_no_error (error);
      again = load (folder);
      kept = preau_link_store_find (again, URL);
      if (story[i].state != PREAU_LINK_STATE_OFFLINE)
        g_assert_cmpint (kept->verdict.state, ==, story[i].said);
      else
        g_assert_cmpint (kept->verdict.state, ==, story[i - 1].said);
    }
}

/* Day and night begin here, not in Greenwich. */
static void
test_days_of_here (TickFolder *folder,
                   gconstpointer data)
{
  g_autoptr (PreauLinkStore) store = load (folder);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  PreauLinkVerdict missing = { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_MISSING };
  const int hours[] = { 0, 23 };

  for (guint i = 0; i < G_N_ELEMENTS (hours); i++)
    {
      g_autoptr (GDateTime) here = g_date_time_new (zone, 2026, 11, 23, hours[i], 30, 0);
      g_autoptr (GDateTime) when = g_date_time_to_utc (here);
      g_autoptr (PreauLinkResult) result = preau_link_result_new (URL, missing, NULL, FALSE, when);
      g_autoptr (PreauLinkResult) said = preau_link_store_add (store, result);

      g_assert_cmpint (said->verdict.state, ==, PREAU_LINK_STATE_NO_ANSWER);
    }
}

static void
test_golden (TickFolder *folder,
             gconstpointer data)
{
  g_autoptr (PreauLinkStore) store = load (folder);
  PreauLinkVerdict answers = { PREAU_LINK_STATE_ANSWERS };
  PreauLinkVerdict missing = { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_MISSING };
  g_autoptr (PreauLinkResult) one = new_result (URL, MONDAY, answers, "école.fr");
  g_autoptr (PreauLinkResult) other = new_result ("https://example.com/", TUESDAY, missing, NULL);
  g_autoptr (PreauLinkResult) said = preau_link_store_add (store, one);
  g_autoptr (PreauLinkResult) other_said = preau_link_store_add (store, other);
  g_autoptr (PreauLinkStore) again = NULL;
  g_autoptr (PreauLinkResult) kept = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  preau_link_store_save (store, &error);
  g_assert_no_error (error);
  bytes = tick_folder_read (folder, "ticks.json");
  g_assert_cmpstr (
    g_bytes_get_data (bytes, NULL), ==,
    "{\n  \"format\" : 1,\n  \"links\" : {\n"
    "    \"0f115db062b7c0dd030b16878c99dea5c354b49dc37b38eb8846179c7783e9d7\" : {\n"
    "      \"url\" : \"https://example.com/\",\n      \"state\" : \"no-answer\",\n      \"reason\" : \"missing\",\n"
    "      \"at\" : \"2026-11-24T09:00:00Z\",\n      \"missing_since\" : \"2026-11-24\"\n    },\n"
    "    \"8198d1bac40a1033653a78e48800cefc9e6b974ff075c66e5548b5c1e145a2b0\" : {\n"
    "      \"url\" : \"https://example.org/\",\n      \"state\" : \"elsewhere\",\n      \"host\" : \"école.fr\",\n"
    "      \"at\" : \"2026-11-23T09:00:00Z\"\n    }\n  }\n}\n");
  g_assert_cmpint (g_stat (folder->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);

  again = load (folder);
  kept = preau_link_store_find (again, URL);
  g_assert_cmpstr (kept->host, ==, "école.fr");
  g_assert_true (kept->other_domain);
  g_assert_null (preau_link_store_find (again, "https://example.net/"));
}

/* Whose domain another host is in is kept: it was the checker that knew. */
static void
test_same_domain (TickFolder *folder,
                  gconstpointer data)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_iso8601 (MONDAY, NULL);
  g_autoptr (PreauLinkResult) moved =
    preau_link_result_new (URL, (PreauLinkVerdict) { PREAU_LINK_STATE_ANSWERS }, "www.example.org", TRUE, when);
  g_autoptr (PreauLinkStore) store = load (folder);
  g_autoptr (PreauLinkResult) said = preau_link_store_add (store, moved);
  g_autoptr (PreauLinkStore) again = NULL;
  g_autoptr (PreauLinkResult) kept = NULL;
  g_autoptr (GError) error = NULL;

  preau_link_store_save (store, &error);
  g_assert_no_error (error);
  again = load (folder);
  kept = preau_link_store_find (again, URL);
  g_assert_cmpint (kept->verdict.state, ==, PREAU_LINK_STATE_ELSEWHERE);
  g_assert_false (kept->other_domain);
}

/* The newest are kept, so that the file can always be read again. */
static void
test_many (TickFolder *folder,
           gconstpointer data)
{
  g_autoptr (PreauLinkStore) store = load (folder);
  g_autoptr (PreauLinkStore) again = NULL;
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 1, 1, 0, 0, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (PreauLinkResult) oldest = NULL;
  g_autoptr (PreauLinkResult) next = NULL;

  for (int i = 0; i <= PREAU_LINK_STORE_MOST; i++)
    {
      g_autofree char *url = g_strdup_printf (URL "%d", i);
      g_autoptr (GDateTime) when = g_date_time_add_minutes (start, i);
      g_autoptr (PreauLinkResult) result =
        preau_link_result_new (url, (PreauLinkVerdict) { PREAU_LINK_STATE_ANSWERS }, NULL, FALSE, when);
      g_autoptr (PreauLinkResult) said = preau_link_store_add (store, result);
    }
  preau_link_store_save (store, &error);
  g_assert_no_error (error);

  again = load (folder);
  oldest = preau_link_store_find (again, URL "0");
  next = preau_link_store_find (again, URL "1");
  g_assert_null (oldest);
  g_assert_nonnull (next);
}

#define SUM "0f115db062b7c0dd030b16878c99dea5c354b49dc37b38eb8846179c7783e9d7"
#define LINK(inner) "{\"format\":1,\"links\":{\"" SUM "\":{" inner "}}}"
#define SOUND "\"url\":\"https://example.com/\",\"at\":\"2026-11-24T09:00:00Z\""
#define WRONG(name) "“" name "” is not what belongs there"

static const struct
{
  const char *text;
  PreauError code;
  const char *says;
} refused[] = {
  { "", PREAU_ERROR_LINKS_DAMAGED, "line 1, column 1: The file is empty." },
  { "{\"format\":1,", PREAU_ERROR_LINKS_DAMAGED, "line 1, column 13: The file ends too early." },
  { "{\"format\":1,\"format\":1}", PREAU_ERROR_LINKS_DAMAGED,
    "line 1, column 13: The key “format” stands twice in this object." },
  { "[]", PREAU_ERROR_LINKS_DAMAGED, WRONG ("/") },
  { "{}", PREAU_ERROR_LINKS_DAMAGED, WRONG ("format") },
  { "{\"format\":\"1\"}", PREAU_ERROR_LINKS_DAMAGED, WRONG ("format") },
  { "{\"format\":2}", PREAU_ERROR_LINKS_FORMAT, "it was written by another version of Préau, in format 2" },
  { "{\"format\":1}", PREAU_ERROR_LINKS_DAMAGED, WRONG ("links") },
  { "{\"format\":1,\"links\":[]}", PREAU_ERROR_LINKS_DAMAGED, WRONG ("links") },
  { "{\"format\":1,\"links\":{},\"more\":1}", PREAU_ERROR_LINKS_DAMAGED, WRONG ("/") },
  { "{\"format\":1,\"links\":{\"a\":1}}", PREAU_ERROR_LINKS_DAMAGED, WRONG ("a") },
  { "{\"format\":1,\"links\":{\"a\":{" SOUND ",\"state\":\"answers\"}}}", PREAU_ERROR_LINKS_DAMAGED, WRONG ("a") },
  { LINK (""), PREAU_ERROR_LINKS_DAMAGED, WRONG (SUM) },
  { LINK (SOUND), PREAU_ERROR_LINKS_DAMAGED, WRONG (SUM) },
  { LINK (SOUND ",\"state\":1"), PREAU_ERROR_LINKS_DAMAGED, WRONG (SUM "/state") },
  { LINK (SOUND ",\"state\":\"well\""), PREAU_ERROR_LINKS_DAMAGED, WRONG (SUM) },
  { LINK (SOUND ",\"state\":\"gone\",\"reason\":\"missing\""), PREAU_ERROR_LINKS_DAMAGED, WRONG (SUM) },
  { LINK (SOUND ",\"state\":\"offline\""), PREAU_ERROR_LINKS_DAMAGED, WRONG (SUM) },
  { LINK (SOUND ",\"state\":\"elsewhere\""), PREAU_ERROR_LINKS_DAMAGED, WRONG (SUM) },
  { LINK (SOUND ",\"state\":\"answers\",\"reason\":\"missing\""), PREAU_ERROR_LINKS_DAMAGED, WRONG (SUM) },
  { LINK (SOUND ",\"state\":\"no-answer\""), PREAU_ERROR_LINKS_DAMAGED, WRONG (SUM) },
  { LINK (SOUND ",\"state\":\"certificate\",\"reason\":\"portal\""), PREAU_ERROR_LINKS_DAMAGED, WRONG (SUM) },
  { LINK (SOUND ",\"state\":\"answers\",\"reason\":\"none\""), PREAU_ERROR_LINKS_DAMAGED, WRONG (SUM) },
  { LINK (SOUND ",\"state\":\"answers\",\"note\":null"), PREAU_ERROR_LINKS_DAMAGED, WRONG (SUM "/note") },
  { LINK (SOUND ",\"state\":\"answers\",\"host\":[]"), PREAU_ERROR_LINKS_DAMAGED, WRONG (SUM "/host") },
  { LINK (SOUND ",\"state\":\"answers\",\"same_domain\":0"), PREAU_ERROR_LINKS_DAMAGED, WRONG (SUM "/same_domain") },
  { LINK (SOUND ",\"state\":\"answers\",\"missing_since\":\"2026-13-01\""), PREAU_ERROR_LINKS_DAMAGED, WRONG (SUM) },
  { LINK (SOUND ",\"state\":\"answers\",\"missing_since\":\"monday\""), PREAU_ERROR_LINKS_DAMAGED, WRONG (SUM) },
  { LINK ("\"url\":\"https://example.com/\",\"at\":\"noon\",\"state\":\"answers\""), PREAU_ERROR_LINKS_DAMAGED,
    WRONG (SUM) },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *exact = g_memdup2 (refused[i].text, strlen (refused[i].text));
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", refused[i].text);
      g_assert_null (preau_link_file_parse (exact != NULL ? exact : "", strlen (refused[i].text), &error));
      g_assert_error (error, PREAU_ERROR, (int) refused[i].code);
      g_assert_cmpstr (error->message, ==, refused[i].says);
    }
}

/* It is set aside, and what is found today is kept. */
static void
test_damaged (TickFolder *folder,
              gconstpointer data)
{
  g_autoptr (PreauLinkStore) store = preau_link_store_new (folder->file);
  g_autoptr (PreauLinkStore) again = NULL;
  g_autoptr (PreauLinkResult) result = new_result (URL, MONDAY, (PreauLinkVerdict) { PREAU_LINK_STATE_ANSWERS }, NULL);
  g_autoptr (PreauLinkResult) said = NULL;
  g_autoptr (PreauLinkResult) kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) writing = NULL;
  g_autofree char *files = NULL;
  g_autofree char *expected = NULL;

  tick_folder_write (folder, "ticks.json", "{", 1);
  g_assert_false (preau_link_store_load (store, &error));
  g_assert_error (error, PREAU_ERROR, PREAU_ERROR_LINKS_DAMAGED);
  expected = g_strdup_printf ("Earlier checks of links could not be read and were set aside as “%s.set-aside-1”. "
                              "The reason: line 1, column 2: The file ends too early.",
                              folder->path);
  g_assert_cmpstr (error->message, ==, expected);

  said = preau_link_store_add (store, result);
  preau_link_store_save (store, &writing);
  g_assert_no_error (writing);
  again = load (folder);
  kept = preau_link_store_find (again, URL);
  g_assert_cmpint (kept->verdict.state, ==, PREAU_LINK_STATE_ANSWERS);
  files = tick_folder_list_files (folder);
  g_assert_nonnull (strstr (files, "ticks.json.set-aside-1"));
}

/* What is in the way is not written over, and said; results are told all the same. */
static void
test_in_the_way (TickFolder *folder,
                 gconstpointer data)
{
  g_autoptr (PreauLinkStore) store = preau_link_store_new (folder->file);
  g_autoptr (PreauLinkResult) result = new_result (URL, MONDAY, (PreauLinkVerdict) { PREAU_LINK_STATE_ANSWERS }, NULL);
  g_autoptr (PreauLinkResult) said = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder->path, 0700), ==, 0);
  g_assert_false (preau_link_store_load (store, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_true (g_str_has_prefix (error->message, "Earlier checks of links in “"));

  said = preau_link_store_add (store, result);
  g_assert_true (said == result);
  g_assert_true (preau_link_store_save (store, NULL));
  g_assert_true (g_file_test (folder->path, G_FILE_TEST_IS_DIR));
}

static void
test_unwritable (TickFolder *folder,
                 gconstpointer data)
{
  g_autoptr (PreauLinkStore) store = preau_link_store_new (folder->file);
  g_autoptr (GError) error = NULL;
  g_autofree char *parent = g_path_get_dirname (folder->folder);

  g_assert_true (g_file_set_contents (parent, "", 0, NULL));
  g_assert_false (preau_link_store_save (store, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
}

static void
test_memory (void)
{
  g_autoptr (PreauLinkStore) store = preau_link_store_new (NULL);
  g_autoptr (PreauLinkResult) result = new_result (URL, MONDAY, (PreauLinkVerdict) { PREAU_LINK_STATE_ANSWERS }, NULL);
  g_autoptr (PreauLinkResult) said = NULL;
  g_autoptr (PreauLinkResult) found = NULL;

  g_assert_true (preau_link_store_load (store, NULL));
  said = preau_link_store_add (store, result);
  g_assert_true (preau_link_store_save (store, NULL));
  found = preau_link_store_find (store, URL);
  g_assert_true (found == result);
}

#define ADD(path, data, func) g_test_add (path, TickFolder, data, tick_folder_set_up, func, tick_folder_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autofree char *path = g_strdup_printf ("/link-store/stories/%u", i);

      ADD (path, stories[i], test_stories);
    }
  ADD ("/link-store/days-of-here", NULL, test_days_of_here);
  ADD ("/link-store/golden", NULL, test_golden);
  ADD ("/link-store/same-domain", NULL, test_same_domain);
  ADD ("/link-store/many", NULL, test_many);
  g_test_add_func ("/link-store/refused", test_refused);
  ADD ("/link-store/damaged", NULL, test_damaged);
  ADD ("/link-store/in-the-way", NULL, test_in_the_way);
  ADD ("/link-store/unwritable", NULL, test_unwritable);
  g_test_add_func ("/link-store/memory", test_memory);

  return g_test_run ();
}
