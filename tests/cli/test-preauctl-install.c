/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#define G_SETTINGS_ENABLE_BACKEND

#include "editions.h"
#include "runner.h"

#include <string.h>
#include <gio/gsettingsbackend.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "folder.h"
#include "preau-guide-manager.h"

/* `preauctl install`, the whole program, on files as they come on a USB stick. */

/* @stick: a folder with guides; @home: what the program keeps. */
typedef struct
{
  Editions editions;
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
  g_autoptr (GBytes) guide = editions_new_guide (description, NULL);
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

  editions_set_up (&self->editions, NULL);
  if (self->editions.store == NULL)
    return;

  self->stick = g_build_filename (self->editions.folder, "stick", NULL);
  self->home = g_build_filename (self->editions.folder, "home", NULL);
  self->environment =
    g_strdup_printf ("GSETTINGS_BACKEND=keyfile XDG_CONFIG_HOME=%s/config XDG_DATA_HOME=%s/data", self->home, self->home);
  g_assert_cmpint (g_mkdir (self->stick, 0700), ==, 0);

  write_guide (self, "ten.json", "guide academy 1 10; ask q a o; ask q b o; end o", self->editions.followed);
  write_guide (self, "eleven.json", "guide academy 1 11; ask q a o; ask q b o; end o", self->editions.followed);
  write_guide (self, "other.json", "guide academy 1 12; ask q a o; ask q b o; end o", self->editions.other);
  write_guide (self, "alone.json", "guide academy 1 13; ask q a o; ask q b o; end o", NULL);
  pub = g_build_filename (self->stick, "followed.pub", NULL);
  g_assert_true (g_file_set_contents (pub, publisher_get_key_file (self->editions.followed), -1, NULL));
}

static void
tear_down (Stick *self,
           gconstpointer data)
{
  editions_tear_down (&self->editions, NULL);
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
  g_string_replace (words, "KEY", preau_public_key_get_text (self->editions.key), 0);

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
  { "--key STICK/followed.pub install STICK/ten.json", 0, "L’édition 10 de « Mot » a été installée.\n", NULL },
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
  if (self->editions.store == NULL)
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

  if (self->editions.store == NULL)
    return;

  came = run (self, "en", "install --key KEY STICK/ten.json");
  g_assert_cmpstr (came.err, ==, "");
  g_assert_cmpstr (came.out, ==, "Edition 10 of “Mot” was installed.\n");
  g_assert_cmpint (came.code, ==, 0);

  config = g_build_filename (self->home, "config", "glib-2.0", "settings", "keyfile", NULL);
  g_assert_true (g_file_get_contents (config, &settings, NULL, NULL));
  key = g_strdup_printf ("guide-key='%s'\n", preau_public_key_get_text (self->editions.key));
  g_assert_nonnull (strstr (settings, key));
  g_assert_nonnull (strstr (settings, "guide-source='publisher'\n"));

  guides = g_build_filename (self->home, "data", "preau", "guides", NULL);
  folder = g_file_new_for_path (guides);
  store = preau_guide_store_new (folder, self->editions.key, preau_signature_check);
  g_assert_true (preau_guide_store_load (store, NULL));
  g_assert_cmpuint (editions_get_serial (store), ==, 10);
}

/* @reason: (nullable); @serial: of the edition in use; 0: none */
static void
assert_json (const char *text,
             const char *result,
             const char *reason,
             guint serial,
             const char *language)
{
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonObject *object = json_node_get_object (root);
  JsonObject *guide = json_object_get_null_member (object, "guide") ? NULL : json_object_get_object_member (object, "guide");

  g_assert_cmpuint (json_object_get_size (object), ==, 4);
  g_assert_cmpstr (json_object_get_string_member (object, "result"), ==, result);
  g_assert_cmpstr (json_object_get_string_member (object, "language"), ==, language);
  if (reason == NULL)
    g_assert_true (json_object_get_null_member (object, "reason"));
  else
    g_assert_cmpstr (json_object_get_string_member (object, "reason"), ==, reason);

  g_assert_cmpint (guide != NULL ? json_object_get_int_member (guide, "serial") : 0, ==, serial);
  if (guide != NULL)
    g_assert_cmpstr (json_object_get_string_member (guide, "id"), ==, "academy");
}

static const struct
{
  const char *language;
  const char *line;
  int code;
  const char *result; /* NULL: nothing is written */
  const char *reason;
  guint serial; /* of the edition in use; 0: none */
} answers[] = {
  { "fr", "install -f json --key KEY STICK/alone.json", 2, NULL, NULL, 0 },
  { "fr", "install -f json --key KEY STICK/ten.json", 0, "installed", NULL, 10 },
  { "en", "install -f json STICK/ten.json", 0, "present", NULL, 10 },
  { "en", "install -f json STICK/eleven.json", 0, "installed", NULL, 11 },
  { "en", "install -f json STICK/ten.json", 1, "refused",
    "This is edition 10, which is older than edition 11: nothing was changed.", 11 },
  { "fr", "install -f json STICK/ten.json", 1, "refused",
    "C’est l’édition 10, plus ancienne que l’édition 11 : rien n’a été changé.", 11 },
};

