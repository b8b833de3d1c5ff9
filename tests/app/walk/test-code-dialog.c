/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-code-dialog.h"

#include "fixture.h"
#include "guide-paths.h"
#include "keys.h"
#include "preau-code-preview.h"
#include "preau-column.h"
#include "preau-language.h"
#include "preau-report.h"

typedef struct
{
  PreauWindow *window;
  GtkWidget *dialog;
  GtkEditable *entry;
  GtkWidget *open;
  char *opened; /* what was asked for */
  gboolean gone;
} Fixture;

static void
opened_cb (PreauCodeDialog *dialog,
           const char *code,
           PreauGuide *guide,
           Fixture *self)
{
  g_assert_true (guide == app_get_guide ());
  g_assert_null (self->opened);
  self->opened = g_strdup (code);
}

static void
gone_cb (gpointer data,
         GObject *where_it_was)
{
  ((Fixture *) data)->gone = TRUE;
}

static GtkWidget *
find (GtkWidget *root,
      GType type)
{
  g_autoptr (GPtrArray) found = app_list (root, type);

  g_assert_cmpuint (found->len, >, 0);

  return found->pdata[0];
}

static GtkWidget *
find_open_button (GtkWidget *dialog)
{
  g_autoptr (GPtrArray) buttons = app_list (dialog, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (gtk_widget_has_css_class (buttons->pdata[i], "suggested-action"))
      return buttons->pdata[i];

  g_assert_not_reached ();
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->window = app_open (NULL, 600, 500);
  self->dialog = preau_code_dialog_new (GTK_WINDOW (self->window), app_get_guide (), NULL, preau_language_get ());
  self->entry = GTK_EDITABLE (find (self->dialog, GTK_TYPE_ENTRY));
  self->open = find_open_button (self->dialog);
  g_signal_connect (self->dialog, "open", G_CALLBACK (opened_cb), self);
  g_object_weak_ref (G_OBJECT (self->dialog), gone_cb, self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  app_settle_window (GTK_WINDOW (self->dialog));
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  if (!self->gone)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (self->gone);
  app_close (self->window);
  g_free (self->opened);
}

static void
type (Fixture *self,
      const char *text)
{
  gtk_editable_set_text (self->entry, "");
  gtk_editable_set_text (self->entry, text);
}

static void
press_enter (Fixture *self)
{
  g_signal_emit_by_name (self->entry, "activate");
}

static void
assert_looks (Fixture *self,
              const char *message,
              gboolean valid,
              gboolean refused)
{
  GtkWidget *alert = find (self->dialog, GTK_TYPE_SCROLLED_WINDOW);
  g_autoptr (GPtrArray) images = app_list (alert, GTK_TYPE_IMAGE);
  GtkWidget *icon = images->pdata[images->len - 1];
  GtkWidget *words = gtk_widget_get_next_sibling (icon);
  GtkWidget *line = gtk_widget_get_parent (gtk_widget_get_ancestor (icon, PREAU_TYPE_COLUMN));
  GtkWidget *preview = find (self->dialog, PREAU_TYPE_CODE_PREVIEW);

  g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (icon)), ==, "preau-caution-symbolic");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (words)), ==, message);
  g_assert_cmpint (gtk_widget_get_visible (line), ==, *message != '\0');
  g_assert_cmpint (gtk_widget_get_visible (icon), ==, refused);
  g_assert_cmpint (gtk_widget_has_css_class (line, "error"), ==, refused);
  g_assert_cmpint (gtk_widget_has_css_class (line, "secondary"), ==, !refused);
  g_assert_cmpint (gtk_widget_has_css_class (GTK_WIDGET (self->entry), "error"), ==, refused);
  g_assert_cmpint (gtk_widget_get_sensitive (self->open), ==, valid);
  g_assert_cmpint (gtk_widget_get_visible (preview), ==, valid);
}

#define NO_CODE "This is neither a code such as 1-213-3 nor a link such as preau:ministere-2020/1-213-3."

