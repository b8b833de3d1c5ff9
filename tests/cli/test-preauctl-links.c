/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "folder.h"
#include "hostile-server.h"
#include "runner.h"

#include <string.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

/* `preauctl links`, the whole program, on servers of this machine. */

static const char *const languages[] = { "fr", "en" };

/* A guide, the servers that its links lead to, and a home to keep results in. */
typedef struct
{
  HostileServer *server;
  char *folder;
  char *guide;
  char *environment;
} Place;

static char *
write_link (HostileServer *server,
            guint number,
            HostileCertificate certificate,
            const char *host,
            const char *path)
{
  g_autofree char *url = hostile_server_get_url (server, certificate, host, path);

  return g_strdup_printf ("\"link-%u\": { \"url\": \"%s\", \"label\": { \"en\": \"L%u\", \"fr\": \"L%u\" }, "
                          "\"use\": \"open\" }",
                          number, url, number, number);
}

static void
add_tool (GString *tools,
          const char *id,
          char **links)
{
  g_autofree char *list = g_strjoinv (", ", links);

  g_string_append_printf (tools,
                          "%s\"%s\": { \"name\": \"Tool %s\", \"aliases\": [], \"summary\": { \"en\": \"S\", "
                          "\"fr\": \"S\" }, \"kind\": \"webinar\", \"publisher\": { \"en\": \"P\", \"fr\": \"P\" }, "
                          "\"level\": \"listed\", \"account\": \"none\", \"booking\": \"none\", \"conditions\": {}, "
                          "\"service\": { \"state\": \"open\", \"claims\": [], \"stand_ins\": [] }, "
                          "\"links\": { %s }, \"claims\": [], \"includes\": [], \"checklist\": [] }",
                          tools->len > 0 ? ", " : "", id, id, list);
}

static char *
write_guide (const char *tools,
             const char *listed)
{
  return g_strdup_printf (
    "{ \"format\": 1, \"id\": \"other\", \"serial\": 1, \"tree\": 1, \"issued\": \"2026-01-01\", "
    "\"review_by\": \"2999-01-01\", \"languages\": [\"en\", \"fr\"], \"title\": { \"en\": \"T\", \"fr\": \"T\" }, "
    "\"publisher\": { \"en\": \"P\", \"fr\": \"P\" }, \"about\": { \"en\": \"A\", \"fr\": \"A\" }, "
    "\"contact\": { \"text\": { \"en\": \"C\", \"fr\": \"C\" } }, \"sources\": {}, \"claims\": {}, "
    "\"checklists\": {}, \"tools\": { %s }, \"start\": \"first\", \"questions\": { \"first\": { \"text\": "
    "{ \"en\": \"Q\", \"fr\": \"Q\" }, \"answers\": [ { \"id\": \"only\", \"label\": { \"en\": \"L\", \"fr\": \"L\" }, "
    "\"sets\": {}, \"because\": [], \"next\": \"end\" } ] } }, \"outcomes\": { \"end\": { \"title\": { \"en\": \"O\", "
    "\"fr\": \"O\" }, \"picks\": [], \"because\": [], \"avoid\": [], \"listed\": [ %s ], \"checklist\": [], "
    "\"no_source\": true } }, \"messages\": {}, \"retired\": {} }",
    tools, listed);
}

typedef struct
{
  const char *id;
  HostileCertificate certificate;
  const char *host;
  const char *path;
  int code;
  const char *state;
  const char *reason;
  const char *words; /* in English */
} Tool;

static const Tool tools[] = {
  { "fine", HOSTILE_GOOD, "example.com", "/", 0, "answers", NULL, "Answers" },
  { "moved", HOSTILE_GOOD, "example.com", "/302/https://example.org:PORT/", 0, "elsewhere", NULL,
    "Answers elsewhere: example.org" },
  { "shy", HOSTILE_GOOD, "example.com", "/403", 0, "refuses-robots", NULL,
    "Refuses automatic checks" },
  { "missing", HOSTILE_GOOD, "example.com", "/404", 1, "no-answer", "missing",
    "Did not answer today" },
  { "expired", HOSTILE_EXPIRED, "example.com", "/", 1, "certificate", "expired",
    "Certificate expired" },
  { "impostor", HOSTILE_WRONG_NAME, "example.com", "/", 1, "certificate", "wrong-name",
    "Certificate of another site" },
  { "stranger", HOSTILE_UNKNOWN_ISSUER, "example.com", "/", 1, "certificate", "unknown-issuer",
    "Certificate from an unknown issuer" },
  { "portal", HOSTILE_GOOD, "example.com", "/511", 1, "unreachable", "portal",
    "Not reachable from this network" },
};