static void
test_json (Stick *self,
           gconstpointer data)
{
  if (self->editions.store == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_auto (Run) came = run (self, answers[i].language, answers[i].line);

      g_test_message ("%s", answers[i].line);
      g_assert_cmpint (came.code, ==, answers[i].code);
      if (answers[i].result == NULL)
        g_assert_cmpstr (came.out, ==, "");
      else
        assert_json (came.out, answers[i].result, answers[i].reason, answers[i].serial, answers[i].language);
      if (answers[i].reason != NULL)
        g_assert_nonnull (strstr (came.err, answers[i].reason));
    }
}

static const struct
{
  const char *managed; /* with KEY and OTHER in the place of keys */
  const char *line;
  int code;
  const char *err; /* it is in there */
} locks[] = {
  { "guide-key='KEY'|guide-source='publisher'", "install STICK/ten.json", 0, "" },
  { "guide-key='KEY'|guide-source='publisher'", "install --key KEY STICK/ten.json", 0, "" },
  { "guide-key='KEY'", "install --key KEY STICK/ten.json", 0, "" },
  { "guide-source='publisher'", "install --key KEY STICK/ten.json", 0, "" },
  { "guide-key='OTHER'|guide-source='publisher'", "install --key KEY STICK/ten.json", 1,
    "Whoever manages this computer has set another publisher’s key." },
  { "guide-key=''", "install --key KEY STICK/ten.json", 1,
    "Whoever manages this computer has set another publisher’s key." },
  { "guide-source='built-in'", "install --key KEY STICK/ten.json", 1,
    "Whoever manages this computer has decided that no publisher is followed." },
  { "guide-key='OTHER'", "install STICK/ten.json", 1, "The guide is signed with the key " },
  { "guide-key='nonsense'", "install STICK/ten.json", 2, "This is not a minisign public key" },
};

static void
test_managed (Stick *self,
              gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *guides = NULL;
  g_autoptr (PreauPublicKey) other = NULL;
  g_autoptr (GString) managed = NULL;
  g_auto (Run) came = { NULL };

  if (self->editions.store == NULL)
    return;

  other = editions_read_key (self->editions.other);
  managed = g_string_new (locks[i].managed);
  g_string_replace (managed, "KEY", preau_public_key_get_text (self->editions.key), 0);
  g_string_replace (managed, "OTHER", preau_public_key_get_text (other), 0);
  g_free (self->environment);
  self->environment =
    g_strdup_printf ("GSETTINGS_BACKEND=managed MANAGED=%s XDG_DATA_HOME=%s/data", managed->str, self->home);

  came = run (self, "en", locks[i].line);
  g_assert_nonnull (strstr (came.err, locks[i].err));
  g_assert_cmpint (came.code, ==, locks[i].code);
  g_assert_cmpstr (came.out, ==, locks[i].code == 0 ? "Edition 10 of “Mot” was installed.\n" : "");

  /* What is refused leaves no trace. */
  guides = g_build_filename (self->home, "data", "preau", "guides", NULL);
  g_assert_true (g_file_test (guides, G_FILE_TEST_EXISTS) == (locks[i].code == 0));
}

/* Where GLib finds no schema, the program goes on: the key has to be given each time. */
static void
test_no_schema (Stick *self,
                gconstpointer data)
{
  g_auto (Run) alone = { NULL };
  g_auto (Run) given = { NULL };
  char *environment;

  if (self->editions.store == NULL)
    return;

  environment = g_strconcat (self->environment, " GSETTINGS_SCHEMA_DIR= XDG_DATA_DIRS=/nonexistent", NULL);
  g_free (self->environment);
  self->environment = environment;

  alone = run (self, "en", "install STICK/ten.json");
  g_assert_cmpint (alone.code, ==, 2);
  g_assert_nonnull (strstr (alone.err, "No publisher is followed yet: give the public key with “--key”."));

  given = run (self, "en", "install --key KEY STICK/ten.json");
  g_assert_cmpint (given.code, ==, 0);
  g_assert_cmpstr (given.out, ==, "Edition 10 of “Mot” was installed.\n");
  g_assert_nonnull (strstr (given.err, "The settings were not found: the guide is kept, but the window will not use it."));
}

/* Returns: (transfer full): the manager that a window of this person would have */
static PreauGuideManager *
new_manager (Stick *self)
{
  g_autofree char *config = g_build_filename (self->home, "config", "glib-2.0", "settings", "keyfile", NULL);
  g_autoptr (GSettingsBackend) backend = g_keyfile_settings_backend_new (config, "/", NULL);
  g_autoptr (GSettings) settings = g_settings_new_with_backend (APPLICATION_ID, backend);

  return preau_guide_manager_new (settings, preau_signature_check);
}

static const char *const asking[] = {
  "advise", "advise a", "advise -f markdown", "advise -f html", "advise -f json", "ask", "tools", "tools t",
  "tools -f json", "tool t", "tool -f markdown t", "tool -f html t", "tool -f json t", "compare t u",
  "compare -f json t u", "tree", "paths", "paths -f json",
};

