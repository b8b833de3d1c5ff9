/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A publisher signs editions of a guide with minisign and serves them with nginx: they reach the window, by keys
 * alone. */

#include "guide-builder.h"
#include "hostile-server.h"
#include "inspection.h"
#include "nginx.h"
#include "preau-edition.h"
#include "preau-guide-loader.h"
#include "preau-public-key.h"
#include "preau-settings.h"
#include "publisher.h"
#include "settings.h"

#include <glib/gi18n.h>
#include <string.h>

#define TEN "guide academy 1 10; ask q a o; ask q b p; end o alpha; end p alpha; tool alpha"
#define ELEVEN "guide academy 1 11; ask q a o; ask q b p; end o beta; end p alpha; tool alpha; tool beta level=listed"

static const NginxKind usual = { "ssl", "TLSv1.2" };

/* @authority: only for its certificates. */
typedef struct
{
  Publisher *publisher;
  HostileServer *authority;
  Nginx *nginx;
} Site;

static void
choose_publisher (Site *self)
{
  const char *file = publisher_get_key_file (self->publisher);
  g_autoptr (PreauPublicKey) key = preau_public_key_new (file, strlen (file), NULL);
  g_autofree char *address = g_strdup_printf ("https://example.com:%u/guide.json", nginx_get_port (self->nginx));

  settings_forget ();
  settings_choose (PREAU_SETTING_GUIDE_SOURCE, g_variant_new_string (PREAU_GUIDE_SOURCE_PUBLISHER));
  settings_choose (PREAU_SETTING_GUIDE_KEY, g_variant_new_string (preau_public_key_get_text (key)));
  settings_choose (PREAU_SETTING_GUIDE_ADDRESS, g_variant_new_string (address));
  /* Nothing is asked but by the person. */
  settings_choose (PREAU_SETTING_GUIDE_ASKED_AT, g_variant_new_int64 (g_get_real_time () / G_USEC_PER_SEC));
}

static void
set_up (Site *self,
        gconstpointer data)
{
  g_autofree char *authority = NULL;

  if (!publisher_can_sign () || !nginx_can_serve ())
    return;

  self->publisher = publisher_new ();
  self->authority = hostile_server_new ();
  self->nginx = nginx_new (hostile_server_get_authority (self->authority), &usual);
  authority = g_build_filename (hostile_server_get_authority (self->authority), "trusted.pem", NULL);
  g_setenv ("LOOPBACK_AUTHORITY", authority, TRUE);
  choose_publisher (self);
}

static void
tear_down (Site *self,
           gconstpointer data)
{
  g_clear_pointer (&self->nginx, nginx_free);
  g_clear_pointer (&self->authority, hostile_server_free);
  g_clear_pointer (&self->publisher, publisher_free);
}

/* Returns: (transfer full): the edition that is served from now on */
static PreauGuide *
publish (Site *self,
         const char *description)
{
  g_autofree char *french = guide_builder_to_json (description);
  g_autofree char *json = guide_builder_translate (french);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GBytes) signature = publisher_sign (self->publisher, bytes, NULL);
  g_autoptr (GError) error = NULL;
  PreauGuide *guide = preau_guide_load_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  nginx_put (self->nginx, "guide.json", bytes);
  nginx_put (self->nginx, "guide.json" PREAU_SIGNATURE_SUFFIX, signature);

  return guide;
}

/* Opens Preferences, and asks; the focus stays where somebody can go on from. */
static void
update (Person *person,
        const char *sentence)
{
  g_autofree char *update = person_dup_menu_label (_("_Update Now"));

  person_open_preferences (person);
  program_focus (person->program, MODIFIER_NONE, ATSPI_ROLE_PUSH_BUTTON, update);
  keyboard_press (MODIFIER_NONE, KEY_SPACE);
  program_expect (person->program, ATSPI_ROLE_LIST_ITEM, sentence);
  program_expect (person->program, ATSPI_ROLE_PUSH_BUTTON, update);
  program_expect_some_focus (person->program);
}

static void
expect_edition (Person *person,
                guint serial)
{
  g_autofree char *sentence = g_strdup_printf (_("Edition %u of the guide is ready."), serial);

  update (person, sentence);
}

