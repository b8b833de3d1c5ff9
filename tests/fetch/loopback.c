/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Leads a whole program to the servers of a test: their names, and the authority that LOOPBACK_AUTHORITY names. */

#include "hostile-server.h"

static void __attribute__ ((constructor))
set_up (void)
{
  g_autoptr (GResolver) resolver = g_object_new (TEST_TYPE_RESOLVER, NULL);
  g_autoptr (GTlsDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  g_resolver_set_default (resolver);
  database = g_tls_file_database_new (g_getenv ("LOOPBACK_AUTHORITY"), &error);
  if (database == NULL)
    g_error ("%s", error->message);
  g_tls_backend_set_default_database (g_tls_backend_get_default (), database);
}
