/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cases.h"

#include "guide-paths.h"
#include "runner.h"

#include <string.h>

static const char *const languages[] = { "fr", "en" };

/* The text of @guide at `table/id/key` or `key`; NULL where there is none. */
const char *
cases_find_text (JsonObject *guide,
                 const char *place,
                 const char *language)
{
  g_auto (GStrv) keys = g_strsplit (place, "/", -1);
  JsonObject *object = guide;

  for (guint i = 0; keys[i] != NULL; i++)
    {
      if (!json_object_has_member (object, keys[i]))
        return NULL;
      object = json_object_get_object_member (object, keys[i]);
    }

  return json_object_get_string_member (object, language);
}

/* Whether @words stand in @text, wherever its lines break. */
static gboolean
stands_in (const char *text,
           const char *words)
{
  g_auto (GStrv) in_text = g_strsplit_set (text, " \n", -1);
  g_auto (GStrv) in_words = g_strsplit_set (words, " \n", -1);
  g_autoptr (GString) one = g_string_new (NULL);
  g_autoptr (GString) other = g_string_new (NULL);

  if (strstr (text, words) != NULL)
    return TRUE;

  for (guint i = 0; in_text[i] != NULL; i++)
    if (*in_text[i] != '\0')
      g_string_append_printf (one, "%s ", in_text[i]);
  for (guint i = 0; in_words[i] != NULL; i++)
    if (*in_words[i] != '\0')
      g_string_append_printf (other, "%s ", in_words[i]);

  return other->len > 0 && strstr (one->str, other->str) != NULL;
}

static void
assert_parts (JsonObject *guide,
              const char *language,
              const char *line,
              const char *text,
              const char *parts)
{
  g_auto (GStrv) split = g_strsplit (parts != NULL ? parts : "", "|", -1);

  if (parts == NULL && *text != '\0')
    g_error ("preauctl %s: nothing was expected, but: %s", line, text);

  for (guint i = 0; split[i] != NULL; i++)
    {
      const char *part = split[i];
      gboolean wanted = *part != '!';
      gsize length;

      part += wanted ? 0 : 1;
      if (g_str_has_prefix (part, "en:"))
        {
          part += strlen ("en:");
          wanted = g_str_equal (language, "en");
        }

      length = strlen (part);
      if (length > 2 && part[0] == '{' && part[length - 1] == '}')
        {
          g_autofree char *place = g_strndup (part + 1, length - 2);

          part = cases_find_text (guide, place, language);
          g_assert_nonnull (part);
        }
      if (stands_in (text, part) != wanted)
        g_error ("preauctl --language %s %s: “%s” %s in: %s", language, line, part, wanted ? "is not" : "is", text);
    }
}

/**
 * cases_run:
 * @cases: (array length=n_cases): what is run
 * @n_cases: how many
 *
 * Runs each in both languages.
 */
void
cases_run (const Case *cases,
           guint n_cases)
{
  g_autoptr (JsonObject) guide = guide_paths_parse_built_in ();
  g_autofree char *data = g_strconcat (g_test_get_dir (G_TEST_DIST), "/data/", NULL);

  for (guint i = 0; i < n_cases; i++)
    {
      g_auto (GStrv) pieces = g_strsplit (cases[i].line, "@", -1);
      g_autofree char *line = g_strjoinv (data, pieces);

      for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
        {
          g_auto (Run) run = run_speaking (languages[l], line, cases[i].input, cases[i].environment);

          if (run.code != cases[i].code)
            g_error ("preauctl %s: exit code %d instead of %d. %s", line, run.code, cases[i].code, run.err);
          assert_parts (guide, languages[l], line, run.out, cases[i].out);
          assert_parts (guide, languages[l], line, run.err, cases[i].err);
        }
    }
}
