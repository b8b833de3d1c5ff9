/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a guide: it is loaded or refused with findings that hold together, and a guide that loads can be walked
 * and reported on. */

#include <string.h>
#include <json-glib/json-glib.h>

#include "fuzz-mutate.h"
#include "preau-document-text.h"
#include "preau-error.h"
#include "preau-guide-loader.h"
#include "preau-json-reader.h"
#include "preau-json-write.h"
#include "preau-report-document.h"
#include "preau-report-json.h"

#define MOST_FINDINGS 1001
#define MOST_MOVES 60

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
gsize LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize max_size, guint seed);
gsize LLVMFuzzerMutate (guint8 *data, gsize size, gsize max_size);

/* What a walk does is drawn from the bytes, so that each input does the same each time. */
typedef struct
{
  const guint8 *data;
  gsize size;
  gsize at;
} Draw;

static guint
draw (Draw *self,
      guint below)
{
  guint value = self->data[self->at % self->size] + (guint) (self->at / self->size);

  self->at++;

  return value % below;
}

static void
check_finding (const PreauFinding *finding,
               guint n_lines)
{
  g_autofree char *code = preau_finding_code_to_string (finding);
  g_autofree char *line = preau_finding_to_string (finding, "guide.json");

  g_assert_cmpuint (finding->line, >=, 1);
  g_assert_cmpuint (finding->line, <=, n_lines);
  g_assert_cmpuint (finding->column, >=, 1);
  g_assert_cmpuint (strlen (code), ==, 5);
  g_assert_nonnull (finding->path);
  g_assert_true (*finding->path == '\0' || *finding->path == '/');
  g_assert_true (g_utf8_validate (finding->path, -1, NULL));
  g_assert_nonnull (finding->message);
  g_assert_cmpstr (finding->message, !=, "");
  g_assert_true (g_utf8_validate (finding->message, -1, NULL));
  g_assert_true (finding->hint == NULL || g_utf8_validate (finding->hint, -1, NULL));
  g_assert_true (g_utf8_validate (line, -1, NULL));
}

static void
check_findings (const PreauFindings *findings,
                const guint8 *data,
                gsize size)
{
  const PreauFinding *last = NULL;
  guint n_lines = 1;
  gboolean errors = FALSE;

  for (gsize i = 0; i < size; i++)
    n_lines += data[i] == '\n';

  g_assert_cmpuint (preau_findings_get_length (findings), <=, MOST_FINDINGS);
  for (guint i = 0; i < preau_findings_get_length (findings); i++)
    {
      const PreauFinding *finding = preau_findings_get (findings, i);

      check_finding (finding, n_lines);
      errors = errors || preau_lint_code_get_severity (finding->code) == PREAU_SEVERITY_ERROR;
      if (last != NULL && finding->code != PREAU_LINT_TOO_MANY)
        g_assert_true (last->line < finding->line || (last->line == finding->line && last->column <= finding->column));
      last = finding;
    }

  g_assert_true (errors == preau_findings_have_errors (findings));
}

static void
check_code (PreauWalk *walk,
            Draw *from)
{
  g_autoptr (PreauWalk) again = preau_walk_new (preau_walk_get_guide (walk));
  g_autoptr (GError) error = NULL;
  g_autofree char *code = preau_walk_dup_code (walk);
  g_autofree char *same = NULL;
  char *digit;

  g_assert_true (preau_walk_open_code (again, code, &error));
  g_assert_no_error (error);
  same = preau_walk_dup_code (again);
  g_assert_cmpstr (same, ==, code);
  g_assert_true (preau_walk_get_question (again) == preau_walk_get_question (walk));
  g_assert_true (preau_walk_get_outcome (again) == preau_walk_get_outcome (walk));
  g_assert_cmpuint (preau_walk_get_length (again), ==, preau_walk_get_length (walk));

  digit = code + draw (from, (guint) strlen (code));
  if (!g_ascii_isdigit (*digit))
    return;
  *digit = (char) ('0' + (*digit - '0' + 1 + (int) draw (from, 9)) % 10);
  g_assert_false (preau_walk_open_code (again, code, &error));
  g_assert_error (error, PREAU_ERROR, error->code);
}

