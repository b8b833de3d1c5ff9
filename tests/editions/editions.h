/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide-store.h"
#include "preau-signature.h"
#include "publisher.h"

G_BEGIN_DECLS

#define EDITIONS_FIRST "guide academy 1 10; ask q a o; ask q b o; end o"

/**
 * Editions:
 * @folder: where guides are kept
 * @followed: the publisher who is followed
 * @other: another one
 * @key: the key of the first
 * @store: (nullable): the store; %NULL where minisign is missing, and the test is skipped
 *
 * A fixture for g_test_add().
 */
typedef struct
{
  char *folder;
  Publisher *followed;
  Publisher *other;
  PreauPublicKey *key;
  PreauGuideStore *store;
} Editions;

PreauGuideStore *editions_open_store (Editions *self);
PreauPublicKey *editions_read_key (Publisher *publisher);
void editions_set_up (Editions *self, gconstpointer data);
void editions_tear_down (Editions *self, gconstpointer data);
char *editions_draw_folder (Editions *self);
GBytes *editions_new_guide (const char *description, const char *edits);
PreauSignedGuide editions_sign (Publisher *publisher, GBytes *guide);
PreauInstall editions_install (Editions *self, Publisher *publisher, const char *description, const char *edits, GError **error);
guint editions_get_serial (PreauGuideStore *store);
void editions_assert_in_use (Editions *self, guint serial);
void editions_begin (Editions *self);
char *editions_find_file (Editions *self, const char *suffix, guint nth);

G_END_DECLS
