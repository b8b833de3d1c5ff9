/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-id.h"

#include <string.h>

#define LOWER "abcdefghijklmnopqrstuvwxyz"
#define MAX_LENGTH 48

/**
 * preau_id_is_valid:
 *
 * Returns: whether @string matches `[a-z][a-z0-9-]{0,47}`
 */
gboolean
preau_id_is_valid (const char *string)
{
  gsize length = strspn (string, LOWER "0123456789-");

  return g_ascii_islower (string[0]) && string[length] == '\0' && length <= MAX_LENGTH;
}

/**
 * preau_id_is_language:
 *
 * Returns: whether @string matches `[a-z]{2,3}(-[A-Z]{2})?`
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
