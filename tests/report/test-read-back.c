/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-said.h"
#include "lines.h"
#include "path-reports.h"

#include <string.h>

#include "preau-document-html.h"
#include "preau-document-markdown.h"
#include "preau-document-text.h"
#include "preau-guide-loader.h"
#include "preau-report-document.h"
#include "preau-sheet-document.h"

/* Other programs read HTML and Markdown back (see read-back.py): they find the words of the text page, in the same
 * lines, and nothing else. */

#define SEED 41
#define N_RANDOM_PAGES 150
#define PYTHON "/usr/bin/python3"

static const PreauDocumentFlags all_flags[] = {
  PREAU_DOCUMENT_DEFAULT,
  PREAU_DOCUMENT_ALL_CHECKLISTS,
  PREAU_DOCUMENT_NO_CHECKLIST,
};

static const struct
{
  const char *name;
  const char *needs;
  char *(*write) (const PreauDocument *document);
} formats[] = {
  { "html", PYTHON, preau_document_to_html },
  { "markdown", "cmark", preau_document_to_markdown },
};

/**
 * Pages:
 * @format: its place among the formats
 * @written: (element-type utf8): pages in a format
 * @said: (element-type utf8): what each of them has to say
 */
typedef struct
{
  guint format;
  GPtrArray *written;
  GPtrArray *said;
} Pages;

static Pages
begin (guint format)
{
  return (Pages) { format, g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free) };
}

/* The lines of a text without what sets them off. */
static char *
bare (PreauDocument *document)
{
  g_autofree char *colored = preau_document_to_text (document, &(PreauTextStyle) { 0, TRUE }); /* without rules */
  g_autofree char *text = lines_strip_colors (colored);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *rest = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = lines[i];

      line += g_str_has_prefix (line, "  • ") ? strlen ("  • ") : strspn (line, " ");
      if (*line != '\0')
        g_string_append_printf (rest, "%s\n", line);
    }
  g_string_replace (rest, "  ", " ", 0); /* behind the number of an answer */

  return g_string_free (rest, FALSE);
}

static void
add (Pages *pages,
     PreauDocument *document)
{
  g_ptr_array_add (pages->written, formats[pages->format].write (document));
  g_ptr_array_add (pages->said, bare (document));
}

static GBytes *
join (GPtrArray *pages)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();

  for (guint i = 0; i < pages->len; i++)
    g_byte_array_append (all, pages->pdata[i], (guint) strlen (pages->pdata[i]) + 1);

  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

/* What the other program makes of the pages; it has said itself what it stumbled over. */
static GBytes *
read_back (const Pages *pages)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "report", "read-back.py", NULL);
  g_autoptr (GBytes) written = join (pages->written);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *out = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, PYTHON, script,
                              formats[pages->format].name, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (process, written, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  if (!g_subprocess_get_successful (process))
    g_error ("%s could not be read back.", formats[pages->format].name);

  return out;
}

static void
end (Pages *pages)
{
  g_autoptr (GBytes) read = read_back (pages);
  g_autoptr (GBytes) said = join (pages->said);
  gsize length = g_bytes_get_size (read);
  const char *at = g_bytes_get_data (read, NULL);

  for (guint i = 0; i < pages->said->len; i++)
    {
      g_assert_cmpuint (length, >, 0);
      if (!g_str_equal (at, pages->said->pdata[i]))
        g_error ("This page:\n%s\nis read as:\n%s\ninstead of:\n%s", (char *) pages->written->pdata[i], at,
                 (char *) pages->said->pdata[i]);
      length -= strlen (at) + 1;
      at += strlen (at) + 1;
    }
  g_assert_true (g_bytes_equal (read, said));
  g_clear_pointer (&pages->written, g_ptr_array_unref);
  g_clear_pointer (&pages->said, g_ptr_array_unref);
}

static void
add_place (const PreauReport *report,
           gpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_flags); i++)
    {
      g_autoptr (PreauDocument) document = preau_report_to_document (report, all_flags[i], NULL, NULL);

      add (data, document);
    }
}

static void
see_guide (const char *file,
           guint format)
{
  for (guint l = 0; l < G_N_ELEMENTS (said_languages); l++)
    {
      Pages pages = begin (format);

      path_reports_foreach (file, said_languages[l], add_place, &pages);
      g_assert_cmpuint (pages.said->len, >, 0);
      end (&pages);
    }
}

static void
test_places (guint format)
{
  see_guide (NULL, format);
}

