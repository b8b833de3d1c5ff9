/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for kinds of tools, shown or searched for. */

#include "preau-kind.h"

#include <glib/gi18n.h>

/* Translators: keywords are what else people type when they look for such a tool. Leave out what stands in its name. */
static const struct
{
  const char *name;
  const char *keywords;
} kinds[] = {
  [PREAU_KIND_VIDEO_MEETING] = { N_("Video meeting"), NC_ ("keywords", "videoconference video call online meeting") },
  [PREAU_KIND_VIRTUAL_CLASS] = { N_("Virtual class"),
                                 NC_ ("keywords", "classroom live lesson remote teaching videoconference") },
  [PREAU_KIND_PHONE_CONFERENCE] = { N_("Telephone conference"), NC_ ("keywords", "phone call audio voice") },
  [PREAU_KIND_WEBINAR] = { N_("Webinar"), NC_ ("keywords", "talk lecture presentation") },
  [PREAU_KIND_MESSAGING] = { N_("Messaging"), NC_ ("keywords", "chat message instant") },
  [PREAU_KIND_CLASS_SPACE] = { N_("Class space"), NC_ ("keywords", "homework assignments") },
  [PREAU_KIND_OFFICE_SUITE] = { N_("Office suite"), NC_ ("keywords", "documents spreadsheet slides") },
  [PREAU_KIND_LESSONS] = { N_("Lessons"), NC_ ("keywords", "reading course revision") },
  [PREAU_KIND_EXERCISES] = { N_("Exercises"), NC_ ("keywords", "quiz activity practice") },
  [PREAU_KIND_WALL] = { N_("Shared wall"), NC_ ("keywords", "board sticky notes") },
  [PREAU_KIND_TEAMWORK] = { N_("Teamwork"), NC_ ("keywords", "project group collaboration") },
  [PREAU_KIND_SERVICES] = { N_("Online services"), NC_ ("keywords", "pad poll collaboration") },
  [PREAU_KIND_CATALOGUE] = { N_("Catalogue"), NC_ ("keywords", "list directory") },
  [PREAU_KIND_HELP_DESK] = { N_("Help desk"), NC_ ("keywords", "support assistance") },
};

/**
 * preau_kind_get_name:
 *
 * Returns: (transfer none): name in the current language, in sentence case
 */
const char *
preau_kind_get_name (PreauKind kind)
{
  g_return_val_if_fail (kind > 0 && kind < G_N_ELEMENTS (kinds), "");

  return _(kinds[kind].name);
}

/**
 * preau_kind_get_keywords:
 *
 * Returns: (transfer none): other words for this kind of tool, in the current language
 */
const char *
preau_kind_get_keywords (PreauKind kind)
{
  g_return_val_if_fail (kind > 0 && kind < G_N_ELEMENTS (kinds), "");

  return g_dpgettext2 (NULL, "keywords", kinds[kind].keywords);
}
