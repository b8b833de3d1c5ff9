/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-link-store.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-state-file.h"
#include "preau-link-file.h"

/**
 * PreauLinkStore:
 *
 * Keeps the last result of each link, and since when the link has been missing. Only the store can tell that a link is
 * gone: missing on two different local days, and never seen alive in between.
 *
 * The state that a guide gives to a service is independent of this.
 */
struct _PreauLinkStore
{
  GObject parent_instance;

  GFile *file;
  GHashTable *records; /* url → PreauLinkRecord */
};

G_DEFINE_FINAL_TYPE (PreauLinkStore, preau_link_store, G_TYPE_OBJECT)

static void
preau_link_store_finalize (GObject *object)
{
  PreauLinkStore *self = PREAU_LINK_STORE (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->records, g_hash_table_unref);

  G_OBJECT_CLASS (preau_link_store_parent_class)->finalize (object);
}

static void
preau_link_store_class_init (PreauLinkStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_link_store_finalize;
}

static void
preau_link_store_init (PreauLinkStore *self)
{
  self->records =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) preau_link_record_free);
}

/**
 * preau_link_store_new:
 * @file: (nullable): file for the results; %NULL: they are kept in memory only
 *
 * Returns: (transfer full): a store without results
 */
PreauLinkStore *
preau_link_store_new (GFile *file)
{
  PreauLinkStore *self = g_object_new (PREAU_TYPE_LINK_STORE, NULL);

  g_set_object (&self->file, file);

  return self;
}

GFile *
preau_link_store_get_default_file (void)
{
  return g_file_new_build_filename (g_get_user_cache_dir (), "preau", "links.json", NULL);
}

static void
take_record (PreauLinkStore *self,
             PreauLinkRecord *record)
{
  g_hash_table_replace (self->records, record->result->url, record);
}

static gboolean
take (gpointer target,
      const char *data,
      gsize length,
      GError **error)
{
  g_autoptr (GPtrArray) records = preau_link_file_parse (data, length, error);

  while (records != NULL && records->len > 0)
    take_record (target, g_ptr_array_steal_index_fast (records, records->len - 1));

  return records != NULL;
}

/**
 * preau_link_store_load:
 *
 * Returns: %FALSE with %PREAU_ERROR_LINKS_DAMAGED or %PREAU_ERROR_LINKS_FORMAT where the file makes no sense: it is set
 *   aside, and a new file is kept from now on. %FALSE with a #GIOErrorEnum where the file cannot be read: results are
 *   then kept in memory only. %TRUE where there is no file
 */
gboolean
preau_link_store_load (PreauLinkStore *self,
                       GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *aside = NULL;

  g_return_val_if_fail (PREAU_IS_LINK_STORE (self), FALSE);

  path = self->file != NULL ? g_file_get_path (self->file) : NULL;
  if (preau_state_file_load (&self->file, take, self, &aside, error))
    return TRUE;

  if (aside != NULL)
    g_prefix_error (error, _("Earlier checks of links could not be read and were set aside as “%s”. The reason: "),
                    aside);
  else
    g_prefix_error (error, _("Earlier checks of links in “%s” could not be read, and those of today are not kept: "),
                    path);

  return FALSE;
}

/* Sorts the newest first, and equally new results by address, so that their order is always the same. */
static int
compare_records (gconstpointer a,
                 gconstpointer b)
{
  PreauLinkResult *one = (*(PreauLinkRecord *const *) a)->result;
  PreauLinkResult *other = (*(PreauLinkRecord *const *) b)->result;
  int order = g_date_time_compare (other->when, one->when);

  return order != 0 ? order : strcmp (one->url, other->url);
}

/**
 * preau_link_store_save:
 *
 * Writes the newest %PREAU_LINK_STORE_MOST results in one step, synced.
 *
 * Returns: %FALSE with a #GIOErrorEnum or #GFileError; the file is then as it was
 */
gboolean
preau_link_store_save (PreauLinkStore *self,
                       GError **error)
{
  g_autoptr (GPtrArray) newest = NULL;
  g_autofree char *json = NULL;
  GHashTableIter iter;
  gpointer record;

  g_return_val_if_fail (PREAU_IS_LINK_STORE (self), FALSE);

  if (self->file == NULL)
    return TRUE;

  newest = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    g_ptr_array_add (newest, record);
  g_ptr_array_sort (newest, compare_records);
  g_ptr_array_set_size (newest, (int) MIN (newest->len, PREAU_LINK_STORE_MOST));

  json = preau_link_file_write (newest);

  return preau_state_file_write (self->file, json, error);
}

static char *
dup_day (PreauLinkResult *result)
{
  g_autoptr (GDateTime) here = g_date_time_to_local (result->when);

  return g_date_time_format (here, "%Y-%m-%d");
}

static gboolean
is_missing (PreauLinkResult *result)
{
  return result->verdict.reason == PREAU_LINK_REASON_MISSING || result->verdict.reason == PREAU_LINK_REASON_NO_HOST;
}

/* A failure of another kind does not interrupt the absence; a day in the future comes from a wrong clock. */
static char *
dup_missing_since (const PreauLinkRecord *before,
                   PreauLinkResult *result)
{
  g_autofree char *day = dup_day (result);
  const char *since = before != NULL ? before->missing_since : NULL;

  if (preau_link_state_is_alive (result->verdict.state) || (since != NULL && strcmp (since, day) > 0))
    since = NULL;
  if (since == NULL && is_missing (result))
    since = day;

  return g_strdup (since);
}

static PreauLinkResult *
tell (const PreauLinkRecord *record)
{
  PreauLinkResult *result = record->result;
  PreauLinkVerdict verdict = { PREAU_LINK_STATE_GONE, result->verdict.reason };
  g_autofree char *day = dup_day (result);

  if (!is_missing (result) || record->missing_since == NULL || strcmp (record->missing_since, day) >= 0)
    return preau_link_result_ref (result);

  return preau_link_result_new (result->url, verdict, result->host, !result->other_domain, result->when);
}

/**
 * preau_link_store_add:
 *
 * Takes a result over, for preau_link_store_save(). An offline result says nothing about the link, and is not kept.
 *
 * Returns: (transfer full): @result, or a result that the link is gone
 */
PreauLinkResult *
preau_link_store_add (PreauLinkStore *self,
                      PreauLinkResult *result)
{
  const PreauLinkRecord *before;
  PreauLinkRecord *record;
  g_autofree char *missing_since = NULL;

  g_return_val_if_fail (PREAU_IS_LINK_STORE (self), NULL);

  if (result->verdict.state == PREAU_LINK_STATE_OFFLINE)
    return preau_link_result_ref (result);

  before = g_hash_table_lookup (self->records, result->url);
  missing_since = dup_missing_since (before, result);
  record = preau_link_record_new (result, missing_since);
  take_record (self, record);

  return tell (record);
}

/**
 * preau_link_store_find:
 *
 * Returns: (transfer full) (nullable): the last result, or a result that the link is gone; %NULL: never checked
 */
PreauLinkResult *
preau_link_store_find (PreauLinkStore *self,
                       const char *url)
{
  const PreauLinkRecord *record;

  g_return_val_if_fail (PREAU_IS_LINK_STORE (self), NULL);

  record = g_hash_table_lookup (self->records, url);

  return record != NULL ? tell (record) : NULL;
}
