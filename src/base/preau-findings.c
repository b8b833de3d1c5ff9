/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-findings.h"

#include <glib/gi18n.h>

/* Limit of each severity: a hostile file can have a mistake in every third byte. */
#define MAX_OF_A_SEVERITY 1000
#define NO_OFFSET G_MAXSIZE

struct _PreauFindings
{
  gatomicrefcount refs;
  GPtrArray *items;
  guint kept[PREAU_SEVERITY_WARNING + 1]; /* findings of each severity, so that warnings never hide an error */
  guint left_out;
  gboolean have_errors;
};

static void
preau_finding_free (gpointer data)
{
  PreauFinding *self = data;

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->hint, g_free);
  g_free (self);
}

PreauFindings *
preau_findings_new (void)
{
  PreauFindings *self = g_new0 (PreauFindings, 1);

  g_atomic_ref_count_init (&self->refs);
  self->items = g_ptr_array_new_with_free_func (preau_finding_free);

  return self;
}

PreauFindings *
preau_findings_ref (PreauFindings *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
preau_findings_unref (PreauFindings *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}

/**
 * preau_findings_get_length:
 *
 * Returns: number of findings: at most 1,000 errors, 1,000 warnings, and one that counts the findings left out
 */
guint
preau_findings_get_length (const PreauFindings *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

const PreauFinding *
preau_findings_get (const PreauFindings *self,
                    guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->items->len, NULL);

  return g_ptr_array_index (self->items, index);
}

gboolean
preau_findings_have_errors (const PreauFindings *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->have_errors;
}

/**
 * preau_findings_skip:
 *
 * Counts a finding of @code before its message is made.
 *
 * Returns: whether the finding must be left out, because there are enough of its severity
 */
gboolean
preau_findings_skip (PreauFindings *self,
                     PreauLintCode code)
{
  PreauSeverity severity = preau_lint_code_get_severity (code);

  if (severity == PREAU_SEVERITY_ERROR)
    self->have_errors = TRUE;

  if (self->kept[severity] < MAX_OF_A_SEVERITY)
    return FALSE;

  self->left_out++;

  return TRUE;
}

static void
add (PreauFindings *self,
     PreauLintCode code,
     gboolean at_key,
     gsize offset,
     const char *path,
     const char *message,
     const char *hint)
{
  PreauFinding *finding;

  if (preau_findings_skip (self, code))
    return;

  finding = g_new0 (PreauFinding, 1);
  self->kept[preau_lint_code_get_severity (code)]++;
  finding->code = code;
  finding->at_key = at_key;
  finding->offset = offset;
  finding->path = g_strdup (path);
  finding->message = g_strdup (message);
  finding->hint = g_strdup (hint != NULL ? hint : preau_lint_code_get_hint (code));
  g_ptr_array_add (self->items, finding);
}

/**
 * preau_findings_add:
 * @path: JSON pointer of the wrong value
 * @hint: (nullable): advice; %NULL for the general advice on @code
 *
 * Adds a finding at the beginning of the value; preau_findings_add_at_key() adds it at the value’s key.
 */
void
preau_findings_add (PreauFindings *self,
                    PreauLintCode code,
                    const char *path,
                    const char *message,
                    const char *hint)
{
  add (self, code, FALSE, NO_OFFSET, path, message, hint);
}

void
preau_findings_add_at_key (PreauFindings *self,
                           PreauLintCode code,
                           const char *path,
                           const char *message,
                           const char *hint)
{
  add (self, code, TRUE, NO_OFFSET, path, message, hint);
}

/**
 * preau_findings_add_at_offset:
 *
 * As preau_findings_add(), at byte @offset of the file, for mistakes found before there are values.
 */
void
preau_findings_add_at_offset (PreauFindings *self,
                              PreauLintCode code,
                              gsize offset,
                              const char *path,
                              const char *message,
                              const char *hint)
{
  add (self, code, FALSE, offset, path, message, hint);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const PreauFinding *one = *(const PreauFinding *const *) a;
  const PreauFinding *other = *(const PreauFinding *const *) b;

  if (one->offset != other->offset)
    return one->offset < other->offset ? -1 : 1;

  return (int) one->code - (int) other->code;
}

/* Sweeps once over the file, however many findings there are; an invalid byte counts as one character. */
static void
count_lines (PreauFindings *self,
             const char *data,
             gsize length)
{
  gsize at = 0;
  guint line = 1;
  guint column = 1;

  for (guint i = 0; i < self->items->len; i++)
    {
      PreauFinding *finding = g_ptr_array_index (self->items, i);

      for (; at < MIN (finding->offset, length); at++)
        {
          if (data[at] == '\n')
            {
              line++;
              column = 1;
            }
          else if ((data[at] & 0xc0) != 0x80)
            {
              column++;
            }
        }

      finding->line = line;
      finding->column = column;
    }
}

/**
 * preau_findings_locate:
 * @data: bytes of the file
 * @place: (nullable): finds the place of a path; %NULL where each finding was added with its place
 *
 * Gives each finding its line and column, sorts the findings by place, and counts those left out in a last one.
 */
void
preau_findings_locate (PreauFindings *self,
                       const char *data,
                       gsize length,
                       PreauFindingsPlaceFunc place,
                       gpointer tree)
{
  if (self->items->len == 0)
    return;

  for (guint i = 0; place != NULL && i < self->items->len; i++)
    {
      PreauFinding *finding = g_ptr_array_index (self->items, i);

      if (finding->offset == NO_OFFSET)
        finding->offset = place (tree, finding->path, finding->at_key);
    }

  g_ptr_array_sort (self->items, compare_places);
  count_lines (self, data, length);

  if (self->left_out > 0)
    {
      g_autofree char *message = NULL;
      PreauFinding *last = g_new0 (PreauFinding, 1);

      message = g_strdup_printf (ngettext ("%u more finding is not shown.", "%u more findings are not shown.",
                                              self->left_out), self->left_out);
      last->code = PREAU_LINT_TOO_MANY;
      last->line = 1;
      last->column = 1;
      last->path = g_strdup ("");
      last->message = g_steal_pointer (&message);
      last->hint = g_strdup (preau_lint_code_get_hint (PREAU_LINT_TOO_MANY));
      g_ptr_array_add (self->items, last);
      self->left_out = 0;
    }
}

/**
 * preau_finding_code_to_string:
 *
 * Returns: (transfer full): the permanent code, such as "PG103"
 */
char *
preau_finding_code_to_string (const PreauFinding *finding)
{
  return g_strdup_printf ("PG%03u", (guint) finding->code);
}

/**
 * preau_finding_to_string:
 *
 * Returns: (transfer full): `FILE:LINE:COLUMN: severity CODE: sentence (hint)`
 */
char *
preau_finding_to_string (const PreauFinding *finding,
                         const char *file)
{
  PreauSeverity severity = preau_lint_code_get_severity (finding->code);
  g_autofree char *code = preau_finding_code_to_string (finding);
  GString *line = g_string_new (NULL);

  g_string_append_printf (line, "%s:%u:%u: %s %s: %s", file, finding->line, finding->column,
                          severity == PREAU_SEVERITY_ERROR ? C_("severity", "error") : C_("severity", "warning"),
                          code, finding->message);
  if (finding->hint != NULL)
    g_string_append_printf (line, " (%s)", finding->hint);

  return g_string_free (line, FALSE);
}
