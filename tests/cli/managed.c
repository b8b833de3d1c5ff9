/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings as whoever manages a computer locks them: MANAGED is like guide-key='RW…'|guide-source='file', and these can’t
 * be changed. The others can, and nothing of it is kept. */

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gio.h>
#include <gio/gsettingsbackend.h>

#define TEST_TYPE_MANAGED (test_managed_get_type ())
G_DECLARE_FINAL_TYPE (TestManaged, test_managed, TEST, MANAGED, GSettingsBackend)

struct _TestManaged
{
  GSettingsBackend parent_instance;
};

G_DEFINE_FINAL_TYPE (TestManaged, test_managed, G_TYPE_SETTINGS_BACKEND)

/* Returns: (transfer full) (nullable): what is locked there, as a text */
static char *
find_locked (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_auto (GStrv) locked = g_strsplit (g_getenv ("MANAGED"), "|", -1);

  for (guint i = 0; locked[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (locked[i], "=", 2);

      if (g_strcmp0 (words[0], name) == 0)
        return g_strdup (words[1]);
    }

  return NULL;
}

static GVariant *
read_locked (GSettingsBackend *backend,
             const char *path,
             const GVariantType *type,
             gboolean wants_default)
{
  g_autofree char *text = find_locked (path);

  return text != NULL ? g_variant_ref_sink (g_variant_parse (type, text, NULL, NULL, NULL)) : NULL;
}

static gboolean
is_writable (GSettingsBackend *backend,
             const char *path)
{
  g_autofree char *text = find_locked (path);

  return text == NULL;
}

static gboolean
write_nowhere (GSettingsBackend *backend,
               const char *path,
               GVariant *value,
               gpointer tag)
{
  /* A program that does not ask first is told by its end. */
  g_assert_true (is_writable (backend, path));
  g_variant_unref (g_variant_ref_sink (value));

  return TRUE;
}

static void
test_managed_class_init (TestManagedClass *klass)
{
  GSettingsBackendClass *backend_class = G_SETTINGS_BACKEND_CLASS (klass);

  backend_class->read = read_locked;
  backend_class->get_writable = is_writable;
  backend_class->write = write_nowhere;
}

static void
test_managed_init (TestManaged *self)
{
}

static void __attribute__ ((constructor))
set_up (void)
{
  g_io_extension_point_register (G_SETTINGS_BACKEND_EXTENSION_POINT_NAME);
  g_io_extension_point_implement (G_SETTINGS_BACKEND_EXTENSION_POINT_NAME, TEST_TYPE_MANAGED, "managed", 0);
}
