/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-lint-code.h"

#include <glib/gi18n.h>

PreauSeverity
preau_lint_code_get_severity (PreauLintCode code)
{
  static const PreauLintCode warnings[] = {
    PREAU_LINT_TOO_MANY,
    PREAU_LINT_PATH_LONG,
    PREAU_LINT_UNUSED,
    PREAU_LINT_LOOK_ALIKE_HOSTS,
    PREAU_LINT_MISSING_TRANSLATION,
    PREAU_LINT_REVIEW_DUE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (warnings); i++)
    if (warnings[i] == code)
      return PREAU_SEVERITY_WARNING;

  return PREAU_SEVERITY_ERROR;
}

static const struct
{
  PreauLintCode code;
  const char *hint;
} hints[] = {
  { PREAU_LINT_TOO_LARGE, N_("A guide holds at most 8 MiB.") },
  { PREAU_LINT_EMPTY, N_("A guide is a JSON object: start from an existing one.") },
  { PREAU_LINT_NOT_UTF8, N_("Save the file as UTF-8.") },
  { PREAU_LINT_BYTE_ORDER_MARK, N_("Save the file as UTF-8 without a byte-order mark.") },
  { PREAU_LINT_ENDS_EARLY, N_("The file seems to be cut off: look for its whole copy.") },
  { PREAU_LINT_TEXT_AFTER_END, N_("Remove what follows the “}” that ends the guide.") },
  { PREAU_LINT_TOO_DEEP, N_("Objects and lists may stand in each other at most 32 deep.") },
  { PREAU_LINT_DUPLICATE_KEY, N_("Keep one of the two.") },
  { PREAU_LINT_STRING_TOO_LONG, N_("A string holds at most 4 KiB: shorten it.") },
  { PREAU_LINT_BAD_ESCAPE, N_("Write the character itself, or a valid escape of RFC 8259.") },
  { PREAU_LINT_CONTROL_CHARACTER, N_("Write it as an escape, such as \\n for a line feed.") },
  { PREAU_LINT_NUL_CHARACTER, N_("Remove it: a text can’t hold U+0000.") },
  { PREAU_LINT_TOO_MANY, N_("Mend the first ones and check again.") },
  { PREAU_LINT_LIST_TOO_LONG, N_("A list has at most 256 entries.") },
  { PREAU_LINT_BAD_ID, N_("An id begins with a letter and has at most 48 characters: a–z, 0–9 and “-”.") },
  { PREAU_LINT_BAD_DATE, N_("Write a month as 2020-03 and a day as 2020-03-31.") },
  { PREAU_LINT_EMPTY_TEXT, N_("Write the text, or leave the key out where it is optional.") },
  { PREAU_LINT_REPEATED_ENTRY, N_("Name each entry once.") },
  { PREAU_LINT_UNSUPPORTED_FORMAT, N_("This version reads format 1: a newer Préau may read this guide.") },
  { PREAU_LINT_FORBIDDEN_CHARACTER, N_("Remove it: it can hide or reverse what is shown.") },
  { PREAU_LINT_UNDECLARED_LANGUAGE, N_("Add the language to “languages”, or remove this text.") },
  { PREAU_LINT_BAD_KEY, N_("Copy the second line of the minisign public-key file.") },
  { PREAU_LINT_ANSWER_COUNT, N_("A question has from one to nine answers, one for each digit key.") },
  { PREAU_LINT_CYCLE, N_("Let one of their answers lead onwards.") },
  { PREAU_LINT_UNREACHABLE, N_("Let an answer lead here, or remove it.") },
  { PREAU_LINT_PATH_TOO_LONG, N_("A path has at most 18 answers.") },
  { PREAU_LINT_PATH_LONG, N_("People give up after a few questions: ask fewer.") },
  { PREAU_LINT_AMBIGUOUS_ID, N_("Rename one of the two.") },
  { PREAU_LINT_REPEATED_ID, N_("Rename one of the two.") },
  { PREAU_LINT_SELF_REFERENCE, N_("Name another one, or none.") },
  { PREAU_LINT_RETIRED_IN_USE, N_("A retired id is never used again: choose another.") },
  { PREAU_LINT_UNUSED, N_("Refer to it, or remove it.") },
  { PREAU_LINT_EMPTY_OUTCOME, N_("Add picks, listed tools or a checklist, or set “no_source” to true.") },
  { PREAU_LINT_PICK_PROSCRIBED, N_("Pick another tool.") },
  { PREAU_LINT_PICK_AVOIDED, N_("Remove it from “picks” or from “avoid”.") },
  { PREAU_LINT_CONDITION_BROKEN, N_("Pick another tool there, or lead this answer elsewhere.") },
  { PREAU_LINT_CONDITION_UNSET, N_("Let an answer on this path set it.") },
  { PREAU_LINT_BOOKING_IMPOSSIBLE, N_("Pick a tool that needs no booking.") },
  { PREAU_LINT_LINK_NOT_HTTPS, N_("A link begins with https://.") },
  { PREAU_LINT_LINK_USER_INFO, N_("Remove the “@” and what stands before it.") },
  { PREAU_LINT_LINK_CHARACTER, N_("Percent-encode it, or remove it.") },
  { PREAU_LINT_LINK_MALFORMED, N_("Copy the address from the browser.") },
  { PREAU_LINT_LOOK_ALIKE_HOSTS, N_("Keep the one that the service itself names.") },
  { PREAU_LINT_MISSING_TRANSLATION, N_("The reference language is shown instead, marked as such.") },
  { PREAU_LINT_REVIEW_DUE, N_("Check its claims, then raise “serial” and “review_by”.") },
  { PREAU_LINT_PEOPLE_RANGE, N_("“at_least” can’t be more than “at_most”.") },
  { PREAU_LINT_UNSOURCED_STATE, N_("Add a claim that says so, with its source.") },
  { PREAU_LINT_BLANKS_DIFFER, N_("Use the same blanks in each language: {link}, {time}, {date}, {code} or {tool}.") },
  { PREAU_LINT_DATES_REVERSED, N_("“review_by” can’t be before “issued”.") },
  { PREAU_LINT_SOURCE_AND_NONE, N_("Set “no_source” to false, or remove the picks.") },
};

/**
 * preau_lint_code_get_hint:
 *
 * Returns: (nullable): general advice, in the current language
 */
const char *
preau_lint_code_get_hint (PreauLintCode code)
{
  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    if (hints[i].code == code)
      return _(hints[i].hint);

  return NULL;
}
