/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-builder.h"

#define MOST_ANSWERS 9
#define N_TOOLS 5
#define N_CLAIMS 12

static void
free_lines (gpointer data)
{
  g_string_free (data, TRUE);
}

static gboolean
happens (GRand *rand,
         guint percent)
{
  return (guint) g_rand_int_range (rand, 0, 100) < percent;
}

/* Each of PREFIX0… with the given chance, joined by commas; never none. */
static char *
draw_ids (GRand *rand,
          const char *prefix,
          guint n,
          guint percent)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (happens (rand, percent))
      g_string_append_printf (ids, "%s%s%u", ids->len > 0 ? "," : "", prefix, i);

  if (ids->len == 0)
    g_string_append_printf (ids, "%s%d", prefix, g_rand_int_range (rand, 0, (int) n));

  return g_strdup (ids->str);
}

static char *
draw_choices (GRand *rand,
              const char *const *choices,
              guint n,
              guint percent)
{
  g_autoptr (GString) drawn = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (happens (rand, percent))
      g_string_append_printf (drawn, "%s%s", drawn->len > 0 ? "," : "", choices[i]);

  if (drawn->len == 0)
    g_string_append (drawn, choices[g_rand_int_range (rand, 0, (int) n)]);

  return g_strdup (drawn->str);
}

static const char *const audiences[] = { "staff", "partners", "pupils", "parents" };
static const char *const media[] = { "video", "phone", "messages", "lessons", "content" };
static const char *const times[] = { "possible", "impossible" };
static const char *const states[] = { "open", "closed", "unclear" };
static const char *const ranges[] = { "-5", "-10", "3-10", "11-", "6-30", "-30", "31-" };
static const char *const limits[] = { "5", "10", "30", "100" };

#define DRAW(rand, list) list[g_rand_int_range (rand, 0, (int) G_N_ELEMENTS (list))]

static void
append_random_answer (GRand *rand,
                      const GuideShape *shape,
                      GString *to,
                      guint question,
                      guint number,
                      guint target)
{
  g_string_append_printf (to, "ask q%u a%u %c%u", question, number, target < shape->n_questions ? 'q' : 'o',
                          target < shape->n_questions ? target : target - shape->n_questions);
  if (happens (rand, shape->sets))
    g_string_append_printf (to, " audience=%s", DRAW (rand, audiences));
  if (happens (rand, shape->sets))
    g_string_append_printf (to, " medium=%s", DRAW (rand, media));
  if (happens (rand, shape->sets))
    g_string_append_printf (to, " people=%s", DRAW (rand, ranges));
  if (happens (rand, shape->sets))
    g_string_append_printf (to, " booking=%s", DRAW (rand, times));
  if (happens (rand, 50))
    {
      g_autofree char *claims = draw_ids (rand, "c", N_CLAIMS, 12);

      g_string_append_printf (to, " because=%s", claims);
    }
  g_string_append_c (to, '\n');
}

static void
append_random_tool (GRand *rand,
                    const GuideShape *shape,
                    GString *to,
                    guint tool)
{
  g_string_append_printf (to, "tool t%u state=%s", tool, DRAW (rand, states));
  if (happens (rand, shape->conditions))
    {
      g_autofree char *list = draw_choices (rand, audiences, G_N_ELEMENTS (audiences), 60);

      g_string_append_printf (to, " audience=%s", list);
    }
  if (happens (rand, shape->conditions))
    {
      g_autofree char *list = draw_choices (rand, media, G_N_ELEMENTS (media), 60);

      g_string_append_printf (to, " medium=%s", list);
    }
  if (happens (rand, shape->conditions))
    g_string_append_printf (to, " people=%s", DRAW (rand, limits));
  if (happens (rand, shape->conditions))
    g_string_append (to, " booking=required");
  if (happens (rand, 60))
    g_string_append_printf (to, " stand-ins=t%u", (tool + (guint) g_rand_int_range (rand, 1, N_TOOLS)) % N_TOOLS);
  g_string_append_c (to, '\n');
}

/* What an outcome offers may be listed too, but not be avoided. */
static void
append_random_names (GRand *rand,
                     const GuideShape *shape,
                     GString *to,
                     gboolean offers)
{
  g_autofree char *listed = draw_ids (rand, "t", N_TOOLS, 30);
  g_autofree char *avoid = draw_ids (rand, "t", N_TOOLS, 30);

  if (happens (rand, shape->named))
    g_string_append_printf (to, " listed=%s", listed);
  if (!offers && happens (rand, shape->named))
    g_string_append_printf (to, " avoid=%s", avoid);
}