static const struct
{
  const char *text;
  const char *message;
} mistakes[] = {
  { "1", "A code has at least two digits." },
  { "1-", "A code has at least two digits." },
  { "1-213-x", "A code is made of digits only." },
  { "1_213_3", "A code is made of digits only." },
  { "111111111111111111111", "This is too long for a code." },
  { "1-213-4", "The code is mistyped, or from another guide." },
  { "1-231-3", "The code is mistyped, or from another guide." },
  { "2-213-6", "The code is from a later edition of this guide: update it, or ask for the answers." },
  { "1-219-8", "The code is mistyped: it leads off the tree." },
  { "abc", NO_CODE },
  { "-", NO_CODE },
  { "preau:", NO_CODE },
  { "https://example.org/1-213-3", NO_CODE },
  { "preau:ministere-2020/1-213-4", "The code is mistyped, or from another guide." },
  { "preau:autre-guide/1-213-3",
    "The link is of the guide “autre-guide”, but the guide in use here is “ministere-2020”." },
  { "R & D <b>", NO_CODE },
};

/* One can type at once. */
static void
test_focus (Fixture *self,
            gconstpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->dialog));

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->entry)));
}

/* Said calmly while one types, and as an error once one wants to open it; what was typed stays. */
static void
test_mistakes (Fixture *self,
               gconstpointer data)
{
  assert_looks (self, "", FALSE, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      type (self, mistakes[i].text);
      assert_looks (self, mistakes[i].message, FALSE, FALSE);
      press_enter (self);
      assert_looks (self, mistakes[i].message, FALSE, TRUE);
      g_assert_cmpstr (gtk_editable_get_text (self->entry), ==, mistakes[i].text);
      g_assert_null (self->opened);
      g_assert_false (self->gone);
    }

  type (self, "1-213-3");
  assert_looks (self, "Read this back before you open it.", TRUE, FALSE);
  type (self, "");
  press_enter (self);
  assert_looks (self, "", FALSE, FALSE);
}

static const char *const separators[] = { "", " ", ".", "-", "\u00a0", " \u2013 ", "--" };

/* @separator: between any two digits */
static char *
spell (const char *code,
       const char *separator)
{
  GString *spelled = g_string_new (NULL);

  for (; *code != '\0'; code++)
    if (g_ascii_isdigit (*code))
      g_string_append_printf (spelled, "%s%c", spelled->len > 0 ? separator : "", *code);

  return g_string_free (spelled, FALSE);
}

/* Every path of the built-in guide, by its code and by its link. */
static void
test_paths (Fixture *self,
            gconstpointer data)
{
  g_autoptr (JsonObject) guide = guide_paths_parse_built_in ();
  g_autoptr (GPtrArray) paths = guide_paths_list (guide);

  g_assert_cmpuint (paths->len, >, 0);
  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (PreauWalk) walk = preau_walk_new (app_get_guide ());
      g_autofree char *code = NULL;
      g_autofree char *spelled = NULL;
      g_autofree char *link = NULL;

      guide_path_walk (g_ptr_array_index (paths, i), walk);
      code = preau_walk_dup_code (walk);
      spelled = spell (code, separators[i % G_N_ELEMENTS (separators)]);
      link = g_strdup_printf ("preau:ministere-2020/%s", code);
      type (self, spelled);
      assert_looks (self, "Read this back before you open it.", TRUE, FALSE);
      g_assert_cmpstr (gtk_editable_get_text (self->entry), ==, spelled);
      type (self, link);
      assert_looks (self, "Read this back before you open it.", TRUE, FALSE);
    }
}

typedef enum
{
  BY_ENTER,
  BY_BUTTON,
  BY_ESCAPE,
} Way;

/* However it is typed, what is asked for is the code as it is written. */
static void
test_open (Fixture *self,
           gconstpointer data)
{
  type (self, " 12133 ");
  if (GPOINTER_TO_INT (data) == BY_ENTER)
    press_enter (self);
  else
    g_signal_emit_by_name (self->open, "clicked");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (self->opened, ==, "1-213-3");
  g_assert_true (self->gone);
}

