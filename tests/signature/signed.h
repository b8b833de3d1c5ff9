/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-error.h"
#include "preau-signature.h"
#include "publisher.h"

G_BEGIN_DECLS

#define GOOD 0

/**
 * Signed:
 * @publisher: who signed; %NULL with the kept files
 * @key: the key; %NULL where minisign is missing, and the test is skipped
 * @data: what is signed
 * @file: the signature file
 *
 * Something that is signed as it should be. A fixture for g_test_add().
 */
typedef struct
{
  Publisher *publisher;
  PreauPublicKey *key;
  GBytes *data;
  GBytes *file;
} Signed;

void signed_set_up_kept (Signed *self, gconstpointer data);
void signed_set_up_minisign (Signed *self, gconstpointer data);
void signed_tear_down (Signed *self, gconstpointer data);

PreauPublicKey *signed_read_key (const char *text);
char **signed_split_file (GBytes *file);

int signed_judge (PreauPublicKey *key, GBytes *data, GBytes *file);
int signed_judge_text (Signed *self, const char *text);
void signed_assert_refused (
  PreauPublicKey *key, GBytes *data, GBytes *file, PreauError code, const char *message);

G_END_DECLS
