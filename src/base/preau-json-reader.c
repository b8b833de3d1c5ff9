/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads RFC 8259 in one pass, more strictly than json-glib 1.6, which takes single quotes, keeps the last of two equal
 * keys, and overflows the stack on deep nesting. */

#include "preau-json-reader.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-json-keys.h"
#include "preau-json-path.h"
#include "preau-json-utf8.h"

/* Bytes of an indented guide per value: its nodes have enough memory from the beginning. */
#define BYTES_A_NODE 32

typedef struct
{
  guint node;      /* node of the object or list */
  guint last;      /* node of the value that was read last; 0 for none */
  guint index;     /* place of the current value */
  const char *key; /* key of the current value; NULL before it is read */
} Frame;

typedef struct
{
  char *text;
  char *end;
  char *at;

  PreauJsonNode *nodes;
  guint n_nodes;
  guint room; /* number of nodes that there is memory for */

  Frame frames[PREAU_JSON_MAX_DEPTH];
  guint depth;
  PreauFindings *findings;
  GString *path;
  gboolean misleading; /* whether the tree would differ from the file */
} Reader;

static gboolean read_value (Reader *self, guint key);

static const char *
current_path (Reader *self)
{
  g_string_truncate (self->path, 0);
  for (guint i = 0; i < self->depth; i++)
    {
      const Frame *frame = &self->frames[i];

      if (self->nodes[frame->node].type == PREAU_JSON_LIST)
        preau_json_path_append_index (self->path, frame->index);
      else if (frame->key != NULL)
        preau_json_path_append_key (self->path, frame->key);
    }

  return self->path->str;
}

static void
report (Reader *self,
        PreauLintCode code,
        const char *place,
        const char *message,
        const char *hint)
{
  self->misleading = self->misleading || (code != PREAU_LINT_DUPLICATE_KEY && code != PREAU_LINT_STRING_TOO_LONG);

  if (!preau_findings_skip (self->findings, code))
    preau_findings_add_at_offset (self->findings, code, (gsize) (place - self->text), current_path (self), message,
                                  hint);
}

