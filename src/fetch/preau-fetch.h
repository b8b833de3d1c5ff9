/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsoup/soup.h>

#include "preau-link-verdict.h"

G_BEGIN_DECLS

/* What is asked of a server. */
typedef struct
{
  GUri *uri;                 /* an https address */
  guint milliseconds;        /* time that it may take */
  gsize most_bytes;          /* of the page to be read, once it is unpacked */
  gboolean keep;             /* whether they are kept */
  gboolean range;            /* whether the server is told that more is not wanted */
  const char *etag;          /* (nullable): what the server called the page that is there already */
  const char *last_modified; /* (nullable): when that page was made, as the server said */
} PreauFetchAsked;

typedef struct
{
  PreauLinkVerdict verdict; /* what came of it; without a state where it leads on */
  guint status;             /* of HTTP; 0: no answer */
  GUri *next;               /* (nullable): where it leads on to, whatever that is */
  gsize n_read;             /* bytes of the page that were read */
  gboolean is_whole;        /* whether they are all of it */
  GByteArray *bytes;        /* (nullable): those bytes, where they are kept */
  char *etag;               /* (nullable): what the server calls the page */
  char *last_modified;      /* (nullable): when it was made, as the server says */
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
