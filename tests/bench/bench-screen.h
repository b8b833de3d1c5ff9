/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BenchScreen BenchScreen;

BenchScreen *bench_page_new (void);
void bench_page_free (BenchScreen *self);

gint64 bench_page_await_frame (BenchScreen *self, GPid pid);
void bench_page_press (BenchScreen *self, const char *keys);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchScreen, bench_page_free)

G_END_DECLS
