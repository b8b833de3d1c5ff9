/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cases.h"
#include "guide-paths.h"
#include "lines.h"
#include "runner.h"

#include <locale.h>
#include <string.h>

/* What is said of tools: `tools`, `tool` and `compare` of the real program. */

static const char *const languages[] = { "fr", "en" };

static const Case tools_cases[] = {
  { "tools", NULL, NULL, 0,
    "{tools/via/summary}|{tools/zoom/summary}|{tools/verdon/summary}|(via)|(visio-agents)|en:Recommended", NULL },
  { "tools zoom", NULL, NULL, 0, "Zoom (zoom)|{tools/zoom/summary}|!{tools/via/summary}|en:Advised against", NULL },
  { "tools ZOOM", NULL, NULL, 0, "Zoom (zoom)", NULL },
  { "tools bbb", NULL, NULL, 0, "(visio-agents)|(classe-virtuelle)|BBB|!(zoom)", NULL },
  { "tools google meet", NULL, NULL, 0, "(hangouts)|Google Meet", NULL },
  { "tools 'google meet'", NULL, NULL, 0, "(hangouts)|!(google-suite)", NULL },
  { "tools éducation", NULL, NULL, 0, "(webconf-education)", NULL },
  { "tools ''", NULL, NULL, 0, "(via)|(zoom)", NULL },
  { "tools zooom", NULL, NULL, 1, NULL, "zooom|Zoom (zoom)|en:nearest" },
  { "tools zooom --format json", NULL, NULL, 1, "[]\n", "Zoom (zoom)" },
  { "tools qqqq", NULL, NULL, 1, NULL, "qqqq|en:Nothing was found|!nearest" },
  { "tools zoom teams", NULL, NULL, 1, NULL, "zoom teams" },
  { "tools zoom --format json", NULL, NULL, 0, "[\n{|\"zoom\"|}\n]\n", NULL },
  { "tools zoom --format text", NULL, NULL, 0, "(zoom)", NULL },
  { "tools -g @valid/every-field.json", NULL, NULL, 0, "Vidéo (video)|Spare (spare)", NULL },
  { "tools -g @valid/every-field.json V", NULL, NULL, 0, "Vidéo (video)", NULL },
  { "tools -g @invalid/pg002-empty.json", NULL, NULL, 1, NULL, "PG002" },
  { "tools --all-checklists", NULL, NULL, 2, NULL, "--all-checklists" },
};

