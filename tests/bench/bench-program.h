/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bench-screen.h"

G_BEGIN_DECLS

/**
 * BenchStart:
 * @argv: a program with a window, and its arguments
 * @frame_ms: (out): from its start to its first frame, median of the turns
 * @frame_ratio: (out): to that of the first program in the same turn, median of the turns
 * @cpu_ms: (out): processor time until then, of all threads, median of the turns
 * @cpu_ratio: (out): to that of the first program, the same way
 * @peak_kib: (out): most memory resident until a second after that frame, median of the turns
 * @peak_ratio: (out): to that of the first program, the same way
 * @own_kib: (out): how much of what is resident then is shared with no file, median of the turns
 */
typedef struct
{
  const char *argv[4];
  double frame_ms;
  double frame_ratio;
  double cpu_ms;
  double cpu_ratio;
  double peak_kib;
  double peak_ratio;
  double own_kib;
} BenchStart;

void bench_program_measure_starts (BenchScreen *page, BenchStart *starts, guint n_starts, guint turns);
double bench_program_count_wakeups (BenchScreen *page, const char *program, const char *keys, guint seconds);

G_END_DECLS
