/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-document-html.h"

/* Second line of defence behind the escaping: browsers neither run nor load anything. */
#define POLICY "default-src 'none'; style-src 'unsafe-inline'"

/* Checklists and sources bring their own marks. With an empty list style, unlike `none`, screen readers still announce
 * a list. */
#define STYLE                                                                                                          \
  ":root { color-scheme: light dark; }\n"                                                                              \
  "body { max-width: 42em; margin: 2em auto; padding: 0 1em; font-family: sans-serif; line-height: 1.5; }\n"           \
  "li { margin: 0.4em 0; }\n"                                                                                          \
  ".checklist, .sources { list-style-type: \"\"; }\n"

typedef struct
{
  const char *list_start; /* NULL: not in a list */
  const char *list_end;
  const char *element;
} Look;

static Look
look_of (PreauBlockKind kind)
{
  switch (kind)
    {
    case PREAU_BLOCK_TITLE:
      return (Look) { NULL, NULL, "h1" };
    case PREAU_BLOCK_HEADING:
      return (Look) { NULL, NULL, "h2" };
    case PREAU_BLOCK_SUBHEADING:
      return (Look) { NULL, NULL, "h3" };
    case PREAU_BLOCK_ITEM:
      return (Look) { "<ul>\n", "</ul>\n", "li" };
    case PREAU_BLOCK_NUMBERED:
      return (Look) { "<ol>\n", "</ol>\n", "li" };
    case PREAU_BLOCK_CHECK:
    case PREAU_BLOCK_DONE:
      return (Look) { "<ul class=\"checklist\">\n", "</ul>\n", "li" };
    case PREAU_BLOCK_SOURCE:
      return (Look) { "<ul class=\"sources\">\n", "</ul>\n", "li" };
    case PREAU_BLOCK_PARAGRAPH:
    case PREAU_BLOCK_NOTE:
    case PREAU_BLOCK_LINK:
    default:
      return (Look) { NULL, NULL, "p" };
    }
}

/* HTML 4, which old mail programs still read, does not know &apos;. */
static char *
escape (const char *text,
        gssize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);
  GString *out = g_string_new (escaped);

  g_string_replace (out, "&apos;", "&#39;", 0);

  return g_string_free (out, FALSE);
}

static void
append_escaped (GString *out,
                const char *text,
                gssize length)
{
  g_autofree char *escaped = escape (text, length);

  g_string_append (out, escaped);
}

static void
append_note (GString *out,
             const PreauBlock *block)
{
  gsize length = preau_block_measure_address (block);

  g_string_append (out, "<small>");
  if (length > 0)
    {
      g_string_append (out, "<a href=\"");
      append_escaped (out, block->text, (gssize) length);
      g_string_append (out, "\">");
      append_escaped (out, block->text, (gssize) length);
      g_string_append (out, "</a>");
    }
  append_escaped (out, block->text + length, -1);
  g_string_append (out, "</small>");
}

static void
append_words (GString *out,
              const PreauBlock *block)
{
  if (preau_block_is_note (block))
    {
      append_note (out, block);
      return;
    }

  if (block->kind == PREAU_BLOCK_CHECK || block->kind == PREAU_BLOCK_DONE)
    g_string_append (out, block->kind == PREAU_BLOCK_DONE ? "☑ " : "☐ ");
  if (block->kind == PREAU_BLOCK_SOURCE)
    g_string_append_printf (out, "[%u] <cite>", block->number);
  append_escaped (out, block->text, -1);
  if (block->kind == PREAU_BLOCK_SOURCE)
    g_string_append (out, "</cite>");
}

typedef struct
{
  GString *out;
  Look open; /* its element is NULL where none is open */
} Writer;

static void
close_element (Writer *self)
{
  if (self->open.element != NULL)
    g_string_append_printf (self->out, "</%s>\n", self->open.element);
  self->open.element = NULL;
}

static void
open_element (Writer *self,
              const PreauBlock *block)
{
  Look look = look_of (block->kind);

  close_element (self);
  if (g_strcmp0 (self->open.list_start, look.list_start) != 0)
    {
      g_string_append (self->out, self->open.list_end != NULL ? self->open.list_end : "");
      g_string_append (self->out, look.list_start != NULL ? look.list_start : "");
    }

  g_string_append_printf (self->out, "<%s", look.element);
  if (block->kind == PREAU_BLOCK_NUMBERED)
    g_string_append_printf (self->out, " value=\"%u\"", block->number);
  g_string_append_c (self->out, '>');
  self->open = look;
}

/* A note continues the element before it, unless that is a heading. */
static void
append_block (Writer *self,
              const PreauBlock *block)
{
  if (preau_block_is_note (block) && self->open.element != NULL)
    g_string_append (self->out, "<br/>\n");
  else
    open_element (self, block);

  append_words (self->out, block);
  if (block->kind <= PREAU_BLOCK_SUBHEADING)
    close_element (self);
}

static char *
write_body (GPtrArray *blocks)
{
  Writer writer = { g_string_new (NULL) };

  for (guint i = 0; i < blocks->len; i++)
    append_block (&writer, g_ptr_array_index (blocks, i));
  close_element (&writer);
  g_string_append (writer.out, writer.open.list_end != NULL ? writer.open.list_end : "");

  return g_string_free (writer.out, FALSE);
}

/**
 * preau_document_to_html:
 *
 * The HTML is well-formed XML too, loads nothing, takes no text of a block as markup, and links only to https
 * addresses.
 */
char *
preau_document_to_html (const PreauDocument *self)
{
  g_autofree char *body = write_body (self->blocks);
  g_autofree char *lang = escape (self->language, -1);
  g_autofree char *title = escape (self->title != NULL ? self->title : "Préau", -1);

  return g_strdup_printf ("<!DOCTYPE html>\n"
                          "<html lang=\"%s\">\n"
                          "<head>\n"
                          "<meta charset=\"utf-8\"/>\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"" POLICY "\"/>\n"
                          "<meta name=\"viewport\" content=\"width=device-width\"/>\n"
                          "<title>%s</title>\n"
                          "<style>\n" STYLE "</style>\n"
                          "</head>\n"
                          "<body>\n"
                          "<main>\n"
                          "%s"
                          "</main>\n"
                          "</body>\n"
                          "</html>\n",
                          lang, title, body);
}
