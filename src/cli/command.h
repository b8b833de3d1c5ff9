/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "preau-format.h"
#include "preau-guide-loader.h"

G_BEGIN_DECLS

/* Exit codes, as documented in the manual page. */
typedef enum
{
  EXIT_DONE = 0,
  EXIT_REFUSED = 1,
  EXIT_NOT_FOUND = EXIT_REFUSED,
  EXIT_UNUSABLE = 2,
} ExitCode;

/* The command line. */
typedef struct
{
  PreauFormatUse use; /* purpose of the command’s output; tells the formats it may have */
  const PreauFormat *format;
  PreauTextStyle style;
  char *output; /* (nullable): path of the file to write; %NULL: standard output */
  char *guide; /* (nullable): path of a guide, or %PREAU_GUIDE_SOURCE_BUILT_IN; %NULL: the guide in use */
  gboolean all_checklists; /* whether to write the checklists of alternatives too */
  char *key; /* (nullable): a publisher’s key, or the path of a file with a key */
  char **rest; /* (nullable): words that are no options */
} CommandOptions;

typedef ExitCode (*CommandFunc) (const CommandOptions *options);

ExitCode command_advise (const CommandOptions *options);
ExitCode command_ask (const CommandOptions *options);
ExitCode command_check (const CommandOptions *options);
ExitCode command_compare (const CommandOptions *options);
ExitCode command_diff (const CommandOptions *options);
ExitCode command_install (const CommandOptions *options);
ExitCode command_links (const CommandOptions *options);
ExitCode command_paths (const CommandOptions *options);
ExitCode command_tool (const CommandOptions *options);
ExitCode command_tools (const CommandOptions *options);
ExitCode command_tree (const CommandOptions *options);

PreauGuide *command_load_guide (const CommandOptions *options, ExitCode *code);
GFile *command_get_file (const char *argument);
gboolean command_is_built_in (const char *guide);
void command_print_guide (const CommandOptions *options, PreauGuide *guide);
void command_write_guide (JsonBuilder *builder, PreauGuide *guide);
const char *command_find_tool (PreauGuide *guide, const char *id);
gboolean command_takes_nothing (const CommandOptions *options);
void command_print_utf8 (const char *text);
gboolean command_writes_json (const CommandOptions *options);
void command_print_document (const CommandOptions *options, const PreauDocument *document);
void command_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);

G_END_DECLS
