/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-link-store.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-state-file.h"
#include "preau-link-file.h"

/**
 * PreauLinkStore:
 *
 * What came of the last check of each link, and since when it has been missing. It alone can say that a link is gone:
 * when it was missing on two different days of this place, and never there in between. Without a file all is in memory
 * only.
 *
 * What a guide says of a service is another matter, and left alone.
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
 * @file: (nullable): where results are kept; %NULL: nowhere
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

/**
 * preau_link_store_get_default_file:
 *
 * Returns: (transfer full): where a person’s results are kept; nothing is lost with it that could not be found again
 */
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
 * Reads what was kept. Where there is no file yet, there are no results.
 *
 * Returns: %FALSE with %PREAU_ERROR_LINKS_DAMAGED or %PREAU_ERROR_LINKS_FORMAT where the file makes no sense; it is
 *   then set aside, and a new one is kept from now on. %FALSE with a #GIOErrorEnum where it cannot be read; results are
 *   then in memory only
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

/* The newest first; of two that are as new, one is first each time. */
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
 * Keeps the newest %PREAU_LINK_STORE_MOST results, whole and synced.
 *
 * Returns: %FALSE with a #GIOErrorEnum or #GFileError where that fails; the file is then as it was
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

/* A link that was out of reach may still be missing; a day to come is the mark of a clock that was wrong. */
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
 * @result: what came of a check
 *
 * Takes a result over; preau_link_store_save() keeps it. That there was no network says nothing about the link, and
 * leaves what is known of it.
 *
 * Returns: (transfer full): what is to be said of the link: @result, or that it is gone
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
 * @url: a link
 *
 * Returns: (transfer full) (nullable): what is to be said of it, from its last check; %NULL where it never was checked
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
