/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A code of another edition, as it is typed. */

#include "preau-code-dialog.h"

#include "fixture.h"
#include "folder.h"
#include "editions.h"
#include "preau-code-preview.h"
#include "preau-guide-loader.h"
#include "preau-settings.h"

#define FIRST_TREE "guide academy 1 11; ask q a o; ask q b o; end o"
#define SECOND_TREE "guide academy 2 20; ask q b o; ask q a o; end o"

typedef struct
{
  char *code;
  guint serial;
} Opened;

static void
opened_cb (PreauCodeDialog *dialog,
           const char *code,
           PreauGuide *guide,
           Opened *opened)
{
  opened->code = g_strdup (code);
  opened->serial = guide->serial;
}

static char *
new_code (const char *description,
          guint answer)
{
  g_autoptr (GBytes) bytes = editions_new_guide (description, NULL);
  g_autoptr (PreauGuide) guide = preau_guide_load_bytes (bytes, NULL, NULL);
  g_autoptr (PreauWalk) walk = preau_walk_new (guide);

  preau_walk_answer_number (walk, answer, NULL);

  return preau_walk_dup_code (walk);
}

static void
type (GtkWidget *dialog,
      PreauGuideManager *guides,
      const char *text)
{
  gtk_editable_set_text (app_find (dialog, GTK_TYPE_ENTRY), text);
  preau_guide_manager_wait (guides);
}

static gboolean
is_shown (GtkWidget *dialog)
{
  return gtk_widget_get_visible (app_find (dialog, PREAU_TYPE_CODE_PREVIEW));
}

static void
test_other (Editions *editions,
            gconstpointer data)
{
  g_autoptr (GSettings) settings = preau_settings_new ();
  g_autoptr (GFile) folder = preau_guide_store_get_default_folder ();
  g_autoptr (PreauGuideManager) guides = NULL;
  g_autofree char *own = new_code (SECOND_TREE, 1);
  g_autofree char *older = new_code (FIRST_TREE, 2);
  g_autofree char *unknown = new_code ("guide academy 3 30; ask q b o; ask q a o; end o", 1);
  g_autofree char *text = NULL;
  Opened opened = { NULL };
  PreauWindow *window;
  GtkWidget *dialog;

  if (editions->store == NULL)
    return;

  g_clear_object (&editions->store);
  editions->store = preau_guide_store_new (folder, editions->key, preau_signature_check);
  editions_install (editions, editions->followed, FIRST_TREE, NULL, NULL);
  editions_install (editions, editions->followed, SECOND_TREE, NULL, NULL);
  g_settings_set_string (settings, PREAU_SETTING_GUIDE_SOURCE, PREAU_GUIDE_SOURCE_PUBLISHER);
  g_settings_set_string (settings, PREAU_SETTING_GUIDE_KEY, preau_public_key_get_text (editions->key));
  guides = preau_guide_manager_new (settings, preau_signature_check);
  window = app_open_guide (preau_guide_manager_get_guide (guides), NULL, 700, 600);
  dialog = preau_code_dialog_new (GTK_WINDOW (window), preau_guide_manager_get_guide (guides), guides, "en");
  g_signal_connect (dialog, "open", G_CALLBACK (opened_cb), &opened);
  gtk_window_present (GTK_WINDOW (dialog));

  type (dialog, guides, own);
  g_assert_true (is_shown (dialog));
  type (dialog, guides, unknown);
  g_assert_false (is_shown (dialog));
  type (dialog, guides, older);
  g_assert_true (is_shown (dialog));
  text = app_get_text (dialog);
  g_assert_nonnull (strstr (text, "This code is from another edition"));
  g_assert_nonnull (strstr (text, "edition 11"));
  type (dialog, guides, "1-");
  g_assert_false (is_shown (dialog));
  type (dialog, guides, older);
  g_assert_true (is_shown (dialog));

  g_signal_emit_by_name (app_find (dialog, GTK_TYPE_ENTRY), "activate");
  g_assert_cmpstr (opened.code, ==, older);
  g_assert_cmpuint (opened.serial, ==, 11);
  app_close (window);
  g_free (opened.code);
}

/* A dialog that closes while an edition is read goes as soon as it is, and opens nothing. */
static void
test_closed (Editions *editions,
             gconstpointer data)
{
  g_autoptr (GSettings) settings = preau_settings_new ();
  g_autoptr (PreauGuideManager) guides = preau_guide_manager_new (settings, preau_signature_check);
  PreauWindow *window = app_open (NULL, 700, 600);
  GtkWidget *dialog = preau_code_dialog_new (GTK_WINDOW (window), app_get_guide (), guides, "en");
  Opened opened = { NULL };

  g_signal_connect (dialog, "open", G_CALLBACK (opened_cb), &opened);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_editable_set_text (app_find (dialog, GTK_TYPE_ENTRY), "2-213-6");
  gtk_window_destroy (GTK_WINDOW (dialog));
  preau_guide_manager_wait (guides);
  app_wait_until (dialog == NULL);
  g_assert_null (opened.code);
  app_close (window);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("preau-code-XXXXXX", NULL);
  int result;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  app_start (&argc, &argv);

  g_test_add ("/code-other/read", Editions, NULL, editions_set_up, test_other, editions_tear_down);
  g_test_add ("/code-other/closed", Editions, NULL, editions_set_up, test_closed, editions_tear_down);

  result = g_test_run ();
  folder_remove (home);

  return result;
}
