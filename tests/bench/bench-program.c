/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Programs with a window, as they are: started, looked at from outside, and ended. */

#define _GNU_SOURCE /* environ */

#include "bench-program.h"

#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "bench-measure.h"

#define SETTLING 20 /* seconds, in which GLib ends threads that have nothing to do */

static GPid
start (const char *const *argv)
{
  GPid pid;
  int error = posix_spawn (&pid, argv[0], NULL, NULL, (char **) argv, environ);

  if (error != 0)
    g_error ("%s: %s", argv[0], g_strerror (error));

  return pid;
}

static void
end (GPid pid)
{
  kill (pid, SIGTERM);
  if (waitpid (pid, NULL, 0) != pid)
    g_error ("A program is gone that should run");
}

/* A number of /proc/PID/…/status; 0 where the thread has ended. The peak of getrusage() would begin with that of the
 * program that starts it. */
static double
read_status (const char *path,
             const char *name)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;

  line = strstr (text, name);
  g_assert (line != NULL);

  return g_ascii_strtod (line + strlen (name), NULL);
}

static double
read_process (GPid pid,
              const char *name)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/status", pid);

  return read_status (path, name);
}

/* How often any of its threads has slept. */
static double
count_sleeps (GPid pid)
{
  g_autofree char *folder = g_strdup_printf ("/proc/%d/task", pid);
  g_autoptr (GDir) threads = g_dir_open (folder, 0, NULL);
  const char *thread;
  double sum = 0;

  g_assert (threads != NULL);
  while ((thread = g_dir_read_name (threads)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, thread, "status", NULL);

      sum += read_status (path, "\nvoluntary_ctxt_switches:");
    }

  return sum;
}

/* Of all its threads, even those that have ended. */
static double
get_cpu_ms (GPid pid)
{
  clockid_t clock;
  struct timespec time = { 0 };

  if (clock_getcpuclockid (pid, &clock) != 0 || clock_gettime (clock, &time) != 0)
    g_error ("A program is gone that should run");

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

enum
{
  FRAME,
  CPU,
  PEAK,
  OWN,
  N_FIGURES,
};

static void
measure_start (BenchScreen *page,
               const BenchStart *program,
               double *figures[N_FIGURES])
{
  gint64 before = g_get_monotonic_time ();
  GPid pid = start (program->argv);

  *figures[FRAME] = (double) (bench_page_await_frame (page, pid) - before) / 1e3;
  *figures[CPU] = get_cpu_ms (pid);
  g_usleep (G_USEC_PER_SEC);
  *figures[PEAK] = read_process (pid, "VmHWM:");
  *figures[OWN] = read_process (pid, "RssAnon:");
  end (pid);
}

/**
 * bench_program_measure_starts:
 * @page: the display
 * @starts: (array length=n_starts): what is compared
 * @n_starts: how many
 * @turns: how often each is started, in turn
 *
 * Starts programs, until each has drawn a window. One turn more comes before
 * that is not counted: files are read from the disk in it.
 */
void
bench_program_measure_starts (BenchScreen *page,
                              BenchStart *starts,
                              guint n_starts,
                              guint turns)
{
  g_autoptr (BenchSamples) frames = bench_samples_new (n_starts, turns);
  g_autoptr (BenchSamples) cpus = bench_samples_new (n_starts, turns);
  g_autoptr (BenchSamples) peaks = bench_samples_new (n_starts, turns);
  g_autoptr (BenchSamples) owns = bench_samples_new (n_starts, turns);

  for (guint turn = 0; turn <= turns; turn++)
    for (guint i = 0; i < n_starts; i++)
      {
        guint row = MAX (turn, 1) - 1;
        double *figures[] = { bench_samples_at (frames, i, row), bench_samples_at (cpus, i, row),
                              bench_samples_at (peaks, i, row), bench_samples_at (owns, i, row) };

        measure_start (page, &starts[i], figures);
      }

  for (guint i = 0; i < n_starts; i++)
    {
      starts[i].frame_ms = bench_samples_get_median (frames, i, FALSE);
      starts[i].frame_ratio = bench_samples_get_median (frames, i, TRUE);
      starts[i].cpu_ms = bench_samples_get_median (cpus, i, FALSE);
      starts[i].cpu_ratio = bench_samples_get_median (cpus, i, TRUE);
      starts[i].peak_kib = bench_samples_get_median (peaks, i, FALSE);
      starts[i].peak_ratio = bench_samples_get_median (peaks, i, TRUE);
      starts[i].own_kib = bench_samples_get_median (owns, i, FALSE);
    }
}

/**
 * bench_program_count_wakeups:
 * @page: the display
 * @program: a program
 * @keys: digits that are pressed in its window, until it has something to show
 * @seconds: for how long it is watched
 *
 * Returns: how often it was woken up while nobody did anything
 */
double
bench_program_count_wakeups (BenchScreen *page,
                             const char *program,
                             const char *keys,
                             guint seconds)
{
  const char *argv[] = { program, NULL };
  GPid pid = start (argv);
  double before, after;

  bench_page_await_frame (page, pid);
  g_usleep (G_USEC_PER_SEC);
  bench_page_press (page, keys);
  g_usleep (SETTLING * G_USEC_PER_SEC);

  before = count_sleeps (pid);
  g_usleep (seconds * G_USEC_PER_SEC);
  after = count_sleeps (pid);
  end (pid);

  return after - before;
}
