/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PREAU_ERROR:
 *
 * The domain of every error that Préau raises itself; what the system refuses comes as a #GIOErrorEnum.
 */
#define PREAU_ERROR (preau_error_quark ())

typedef enum
{
  PREAU_ERROR_GUIDE_REFUSED = 1, /* a guide has findings of severity error */
  PREAU_ERROR_UNKNOWN_ANSWER,    /* the question at hand has no such answer */
  PREAU_ERROR_WALK_ENDED,        /* an answer was given where no question stands */
  PREAU_ERROR_CODE_CHARACTER,    /* a path code holds something other than digits and separators */
  PREAU_ERROR_CODE_LENGTH,       /* a path code is too short or too long */
  PREAU_ERROR_CODE_CHECK,        /* the check digit of a path code does not fit: mistyped, or from another guide */
  PREAU_ERROR_CODE_TREE,         /* a path code is of another tree of this guide */
  PREAU_ERROR_CODE_PATH,         /* a path code leads off the tree */
  PREAU_ERROR_LINK_FORM,         /* this is neither a link to a path nor a path code */
  PREAU_ERROR_LINK_GUIDE,        /* a link to a path is of another guide */
  PREAU_ERROR_TICKS_DAMAGED,     /* the file of ticks does not hold what it should */
  PREAU_ERROR_TICKS_FORMAT,      /* the file of ticks is of another version of Préau */
  PREAU_ERROR_KEY_DAMAGED,       /* this is no public key of minisign */
  PREAU_ERROR_SIGNATURE_DAMAGED, /* this is no signature file of minisign, or no longer a whole one */
  PREAU_ERROR_SIGNATURE_LEGACY,  /* a signature has the older form, without a hash */
  PREAU_ERROR_SIGNATURE_KEY,     /* a signature was made with another key */
  PREAU_ERROR_SIGNATURE_DATA,    /* these bytes are not those that were signed */
  PREAU_ERROR_SIGNATURE_COMMENT, /* the trusted comment of a signature is not the one that was signed */
  PREAU_ERROR_LINKS_DAMAGED,     /* the file of checked links does not hold what it should */
  PREAU_ERROR_LINKS_FORMAT,      /* the file of checked links is of another version of Préau */
  PREAU_ERROR_UPDATE_SIZE,       /* a guide that was handed out is larger than any may be */
  PREAU_ERROR_UPDATE_GUIDE,      /* it is another guide than the one in use */
  PREAU_ERROR_UPDATE_OLDER,      /* it is an older edition than the newest that was ever in use */
  PREAU_ERROR_UPDATE_SERIAL,     /* it has the number of the one in use, and is another one */
  PREAU_ERROR_UPDATE_AHEAD,      /* its number is so high that later ones might never come */
  PREAU_ERROR_UPDATE_FETCH,      /* it could not be fetched */
  PREAU_ERROR_UPDATE_PAGE,       /* a web page came in its place */
  PREAU_ERROR_UPDATE_HALF,       /* its signature is there, and it is not yet */
  PREAU_ERROR_STORE_DAMAGED,     /* the file about the guides of a publisher does not hold what it should */
  PREAU_ERROR_STORE_FORMAT,      /* that file is of another version of Préau */
} PreauError;

GQuark preau_error_quark (void);

G_END_DECLS
