/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Watches the main loop of this process: between the return of poll() and the next call of it, nothing that a person
 * does is seen. */

#include "bench-loop.h"

#include <poll.h>
#include <time.h>

/* When nothing has happened for so long, nothing more will. */
#define QUIET 80 /* milliseconds */

static struct
{
  gint64 woken; /* microseconds, as all times here */
  gint64 woken_cpu;
  gint64 longest;
  gint64 longest_cpu;
  guint n_wakeups;
} loop;

/**
 * bench_loop_get_cpu:
 *
 * Returns: how much processor time this thread has taken, in microseconds
 */
gint64
bench_loop_get_cpu (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static int
poll_cb (GPollFD *fds,
         guint n_fds,
         int timeout)
{
  int n_ready;

  loop.longest = MAX (loop.longest, g_get_monotonic_time () - loop.woken);
  loop.longest_cpu = MAX (loop.longest_cpu, bench_loop_get_cpu () - loop.woken_cpu);
  n_ready = poll ((struct pollfd *) fds, n_fds, timeout);
  loop.woken = g_get_monotonic_time ();
  loop.woken_cpu = bench_loop_get_cpu ();
  loop.n_wakeups++;

  return n_ready;
}

/**
 * bench_loop_watch:
 *
 * Watches the default main context from now on.
 */
void
bench_loop_watch (void)
{
  loop.woken = g_get_monotonic_time ();
  loop.woken_cpu = bench_loop_get_cpu ();
  g_main_context_set_poll_func (NULL, poll_cb);
}

typedef struct
{
  BenchLoopFunc func;
  gpointer data;
  guint n_wakeups; /* when it was last looked at */
  gboolean done;
} Task;

static gboolean
do_cb (gpointer data)
{
  Task *task = data;

  loop.longest = 0;
  loop.longest_cpu = 0;
  task->func (task->data);

  return G_SOURCE_REMOVE;
}

static gboolean
look_cb (gpointer data)
{
  Task *task = data;

  task->done = loop.n_wakeups == task->n_wakeups + 1;
  task->n_wakeups = loop.n_wakeups;

  return task->done ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/**
 * bench_loop_do:
 * @func: does something in the window
 * @data: passed to @func
 *
 * Calls @func in the main loop, which then runs until nothing more happens.
 *
 * Returns: the longest stall, that of @func among them
 */
BenchStall
bench_loop_do (BenchLoopFunc func,
               gpointer data)
{
  Task task = { func, data };

  g_timeout_add (0, do_cb, &task);
  g_timeout_add (QUIET, look_cb, &task);
  while (!task.done)
    g_main_context_iteration (NULL, TRUE);

  return (BenchStall) { (double) loop.longest / 1e3, (double) loop.longest_cpu / 1e3 };
}

/**
 * bench_loop_until:
 * @func: begins something
 * @is_over: whether it is over, asked after each turn of the main loop
 * @data: passed to both
 *
 * Calls @func, and runs the main loop until what goes on elsewhere is over.
 *
 * Returns: the longest stall, that of @func among them
 */
BenchStall
bench_loop_until (BenchLoopFunc func,
                  BenchLoopIsOverFunc is_over,
                  gpointer data)
{
  loop.woken = g_get_monotonic_time ();
  loop.woken_cpu = bench_loop_get_cpu ();
  loop.longest = 0;
  loop.longest_cpu = 0;
  func (data);
  while (!is_over (data))
    g_main_context_iteration (NULL, TRUE);
  loop.longest = MAX (loop.longest, g_get_monotonic_time () - loop.woken);
  loop.longest_cpu = MAX (loop.longest_cpu, bench_loop_get_cpu () - loop.woken_cpu);

  return (BenchStall) { (double) loop.longest / 1e3, (double) loop.longest_cpu / 1e3 };
}

static gboolean
stop_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/**
 * bench_loop_count_wakeups:
 * @seconds: for how long
 *
 * Returns: how often the main loop was woken up, but for the end of that time
 */
guint
bench_loop_count_wakeups (guint seconds)
{
  guint before = loop.n_wakeups;
  gboolean done = FALSE;

  g_timeout_add (seconds * 1000, stop_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);

  return loop.n_wakeups - before - 1;
}
