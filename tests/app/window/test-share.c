/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is shown, and what another program gets of it. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "clipboard.h"
#include "fixture.h"
#include "preau-call-bar.h"
#include "preau-checklist-row.h"
#include "preau-code-window.h"
#include "preau-document-html.h"
#include "preau-document-markdown.h"
#include "preau-document-text.h"
#include "preau-language.h"
#include "preau-mail.h"
#include "preau-path-link.h"
#include "preau-report-document.h"
#include "preau-sheet-document.h"

#define HTML "text/html"
#define NOTE "Salle B12 : <b>le micro</b> grésille"
#define MAILS "mails"

typedef enum
{
  LIST,
  SHEET,
  COMPARISON,
  QUESTION,
  OUTCOME,
} Sort;

static const struct
{
  const char *name;
  Sort sort;
  const char *what; /* digits of the answers, or id of the tool */
  gboolean call;
  gboolean checklist;
  guint ticks;
  const char *note;
} pages[] = {
  { "question", QUESTION, "21", FALSE, TRUE, 0, NULL },
  { "question/call", QUESTION, "", TRUE, TRUE, 0, NOTE },
  { "outcome", OUTCOME, "213", FALSE, TRUE, 0, NULL },
  { "outcome/ticked", OUTCOME, "213", FALSE, TRUE, 3, NULL },
  { "outcome/short", OUTCOME, "213", FALSE, FALSE, 3, NULL },
  { "outcome/no-pick", OUTCOME, "33", FALSE, TRUE, 0, NULL },
  { "outcome/call", OUTCOME, "213", TRUE, TRUE, 2, NOTE },
  { "outcome/call/short", OUTCOME, "213", TRUE, FALSE, 2, NOTE },
  { "outcome/call/checklist-only", OUTCOME, "5", TRUE, TRUE, 4, NOTE },
  { "sheet", SHEET, "visio-agents", FALSE, TRUE, 2, NULL },
  { "sheet/contested", SHEET, "zoom", FALSE, TRUE, 0, NULL },
};

static void
show (PreauWindow *window,
      Sort sort,
      const char *what)
{
  GtkWidget *widget = GTK_WIDGET (window);
  static const char *const ids[] = { "via", "zoom", NULL };

  switch (sort)
    {
    case LIST:
      gtk_widget_activate_action (widget, "win.find-tool", NULL);
      break;
    case SHEET:
      gtk_widget_activate_action (widget, "win.open-sheet", "s", what);
      break;
    case COMPARISON:
      gtk_widget_activate_action (widget, "win.compare", "^as", ids);
      break;
    case QUESTION:
    case OUTCOME:
    default:
      for (; *what != '\0'; what++)
        preau_walk_answer_number (preau_window_get_walk (window), (guint) g_ascii_digit_value (*what), NULL);
    }
  app_finish (window);
}

static PreauWindow *
open_page (guint page)
{
  PreauWindow *window;
  g_autoptr (GPtrArray) rows = NULL;

  if (pages[page].call)
    {
      window = preau_window_new_call (app_get_application (), app_get_guide ());
      app_present (window, 700, 600);
      gtk_editable_set_text (app_find (app_find (GTK_WIDGET (window), PREAU_TYPE_CALL_BAR), GTK_TYPE_ENTRY),
                             pages[page].note);
    }
  else
    {
      window = app_open (NULL, 700, 600);
    }

  show (window, pages[page].sort, pages[page].what);
  rows = app_list (app_get_page (window), PREAU_TYPE_CHECKLIST_ROW);
  for (guint i = 0; i < pages[page].ticks; i++)
    gtk_check_button_set_active (rows->pdata[i], TRUE);
  if (!pages[page].checklist)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.with-checklist", NULL);

  return window;
}

/* The same from what there is to say, without a window. */
static PreauDocument *
write_page_with (PreauWindow *window,
                 guint page,
                 PreauDocumentFlags flags)
{
  g_auto (GStrv) done = preau_checklist_store_dup_done (preau_window_get_store (window));
  const char *language = preau_language_get ();

  g_assert_cmpuint (g_strv_length (done), ==, pages[page].ticks);
  if (pages[page].sort == SHEET)
    {
      g_autoptr (PreauSheet) sheet = preau_sheet_new (app_get_guide (), pages[page].what, language);

      return preau_sheet_to_document (sheet, flags, (const char *const *) done, pages[page].note);
    }
  else
    {
      g_autoptr (PreauReport) report = app_new_report (pages[page].what);

      return preau_report_to_document (report, flags, (const char *const *) done, pages[page].note);
    }
}

