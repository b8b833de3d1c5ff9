/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipboard.h"

/**
 * clipboard_prepare:
 * @widget: a widget on the display
 *
 * Has %CLIPBOARD_BEFORE to be pasted. Without any content, the display would
 * tell later that it is gone, when there is another one.
 */
void
clipboard_prepare (GtkWidget *widget)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), CLIPBOARD_BEFORE);
}

static void
spliced_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  gboolean *done = user_data;
  g_autoptr (GError) error = NULL;

  g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error);
  g_assert_no_error (error);
  *done = TRUE;
}

static void
opened_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  GInputStream **stream = user_data;
  g_autoptr (GError) error = NULL;

  *stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_assert_no_error (error);
}

/**
 * clipboard_dup:
 * @widget: a widget on the display
 * @mime_type: a sort of text
 *
 * Returns: (transfer full) (nullable): what another program would get that asks
 *   for @mime_type, %NULL where that is not there
 */
char *
clipboard_dup (GtkWidget *widget,
               const char *mime_type)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  g_autoptr (GOutputStream) bytes = g_memory_output_stream_new_resizable ();
  g_autoptr (GInputStream) stream = NULL;
  gboolean done = FALSE;

  if (!gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), mime_type))
    return NULL;

  gdk_clipboard_read_async (clipboard, (const char *[]) { mime_type, NULL }, G_PRIORITY_DEFAULT, NULL, opened_cb,
                            &stream);
  while (stream == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_output_stream_splice_async (bytes, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT, NULL,
                                spliced_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);

  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (bytes)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (bytes)));
}
