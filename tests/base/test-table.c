/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-table.h"

static void
test_empty (void)
{
  g_autoptr (PreauTable) table = preau_table_new (g_free);

  g_assert_cmpuint (preau_table_get_length (table), ==, 0);
  g_assert_null (preau_table_get (table, "a"));
  g_assert_null (preau_table_get (table, NULL));
  g_assert_nonnull (preau_table_get_ids (table));
  g_assert_null (preau_table_get_ids (table)[0]);
  preau_table_free (NULL);
}

/* In the order in which they came, whatever their names. */
static void
test_order (void)
{
  static const char *const ids[] = { "zebra", "apple", "mango", "a", "z", NULL };
  g_autoptr (PreauTable) table = preau_table_new (g_free);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup (ids[i]);

      preau_table_add (table, id, g_strconcat ("the ", id, NULL));
      g_assert_cmpuint (preau_table_get_length (table), ==, i + 1);
      g_assert_cmpuint (g_strv_length ((char **) preau_table_get_ids (table)), ==, i + 1);
    }

  g_assert_true (g_strv_equal (preau_table_get_ids (table), ids));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *value = g_strconcat ("the ", ids[i], NULL);

      g_assert_cmpstr (preau_table_get_id (table, i), ==, ids[i]);
      g_assert_cmpstr (preau_table_get_value (table, i), ==, value);
      g_assert_cmpstr (preau_table_get (table, ids[i]), ==, value);
    }

  g_assert_null (preau_table_get (table, "banana"));
  g_assert_null (preau_table_get (table, ""));
  g_assert_null (preau_table_get (table, "zebr"));
  g_assert_null (preau_table_get (table, NULL));
}

static void
count_cb (gpointer data)
{
  guint *n = data;

  (*n)++;
}

static void
test_frees_once (void)
{
  guint freed[3] = { 0 };
  PreauTable *table = preau_table_new (count_cb);

  preau_table_add (table, "a", &freed[0]);
  preau_table_add (table, "b", &freed[1]);
  preau_table_add (table, "c", &freed[2]);
  g_assert_cmpuint (freed[0] + freed[1] + freed[2], ==, 0);

  preau_table_free (table);
  for (guint i = 0; i < G_N_ELEMENTS (freed); i++)
    g_assert_cmpuint (freed[i], ==, 1);
}

static void
test_keeps_without_free (void)
{
  static char value[] = "static";
  g_autoptr (PreauTable) table = preau_table_new (NULL);

  preau_table_add (table, "a", value);
  g_assert_true (preau_table_get (table, "a") == value);
}

static void
test_many (void)
{
  g_autoptr (PreauTable) table = preau_table_new (NULL);

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *id = g_strdup_printf ("id-%u", i);

      preau_table_add (table, id, GUINT_TO_POINTER (i + 1));
    }

  g_assert_cmpuint (preau_table_get_length (table), ==, 10000);
  g_assert_cmpuint (GPOINTER_TO_UINT (preau_table_get (table, "id-0")), ==, 1);
  g_assert_cmpuint (GPOINTER_TO_UINT (preau_table_get (table, "id-9999")), ==, 10000);
  g_assert_null (preau_table_get (table, "id-10000"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/empty", test_empty);
  g_test_add_func ("/table/order", test_order);
  g_test_add_func ("/table/frees-once", test_frees_once);
  g_test_add_func ("/table/keeps-without-free", test_keeps_without_free);
  g_test_add_func ("/table/many", test_many);

  return g_test_run ();
}
