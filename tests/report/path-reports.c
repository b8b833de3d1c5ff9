/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "path-reports.h"

#include "guide-builder.h"
#include "guide-said.h"
#include "preau-guide-loader.h"

/**
 * path_reports_foreach:
 * @file: (nullable): a guide below tests/data; the built-in one otherwise
 * @language: "fr" or "en"
 * @func: what to do there
 * @data: data of @func
 *
 * Goes to every place of a guide, questions too.
 */
void
path_reports_foreach (const char *file,
                      const char *language,
                      PathReportFunc func,
                      gpointer data)
{
  g_autoptr (JsonObject) json = file != NULL ? said_parse_file (file) : guide_paths_parse_built_in ();
  g_autoptr (GPtrArray) paths = guide_paths_list (json);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (PreauGuide) guide = NULL;

  said_speak (language);
  if (file != NULL)
    g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  guide = file != NULL ? guide_builder_load (text, NULL) : preau_guide_load_built_in (NULL, NULL);
  g_assert_nonnull (guide);
  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (PreauWalk) walk = preau_walk_new (guide);
      g_autoptr (PreauReport) report = NULL;

      guide_path_walk (paths->pdata[i], walk);
      report = preau_report_new (walk, language);
      func (report, data);
    }
}
