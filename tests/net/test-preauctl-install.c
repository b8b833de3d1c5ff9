/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place.h"
#include "runner.h"

#include <string.h>
#include <glib/gstdio.h>

/* `preauctl install`, the whole program, on files as they come on a USB stick. */

/* @stick: a folder with guides; @home: what the program keeps. */
typedef struct
{
  Place place;
  char *stick;
  char *home;
  char *environment;
} Stick;

static void
write_bytes (Stick *self,
             const char *name,
             const char *suffix,
             GBytes *bytes)
{
  g_autofree char *file = g_strconcat (name, suffix, NULL);
  g_autofree char *path = g_build_filename (self->stick, file, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
}

static void
write_guide (Stick *self,
             const char *name,
             const char *description,
             Publisher *publisher)
{
  g_autoptr (GBytes) guide = place_new_guide (description, NULL);
  g_autoptr (GBytes) signature = publisher != NULL ? publisher_sign (publisher, guide, NULL) : NULL;

  write_bytes (self, name, "", guide);
  if (signature != NULL)
    write_bytes (self, name, ".minisig", signature);
}

static void
set_up (Stick *self,
        gconstpointer data)
{
  g_autofree char *pub = NULL;

  place_set_up (&self->place, NULL);
  if (self->place.store == NULL)
    return;

  self->stick = g_build_filename (self->place.folder, "stick", NULL);
  self->home = g_build_filename (self->place.folder, "home", NULL);
  self->environment =
    g_strdup_printf ("GSETTINGS_BACKEND=keyfile XDG_CONFIG_HOME=%s/config XDG_DATA_HOME=%s/data", self->home, self->home);
  g_assert_cmpint (g_mkdir (self->stick, 0700), ==, 0);

  write_guide (self, "ten.json", "guide academy 1 10; ask q a o; ask q b o; end o", self->place.followed);
  write_guide (self, "eleven.json", "guide academy 1 11; ask q a o; ask q b o; end o", self->place.followed);
  write_guide (self, "other.json", "guide academy 1 12; ask q a o; ask q b o; end o", self->place.other);
  write_guide (self, "alone.json", "guide academy 1 13; ask q a o; ask q b o; end o", NULL);
  pub = g_build_filename (self->stick, "followed.pub", NULL);
  g_assert_true (g_file_set_contents (pub, publisher_get_key_file (self->place.followed), -1, NULL));
}

static void
tear_down (Stick *self,
           gconstpointer data)
{
  place_tear_down (&self->place, NULL);
  g_free (self->stick);
  g_free (self->home);
  g_free (self->environment);
}

/* @line: with STICK and KEY in the place of the folder and the key */
static Run
run (Stick *self,
     const char *language,
     const char *line)
{
  g_autoptr (GString) words = g_string_new (line);

  g_string_replace (words, "STICK", self->stick, 0);
  g_string_replace (words, "KEY", preau_public_key_get_text (self->place.key), 0);

  return run_speaking (language, words->str, NULL, self->environment);
}

typedef struct
{
  const char *line;
  int code;
  const char *out; /* in French */
  const char *err; /* it is in there, in French */
} Step;

static const Step steps[] = {
  { "install STICK/ten.json", 2, "", "Aucun éditeur n’est encore suivi : donnez sa clé publique avec « --key »." },
  { "install", 2, "", "Il faut un guide : « preauctl install FICHIER »." },
  { "install STICK/ten.json STICK/eleven.json", 2, "", "eleven.json » n’a pas de sens ici." },
  { "install --key nonsense STICK/ten.json", 2, "", "Ce n’est pas une clé publique minisign" },
  { "install --key KEY STICK/nothing.json", 2, "", "nothing.json" },
  { "install --key KEY STICK/alone.json", 2, "", "alone.json.minisig" },
  { "install --key KEY STICK/other.json", 1, "", "Le guide est signé avec la clé " },
  { "install STICK/ten.json", 2, "", "Aucun éditeur n’est encore suivi" }, /* a refusal makes nobody followed */
  { "install --key STICK/followed.pub STICK/ten.json", 0, "L’édition 10 de « Mot » a été installée.\n", NULL },
  { "install STICK/ten.json", 0, "L’édition 10 de « Mot » était déjà là.\n", NULL },
  { "install STICK/eleven.json", 0, "L’édition 11 de « Mot » a été installée.\n", NULL },
  { "install STICK/ten.json", 1, "",
    "C’est l’édition 10, plus ancienne que l’édition 11 : rien n’a été changé." },
  { "install STICK/other.json", 1, "", "Le guide est signé avec la clé " },
  { "install --key KEY STICK/eleven.json", 0, "L’édition 11 de « Mot » était déjà là.\n", NULL },
};

static void
test_steps (Stick *self,
            gconstpointer data)
{
  if (self->place.store == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_auto (Run) came = run (self, "fr", steps[i].line);

      g_test_message ("%s", steps[i].line);
      g_assert_cmpint (came.code, ==, steps[i].code);
      g_assert_cmpstr (came.out, ==, steps[i].out);
      if (steps[i].err == NULL)
        g_assert_cmpstr (came.err, ==, "");
      else if (strstr (came.err, steps[i].err) == NULL)
        g_error ("“%s” is said in place of “%s”", came.err, steps[i].err);
    }
}

/* The window finds the publisher in the settings, and the guide in the store. */
static void
test_followed (Stick *self,
               gconstpointer data)
{
  g_autofree char *config = NULL;
  g_autofree char *settings = NULL;
  g_autofree char *key = NULL;
  g_autofree char *guides = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (PreauGuideStore) store = NULL;
  g_auto (Run) came = { NULL };

  if (self->place.store == NULL)
    return;

  came = run (self, "en", "install --key KEY STICK/ten.json");
  g_assert_cmpstr (came.err, ==, "");
  g_assert_cmpstr (came.out, ==, "Edition 10 of “Mot” was installed.\n");
  g_assert_cmpint (came.code, ==, 0);

  config = g_build_filename (self->home, "config", "glib-2.0", "settings", "keyfile", NULL);
  g_assert_true (g_file_get_contents (config, &settings, NULL, NULL));
  key = g_strdup_printf ("guide-key='%s'\n", preau_public_key_get_text (self->place.key));
  g_assert_nonnull (strstr (settings, key));
  g_assert_nonnull (strstr (settings, "guide-source='publisher'\n"));

  guides = g_build_filename (self->home, "data", "preau", "guides", NULL);
  folder = g_file_new_for_path (guides);
  store = preau_guide_store_new (folder, self->place.key);
  g_assert_true (preau_guide_store_load (store, NULL));
  g_assert_cmpuint (place_get_serial (store), ==, 10);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/preauctl-install/steps", Stick, NULL, set_up, test_steps, tear_down);
  g_test_add ("/preauctl-install/followed", Stick, NULL, set_up, test_followed, tear_down);

  return g_test_run ();
}
