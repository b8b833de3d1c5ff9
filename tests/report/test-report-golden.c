/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "golden-file.h"
#include "guide-said.h"

#include "guide-builder.h"
#include "preau-document-html.h"
#include "preau-document-markdown.h"
#include "preau-document-text.h"
#include "preau-report-document.h"

static void
check_golden (PreauGuide *guide,
              const char *language,
              const char *name,
              const char *answers,
              const char *const *done,
              const char *note)
{
  g_auto (GStrv) ids = g_strsplit (answers, " ", -1);
  g_autoptr (PreauWalk) walk = preau_walk_new (guide);
  g_autoptr (PreauReport) report = NULL;
  g_autoptr (PreauDocument) document = NULL;
  g_autofree char *text = NULL;
  g_autofree char *markdown = NULL;
  g_autofree char *html = NULL;

  for (guint i = 0; ids[i] != NULL && *ids[i] != '\0'; i++)
    g_assert_true (preau_walk_answer (walk, ids[i], NULL));
  report = preau_report_new (walk, language);
  document = preau_report_to_document (report, PREAU_DOCUMENT_DEFAULT, done, note);
  text = preau_document_to_text (document, &(PreauTextStyle) { 60, FALSE });
  markdown = preau_document_to_markdown (document);
  html = preau_document_to_html (document);
  golden_file_assert (name, language, "txt", text);
  golden_file_assert (name, language, "md", markdown);
  golden_file_assert (name, language, "html", html);
}

/* What was done during a call: an item of the outcome; those of its tool are left. */
static const char *const ticked[] = { "every-field/outcome/meet/ask", NULL };

/* A guide of its own, which has something of everything, so that no correction of the built-in one changes these. */
static void
test_golden (gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *answers;
    const char *const *done;
    const char *note;
  } cases[] = {
    { "question", "", NULL, NULL },
    { "closed-pick", "staff", NULL, NULL },
    { "no-source", "nobody", NULL, NULL },
    { "ticket", "staff", ticked, "Mme Martin, B12, 14:30" },
    { "noted", "nobody", NULL, "Salle B12 :\n<b>&amp;</b> *[x](https://evil.example/)* \033[31m\n# É" },
  };
  const char *language = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "valid", "every-field.json", NULL);
  g_autofree char *json = NULL;
  g_autoptr (PreauGuide) guide = NULL;

  said_speak (language);
  g_assert_true (g_file_get_contents (path, &json, NULL, NULL));
  guide = guide_builder_load (json, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_golden (guide, language, cases[i].name, cases[i].answers, cases[i].done, cases[i].note);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint l = 0; l < G_N_ELEMENTS (said_languages); l++)
    {
      g_autofree char *path = g_strdup_printf ("/report-golden/%s", said_languages[l]);

      g_test_add_data_func (path, said_languages[l], test_golden);
    }

  return g_test_run ();
}
