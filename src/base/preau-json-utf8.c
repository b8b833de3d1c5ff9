/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-json-utf8.h"

#include <string.h>
#include <glib/gi18n.h>

static gboolean
looks_like_utf16 (const char *data,
                  gsize length)
{
  if (length < 2)
    return FALSE;

  return memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0 || data[0] == '\0' || data[1] == '\0';
}

gboolean
preau_json_check_utf8 (const char *data,
                       gsize length,
                       PreauFindings *findings)
{
  const char *bad;

  if (looks_like_utf16 (data, length))
    {
      preau_findings_add_at_offset (findings, PREAU_LINT_NOT_UTF8, 0, "", _("The file is UTF-16, not UTF-8."), NULL);
      return FALSE;
    }

  if (g_utf8_validate_len (data, length, &bad))
    return TRUE;

  preau_findings_add_at_offset (
    findings, *bad == '\0' ? PREAU_LINT_NUL_CHARACTER : PREAU_LINT_NOT_UTF8, (gsize) (bad - data), "",
    *bad == '\0' ? _("The file holds the character U+0000.") : _("This byte is not valid UTF-8."), NULL);

  return FALSE;
}
