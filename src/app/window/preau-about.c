/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "preau-about.h"

#include <glib/gi18n.h>

#include "preau-language.h"
#include "preau-words.h"

/* Returns: (transfer full): Pango markup, as AdwAboutWindow expects */
static char *
describe_guide (PreauGuide *guide)
{
  const char *language = preau_language_get ();
  g_autofree char *edition = preau_words_edition (guide);
  g_autofree char *text =
    g_strdup_printf ("%s\n\n%s\n%s\n\n%s",
                     _("Préau helps people in French schools choose a distance-learning tool and set it up safely. It "
                       "works without a network and sends nothing about anybody."),
                     preau_text_get (guide->title, language), edition,
                     preau_text_get (guide->about, language));

  return g_markup_escape_text (text, -1);
}

void
preau_about_present (GtkWindow *parent,
                     PreauGuide *guide)
{
  g_autofree char *comments = describe_guide (guide);
  g_autofree char *edition = preau_words_edition (guide);
  g_autofree char *version = g_strdup_printf ("%s · %s", PREAU_VERSION, edition);

  adw_show_about_window (parent, "application-name", "Préau", "application-icon", APPLICATION_ID, "developer-name",
                         _("The Préau maintainers"), "version", version, "comments", comments, "support-url",
                         PREAU_SUPPORT, "license-type", GTK_LICENSE_GPL_3_0, NULL);
}