static void
place_set_up (Place *self,
              gconstpointer data)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GString) listed = g_string_new (NULL);
  g_autofree char *json = NULL;

  self->server = hostile_server_new ();
  self->folder = g_dir_make_tmp ("preau-links-XXXXXX", NULL);
  self->guide = g_build_filename (self->folder, "guide.json", NULL);
  self->environment = g_strdup_printf ("XDG_CACHE_HOME=%s LOOPBACK_AUTHORITY=%s/trusted.pem", self->folder,
                                       hostile_server_get_authority (self->server));

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      g_auto (GStrv) links = g_new0 (char *, 2);

      links[0] = write_link (self->server, i, tools[i].certificate, tools[i].host, tools[i].path);
      add_tool (all, tools[i].id, links);
      g_string_append_printf (listed, "%s\"%s\"", i > 0 ? ", " : "", tools[i].id);
    }
  json = write_guide (all->str, listed->str);
  g_assert_true (g_file_set_contents (self->guide, json, -1, NULL));
}

static void
place_tear_down (Place *self,
                 gconstpointer data)
{
  g_clear_pointer (&self->server, hostile_server_free);
  folder_remove (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->guide, g_free);
  g_clear_pointer (&self->environment, g_free);
}

static Run
run_links (Place *self,
           const char *language,
           const char *arguments)
{
  g_autofree char *line = g_strdup_printf ("links -g %s %s", self->guide, arguments);

  return run_speaking (language, line, NULL, self->environment);
}

/* Each state has its words, and its exit code in either language. */
static void
test_text (Place *self,
           gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
      {
        g_auto (Run) run = run_links (self, languages[l], tools[i].id);
        gboolean is_english = g_str_equal (languages[l], "en");
        g_autofree char *line = g_strdup_printf ("L%u — %s", i, is_english ? tools[i].words : "");

        g_test_message ("%s", run.out);
        g_assert_cmpint (run.code, ==, tools[i].code);
        g_assert_cmpstr (run.err, ==, "");
        g_assert_nonnull (strstr (run.out, line));
      }
}

static void
test_json (Place *self,
           gconstpointer data)
{
  g_auto (Run) run = run_links (self, "en", "--format json");
  g_autoptr (JsonNode) node = json_from_string (run.out, NULL);
  JsonArray *links = json_node_get_array (node);

  g_assert_cmpint (run.code, ==, 1);
  g_assert_cmpstr (run.err, ==, "");
  g_assert_cmpuint (json_array_get_length (links), ==, G_N_ELEMENTS (tools));
  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      JsonObject *link = json_array_get_object_element (links, i);
      g_autofree char *url =
        hostile_server_get_url (self->server, tools[i].certificate, tools[i].host, tools[i].path);
      gboolean moved = g_str_equal (tools[i].id, "moved");

      g_assert_cmpuint (json_object_get_size (link), ==, 11);
      g_assert_true (json_object_has_member (json_object_get_object_member (link, "guide"), "serial"));
      g_assert_cmpstr (json_object_get_string_member (link, "tool"), ==, tools[i].id);
      g_assert_cmpstr (json_object_get_string_member (link, "url"), ==, url);
      g_assert_cmpstr (json_object_get_string_member (link, "state"), ==, tools[i].state);
      g_assert_cmpstr (json_object_get_string_member (link, "reason"), ==, tools[i].reason);
      g_assert_cmpstr (json_object_get_string_member (link, "text"), ==, tools[i].words);
      g_assert_cmpstr (json_object_get_string_member (link, "host"), ==, moved ? "example.org" : NULL);
      g_assert_cmpint (json_object_get_boolean_member (link, "other_domain"), ==, moved);
      g_assert_true (json_object_has_member (link, "hint"));
      g_assert_true (json_object_has_member (link, "link"));
      g_assert_true (json_object_has_member (link, "checked"));
    }
}