static void
test_markup (guint format)
{
  see_guide ("valid/markup.json", format);
}

static void
test_sheets (guint format)
{
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);
  const char *const *ids = preau_table_get_ids (guide->tools);

  for (guint l = 0; l < G_N_ELEMENTS (said_languages); l++)
    {
      Pages pages = begin (format);

      said_speak (said_languages[l]);
      for (guint i = 0; ids[i] != NULL; i++)
        {
          g_autoptr (PreauSheet) sheet = preau_sheet_new (guide, ids[i], said_languages[l]);
          g_autoptr (PreauDocument) document = preau_sheet_to_document (sheet, PREAU_DOCUMENT_DEFAULT, NULL, NULL);

          add (&pages, document);
        }
      end (&pages);
    }
}

static const PreauBlockKind kinds[] = {
  PREAU_BLOCK_TITLE, PREAU_BLOCK_NOTE,     PREAU_BLOCK_HEADING, PREAU_BLOCK_PARAGRAPH, PREAU_BLOCK_NOTE,
  PREAU_BLOCK_LINK,  PREAU_BLOCK_NUMBERED, PREAU_BLOCK_NOTE,    PREAU_BLOCK_NUMBERED,  PREAU_BLOCK_SUBHEADING,
  PREAU_BLOCK_ITEM,  PREAU_BLOCK_NOTE,     PREAU_BLOCK_LINK,    PREAU_BLOCK_HEADING,   PREAU_BLOCK_CHECK,
  PREAU_BLOCK_NOTE,  PREAU_BLOCK_DONE,     PREAU_BLOCK_LINK,    PREAU_BLOCK_HEADING,   PREAU_BLOCK_SOURCE,
  PREAU_BLOCK_LINK,
};

static PreauDocument *
fill (const char *(*get_text) (gpointer data),
      gpointer data)
{
  PreauDocument *document = preau_document_new ("fr");
  guint number = 1;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gboolean is_numbered = kinds[i] == PREAU_BLOCK_NUMBERED || kinds[i] == PREAU_BLOCK_SOURCE;

      preau_document_add_numbered (document, kinds[i], is_numbered ? number++ : 0, get_text (data));
    }

  return document;
}

static const char *
get_same (gpointer data)
{
  return data;
}

/* What would be markup of some kind, if it were not text. */
static const char *const hostile_texts[] = {
  "<script>alert(1)</script>",
  "</p></li></ul><script src=https://evil.example/x.js></script>",
  "</title><script>",
  "</style><img src=x onerror=alert(1)>",
  "<!-- a -->",
  "<!DOCTYPE html>",
  "<?php echo 1 ?>",
  "<![CDATA[x]]>",
  "&lt;b&gt; &amp;amp; &#60;b&#62; &#x3c; &copy &unknown;",
  "\"><b onclick='x'>",
  "' \" ` ´ “ ”",
  "`code` ``more`` ```",
  "```sh",
  "~~~",
  "~~gone~~",
  "[a](javascript:alert(1))",
  "![a](https://evil.example/a.png)",
  "[a]: https://evil.example",
  "[a][b] [^1]",
  "<https://evil.example>",
  "<a@b.example>",
  "https://evil.example/",
  "https://evil.example/?a=1&b=\"2\"'><b> (<i>)",
  "javascript:alert(1)",
  "http://evil.example",
  "www.evil.example",
  "preau:guide/1-9",
  "https://a.example/?a&lt;b&copy=c",
  "https://a.example/x)[y](z",
  "https://a.example/<b>",
  "https://a.example/\\*a*",
  "# heading",
  "## heading ##",
  "heading #",
  "#",
  "- item",
  "-",
  "---",
  "- - -",
  "===",
  "=",
  "+ item",
  "* item",
  "***",
  "_a_ __b__ *c* **d**",
  "1. one",
  "1) one",
  "123456789. many",
  "1.",
  "1.5 and 2. two",
  "> said",
  ">",
  "| a | b |",
  "|---|---|",
  ":--",
  "a\\",
  "\\",
  "\\\\",
  "a\\*b",
  "a  ",
  "    code",
  "\tcode",
  "a\n\n\n    b\n# c",
  "a\\\nb",
  "{{ x }} ${x} %s %n $$x$$ :smile: @all #1",
  "☐ not mine",
  "☑ nor this",
  "[1] nor that",
  "[ ] task",
  "\033]0;title\a\033[31mred",
  "a\342\200\256b\342\201\246c",
  "\001\002\177\302\200",
  "\302\240\302\240\302\240\302\240x",
  "Où\302\240? «\302\240Là\342\200\257!\302\240» — l’œuvre…",
  "a\357\277\276b\377c",
  "漢字 😀 e\314\201",
  "ltr שלום rtl",
};

