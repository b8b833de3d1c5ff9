/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide-store.h"
#include "preau-signature.h"
#include "publisher.h"

G_BEGIN_DECLS

#define PLACE_IN_USE "guide academy 1 10; ask q a o; ask q b o; end o"

/**
 * Place:
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
} Place;

PreauGuideStore *place_open_store (Place *self);
PreauPublicKey *place_read_key (Publisher *publisher);
void place_set_up (Place *self, gconstpointer data);
void place_tear_down (Place *self, gconstpointer data);
char *place_draw_folder (Place *self);
GBytes *place_new_guide (const char *description, const char *edits);
PreauSignedGuide place_sign (Publisher *publisher, GBytes *guide);
PreauInstall place_install (Place *self, Publisher *publisher, const char *description, const char *edits, GError **error);
guint place_get_serial (PreauGuideStore *store);
void place_assert_in_use (Place *self, guint serial);
void place_begin (Place *self);
char *place_find_file (Place *self, const char *suffix, guint nth);

G_END_DECLS
