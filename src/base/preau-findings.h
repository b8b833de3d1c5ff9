/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-lint-code.h"

G_BEGIN_DECLS

/* A mistake in a guide, and its place. */
typedef struct
{
  PreauLintCode code;
  guint line;         /* line in the file, from 1; 0 until it is located */
  guint column;       /* column in characters, from 1 */
  char *path;         /* JSON pointer (RFC 6901) of the value */
  char *message;      /* a sentence in the current language */
  char *hint;         /* (nullable): advice, in the current language */

  /*< private >*/
  gboolean at_key;
  gsize offset;
} PreauFinding;

typedef struct _PreauFindings PreauFindings;

PreauFindings *preau_findings_new (void);
PreauFindings *preau_findings_ref (PreauFindings *self);
void preau_findings_unref (PreauFindings *self);

guint preau_findings_get_length (const PreauFindings *self);
const PreauFinding *preau_findings_get (const PreauFindings *self, guint index);
gboolean preau_findings_have_errors (const PreauFindings *self);

/* Readers and lint add findings; a @hint of NULL stands for the general advice on the code. */
gboolean preau_findings_skip (PreauFindings *self, PreauLintCode code);
void preau_findings_add (PreauFindings *self,
                         PreauLintCode code,
                         const char *path,
                         const char *message,
                         const char *hint);
void preau_findings_add_at_key (PreauFindings *self,
                                PreauLintCode code,
                                const char *path,
                                const char *message,
                                const char *hint);
void preau_findings_add_at_offset (PreauFindings *self,
                                   PreauLintCode code,
                                   gsize offset,
                                   const char *path,
                                   const char *message,
                                   const char *hint);

/**
 * PreauFindingsPlaceFunc:
 * @tree: (nullable): tree of the file
 * @path: JSON pointer of a value
 * @at_key: whether to find the value’s key
 *
 * Returns: byte of the file at which the value or its key begins; G_MAXSIZE where there is no such value
 */
typedef gsize (*PreauFindingsPlaceFunc) (gpointer tree, const char *path, gboolean at_key);

void preau_findings_locate (
  PreauFindings *self, const char *data, gsize length, PreauFindingsPlaceFunc place, gpointer tree);

char *preau_finding_to_string (const PreauFinding *finding, const char *file);
char *preau_finding_code_to_string (const PreauFinding *finding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauFindings, preau_findings_unref)

G_END_DECLS
