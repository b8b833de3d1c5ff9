/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults.h"
#include "editions.h"

#include <errno.h>
#include <sys/wait.h>
#include <unistd.h>

/* Whatever call of an installation fails, and wherever it is killed: the edition before or the new one is in use, whole,
 * and the next installation succeeds. */

#define NEW_GUIDE "guide academy 1 11; ask q a o; ask q b o; end o"

typedef enum
{
  REFUSED,
  INSTALLED,
  KILLED,
} Ending;

static Ending
install_under (Editions *self,
               const PreauSignedGuide *signed_guide,
               const FaultPlan *plan)
{
  g_autoptr (GError) error = NULL;
  PreauInstall came;

  faults_begin (self->folder, plan);
  came = preau_guide_store_install (self->store, signed_guide, &error);
  faults_end ();

  /* Nobody is told that it is there when it is not, nor the other way round. */
  g_assert_cmpint (came == PREAU_INSTALL_REFUSED, ==, error != NULL);
  g_assert_cmpuint (editions_get_serial (self->store), ==, came == PREAU_INSTALL_REFUSED ? 10 : 11);

  return came == PREAU_INSTALL_REFUSED ? REFUSED : INSTALLED;
}

/* A lock that another thread holds while this one forks is never released in the child. */
static void
assert_alone (void)
{
  g_autoptr (GDir) threads = g_dir_open ("/proc/self/task", 0, NULL);
  guint n_threads = 0;

  g_assert_nonnull (threads);
  while (g_dir_read_name (threads) != NULL)
    n_threads++;
  g_assert_cmpuint (n_threads, ==, 1);
}

static Ending
install_in_child (Editions *self,
                  const PreauSignedGuide *signed_guide,
                  const FaultPlan *plan)
{
  pid_t child;
  int status;

  assert_alone ();
  child = fork ();
  if (child == 0)
    _exit (install_under (self, signed_guide, plan));

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFSIGNALED (status))
    {
      g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
      return KILLED;
    }
  g_assert_true (WIFEXITED (status));

  return (Ending) WEXITSTATUS (status);
}

/* What another start finds: a guide, without a word. Then all goes well. Returns: the number of the edition */
static guint
find_in_use (Editions *self,
             const PreauSignedGuide *signed_guide)
{
  g_autoptr (PreauGuideStore) store = editions_open_store (self);
  g_autoptr (GError) error = NULL;
  guint serial;
  PreauInstall came;

  g_assert_true (preau_guide_store_load (store, &error));
  g_assert_no_error (error);
  serial = editions_get_serial (store);
  g_assert_true (serial == 10 || serial == 11);

  came = preau_guide_store_install (store, signed_guide, &error);
  g_assert_no_error (error);
  g_assert_cmpint (came, ==, serial == 10 ? PREAU_INSTALL_NEW : PREAU_INSTALL_SAME);
  g_clear_object (&self->store);
  self->store = g_object_ref (store);
  editions_assert_in_use (self, 11);

  return serial;
}

typedef struct
{
  guint n_calls;
  guint n_old;
  guint n_new;
} Tally;

/* From edition 10, installs edition 11 under @plan. */
static Ending
try (const FaultPlan *plan,
     Tally *tally)
{
  Editions editions = { NULL };
  g_autoptr (GBytes) guide = editions_new_guide (NEW_GUIDE, NULL);
  g_auto (PreauSignedGuide) signed_guide = { NULL };
  Ending ending;
  guint serial;

  editions_set_up (&editions, NULL);
  editions_begin (&editions);
  signed_guide = editions_sign (editions.followed, guide);

  ending = (plan->killing ? install_in_child : install_under) (&editions, &signed_guide, plan);
  tally->n_calls = faults_count (FAULT_ANY);
  serial = find_in_use (&editions, &signed_guide);
  tally->n_old += serial == 10 ? 1 : 0;
  tally->n_new += serial == 11 ? 1 : 0;
  /* What was said to be installed is there; what was not may be, where only the last word failed. */
  g_assert_false (ending == INSTALLED && serial == 10);
  editions_tear_down (&editions, NULL);

  return ending;
}

static guint
count_calls (void)
{
  const FaultPlan none = { .call = FAULT_ANY };
  Tally tally = { 0 };

  g_assert_cmpint (try (&none, &tally), ==, INSTALLED);
  g_assert_cmpuint (tally.n_calls, >=, 20);

  return tally.n_calls;
}

static void
test_failing (void)
{
  static const int errors[] = { ENOSPC, EROFS, EIO };
  guint n_calls;

  if (!publisher_can_sign ())
    return;

  n_calls = count_calls ();
  for (guint lasting = FALSE; lasting <= TRUE; lasting++)
    {
      Tally tally = { 0 };

      for (guint nth = 1; nth <= n_calls; nth++)
        for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
          {
            const FaultPlan plan = { .call = FAULT_ANY, .nth = nth, .lasting = lasting != FALSE, .error = errors[i] };

            try (&plan, &tally);
          }
      g_test_message ("%u calls: the edition before is in use %u times, the new one %u times", n_calls, tally.n_old,
                      tally.n_new);
      g_assert_cmpuint (tally.n_old, >, 0);
      g_assert_cmpuint (tally.n_new, >, 0);
    }
}

static void
test_killed (void)
{
  Tally tally = { 0 };
  guint n_calls;

  if (!publisher_can_sign ())
    return;

  n_calls = count_calls ();
  for (guint nth = 1; nth <= n_calls; nth++)
    {
      const FaultPlan plan = { .call = FAULT_ANY, .nth = nth, .killing = TRUE };

      g_assert_cmpint (try (&plan, &tally), ==, KILLED);
    }
  g_test_message ("killed at %u calls: the edition before is in use %u times, the new one %u times", n_calls,
                  tally.n_old, tally.n_new);
  g_assert_cmpuint (tally.n_old, >, 0);
  g_assert_cmpuint (tally.n_new, >, 0);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guide-store-faults/failing", test_failing);
  g_test_add_func ("/guide-store-faults/killed", test_killed);

  return g_test_run ();
}
