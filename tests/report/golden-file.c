/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "golden-file.h"

/**
 * golden_file_assert:
 * @name: what it shows
 * @language: "fr" or "en"
 * @suffix: of the file
 * @text: what was written
 *
 * Fails where @text is not what the file in tests/report/golden has.
 */
void
golden_file_assert (const char *name,
                    const char *language,
                    const char *suffix,
                    const char *text)
{
  g_autofree char *file = g_strdup_printf ("%s.%s.%s", name, language, suffix);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "report", "golden", file, NULL);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("PREAU_WRITE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, golden);
}
