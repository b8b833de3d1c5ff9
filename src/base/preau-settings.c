/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "preau-settings.h"

/* An older Préau may have left its schema behind, and GLib ends the program at a missing key. */
static gboolean
has_all_keys (GSettingsSchema *schema)
{
  static const char *const keys[] = {
    PREAU_SETTING_WINDOW_WIDTH, PREAU_SETTING_WINDOW_HEIGHT, PREAU_SETTING_WINDOW_MAXIMIZED,
    PREAU_SETTING_TEXT_SIZE,    PREAU_SETTING_DIGIT_KEYS,    PREAU_SETTING_GUIDE_SOURCE,
    PREAU_SETTING_GUIDE_FILE,   PREAU_SETTING_GUIDE_ADDRESS, PREAU_SETTING_GUIDE_KEY,
    PREAU_SETTING_GUIDE_ASKED_AT,
  };
  gboolean has_all = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    has_all = has_all && g_settings_schema_has_key (schema, keys[i]);

  return has_all;
}

static GSettingsSchema *
look_up (GSettingsSchemaSource *source,
         gboolean recursive)
{
  g_autoptr (GSettingsSchema) schema =
    source != NULL ? g_settings_schema_source_lookup (source, APPLICATION_ID, recursive) : NULL;

  return schema != NULL && has_all_keys (schema) ? g_steal_pointer (&schema) : NULL;
}

/* Looks beside Préau too: the data directories of the session, where GLib looks, may lack Préau’s prefix. */
static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *known = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) own = NULL;
  GSettingsSchema *schema = look_up (known, TRUE);

  if (schema != NULL)
    return schema;

  own = g_settings_schema_source_new_from_directory (SCHEMADIR, known, TRUE, NULL);

  return look_up (own, FALSE);
}

/**
 * preau_settings_new:
 *
 * Returns: (transfer full) (nullable): the settings; %NULL where their schema is not found, so that defaults hold
 */
GSettings *
preau_settings_new (void)
{
  g_autoptr (GSettingsSchema) schema = find_schema ();

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
