/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "preau-guide-diff-document.h"

#include <glib/gi18n.h>

#include "preau-guide-diff-words.h"
#include "preau-report-parts.h"
#include "preau-words.h"

typedef struct
{
  const PreauGuideDiff *diff;
  PreauDiffReader reader;
  PreauDocument *document;
} Writer;

static void
add_head (Writer *self)
{
  g_autofree char *title = preau_text_dup_marked (self->diff->after->title, self->document->language);
  g_autofree char *heading = g_strdup_printf (_("What changes: %s"), title);
  g_autofree char *earlier = preau_words_edition (self->diff->before);
  g_autofree char *later = preau_words_edition (self->diff->after);
  g_autofree char *editions = g_strdup_printf ("%s → %s", earlier, later);

  preau_document_add (self->document, PREAU_BLOCK_TITLE, heading);
  preau_document_add (self->document, PREAU_BLOCK_NOTE, editions);
}

static void
add_faults (Writer *self)
{
  if (self->reader == PREAU_DIFF_FOR_USERS)
    return;

  if (self->diff->faults->len > 0)
    preau_document_add (self->document, PREAU_BLOCK_HEADING, _("To be mended"));

  for (guint i = 0; i < self->diff->faults->len; i++)
    {
      g_autofree char *text = preau_words_fault (self->diff, g_array_index (self->diff->faults, PreauGuideFault, i));

      preau_document_add (self->document, PREAU_BLOCK_ITEM, text);
    }
}

/* Names the outcome, and the tools to use there today. */
static char *
describe_end (const Writer *self,
              PreauGuide *guide,
              const PreauOutcome *outcome)
{
  GPtrArray *picks = outcome->picks;
  g_autofree char *title = preau_text_dup_marked (outcome->title, self->document->language);
  g_autoptr (GString) names = g_string_new (NULL);

  if (picks->len == 0)
    return g_strdup_printf ("%s — %s", title, _("Our sources recommend no tool for this."));

  for (guint i = 0; i < picks->len; i++)
    {
      g_autofree char *name = preau_report_name_use (guide, g_ptr_array_index (picks, i));

      g_string_append_printf (names, "%s%s", i > 0 ? " · " : "", name);
    }

  return g_strdup_printf ("%s → %s", title, names->str);
}

static void
add_end (Writer *self,
         const char *lead,
         PreauGuide *guide,
         const PreauOutcome *outcome)
{
  g_autofree char *end = NULL;
  g_autofree char *text = NULL;

  if (outcome == NULL)
    return;

  end = describe_end (self, guide, outcome);
  text = g_strconcat (lead, " ", end, NULL);
  preau_document_add (self->document, PREAU_BLOCK_NOTE, text);
}

/* Gives the code of one path, and the number of the others. */
static char *
describe_paths (const Writer *self,
                const PreauPathDiff *path)
{
  PreauGuide *guide = path->change == PREAU_PATH_GONE ? self->diff->before : self->diff->after;
  g_autofree char *code = preau_trail_to_code (path->trail, guide);
  g_autofree char *words = g_strdup_printf (_("Code: %s"), code);
  g_autofree char *n = g_strdup_printf ("%" G_GUINT64_FORMAT, path->n_paths - 1);
  g_autofree char *others = NULL;

  if (path->n_paths > 1)
    others = g_strdup_printf (ngettext ("and %s other path", "and %s other paths", (gulong) path->n_paths - 1), n);

  return preau_report_join (words, others, NULL);
}

static void
add_path (Writer *self,
          const PreauPathDiff *path)
{
  g_autofree char *situation = preau_words_situation (path->trail, self->document->language);
  g_autofree char *paths = describe_paths (self, path);

  preau_document_add (self->document, PREAU_BLOCK_ITEM, situation);
  add_end (self, _("Before:"), self->diff->before, path->before);
  add_end (self, _("Now:"), self->diff->after, path->after);
  preau_document_add (self->document, PREAU_BLOCK_NOTE, paths);
}

static void
add_paths (Writer *self)
{
  static const char *const headings[] = {
    [PREAU_PATH_ELSEWHERE] = N_("Paths that lead elsewhere"),
    [PREAU_PATH_GONE] = N_("Paths removed"),
    [PREAU_PATH_NEW] = N_("New paths"),
  };
  PreauPathChange change = 0;

  for (guint i = 0; i < self->diff->paths->len; i++)
    {
      const PreauPathDiff *path = g_ptr_array_index (self->diff->paths, i);

      if (path->change != change)
        preau_document_add (self->document, PREAU_BLOCK_HEADING, _(headings[path->change]));
      change = path->change;
      add_path (self, path);
    }
}