static PreauDocument *
write_page (PreauWindow *window,
            guint page)
{
  return write_page_with (window, page,
                          pages[page].checklist ? PREAU_DOCUMENT_DEFAULT : PREAU_DOCUMENT_NO_CHECKLIST);
}

static void
assert_copied (PreauWindow *window,
               const char *action,
               const char *text,
               const char *html)
{
  g_autofree char *copied = NULL;
  g_autofree char *copied_html = NULL;

  clipboard_prepare (GTK_WIDGET (window));
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  copied = clipboard_dup (GTK_WIDGET (window), CLIPBOARD_TEXT);
  copied_html = clipboard_dup (GTK_WIDGET (window), HTML);
  g_assert_cmpstr (copied, ==, text);
  g_assert_cmpstr (copied_html, ==, html);
}

/* @data: place in the table of pages */
static void
test_copy (gconstpointer data)
{
  guint page = GPOINTER_TO_UINT (data);
  PreauWindow *window = open_page (page);
  g_autoptr (PreauDocument) document = write_page (window, page);
  g_autofree char *text = preau_document_to_text (document, &(PreauTextStyle) { 72, FALSE });
  g_autofree char *markdown = preau_document_to_markdown (document);
  g_autofree char *html = preau_document_to_html (document);

  g_assert_cmpint (strstr (text, "grésille") != NULL, ==, pages[page].note != NULL);
  assert_copied (window, "win.copy-text", text, NULL);
  assert_copied (window, "win.copy-markdown", markdown, NULL);
  assert_copied (window, "win.copy-html", text, html);
  app_close (window);
}

static void
test_code (void)
{
  PreauWindow *window = app_open (NULL, 700, 600);
  static const char *const codes[] = { "1-9", "1-2-8", "1-213-3" };
  static const char *const answers[] = { "", "2", "13" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *link = g_strconcat ("preau:ministere-2020/", codes[i], NULL);

      show (window, QUESTION, answers[i]);
      assert_copied (window, "win.copy-code", codes[i], NULL);
      assert_copied (window, "win.copy-link", link, NULL);
    }
  app_close (window);
}

static GtkWindow *
find_code_page (PreauWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (PREAU_IS_CODE_WINDOW (at->data) && gtk_window_get_transient_for (at->data) == GTK_WINDOW (window))
      return at->data;

  return NULL;
}

/* What is disabled does nothing when it is activated by a key all the same. */
static void
test_enabled (void)
{
  static const struct
  {
    Sort sort;
    const char *what;
    gboolean page; /* can be written */
    gboolean path; /* has a code */
  } cases[] = {
    { QUESTION, "", TRUE, TRUE },          { QUESTION, "21", TRUE, TRUE },  { OUTCOME, "213", TRUE, TRUE },
    { LIST, NULL, FALSE, FALSE },          { SHEET, "zoom", TRUE, FALSE },  { SHEET, "via", TRUE, FALSE },
    { COMPARISON, NULL, TRUE, FALSE },
  };
  static const char *const of_page[] = { "win.copy-text", "win.copy-markdown", "win.copy-html" };
  static const char *const of_path[] = { "win.copy-code", "win.copy-link" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PreauWindow *window = app_open (NULL, 700, 600);
      GtkWidget *widget = GTK_WIDGET (window);

      show (window, cases[i].sort, cases[i].what);
      for (guint j = 0; j < G_N_ELEMENTS (of_page) + G_N_ELEMENTS (of_path); j++)
        {
          gboolean is_page = j < G_N_ELEMENTS (of_page);

          g_autofree char *copied = NULL;

          clipboard_prepare (widget);
          gtk_widget_activate_action (widget, is_page ? of_page[j] : of_path[j - G_N_ELEMENTS (of_page)], NULL);
          copied = clipboard_dup (widget, CLIPBOARD_TEXT);
          g_assert_cmpint (!g_str_equal (copied, CLIPBOARD_BEFORE), ==, is_page ? cases[i].page : cases[i].path);
        }
      gtk_widget_activate_action (widget, "win.show-code", NULL);
      g_assert_cmpint (find_code_page (window) != NULL, ==, cases[i].path);
      if (cases[i].path)
        gtk_window_destroy (find_code_page (window));
      app_close (window);
    }
}

