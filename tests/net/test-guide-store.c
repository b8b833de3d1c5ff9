/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of guides that are handed out, right and wrong, all signed by the real minisign. The attacks are those of
 * The Update Framework’s specification, as far as they need no server. */

#include "preau-guide-store.h"

#include <string.h>

#include "place.h"
#include "preau-error.h"
#include "preau-json-scan.h"

typedef enum
{
  AS_IT_IS,
  OF_THE_OTHER,  /* publisher */
  OF_ANOTHER,    /* guide: its signature */
  OLD_FORM,      /* not hashed */
  NEW_COMMENT,   /* changed after it was signed */
  PAGE,          /* of HTML in place of the signature */
  NO_GUIDE,      /* but something else, well signed */
  TOO_LARGE,
} Twist;

static const struct
{
  const char *name;
  const char *guide;
  const char *edits;
  Twist twist;
  int code; /* 0: none */
  PreauInstall came;
  const char *message; /* begins so */
} cases[] = {
  { "newer", "guide academy 1 11; ask q a o; ask q b o; end o", NULL, AS_IT_IS, 0, PREAU_INSTALL_NEW, NULL },
  { "as far ahead as may be", "guide academy 1 1010; ask q a o; ask q b o; end o", NULL, AS_IT_IS, 0,
    PREAU_INSTALL_NEW, NULL },
  { "the same", PLACE_IN_USE, NULL, AS_IT_IS, 0, PREAU_INSTALL_SAME, NULL },
  { "freeze: past its review", "guide academy 1 11; ask q a o; ask q b o; end o",
    "/issued=\"2019-01-01\"\n/review_by=\"2020-01-01\"", AS_IT_IS, 0, PREAU_INSTALL_NEW, NULL },
  { "rollback", "guide academy 1 9; ask q a o; ask q b o; end o", NULL, AS_IT_IS, PREAU_ERROR_UPDATE_OLDER,
    PREAU_INSTALL_REFUSED, "This is edition 9, which is older than edition 10: nothing was changed." },
  { "the same number", "guide academy 2 10; ask q b o; ask q a o; end o", NULL, AS_IT_IS, PREAU_ERROR_UPDATE_SERIAL,
    PREAU_INSTALL_REFUSED, "This is another guide that calls itself edition 10 too: ask the publisher to raise its number." },
  { "fast-forward", "guide academy 1 1011; ask q a o; ask q b o; end o", NULL, AS_IT_IS, PREAU_ERROR_UPDATE_AHEAD,
    PREAU_INSTALL_REFUSED, "Edition 1011 is too far ahead of edition 10: ask the publisher whether that number is right." },
  { "another guide", "guide other 1 11; ask q a o; ask q b o; end o", NULL, AS_IT_IS, PREAU_ERROR_UPDATE_GUIDE,
    PREAU_INSTALL_REFUSED, "This is the guide “other”, not a new edition of “academy”: nothing was changed." },
  { "arbitrary installation", "guide academy 1 11; ask q a o; ask q b o; end o", NULL, OF_THE_OTHER,
    PREAU_ERROR_SIGNATURE_KEY, PREAU_INSTALL_REFUSED, "The guide is signed with the key " },
  { "mix-and-match", "guide academy 1 11; ask q a o; ask q b o; end o", NULL, OF_ANOTHER, PREAU_ERROR_SIGNATURE_DATA,
    PREAU_INSTALL_REFUSED, "The guide is not the one that was signed: " },
  { "only the signature is there yet", PLACE_IN_USE, NULL, OF_ANOTHER, PREAU_ERROR_UPDATE_HALF, PREAU_INSTALL_REFUSED,
    "The signature is new, but the guide is not yet: the publisher is renewing it. Try again later." },
  { "the older form", "guide academy 1 11; ask q a o; ask q b o; end o", NULL, OLD_FORM, PREAU_ERROR_SIGNATURE_LEGACY,
    PREAU_INSTALL_REFUSED, "" },
  { "only one of two checked", "guide academy 1 11; ask q a o; ask q b o; end o", NULL, NEW_COMMENT,
    PREAU_ERROR_SIGNATURE_COMMENT, PREAU_INSTALL_REFUSED, "The comment in the signature was changed after signing: " },
  { "a page as signature", "guide academy 1 11; ask q a o; ask q b o; end o", NULL, PAGE,
    PREAU_ERROR_SIGNATURE_DAMAGED, PREAU_INSTALL_REFUSED, "The signature is damaged: " },
  { "wrong file", "guide academy 1 11; ask q a o; ask q b o; end o", NULL, NO_GUIDE, PREAU_ERROR_GUIDE_REFUSED,
    PREAU_INSTALL_REFUSED, "" },
  { "endless data", "guide academy 1 11; ask q a o; ask q b o; end o", NULL, TOO_LARGE, PREAU_ERROR_UPDATE_SIZE,
    PREAU_INSTALL_REFUSED, "The guide is larger than 8 MiB, and was not read: ask the publisher." },
  { "an error in it", "guide academy 1 11; ask q a o; ask q b nowhere; end o", NULL, AS_IT_IS,
    PREAU_ERROR_GUIDE_REFUSED, PREAU_INSTALL_REFUSED, "" },
  { "a next key that is none", "guide academy 1 11; ask q a o; ask q b o; end o",
    "/next_key=\"RWAf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3\"", AS_IT_IS, PREAU_ERROR_KEY_DAMAGED,
    PREAU_INSTALL_REFUSED, "The key that the guide announces (“next_key”) cannot be used: " },
};

