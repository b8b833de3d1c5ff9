/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "preau-checklist-store.h"
#include "preau-report.h"
#include "preau-window.h"

G_BEGIN_DECLS

/* The window in process: what the program itself does when it starts, without
 * settings, files and animations. */

/**
 * AppPage:
 * @name: id of the question or outcome
 * @code: path code of one way to it
 * @is_outcome: whether it is an outcome
 *
 * A page of the built-in guide.
 */
typedef struct
{
  char *name;
  char *code;
  gboolean is_outcome;
} AppPage;

typedef void (*AppVisitFunc) (GtkWidget *widget, gpointer data);

void app_start (int *argc, char ***argv);
GtkApplication *app_get_application (void);
PreauGuide *app_get_guide (void);
GPtrArray *app_list_pages (void);
const char *app_find_code (GPtrArray *pages, const char *name);
PreauReport *app_new_report (const char *digits);

void app_present (PreauWindow *window, int width, int height);
PreauWindow *app_open_guide (PreauGuide *guide, PreauChecklistStore *store, int width, int height);
PreauWindow *app_open (PreauChecklistStore *store, int width, int height);
void app_close (PreauWindow *window);
void app_go_to (PreauWindow *window, const char *code);

gboolean app_is_ticking (PreauWindow *window);
void app_finish (PreauWindow *window);
void app_settle (PreauWindow *window);
void app_settle_window (GtkWindow *window);
void app_wait (guint milliseconds);

#define APP_MOMENT 5 /* milliseconds between two looks */
#define APP_PATIENCE (5 * G_TIME_SPAN_MINUTE)

/**
 * app_wait_until:
 * @condition: what is waited for
 *
 * Lets the main loop run until @condition is true. Fails where it is not so
 * after minutes: nothing else takes so long, on the slowest machine.
 */
#define app_wait_until(condition)                                  \
  G_STMT_START                                                     \
  {                                                                \
    gint64 app_end = g_get_monotonic_time () + APP_PATIENCE;       \
                                                                   \
    while (!(condition))                                           \
      {                                                            \
        if (g_get_monotonic_time () > app_end)                     \
          g_error ("%s: this was waited for: %s", G_STRLOC, #condition); \
        app_wait (APP_MOMENT);                                     \
      }                                                            \
  }                                                                \
  G_STMT_END

GtkWidget *app_get_stack (PreauWindow *window);
GtkWidget *app_get_page (PreauWindow *window);
GtkMenuButton *app_get_menu (PreauWindow *window);
void app_show_all (GtkWidget *page);
void app_visit (GtkWidget *root, AppVisitFunc func, gpointer data);
GPtrArray *app_list (GtkWidget *root, GType type);
gpointer app_find (GtkWidget *root, GType type);
GtkWidget *app_find_button (GtkWidget *root, const char *action_name);
char *app_get_text (GtkWidget *root);
void app_assert_name (gpointer widget, const char *expected);

G_END_DECLS
