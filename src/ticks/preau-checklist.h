/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-tick.h"

G_BEGIN_DECLS

#define PREAU_TYPE_CHECKLIST (preau_checklist_get_type ())
G_DECLARE_FINAL_TYPE (PreauChecklist, preau_checklist, PREAU, CHECKLIST, GObject)

PreauChecklist *preau_checklist_new (void);

void preau_checklist_add (PreauChecklist *self, PreauTick *tick);
PreauTick *preau_checklist_get_tick (PreauChecklist *self, guint index);
GVariant *preau_checklist_dup_keys (PreauChecklist *self);

G_END_DECLS
