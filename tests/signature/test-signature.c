/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "minisign-samples.h"
#include "signed.h"

#include <string.h>
#include <sodium.h>

#include "preau-error.h"
#include "preau-minisign.h"

/* What is signed passes, and nothing else does: with files that were kept, and with those that minisign makes now. */

#define N_CHANGES 20
#define BIT(code) (1u << (code))

static void
test_good (Signed *self,
           gconstpointer data)
{
  g_autoptr (PreauSignature) signature = NULL;
  g_autoptr (GError) error = NULL;

  if (self->key == NULL)
    return;

  signature = preau_signature_new (self->file, &error);
  g_assert_no_error (error);
  /* Nothing is used up. */
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (preau_signature_verify (signature, self->key, self->data, &error));
      g_assert_no_error (error);
    }
}

static void
test_data_changed (Signed *self,
                   gconstpointer data)
{
  gsize length;
  const guint8 *bytes;

  if (self->key == NULL)
    return;

  bytes = g_bytes_get_data (self->data, &length);
  for (guint i = 0; i < N_CHANGES; i++)
    {
      g_autofree guint8 *changed = g_memdup2 (bytes, length);
      g_autoptr (GBytes) other = NULL;

      changed[i * (length - 1) / (N_CHANGES - 1)] ^= (guint8) (1u << (i % 8));
      other = g_bytes_new (changed, length);
      g_assert_cmpint (signed_judge (self->key, other, self->file), ==, PREAU_ERROR_SIGNATURE_DATA);
    }
}

/* Nothing of it, a byte less on either side, a byte more. */
static void
test_data_length (Signed *self,
                  gconstpointer data)
{
  g_autoptr (GByteArray) longer = g_byte_array_new ();
  g_autoptr (GBytes) more = NULL;
  gsize length;

  if (self->key == NULL)
    return;

  length = g_bytes_get_size (self->data);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (self->data, i == 0 ? 1 : 0, i == 2 ? 0 : length - 1);

      g_assert_cmpint (signed_judge (self->key, part, self->file), ==, PREAU_ERROR_SIGNATURE_DATA);
    }

  g_byte_array_append (longer, g_bytes_get_data (self->data, NULL), (guint) length);
  g_byte_array_append (longer, (const guint8 *) "\n", 1);
  more = g_bytes_new (longer->data, longer->len);
  g_assert_cmpint (signed_judge (self->key, more, self->file), ==, PREAU_ERROR_SIGNATURE_DATA);
}

static guint
count_newlines (const char *text,
                gsize length)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    n += text[i] == '\n';

  return n;
}

/* The text of the first comment is nobody’s; whatever else is changed must be seen, as what it is. */
static void
test_flipped (Signed *self,
              gconstpointer data)
{
  static const guint allowed[] = {
    BIT (PREAU_ERROR_SIGNATURE_DAMAGED),
    BIT (PREAU_ERROR_SIGNATURE_DAMAGED) | BIT (PREAU_ERROR_SIGNATURE_LEGACY) | BIT (PREAU_ERROR_SIGNATURE_KEY) |
      BIT (PREAU_ERROR_SIGNATURE_DATA),
    BIT (PREAU_ERROR_SIGNATURE_DAMAGED) | BIT (PREAU_ERROR_SIGNATURE_COMMENT),
    BIT (PREAU_ERROR_SIGNATURE_DAMAGED) | BIT (PREAU_ERROR_SIGNATURE_COMMENT),
  };
  guint seen[G_N_ELEMENTS (allowed)] = { 0 };
  gsize length;
  const char *text;

  if (self->key == NULL)
    return;

  text = g_bytes_get_data (self->file, &length);
  for (gsize i = 0; i < length; i++)
    for (guint bit = 0; bit < 8; bit++)
      {
        guint line = count_newlines (text, i);
        gboolean is_free = line == 0 && i >= strlen (PREAU_MINISIGN_UNTRUSTED) && text[i] != '\n';
        g_autofree char *changed = g_memdup2 (text, length);
        g_autoptr (GBytes) file = NULL;
        int code;

        changed[i] = (char) (changed[i] ^ (1 << bit));
        file = g_bytes_new (changed, length);
        code = signed_judge (self->key, self->data, file);
        if ((allowed[line] & BIT (code)) == 0 && !(is_free && code == GOOD))
          g_error ("byte %" G_GSIZE_FORMAT ", bit %u: code %d", i, bit, code);
        if (!is_free)
          seen[line] |= BIT (code);
      }

  for (guint line = 0; line < G_N_ELEMENTS (allowed); line++)
    g_assert_cmphex (seen[line], ==, allowed[line]);
}

