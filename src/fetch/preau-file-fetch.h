/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/* A file to be fetched. */
typedef struct
{
  const char *address;       /* an https address */
  guint milliseconds;        /* time that all of it may take */
  gsize most_bytes;          /* how large the file may be, once it is unpacked */
  const char *etag;          /* (nullable): what the server called the one that is there already */
  const char *last_modified; /* (nullable): when that one was made, as the server said */
} PreauFileAsked;

/* A file that was fetched. */
typedef struct
{
  /* (nullable): the file; %NULL: it is the one that is there already, which only comes where @etag or @last_modified
   * was asked with */
  GBytes *bytes;
  char *etag;          /* (nullable): what the server calls it */
  char *last_modified; /* (nullable): when it was made, as the server says */
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
