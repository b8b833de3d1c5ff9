/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-tool.h"

/**
 * PreauTool:
 *
 * A product or service, and what there is to know about it.
 */
struct _PreauTool
{
  GObject parent_instance;

  char *id;
  char *name;
  char **aliases;
  PreauText *summary;
  PreauKind kind;
  PreauText *publisher;
  PreauText *country;
  PreauLevel level;
  PreauAccount account;
  PreauBooking booking;
  GPtrArray *links;
  char **claims;
  char **includes;
  GPtrArray *checklist;
  PreauConditions conditions;
  PreauService *service;
};

G_DEFINE_FINAL_TYPE (PreauTool, preau_tool, G_TYPE_OBJECT)

static void
preau_tool_finalize (GObject *object)
{
  PreauTool *self = PREAU_TOOL (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->aliases, g_strfreev);
  g_clear_pointer (&self->summary, preau_text_free);
  g_clear_pointer (&self->publisher, preau_text_free);
  g_clear_pointer (&self->country, preau_text_free);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->claims, g_strfreev);
  g_clear_pointer (&self->includes, g_strfreev);
  g_clear_pointer (&self->checklist, g_ptr_array_unref);
  g_clear_object (&self->service);

  G_OBJECT_CLASS (preau_tool_parent_class)->finalize (object);
}

static void
preau_tool_class_init (PreauToolClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_tool_finalize;
}

static void
preau_tool_init (PreauTool *self)
{
}

static GPtrArray *
import_links (const PreauJson *json)
{
  GPtrArray *links = g_ptr_array_new_with_free_func (g_object_unref);
  PreauJsonIter iter;
  const PreauJson *value;
  const char *id;

  if (!preau_json_members (json, "links", &iter))
    return links;

  while ((value = preau_json_next_entry (&iter, &id)) != NULL)
    g_ptr_array_add (links, preau_link_import (id, value));

  return links;
}

/**
 * preau_tool_import:
 * @id: its key
 * @json: the tool in a guide
 *
 * Reads it; what is wrong is reported and left empty.
 *
 * Returns: (transfer full): the tool
 */
PreauTool *
preau_tool_import (const char *id,
                   const PreauJson *json)
{
  static const char *const keys[] = {
    "name", "aliases", "summary", "kind", "publisher", "country", "level", "account", "booking",
    "links", "claims", "includes", "checklist", "conditions", "service", NULL
  };
  PreauTool *self = g_object_new (PREAU_TYPE_TOOL, NULL);
  PreauJson conditions;
  PreauJson service;

  preau_json_expect_object (json, keys);

  self->id = g_strdup (id);
  self->name = preau_json_get_string (json, "name", PREAU_JSON_REQUIRED);
  self->aliases = preau_json_get_strings (json, "aliases");
  self->summary = preau_json_get_text (json, "summary", PREAU_JSON_REQUIRED);
  self->kind = preau_json_get_choice (json, "kind", PREAU_JSON_REQUIRED, preau_kind_get_type ());
  self->publisher = preau_json_get_text (json, "publisher", PREAU_JSON_REQUIRED);
  self->country = preau_json_get_text (json, "country", PREAU_JSON_OPTIONAL);
  self->level = preau_json_get_choice (json, "level", PREAU_JSON_REQUIRED, preau_level_get_type ());
  self->account = preau_json_get_choice (json, "account", PREAU_JSON_REQUIRED, preau_account_get_type ());
  self->booking = preau_json_get_choice (json, "booking", PREAU_JSON_REQUIRED, preau_booking_get_type ());
  self->links = import_links (json);
  self->claims = preau_json_get_ids (json, "claims", PREAU_JSON_REQUIRED);
  self->includes = preau_json_get_ids (json, "includes", PREAU_JSON_REQUIRED);
  self->checklist = preau_check_items_import (json, "checklist");
  if (preau_json_get_member (json, "conditions", PREAU_JSON_REQUIRED, &conditions))
    self->conditions = preau_conditions_import (&conditions);
  if (preau_json_get_member (json, "service", PREAU_JSON_REQUIRED, &service))
    self->service = preau_service_import (&service);

  return self;
}

/**
 * preau_tool_get_id:
 * @self: the tool
 *
 * Returns: (transfer none): the permanent id of the tool
 */
const char *
preau_tool_get_id (PreauTool *self)
{
  g_return_val_if_fail (PREAU_IS_TOOL (self), NULL);

  return self->id;
}

/**
 * preau_tool_get_name:
 * @self: the tool
 *
 * Returns: (transfer none): its name
 */