/* Only the end of the last line carries nothing. */
static void
test_truncated (Signed *self,
                gconstpointer data)
{
  gsize length;

  if (self->key == NULL)
    return;

  length = g_bytes_get_size (self->file);
  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_from_bytes (self->file, 0, i);
      int code = signed_judge (self->key, self->data, file);

      g_assert_cmpint (code, ==, i == length - 1 ? GOOD : PREAU_ERROR_SIGNATURE_DAMAGED);
    }
}

static void
test_line_ends (Signed *self,
                gconstpointer data)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *windows = NULL;
  g_autofree char *old_mac = NULL;
  g_autofree char *none = NULL;

  if (self->key == NULL)
    return;

  lines = signed_split_file (self->file);
  windows = g_strjoinv ("\r\n", lines);
  old_mac = g_strjoinv ("\r", lines);
  none = g_strjoinv ("", lines);
  g_assert_cmpint (signed_judge_text (self, windows), ==, GOOD);
  g_assert_cmpint (signed_judge_text (self, old_mac), ==, PREAU_ERROR_SIGNATURE_DAMAGED);
  g_assert_cmpint (signed_judge_text (self, none), ==, PREAU_ERROR_SIGNATURE_DAMAGED);
}

static void
test_comments_changed (Signed *self,
                       gconstpointer data)
{
  static const struct
  {
    guint line;
    const char *text;
    int code;
  } cases[] = {
    { 0, "untrusted comment: ", GOOD },
    { 0, "untrusted comment: Signé par le ministère", GOOD },
    { 0, "untrusted comment: trusted comment: a", GOOD },
    { 2, "trusted comment: ", PREAU_ERROR_SIGNATURE_COMMENT },
    { 2, "trusted comment: timestamp:4102444800\tfile:guide.json\thashed", PREAU_ERROR_SIGNATURE_COMMENT },
    { 2, "trusted comment: trusted comment: a", PREAU_ERROR_SIGNATURE_COMMENT },
    { 2, "untrusted comment: a", PREAU_ERROR_SIGNATURE_DAMAGED },
    { 0, "trusted comment: a", PREAU_ERROR_SIGNATURE_DAMAGED },
  };

  if (self->key == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) lines = signed_split_file (self->file);
      g_autofree char *text = NULL;

      g_free (lines[cases[i].line]);
      lines[cases[i].line] = g_strdup (cases[i].text);
      text = g_strjoinv ("\n", lines);
      g_assert_cmpint (signed_judge_text (self, text), ==, cases[i].code);
    }
}

static void
test_comment_longer (Signed *self,
                     gconstpointer data)
{
  static const char *const added[] = { " ", "\t", "a", "\u200b" };

  if (self->key == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (added); i++)
    {
      g_auto (GStrv) lines = signed_split_file (self->file);
      g_autofree char *comment = lines[2];
      g_autofree char *text = NULL;

      lines[2] = g_strconcat (comment, added[i], NULL);
      text = g_strjoinv ("\n", lines);
      g_assert_cmpint (signed_judge_text (self, text), ==, PREAU_ERROR_SIGNATURE_COMMENT);
    }
}

static GBytes *
make_file (const guint8 *signature,
           gsize signature_length,
           const guint8 *global,
           gsize global_length)
{
  g_autofree char *first = g_base64_encode (signature, signature_length);
  g_autofree char *second = g_base64_encode (global, global_length);
  char *text = g_strdup_printf ("untrusted comment: a\n%s\ntrusted comment: b\n%s\n", first, second);

  return g_bytes_new_take (text, strlen (text));
}

/* The neutral element as key and as R, 0 as S: an equation that holds for any data, where nobody looks. */
static void
test_weak_key (void)
{
  guint8 key_bytes[2 + 8 + 32] = { 'E', 'd', 1, 2, 3, 4, 5, 6, 7, 8, 1 };
  guint8 signature[2 + 8 + 64] = { 'E', 'D', 1, 2, 3, 4, 5, 6, 7, 8, 1 };
  guint8 global[64] = { 1 };
  g_autofree char *text = g_base64_encode (key_bytes, sizeof key_bytes);
  g_autoptr (PreauPublicKey) key = signed_read_key (text);
  g_autoptr (GBytes) file = make_file (signature, sizeof signature, global, sizeof global);
  g_autoptr (GBytes) data = g_bytes_new_static (SAMPLE_DATA, strlen (SAMPLE_DATA));

  g_assert_cmpint (signed_judge (key, data, file), ==, PREAU_ERROR_SIGNATURE_DATA);
}

/* Adds the order of the group to S, the second half: an equal number, which RFC 8032, section 5.1.7, refuses. */
static void
add_order (guint8 *signature)
{
  static const guint8 order[32] = {
    0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
    [31] = 0x10,
  };

  sodium_add (signature + 32, order, sizeof order);
}

