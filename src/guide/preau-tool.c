/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-tool.h"

static GPtrArray *
import_links (const PreauJson *json)
{
  GPtrArray *links = g_ptr_array_new_with_free_func ((GDestroyNotify) preau_link_free);
  PreauJsonIter iter;
  const PreauJson *value;
  const char *id;

  if (!preau_json_members (json, "links", &iter))
    return links;

  while ((value = preau_json_next_entry (&iter, &id)) != NULL)
    g_ptr_array_add (links, preau_link_import (id, value));

  return links;
}

PreauTool *
preau_tool_import (const char *id,
                   const PreauJson *json)
{
  static const char *const keys[] = {
    "name", "aliases", "summary", "kind", "publisher", "country", "level", "account", "booking",
    "links", "claims", "includes", "checklist", "conditions", "service", NULL
  };
  PreauTool *self = g_new0 (PreauTool, 1);
  PreauJson conditions;
  PreauJson service;

  preau_json_expect_object (json, keys);

  self->id = g_strdup (id);
  self->name = preau_json_get_string (json, "name", PREAU_JSON_REQUIRED);
  self->aliases = (const char *const *) preau_json_get_strings (json, "aliases");
  self->summary = preau_json_get_text (json, "summary", PREAU_JSON_REQUIRED);
  self->kind = preau_json_get_choice (json, "kind", PREAU_JSON_REQUIRED, preau_kind_get_type ());
  self->publisher = preau_json_get_text (json, "publisher", PREAU_JSON_REQUIRED);
  self->country = preau_json_get_text (json, "country", PREAU_JSON_OPTIONAL);
  self->level = preau_json_get_choice (json, "level", PREAU_JSON_REQUIRED, preau_level_get_type ());
  self->account = preau_json_get_choice (json, "account", PREAU_JSON_REQUIRED, preau_account_get_type ());
  self->booking = preau_json_get_choice (json, "booking", PREAU_JSON_REQUIRED, preau_booking_get_type ());
  self->links = import_links (json);
  self->claims = (const char *const *) preau_json_get_ids (json, "claims", PREAU_JSON_REQUIRED);
  self->includes = (const char *const *) preau_json_get_ids (json, "includes", PREAU_JSON_REQUIRED);
  self->checklist = preau_check_items_import (json, "checklist");
  if (preau_json_get_member (json, "conditions", PREAU_JSON_REQUIRED, &conditions))
    self->conditions = preau_conditions_import (&conditions);
  if (preau_json_get_member (json, "service", PREAU_JSON_REQUIRED, &service))
    self->service = preau_service_import (&service);

  return self;
}

void
preau_tool_free (PreauTool *self)
{
  g_free (self->id);
  g_free (self->name);
  g_strfreev ((char **) self->aliases);
  preau_text_free (self->summary);
  preau_text_free (self->publisher);
  preau_text_free (self->country);
  g_ptr_array_unref (self->links);
  g_strfreev ((char **) self->claims);
  g_strfreev ((char **) self->includes);
  g_ptr_array_unref (self->checklist);
  preau_service_free (self->service);
  g_free (self);
}