const char *
preau_tool_get_name (PreauTool *self)
{
  g_return_val_if_fail (PREAU_IS_TOOL (self), NULL);

  return self->name;
}

/**
 * preau_tool_get_aliases:
 * @self: the tool
 *
 * Returns: (transfer none): what else people call it
 */
const char *const *
preau_tool_get_aliases (PreauTool *self)
{
  g_return_val_if_fail (PREAU_IS_TOOL (self), NULL);

  return (const char *const *) self->aliases;
}

/**
 * preau_tool_get_summary:
 * @self: the tool
 *
 * Returns: (transfer none): what it is, for whom
 */
const PreauText *
preau_tool_get_summary (PreauTool *self)
{
  g_return_val_if_fail (PREAU_IS_TOOL (self), NULL);

  return self->summary;
}

/**
 * preau_tool_get_kind:
 * @self: the tool
 *
 * Returns: what sort of tool it is
 */
PreauKind
preau_tool_get_kind (PreauTool *self)
{
  g_return_val_if_fail (PREAU_IS_TOOL (self), 0);

  return self->kind;
}

/**
 * preau_tool_get_publisher:
 * @self: the tool
 *
 * Returns: (transfer none): who offers it
 */
const PreauText *
preau_tool_get_publisher (PreauTool *self)
{
  g_return_val_if_fail (PREAU_IS_TOOL (self), NULL);

  return self->publisher;
}

/**
 * preau_tool_get_country:
 * @self: the tool
 *
 * Returns: (transfer none) (nullable): where the data is
 */
const PreauText *
preau_tool_get_country (PreauTool *self)
{
  g_return_val_if_fail (PREAU_IS_TOOL (self), NULL);

  return self->country;
}

/**
 * preau_tool_get_level:
 * @self: the tool
 *
 * Returns: how the documents look at it
 */
PreauLevel
preau_tool_get_level (PreauTool *self)
{
  g_return_val_if_fail (PREAU_IS_TOOL (self), 0);

  return self->level;
}

/**
 * preau_tool_get_account:
 * @self: the tool
 *
 * Returns: who needs an account
 */
PreauAccount
preau_tool_get_account (PreauTool *self)
{
  g_return_val_if_fail (PREAU_IS_TOOL (self), 0);

  return self->account;
}

/**
 * preau_tool_get_booking:
 * @self: the tool
 *
 * Returns: whether it must be booked
 */
PreauBooking
preau_tool_get_booking (PreauTool *self)
{
  g_return_val_if_fail (PREAU_IS_TOOL (self), 0);

  return self->booking;
}

/**
 * preau_tool_get_links:
 * @self: the tool
 *
 * Returns: (transfer none) (element-type PreauLink): its addresses
 */
GPtrArray *
preau_tool_get_links (PreauTool *self)
{
  g_return_val_if_fail (PREAU_IS_TOOL (self), NULL);

  return self->links;
}

/**
 * preau_tool_get_claims:
 * @self: the tool
 *
 * Returns: (transfer none): the ids of what is said about it
 */
const char *const *
preau_tool_get_claims (PreauTool *self)
{
  g_return_val_if_fail (PREAU_IS_TOOL (self), NULL);

  return (const char *const *) self->claims;
}

/**
 * preau_tool_get_includes:
 * @self: the tool
 *
 * Returns: (transfer none): the ids of the checklists it shares
 */
const char *const *
preau_tool_get_includes (PreauTool *self)
{
  g_return_val_if_fail (PREAU_IS_TOOL (self), NULL);

  return (const char *const *) self->includes;
}

/**
 * preau_tool_get_checklist:
 * @self: the tool
 *
 * Returns: (transfer none) (element-type PreauChecklistItem): the items of its own
 */
GPtrArray *
preau_tool_get_checklist (PreauTool *self)
{
  g_return_val_if_fail (PREAU_IS_TOOL (self), NULL);

  return self->checklist;
}

/**
 * preau_tool_get_conditions:
 * @self: the tool
 *
 * Returns: (transfer none): when it may be picked
 */
const PreauConditions *
preau_tool_get_conditions (PreauTool *self)
{
  g_return_val_if_fail (PREAU_IS_TOOL (self), NULL);

  return &self->conditions;
}

/**
 * preau_tool_get_service:
 * @self: the tool
 *
 * Returns: (transfer none): what has become of it
 */
PreauService *
preau_tool_get_service (PreauTool *self)
{
  g_return_val_if_fail (PREAU_IS_TOOL (self), NULL);

  return self->service;
}
