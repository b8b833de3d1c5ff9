/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether links answer is asked by keys alone, of servers of this machine, and said where the links are. */

#include "guide-builder.h"
#include "hostile-server.h"
#include "person.h"
#include "preau-guide-loader.h"
#include "preau-settings.h"
#include "settings.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define GUIDE "guide links 1; ask q a o; ask q b p; end o alpha; end p beta; tool alpha; tool beta; tool gamma"
#define ALPHA 0 /* leads to a page that answers */
#define BETA 1  /* to all that a link can come to */
#define GAMMA 2 /* to what never answers, for longer than a slow computer takes to stop */

typedef struct
{
  guint tool;
  HostileCertificate certificate;
  const char *host;
  const char *path;
  const char *title;
  const char *elsewhere;
} Link;

static const Link links[] = {
  { ALPHA, HOSTILE_GOOD, "example.com", "/200", N_("Answers"), NULL },
  { BETA, HOSTILE_GOOD, "example.com", "/", N_("Answers"), NULL },
  { BETA, HOSTILE_GOOD, "example.net", "/302/https://example.org:PORT/", NULL, "example.org" },
  { BETA, HOSTILE_GOOD, "example.com", "/403", N_("Refuses automatic checks"), NULL },
  { BETA, HOSTILE_GOOD, "example.com", "/404", N_("Did not answer today"), NULL },
  { BETA, HOSTILE_EXPIRED, "example.com", "/", N_("Certificate expired"), NULL },
  { BETA, HOSTILE_WRONG_NAME, "example.com", "/", N_("Certificate of another site"), NULL },
  { BETA, HOSTILE_UNKNOWN_ISSUER, "example.com", "/", N_("Certificate from an unknown issuer"), NULL },
  { BETA, HOSTILE_GOOD, "portal.example", "/511", N_("Not reachable from this network"), NULL },
  { BETA, HOSTILE_GOOD, "slow.example.com", "/drip-head", N_("Too slow"), NULL },
};

#define N_NEVER 12
#define N_LINKS (G_N_ELEMENTS (links) + N_NEVER)
#define LAST (N_LINKS - 1)

static const char *const tools[] = { "alpha", "beta", "gamma" };

/* How many of the second answer. */
#define N_ALIVE 3

typedef struct
{
  HostileServer *server;
  PreauGuide *guide;
  char *path; /* of its file */
} Site;

static char *
dup_label (guint i)
{
  return g_strdup_printf ("Link %u", i + 1);
}

static guint
get_tool (guint i)
{
  return i < G_N_ELEMENTS (links) ? links[i].tool : GAMMA;
}

static char *
dup_url (Site *self,
         guint i)
{
  g_autofree char *host = g_strdup_printf ("never-%u.example.com", i);

  if (i >= G_N_ELEMENTS (links))
    return hostile_server_get_url (self->server, HOSTILE_GOOD, host, "/");

  return hostile_server_get_url (self->server, links[i].certificate, links[i].host, links[i].path);
}

static char *
write_links (Site *self,
             guint tool)
{
  GString *json = g_string_new (NULL);

  g_string_append_printf (json, "/tools/%s/links={", tools[tool]);
  for (guint i = 0; i < N_LINKS; i++)
    {
      g_autofree char *url = dup_url (self, i);
      g_autofree char *label = dup_label (i);

      if (get_tool (i) == tool)
        g_string_append_printf (
          json, "%s\"link-%u\":{\"url\":\"%s\",\"label\":{\"fr\":\"%s\",\"en\":\"%s\"},\"use\":\"open\"}",
          g_str_has_suffix (json->str, "{") ? "" : ",", i, url, label, label);
    }
  g_string_append (json, "}");

  return g_string_free (json, FALSE);
}

