/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include <stdio.h>
#include <unistd.h>
#include <glib/gi18n.h>

#include "preau-json-write.h"
#include "preau-language.h"
#include "preau-link-check.h"
#include "preau-link-store.h"
#include "preau-report-parts.h"

#define CLEAR_LINE "\r\033[K"

/* @results: (nullable): url → PreauLinkResult */
typedef struct
{
  PreauGuide *guide;
  GPtrArray *tools;
  GHashTable *results;
} Checked;

static void
checked_clear (Checked *self)
{
  g_clear_object (&self->guide);
  g_clear_pointer (&self->tools, g_ptr_array_unref);
  g_clear_pointer (&self->results, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Checked, checked_clear)

/* Collects the tools on the command line, else all. Returns: FALSE after a complaint about an unknown tool */
static gboolean
find_tools (Checked *self,
            char **words)
{
  const PreauTable *tools = self->guide->tools;

  self->tools = g_ptr_array_new ();
  for (guint i = 0; words == NULL && i < preau_table_get_length (tools); i++)
    g_ptr_array_add (self->tools, preau_table_get_value (tools, i));

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      const char *id = command_find_tool (self->guide, words[i]);
      const PreauTool *tool;

      if (id == NULL)
        return FALSE;

      tool = preau_table_get (tools, id);
      if (!g_ptr_array_find (self->tools, tool, NULL))
        g_ptr_array_add (self->tools, (gpointer) tool);
    }

  return TRUE;
}

/* Lists each address once, as several tools may share it. */
static char **
list_urls (const Checked *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->tools->len; i++)
    {
      GPtrArray *links = ((const PreauTool *) g_ptr_array_index (self->tools, i))->links;

      for (guint j = 0; j < links->len; j++)
        {
          const char *url = ((const PreauLink *) g_ptr_array_index (links, j))->url;

          if (g_hash_table_add (seen, (gpointer) url))
            g_strv_builder_add (builder, url);
        }
    }

  return g_strv_builder_end (builder);
}

static void
checked_cb (PreauLinkCheck *check,
            const char *url,
            guint n_done,
            guint n_all,
            gpointer data)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u link of %u checked", "%u links of %u checked", n_done),
                                            n_done, n_all);

  g_printerr (CLEAR_LINE "%s", n_done < n_all ? count : "");
}

static void
run_cb (GObject *source,
        GAsyncResult *result,
        gpointer data)
{
  GPtrArray **results = data;

  *results = preau_link_check_run_finish (PREAU_LINK_CHECK (source), result, NULL);
}

static GPtrArray *
check (const char *const *urls)
{
  g_autoptr (PreauLinkCheck) self = preau_link_check_new ();
  GPtrArray *results = NULL;

  if (isatty (STDERR_FILENO))
    g_signal_connect (self, "checked", G_CALLBACK (checked_cb), NULL);

  preau_link_check_run_async (self, urls, NULL, run_cb, &results);
  while (results == NULL)
    g_main_context_iteration (NULL, TRUE);

  return results;
}

/* Stores the results; failures to read or write the store are reported, but do not stop the command. */
static void
keep (Checked *self,
      GPtrArray *results)
{
  g_autoptr (GFile) file = preau_link_store_get_default_file ();
  g_autoptr (PreauLinkStore) store = preau_link_store_new (file);
  g_autoptr (GError) reading = NULL;
  g_autoptr (GError) writing = NULL;

  if (!preau_link_store_load (store, &reading))
    command_complain ("%s", reading->message);

  self->results = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) preau_link_result_unref);
  for (guint i = 0; i < results->len; i++)
    {
      PreauLinkResult *result = preau_link_store_add (store, g_ptr_array_index (results, i));

      g_hash_table_insert (self->results, result->url, result);
    }

  if (!preau_link_store_save (store, &writing))
    command_complain (_("The results could not be kept: %s"), writing->message);
}

