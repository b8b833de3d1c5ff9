/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-links.h"

#include "preau-link-check.h"

/* The results of links that a window shows, and its running check. Links are checked only when the user asks, and no
 * check outlives the window. */
struct _PreauLinks
{
  GObject parent_instance;

  PreauLinkStore *store;
  GHashTable *latest;        /* url → PreauLinkResult: results of this window’s checks */
  GHashTable *asked;         /* urls of the running check */
  PreauLinkCheck *check;     /* not owned: the running check; NULL: none */
  GCancellable *cancellable; /* of the running check */
  guint n_done;
  guint n_all;
};

G_DEFINE_FINAL_TYPE (PreauLinks, preau_links, G_TYPE_OBJECT)

typedef enum
{
  PROP_RUNNING = 1,
  PROP_N_DONE,
  PROP_N_ALL,
} PreauLinksProperty;

static GParamSpec *props[PROP_N_ALL + 1];

enum
{
  CHANGED,
  FINISHED,
  NOT_KEPT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
preau_links_finalize (GObject *object)
{
  PreauLinks *self = PREAU_LINKS (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->latest, g_hash_table_unref);
  g_clear_pointer (&self->asked, g_hash_table_unref);

  G_OBJECT_CLASS (preau_links_parent_class)->finalize (object);
}

static void
preau_links_get_property (GObject *object,
                          guint prop_id,
                          GValue *value,
                          GParamSpec *pspec)
{
  PreauLinks *self = PREAU_LINKS (object);

  switch ((PreauLinksProperty) prop_id)
    {
    case PROP_RUNNING:
      g_value_set_boolean (value, preau_links_is_running (self));
      break;
    case PROP_N_DONE:
      g_value_set_uint (value, self->n_done);
      break;
    case PROP_N_ALL:
      g_value_set_uint (value, self->n_all);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_links_class_init (PreauLinksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = preau_links_finalize;
  object_class->get_property = preau_links_get_property;

  props[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, readable);

  /** PreauLinks:n-done: number of checked links of the last check */
  props[PROP_N_DONE] = g_param_spec_uint ("n-done", NULL, NULL, 0, G_MAXUINT, 0, readable);

  /** PreauLinks:n-all: number of links of the last check */
  props[PROP_N_ALL] = g_param_spec_uint ("n-all", NULL, NULL, 0, G_MAXUINT, 0, readable);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PreauLinks::changed:
   *
   * Results have changed, or a check has begun or ended.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  /**
   * PreauLinks::finished:
   * @results: (element-type PreauLinkResult) (type GPtrArray): results of the check
   *
   * A check has ended; not emitted where it was stopped.
   */
  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  /**
   * PreauLinks::not-kept:
   * @message: reason
   *
   * The results could not be saved, and last only as long as the window.
   */
  signals[NOT_KEPT] = g_signal_new ("not-kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
preau_links_init (PreauLinks *self)
{
  self->store = preau_link_store_new (NULL);
  self->latest =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) preau_link_result_unref);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

PreauLinks *
preau_links_new (void)
{
  return g_object_new (PREAU_TYPE_LINKS, NULL);
}

/**
 * preau_links_keep_in:
 * @store: results of earlier checks, which also keeps those of later checks
 */
void
preau_links_keep_in (PreauLinks *self,
                     PreauLinkStore *store)
{
  g_return_if_fail (PREAU_IS_LINKS (self));
  g_return_if_fail (PREAU_IS_LINK_STORE (store));

  if (g_set_object (&self->store, store))
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * preau_links_find:
 *
 * Returns: (transfer full) (nullable): the last result; %NULL: never checked
 */
PreauLinkResult *
preau_links_find (PreauLinks *self,
                  const char *url)
{
  PreauLinkResult *latest;

  g_return_val_if_fail (PREAU_IS_LINKS (self), NULL);

  latest = g_hash_table_lookup (self->latest, url);

  return latest != NULL ? preau_link_result_ref (latest) : preau_link_store_find (self->store, url);
}

gboolean
preau_links_is_asking (PreauLinks *self,
                       const char *url)
{
  g_return_val_if_fail (PREAU_IS_LINKS (self), FALSE);

  return g_hash_table_contains (self->asked, url);
}

gboolean
preau_links_is_running (PreauLinks *self)
{
  g_return_val_if_fail (PREAU_IS_LINKS (self), FALSE);

  return self->check != NULL;
}

static void
count (PreauLinks *self,
       guint n_done,
       guint n_all)
{
  self->n_done = n_done;
  self->n_all = n_all;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_DONE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_ALL]);
}

static void
checked_cb (PreauLinks *self,
            const char *url,
            guint n_done,
            guint n_all,
            PreauLinkCheck *check)
{
  if (check == self->check)
    count (self, n_done, n_all);
}

static void
end (PreauLinks *self)
{
  self->check = NULL;
  g_clear_object (&self->cancellable);
  g_hash_table_remove_all (self->asked);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RUNNING]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_results (PreauLinks *self,
              GPtrArray *results)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func ((GDestroyNotify) preau_link_result_unref);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < results->len; i++)
    {
      PreauLinkResult *result = preau_link_store_add (self->store, g_ptr_array_index (results, i));

      g_ptr_array_add (told, result);
      g_hash_table_replace (self->latest, result->url, preau_link_result_ref (result));
    }

  end (self);
  g_signal_emit (self, signals[FINISHED], 0, told);
  if (!preau_link_store_save (self->store, &error))
    g_signal_emit (self, signals[NOT_KEPT], 0, error->message);
}

/* A stopped check has ended already, and another check may be running. */
static void
run_cb (GObject *source,
        GAsyncResult *result,
        gpointer data)
{
  g_autoptr (PreauLinks) self = data;
  g_autoptr (GPtrArray) results = preau_link_check_run_finish (PREAU_LINK_CHECK (source), result, NULL);

  if (results != NULL)
    take_results (self, results);
}

/**
 * preau_links_check:
 * @urls: (array zero-terminated=1): different links
 *
 * Checks the links, in place of a check that is running.
 */
void
preau_links_check (PreauLinks *self,
                   const char *const *urls)
{
  g_autoptr (PreauLinkCheck) check = preau_link_check_new ();

  g_return_if_fail (PREAU_IS_LINKS (self));

  preau_links_stop (self);
  for (guint i = 0; urls[i] != NULL; i++)
    g_hash_table_add (self->asked, g_strdup (urls[i]));
  self->check = check;
  self->cancellable = g_cancellable_new ();
  count (self, 0, g_hash_table_size (self->asked));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RUNNING]);
  g_signal_emit (self, signals[CHANGED], 0);

  g_signal_connect_object (check, "checked", G_CALLBACK (checked_cb), self, G_CONNECT_SWAPPED);
  preau_link_check_run_async (check, urls, self->cancellable, run_cb, g_object_ref (self));
}

/**
 * preau_links_stop:
 *
 * Stops the running check; its results are lost.
 */
void
preau_links_stop (PreauLinks *self)
{
  g_return_if_fail (PREAU_IS_LINKS (self));

  if (self->check == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  end (self);
}
