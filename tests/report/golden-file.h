/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What was once looked at and found right. To write the files in tests/report/golden anew, run a test with
 * PREAU_WRITE_GOLDEN=1, then look at what git says of them. */

void golden_file_assert (const char *name, const char *language, const char *suffix, const char *text);

G_END_DECLS
