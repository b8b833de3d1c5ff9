/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-id.h"

#include <string.h>

#define LOWER "abcdefghijklmnopqrstuvwxyz"
#define MAX_LENGTH 48

/**
 * preau_id_is_valid:
 * @string: what was written
 *
 * Returns: whether it matches `[a-z][a-z0-9-]{0,47}`, as every id does
 */
gboolean
preau_id_is_valid (const char *string)
{
  gsize length = strspn (string, LOWER "0123456789-");

  return g_ascii_islower (string[0]) && string[length] == '\0' && length <= MAX_LENGTH;
}

/**
 * preau_id_is_language:
 * @string: what was written
 *
 * Returns: whether it matches `[a-z]{2,3}(-[A-Z]{2})?`, as every language does
 */
gboolean
preau_id_is_language (const char *string)
{
  gsize length = strspn (string, LOWER);

  if (length < 2 || length > 3)
    return FALSE;

  string += length;

  return string[0] == '\0' ||
         (string[0] == '-' && g_ascii_isupper (string[1]) && g_ascii_isupper (string[2]) && string[3] == '\0');
}
