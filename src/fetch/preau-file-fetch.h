/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/**
 * PreauFileAsked:
 * @address: an https address
 * @milliseconds: time that all of it may take
 * @most_bytes: how large the file may be, once it is unpacked
 * @etag: (nullable): what the server called the one that is there already
 * @last_modified: (nullable): when that one was made, as the server said
 *
 * A file to be fetched.
 */
typedef struct
{
  const char *address;
  guint milliseconds;
  gsize most_bytes;
  const char *etag;
  const char *last_modified;
} PreauFileAsked;

/**
 * PreauFetchedFile:
 * @bytes: (nullable): the file; %NULL: it is the one that is there already,
 *   which only comes where @etag or @last_modified was asked with
 * @etag: (nullable): what the server calls it
 * @last_modified: (nullable): when it was made, as the server says
 *
 * A file that was fetched.
 */
typedef struct
{
  GBytes *bytes;
  char *etag;
  char *last_modified;
} PreauFetchedFile;

void preau_fetched_file_free (PreauFetchedFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauFetchedFile, preau_fetched_file_free)

void preau_file_fetch_async (SoupSession *session,
                             const PreauFileAsked *asked,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data);
PreauFetchedFile *preau_file_fetch_finish (SoupSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