/* What was missing on an earlier day too is gone. */
static void
test_gone (Place *self,
           gconstpointer data)
{
  g_auto (Run) first = run_links (self, "en", "missing");
  g_autofree char *file = g_build_filename (self->folder, "preau", "links.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GRegex) since = g_regex_new ("\"missing_since\" : \"[0-9-]*\"", 0, 0, NULL);
  g_autofree char *earlier = NULL;
  g_auto (Run) second = { NULL };

  g_assert_nonnull (strstr (first.out, "Did not answer today"));
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  earlier = g_regex_replace_literal (since, text, -1, 0, "\"missing_since\" : \"2026-01-01\"", 0, NULL);
  g_assert_cmpstr (earlier, !=, text);
  g_assert_true (g_file_set_contents (file, earlier, -1, NULL));

  second = run_links (self, "en", "missing");
  g_assert_nonnull (strstr (second.out, "Gone"));
  g_assert_cmpint (second.code, ==, 1);
}

static const struct
{
  const char *arguments;
  const char *says;
} unusable[] = {
  { "fine nothing-like-it", "There is no tool “nothing-like-it”" },
  { "fin", "Did you mean “fine”?" },
  { "--format html", "“html” is not a format here. Possible: text, json." },
  { "--all-checklists", "--all-checklists" },
};

/* Nothing is asked for then. */
static void
test_unusable (Place *self,
               gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (unusable); i++)
    {
      g_auto (Run) run = run_links (self, "en", unusable[i].arguments);
      g_autofree char *requests = hostile_server_dup_requests (self->server);

      g_assert_cmpint (run.code, ==, 2);
      g_assert_cmpstr (run.out, ==, "");
      g_assert_nonnull (strstr (run.err, unusable[i].says));
      g_assert_cmpstr (requests, ==, "");
    }
}

/* Named twice, it is asked once. */
static void
test_twice (Place *self,
            gconstpointer data)
{
  g_auto (Run) run = run_links (self, "en", "fine fine");
  g_autofree char *requests = hostile_server_dup_requests (self->server);

  g_assert_cmpint (run.code, ==, 0);
  g_assert_nonnull (strstr (requests, "GET / "));
  g_assert_null (strstr (strstr (requests, "GET / ") + 1, "GET / "));
}

/* How far it is stands on a terminal only, and is wiped out. */
static void
test_progress (Place *self,
               gconstpointer data)
{
  g_autofree char *line = g_strdup_printf ("-l en links -g %s fine shy", self->guide);
  g_auto (Run) run = run_on_terminal (line, NULL, self->environment, 80);

  g_assert_cmpint (run.code, ==, 0);
  g_assert_nonnull (strstr (run.out, "1 link of 2 checked"));
  g_assert_null (strstr (run.out, "2 links of 2 checked"));
}

/* Where nothing can be kept, what was found is told all the same. */
static void
test_not_kept (Place *self,
               gconstpointer data)
{
  g_autofree char *in_the_way = g_build_filename (self->folder, "preau", NULL);
  g_auto (Run) run = { NULL };

  g_assert_true (g_file_set_contents (in_the_way, "", 0, NULL));
  run = run_links (self, "en", "fine");
  g_assert_cmpint (run.code, ==, 0);
  g_assert_nonnull (strstr (run.out, "Answers"));
  g_assert_nonnull (strstr (run.err, "preauctl: "));
}

#define ADD(path, func) g_test_add ("/preauctl-links/" path, Place, NULL, place_set_up, func, place_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("text", test_text);
  ADD ("json", test_json);
  ADD ("gone", test_gone);
  ADD ("unusable", test_unusable);
  ADD ("twice", test_twice);
  ADD ("progress", test_progress);
  ADD ("not-kept", test_not_kept);

  return g_test_run ();
}
