/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scanner over RFC 8259, stricter than json-glib 1.6: that one takes single
 * quotes, keeps the last of two equal keys, and overflows the stack on deep
 * nesting. It builds nothing; it says where each value is, and what is wrong. */

#include "preau-json-scan.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-json-keys.h"
#include "preau-json-path.h"
#include "preau-json-utf8.h"

/* Far below what overflows in a reader. */
#define MAX_NUMBER 15

typedef struct
{
  gboolean is_object;
  gpointer outer; /* what the visitor returned for it */
  guint index;
  PreauJsonKey key;
} Frame;

typedef struct
{
  const char *data;
  const char *end;
  const char *at;

  PreauFindings *findings; /* NULL: only visit */
  PreauJsonVisitFunc visit;
  gpointer inner; /* what the visitor returned last */

  Frame frames[PREAU_JSON_MAX_DEPTH];
  guint depth;
  GArray *keys;         /* of all open objects, the innermost last */
  GStringChunk *decoded; /* keys written with escapes */
  GString *path;
  gboolean misleading; /* whether json-glib would read something else than what is there */
} Scanner;

static gboolean scan_value (Scanner *self, gsize key_offset);

static const char *
current_path (Scanner *self)
{
  g_string_truncate (self->path, 0);
  for (guint i = 0; i < self->depth; i++)
    {
      const Frame *frame = &self->frames[i];

      if (!frame->is_object)
        preau_json_path_append_index (self->path, frame->index);
      else if (frame->key.text != NULL)
        preau_json_path_append_key (self->path, frame->key.text, (gssize) frame->key.length);
    }

  return self->path->str;
}

static void
report (Scanner *self,
        PreauLintCode code,
        const char *place,
        const char *message,
        const char *hint)
{
  self->misleading = self->misleading || (code != PREAU_LINT_DUPLICATE_KEY && code != PREAU_LINT_STRING_TOO_LONG);

  if (self->findings != NULL && !preau_findings_skip (self->findings, code))
    preau_findings_add_at_offset (self->findings, code, (gsize) (place - self->data), current_path (self), message,
                                  hint);
}

/* Always FALSE, so that a rule can end with it. */
static gboolean
syntax_error (Scanner *self,
              const char *message,
              const char *hint)
{
  if (self->at >= self->end)
    report (self, PREAU_LINT_ENDS_EARLY, self->end, _("The file ends too early."), NULL);
  else
    report (self, PREAU_LINT_SYNTAX, self->at, message, hint);

  return FALSE;
}

