/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsoup/soup.h>

#include "preau-link-verdict.h"

G_BEGIN_DECLS

/**
 * PreauFetchAsked:
 * @uri: an https address
 * @milliseconds: time that it may take
 * @most_bytes: of the page to be read, once it is unpacked
 * @keep: whether they are kept
 * @range: whether the server is told that more is not wanted
 * @etag: (nullable): what the server called the page that is there already
 * @last_modified: (nullable): when that page was made, as the server said
 *
 * What is asked of a server.
 */
typedef struct
{
  GUri *uri;
  guint milliseconds;
  gsize most_bytes;
  gboolean keep;
  gboolean range;
  const char *etag;
  const char *last_modified;
} PreauFetchAsked;

/**
 * PreauFetchAnswer:
 * @verdict: what came of it; without a state where it leads on
 * @status: of HTTP; 0: no answer
 * @next: (nullable): where it leads on to, whatever that is
 * @n_read: bytes of the page that were read
 * @is_whole: whether they are all of it
 * @bytes: (nullable): those bytes, where they are kept
 * @etag: (nullable): what the server calls the page
 * @last_modified: (nullable): when it was made, as the server says
 */
typedef struct
{
  PreauLinkVerdict verdict;
  guint status;
  GUri *next;
  gsize n_read;
  gboolean is_whole;
  GByteArray *bytes;
  char *etag;
  char *last_modified;
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
