/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "preau-table.h"
#include "preau-tick.h"

G_BEGIN_DECLS

typedef enum
{
  PREAU_CHECKLIST_TOOL,
  PREAU_CHECKLIST_OUTCOME, /* for any tool */
} PreauChecklistKind;

/* Returns: the present day */
typedef guint32 (*PreauCalendar) (gpointer data);

#define PREAU_TYPE_CHECKLIST_STORE (preau_checklist_store_get_type ())
G_DECLARE_FINAL_TYPE (PreauChecklistStore, preau_checklist_store, PREAU, CHECKLIST_STORE, GObject)

PreauChecklistStore *preau_checklist_store_new (GFile *file);
GFile *preau_checklist_store_get_default_file (void);

void preau_checklist_store_set_calendar (PreauChecklistStore *self, PreauCalendar calendar, gpointer data);
void preau_checklist_store_update_today (PreauChecklistStore *self);

gboolean preau_checklist_store_load (PreauChecklistStore *self, GError **error);
PreauTick *preau_checklist_store_get_tick (
  PreauChecklistStore *self, const char *guide, PreauChecklistKind kind, const char *list, const char *item);
char **preau_checklist_store_dup_done (PreauChecklistStore *self);
char **preau_checklist_store_set_all (PreauChecklistStore *self, const char *const *keys, gboolean ticked);
void preau_checklist_store_follow (PreauChecklistStore *self, const char *guide, const PreauTable *retired);

G_END_DECLS