static void
skip_space (Scanner *self)
{
  while (self->at < self->end &&
         (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;
}

/* Four hexadecimal digits, or -1. */
static int
scan_hex4 (const char *at,
           const char *end)
{
  int value = 0;

  if (end - at < 4)
    return -1;

  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (at[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }

  return value;
}

/* At the letter u of an escape; steps behind it and adds what it stands for. */
static void
scan_unicode_escape (Scanner *self,
                     GString *decoded)
{
  const char *escape = self->at - 1;
  int unit = scan_hex4 (self->at + 1, self->end);
  gunichar character;

  self->at++;
  if (unit < 0)
    {
      report (self, PREAU_LINT_BAD_ESCAPE, escape, _("“\\u” is not followed by four hexadecimal digits."), NULL);
      return;
    }

  self->at += 4;
  character = (gunichar) unit;
  if (unit >= 0xd800 && unit <= 0xdbff && self->end - self->at >= 6 && self->at[0] == '\\' && self->at[1] == 'u')
    {
      int low = scan_hex4 (self->at + 2, self->end);

      if (low >= 0xdc00 && low <= 0xdfff)
        {
          character = 0x10000 + (gunichar) ((unit - 0xd800) << 10) + (gunichar) (low - 0xdc00);
          self->at += 6;
        }
    }

  if (character >= 0xd800 && character <= 0xdfff)
    report (self, PREAU_LINT_BAD_ESCAPE, escape, _("Half a surrogate pair stands alone."), NULL);
  else if (character == 0)
    report (self, PREAU_LINT_NUL_CHARACTER, escape, _("The string holds the character U+0000."), NULL);
  else
    g_string_append_unichar (decoded, character);
}

static void
scan_escape (Scanner *self,
             GString *decoded)
{
  static const char from[] = "\"\\/bfnrt";
  static const char to[] = "\"\\/\b\f\n\r\t";
  const char *known;

  self->at++;
  if (self->at >= self->end)
    return;

  if (*self->at == 'u')
    {
      scan_unicode_escape (self, decoded);
      return;
    }

  known = memchr (from, *self->at, sizeof from - 1);
  if (known == NULL)
    {
      report (self, PREAU_LINT_BAD_ESCAPE, self->at - 1, _("JSON has no such escape."), NULL);
      self->at = g_utf8_next_char (self->at);
      return;
    }

  g_string_append_c (decoded, to[known - from]);
  self->at++;
}

/* The part of a string that has escapes in it, from the first one on. */
static GString *
scan_escaped (Scanner *self,
              const char *start)
{
  GString *decoded = g_string_new_len (start, self->at - start);

  while (self->at < self->end && *self->at != '"')
    {
      if (*self->at == '\\')
        {
          scan_escape (self, decoded);
          continue;
        }

      if ((guchar) *self->at < 0x20)
        report (self, PREAU_LINT_CONTROL_CHARACTER, self->at, _("A control character stands in the string."), NULL);
      g_string_append_c (decoded, *self->at);
      self->at++;
    }

  return decoded;
}

/* At the opening quote; the text in @key lives as long as the scanner. */
static gboolean
scan_string (Scanner *self,
             PreauJsonKey *key)
{
  const char *open = self->at++;
  const char *start = self->at;
  gsize length;

  while (self->at < self->end && *self->at != '"' && *self->at != '\\' && (guchar) *self->at >= 0x20)
    self->at++;

  length = (gsize) (self->at - start);
  if (self->at < self->end && *self->at != '"')
    {
      g_autoptr (GString) decoded = scan_escaped (self, start);

      length = decoded->len;
      if (key != NULL)
        start = g_string_chunk_insert_len (self->decoded, decoded->str, (gssize) decoded->len);
    }

  if (self->at >= self->end)
    return syntax_error (self, NULL, NULL);
  self->at++;

  if (key == NULL && length > PREAU_JSON_MAX_STRING)
    {
      g_autofree char *message = g_strdup_printf (_("The string is %u bytes long."), (guint) length);

      report (self, PREAU_LINT_STRING_TOO_LONG, open, message, NULL);
    }

  if (key != NULL)
    *key = (PreauJsonKey) { start, length, (gsize) (open - self->data), 0 };

  return TRUE;
}

static gsize
skip_digits (Scanner *self)
{
  const char *start = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;

  return (gsize) (self->at - start);
}

static gboolean
scan_number (Scanner *self)
{
  const char *start = self->at;

  if (*self->at == '-')
    self->at++;

  if (self->at < self->end && *self->at == '0')
    self->at++;
  else if (skip_digits (self) == 0)
    return syntax_error (self, _("A digit is expected here."), NULL);

  if (self->at < self->end && g_ascii_isdigit (*self->at))
    return syntax_error (self, _("A number can’t begin with 0."), _("Remove the zero."));

  if (self->at < self->end && *self->at == '.')
    {
      self->at++;
      if (skip_digits (self) == 0)
        return syntax_error (self, _("A digit is expected here."), NULL);
    }

  if (self->at < self->end && (*self->at == 'e' || *self->at == 'E'))
    {
      self->at++;
      if (self->at < self->end && (*self->at == '+' || *self->at == '-'))
        self->at++;
      if (skip_digits (self) == 0)
        return syntax_error (self, _("A digit is expected here."), NULL);
    }

  if (self->at - start > MAX_NUMBER)
    report (self, PREAU_LINT_NUMBER_TOO_LONG, start, _("The number is too long."), NULL);

  return TRUE;
}

static gboolean
scan_literal (Scanner *self)
{
  static const char *const literals[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (literals); i++)
    {
      gsize n = strlen (literals[i]);

      if ((gsize) (self->end - self->at) >= n && memcmp (self->at, literals[i], n) == 0)
        {
          self->at += n;
          return TRUE;
        }
    }

  if (*self->at == '\'')
    return syntax_error (self, _("A string stands in single quotes."), _("Use double quotes."));
  if (*self->at == '/')
    return syntax_error (self, _("JSON has no comments."), _("Remove it, or use a key that begins with “x-”."));

  return syntax_error (self, _("This is not a JSON value."),
                       _("A value is a string in double quotes, a number, true, false, null, an object or a list."));
}

static void
report_duplicate (Scanner *self,
                  const PreauJsonKey *key)
{
  g_autofree char *name = g_strndup (key->text, key->length);
  g_autofree char *message = g_strdup_printf (_("The key “%s” stands twice in this object."), name);

  report (self, PREAU_LINT_DUPLICATE_KEY, self->data + key->offset, message, NULL);
}

static void
check_duplicates (Scanner *self,
                  guint first)
{
  PreauJsonKey *keys = &g_array_index (self->keys, PreauJsonKey, first);
  guint n = self->keys->len - first;

  preau_json_keys_sort (keys, n);
  if (preau_json_keys_collide (keys, n))
    report (self, PREAU_LINT_KEYS_COLLIDE, self->data + keys->offset, _("The keys of this object share their hashes."),
            NULL);

  for (n = preau_json_keys_move_duplicates (keys, n); n > 0; n--)
    report_duplicate (self, &keys[n - 1]);
}

/* Keys make up the paths in what is said: without a bound a small file could make us say gigabytes. */
static gboolean
check_key_length (Scanner *self,
                  const PreauJsonKey *key)
{
  if (key->length <= PREAU_JSON_MAX_KEY)
    return TRUE;

  report (self, PREAU_LINT_STRING_TOO_LONG, self->data + key->offset, _("The key is too long."),
          _("A key has at most 128 bytes."));

  return FALSE;
}

static gboolean
scan_member (Scanner *self)
{
  PreauJsonKey key;

  /* What is wrong with a key belongs to the object, not to the member before. */
  self->frames[self->depth - 1].key = (PreauJsonKey) { 0 };

  skip_space (self);
  if (self->at < self->end && *self->at == '}')
    return syntax_error (self, _("A comma stands before the end of the object."), _("Remove the comma before it."));
  if (self->at < self->end && *self->at == '\'')
    return syntax_error (self, _("A key stands in single quotes."), _("Use double quotes."));
  if (self->at >= self->end || *self->at != '"')
    return syntax_error (self, _("A key in double quotes is expected here."), NULL);
  if (!scan_string (self, &key) || !check_key_length (self, &key))
    return FALSE;

  preau_json_key_hash (&key);
  if (self->findings != NULL)
    g_array_append_val (self->keys, key);
  self->frames[self->depth - 1].key = key;

  skip_space (self);
  if (self->at >= self->end || *self->at != ':')
    return syntax_error (self, _("A colon is expected here, between the key and its value."), NULL);
  self->at++;

  return scan_value (self, key.offset);
}

static gboolean
scan_element (Scanner *self)
{
  skip_space (self);
  if (self->at < self->end && *self->at == ']')
    return syntax_error (self, _("A comma stands before the end of the list."), _("Remove the comma before it."));

  /* What is said of one list is often held against another: short ones keep that cheap. */
  if (self->frames[self->depth - 1].index == PREAU_JSON_MAX_LIST)
    {
      report (self, PREAU_LINT_LIST_TOO_LONG, self->at, _("The list is too long."), NULL);
      return FALSE;
    }

  return scan_value (self, (gsize) (self->at - self->data));
}

/* At the opening brace or bracket, which is stepped over. */
static gboolean
scan_container (Scanner *self)
{
  gboolean is_object = *self->at == '{';
  char close = is_object ? '}' : ']';
  guint first_key = self->keys->len;
  Frame *frame;

  if (self->depth == PREAU_JSON_MAX_DEPTH)
    {
      report (self, PREAU_LINT_TOO_DEEP, self->at, _("Too many objects or lists stand in each other."), NULL);
      return FALSE;
    }

  frame = &self->frames[self->depth++];
  *frame = (Frame) { .is_object = is_object, .outer = self->inner };
  self->at++;
  skip_space (self);

  if (self->at < self->end && *self->at == close)
    {
      self->at++;
      self->depth--;
      return TRUE;
    }

  for (;; frame->index++)
    {
      if (!(is_object ? scan_member (self) : scan_element (self)))
        return FALSE;

      skip_space (self);
      if (self->at < self->end && *self->at == close)
        break;
      if (self->at >= self->end || *self->at != ',')
        return syntax_error (
          self, is_object ? _("A comma or “}” is expected here.") : _("A comma or “]” is expected here."), NULL);
      self->at++;
    }

  self->at++;
  self->depth--;
  if (is_object && self->findings != NULL)
    {
      check_duplicates (self, first_key);
      g_array_set_size (self->keys, first_key);
    }

  return TRUE;
}

static void
visit_value (Scanner *self,
             gsize key_offset)
{
  gsize offset = (gsize) (self->at - self->data);
  const Frame *frame = self->depth > 0 ? &self->frames[self->depth - 1] : NULL;
  char digits[16];

  if (frame == NULL)
    {
      self->inner = self->visit (self->inner, NULL, 0, offset, offset);
      return;
    }

  self->inner = NULL;
  if (frame->outer == NULL)
    return;

  if (frame->is_object)
    {
      self->inner = self->visit (frame->outer, frame->key.text, frame->key.length, key_offset, offset);
      return;
    }

  g_snprintf (digits, sizeof digits, "%u", frame->index);
  self->inner = self->visit (frame->outer, digits, strlen (digits), offset, offset);
}

static gboolean
scan_value (Scanner *self,
            gsize key_offset)
{
  skip_space (self);
  if (self->at >= self->end)
    return syntax_error (self, NULL, NULL);

  if (self->visit != NULL)
    visit_value (self, key_offset);

  if (*self->at == '{' || *self->at == '[')
    return scan_container (self);
  if (*self->at == '"')
    return scan_string (self, NULL);
  if (*self->at == '-' || g_ascii_isdigit (*self->at))
    return scan_number (self);

  return scan_literal (self);
}

/* FALSE if it came to no end, or if json-glib must not see it. */
static gboolean
scan (const char *data,
      gsize length,
      PreauFindings *findings,
      PreauJsonVisitFunc visit,
      gpointer outer)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (PreauJsonKey));
  g_autoptr (GString) path = g_string_new (NULL);
  gboolean complete = FALSE;
  Scanner self = {
    .data = data, .end = data + length, .at = data, .findings = findings, .visit = visit, .inner = outer,
    .keys = keys, .decoded = g_string_chunk_new (64), .path = path,
  };

  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      report (&self, PREAU_LINT_BYTE_ORDER_MARK, data, _("The file begins with a byte-order mark."), NULL);
      self.at += 3;
    }

  skip_space (&self);
  if (self.at == self.end)
    {
      report (&self, PREAU_LINT_EMPTY, self.at, _("The file is empty."), NULL);
    }
  else
    {
      complete = scan_value (&self, 0);
      skip_space (&self);
      if (complete && self.at < self.end)
        report (&self, PREAU_LINT_TEXT_AFTER_END, self.at, _("Something follows the end."), NULL);
    }

  g_string_chunk_free (self.decoded);

  return complete && !self.misleading;
}

