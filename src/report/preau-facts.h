/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "preau-sheet.h"

G_BEGIN_DECLS

/* Where a fact stands. */
typedef enum
{
  PREAU_FACT_ON_SHEET = 1 << 0,      /* shown on the sheet of a tool, in the window and in documents */
  PREAU_FACT_IN_COMPARISON = 1 << 1, /* compared */
  PREAU_FACT_IN_JSON = 1 << 2,       /* written for programs */
  PREAU_FACT_LABELLED = 1 << 3,      /* in documents its words stand behind its label, as they mean nothing alone */
} PreauFactUse;

/* A fact about a tool. */
typedef struct
{
  const char *id;                              /* its key, for programs; %NULL at the end of #preau_facts */
  const char *label;                           /* (nullable): its label, to be translated; only JSON does without */
  PreauFactUse uses;                           /* bits of #PreauFactUse */
  char *(*describe) (const PreauSheet *sheet); /* (nullable): makes its words; returns %NULL where nothing is stated */
  /* (nullable): writes it for programs; otherwise its words are written under @id */
  void (*write_json) (JsonBuilder *builder, const PreauSheet *sheet);
} PreauFact;

/* All facts, ended by one without an id. Sheets, comparisons and JSON follow its order. */
extern const PreauFact preau_facts[];

void preau_facts_write_json (JsonBuilder *builder, const PreauSheet *sheet);

G_END_DECLS
