/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-guide.h"

#include <string.h>

#include "preau-json-reader.h"
#include "preau-json.h"

/* A tree in which each question has this many below it, as long as there are questions: 20,000 are 8 answers deep. */
#define WIDTH 5
#define LEAF_ANSWERS 2

typedef struct
{
  GString *json;
  guint n_questions;
  guint n_claims;
  guint n_sources;
  guint n_tools;
  guint n_outcomes;
  guint n_answers; /* so far */
  guint n_ends;    /* answers so far that lead to an outcome */
} Maker;

/* JSON text with single quotes in place of double ones. */
static void G_GNUC_PRINTF (2, 3)
add (Maker *self,
     const char *format,
     ...)
{
  gsize start = self->json->len;
  va_list args;

  va_start (args, format);
  g_string_append_vprintf (self->json, format, args);
  va_end (args);

  g_strdelimit (self->json->str + start, "'", '"');
}

static void
add_head (Maker *self)
{
  add (self, "{'format':1,'id':'bench','serial':1,'tree':1,'issued':'2020-04-01','review_by':'2100-01-01',"
       "'languages':['fr','en'],'title':{'fr':'Un grand guide','en':'A large guide'},"
       "'publisher':{'fr':'Essais','en':'Trials'},'about':{'fr':'Pour mesurer.','en':'To measure.'},"
       "'contact':{'text':{'fr':'Demandez.','en':'Ask.'}},'start':'q0','messages':{},'retired':{}");
}

/* Goes before each member but the first. */
static const char *
comma (guint i)
{
  return i > 0 ? "," : "";
}

static void
add_sources (Maker *self)
{
  add (self, ",'sources':{");
  for (guint i = 0; i < self->n_sources; i++)
    add (self, "%s's%u':{'title':{'fr':'Note de service','en':'Circular'},'publisher':null,"
         "'date':'2020-03','url':'https://s%u.example.org/'}", comma (i), i, i);
  add (self, "},'claims':{");
  for (guint i = 0; i < self->n_claims; i++)
    add (self, "%s'c%u':{'text':{'fr':'Convient aux élèves.','en':'Suits pupils.'},'source':'s%u',"
         "'where':{'fr':'p. 2','en':'p. 2'},'as_of':'2020-03','basis':'stated',"
         "'standing':'current'}", comma (i), i, i % self->n_sources);
  add (self, "},'checklists':{}");
}

static void
add_tools (Maker *self)
{
  add (self, ",'tools':{");
  for (guint i = 0; i < self->n_tools; i++)
    add (self, "%s't%u':{'name':'Salle %u','aliases':[],'summary':{'fr':'Une salle en ligne','en':'A room'},"
         "'kind':'virtual-class','publisher':{'fr':'Académie','en':'Academy'},'level':'preferred',"
         "'account':'host','booking':'none','conditions':{'audience':['staff','pupils']},"
         "'service':{'state':'open','claims':[],'stand_ins':[]},'links':{'open':{"
         "'url':'https://t%u.example.org/','label':{'fr':'Ouvrir','en':'Open'},'use':'open'}},"
         "'claims':['c%u'],'includes':[],'checklist':[{'id':'lock','title':{'fr':'Verrouiller',"
         "'en':'Lock'},'why':{'fr':'Nul n’entre.','en':'Nobody enters.'},'phase':'during',"
         "'weight':'required','source':'s0','as_of':null}]}",
         comma (i), i, i, i, i % self->n_claims);
  add (self, "}");
}

static void
add_answer (Maker *self,
            guint question,
            guint i,
            guint below)
{
  static const char *const audiences[] = { "staff", "pupils" };
  static const char *const sets[] = { "", "'medium':'video'", "", "'people':{'at_most':30}" };
  guint n = self->n_answers++;

  add (self, "%s{'id':'a%u','label':{'fr':'En classe','en':'In class'},'sets':{", comma (i), i);
  if (question == 0)
    add (self, "'audience':'%s'", audiences[i % 2]);
  else
    add (self, "%s", sets[n % G_N_ELEMENTS (sets)]);

  add (self, "},'because':[");
  if (n % 2 == 0)
    add (self, "'c%u'", n / 2 % self->n_claims);

  if (below < self->n_questions)
    add (self, "],'next':'q%u'}", below);
  else
    add (self, "],'next':'o%u'}", self->n_ends++ % self->n_outcomes);
}

static void
add_questions (Maker *self)
{
  add (self, ",'questions':{");
  for (guint i = 0; i < self->n_questions; i++)
    {
      guint first = WIDTH * i + 1;
      guint n = first < self->n_questions ? MIN (WIDTH, self->n_questions - first) : LEAF_ANSWERS;

      add (self, "%s'q%u':{'text':{'fr':'À quel moment ?','en':'When?'},'answers':[", comma (i), i);
      for (guint j = 0; j < n; j++)
        add_answer (self, i, j, first + j);
      add (self, "]}");
    }
  add (self, "}");
}

static void
add_outcomes (Maker *self)
{
  add (self, ",'outcomes':{");
  for (guint i = 0; i < self->n_outcomes; i++)
    add (self, "%s'o%u':{'title':{'fr':'La classe','en':'The class'},'picks':[{'tool':'t%u','link':'open',"
         "'because':['c%u']}],'because':['c%u'],'avoid':[],'listed':[],'checklist':[],'no_source':false}",
         comma (i), i, i % self->n_tools, i % self->n_claims, i / 2 % self->n_claims);
  add (self, "}");
}

/**
 * bench_guide_new:
 * @n_questions: how many questions, from 1
 *
 * Makes a guide without a finding, in two languages. All that is in it grows
 * with the questions, of which each has the same fields and length of texts,
 * kept short: 20,000 of them must fit into 8 MiB.
 *
 * Returns: (transfer full): JSON text
 */
