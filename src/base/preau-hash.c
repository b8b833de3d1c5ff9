/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-hash.h"

/* The prime 2³¹ − 1: dividing by it takes a shift and a sum. */
#define PRIME G_MAXINT32

static guint64
draw_factor (void)
{
  static gsize factor;

  if (g_once_init_enter (&factor))
    g_once_init_leave (&factor, (gsize) g_random_int_range (1 << 16, PRIME));

  return factor;
}

/**
 * preau_hash_string:
 *
 * Hashes a string from an untrusted file for a #GHashTable. g_str_hash() is the same in every process, so a file could
 * be crafted whose words all collide; this polynomial modulo a prime at a random place (Carter and Wegman, Universal
 * Classes of Hash Functions, 1979) differs in each process.
 */
guint
preau_hash_string (gconstpointer string)
{
  const guint64 factor = draw_factor ();
  guint64 hash = 1;

  for (const guchar *at = string; *at != '\0'; at++)
    {
      hash = hash * factor + *at;
      hash = (hash & PRIME) + (hash >> 31);
    }

  return (guint) (hash % PRIME);
}
