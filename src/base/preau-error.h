/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Domain of the errors that Préau raises itself; errors of the system come as #GIOErrorEnum. */
#define PREAU_ERROR (preau_error_quark ())

typedef enum
{
  PREAU_ERROR_GUIDE_REFUSED = 1, /* a guide has findings of severity error */
  PREAU_ERROR_UNKNOWN_ANSWER,    /* the current question has no such answer */
  PREAU_ERROR_WALK_ENDED,        /* an answer was given where no question is left */
  PREAU_ERROR_CODE_CHARACTER,    /* a path code holds something other than digits and separators */
  PREAU_ERROR_CODE_LENGTH,       /* a path code is too short or too long */
  PREAU_ERROR_CODE_CHECK,        /* the check digit of a path code does not fit: mistyped, or from another guide */
  PREAU_ERROR_CODE_TREE,         /* a path code is of another tree of this guide */
  PREAU_ERROR_CODE_PATH,         /* a path code leads off the tree */
  PREAU_ERROR_LINK_FORM,         /* neither a link to a path nor a path code */
  PREAU_ERROR_LINK_GUIDE,        /* a link to a path is of another guide */
  PREAU_ERROR_TICKS_DAMAGED,     /* the file of ticks has wrong contents */
  PREAU_ERROR_TICKS_FORMAT,      /* the file of ticks was written by another version of Préau */
  PREAU_ERROR_KEY_DAMAGED,       /* not a public key of minisign */
  PREAU_ERROR_SIGNATURE_DAMAGED, /* not a signature file of minisign, or a truncated one */
  PREAU_ERROR_SIGNATURE_LEGACY,  /* a signature has the older form, without a hash */
  PREAU_ERROR_SIGNATURE_KEY,     /* a signature was made with another key */
  PREAU_ERROR_SIGNATURE_DATA,    /* the data differ from the signed ones */
  PREAU_ERROR_SIGNATURE_COMMENT, /* the trusted comment of a signature differs from the signed one */
  PREAU_ERROR_LINKS_DAMAGED,     /* the file of link results has wrong contents */
  PREAU_ERROR_LINKS_FORMAT,      /* the file of link results was written by another version of Préau */
  PREAU_ERROR_UPDATE_SIZE,       /* an update is larger than a guide may be */
  PREAU_ERROR_UPDATE_GUIDE,      /* an update is of another guide than the one in use */
  PREAU_ERROR_UPDATE_OLDER,      /* an update is older than the newest edition ever in use */
  PREAU_ERROR_UPDATE_SERIAL,     /* an update has the serial of the edition in use, but other contents */
  PREAU_ERROR_UPDATE_AHEAD,      /* an update has a serial so high that later editions might be refused */
  PREAU_ERROR_UPDATE_FETCH,      /* an update could not be fetched */
  PREAU_ERROR_UPDATE_PAGE,       /* a server sent a web page in place of an update */
  PREAU_ERROR_UPDATE_HALF,       /* a publisher has put up the signature of an update, but not yet the guide */
  PREAU_ERROR_STORE_DAMAGED,     /* the file about a publisher’s editions has wrong contents */
  PREAU_ERROR_STORE_FORMAT,      /* the file about a publisher’s editions was written by another version of Préau */
} PreauError;

GQuark preau_error_quark (void);

G_END_DECLS
