/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-avoid.h"

/**
 * PreauAvoid:
 *
 * A tool that an outcome advises against.
 */
struct _PreauAvoid
{
  GObject parent_instance;

  char *tool_id;
  char **because;
};

G_DEFINE_FINAL_TYPE (PreauAvoid, preau_avoid, G_TYPE_OBJECT)

static void
preau_avoid_finalize (GObject *object)
{
  PreauAvoid *self = PREAU_AVOID (object);

  g_clear_pointer (&self->tool_id, g_free);
  g_clear_pointer (&self->because, g_strfreev);

  G_OBJECT_CLASS (preau_avoid_parent_class)->finalize (object);
}

static void
preau_avoid_class_init (PreauAvoidClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_avoid_finalize;
}

static void
preau_avoid_init (PreauAvoid *self)
{
}

/**
 * preau_avoid_import:
 * @json: an entry of `avoid` in a guide
 *
 * Reads it; what is wrong is reported and left empty.
 *
 * Returns: (transfer full): the entry
 */
PreauAvoid *
preau_avoid_import (const PreauJson *json)
{
  static const char *const keys[] = {
    "tool", "because", NULL
  };
  PreauAvoid *self = g_object_new (PREAU_TYPE_AVOID, NULL);

  preau_json_expect_object (json, keys);

  self->tool_id = preau_json_get_id (json, "tool", PREAU_JSON_REQUIRED);
  self->because = preau_json_get_ids (json, "because", PREAU_JSON_REQUIRED);

  return self;
}

/**
 * preau_avoid_get_tool_id:
 * @self: the entry
 *
 * Returns: (transfer none): the id of the tool
 */
const char *
preau_avoid_get_tool_id (PreauAvoid *self)
{
  g_return_val_if_fail (PREAU_IS_AVOID (self), NULL);

  return self->tool_id;
}

/**
 * preau_avoid_get_because:
 * @self: the entry
 *
 * Returns: (transfer none): the ids of the claims that speak against it here
 */
const char *const *
preau_avoid_get_because (PreauAvoid *self)
{
  g_return_val_if_fail (PREAU_IS_AVOID (self), NULL);

  return (const char *const *) self->because;
}
