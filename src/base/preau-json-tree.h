/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The types of RFC 8259. */
typedef enum
{
  PREAU_JSON_REPLACED, /* a member that is skipped, because its key appears again later */
  PREAU_JSON_OBJECT,
  PREAU_JSON_LIST,
  PREAU_JSON_STRING,
  PREAU_JSON_NUMBER,
  PREAU_JSON_TRUE,
  PREAU_JSON_FALSE,
  PREAU_JSON_NULL,
} PreauJsonType;

/**
 * PreauJsonNode:
 * @offset: byte of the file at which the value begins
 * @key: byte of the file at which the key of a member begins; 0 for any other value
 * @length: bytes of a string or number; members of an object, elements of a list
 * @next: distance to the next member or element, in nodes; 0 for the last one
 *
 * A value; the nodes of its members or elements follow it.
 */
typedef struct
{
  guint32 offset;
  guint32 key;
  guint32 length;
  guint32 next : 28;
  guint32 type : 4;
} PreauJsonNode;

/* A JSON text, read into nodes. */
typedef struct
{
  PreauJsonNode *nodes; /* all values in the order of the file; the first one is the whole text */
  char *text; /* copy of the file in which each string stands unescaped and terminated, right after its opening quote */
} PreauJsonTree;

void preau_json_tree_free (PreauJsonTree *self);

/* Both return NULL where there is no such member or element. */
const PreauJsonNode *preau_json_node_get_first (const PreauJsonNode *self);
const PreauJsonNode *preau_json_node_get_next (const PreauJsonNode *self);

const char *preau_json_tree_get_key (const PreauJsonTree *self, const PreauJsonNode *node);
const char *preau_json_tree_get_string (const PreauJsonTree *self, const PreauJsonNode *node);
gboolean preau_json_tree_get_integer (const PreauJsonTree *self, const PreauJsonNode *node, gint64 *value);
gboolean preau_json_tree_holds_integer (const PreauJsonTree *self, const PreauJsonNode *node);
const PreauJsonNode *preau_json_tree_get_member (const PreauJsonTree *self,
                                                 const PreauJsonNode *object,
                                                 const char *key,
                                                 const PreauJsonNode *from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauJsonTree, preau_json_tree_free)

G_END_DECLS