static void
test_written_otherwise (void)
{
  g_autoptr (PreauPublicKey) key = signed_read_key (SAMPLE_KEY);
  g_autoptr (GBytes) data = g_bytes_new_static (SAMPLE_DATA, strlen (SAMPLE_DATA));

  for (guint line = 1; line <= 3; line += 2)
    {
      g_auto (GStrv) lines = g_strsplit (SAMPLE_FILE, "\n", -1);
      gsize length;
      g_autofree guint8 *bytes = g_base64_decode (lines[line], &length);
      g_autofree char *text = NULL;
      g_autoptr (GBytes) file = NULL;

      add_order (bytes + length - 64);
      g_free (lines[line]);
      lines[line] = g_base64_encode (bytes, length);
      text = g_strjoinv ("\n", lines);
      file = g_bytes_new (text, strlen (text));
      g_assert_cmpint (signed_judge (key, data, file), ==,
                       line == 1 ? PREAU_ERROR_SIGNATURE_DATA : PREAU_ERROR_SIGNATURE_COMMENT);
    }
}

/* An id is easily copied. */
static void
test_same_id (void)
{
  gsize length;
  g_autofree guint8 *bytes = g_base64_decode (SAMPLE_KEY, &length);
  g_autoptr (GBytes) data = g_bytes_new_static (SAMPLE_DATA, strlen (SAMPLE_DATA));
  g_autoptr (GBytes) file = g_bytes_new_static (SAMPLE_FILE, strlen (SAMPLE_FILE));
  g_autoptr (PreauPublicKey) key = NULL;
  g_autofree char *text = NULL;
  guint8 secret[crypto_sign_SECRETKEYBYTES];

  g_assert_cmpint (crypto_sign_keypair (bytes + length - 32, secret), ==, 0);
  text = g_base64_encode (bytes, length);
  key = signed_read_key (text);
  g_assert_cmpint (signed_judge (key, data, file), ==, PREAU_ERROR_SIGNATURE_DATA);
}

/* Each refusal is a sentence of its own, which says what to do. */
static void
test_messages (void)
{
  g_autoptr (PreauPublicKey) key = signed_read_key (SAMPLE_KEY);
  g_autoptr (PreauPublicKey) other = signed_read_key ("RWRL+JHX6tfVNDNv3SBlI6c+0ushLwp7WMhqzU5TYCiI3Z00+QM01okQ");
  g_autoptr (GBytes) data = g_bytes_new_static (SAMPLE_DATA, strlen (SAMPLE_DATA));
  g_autoptr (GBytes) file = g_bytes_new_static (SAMPLE_FILE, strlen (SAMPLE_FILE));
  g_autofree char *changed = g_strdup (SAMPLE_FILE);
  g_autoptr (GBytes) changed_file = NULL;

  signed_assert_refused (other, data, file, PREAU_ERROR_SIGNATURE_KEY,
                         "The guide is signed with the key B8FA200128EBFF40, not with the key 34D5D7EAD791F84B that is "
                         "set here: ask the publisher which one is right.");
  signed_assert_refused (key, file, file, PREAU_ERROR_SIGNATURE_DATA,
                         "The guide is not the one that was signed: get the guide and its signature again, both from "
                         "the publisher.");
  *strstr (changed, "12\n") = '2';
  changed_file = g_bytes_new (changed, strlen (changed));
  signed_assert_refused (key, data, changed_file, PREAU_ERROR_SIGNATURE_COMMENT,
                         "The comment in the signature was changed after signing: get the signature again from the "
                         "publisher.");
}

static void
add (const char *name,
     void (*test) (Signed *self, gconstpointer data))
{
  g_autofree char *kept = g_strconcat ("/signature/kept/", name, NULL);
  g_autofree char *made = g_strconcat ("/signature/minisign/", name, NULL);

  g_test_add (kept, Signed, NULL, signed_set_up_kept, test, signed_tear_down);
  g_test_add (made, Signed, NULL, signed_set_up_minisign, test, signed_tear_down);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (sodium_init (), >=, 0);

  add ("good", test_good);
  add ("data-changed", test_data_changed);
  add ("data-length", test_data_length);
  add ("flipped", test_flipped);
  add ("truncated", test_truncated);
  add ("line-ends", test_line_ends);
  add ("comments-changed", test_comments_changed);
  add ("comment-longer", test_comment_longer);
  g_test_add_func ("/signature/same-id", test_same_id);
  g_test_add_func ("/signature/weak-key", test_weak_key);
  g_test_add_func ("/signature/written-otherwise", test_written_otherwise);
  g_test_add_func ("/signature/messages", test_messages);

  return g_test_run ();
}