/* As the views change, so does what can be done; no page has to be made for it. */
static void
test_follows (void)
{
  PreauWindow *window = app_open (NULL, 700, 600);

  show (window, LIST, NULL);
  assert_copied (window, "win.copy-code", CLIPBOARD_BEFORE, NULL);
  show (window, SHEET, "zoom");
  assert_copied (window, "win.copy-code", CLIPBOARD_BEFORE, NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  assert_copied (window, "win.copy-code", "1-9", NULL);
  app_close (window);
}

static char *
build_mails (void)
{
  return g_build_filename (g_get_user_data_dir (), MAILS, NULL);
}

/* A mail program that writes down what it is to open. */
static void
install_mail_program (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *entry = g_build_filename (folder, "mailer.desktop", NULL);
  g_autofree char *script = g_build_filename (folder, "mailer.sh", NULL);
  g_autofree char *choice = g_build_filename (g_get_user_config_dir (), "mimeapps.list", NULL);
  g_autofree char *mails = build_mails ();
  g_autofree char *commands = g_strdup_printf ("printf %%s \"$1\" >'%s.new' && mv '%s.new' '%s'\n", mails, mails, mails);
  g_autofree char *desktop = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Mailer\nExec=/bin/sh %s %%u\n"
                                              "MimeType=x-scheme-handler/mailto;\n", script);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (script, commands, -1, NULL));
  g_assert_true (g_file_set_contents (entry, desktop, -1, NULL));
  g_assert_true (
    g_file_set_contents (choice, "[Default Applications]\nx-scheme-handler/mailto=mailer.desktop\n", -1, NULL));
}

/* Returns: (transfer full): what the mail program was given */
static char *
await_mail (void)
{
  g_autofree char *mails = build_mails ();
  char *address = NULL;

  app_wait_until (g_file_get_contents (mails, &address, NULL, NULL));
  g_remove (mails);

  return address;
}

/* @data: place in the table of pages */
static void
test_mail (gconstpointer data)
{
  guint page = GPOINTER_TO_UINT (data);
  PreauWindow *window = open_page (page);
  const char *subject = preau_page_get_title (PREAU_PAGE (app_get_page (window)));
  g_autoptr (PreauDocument) whole = write_page (window, page);
  g_autoptr (PreauDocument) shorter = write_page_with (window, page, PREAU_DOCUMENT_NO_CHECKLIST);
  g_autofree char *code = preau_walk_dup_code (preau_window_get_walk (window));
  g_autofree char *address = NULL;
  g_autofree char *expected =
    preau_mail_new_address (preau_mail_fits (whole, subject, PREAU_MAIL_MOST) ? whole : shorter, subject,
                            pages[page].sort == SHEET ? NULL : code, PREAU_MAIL_MOST);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.mail", NULL);
  address = await_mail ();
  g_assert_cmpstr (address, ==, expected);
  app_close (window);
}

static void
test_no_mail (void)
{
  g_autofree char *mails = build_mails ();
  PreauWindow *window = app_open (NULL, 700, 600);

  show (window, LIST, NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.mail", NULL);
  app_wait (300);
  g_assert_false (g_file_test (mails, G_FILE_TEST_EXISTS));
  app_close (window);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);
  install_mail_program ();

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *copy = g_strdup_printf ("/share/copy/%s", pages[i].name);
      g_autofree char *mail = g_strdup_printf ("/share/mail/%s", pages[i].name);

      g_test_add_data_func (copy, GUINT_TO_POINTER (i), test_copy);
      g_test_add_data_func (mail, GUINT_TO_POINTER (i), test_mail);
    }
  g_test_add_func ("/share/code", test_code);
  g_test_add_func ("/share/enabled", test_enabled);
  g_test_add_func ("/share/follows", test_follows);
  g_test_add_func ("/share/no-mail", test_no_mail);

  return g_test_run ();
}
