/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "update-trial.h"

void
update_trial_clear (UpdateTrial *self)
{
  g_clear_object (&self->store);
  g_clear_error (&self->error);
}

static void
updated_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  UpdateTrial *update = data;

  update->store = preau_guide_update_finish (result, &update->came, &update->error);
  update->is_over = TRUE;
}

/**
 * update_trial_run:
 * @address: where the publisher puts new editions
 * @cancellable: (nullable): what ends it
 *
 * Returns: (transfer full): what came of asking there, once it is over
 */
UpdateTrial
update_trial_run (Editions *self,
                  const char *address,
                  GCancellable *cancellable)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  UpdateTrial update = { NULL };

  preau_guide_update_async (folder, self->key, address, cancellable, updated_cb, &update);
  while (!update.is_over)
    g_main_context_iteration (NULL, TRUE);

  return update;
}
