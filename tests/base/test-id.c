/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-id.h"

#define TEN "abcdefghij"

static const struct
{
  const char *string;
  gboolean valid;
} ids[] = {
  { "a", TRUE }, { "z", TRUE }, { "a1", TRUE }, { "a-", TRUE }, { "a--b", TRUE }, { "x-note", TRUE },
  { "ministere-2020", TRUE }, { TEN TEN TEN TEN "abcdefgh", TRUE },
  { "", FALSE }, { "A", FALSE }, { "aB", FALSE }, { "1a", FALSE }, { "-a", FALSE }, { "a_b", FALSE },
  { "a b", FALSE },
  { " a", FALSE }, { "a ", FALSE }, { "a\n", FALSE }, { "a.b", FALSE }, { "a/b", FALSE }, { "é", FALSE },
  { "aé", FALSE },
  { "a\xff", FALSE }, { "а", FALSE /* Cyrillic */ }, { TEN TEN TEN TEN "abcdefghi", FALSE },
};

static const struct
{
  const char *string;
  gboolean valid;
} languages[] = {
  { "fr", TRUE }, { "en", TRUE }, { "oci", TRUE }, { "fr-CA", TRUE }, { "oci-FR", TRUE },
  { "", FALSE }, { "f", FALSE }, { "fren", FALSE }, { "FR", FALSE }, { "Fr", FALSE }, { "fr-", FALSE },
  { "fr-C", FALSE },
  { "fr-ca", FALSE }, { "fr_CA", FALSE }, { "fr-CAN", FALSE }, { "fr-CA ", FALSE }, { "fr ", FALSE },
  { " fr", FALSE },
  { "x-note", FALSE }, { "f1", FALSE }, { "fr-1A", FALSE }, { "-CA", FALSE }, { "fr-CA-x", FALSE },
  { "fé", FALSE },
};

static void
test_ids (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (preau_id_is_valid (ids[i].string) != ids[i].valid)
      g_error ("“%s” should be %s", ids[i].string, ids[i].valid ? "an id" : "no id");
}

static void
test_languages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (preau_id_is_language (languages[i].string) != languages[i].valid)
      g_error ("“%s” should be %s", languages[i].string, languages[i].valid ? "a language" : "no language");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/id/ids", test_ids);
  g_test_add_func ("/id/languages", test_languages);

  return g_test_run ();
}