/* What somebody might write into a guide who wants to be more than text, in each place. */
static void
test_hostile (guint format)
{
  static const char *const long_texts[] = { "a", "<", "&", "`", "[", "*", "_", "\\", "a* ", "[a](", "<b>", "\"'" };
  Pages pages = begin (format);

  for (guint i = 0; i < G_N_ELEMENTS (hostile_texts); i++)
    {
      g_autoptr (PreauDocument) document = fill (get_same, (gpointer) hostile_texts[i]);

      add (&pages, document);
    }

  for (guint i = 0; i < G_N_ELEMENTS (long_texts); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (PreauDocument) document = NULL;

      while (text->len < 4096)
        g_string_append (text, long_texts[i]);
      document = fill (get_same, text->str);
      add (&pages, document);
    }
  end (&pages);
}

/* The same as the note on a page: it stands there in one line, and is nothing more. */
static void
test_note (guint format)
{
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);
  g_autoptr (PreauWalk) walk = preau_walk_new (guide);
  g_autoptr (PreauReport) report = NULL;
  Pages pages = begin (format);

  said_speak ("fr");
  report = preau_report_new (walk, "fr");
  for (guint i = 0; i < G_N_ELEMENTS (hostile_texts); i++)
    {
      g_autoptr (PreauDocument) document =
        preau_report_to_document (report, PREAU_DOCUMENT_DEFAULT, NULL, hostile_texts[i]);

      add (&pages, document);
    }
  end (&pages);
}

typedef struct
{
  GRand *rand;
  GString *text;
} Dice;

static const char *
roll (gpointer data)
{
  static const char *const pieces[] = {
    " ",   " ",    " ",    "a",    "b",        "1",     "2.",
    "1)",  "-",    "+",    "=",    "*",        "**",    "_",
    "`",   "```",  "~",    "#",    "##",       "[",     "]",
    "(",   ")",    "](",   "[a]:", "!",        "<",     ">",
    "<b>", "</p>", "<!--", "-->",  "&",        "&amp;", "&#1;",
    "\\",  "\\\\", "|",    ":",    ":-",       "/",     "https://a.example",
    "\"",  "'",    "\n",   "\t",   "\302\240", "é",     "…",
    "{",   "}",    "$",    "%",    "^",        "@",     ".",
    ",",   ";",    "?",
  };
  Dice *self = data;
  gint32 n = g_rand_int_range (self->rand, 1, 12);

  g_string_assign (self->text, "");
  for (gint32 i = 0; i < n; i++)
    g_string_append (self->text, pieces[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (pieces))]);
  g_string_append_c (self->text, 'z'); /* no text is empty */

  return self->text->str;
}

static void
test_random (guint format)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (GString) text = g_string_new (NULL);
  Dice dice = { rand, text };
  Pages pages = begin (format);

  for (guint i = 0; i < N_RANDOM_PAGES; i++)
    {
      g_autoptr (PreauDocument) document = fill (roll, &dice);

      add (&pages, document);
    }
  end (&pages);
}

typedef struct
{
  void (*test) (guint format);
  guint format;
} Case;

static void
run_case (gconstpointer data)
{
  const Case *self = data;
  const char *needs = formats[self->format].needs;
  g_autofree char *python = g_find_program_in_path (PYTHON);
  g_autofree char *program = g_find_program_in_path (needs);

  if (python == NULL || program == NULL)
    {
      g_autofree char *reason = g_strdup_printf ("There is no %s.", python == NULL ? PYTHON : needs);

      g_test_skip (reason);
      return;
    }

  self->test (self->format);
}

int
main (int argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (guint format);
  } tests[] = {
    { "places", test_places },
    { "sheets", test_sheets },
    { "markup", test_markup },
    { "hostile", test_hostile },
    { "note", test_note },
    { "random", test_random },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
    for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
      {
        g_autofree char *path = g_strdup_printf ("/read-back/%s/%s", formats[f].name, tests[i].name);
        Case *each = g_new (Case, 1);

        *each = (Case) { tests[i].test, f };
        g_test_add_data_func_full (path, each, run_case, g_free);
      }

  return g_test_run ();
}