/**
 * preau_json_scan:
 * @data: the bytes of a guide
 * @length: length of @data
 * @findings: where to add what is wrong
 *
 * Checks size, encoding, grammar (RFC 8259) and limits.
 *
 * Returns: %TRUE if json-glib may parse @data: nothing was found, or only what
 *   does not mislead it
 */
gboolean
preau_json_scan (const char *data,
                 gsize length,
                 PreauFindings *findings)
{
  if (length > PREAU_JSON_MAX_BYTES)
    {
      preau_findings_add_at_offset (findings, PREAU_LINT_TOO_LARGE, 0, "", _("The file is too large."), NULL);
      return FALSE;
    }

  if (!preau_json_check_utf8 (data, length, findings))
    return FALSE;

  return scan (data, length, findings, NULL, NULL);
}

/**
 * preau_json_visit:
 * @data: bytes that preau_json_scan() let pass
 * @length: length of @data
 * @func: called for each value that is not passed over, in the order of the file
 * @outer: passed to @func for the whole text
 *
 * Says where values are. Only an error makes this necessary, so that reading
 * a sound guide does not pay for it.
 */
void
preau_json_visit (const char *data,
                  gsize length,
                  PreauJsonVisitFunc func,
                  gpointer outer)
{
  scan (data, length, NULL, func, outer);
}
