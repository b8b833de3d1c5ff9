/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "preau-findings.h"
#include "preau-json-tree.h"
#include "preau-text.h"

G_BEGIN_DECLS

typedef struct
{
  GBytes *bytes;                /* (nullable): the file */
  const PreauJsonTree *tree;    /* tree of the file */
  PreauFindings *findings;
  const char *const *languages; /* (nullable): languages of the guide, the reference first */
} PreauJsonReading;

/* A value of the guide and the path to it, on the stack of the importer that reads it. */
typedef struct _PreauJson PreauJson;
struct _PreauJson
{
  /*< private >*/
  PreauJsonReading *reading;
  const PreauJson *parent;
  const PreauJsonNode *node;
  const PreauJsonNode *at; /* member that an iterator has reached; NULL before the first one */
  guint index;             /* position in a list */
};

typedef enum
{
  PREAU_JSON_REQUIRED, /* the key must be there */
  PREAU_JSON_OPTIONAL, /* the key may be missing */
  PREAU_JSON_NULLABLE, /* the key must be there, its value may be null */
} PreauJsonNeed;

/* Goes through the members of an object or the elements of a list. */
typedef struct
{
  /*< private >*/
  PreauJson container;
  PreauJson value;
} PreauJsonIter;

void preau_json_report (const PreauJson *self, PreauLintCode code, const char *hint, const char *format, ...)
  G_GNUC_PRINTF (4, 5);
void preau_json_report_key (const PreauJson *self, PreauLintCode code, const char *hint, const char *format, ...)
  G_GNUC_PRINTF (4, 5);

gboolean preau_json_expect_object (const PreauJson *self, const char *const *keys);
gboolean preau_json_get_member (const PreauJson *self, const char *key, PreauJsonNeed need, PreauJson *member);

char *preau_json_get_string (const PreauJson *self, const char *key, PreauJsonNeed need);
char *preau_json_get_id (const PreauJson *self, const char *key, PreauJsonNeed need);
char *preau_json_get_month (const PreauJson *self, const char *key, PreauJsonNeed need);
GDate *preau_json_get_day (const PreauJson *self, const char *key);
char *preau_json_get_key (const PreauJson *self, const char *key);
char *preau_json_get_link (const PreauJson *self, const char *key, PreauJsonNeed need);
guint preau_json_get_number (const PreauJson *self, const char *key, PreauJsonNeed need, guint min, guint max);
gboolean preau_json_get_boolean (const PreauJson *self, const char *key);
int preau_json_get_choice (const PreauJson *self, const char *key, PreauJsonNeed need, GType choices);
guint preau_json_get_choices (const PreauJson *self, const char *key, GType choices);
PreauText *preau_json_get_text (const PreauJson *self, const char *key, PreauJsonNeed need);
char **preau_json_get_ids (const PreauJson *self, const char *key, PreauJsonNeed need);
char **preau_json_get_strings (const PreauJson *self, const char *key);
char **preau_json_get_languages (const PreauJson *self, const char *key);

/**
 * PreauJsonImportFunc:
 *
 * Returns: (transfer full): the object made of @json, an element of a list
 */
typedef gpointer (*PreauJsonImportFunc) (const PreauJson *json);

GPtrArray *preau_json_get_objects (const PreauJson *self, const char *key, PreauJsonImportFunc import);
gboolean preau_json_members (const PreauJson *self, const char *key, PreauJsonIter *iter);
gboolean preau_json_elements (const PreauJson *self, const char *key, PreauJsonIter *iter);
const PreauJson *preau_json_next_member (PreauJsonIter *iter, const char **id);
const PreauJson *preau_json_next_entry (PreauJsonIter *iter, const char **id);
const PreauJson *preau_json_next_element (PreauJsonIter *iter);
const PreauJson *preau_json_iter_get_container (const PreauJsonIter *iter);
guint preau_json_count_elements (const PreauJsonIter *iter);

G_END_DECLS