static const Case tool_cases[] = {
  { "tool zoom", NULL, NULL, 0,
    "Zoom|zoom.us|{tools/zoom/summary}|{tools/zoom/country}|{claims/zoom-d2-proscribed/text}|"
    "{claims/zoom-d1-watch-points/text}|{title}|!☐|en:At least one of our sources|en:Against it:", NULL },
  { "tool via", NULL, NULL, 0,
    "{tools/via/summary}|Visio-Agents|{claims/via-closed-2023/text}|☐|en:Today, take", NULL },
  { "tool via", NULL, NULL, 0,
    "{outcomes/staff-video/title}|1-11-6|{questions/staff-size/text}|→ |en:Recommended for|en:Use instead", NULL },
  { "tool padlet", NULL, NULL, 0, "{outcomes/share-wall/title}|1-43-3|en:Use instead|en:recommend no tool|!→", NULL },
  { "tool zoom --format json", NULL, NULL, 0, "{\n|\"zoom\"|\"claims\"|\"entries\"|\"avoided\"", NULL },
  { "tool zoom --format text", NULL, NULL, 0, "{tools/zoom/summary}|!# ", NULL },
  { "tool zoom --format markdown", NULL, NULL, 0, "# Zoom\n|\n## |\n- |{outcomes/class-lycee/title}| → |!☐", NULL },
  { "tool via -f markdown", NULL, NULL, 0, "# VIA\n|\n- ☐ ", NULL },
  { "tool via --format html", NULL, NULL, 0, "<!DOCTYPE html>\n<html lang=\"|<h1>VIA</h1>|<li>☐ |</html>\n", NULL },
  { "--format html tool zoom", NULL, NULL, 0, "<h1>Zoom</h1>", NULL },
  { "tool zoom --format xml", NULL, NULL, 2, NULL, "xml|text, json, markdown, html" },
  { "tool zoom --all-checklists", NULL, NULL, 2, NULL, "--all-checklists" },
  { "tool", NULL, NULL, 2, NULL, "preauctl tools|en:missing" },
  { "tool zoom via", NULL, NULL, 2, NULL, "via|en:means nothing here" },
  { "tool Zoom", NULL, NULL, 2, NULL, "Zoom|zoom|en:Did you mean" },
  { "tool zom", NULL, NULL, 2, NULL, "zom|zoom|en:Did you mean" },
  { "tool bigbluebutton", NULL, NULL, 2, NULL, "bigbluebutton|visio-agents|en:Did you mean" },
  { "tool qqqqqqqq", NULL, NULL, 2, NULL, "qqqqqqqq|preauctl tools|!Did you mean" },
  { "tool ''", NULL, NULL, 2, NULL, "preauctl tools" },
  { "tool video -g @valid/every-field.json", NULL, NULL, 0, "Vidéo|https://video.example.org/|Spare", NULL },
  { "tool zoom -g @valid/every-field.json", NULL, NULL, 2, NULL, "zoom" },
  { "tool zoom -g @invalid/pg002-empty.json", NULL, NULL, 1, NULL, "PG002" },
  { "tool zoom -g @none.json", NULL, NULL, 2, NULL, "none.json" },
};

static const Case compare_cases[] = {
  { "compare via zoom", NULL, NULL, 0,
    "VIA, Zoom\n|• VIA — |• Zoom — |≠|en:Advised against|en:Only the host|en:marks what differs", NULL },
  { "compare zoom via", NULL, NULL, 0, "Zoom|VIA", NULL },
  { "compare via zoom cned", NULL, NULL, 0, "VIA|Zoom|CNED", NULL },
  { "compare via zoom cned ovh", NULL, NULL, 0, "VIA|Zoom|CNED|OVH", NULL },
  { "compare via zoom", NULL, "COLUMNS=20", 0, "• VIA — |• Zoom — |≠", NULL },
  { "compare tactileo osmose", NULL, NULL, 0, "Tactileo|Osmose", NULL },
  { "compare via zoom --format markdown", NULL, NULL, 0, "# VIA, Zoom\n|\n## ≠ |\n- Zoom — ", NULL },
  { "compare via zoom --format html", NULL, NULL, 0, "<h1>VIA, Zoom</h1>|<h2>≠ |<li>Zoom — ", NULL },
  { "compare via zoom --format xml", NULL, NULL, 2, NULL, "xml|text, json, markdown, html" },
  { "compare via zoom --format json", NULL, NULL, 0, "{\n|\"tools\"|\"via\"|\"rows\"|\"differs\"", NULL },
  { "compare -g @valid/every-field.json video spare", NULL, NULL, 0, "Vidéo|Spare|France", NULL },
  { "compare", NULL, NULL, 2, NULL, "preauctl tools|en:Two to four" },
  { "compare zoom", NULL, NULL, 2, NULL, "preauctl tools" },
  { "compare via zoom cned ovh skype", NULL, NULL, 2, NULL, "preauctl tools" },
  { "compare zoom zoom", NULL, NULL, 2, NULL, "zoom|en:twice" },
  { "compare via zom", NULL, NULL, 2, NULL, "zom|zoom|en:Did you mean" },
  { "compare via qqqqqqqq", NULL, NULL, 2, NULL, "qqqqqqqq" },
  { "compare via zoom -g @invalid/pg002-empty.json", NULL, NULL, 1, NULL, "PG002" },
  { "compare via zoom --all-checklists", NULL, NULL, 2, NULL, "--all-checklists" },
};

