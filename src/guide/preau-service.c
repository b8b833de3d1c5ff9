/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-service.h"

/**
 * PreauService:
 *
 * What has become of a tool.
 */
struct _PreauService
{
  GObject parent_instance;

  PreauServiceState state;
  char *since;
  char **claims;
  char **stand_ins;
};

G_DEFINE_FINAL_TYPE (PreauService, preau_service, G_TYPE_OBJECT)

static void
preau_service_finalize (GObject *object)
{
  PreauService *self = PREAU_SERVICE (object);

  g_clear_pointer (&self->since, g_free);
  g_clear_pointer (&self->claims, g_strfreev);
  g_clear_pointer (&self->stand_ins, g_strfreev);

  G_OBJECT_CLASS (preau_service_parent_class)->finalize (object);
}

static void
preau_service_class_init (PreauServiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_service_finalize;
}

static void
preau_service_init (PreauService *self)
{
}

/**
 * preau_service_import:
 * @json: the service in a guide
 *
 * Reads it; what is wrong is reported and left empty.
 *
 * Returns: (transfer full): the service
 */
PreauService *
preau_service_import (const PreauJson *json)
{
  static const char *const keys[] = {
    "state", "since", "claims", "stand_ins", NULL
  };
  PreauService *self = g_object_new (PREAU_TYPE_SERVICE, NULL);

  preau_json_expect_object (json, keys);

  self->state = preau_json_get_choice (json, "state", PREAU_JSON_REQUIRED, preau_service_state_get_type ());
  self->since = preau_json_get_month (json, "since", PREAU_JSON_OPTIONAL);
  self->claims = preau_json_get_ids (json, "claims", PREAU_JSON_REQUIRED);
  self->stand_ins = preau_json_get_ids (json, "stand_ins", PREAU_JSON_REQUIRED);

  return self;
}

/**
 * preau_service_get_state:
 * @self: the service
 *
 * Returns: whether it works today
 */
PreauServiceState
preau_service_get_state (PreauService *self)
{
  g_return_val_if_fail (PREAU_IS_SERVICE (self), 0);

  return self->state;
}

/**
 * preau_service_get_since:
 * @self: the service
 *
 * Returns: (transfer none) (nullable): the month or year from which on
 */
const char *
preau_service_get_since (PreauService *self)
{
  g_return_val_if_fail (PREAU_IS_SERVICE (self), NULL);

  return self->since;
}

/**
 * preau_service_get_claims:
 * @self: the service
 *
 * Returns: (transfer none): the ids of the claims that say so
 */
const char *const *
preau_service_get_claims (PreauService *self)
{
  g_return_val_if_fail (PREAU_IS_SERVICE (self), NULL);

  return (const char *const *) self->claims;
}

/**
 * preau_service_get_stand_ins:
 * @self: the service
 *
 * Returns: (transfer none): the ids of the tools to take instead, best first
 */
const char *const *
preau_service_get_stand_ins (PreauService *self)
{
  g_return_val_if_fail (PREAU_IS_SERVICE (self), NULL);

  return (const char *const *) self->stand_ins;
}
