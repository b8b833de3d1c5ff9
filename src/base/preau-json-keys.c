/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-json-keys.h"

#include <stdlib.h>
#include <string.h>

/* So many different keys with one hash are no accident. */
#define MOST_OF_A_HASH 8

/* Up to here comparing in pairs is quicker than sorting: nearly every object of a guide. */
#define FEW 16

/**
 * preau_json_key_hash:
 * @key: a key
 *
 * Sets the hash of @key to what g_str_hash() gives, as the tables that will
 * hold it do: Bernstein's, h × 33 + c from 5381 on.
 */
void
preau_json_key_hash (PreauJsonKey *key)
{
  guint32 hash = 5381;

  for (gsize i = 0; i < key->length; i++)
    hash = hash * 33 + (guint32) (signed char) key->text[i];

  key->hash = hash;
}

static int
compare_text (const PreauJsonKey *one,
              const PreauJsonKey *other)
{
  if (one->hash != other->hash)
    return one->hash < other->hash ? -1 : 1;
  if (one->length != other->length)
    return one->length < other->length ? -1 : 1;

  return memcmp (one->text, other->text, one->length);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const PreauJsonKey *one = a;
  const PreauJsonKey *other = b;
  int order = compare_text (one, other);

  if (order != 0)
    return order;

  return one->offset < other->offset ? -1 : one->offset > other->offset;
}

static gboolean
stands_before (const PreauJsonKey *keys,
               guint n)
{
  for (guint i = 0; i < n; i++)
    if (compare_text (&keys[i], &keys[n]) == 0)
      return TRUE;

  return FALSE;
}

/**
 * preau_json_keys_sort:
 * @keys: the keys of one object, in the order of the file
 * @n: how many
 *
 * Brings equal keys and equal hashes together, where there are too many to
 * compare in pairs.
 */
void
preau_json_keys_sort (PreauJsonKey *keys,
                      guint n)
{
  if (n > FEW)
    qsort (keys, n, sizeof *keys, compare_keys);
}

/**
 * preau_json_keys_move_duplicates:
 * @keys: the keys of one object, sorted by preau_json_keys_sort(); the order
 *   changes
 * @n: how many
 *
 * Moves the keys that already stood before to the front.
 *
 * Returns: how many these are
 */
guint
preau_json_keys_move_duplicates (PreauJsonKey *keys,
                                 guint n)
{
  g_autofree guint *repeated = NULL;
  guint found = 0;

  for (guint i = 1; i < n; i++)
    {
      if (n > FEW ? compare_text (&keys[i - 1], &keys[i]) != 0 : !stands_before (keys, i))
        continue;

      if (repeated == NULL)
        repeated = g_new (guint, n);
      repeated[found++] = i;
    }

  for (guint i = 0; i < found; i++)
    keys[i] = keys[repeated[i]];

  return found;
}

/**
 * preau_json_keys_collide:
 * @keys: the keys of one object, sorted by preau_json_keys_sort()
 * @n: how many
 *
 * Returns: whether so many have the same hash that a table of them would be
 *   slow: somebody chose them for that
 */
gboolean
preau_json_keys_collide (PreauJsonKey *keys,
                         guint n)
{
  if (n <= FEW)
    return FALSE;

  for (guint i = MOST_OF_A_HASH; i < n; i++)
    if (keys[i].hash == keys[i - MOST_OF_A_HASH].hash)
      return TRUE;

  return FALSE;
}