static void
expect_changes (Person *person)
{
  g_autofree char *heading = g_strdup_printf (_("What changes: %s"), "*");

  program_expect_in_front (person->program, _("What changes"));
  program_expect_focus (person->program, ATSPI_ROLE_HEADING, heading);
}

static void
open_changes (Person *person)
{
  program_focus (person->program, MODIFIER_NONE, ATSPI_ROLE_LIST_ITEM, _("What changes"));
  keyboard_press (MODIFIER_NONE, KEY_RETURN);
  expect_changes (person);
}

/* The window offers them too, until the edition is used. */
static char *
dup_offer (void)
{
  return g_strdup_printf ("%s*", _("What changes")); /* libadwaita 1.2 says it twice */
}

static void
open_offered_changes (Person *person)
{
  g_autofree char *offer = dup_offer ();

  person_close_preferences (person);
  program_focus (person->program, MODIFIER_SHIFT, ATSPI_ROLE_PUSH_BUTTON, offer);
  keyboard_press (MODIFIER_NONE, KEY_SPACE);
  program_expect_everywhere (person->program, ATSPI_ROLE_PUSH_BUTTON, offer, 0); /* and its focus goes elsewhere */
  expect_changes (person);
}

static void
use_edition (Person *person)
{
  g_autofree char *use = person_dup_menu_label (_("_Use It"));

  program_focus (person->program, MODIFIER_NONE, ATSPI_ROLE_PUSH_BUTTON, use);
  keyboard_press (MODIFIER_NONE, KEY_SPACE);
}

/* Waits until they are at the first question of @guide. */
static void
expect_guide (Person *person,
              PreauGuide *guide)
{
  g_autofree char *offer = dup_offer ();

  person_follow (person, guide);
  program_expect_windows (person->program, 1);
  person_expect_page (person);
  program_expect_none (person->program, ATSPI_ROLE_PUSH_BUTTON, offer);
}

/* What the first answer leads to, and back. */
static void
expect_pick (Person *person,
             const char *pick)
{
  person_answer (person, 1);
  g_assert_cmpstr (person_get_heading (person), ==, pick);
  person_start_again (person);
}

static void
test_editions (Site *self,
               gconstpointer data)
{
  g_autoptr (PreauGuide) ten = NULL;
  g_autoptr (PreauGuide) eleven = NULL;
  g_autofree char *before = g_strdup_printf ("%s*alpha", _("Before:"));
  g_autofree char *now = g_strdup_printf ("%s*beta", _("Now:"));
  g_autofree char *older =
    g_strdup_printf (_("This is edition %u, which is older than edition %u: nothing was changed."), 10U, 11U);
  Person *person;

  if (self->nginx == NULL)
    return;

  ten = publish (self, TEN);
  person = person_start_program ();
  expect_edition (person, 10);
  open_offered_changes (person);
  program_expect_none (person->program, ATSPI_ROLE_HEADING, _("To be mended")); /* that is for publishers */
  use_edition (person);
  expect_guide (person, ten);
  expect_pick (person, "alpha");

  eleven = publish (self, ELEVEN);
  expect_edition (person, 11);
  open_changes (person);
  program_expect (person->program, ATSPI_ROLE_HEADING, _("Paths that lead elsewhere"));
  program_expect (person->program, ATSPI_ROLE_LABEL, before);
  program_expect (person->program, ATSPI_ROLE_LABEL, now);
  inspect_controls (person, "what changes");
  use_edition (person);
  program_expect_in_front (person->program, _("Preferences"));
  keyboard_press (MODIFIER_NONE, KEY_ESCAPE);
  expect_guide (person, eleven);
  expect_pick (person, "beta");

  g_clear_object (&ten);
  ten = publish (self, TEN);
  update (person, older);
  program_expect_none (person->program, ATSPI_ROLE_LIST_ITEM, _("What changes"));
  person_close_preferences (person);
  expect_pick (person, "beta");
  person_restart_program (person, FALSE);
  expect_pick (person, "beta");
  person_quit_program (person);
}

static void
add_tests (void)
{
  g_test_add ("/renewal/editions", Site, NULL, set_up, test_editions, tear_down);
}

int
main (int argc,
      char **argv)
{
  return person_run_tests (argc, argv, add_tests);
}
