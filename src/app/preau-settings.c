/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "preau-settings.h"

/* GLib looks in the data directories of the session, which need not know the prefix that Préau was installed in. */
static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *known = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) own = NULL;
  GSettingsSchema *schema = known != NULL ? g_settings_schema_source_lookup (known, APPLICATION_ID, TRUE) : NULL;

  if (schema != NULL)
    return schema;

  own = g_settings_schema_source_new_from_directory (SCHEMADIR, known, TRUE, NULL);

  return own != NULL ? g_settings_schema_source_lookup (own, APPLICATION_ID, FALSE) : NULL;
}

/**
 * preau_settings_new:
 *
 * Returns: (transfer full) (nullable): the person's settings; %NULL where their
 *   schema is found nowhere, so that defaults hold
 */
GSettings *
preau_settings_new (void)
{
  g_autoptr (GSettingsSchema) schema = find_schema ();

  if (schema == NULL)
    {
      g_message ("No settings schema “%s”: defaults are used, and nothing is remembered.", APPLICATION_ID);
      return NULL;
    }

  return g_settings_new_full (schema, NULL, NULL);
}
