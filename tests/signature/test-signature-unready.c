/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "minisign-samples.h"

#include <string.h>
#include <gio/gio.h>
#include <sodium.h>

#include "preau-signature.h"

/* The program itself takes the place of the library here, which refuses to start. */
int
sodium_init (void)
{
  return -1;
}

/* Even what is right does not pass where it can't be checked. */
static void
test_unready (void)
{
  g_autoptr (GBytes) file = g_bytes_new_static (SAMPLE_FILE, strlen (SAMPLE_FILE));
  g_autoptr (GBytes) data = g_bytes_new_static (SAMPLE_DATA, strlen (SAMPLE_DATA));
  g_autoptr (PreauPublicKey) key = preau_public_key_new (SAMPLE_KEY, strlen (SAMPLE_KEY), NULL);
  g_autoptr (PreauSignature) signature = preau_signature_new (file, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (key);
  g_assert_nonnull (signature);
  g_assert_false (preau_signature_verify (signature, key, data, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpstr (error->message, ==,
                   "Signatures can’t be checked on this computer: ask for help with “libsodium”.");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/signature/unready", test_unready);

  return g_test_run ();
}
