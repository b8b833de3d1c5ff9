/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "preau-sheet.h"

G_BEGIN_DECLS

/* Places where a fact is stated. */
typedef enum
{
  PREAU_FACT_ON_SHEET = 1 << 0,      /* on the sheet of a tool, in the window and in documents */
  PREAU_FACT_IN_COMPARISON = 1 << 1, /* in a row of comparisons */
  PREAU_FACT_IN_JSON = 1 << 2,       /* in JSON */
  PREAU_FACT_LABELLED = 1 << 3,      /* behind its label in documents, where its words alone mean nothing */
} PreauFactUse;

typedef struct
{
  const char *id;                              /* key in JSON; %NULL at the end of #preau_facts */
  const char *label;                           /* (nullable): label to be translated; %NULL: in JSON only */
  PreauFactUse uses;
  char *(*describe) (const PreauSheet *sheet); /* (nullable): returns its words, or %NULL where it is not stated */
  /* (nullable): writes the fact as JSON; %NULL: its words are written under @id */
  void (*write_json) (JsonBuilder *builder, const PreauSheet *sheet);
} PreauFact;

/* All facts, in the order of sheets, comparisons and JSON, ended by a fact without an id. */
extern const PreauFact preau_facts[];

void preau_facts_write_json (JsonBuilder *builder, const PreauSheet *sheet);

G_END_DECLS