static void
write_link (JsonBuilder *builder,
            PreauGuide *guide,
            const PreauTool *tool,
            const PreauLink *link,
            PreauLinkResult *result)
{
  g_autofree char *text = preau_link_result_dup_title (result);
  g_autofree char *when = g_date_time_format_iso8601 (result->when);

  json_builder_begin_object (builder);
  preau_json_write_string (builder, "tool", tool->id);
  preau_json_write_string (builder, "link", link->id);
  preau_json_write_string (builder, "url", link->url);
  preau_json_write_enum (builder, "state", PREAU_TYPE_LINK_STATE, (int) result->verdict.state);
  preau_json_write_enum (builder, "reason", PREAU_TYPE_LINK_REASON, (int) result->verdict.reason);
  preau_json_write_string (builder, "text", text);
  preau_json_write_string (builder, "hint", preau_link_result_get_hint (result));
  preau_json_write_string (builder, "host", result->host);
  json_builder_set_member_name (builder, "other_domain");
  json_builder_add_boolean_value (builder, result->other_domain);
  preau_json_write_string (builder, "checked", when);
  command_write_guide (builder, guide);
  json_builder_end_object (builder);
}

static void
print_json (const Checked *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *json = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < self->tools->len; i++)
    {
      const PreauTool *tool = g_ptr_array_index (self->tools, i);
      GPtrArray *links = tool->links;

      for (guint j = 0; j < links->len; j++)
        {
          const PreauLink *link = g_ptr_array_index (links, j);

          write_link (builder, self->guide, tool, link, g_hash_table_lookup (self->results, link->url));
        }
    }
  json_builder_end_array (builder);

  json = preau_json_write_end (builder);
  command_print_utf8 (json);
}

static void
add_link (PreauDocument *document,
          const PreauLink *link,
          PreauLinkResult *result)
{
  g_autofree char *label = preau_text_dup_marked (link->label, preau_language_get ());
  g_autofree char *title = preau_link_result_dup_title (result);
  g_autofree char *text = g_strdup_printf ("%s — %s", label, title);

  preau_document_add (document, PREAU_BLOCK_ITEM, text);
  preau_document_add (document, PREAU_BLOCK_LINK, link->url);
  preau_document_add (document, PREAU_BLOCK_NOTE, preau_link_result_get_hint (result));
}

static void
print_text (const Checked *self,
            const CommandOptions *options)
{
  g_autoptr (PreauDocument) document = preau_document_new (preau_language_get ());

  for (guint i = 0; i < self->tools->len; i++)
    {
      const PreauTool *tool = g_ptr_array_index (self->tools, i);
      GPtrArray *links = tool->links;

      if (links->len > 0)
        preau_document_add (document, PREAU_BLOCK_HEADING, tool->name);
      for (guint j = 0; j < links->len; j++)
        {
          const PreauLink *link = g_ptr_array_index (links, j);

          add_link (document, link, g_hash_table_lookup (self->results, link->url));
        }
    }

  command_print_document (options, document);
  command_print_guide (options, self->guide);
}

static ExitCode
get_code (const Checked *self)
{
  GHashTableIter iter;
  gpointer result;

  g_hash_table_iter_init (&iter, self->results);
  while (g_hash_table_iter_next (&iter, NULL, &result))
    if (!preau_link_state_is_alive (((const PreauLinkResult *) result)->verdict.state))
      return EXIT_REFUSED;

  return EXIT_DONE;
}

/**
 * command_links:
 *
 * Returns: the exit code; %EXIT_REFUSED where a link does not answer
 */
ExitCode
command_links (const CommandOptions *options)
{
  ExitCode code = EXIT_DONE;
  g_auto (Checked) self = { NULL };
  g_auto (GStrv) urls = NULL;
  g_autoptr (GPtrArray) results = NULL;

  self.guide = command_load_guide (options, &code);
  if (self.guide == NULL)
    return code;
  if (!find_tools (&self, options->rest))
    return EXIT_UNUSABLE;

  urls = list_urls (&self);
  results = check ((const char *const *) urls);
  keep (&self, results);

  if (command_writes_json (options))
    print_json (&self);
  else
    print_text (&self, options);

  return get_code (&self);
}
