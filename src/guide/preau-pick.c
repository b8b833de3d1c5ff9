/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-pick.h"

/**
 * PreauPick:
 *
 * A tool that an outcome recommends.
 */
struct _PreauPick
{
  GObject parent_instance;

  char *tool_id;
  char *link_id;
  char **because;
  char **stand_ins;
};

G_DEFINE_FINAL_TYPE (PreauPick, preau_pick, G_TYPE_OBJECT)

static void
preau_pick_finalize (GObject *object)
{
  PreauPick *self = PREAU_PICK (object);

  g_clear_pointer (&self->tool_id, g_free);
  g_clear_pointer (&self->link_id, g_free);
  g_clear_pointer (&self->because, g_strfreev);
  g_clear_pointer (&self->stand_ins, g_strfreev);

  G_OBJECT_CLASS (preau_pick_parent_class)->finalize (object);
}

static void
preau_pick_class_init (PreauPickClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_pick_finalize;
}

static void
preau_pick_init (PreauPick *self)
{
}

/**
 * preau_pick_import:
 * @json: the pick in a guide
 *
 * Reads it; what is wrong is reported and left empty.
 *
 * Returns: (transfer full): the pick
 */
PreauPick *
preau_pick_import (const PreauJson *json)
{
  static const char *const keys[] = {
    "tool", "link", "because", "stand_ins", NULL
  };
  PreauPick *self = g_object_new (PREAU_TYPE_PICK, NULL);

  preau_json_expect_object (json, keys);

  self->tool_id = preau_json_get_id (json, "tool", PREAU_JSON_REQUIRED);
  self->link_id = preau_json_get_id (json, "link", PREAU_JSON_OPTIONAL);
  self->because = preau_json_get_ids (json, "because", PREAU_JSON_REQUIRED);
  self->stand_ins = preau_json_get_ids (json, "stand_ins", PREAU_JSON_OPTIONAL);

  return self;
}

/**
 * preau_pick_get_tool_id:
 * @self: the pick
 *
 * Returns: (transfer none): the id of the tool
 */
const char *
preau_pick_get_tool_id (PreauPick *self)
{
  g_return_val_if_fail (PREAU_IS_PICK (self), NULL);

  return self->tool_id;
}

/**
 * preau_pick_get_link_id:
 * @self: the pick
 *
 * Returns: (transfer none) (nullable): the id of the link of the tool that opens here
 */
const char *
preau_pick_get_link_id (PreauPick *self)
{
  g_return_val_if_fail (PREAU_IS_PICK (self), NULL);

  return self->link_id;
}

/**
 * preau_pick_get_because:
 * @self: the pick
 *
 * Returns: (transfer none): the ids of the claims that speak for it
 */
const char *const *
preau_pick_get_because (PreauPick *self)
{
  g_return_val_if_fail (PREAU_IS_PICK (self), NULL);

  return (const char *const *) self->because;
}

/**
 * preau_pick_get_stand_ins:
 * @self: the pick
 *
 * Returns: (transfer none) (nullable): the ids of the stand-ins that suit this situation; %NULL for those of the tool
 */
const char *const *
preau_pick_get_stand_ins (PreauPick *self)
{
  g_return_val_if_fail (PREAU_IS_PICK (self), NULL);

  return (const char *const *) self->stand_ins;
}
