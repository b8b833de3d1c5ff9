/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The machine is never quite still, so what is compared runs in turn, and the median counts. */

#define _GNU_SOURCE /* environ, wait4 */

#include "bench-measure.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

/**
 * bench_samples_new:
 * @n_columns: how many take their turn
 * @n_rows: how many rounds there are
 *
 * Returns: (transfer full): room for every measurement
 */
BenchSamples *
bench_samples_new (guint n_columns,
                   guint n_rows)
{
  BenchSamples *self = g_new (BenchSamples, 1);

  *self = (BenchSamples) { g_new0 (double, n_columns * n_rows), n_columns, n_rows };

  return self;
}

/**
 * bench_samples_free:
 * @self: (transfer full): measurements
 */
void
bench_samples_free (BenchSamples *self)
{
  g_free (self->values);
  g_free (self);
}

/**
 * bench_samples_at:
 * @self: measurements
 * @column: what was measured
 * @row: the round
 *
 * Returns: (transfer none): its place
 */
double *
bench_samples_at (const BenchSamples *self,
                  guint column,
                  guint row)
{
  return &self->values[row * self->n_columns + column];
}

/**
 * bench_samples_get_median:
 * @self: measurements
 * @column: what was measured
 * @by_first: each against the first of its row, which was measured at nearly
 *   the same moment
 *
 * Returns: the median of all rounds
 */
double
bench_samples_get_median (const BenchSamples *self,
                          guint column,
                          gboolean by_first)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint row = 0; row < self->n_rows; row++)
    {
      double value = *bench_samples_at (self, column, row);

      if (by_first)
        value /= *bench_samples_at (self, 0, row);
      g_array_append_val (sorted, value);
    }

  g_array_sort (sorted, compare);

  return g_array_index (sorted, double, sorted->len / 2);
}

static double
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1e9 + (double) now.tv_nsec;
}

/**
 * bench_measure:
 * @cases: (array length=n_cases): what is compared
 * @n_cases: how many
 * @rounds: how often each takes its turn
 * @calls: how often it is called in a turn
 *
 * Measures processor time: what others do on this machine does not count.
 */
void
bench_measure (BenchCase *cases,
               guint n_cases,
               guint rounds,
               guint calls)
{
  g_autoptr (BenchSamples) samples = bench_samples_new (n_cases, rounds);

  for (guint i = 0; i < n_cases; i++)
    cases[i].func (cases[i].data);

  for (guint round = 0; round < rounds; round++)
    for (guint i = 0; i < n_cases; i++)
      {
        double start = get_cpu_time ();

        for (guint call = 0; call < calls; call++)
          cases[i].func (cases[i].data);
        *bench_samples_at (samples, i, round) = (get_cpu_time () - start) / calls;
      }

  for (guint i = 0; i < n_cases; i++)
    {
      cases[i].ns = bench_samples_get_median (samples, i, FALSE);
      cases[i].ratio = bench_samples_get_median (samples, i, TRUE);
    }
}

static double
to_us (struct timeval time)
{
  return (double) time.tv_sec * 1e6 + (double) time.tv_usec;
}

static void
run (const BenchProcess *process,
     const posix_spawn_file_actions_t *actions,
     double *wall_us,
     double *cpu_us)
{
  gint64 start = g_get_monotonic_time ();
  struct rusage usage;
  pid_t pid;
  int status;
  int error = posix_spawn (&pid, process->argv[0], actions, NULL, (char **) process->argv, environ);

  if (error != 0)
    g_error ("%s: %s", process->argv[0], g_strerror (error));
  if (wait4 (pid, &status, 0, &usage) != pid || !WIFEXITED (status) || WEXITSTATUS (status) != 0)
    g_error ("%s went wrong", process->argv[0]);

  *wall_us = (double) (g_get_monotonic_time () - start);
  *cpu_us = to_us (usage.ru_utime) + to_us (usage.ru_stime);
}

/**
 * bench_measure_processes:
 * @processes: (array length=n_processes): what is compared
 * @n_processes: how many
 * @runs: how often each takes its turn
 *
 * Runs whole programs whose standard output goes nowhere.
 */
void
bench_measure_processes (BenchProcess *processes,
                         guint n_processes,
                         guint runs)
{
  g_autoptr (BenchSamples) walls = bench_samples_new (n_processes, runs);
  g_autoptr (BenchSamples) cpus = bench_samples_new (n_processes, runs);
  posix_spawn_file_actions_t actions;

  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_addopen (&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);

  for (guint n = 0; n < runs; n++)
    for (guint i = 0; i < n_processes; i++)
      run (&processes[i], &actions, bench_samples_at (walls, i, n), bench_samples_at (cpus, i, n));

  for (guint i = 0; i < n_processes; i++)
    {
      processes[i].wall_us = bench_samples_get_median (walls, i, FALSE);
      processes[i].cpu_us = bench_samples_get_median (cpus, i, FALSE);
      processes[i].ratio = bench_samples_get_median (walls, i, TRUE);
    }

  posix_spawn_file_actions_destroy (&actions);
}