static void
check_report (PreauWalk *walk,
              const char *language,
              guint width)
{
  g_autoptr (PreauReport) report = preau_report_new (walk, language);
  PreauDocumentFlags flags = width % 2 == 0 ? PREAU_DOCUMENT_ALL_CHECKLISTS : PREAU_DOCUMENT_DEFAULT;
  g_autoptr (PreauDocument) document = preau_report_to_document (report, flags, NULL, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  PreauTextStyle style = { width == 0 ? 0 : 20 + width, width % 3 == 0 };
  g_autofree char *text = preau_document_to_text (document, &style);
  g_autofree char *json = preau_json_write_object (preau_report_write_json, report);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpstr (text, !=, "");
  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)));
}

static void
check_place (PreauWalk *walk)
{
  GPtrArray *reasons = preau_walk_get_reasons (walk);

  g_assert_true ((preau_walk_get_question (walk) != NULL) != (preau_walk_get_outcome (walk) != NULL));
  for (guint i = 0; i < reasons->len; i++)
    g_assert_nonnull (g_ptr_array_index (reasons, i));
  for (guint i = 0; i < preau_walk_get_length (walk); i++)
    {
      g_assert_nonnull (preau_walk_get_step (walk, i)->question);
      g_assert_nonnull (preau_walk_get_step (walk, i)->answer);
    }
  preau_walk_get_situation (walk);
}

static void
move (PreauWalk *walk,
      Draw *from)
{
  const PreauQuestion *question = preau_walk_get_question (walk);
  guint length = preau_walk_get_length (walk);
  guint what = draw (from, 8);

  if (question != NULL && what < 5)
    {
      guint n = question->answers->len;

      g_assert_true (preau_walk_answer_number (walk, 1 + draw (from, n), NULL));
    }
  else if (length > 0 && what == 5)
    {
      preau_walk_go_to (walk, draw (from, length));
    }
  else if (length > 0)
    {
      guint step = draw (from, length);
      GPtrArray *answers = preau_walk_get_step (walk, step)->question->answers;
      const PreauAnswer *answer = g_ptr_array_index (answers, draw (from, answers->len));

      g_assert_true (preau_walk_revise (walk, step, answer->id, NULL));
    }
  else
    {
      g_assert_false (preau_walk_back (walk));
    }
}

static void
walk_guide (PreauGuide *guide,
            const guint8 *data,
            gsize size)
{
  g_autoptr (PreauWalk) walk = preau_walk_new (guide);
  const char *const *languages = guide->languages;
  Draw from = { data, size, size / 2 };
  guint n_moves = 1 + draw (&from, MOST_MOVES);

  for (guint i = 0; i < n_moves; i++)
    {
      move (walk, &from);
      check_place (walk);
      check_code (walk, &from);
    }

  check_report (walk, languages[draw (&from, g_strv_length ((char **) languages))], draw (&from, 100));
  check_report (walk, "xx", 0);
}

gsize
LLVMFuzzerCustomMutator (guint8 *data,
                         gsize size,
                         gsize max_size,
                         guint seed)
{
  gsize changed = seed % 2 == 0 ? fuzz_mutate_tree (data, size, max_size, seed) : 0;

  return changed > 0 ? changed : LLVMFuzzerMutate (data, size, max_size);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PreauGuide) guide = preau_guide_load_bytes (bytes, findings, &error);

  check_findings (findings, data, size);
  g_assert_true ((guide == NULL) == preau_findings_have_errors (findings));
  if (guide == NULL)
    g_assert_error (error, PREAU_ERROR, PREAU_ERROR_GUIDE_REFUSED);
  else
    walk_guide (guide, data, size);

  return 0;
}