static void
add_level (Writer *self,
           const PreauToolDiff *tool)
{
  PreauLevel before = tool->before->level;
  PreauLevel after = tool->after->level;
  g_autofree char *text =
    g_strdup_printf (_("Level: %s → %s"), preau_words_level (before), preau_words_level (after));

  if (before != after)
    preau_document_add (self->document, PREAU_BLOCK_NOTE, text);
}

static void
add_service (Writer *self,
             const PreauToolDiff *tool)
{
  const PreauService *before = tool->before->service;
  const PreauService *after = tool->after->service;
  g_autofree char *was = preau_words_service (before);
  g_autofree char *is = preau_words_service (after);
  g_autofree char *text = g_strdup_printf ("%s → %s", was, is);

  if (before->state != after->state)
    preau_document_add (self->document, PREAU_BLOCK_NOTE, text);
}

static void
add_new_tool (Writer *self,
              const PreauTool *tool)
{
  g_autofree char *text = g_strdup_printf (_("New in the guide: %s"), tool->name);
  g_autofree char *state = preau_words_service (tool->service);
  g_autofree char *badges = preau_report_join (preau_words_level (tool->level), state, NULL);

  preau_document_add (self->document, PREAU_BLOCK_ITEM, text);
  preau_document_add (self->document, PREAU_BLOCK_NOTE, badges);
}

static void
add_tool (Writer *self,
          const PreauToolDiff *tool)
{
  g_autofree char *gone = NULL;

  if (tool->before == NULL)
    {
      add_new_tool (self, tool->after);
    }
  else if (tool->after == NULL)
    {
      gone = g_strdup_printf (_("Removed from the guide: %s"), tool->before->name);
      preau_document_add (self->document, PREAU_BLOCK_ITEM, gone);
    }
  else
    {
      preau_document_add (self->document, PREAU_BLOCK_ITEM, tool->after->name);
      add_level (self, tool);
      add_service (self, tool);
    }
}

static void
add_tools (Writer *self)
{
  if (self->diff->tools->len > 0)
    preau_document_add (self->document, PREAU_BLOCK_HEADING, _("Tools"));

  for (guint i = 0; i < self->diff->tools->len; i++)
    add_tool (self, g_ptr_array_index (self->diff->tools, i));
}

static void
add_tree (Writer *self)
{
  guint n = self->diff->tree->len;
  g_autofree char *summary = g_strdup_printf (
    ngettext ("%u question or answer has changed.", "%u questions or answers have changed.", n), n);

  if (n > 0)
    preau_document_add (self->document, PREAU_BLOCK_HEADING, _("Questions and answers"));
  if (n > 0 && self->reader == PREAU_DIFF_FOR_USERS)
    {
      preau_document_add (self->document, PREAU_BLOCK_PARAGRAPH, summary);
      return;
    }

  for (guint i = 0; i < self->diff->tree->len; i++)
    {
      g_autofree char *text = preau_words_tree_change (g_ptr_array_index (self->diff->tree, i));

      preau_document_add (self->document, PREAU_BLOCK_ITEM, text);
    }
}

static void
add_rest (Writer *self)
{
  const PreauGuideDiff *diff = self->diff;
  gboolean has_list = diff->faults->len + diff->paths->len + diff->tools->len + diff->tree->len > 0;
  g_autofree char *texts =
    g_strdup_printf (ngettext ("%u text has changed.", "%u texts have changed.", diff->n_texts), diff->n_texts);

  if (diff->n_texts > 0)
    {
      preau_document_add (self->document, PREAU_BLOCK_HEADING, _("Texts"));
      preau_document_add (self->document, PREAU_BLOCK_PARAGRAPH, texts);
    }
  else if (!diff->differs)
    {
      preau_document_add (self->document, PREAU_BLOCK_PARAGRAPH, _("Nothing is different."));
    }
  else if (!has_list)
    {
      preau_document_add (self->document, PREAU_BLOCK_PARAGRAPH,
                          _("Only details are different, such as dates, addresses or sources."));
    }
}

/**
 * preau_guide_diff_to_document:
 * @language: language code for the texts of the guides
 *
 * Returns: (transfer full): the difference as a document
 */
PreauDocument *
preau_guide_diff_to_document (const PreauGuideDiff *diff,
                              PreauDiffReader reader,
                              const char *language)
{
  Writer self = { diff, reader, preau_document_new (language) };

  add_head (&self);
  add_faults (&self);
  add_paths (&self);
  add_tools (&self);
  add_tree (&self);
  add_rest (&self);

  return self.document;
}
