/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-outcome.h"

/**
 * PreauOutcome:
 *
 * The end of a path.
 */
struct _PreauOutcome
{
  GObject parent_instance;

  char *id;
  PreauText *title;
  GPtrArray *picks;
  char **because;
  GPtrArray *avoid;
  char **listed;
  GPtrArray *checklist;
  gboolean no_source;
  PreauContact *contact;
};

G_DEFINE_FINAL_TYPE (PreauOutcome, preau_outcome, G_TYPE_OBJECT)

static void
preau_outcome_finalize (GObject *object)
{
  PreauOutcome *self = PREAU_OUTCOME (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, preau_text_free);
  g_clear_pointer (&self->picks, g_ptr_array_unref);
  g_clear_pointer (&self->because, g_strfreev);
  g_clear_pointer (&self->avoid, g_ptr_array_unref);
  g_clear_pointer (&self->listed, g_strfreev);
  g_clear_pointer (&self->checklist, g_ptr_array_unref);
  g_clear_object (&self->contact);

  G_OBJECT_CLASS (preau_outcome_parent_class)->finalize (object);
}

static void
preau_outcome_class_init (PreauOutcomeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_outcome_finalize;
}

static void
preau_outcome_init (PreauOutcome *self)
{
}

/**
 * preau_outcome_import:
 * @id: its key
 * @json: the outcome in a guide
 *
 * Reads it; what is wrong is reported and left empty.
 *
 * Returns: (transfer full): the outcome
 */
PreauOutcome *
preau_outcome_import (const char *id,
                      const PreauJson *json)
{
  static const char *const keys[] = {
    "title", "picks", "because", "avoid", "listed", "checklist", "no_source", "contact", NULL
  };
  PreauOutcome *self = g_object_new (PREAU_TYPE_OUTCOME, NULL);
  PreauJson contact;

  preau_json_expect_object (json, keys);

  self->id = g_strdup (id);
  self->title = preau_json_get_text (json, "title", PREAU_JSON_REQUIRED);
  self->picks = preau_json_get_objects (json, "picks", (PreauJsonImportFunc) preau_pick_import);
  self->because = preau_json_get_ids (json, "because", PREAU_JSON_REQUIRED);
  self->avoid = preau_json_get_objects (json, "avoid", (PreauJsonImportFunc) preau_avoid_import);
  self->listed = preau_json_get_ids (json, "listed", PREAU_JSON_REQUIRED);
  self->checklist = preau_check_items_import (json, "checklist");
  self->no_source = preau_json_get_boolean (json, "no_source");
  if (preau_json_get_member (json, "contact", PREAU_JSON_OPTIONAL, &contact))
    self->contact = preau_contact_import (&contact);

  return self;
}

/**
 * preau_outcome_get_id:
 * @self: the outcome
 *
 * Returns: (transfer none): the permanent id of the outcome
 */
const char *
preau_outcome_get_id (PreauOutcome *self)
{
  g_return_val_if_fail (PREAU_IS_OUTCOME (self), NULL);

  return self->id;
}

/**
 * preau_outcome_get_title:
 * @self: the outcome
 *
 * Returns: (transfer none): its title
 */
const PreauText *
preau_outcome_get_title (PreauOutcome *self)
{
  g_return_val_if_fail (PREAU_IS_OUTCOME (self), NULL);

  return self->title;
}

/**
 * preau_outcome_get_picks:
 * @self: the outcome
 *
 * Returns: (transfer none) (element-type PreauPick): what it recommends, the best first
 */
GPtrArray *
preau_outcome_get_picks (PreauOutcome *self)
{
  g_return_val_if_fail (PREAU_IS_OUTCOME (self), NULL);

  return self->picks;
}

/**
 * preau_outcome_get_because:
 * @self: the outcome
 *
 * Returns: (transfer none): the ids of the claims that speak for it
 */
const char *const *
preau_outcome_get_because (PreauOutcome *self)
{
  g_return_val_if_fail (PREAU_IS_OUTCOME (self), NULL);

  return (const char *const *) self->because;
}

/**
 * preau_outcome_get_avoid:
 * @self: the outcome
 *
 * Returns: (transfer none) (element-type PreauAvoid): the tools to avoid here
 */
GPtrArray *
preau_outcome_get_avoid (PreauOutcome *self)
{
  g_return_val_if_fail (PREAU_IS_OUTCOME (self), NULL);

  return self->avoid;
}

/**
 * preau_outcome_get_listed:
 * @self: the outcome
 *
 * Returns: (transfer none): the ids of tools that are named without being recommended
 */
const char *const *
preau_outcome_get_listed (PreauOutcome *self)
{
  g_return_val_if_fail (PREAU_IS_OUTCOME (self), NULL);

  return (const char *const *) self->listed;
}

/**
 * preau_outcome_get_checklist:
 * @self: the outcome
 *
 * Returns: (transfer none) (element-type PreauChecklistItem): what to do here, whatever the tool
 */
GPtrArray *
preau_outcome_get_checklist (PreauOutcome *self)
{
  g_return_val_if_fail (PREAU_IS_OUTCOME (self), NULL);

  return self->checklist;
}

/**
 * preau_outcome_no_source:
 * @self: the outcome
 *
 * Returns: whether our sources recommend no tool here
 */
gboolean
preau_outcome_no_source (PreauOutcome *self)
{
  g_return_val_if_fail (PREAU_IS_OUTCOME (self), FALSE);

  return self->no_source;
}

/**
 * preau_outcome_get_contact:
 * @self: the outcome
 *
 * Returns: (transfer none) (nullable): whom to ask
 */
PreauContact *
preau_outcome_get_contact (PreauOutcome *self)
{
  g_return_val_if_fail (PREAU_IS_OUTCOME (self), NULL);

  return self->contact;
}
