/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-guide.h"

#include <glib/gi18n.h>

#include "preau-claim.h"
#include "preau-message.h"
#include "preau-source.h"

#define FORMAT 1
#define MOST_SERIAL 999999

G_DEFINE_FINAL_TYPE (PreauGuide, preau_guide, G_TYPE_OBJECT)

static void
preau_guide_finalize (GObject *object)
{
  PreauGuide *self = PREAU_GUIDE (object);

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->issued, g_date_free);
  g_clear_pointer (&self->review_by, g_date_free);
  g_strfreev ((char **) self->languages);
  g_clear_pointer (&self->title, preau_text_free);
  g_clear_pointer (&self->publisher, preau_text_free);
  g_clear_pointer (&self->about, preau_text_free);
  g_clear_pointer (&self->contact, preau_contact_free);
  g_clear_pointer (&self->next_key, g_free);
  g_clear_pointer (&self->start, g_free);
  g_clear_pointer (&self->sources, preau_table_free);
  g_clear_pointer (&self->claims, preau_table_free);
  g_clear_pointer (&self->checklists, preau_table_free);
  g_clear_pointer (&self->tools, preau_table_free);
  g_clear_pointer (&self->questions, preau_table_free);
  g_clear_pointer (&self->outcomes, preau_table_free);
  g_clear_pointer (&self->messages, preau_table_free);
  g_clear_pointer (&self->retired, preau_table_free);

  G_OBJECT_CLASS (preau_guide_parent_class)->finalize (object);
}

static void
preau_guide_class_init (PreauGuideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_guide_finalize;
}

static void
preau_guide_init (PreauGuide *self)
{
}

typedef gpointer (*ImportFunc) (const char *id, const PreauJson *json);

static PreauTable *
import_table (const PreauJson *json,
              const char *key,
              ImportFunc import,
              GDestroyNotify free_value)
{
  g_autoptr (PreauTable) table = preau_table_new (free_value);
  PreauJsonIter iter;
  const PreauJson *value;
  const char *id;

  if (!preau_json_members (json, key, &iter))
    return g_steal_pointer (&table);

  while ((value = preau_json_next_entry (&iter, &id)) != NULL)
    preau_table_add (table, id, import (id, value));

  return g_steal_pointer (&table);
}

static PreauTable *
import_checklists (const PreauJson *json)
{
  g_autoptr (PreauTable) table = preau_table_new ((GDestroyNotify) g_ptr_array_unref);
  PreauJsonIter iter;
  const char *id;

  if (!preau_json_members (json, "checklists", &iter))
    return g_steal_pointer (&table);

  while (preau_json_next_entry (&iter, &id) != NULL)
    preau_table_add (table, id, preau_check_items_import (preau_json_iter_get_container (&iter), id));

  return g_steal_pointer (&table);
}

static PreauTable *
import_retired (const PreauJson *json)
{
  g_autoptr (PreauTable) table = preau_table_new (g_free);
  PreauJsonIter iter;
  const char *id;

  if (!preau_json_members (json, "retired", &iter))
    return g_steal_pointer (&table);

  while (preau_json_next_entry (&iter, &id) != NULL)
    preau_table_add (table, id, preau_json_get_id (preau_json_iter_get_container (&iter), id, PREAU_JSON_REQUIRED));

  return g_steal_pointer (&table);
}

/* Stops at an unknown format, whose other members can’t be judged. */
static gboolean
is_other_format (const PreauJson *json)
{
  guint format = preau_json_get_number (json, "format", PREAU_JSON_REQUIRED, 1, G_MAXUINT16);
  PreauJson member;

  if (format == 0 || format == FORMAT)
    return FALSE;

  preau_json_get_member (json, "format", PREAU_JSON_REQUIRED, &member);
  preau_json_report (&member, PREAU_LINT_UNSUPPORTED_FORMAT, NULL, _("This guide is of format %u."), format);

  return TRUE;
}

