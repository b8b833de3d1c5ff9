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
  char *id;                    /* permanent */
  char *name;
  const char *const *aliases;  /* other names in use */
  PreauText *summary;          /* purpose, and for whom */
  PreauKind kind;
  PreauText *publisher;
  PreauText *country;          /* (nullable): country of the data */
  PreauLevel level;            /* the sources’ judgement */
  PreauAccount account;        /* who needs an account */
  PreauBooking booking;        /* whether it must be booked */
  GPtrArray *links;            /* (element-type PreauLink) */
  const char *const *claims;   /* ids of the claims about the tool */
  const char *const *includes; /* ids of shared checklists */
  GPtrArray *checklist;        /* (element-type PreauChecklistItem): its own items */
  PreauConditions conditions;  /* conditions for picking the tool */
  PreauService *service;
} PreauTool;

PreauTool *preau_tool_import (const char *id, const PreauJson *json);
void preau_tool_free (PreauTool *self);

G_END_DECLS
