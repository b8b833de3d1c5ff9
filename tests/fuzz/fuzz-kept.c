/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as what is kept of links, and of a publisher’s guides: each is read or refused, with an error of its own, and
 * what is read is written so that it is read as the same. */

#include <string.h>

#include "preau-error.h"
#include "preau-guide-state.h"
#include "preau-link-file.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_refusal (const GError *error,
               PreauError damaged,
               PreauError format)
{
  g_assert_true (g_error_matches (error, PREAU_ERROR, damaged) || g_error_matches (error, PREAU_ERROR, format));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
check_links (const char *data,
             gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = preau_link_file_parse (data, size, &error);
  g_autoptr (GPtrArray) again = NULL;
  g_autofree char *written = NULL;
  g_autofree char *rewritten = NULL;

  if (records == NULL)
    {
      check_refusal (error, PREAU_ERROR_LINKS_DAMAGED, PREAU_ERROR_LINKS_FORMAT);
      return;
    }

  written = preau_link_file_write (records);
  again = preau_link_file_parse (written, strlen (written), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, records->len);
  rewritten = preau_link_file_write (again);
  g_assert_cmpuint (strlen (rewritten), ==, strlen (written)); /* in whatever order */
}

static void
check_guides (const char *data,
              gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PreauGuideState) state = preau_guide_state_parse (data, size, &error);
  g_autoptr (PreauGuideState) again = NULL;
  g_autofree char *written = NULL;
  g_autofree char *rewritten = NULL;

  if (state == NULL)
    {
      check_refusal (error, PREAU_ERROR_STORE_DAMAGED, PREAU_ERROR_STORE_FORMAT);
      return;
    }

  g_assert_cmpuint (state->keys->len, >, 0);
  for (guint i = 0; i < state->editions->len; i++)
    g_assert_null (strchr (((const PreauEdition *) g_ptr_array_index (state->editions, i))->name, '/'));

  written = preau_guide_state_write (state);
  again = preau_guide_state_parse (written, strlen (written), &error);
  g_assert_no_error (error);
  rewritten = preau_guide_state_write (again);
  g_assert_cmpstr (rewritten, ==, written);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  check_links ((const char *) data, size);
  check_guides ((const char *) data, size);

  return 0;
}
