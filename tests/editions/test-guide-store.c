/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of guides that are handed out, right and wrong, all signed by the real minisign. The attacks are those of
 * The Update Framework’s specification, as far as they need no server. */

#include "preau-guide-store.h"

#include <string.h>

#include "editions.h"
#include "preau-error.h"
#include "preau-json-reader.h"

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

#define GUIDE(id, serial) "guide " id " 1 " #serial "; ask q a o; ask q b o; end o"
#define NEWER GUIDE ("academy", 11)

static const struct
{
  const char *name;
  const char *guide;
  const char *edits;
  Twist twist;
} passing[] = {
  { "newer", NEWER, NULL, AS_IT_IS },
  { "as far ahead as may be", GUIDE ("academy", 1010), NULL, AS_IT_IS },
  { "the same", EDITIONS_FIRST, NULL, AS_IT_IS },
  { "freeze: past its review", NEWER, "/issued=\"2019-01-01\"\n/review_by=\"2020-01-01\"", AS_IT_IS },
  { "a clock far back", NEWER, "/issued=\"2999-01-01\"\n/review_by=\"2999-12-31\"", AS_IT_IS },
};

/* @message: whole, with “*” for what is drawn by lot. */
static const struct
{
  const char *name;
  const char *guide;
  const char *edits;
  Twist twist;
  int code;
  const char *message;
} refused[] = {
  { "rollback", GUIDE ("academy", 9), NULL, AS_IT_IS, PREAU_ERROR_UPDATE_OLDER,
    "This is edition 9, which is older than edition 10: nothing was changed." },
  { "the same number", "guide academy 2 10; ask q b o; ask q a o; end o", NULL, AS_IT_IS, PREAU_ERROR_UPDATE_SERIAL,
    "This is another guide that calls itself edition 10 too: ask the publisher to raise its number." },
  { "fast-forward", GUIDE ("academy", 1011), NULL, AS_IT_IS, PREAU_ERROR_UPDATE_AHEAD,
    "Edition 1011 is too far ahead of edition 10: ask the publisher whether that number is right." },
  { "another guide", GUIDE ("other", 11), NULL, AS_IT_IS, PREAU_ERROR_UPDATE_GUIDE,
    "This is the guide “other”, not a new edition of “academy”: nothing was changed." },
  { "arbitrary installation", NEWER, NULL, OF_THE_OTHER, PREAU_ERROR_SIGNATURE_KEY,
    "The guide is signed with the key *, not with the key * that is set here: ask the publisher which one is right." },
  { "mix-and-match", NEWER, NULL, OF_ANOTHER, PREAU_ERROR_SIGNATURE_DATA,
    "The guide is not the one that was signed: get the guide and its signature again, both from the publisher." },
  { "only the signature is there yet", EDITIONS_FIRST, NULL, OF_ANOTHER, PREAU_ERROR_UPDATE_HALF,
    "The signature is new, but the guide is not yet: the publisher is renewing it. Try again later." },
  { "the one in use, forged", EDITIONS_FIRST, NULL, OF_THE_OTHER, PREAU_ERROR_SIGNATURE_KEY,
    "The guide is signed with the key *, not with the key * that is set here: ask the publisher which one is right." },
  { "the older form", NEWER, NULL, OLD_FORM, PREAU_ERROR_SIGNATURE_LEGACY,
    "The signature has an older form, which is not accepted: the publisher must sign again, with "
    "“minisign -SHm guide.json”." },
  { "only one of two checked", NEWER, NULL, NEW_COMMENT, PREAU_ERROR_SIGNATURE_COMMENT,
    "The comment in the signature was changed after signing: get the signature again from the publisher." },
  { "a page as signature", NEWER, NULL, PAGE, PREAU_ERROR_SIGNATURE_DAMAGED,
    "The signature is damaged: get the file that ends in “.minisig” again, as the publisher made it." },
  { "wrong file", NEWER, NULL, NO_GUIDE, PREAU_ERROR_GUIDE_REFUSED,
    "Line 1, column 1: This byte is not valid UTF-8. (PG003)" },
  { "endless data", NEWER, NULL, TOO_LARGE, PREAU_ERROR_UPDATE_SIZE,
    "The guide is larger than 8 MiB, and was not read: tell the publisher." },
  { "an error in it", "guide academy 1 11; ask q a o; ask q b nowhere; end o", NULL, AS_IT_IS,
    PREAU_ERROR_GUIDE_REFUSED, "Line 1, column 488: There is no “nowhere”. (PG201)" },
  { "a next key that is none", NEWER, "/next_key=\"RWAf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3\"",
    AS_IT_IS, PREAU_ERROR_KEY_DAMAGED,
    "The key that the guide announces (“next_key”) cannot be used: This is not a minisign public key: copy the second "
    "line of the publisher’s file that ends in “.pub”, whole." },
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
twist_signature (Editions *self,
                 GBytes *guide,
                 Twist twist)
{
  static const char *const old_form[] = { "-l", NULL };
  g_autoptr (GBytes) another = editions_new_guide ("guide academy 1 12; ask q a o; ask q b o; end o", NULL);
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

static PreauSignedGuide
hand_out (Editions *self,
          const char *description,
          const char *edits,
          Twist twist)
{
  g_autoptr (GBytes) original = editions_new_guide (description, edits);
  GBytes *guide = twist_guide (original, twist);

  return (PreauSignedGuide) { guide, twist_signature (self, guide, twist) };
}

static void
test_passing (Editions *self,
              gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  gboolean is_same = g_str_equal (passing[i].guide, EDITIONS_FIRST);
  g_auto (PreauSignedGuide) signed_guide = { NULL };
  g_autoptr (PreauGuide) previous = NULL;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  editions_begin (self);
  signed_guide = hand_out (self, passing[i].guide, passing[i].edits, passing[i].twist);
  g_assert_cmpint (preau_guide_store_install (self->store, &signed_guide, &error), ==,
                   is_same ? PREAU_INSTALL_SAME : PREAU_INSTALL_NEW);
  g_assert_no_error (error);
  editions_assert_in_use (self, (guint) g_ascii_strtoull (passing[i].guide + strlen ("guide academy 1 "), NULL, 10));

  previous = preau_guide_store_load_previous (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (previous != NULL ? previous->serial : 0, ==, is_same ? 0 : 10);

  /* However often it is asked for, and whatever the day. */
  g_assert_cmpint (preau_guide_store_install (self->store, &signed_guide, &error), ==, PREAU_INSTALL_SAME);
  g_assert_no_error (error);
}

/* Nothing is written before all has passed, and whatever was in use still is. */
static void
test_refused (Editions *self,
              gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_auto (PreauSignedGuide) signed_guide = { NULL };
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  editions_begin (self);
  before = editions_draw_folder (self);
  signed_guide = hand_out (self, refused[i].guide, refused[i].edits, refused[i].twist);
  g_assert_cmpint (preau_guide_store_install (self->store, &signed_guide, &error), ==, PREAU_INSTALL_REFUSED);
  g_assert_error (error, PREAU_ERROR, refused[i].code);
  if (!g_pattern_match_simple (refused[i].message, error->message))
    g_error ("“%s” is said in place of “%s”", error->message, refused[i].message);

  after = editions_draw_folder (self);
  g_assert_cmpstr (after, ==, before);
  editions_assert_in_use (self, 10);
}

/* Whether it is refused only because of what is in use. */
static gboolean
needs_one_in_use (int code)
{
  switch (code)
    {
    case PREAU_ERROR_UPDATE_GUIDE:
    case PREAU_ERROR_UPDATE_OLDER:
    case PREAU_ERROR_UPDATE_SERIAL:
    case PREAU_ERROR_UPDATE_AHEAD:
    case PREAU_ERROR_UPDATE_HALF:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Of whatever is refused before there was a first one there is no trace, not even a folder. */
static void
test_refused_first (Editions *self,
                    gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_auto (PreauSignedGuide) signed_guide = { NULL };
  g_autoptr (GDir) folder = NULL;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  signed_guide = hand_out (self, refused[i].guide, refused[i].edits, refused[i].twist);
  g_assert_true (preau_guide_store_load (self->store, &error));
  g_assert_cmpint (preau_guide_store_install (self->store, &signed_guide, &error), ==, PREAU_INSTALL_REFUSED);
  g_assert_error (error, PREAU_ERROR, refused[i].code);
  g_assert_null (preau_guide_store_get_guide (self->store));

  folder = g_dir_open (self->folder, 0, NULL);
  g_assert_null (g_dir_read_name (folder));
}

static void
add (const char *group,
     const char *name,
     guint i,
     void (*test) (Editions *, gconstpointer))
{
  g_autofree char *path = g_strdelimit (g_strconcat (group, name, NULL), " :,", '-');

  g_test_add (path, Editions, GUINT_TO_POINTER (i), editions_set_up, test, editions_tear_down);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (passing); i++)
    add ("/guide-store/passing/", passing[i].name, i, test_passing);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    add ("/guide-store/refused/", refused[i].name, i, test_refused);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    if (!needs_one_in_use (refused[i].code))
      add ("/guide-store/refused-first/", refused[i].name, i, test_refused_first);

  return g_test_run ();
}
