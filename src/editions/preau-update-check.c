/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks whether a guide may replace the guide in use. */

#include "preau-update-check.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-error.h"

/* A serial that goes back is an old or forged guide; a serial far ahead would bar all later editions for years. */
static gboolean
check_serial (const PreauGuideState *state,
              guint serial,
              GError **error)
{
  if (serial < state->highest)
    g_set_error (error, PREAU_ERROR, PREAU_ERROR_UPDATE_OLDER,
                 _("This is edition %u, which is older than edition %u: nothing was changed."), serial, state->highest);
  else if (serial == state->highest)
    g_set_error (error, PREAU_ERROR, PREAU_ERROR_UPDATE_SERIAL,
                 _("This is another guide that calls itself edition %u too: ask the publisher to raise its number."),
                 serial);
  else if (serial > state->highest + PREAU_UPDATE_MOST_AHEAD)
    g_set_error (error, PREAU_ERROR, PREAU_ERROR_UPDATE_AHEAD,
                 _("Edition %u is too far ahead of edition %u: ask the publisher whether that number is right."), serial,
                 state->highest);
  else
    return TRUE;

  return FALSE;
}

static gboolean
check_edition (const PreauGuideState *state,
               PreauGuide *guide,
               GError **error)
{
  if (state->highest == 0)
    return TRUE;

  if (!g_str_equal (guide->id, state->id))
    {
      g_set_error (error, PREAU_ERROR, PREAU_ERROR_UPDATE_GUIDE,
                   _("This is the guide “%s”, not a new edition of “%s”: nothing was changed."),
                   guide->id, state->id);
      return FALSE;
    }

  return check_serial (state, guide->serial, error);
}

static gboolean
read_next_key (PreauGuide *guide,
               PreauPublicKey **next,
               GError **error)
{
  const char *text = guide->next_key;

  *next = text != NULL ? preau_public_key_new (text, strlen (text), error) : NULL;
  if (text == NULL || *next != NULL)
    return TRUE;

  g_prefix_error (error, _("The key that the guide announces (“next_key”) cannot be used: "));

  return FALSE;
}

/* Explains a refused signature of the very guide in use. */
static void
refuse_known (GError **error,
              GError *refused)
{
  if (!g_error_matches (refused, PREAU_ERROR, PREAU_ERROR_SIGNATURE_DATA))
    {
      g_propagate_error (error, g_error_copy (refused));
      return;
    }

  g_set_error_literal (error, PREAU_ERROR, PREAU_ERROR_UPDATE_HALF,
                       _("The signature is new, but the guide is not yet: the publisher is renewing it. Try again "
                         "later."));
}

/**
 * preau_update_check:
 * @signed_in_use: (nullable): bytes of @in_use
 * @next: (out) (transfer full) (nullable): the key that the guide announces for later editions
 *
 * Returns: (transfer full) (nullable): the guide, if it may replace the guide in use; %NULL with an error of
 *   preau_guide_store_install()
 */
PreauGuide *
preau_update_check (const PreauGuideState *state,
                    PreauGuide *in_use,
                    const PreauSignedGuide *signed_in_use,
                    PreauVerifyFunc verify,
                    const PreauSignedGuide *signed_guide,
                    PreauEdition **edition,
                    PreauPublicKey **next,
                    GError **error)
{
  gboolean is_in_use = in_use != NULL && g_bytes_equal (signed_in_use->guide, signed_guide->guide);
  gboolean is_newest = is_in_use && in_use->serial == state->highest;
  const PreauEdition *newest = state->editions->len > 0 ? g_ptr_array_index (state->editions, 0) : NULL;
  g_autoptr (PreauPublicKey) signed_by = NULL;
  g_autoptr (PreauEdition) checked = NULL;
  g_autoptr (GError) refused = NULL;
  g_autoptr (PreauGuide) guide =
    preau_signed_guide_check (signed_guide, verify, state->keys, &signed_by, &refused);

  if (guide == NULL && is_in_use)
    refuse_known (error, refused);
  else if (guide == NULL)
    g_propagate_error (error, g_steal_pointer (&refused));
  if (guide == NULL)
    return NULL;

  /* An edition that was damaged on the disk may be installed again. */
  checked = preau_edition_new (signed_guide, guide, signed_by);
  if (newest != NULL && g_str_equal (newest->name, checked->name))
    is_newest = TRUE;

  if ((!is_newest && !check_edition (state, guide, error)) || !read_next_key (guide, next, error))
    return NULL;

  *edition = g_steal_pointer (&checked);

  return g_steal_pointer (&guide);
}
