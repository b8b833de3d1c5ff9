/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BenchStall:
 * @wall_ms: how long the main loop did not look at anything new
 * @cpu_ms: how much processor time it took of that
 */
typedef struct
{
  double wall_ms;
  double cpu_ms;
} BenchStall;

typedef void (*BenchLoopFunc) (gpointer data);
typedef gboolean (*BenchLoopIsOverFunc) (gpointer data);

gint64 bench_loop_get_cpu (void);
void bench_loop_watch (void);
BenchStall bench_loop_do (BenchLoopFunc func, gpointer data);
BenchStall bench_loop_until (BenchLoopFunc func, BenchLoopIsOverFunc is_over, gpointer data);
guint bench_loop_count_wakeups (guint seconds);

G_END_DECLS
