/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-checklist-store.h"
#include "preau-report.h"

G_BEGIN_DECLS

#define PREAU_TYPE_CHECKLIST_SECTION (preau_checklist_section_get_type ())
G_DECLARE_FINAL_TYPE (PreauChecklistSection, preau_checklist_section, PREAU, CHECKLIST_SECTION, GtkBox)

/* The items of a checklist, and the tool or outcome that they belong to. */
typedef struct
{
  const char *guide;       /* id of the guide */
  PreauChecklistKind kind;
  const char *list;        /* id of the tool or outcome */
  GPtrArray *items;        /* (element-type PreauReportItem): sorted by phase */
} PreauChecklistOf;

void preau_checklist_section_append (GtkBox *box,
                                     PreauChecklistStore *store,
                                     const PreauChecklistOf *of,
                                     gboolean hidden);

G_END_DECLS