static void
write_guide (Site *self)
{
  g_autofree char *french = guide_builder_to_json (GUIDE);
  g_autofree char *words = guide_builder_translate (french);
  g_autoptr (JsonNode) root = json_from_string (words, NULL);
  g_autofree char *alpha = write_links (self, ALPHA);
  g_autofree char *beta = write_links (self, BETA);
  g_autofree char *gamma = write_links (self, GAMMA);
  g_autofree char *edits = g_strjoin ("\n", alpha, beta, gamma, NULL);
  g_autofree char *json = guide_builder_edit (json_node_get_object (root), edits);

  self->guide = guide_builder_load (json, NULL);
  self->path = g_build_filename (g_getenv ("XDG_RUNTIME_DIR"), "links.json", NULL);
  g_assert_true (g_file_set_contents (self->path, json, -1, NULL));
}

static void
set_up (Site *self,
        gconstpointer data)
{
  g_autofree char *authority = NULL;

  self->server = hostile_server_new ();
  authority = g_build_filename (hostile_server_get_authority (self->server), "trusted.pem", NULL);
  g_setenv ("LOOPBACK_AUTHORITY", authority, TRUE);
  write_guide (self);
  settings_forget ();
  settings_choose (PREAU_SETTING_GUIDE_SOURCE, g_variant_new_string (PREAU_GUIDE_SOURCE_FILE));
  settings_choose (PREAU_SETTING_GUIDE_FILE, g_variant_new_string (self->path));
}

static void
tear_down (Site *self,
           gconstpointer data)
{
  g_remove (self->path);
  g_clear_pointer (&self->path, g_free);
  g_clear_object (&self->guide);
  g_clear_pointer (&self->server, hostile_server_free);
}

typedef struct
{
  const char *label;
  const char *words;
  gboolean said;
} Wanted;

/* Beside the link, for whoever sees it; with the link, for whoever hears it. */
static gboolean
is_described (const Node *node,
              gconstpointer data)
{
  const Wanted *wanted = data;
  g_autofree char *description = NULL;

  if (!node_is (node, ATSPI_ROLE_PUSH_BUTTON, wanted->label))
    return FALSE;

  description = node_dup_description (node);

  return (strstr (description, wanted->words) != NULL) == wanted->said;
}

static void
expect_words (Person *person,
              guint i,
              const char *words,
              gboolean said)
{
  g_autofree char *label = dup_label (i);
  g_autofree char *what = g_strdup_printf ("“%s” that is %s“%s”", label, said ? "" : "not ", words);
  Wanted wanted = { label, words, said };

  program_expect_that (person->program, is_described, &wanted, what);
}

/* With when it was asked: a state alone would say nothing tomorrow. */
static void
expect_states (Person *person,
               guint tool)
{
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *title = links[i].elsewhere != NULL
                                 ? g_strdup_printf (_("Answers elsewhere: %s"), links[i].elsewhere)
                                 : g_strdup (_(links[i].title));
      g_autofree char *pattern = g_strdup_printf (_("Checked on %s at %s"), "*", "*");
      g_autofree char *when = g_strndup (pattern, strcspn (pattern, "*"));
      g_autofree char *words = g_strdup_printf ("%s. %s", title, when);

      if (links[i].tool == tool)
        expect_words (person, i, words, TRUE);
    }
}

static gboolean
is_nothing_open (gpointer data)
{
  return hostile_server_get_n_open (data) == 0;
}

/* On the page of a pick: asked with F5, said in a toast and beside the link, and the focus is where it was. */
static void
test_pick (Site *self,
           gconstpointer data)
{
  Person *person = person_start_program_with (self->guide);
  g_autofree char *toast = g_strdup_printf (ngettext ("%u link answers", "All %u links answer", 1), 1U);
  g_autofree char *note = g_strdup_printf ("%s. *", _("Answers"));

  person_answer (person, 1);
  program_expect_none (person->program, ATSPI_ROLE_LABEL, note);
  keyboard_press (MODIFIER_NONE, KEY_F5);
  program_expect (person->program, ATSPI_ROLE_LABEL, toast);
  program_expect (person->program, ATSPI_ROLE_LABEL, note);
  person_expect_heading (person);
  person_quit_program (person);
}