static void
import_head (const PreauJson *json,
             PreauGuide *self)
{
  PreauJson contact;

  self->id = preau_json_get_id (json, "id", PREAU_JSON_REQUIRED);
  self->serial = preau_json_get_number (json, "serial", PREAU_JSON_REQUIRED, 1, MOST_SERIAL);
  self->tree = preau_json_get_number (json, "tree", PREAU_JSON_REQUIRED, 1, 9);
  self->issued = preau_json_get_day (json, "issued");
  self->review_by = preau_json_get_day (json, "review_by");
  self->title = preau_json_get_text (json, "title", PREAU_JSON_REQUIRED);
  self->publisher = preau_json_get_text (json, "publisher", PREAU_JSON_REQUIRED);
  self->about = preau_json_get_text (json, "about", PREAU_JSON_REQUIRED);
  self->next_key = preau_json_get_key (json, "next_key");
  self->start = preau_json_get_id (json, "start", PREAU_JSON_REQUIRED);
  if (preau_json_get_member (json, "contact", PREAU_JSON_REQUIRED, &contact))
    self->contact = preau_contact_import (&contact);
}

/**
 * preau_guide_import:
 *
 * Reads a whole guide; mistakes are reported, and their fields left empty.
 *
 * Returns: (transfer full) (nullable): the guide, not linted yet; %NULL if it is no object or of another format
 */
PreauGuide *
preau_guide_import (const PreauJson *json)
{
  static const char *const keys[] = {
    "format", "id", "serial", "tree", "issued", "review_by", "languages", "title", "publisher", "about", "contact",
    "next_key", "sources", "claims", "checklists", "tools", "start", "questions", "outcomes", "messages", "retired",
    NULL
  };
  g_autoptr (PreauGuide) self = NULL;

  if (!preau_json_expect_object (json, keys) || is_other_format (json))
    return NULL;

  self = g_object_new (PREAU_TYPE_GUIDE, NULL);
  self->bytes = json->reading->bytes != NULL ? g_bytes_ref (json->reading->bytes) : NULL;
  self->languages = (const char *const *) preau_json_get_languages (json, "languages");
  if (self->languages[0] != NULL)
    json->reading->languages = self->languages;

  import_head (json, self);
  self->sources = import_table (json, "sources", (ImportFunc) preau_source_import, (GDestroyNotify) preau_source_free);
  self->claims = import_table (json, "claims", (ImportFunc) preau_claim_import, (GDestroyNotify) preau_claim_free);
  self->checklists = import_checklists (json);
  self->tools = import_table (json, "tools", (ImportFunc) preau_tool_import, (GDestroyNotify) preau_tool_free);
  self->questions = import_table (json, "questions", (ImportFunc) preau_question_import,
                                  (GDestroyNotify) preau_question_free);
  self->outcomes = import_table (json, "outcomes", (ImportFunc) preau_outcome_import,
                                 (GDestroyNotify) preau_outcome_free);
  self->messages = import_table (json, "messages", (ImportFunc) preau_message_import,
                                 (GDestroyNotify) preau_message_free);
  self->retired = import_retired (json);

  return g_steal_pointer (&self);
}

/**
 * preau_guide_get_stand_ins:
 *
 * Returns: (transfer none): ids of the tools offered in place of @pick, best first; none if its service is open
 */
const char *const *
preau_guide_get_stand_ins (PreauGuide *self,
                           const PreauPick *pick)
{
  static const char *const none[] = { NULL };
  const char *const *own;
  const PreauTool *tool;
  const PreauService *service;

  g_return_val_if_fail (PREAU_IS_GUIDE (self), none);
  g_return_val_if_fail (pick != NULL, none);

  tool = preau_table_get (self->tools, pick->tool_id);
  service = tool != NULL ? tool->service : NULL;
  if (service == NULL || service->state == PREAU_SERVICE_OPEN)
    return none;

  own = pick->stand_ins;

  return own != NULL ? own : service->stand_ins;
}

/**
 * preau_guide_get_tool_today:
 *
 * Returns: (transfer none): the picked tool, or its first stand-in if its service has closed
 */
const PreauTool *
preau_guide_get_tool_today (PreauGuide *self,
                            const PreauPick *pick)
{
  const char *const *stand_ins = preau_guide_get_stand_ins (self, pick);
  const PreauTool *tool;

  g_return_val_if_fail (PREAU_IS_GUIDE (self), NULL);
  g_return_val_if_fail (pick != NULL, NULL);

  tool = preau_table_get (self->tools, pick->tool_id);
  if (stand_ins[0] == NULL || tool->service->state != PREAU_SERVICE_CLOSED)
    return tool;

  return preau_table_get (self->tools, stand_ins[0]);
}

gboolean
preau_guide_is_review_due (PreauGuide *self)
{
  GDate today;

  g_return_val_if_fail (PREAU_IS_GUIDE (self), FALSE);

  if (self->review_by == NULL)
    return FALSE;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, time (NULL));

  return g_date_compare (&today, self->review_by) > 0;
}
