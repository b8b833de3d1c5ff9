/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsoup/soup.h>

#include "preau-link-verdict.h"

G_BEGIN_DECLS

#define PREAU_LINK_FETCH_MOST_BYTES (64 * 1024)

/**
 * PreauLinkAnswer:
 * @verdict: what came of it; without a state where it leads on
 * @next: (nullable): where it leads on to, whatever that is
 * @n_read: bytes of the page that were read
 */
typedef struct
{
  PreauLinkVerdict verdict;
  GUri *next;
  gsize n_read;
} PreauLinkAnswer;

void preau_link_answer_free (PreauLinkAnswer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauLinkAnswer, preau_link_answer_free)

SoupSession *preau_link_fetch_new_session (void);
void preau_link_fetch_async (SoupSession *session,
                             GUri *uri,
                             guint milliseconds,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data);
PreauLinkAnswer *preau_link_fetch_finish (SoupSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
