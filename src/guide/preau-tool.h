/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-checklist-item.h"
#include "preau-link.h"
#include "preau-service.h"
#include "preau-situation.h"

G_BEGIN_DECLS

/* A product or service, and what there is to know about it. */
typedef struct
{
  char *id;                    /* the permanent id of the tool */
  char *name;                  /* its name */
  const char *const *aliases;  /* what else people call it */
  PreauText *summary;          /* what it is, for whom */
  PreauKind kind;              /* what sort of tool it is */
  PreauText *publisher;        /* who offers it */
  PreauText *country;          /* (nullable): where the data is */
  PreauLevel level;            /* how the documents look at it */
  PreauAccount account;        /* who needs an account */
  PreauBooking booking;        /* whether it must be booked */
  GPtrArray *links;            /* (element-type PreauLink): its addresses */
  const char *const *claims;   /* the ids of what is said about it */
  const char *const *includes; /* the ids of the checklists it shares */
  GPtrArray *checklist;        /* (element-type PreauChecklistItem): the items of its own */
  PreauConditions conditions;  /* when it may be picked */
  PreauService *service;       /* what has become of it */
} PreauTool;

PreauTool *preau_tool_import (const char *id, const PreauJson *json);
void preau_tool_free (PreauTool *self);

G_END_DECLS