/* All that can come of a link, on the page of a tool; what is known is known after a restart. */
static void
test_states (Site *self,
             gconstpointer data)
{
  const guint n = 9;
  g_autofree char *toast = g_strdup_printf (ngettext ("%u link of %u answers", "%u links of %u answer", N_ALIVE),
                                            (guint) N_ALIVE, n);
  g_autofree char *third = dup_label (3);
  Person *person = person_start_program_with (self->guide);

  person_open_sheet (person, "beta", "beta");
  program_focus (person->program, MODIFIER_NONE, ATSPI_ROLE_PUSH_BUTTON, third);
  keyboard_press (MODIFIER_NONE, KEY_F5);
  expect_words (person, 3, _("Checking…"), TRUE);
  program_expect (person->program, ATSPI_ROLE_LABEL, toast);
  expect_states (person, BETA);
  program_expect_focus (person->program, ATSPI_ROLE_PUSH_BUTTON, third);
  g_assert_true (wait_until (is_nothing_open, self->server));

  person_restart_program (person, FALSE);
  person_open_sheet (person, "beta", "beta");
  expect_states (person, BETA);
  person_quit_program (person);
}

/* Whether it says that some links are checked, and not all. */
static gboolean
is_under_way (const Node *node,
              gconstpointer data)
{
  gboolean is_so = FALSE;

  for (guint i = 1; i < N_LINKS && node->role == ATSPI_ROLE_LABEL; i++)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("%u link of %u checked", "%u links of %u checked", i), i,
                                                (guint) N_LINKS);

      is_so = is_so || node_is (node, ATSPI_ROLE_LABEL, words);
    }

  return is_so;
}

/* The links of the whole guide, of which some never answer: how far it is, and the end of it by a key. */
static void
test_stopped (Site *self,
              gconstpointer data)
{
  const guint n = N_LINKS;
  g_autofree char *check = g_strdup_printf (ngettext ("Check %u link", "Check all %u links", n), n);
  Person *person = person_start_program_with (self->guide);

  person_choose (person, _("Main menu"), _("Check _All Links…"));
  program_expect_focus (person->program, ATSPI_ROLE_HEADING, _("All links"));
  program_expect_none (person->program, ATSPI_ROLE_PROGRESS_BAR, NULL);
  program_focus (person->program, MODIFIER_NONE, ATSPI_ROLE_PUSH_BUTTON, check);
  keyboard_press (MODIFIER_NONE, KEY_SPACE);
  program_expect (person->program, ATSPI_ROLE_PROGRESS_BAR, _("Links checked"));
  expect_words (person, LAST, _("Checking…"), TRUE);
  program_expect_that (person->program, is_under_way, NULL, "count of links that are checked");
  program_focus (person->program, MODIFIER_NONE, ATSPI_ROLE_PUSH_BUTTON, _("Stop"));
  keyboard_press (MODIFIER_NONE, KEY_SPACE);
  program_expect_none (person->program, ATSPI_ROLE_PROGRESS_BAR, NULL);
  expect_words (person, LAST, _("Checking…"), FALSE);
  program_expect_focus (person->program, ATSPI_ROLE_PUSH_BUTTON, check);
  g_assert_true (wait_until (is_nothing_open, self->server));
  person_quit_program (person);
}

/* Who leaves waits for no answer. */
static void
test_left (Site *self,
           gconstpointer data)
{
  Person *person = person_start_program_with (self->guide);

  person_open_sheet (person, "gamma", "gamma");
  keyboard_press (MODIFIER_NONE, KEY_F5);
  expect_words (person, LAST, _("Checking…"), TRUE);
  person_quit_program (person);
}

static void
add_tests (void)
{
  g_test_add ("/link-check/pick", Site, NULL, set_up, test_pick, tear_down);
  g_test_add ("/link-check/states", Site, NULL, set_up, test_states, tear_down);
  g_test_add ("/link-check/stopped", Site, NULL, set_up, test_stopped, tear_down);
  g_test_add ("/link-check/left", Site, NULL, set_up, test_left, tear_down);
}

int
main (int argc,
      char **argv)
{
  return person_run_tests (argc, argv, add_tests);
}
