/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

typedef struct
{
  const char *address;
  guint milliseconds;        /* longest time, with all redirects */
  gsize most_bytes;          /* largest size, once unpacked */
  const char *etag;          /* (nullable): entity tag of the file at hand */
  const char *last_modified; /* (nullable): Last-Modified of the file at hand */
} PreauFileAsked;

typedef struct
{
  /* (nullable): the file; %NULL: the file at hand is still the newest, if the request had an @etag or @last_modified */
  GBytes *bytes;
  char *etag;          /* (nullable): entity tag */
  char *last_modified; /* (nullable): Last-Modified */
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
