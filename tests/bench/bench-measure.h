/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef void (*BenchFunc) (gpointer data);

/**
 * BenchCase:
 * @func: what to measure
 * @data: passed to @func
 * @ns: (out): processor time of one call, median of the rounds
 * @ratio: (out): to the first case, in the same round; median of the rounds
 */
typedef struct
{
  BenchFunc func;
  gpointer data;
  double ns;
  double ratio;
} BenchCase;

/**
 * BenchProcess:
 * @argv: a program and its arguments
 * @wall_us: (out): from the start to the end, median of the runs
 * @cpu_us: (out): its processor time, median of the runs
 * @ratio: (out): of the time from start to end to that of the first program in the same turn, median of the runs
 */
typedef struct
{
  const char *argv[8];
  double wall_us;
  double cpu_us;
  double ratio;
} BenchProcess;

/**
 * BenchSamples:
 * @values: (array): every measurement, row by row
 * @n_columns: what is compared
 * @n_rows: rounds, in which each column takes its turn
 */
typedef struct
{
  double *values;
  guint n_columns;
  guint n_rows;
} BenchSamples;

BenchSamples *bench_samples_new (guint n_columns, guint n_rows);
void bench_samples_free (BenchSamples *self);
double *bench_samples_at (const BenchSamples *self, guint column, guint row);
double bench_samples_get_median (const BenchSamples *self, guint column, gboolean by_first);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchSamples, bench_samples_free)

void bench_measure (BenchCase *cases, guint n_cases, guint rounds, guint calls);
void bench_measure_processes (BenchProcess *processes, guint n_processes, guint runs);

G_END_DECLS
