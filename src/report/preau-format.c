/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-format.h"

#include <string.h>

#include "preau-document-html.h"
#include "preau-document-markdown.h"

static GBytes *
take (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
write_text (const PreauDocument *document,
            const PreauTextStyle *style)
{
  return take (preau_document_to_text (document, style));
}

static GBytes *
write_json (const PreauDocument *document,
            const PreauTextStyle *style)
{
  return take (preau_json_write_object (document->write_json, document->subject));
}

static GBytes *
write_markdown (const PreauDocument *document,
                const PreauTextStyle *style)
{
  return take (preau_document_to_markdown (document));
}

static GBytes *
write_html (const PreauDocument *document,
            const PreauTextStyle *style)
{
  return take (preau_document_to_html (document));
}

#define ALL (PREAU_FORMAT_OF_DOCUMENTS | PREAU_FORMAT_OF_LISTS)

/* Options, errors, help, completion and the window's Share follow this table. */
static const PreauFormat formats[] = {
  { "text", "text/plain", ".txt", ALL, write_text },
  { "json", "application/json", ".json", ALL, write_json },
  { "markdown", "text/markdown", ".md", PREAU_FORMAT_OF_DOCUMENTS, write_markdown },
  { "html", "text/html", ".html", PREAU_FORMAT_OF_DOCUMENTS, write_html },
};

/**
 * preau_format_find:
 *
 * Returns: (nullable): the format of that name; %NULL where there is none for @use
 */
const PreauFormat *
preau_format_find (const char *name,
                   PreauFormatUse use)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if ((formats[i].uses & use) != 0 && g_str_equal (formats[i].name, name))
      return &formats[i];

  return NULL;
}

/**
 * preau_format_find_for_file:
 *
 * Returns: (nullable): the format whose suffix @path ends with; %NULL where there is none for @use
 */
const PreauFormat *
preau_format_find_for_file (const char *path,
                            PreauFormatUse use)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if ((formats[i].uses & use) != 0 && g_str_has_suffix (path, formats[i].suffix))
      return &formats[i];

  return NULL;
}

char *
preau_format_list (PreauFormatUse use,
                   const char *separator)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if ((formats[i].uses & use) != 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? separator : "", formats[i].name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}
