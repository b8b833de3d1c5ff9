/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspection.h"

/* Every question and every outcome of the guide. */

/**
 * Tour:
 * @person: who walks
 * @seen: (element-type utf8): ids of questions and outcomes that they have come to
 */
typedef struct
{
  Person *person;
  GHashTable *seen;
} Tour;

static const char *
get_next_id (const PreauQuestion *question,
             guint number)
{
  return ((const PreauAnswer *) question->answers->pdata[number - 1])->next_id;
}

/* All that follows from the question at hand. */
static void
see_all (Tour *tour)
{
  const PreauQuestion *question = preau_walk_get_question (tour->person->walk);

  inspect_window (tour->person, person_get_heading (tour->person));
  if (question == NULL)
    return;

  for (guint i = 1; i <= question->answers->len; i++)
    if (g_hash_table_add (tour->seen, (gpointer) get_next_id (question, i)))
      {
        person_answer (tour->person, i);
        see_all (tour);
        person_go_back (tour->person);
      }
}

static void
test_everything (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Tour tour = { person_start_program (), seen };
  PreauGuide *guide = tour.person->guide;

  inspect_make_hard (tour.person);
  g_hash_table_add (seen, (gpointer) guide->start);
  see_all (&tour);
  g_assert_cmpuint (g_hash_table_size (seen), ==,
                    preau_table_get_length (guide->questions) +
                      preau_table_get_length (guide->outcomes));
  person_quit_program (tour.person);
}

static void
add_tests (void)
{
  g_test_add_func ("/everything", test_everything);
}

int
main (int argc,
      char **argv)
{
  return person_run_tests (argc, argv, add_tests);
}