/* Returns FALSE, as the result of the rule that failed. */
static gboolean
syntax_error (Reader *self,
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
skip_space (Reader *self)
{
  while (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t')
    self->at++;
}

/* Returns the value of four hexadecimal digits, or -1. */
static int
read_hex4 (const char *at)
{
  int value = 0;

  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (at[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }

  return value;
}

/* Reads an escape from its letter u on, and writes the character to @to; returns the end of the character. */
static char *
read_unicode_escape (Reader *self,
                     char *to)
{
  const char *escape = self->at - 1;
  int unit = read_hex4 (self->at + 1);
  gunichar character;

  self->at++;
  if (unit < 0)
    {
      report (self, PREAU_LINT_BAD_ESCAPE, escape, _("“\\u” is not followed by four hexadecimal digits."), NULL);
      return to;
    }

  self->at += 4;
  character = (gunichar) unit;
  if (unit >= 0xd800 && unit <= 0xdbff && self->at[0] == '\\' && self->at[1] == 'u')
    {
      int low = read_hex4 (self->at + 2);

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
    to += g_unichar_to_utf8 (character, to);

  return to;
}

/* Reads any escape from its backslash on, as read_unicode_escape() does. */
static char *
read_escape (Reader *self,
             char *to)
{
  static const char from[] = "\"\\/bfnrt";
  static const char meant[] = "\"\\/\b\f\n\r\t";
  const char *known;

  self->at++;
  if (self->at >= self->end)
    return to;
  if (*self->at == 'u')
    return read_unicode_escape (self, to);

  known = memchr (from, *self->at, sizeof from - 1);
  if (known == NULL)
    {
      report (self, PREAU_LINT_BAD_ESCAPE, self->at - 1, _("JSON has no such escape."), NULL);
      self->at = g_utf8_next_char (self->at);
      return to;
    }

  self->at++;
  *to = meant[known - from];

  return to + 1;
}

/* Stops at the end of the text: its final zero is a control character. */
static void
skip_plain (Reader *self)
{
  while (*self->at != '"' && *self->at != '\\' && (guchar) *self->at >= 0x20)
    self->at++;
}

/* Reads from the opening quote on, and unescapes in place: an unescaped string is never longer. */
static gboolean
read_string (Reader *self,
             gsize *length)
{
  char *start = ++self->at;
  char *to;

  skip_plain (self);
  for (to = self->at; self->at < self->end && *self->at != '"';)
    {
      const char *plain;

      if (*self->at == '\\')
        {
          to = read_escape (self, to);
          continue;
        }

      if ((guchar) *self->at < 0x20)
        report (self, PREAU_LINT_CONTROL_CHARACTER, self->at, _("A control character stands in the string."), NULL);
      plain = self->at++;
      skip_plain (self);
      memmove (to, plain, (gsize) (self->at - plain));
      to += self->at - plain;
    }

  if (self->at >= self->end)
    return syntax_error (self, NULL, NULL);

  self->at++;
  *to = '\0';
  *length = (gsize) (to - start);

  return TRUE;
}

static gboolean
read_string_value (Reader *self,
                   gsize *length)
{
  const char *open = self->at;

  if (!read_string (self, length))
    return FALSE;

  if (*length > PREAU_JSON_MAX_STRING)
    {
      g_autofree char *message = g_strdup_printf (_("The string is %u bytes long."), (guint) *length);

      report (self, PREAU_LINT_STRING_TOO_LONG, open, message, NULL);
    }

  return TRUE;
}

static gsize
skip_digits (Reader *self)
{
  const char *start = self->at;

  while (g_ascii_isdigit (*self->at))
    self->at++;

  return (gsize) (self->at - start);
}

static gboolean
read_number (Reader *self)
{
  if (*self->at == '-')
    self->at++;

  if (*self->at == '0')
    self->at++;
  else if (skip_digits (self) == 0)
    return syntax_error (self, _("A digit is expected here."), NULL);

  if (g_ascii_isdigit (*self->at))
    return syntax_error (self, _("A number can’t begin with 0."), _("Remove the zero."));

  if (*self->at == '.')
    {
      self->at++;
      if (skip_digits (self) == 0)
        return syntax_error (self, _("A digit is expected here."), NULL);
    }

  if (*self->at == 'e' || *self->at == 'E')
    {
      self->at++;
      if (*self->at == '+' || *self->at == '-')
        self->at++;
      if (skip_digits (self) == 0)
        return syntax_error (self, _("A digit is expected here."), NULL);
    }

  return TRUE;
}

/* Returns PREAU_JSON_REPLACED for anything but a literal. */
static PreauJsonType
read_literal (Reader *self)
{
  static const struct
  {
    const char *word;
    PreauJsonType type;
  } literals[] = {
    { "true", PREAU_JSON_TRUE }, { "false", PREAU_JSON_FALSE }, { "null", PREAU_JSON_NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (literals); i++)
    if (g_str_has_prefix (self->at, literals[i].word))
      {
        self->at += strlen (literals[i].word);
        return literals[i].type;
      }

  if (*self->at == '\'')
    syntax_error (self, _("A string stands in single quotes."), _("Use double quotes."));
  else if (*self->at == '/')
    syntax_error (self, _("JSON has no comments."), _("Remove it, or use a key that begins with “x-”."));
  else
    syntax_error (self, _("This is not a JSON value."),
                  _("A value is a string in double quotes, a number, true, false, null, an object or a list."));

  return PREAU_JSON_REPLACED;
}

static void
replace_duplicates (Reader *self,
                    guint object)
{
  g_autoptr (GPtrArray) repeated = preau_json_keys_replace (self->text, &self->nodes[object]);

  for (guint i = 0; repeated != NULL && i < repeated->len; i++)
    {
      const char *open = self->text + ((const PreauJsonNode *) g_ptr_array_index (repeated, i))->key;
      g_autofree char *message = g_strdup_printf (_("The key “%s” stands twice in this object."), open + 1);

      report (self, PREAU_LINT_DUPLICATE_KEY, open, message, NULL);
    }
}

/* Limits keys, which make up the paths in messages: a small file could otherwise cause gigabytes of messages. */
static gboolean
check_key_length (Reader *self,
                  const char *open,
                  gsize length)
{
  if (length <= PREAU_JSON_MAX_KEY)
    return TRUE;

  report (self, PREAU_LINT_STRING_TOO_LONG, open, _("The key is too long."), _("A key has at most 128 bytes."));

  return FALSE;
}

static gboolean
read_member (Reader *self)
{
  Frame *frame = &self->frames[self->depth - 1];
  const char *open;
  gsize length;

  /* A mistake in a key belongs to the object, not to the previous member. */
  frame->key = NULL;

  skip_space (self);
  if (*self->at == '}')
    return syntax_error (self, _("A comma stands before the end of the object."), _("Remove the comma before it."));
  if (*self->at == '\'')
    return syntax_error (self, _("A key stands in single quotes."), _("Use double quotes."));
  if (*self->at != '"')
    return syntax_error (self, _("A key in double quotes is expected here."), NULL);

  open = self->at;
  if (!read_string (self, &length) || !check_key_length (self, open, length))
    return FALSE;

  frame->key = open + 1;
  skip_space (self);
  if (*self->at != ':')
    return syntax_error (self, _("A colon is expected here, between the key and its value."), NULL);
  self->at++;

  return read_value (self, (guint) (open - self->text));
}

static gboolean
read_element (Reader *self)
{
  skip_space (self);
  if (*self->at == ']')
    return syntax_error (self, _("A comma stands before the end of the list."), _("Remove the comma before it."));

  /* Lists are often compared with each other: short ones keep that cheap. */
  if (self->frames[self->depth - 1].index == PREAU_JSON_MAX_LIST)
    {
      report (self, PREAU_LINT_LIST_TOO_LONG, self->at, _("The list is too long."), NULL);
      return FALSE;
    }

  return read_value (self, 0);
}

/* Reads members or elements up to @close, which does not follow at once. */
static gboolean
read_inside (Reader *self,
             Frame *frame,
             char close)
{
  gboolean is_object = close == '}';

  for (;; frame->index++)
    {
      if (!(is_object ? read_member (self) : read_element (self)))
        return FALSE;

      skip_space (self);
      if (*self->at == close)
        return TRUE;
      if (*self->at != ',')
        return syntax_error (
          self, is_object ? _("A comma or “}” is expected here.") : _("A comma or “]” is expected here."), NULL);
      self->at++;
    }
}

/* Reads from the opening brace or bracket on. */
static gboolean
read_container (Reader *self,
                guint node)
{
  char close = *self->at == '{' ? '}' : ']';
  Frame *frame;

  if (self->depth == PREAU_JSON_MAX_DEPTH)
    {
      report (self, PREAU_LINT_TOO_DEEP, self->at, _("Too many objects or lists stand in each other."), NULL);
      return FALSE;
    }

  self->nodes[node].type = close == '}' ? PREAU_JSON_OBJECT : PREAU_JSON_LIST;
  frame = &self->frames[self->depth++];
  *frame = (Frame) { .node = node };
  self->at++;
  skip_space (self);

  if (*self->at != close)
    {
      if (!read_inside (self, frame, close))
        return FALSE;
      self->nodes[node].length = frame->index + 1;
    }

  self->at++;
  self->depth--;
  if (close == '}')
    replace_duplicates (self, node);

  return TRUE;
}

/* Links the node to the previous one in the same object or list. */
static guint
add_node (Reader *self,
          guint key)
{
  guint node = self->n_nodes++;

  if (node == self->room)
    {
      self->room *= 2;
      self->nodes = g_renew (PreauJsonNode, self->nodes, self->room);
    }

  self->nodes[node] = (PreauJsonNode) { .offset = (guint32) (self->at - self->text), .key = key };
  if (self->depth > 0)
    {
      Frame *frame = &self->frames[self->depth - 1];

      if (frame->last > 0)
        self->nodes[frame->last].next = (node - frame->last) & 0xfffffff;
      frame->last = node;
    }

  return node;
}

/* @key: offset of the value’s key; 0 for none. */
static gboolean
read_value (Reader *self,
            guint key)
{
  gsize length = 0;
  guint node;

  skip_space (self);
  if (self->at >= self->end)
    return syntax_error (self, NULL, NULL);

  node = add_node (self, key);
  if (*self->at == '{' || *self->at == '[')
    return read_container (self, node);

  if (*self->at == '"')
    {
      self->nodes[node].type = PREAU_JSON_STRING;
      if (!read_string_value (self, &length))
        return FALSE;
    }
  else if (*self->at == '-' || g_ascii_isdigit (*self->at))
    {
      const char *start = self->at;

      self->nodes[node].type = PREAU_JSON_NUMBER;
      if (!read_number (self))
        return FALSE;
      length = (gsize) (self->at - start);
    }
  else
    {
      PreauJsonType type = read_literal (self);

      if (type == PREAU_JSON_REPLACED)
        return FALSE;
      self->nodes[node].type = type & 0xf;
    }

  self->nodes[node].length = (guint32) length;

  return TRUE;
}

/* Returns FALSE if the text is incomplete, or if the tree would differ from it. */
static gboolean
read_text (Reader *self)
{
  gboolean complete;

  if (g_str_has_prefix (self->at, "\xef\xbb\xbf"))
    {
      report (self, PREAU_LINT_BYTE_ORDER_MARK, self->at, _("The file begins with a byte-order mark."), NULL);
      self->at += 3;
    }

  skip_space (self);
  if (self->at == self->end)
    {
      report (self, PREAU_LINT_EMPTY, self->at, _("The file is empty."), NULL);
      return FALSE;
    }

  complete = read_value (self, 0);
  skip_space (self);
  if (complete && self->at < self->end)
    report (self, PREAU_LINT_TEXT_AFTER_END, self->at, _("Something follows the end."), NULL);

  return complete && !self->misleading;
}

/**
 * preau_json_read:
 *
 * Checks size, encoding, grammar (RFC 8259) and limits of a text, and reads it.
 *
 * Returns: (transfer full) (nullable): the tree; %NULL where a finding makes it doubtful
 */
PreauJsonTree *
preau_json_read (const char *data,
                 gsize length,
                 PreauFindings *findings)
{
  g_autoptr (PreauJsonTree) tree = NULL;
  g_autoptr (GString) path = NULL;
  Reader self = { .findings = findings };
  gboolean sound;

  if (length > PREAU_JSON_MAX_BYTES)
    {
      preau_findings_add_at_offset (findings, PREAU_LINT_TOO_LARGE, 0, "", _("The file is too large."), NULL);
      return NULL;
    }

  if (!preau_json_check_utf8 (data, length, findings))
    return NULL;

  tree = g_new0 (PreauJsonTree, 1);
  tree->text = g_malloc (length + 1);
  if (length > 0)
    memcpy (tree->text, data, length);
  tree->text[length] = '\0';
  path = g_string_new (NULL);
  self.path = path;
  self.text = self.at = tree->text;
  self.end = tree->text + length;
  self.room = (guint) length / BYTES_A_NODE + 1;
  self.nodes = g_new (PreauJsonNode, self.room);
  sound = read_text (&self);
  tree->nodes = g_steal_pointer (&self.nodes);

  return sound ? g_steal_pointer (&tree) : NULL;
}