char *
bench_guide_new (guint n_questions)
{
  Maker self = {
    .json = g_string_new (NULL),
    .n_questions = n_questions,
    .n_claims = MAX (n_questions / 20, 1),
    .n_sources = MAX (n_questions / 40, 1),
    .n_tools = MAX (n_questions / 40, 1),
    .n_outcomes = MAX (n_questions / 20, 1),
  };

  add_head (&self);
  add_sources (&self);
  add_tools (&self);
  add_questions (&self);
  add_outcomes (&self);
  add (&self, "}");

  return g_string_free (self.json, FALSE);
}

/* Ten thousand words that differ, none of them long. */
static void
add_word (Maker *self,
          GRand *rand)
{
  static const char *const syllables[] = {
    "ba", "cla", "dé", "fi", "gro", "ho", "lis", "ma", "no", "pla", "qui", "ra", "ser", "tu", "vi", "zo", "eu", "jou",
    "ké", "œu", "str", "on", "ain",
  };
  guint n = (guint) g_rand_int_range (rand, 2, 5);

  for (guint i = 0; i < n; i++)
    add (self, "%s", syllables[g_rand_int_range (rand, 0, G_N_ELEMENTS (syllables))]);
}

static void
add_words (Maker *self,
           GRand *rand,
           guint n)
{
  for (guint i = 0; i < n; i++)
    {
      add (self, "%s", i > 0 ? " " : "");
      add_word (self, rand);
    }
}

/**
 * bench_guide_new_tools:
 * @n_tools: how many tools, from 1
 *
 * Makes a guide of many tools whose names, aliases and summaries are as long
 * as those of the built-in guide, and as different. It is to be imported, not
 * linted: nothing leads to most of them.
 *
 * Returns: (transfer full): JSON text
 */
char *
bench_guide_new_tools (guint n_tools)
{
  static const char *const kinds[] = { "video-meeting", "virtual-class", "messaging", "exercises", "wall" };
  Maker self = { .json = g_string_new (NULL), .n_questions = 1, .n_claims = 1, .n_sources = 1, .n_tools = 1,
                 .n_outcomes = 1 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  add_head (&self);
  add_sources (&self);
  add (&self, ",'tools':{");
  for (guint i = 0; i < n_tools; i++)
    {
      add (&self, "%s't%u':{'name':'", comma (i), i);
      add_words (&self, rand, 2);
      add (&self, "','aliases':['");
      add_words (&self, rand, 2);
      add (&self, "','");
      add_words (&self, rand, 1);
      add (&self, "'],'summary':{'fr':'");
      add_words (&self, rand, 14);
      add (&self, "'},'kind':'%s','publisher':{'fr':'", kinds[i % G_N_ELEMENTS (kinds)]);
      add_words (&self, rand, 2);
      add (&self, "'},'level':'listed','account':'host','booking':'none','conditions':{},'service':{'state':'open',"
           "'claims':[],'stand_ins':[]},'links':{},'claims':[],'includes':[],'checklist':[]}");
    }
  add (&self, "}");
  add_questions (&self);
  add_outcomes (&self);
  add (&self, "}");

  return g_string_free (self.json, FALSE);
}

/* Words of one length; with @colliding, all of them have the same g_str_hash(), as “at” and “c2” have. */
static void
append_word (GString *text,
             guint n,
             gboolean colliding)
{
  for (guint bit = 0; bit < 17; bit++)
    {
      gboolean is_set = (n & (1u << bit)) != 0;

      g_string_append (text, colliding ? (is_set ? "c2" : "at") : (is_set ? "ab" : "aa"));
    }
}

/**
 * bench_guide_new_hostile:
 * @sources: whether it is made of sources, each with a host of its own, instead of keys that nobody reads
 * @colliding: whether all words have the same g_str_hash()
 *
 * Makes a guide of as many words as 8 MiB take, at most 2¹⁷.
 *
 * Returns: (transfer full): JSON text
 */
GBytes *
bench_guide_new_hostile (gboolean sources,
                         gboolean colliding)
{
  g_autofree char *guide = bench_guide_new (1);
  const char *place = strstr (guide, "\"sources\":{") + strlen ("\"sources\":{");
  GString *text = g_string_new_len (guide, sources ? place - guide : 1);
  gsize length = strlen (guide);

  if (!sources)
    g_string_append (text, "\"x-a\":{");
  for (guint n = 0; n < 1 << 17 && text->len + length < PREAU_JSON_MAX_BYTES - 200; n++)
    {
      g_string_append (text, n > 0 ? ",\"" : "\"");
      append_word (text, n, colliding);
      if (sources)
        {
          g_string_append (text, "\":{\"title\":{\"fr\":\"a\",\"en\":\"a\"},\"publisher\":null,\"date\":null,"
                                 "\"url\":\"https://");
          append_word (text, n, colliding);
          g_string_append (text, ".example/\"}");
        }
      else
        {
          g_string_append (text, "\":0");
        }
    }
  g_string_append (text, sources ? "," : "},");
  g_string_append (text, sources ? place : guide + 1);

  return g_string_free_to_bytes (text);
}

/**
 * bench_guide_import:
 * @tree: a guide, read
 *
 * Returns: (transfer full): the guide, whatever a lint would find in it
 */
PreauGuide *
bench_guide_import (const PreauJsonTree *tree)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  PreauJsonReading reading = { .tree = tree, .findings = findings };
  PreauJson json = { .reading = &reading, .node = tree->nodes };

  return preau_guide_import (&json);
}