static Run
ask (Stick *self,
     const char *line)
{
  return run_speaking ("en", line, g_str_equal (line, "ask") ? "1\n" : NULL, self->environment);
}

/* @serial: of the publisher’s edition that all commands are to use; 0: the built-in guide */
static void
assert_all_use (Stick *self,
                guint serial,
                const char *err)
{
  g_autofree char *words = g_strdup_printf ("edition %u", serial);
  g_autofree char *member = g_strdup_printf ("\"serial\" : %u", serial);

  for (guint i = 0; i < G_N_ELEMENTS (asking); i++)
    {
      const char *line = asking[i];
      g_auto (Run) came = ask (self, line);
      gboolean is_json = strstr (line, "json") != NULL;

      g_test_message ("%s", line);
      g_assert_true (strstr (came.out, is_json ? member : words) != NULL || serial == 0);
      g_assert_true (serial != 0 || strstr (came.out, "edition 20") == NULL);
      if (err == NULL)
        g_assert_cmpstr (came.err, ==, "");
      else
        g_assert_nonnull (strstr (came.err, err));
      if (serial != 0)
        g_assert_cmpint (came.code, ==, 0);
    }
}

/* Window and terminal use the installed edition alike, until it is damaged or gone. */
static void
test_same_guide (Stick *self,
                 gconstpointer data)
{
  g_autofree char *guides = NULL;
  g_autofree char *guide = NULL;
  g_autofree char *alone = NULL;
  g_autoptr (PreauGuideManager) manager = NULL;
  g_autoptr (PreauGuideManager) damaged = NULL;
  g_auto (Run) installed = { NULL };
  g_auto (Run) built_in = { NULL };
  g_auto (Run) tree = { NULL };
  g_auto (Run) gone = { NULL };
  g_auto (Run) no_schema = { NULL };
  Editions home = { NULL };

  if (self->editions.store == NULL)
    return;

  /* In the data folder of this program, whose manager looks there. */
  g_free (self->environment);
  self->environment = g_strdup_printf ("GSETTINGS_BACKEND=keyfile XDG_CONFIG_HOME=%s/config XDG_DATA_HOME=%s",
                                       self->home, g_get_user_data_dir ());
  built_in = run_speaking ("en", "tree", NULL, self->environment);
  g_assert_cmpstr (built_in.err, ==, "");
  write_guide (self, "tools.json", "guide academy 1 20; ask q a o; ask q b o; end o t u; tool t; tool u level=listed",
               self->editions.followed);
  installed = run (self, "en", "install --key KEY STICK/tools.json");
  g_assert_cmpint (installed.code, ==, 0);

  manager = new_manager (self);
  g_assert_cmpstr (preau_guide_manager_get_guide (manager)->id, ==, "academy");
  g_assert_cmpuint (preau_guide_manager_get_guide (manager)->serial, ==, 20);
  assert_all_use (self, 20, NULL);
  tree = run_speaking ("en", "tree --guide built-in", NULL, self->environment);
  g_assert_cmpstr (tree.out, ==, built_in.out);
  g_assert_cmpstr (tree.err, ==, "");

  alone = g_strconcat (self->environment, " GSETTINGS_SCHEMA_DIR= XDG_DATA_DIRS=/nonexistent", NULL);
  no_schema = run_speaking ("en", "tree", NULL, alone);
  g_assert_cmpstr (no_schema.out, ==, built_in.out);
  g_assert_cmpstr (no_schema.err, ==, "");

  guides = g_build_filename (g_get_user_data_dir (), "preau", "guides", NULL);
  home.folder = guides;
  guide = editions_find_file (&home, "/guide.json", 0);
  g_assert_true (g_file_set_contents (guide, "{}", -1, NULL));
  damaged = new_manager (self);
  g_assert_cmpstr (preau_guide_manager_get_guide (damaged)->id, ==, "ministere-2020");
  assert_all_use (self, 0,
                  "preauctl: Another guide is used: Edition 20 of the guide was changed or damaged on this computer");

  folder_remove (guides);
  gone = run_speaking ("en", "tree", NULL, self->environment);
  g_assert_cmpstr (gone.out, ==, built_in.out);
  g_assert_cmpstr (gone.err, ==, "");
}

int
main (int argc,
      char **argv)
{
  g_autofree char *data_home = g_dir_make_tmp ("preau-install-XXXXXX", NULL);
  int result;

  g_setenv ("XDG_DATA_HOME", data_home, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/preauctl-install/steps", Stick, NULL, set_up, test_steps, tear_down);
  g_test_add ("/preauctl-install/followed", Stick, NULL, set_up, test_followed, tear_down);

  g_test_add ("/preauctl-install/same-guide", Stick, NULL, set_up, test_same_guide, tear_down);
  g_test_add ("/preauctl-install/json", Stick, NULL, set_up, test_json, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (locks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/preauctl-install/managed/%u", i + 1);

      g_test_add (path, Stick, GUINT_TO_POINTER (i), set_up, test_managed, tear_down);
    }
  g_test_add ("/preauctl-install/no-schema", Stick, NULL, set_up, test_no_schema, tear_down);

  result = g_test_run ();
  folder_remove (data_home);

  return result;
}
