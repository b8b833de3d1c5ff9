/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and a network as a test wants them. */

#include "hostile-server.h"

/* Every name is this machine, but for some. */
struct _TestResolver
{
  GResolver parent_instance;
};

G_DEFINE_FINAL_TYPE (TestResolver, test_resolver, G_TYPE_RESOLVER)

static GList *
look_up (const char *name,
         GError **error)
{
  if (g_str_has_suffix (name, "nowhere.example"))
    g_set_error (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND, "no host %s", name);
  else if (g_str_has_suffix (name, "later.example"))
    g_set_error (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_TEMPORARY_FAILURE, "no answer about %s", name);
  else if (g_str_has_suffix (name, "far.example"))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NETWORK_UNREACHABLE, "no way to %s", name);
  else
    return g_list_append (NULL, g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4));

  return NULL;
}

static GList *
look_up_now (GResolver *resolver,
             const char *name,
             GResolverNameLookupFlags flags,
             GCancellable *cancellable,
             GError **error)
{
  return look_up (name, error);
}

static gboolean
cancelled_cb (GCancellable *cancellable,
              gpointer data)
{
  g_task_return_error_if_cancelled (data);

  return G_SOURCE_REMOVE;
}

/* Some names are looked up until nobody waits any more. */
static void
look_up_async (GResolver *resolver,
               const char *name,
               GResolverNameLookupFlags flags,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer data)
{
  g_autoptr (GTask) task = g_task_new (resolver, cancellable, callback, data);
  g_autoptr (GSource) source = NULL;
  GError *error = NULL;
  GList *addresses;

  if (g_str_has_prefix (name, "never"))
    {
      source = g_cancellable_source_new (cancellable);
      g_task_attach_source (task, source, G_SOURCE_FUNC (cancelled_cb));
      return;
    }

  addresses = look_up (name, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, addresses, (GDestroyNotify) g_resolver_free_addresses);
}

static GList *
look_up_finish (GResolver *resolver,
                GAsyncResult *result,
                GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
test_resolver_class_init (TestResolverClass *klass)
{
  GResolverClass *resolver_class = G_RESOLVER_CLASS (klass);

  resolver_class->lookup_by_name_with_flags = look_up_now;
  resolver_class->lookup_by_name_with_flags_async = look_up_async;
  resolver_class->lookup_by_name_with_flags_finish = look_up_finish;
}

static void
test_resolver_init (TestResolver *self)
{
}

struct _TestMonitor
{
  GObject parent_instance;

  gboolean available;
  GNetworkConnectivity connectivity;
};

static void
monitor_iface_init (gpointer iface)
{
}

static gboolean
monitor_init (GInitable *initable,
              GCancellable *cancellable,
              GError **error)
{
  return TRUE;
}

static void
initable_iface_init (GInitableIface *iface)
{
  iface->init = monitor_init;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestMonitor, test_monitor, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_INITABLE, initable_iface_init)
                                 G_IMPLEMENT_INTERFACE (G_TYPE_NETWORK_MONITOR, monitor_iface_init))

enum
{
  PROP_AVAILABLE = 1,
  PROP_METERED,
  PROP_CONNECTIVITY,
};

static void
test_monitor_get_property (GObject *object,
                           guint prop_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  TestMonitor *self = TEST_MONITOR (object);

  if (prop_id == PROP_AVAILABLE)
    g_value_set_boolean (value, self->available);
  else if (prop_id == PROP_CONNECTIVITY)
    g_value_set_enum (value, (int) self->connectivity);
}

static void
test_monitor_class_init (TestMonitorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = test_monitor_get_property;
  g_object_class_override_property (object_class, PROP_AVAILABLE, "network-available");
  g_object_class_override_property (object_class, PROP_METERED, "network-metered");
  g_object_class_override_property (object_class, PROP_CONNECTIVITY, "connectivity");
}

static void
test_monitor_init (TestMonitor *self)
{
}

GNetworkMonitor *
test_monitor_new (gboolean available,
                  GNetworkConnectivity connectivity)
{
  TestMonitor *self = g_object_new (TEST_TYPE_MONITOR, NULL);

  self->available = available;
  self->connectivity = connectivity;

  return G_NETWORK_MONITOR (self);
}

void
test_monitor_set_available (GNetworkMonitor *monitor,
                            gboolean available)
{
  TEST_MONITOR (monitor)->available = available;
  g_signal_emit_by_name (monitor, "network-changed", available);
}