static void
test_tools (void)
{
  cases_run (tools_cases, G_N_ELEMENTS (tools_cases));
}

static void
test_tool (void)
{
  cases_run (tool_cases, G_N_ELEMENTS (tool_cases));
}

static void
test_compare (void)
{
  cases_run (compare_cases, G_N_ELEMENTS (compare_cases));
}

/* An array of sheets, best match first, each what `tool` writes. */
static void
test_json (void)
{
  g_autoptr (JsonObject) guide = guide_paths_parse_built_in ();
  guint n_tools = json_object_get_size (json_object_get_object_member (guide, "tools"));

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_auto (Run) all = run_speaking (languages[l], "tools --format json", NULL, NULL);
      g_auto (Run) some = run_speaking (languages[l], "tools classe virtuelle -f json", NULL, NULL);
      g_auto (Run) alone = run_speaking (languages[l], "tool classe-virtuelle -f json", NULL, NULL);
      g_autoptr (JsonNode) all_node = json_from_string (all.out, NULL);
      g_autoptr (JsonNode) some_node = json_from_string (some.out, NULL);
      JsonArray *sheets = json_node_get_array (all_node);
      JsonObject *first = json_array_get_object_element (json_node_get_array (some_node), 0);

      g_assert_cmpuint (json_array_get_length (sheets), ==, n_tools);
      for (guint i = 0; i < n_tools; i++)
        {
          JsonObject *sheet = json_array_get_object_element (sheets, i);
          const char *id = json_object_get_string_member (sheet, "id");

          g_assert_nonnull (guide_paths_get (guide, "tools", id));
          g_assert_cmpstr (json_object_get_string_member (sheet, "language"), ==, languages[l]);
        }
      g_assert_cmpstr (json_object_get_string_member (first, "id"), ==, "classe-virtuelle");
      g_assert_true (g_str_has_prefix (some.out, "[\n{"));
      g_assert_nonnull (strstr (some.out, g_strchomp (alone.out)));
    }
}

/* What the shell hands over may be no text at all. */
static void
test_bytes (void)
{
  g_autofree char *letters = g_strnfill (100000, 'q');
  g_auto (Run) found = run_words ((const char *const[]) { "tools", "zoom\xff", NULL }, NULL, NULL);
  g_auto (Run) lost = run_words ((const char *const[]) { "tools", "\xffqqqq\xc3", NULL }, NULL, NULL);
  g_auto (Run) tool = run_words ((const char *const[]) { "tool", "\xffqqqq\xc3", NULL }, NULL, NULL);
  g_auto (Run) huge = run_words ((const char *const[]) { "tools", letters, NULL }, NULL, NULL);

  g_assert_cmpint (found.code, ==, 0);
  g_assert_cmpint (lost.code, ==, 1);
  g_assert_cmpint (tool.code, ==, 2);
  g_assert_cmpint (huge.code, ==, 1);
}

static void
test_width (void)
{
  static const char *const lines[] = { "tools", "tools visio", "tool zoom", "tool cned", "compare zoom via cned ovh" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    for (guint width = 20; width <= 100; width += 20)
      {
        g_autofree char *columns = g_strdup_printf ("COLUMNS=%u", width);
        g_auto (Run) run = run_speaking (languages[i % 2], lines[i], NULL, columns);

        g_assert_cmpint (run.code, ==, 0);
        lines_assert_width (run.out, width);
      }
}

int
main (int argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/preauctl-tools/tools", test_tools);
  g_test_add_func ("/preauctl-tools/tool", test_tool);
  g_test_add_func ("/preauctl-tools/compare", test_compare);
  g_test_add_func ("/preauctl-tools/json", test_json);
  g_test_add_func ("/preauctl-tools/bytes", test_bytes);
  g_test_add_func ("/preauctl-tools/width", test_width);

  return g_test_run ();
}
