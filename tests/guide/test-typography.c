/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts of the built-in guide, as a printer would set them. */

#include <json-glib/json-glib.h>

#define NBSP "\xc2\xa0"

static const struct
{
  const char *language;
  const char *pattern;
  const char *what;
} rules[] = {
  { "fr", "['\"]|\\.\\.\\.", "a straight quote, or three dots" },
  { "en", "['\"]|\\.\\.\\.", "a straight quote, or three dots" },
  { "fr", "  |^\\s|\\s$|\\t", "a blank too many" },
  { "en", "  |^\\s|\\s$|\\t", "a blank too many" },
  { "fr", "[^" NBSP "][;!?»]", "no no-break space before a mark" },
  { "fr", "[^" NBSP "]:(?!//)(?!\\d)", "no no-break space before a colon" },
  { "fr", "«[^" NBSP "]", "no no-break space after «" },
  { "fr", "[“”]", "English quotes in French" },
  { "fr", "\\b(tu|ton|ta|tes)\\b", "tu" },
  { "en", "[ " NBSP "][;:!?]", "a space before a mark" },
  { "en", "[«»]", "French quotes in English" },
};

static guint
check_text (const char *path,
            const char *language,
            const char *text)
{
  guint faults = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (GRegex) regex = NULL;

      if (!g_str_equal (rules[i].language, language))
        continue;

      regex = g_regex_new (rules[i].pattern, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
      g_assert_nonnull (regex);
      if (!g_regex_match (regex, text, G_REGEX_MATCH_DEFAULT, NULL))
        continue;

      g_test_message ("%s/%s: %s: %s", path, language, rules[i].what, text);
      faults++;
    }

  return faults;
}

/* How many texts there are in @node, and how many faults in them. */
static guint
check_node (const char *path,
            JsonNode *node,
            guint *n_texts)
{
  guint faults = 0;
  JsonObjectIter iter;
  const char *key;
  JsonNode *member;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          g_autofree char *inner = g_strdup_printf ("%s/%u", path, i);

          faults += check_node (inner, json_array_get_element (array, i), n_texts);
        }
    }

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return faults;

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &key, &member))
    {
      g_autofree char *inner = g_strdup_printf ("%s/%s", path, key);

      if (JSON_NODE_HOLDS_VALUE (member) && (g_str_equal (key, "fr") || g_str_equal (key, "en")))
        {
          faults += check_text (path, key, json_node_get_string (member));
          (*n_texts)++;
        }
      else
        {
          faults += check_node (inner, member, n_texts);
        }
    }

  return faults;
}

static void
test_guide (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "guide", "ministere-2020.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  guint n_texts = 0;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (check_node ("", json_parser_get_root (parser), &n_texts), ==, 0);
  g_assert_cmpuint (n_texts, >, 1000);
}

/* Each rule finds what it is for. */
static void
test_rules (void)
{
  static const struct
  {
    const char *language;
    const char *text;
    guint faults;
  } cases[] = {
    { "fr", "Vérifiez l’adresse" NBSP ": elle commence par https://…", 0 },
    { "fr", "«" NBSP "Oui" NBSP "»" NBSP "!", 0 },
    { "fr", "De 8:30 à 9:15", 0 },
    { "fr", "l'adresse", 1 },
    { "fr", "Oui !", 1 },
    { "fr", "Oui!", 1 },
    { "fr", "Ceci : cela", 1 },
    { "fr", "« Oui" NBSP "»", 1 },
    { "fr", "“Oui”", 1 },
    { "fr", "Deux  blancs", 1 },
    { "fr", "Attends...", 1 },
    { "fr", "Prends ton temps", 1 },
    { "en", "“Yes”: don’t", 0 },
    { "en", "don't", 1 },
    { "en", "Yes !", 1 },
    { "en", "« Yes »", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (check_text ("", cases[i].language, cases[i].text), ==, cases[i].faults);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/typography/rules", test_rules);
  g_test_add_func ("/typography/guide", test_guide);

  return g_test_run ();
}