static void
append_random_outcome (GRand *rand,
                       const GuideShape *shape,
                       GString *to,
                       guint outcome)
{
  guint n_picks = (guint) g_rand_int_range (rand, 0, 4);
  guint first = (guint) g_rand_int_range (rand, 0, N_TOOLS);
  g_autofree char *because = draw_ids (rand, "c", N_CLAIMS, 15);

  g_string_append_printf (to, "end o%u", outcome);
  for (guint i = 0; i < n_picks; i++)
    {
      g_autofree char *claims = draw_ids (rand, "c", N_CLAIMS, 10);
      guint tool = (first + i) % N_TOOLS;

      g_string_append_printf (to, " t%u+%s", tool, claims);
      if (happens (rand, 15))
        g_string_append_c (to, ':');
      else if (happens (rand, 30))
        g_string_append_printf (to, ":t%u,t%u", (tool + 1) % N_TOOLS, (tool + 3) % N_TOOLS);
    }
  g_string_append_printf (to, " because=%s", because);
  if (shape->named > 0)
    append_random_names (rand, shape, to, n_picks > 0);
  g_string_append_c (to, '\n');
}

/* Draws targets so that every node is reached from an earlier one, and every question leads to later ones. */
static void
append_random_tree (GRand *rand,
                    const GuideShape *shape,
                    GString *to)
{
  guint n_nodes = shape->n_questions + shape->n_outcomes;
  g_autofree guint *n_answers = g_new0 (guint, shape->n_questions);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (free_lines);

  for (guint i = 0; i < shape->n_questions; i++)
    g_ptr_array_add (lines, g_string_new (NULL));

  for (guint node = 1; node < n_nodes; node++)
    {
      guint latest = MIN (node, shape->n_questions) - 1;
      guint from = latest;

      if (happens (rand, 40))
        from = (guint) g_rand_int_range (rand, 0, (int) latest + 1);
      while (n_answers[from] == MOST_ANSWERS)
        from--;
      append_random_answer (rand, shape, lines->pdata[from], from, n_answers[from]++, node);
    }

  for (guint from = 0; from < shape->n_questions; from++)
    {
      guint wanted = (guint) g_rand_int_range (rand, 1, (int) shape->max_answers + 1);

      while (n_answers[from] < wanted)
        {
          guint span = happens (rand, 60) ? MIN (3, n_nodes - from - 1) : n_nodes - from - 1;
          guint target = from + 1 + (guint) g_rand_int_range (rand, 0, (int) span);

          append_random_answer (rand, shape, lines->pdata[from], from, n_answers[from]++, target);
        }
    }

  for (guint i = 0; i < shape->n_questions; i++)
    g_string_append (to, ((GString *) lines->pdata[i])->str);
}

/**
 * guide_builder_random:
 * @rand: where chance comes from
 * @shape: what it is to look like
 *
 * Returns: (transfer full): the description of a guide without cycles whose
 *   branches join again; only the conditions of its tools can be wrong
 */
char *
guide_builder_random (GRand *rand,
                      const GuideShape *shape)
{
  GString *to = g_string_new (NULL);

  g_string_append_printf (to, "guide g-%u %d\n", g_rand_int (rand), g_rand_int_range (rand, 1, 10));
  append_random_tree (rand, shape, to);
  for (guint i = 0; i < shape->n_outcomes; i++)
    append_random_outcome (rand, shape, to, i);
  for (guint i = 0; i < N_TOOLS; i++)
    append_random_tool (rand, shape, to, i);

  return g_string_free (to, FALSE);
}

/**
 * guide_builder_ladder:
 * @n_questions: how many questions, from 1
 * @n_answers: how many answers each has, from 1 to 9
 *
 * Returns: (transfer full): the description of a guide in which all answers of
 *   a question lead to the next one, and all of the last to `o`, which the
 *   caller describes
 */
char *
guide_builder_ladder (guint n_questions,
                      guint n_answers)
{
  GString *to = g_string_new (NULL);

  for (guint i = 0; i < n_questions; i++)
    for (guint j = 0; j < n_answers; j++)
      if (i + 1 < n_questions)
        g_string_append_printf (to, "ask q%u a%u q%u\n", i, j, i + 1);
      else
        g_string_append_printf (to, "ask q%u a%u o\n", i, j);

  return g_string_free (to, FALSE);
}
