/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bench_guide_new (guint n_questions);
char *bench_guide_new_tools (guint n_tools);

G_END_DECLS