static GBytes *
twist_guide (GBytes *guide,
             Twist twist)
{
  char *large;

  switch ((int) twist)
    {
    case NO_GUIDE:
      return g_bytes_new_static ("\x89PNG\r\n\x1a\n", 8);
    case TOO_LARGE:
      large = g_strnfill (PREAU_JSON_MAX_BYTES + 1, ' ');
      memcpy (large, g_bytes_get_data (guide, NULL), g_bytes_get_size (guide));
      return g_bytes_new_take (large, PREAU_JSON_MAX_BYTES + 1);
    default:
      return g_bytes_ref (guide);
    }
}

static GBytes *
twist_comment (GBytes *signature)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (signature, NULL), g_bytes_get_size (signature));
  g_auto (GStrv) parts = g_strsplit (text, "trusted comment: timestamp:1", 2);
  char *twisted;

  g_assert_nonnull (parts[1]);
  twisted = g_strjoinv ("trusted comment: timestamp:2", parts);

  return g_bytes_new_take (twisted, strlen (twisted));
}

static GBytes *
twist_signature (Place *self,
                 GBytes *guide,
                 Twist twist)
{
  static const char *const old_form[] = { "-l", NULL };
  g_autoptr (GBytes) another = place_new_guide ("guide academy 1 12; ask q a o; ask q b o; end o", NULL);
  g_autoptr (GBytes) signature = NULL;

  switch ((int) twist)
    {
    case OF_THE_OTHER:
      return publisher_sign (self->other, guide, NULL);
    case OF_ANOTHER:
      return publisher_sign (self->followed, another, NULL);
    case OLD_FORM:
      return publisher_sign (self->followed, guide, old_form);
    case NEW_COMMENT:
      signature = publisher_sign (self->followed, guide, NULL);
      return twist_comment (signature);
    case PAGE:
      return g_bytes_new_static ("<!DOCTYPE html>\n<title>Sign in</title>\n", 40);
    default:
      return publisher_sign (self->followed, guide, NULL);
    }
}

/* Nothing is written before all has passed, and whatever was in use still is. */
static void
test_install (Place *self,
              gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) original = NULL;
  g_autoptr (GBytes) guide = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (PreauSignedGuide) signed_guide = { NULL };

  if (self->store == NULL)
    return;

  place_begin (self);
  before = place_draw_folder (self);
  original = place_new_guide (cases[i].guide, cases[i].edits);
  guide = twist_guide (original, cases[i].twist);
  signed_guide = (PreauSignedGuide) { g_bytes_ref (guide), twist_signature (self, guide, cases[i].twist) };

  g_assert_cmpint (preau_guide_store_install (self->store, &signed_guide, &error), ==, cases[i].came);
  after = place_draw_folder (self);
  if (cases[i].code == 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, PREAU_ERROR, cases[i].code);
  if (cases[i].message != NULL && !g_str_has_prefix (error->message, cases[i].message))
    g_error ("“%s” is said in place of “%s”", error->message, cases[i].message);

  if (cases[i].came == PREAU_INSTALL_NEW)
    {
      g_autoptr (PreauGuide) previous = preau_guide_store_load_previous (self->store, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (preau_guide_get_serial (previous), ==, 10);
      place_assert_in_use (self, (guint) g_ascii_strtoull (cases[i].guide + strlen ("guide academy 1 "), NULL, 10));
    }
  else
    {
      place_assert_in_use (self, 10);
    }
  if (cases[i].came == PREAU_INSTALL_REFUSED)
    g_assert_cmpstr (after, ==, before);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdelimit (g_strdup_printf ("/guide-store/%s", cases[i].name), " :", '-');

      g_test_add (path, Place, GUINT_TO_POINTER (i), place_set_up, test_install, place_tear_down);
    }

  return g_test_run ();
}
