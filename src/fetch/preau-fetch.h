/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsoup/soup.h>

#include "preau-link-verdict.h"

G_BEGIN_DECLS

typedef struct
{
  GUri *uri;
  guint milliseconds;        /* longest time */
  gsize most_bytes;          /* most bytes of the page to read, once unpacked */
  gboolean keep;             /* whether to keep these bytes */
  gboolean range;            /* whether to ask the server for these bytes only */
  const char *etag;          /* (nullable): entity tag of the page at hand */
  const char *last_modified; /* (nullable): Last-Modified of the page at hand */
} PreauFetchAsked;

typedef struct
{
  PreauLinkVerdict verdict; /* verdict about the address; without a state for a redirect */
  guint status;             /* HTTP status; 0: no answer */
  GUri *next;               /* (nullable): target of a redirect, not checked yet */
  gsize n_read;             /* number of bytes read */
  gboolean is_whole;        /* whether the whole page was read */
  GByteArray *bytes;        /* (nullable): the bytes read, if they are kept */
  char *etag;               /* (nullable): entity tag */
  char *last_modified;      /* (nullable): Last-Modified */
} PreauFetchAnswer;

void preau_fetch_answer_free (PreauFetchAnswer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauFetchAnswer, preau_fetch_answer_free)

SoupSession *preau_fetch_new_session (gboolean unpacking);
void preau_fetch_prepare (void);
void preau_fetch_async (SoupSession *session,
                        const PreauFetchAsked *asked,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer data);
PreauFetchAnswer *preau_fetch_finish (SoupSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