static void
test_cancel (Fixture *self,
             gconstpointer data)
{
  type (self, "1-213-3");
  if (GPOINTER_TO_INT (data) == BY_ESCAPE)
    keys_press (self->dialog, "Escape");
  else
    g_signal_emit_by_name (app_find_button (self->dialog, "window.close"), "clicked");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (self->opened);
  g_assert_true (self->gone);
}

/* After the title and edition of the guide. */
static const struct
{
  const char *code;
  const char *text;
  const char *name;
} previews[] = {
  { "19",
    "Next question:\nWhat do you want to do?\n",
    "Next question: What do you want to do?" },
  { "1-2-8",
    "What do you want to do?\nHold a class\nNext question:\nHow will your pupils follow the class?\n",
    "What do you want to do? Hold a class. Next question: How will your pupils follow the class?" },
  { "1-213-3",
    "What do you want to do?\nHold a class\nHow will your pupils follow the class?\nLive, by video\n"
    "What level do you teach?\nUpper secondary (lycée)\nLive class (lycée)\nClasse virtuelle du CNED\n"
    "Today, take Classe virtuelle\n",
    "What do you want to do? Hold a class. How will your pupils follow the class? Live, by video. "
    "What level do you teach? Upper secondary (lycée). Live class (lycée). Classe virtuelle du CNED. "
    "Today, take Classe virtuelle." },
  { "1-33-2",
    "What do you want to do?\nTalk with parents\nHow do you want to talk with them?\nBy message\n"
    "Messages with parents\nOur sources recommend no tool for this.\n",
    "What do you want to do? Talk with parents. How do you want to talk with them? By message. "
    "Messages with parents. Our sources recommend no tool for this." },
  { "1-32-9",
    "What do you want to do?\nTalk with parents\nHow do you want to talk with them?\nBy video\n"
    "Parents’ meeting by video\nWebconf Éducation\n",
    "What do you want to do? Talk with parents. How do you want to talk with them? By video. "
    "Parents’ meeting by video. Webconf Éducation." },
};

static void
test_preview (Fixture *self,
              gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (previews); i++)
    {
      GtkWidget *preview = find (self->dialog, PREAU_TYPE_CODE_PREVIEW);
      g_autoptr (PreauWalk) walk = preau_walk_new (app_get_guide ());
      g_autoptr (PreauReport) report = preau_report_new (walk, preau_language_get ());
      g_autofree char *guide = g_strdup_printf ("%s · %s", report->guide_title, report->edition);
      g_autofree char *text = NULL;
      g_autofree char *expected = g_strdup_printf ("%s\n%s", guide, previews[i].text);
      g_autofree char *name = g_strdup_printf ("%s. %s", guide, previews[i].name);

      type (self, previews[i].code);
      text = app_get_text (preview);
      g_assert_cmpstr (text, ==, expected);
      app_assert_name (preview, name);
    }
}

static void
add (const char *path,
     Way way,
     void (*test) (Fixture *self, gconstpointer data))
{
  g_test_add (path, Fixture, GINT_TO_POINTER (way), set_up, test, tear_down);
}

int
main (int argc,
      char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  app_start (&argc, &argv);

  add ("/code-dialog/focus", BY_ENTER, test_focus);
  add ("/code-dialog/mistakes", BY_ENTER, test_mistakes);
  add ("/code-dialog/paths", BY_ENTER, test_paths);
  add ("/code-dialog/open/enter", BY_ENTER, test_open);
  add ("/code-dialog/open/button", BY_BUTTON, test_open);
  add ("/code-dialog/cancel/button", BY_BUTTON, test_cancel);
  add ("/code-dialog/cancel/escape", BY_ESCAPE, test_cancel);
  add ("/code-dialog/preview", BY_ENTER, test_preview);

  return g_test_run ();
}
