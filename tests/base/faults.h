/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FaultCall:
 *
 * What may fail. FAULT_ANY in a plan is whatever comes.
 */
typedef enum
{
  FAULT_MKDIR,
  FAULT_OPEN,
  FAULT_READ,
  FAULT_WRITE,
  FAULT_FALLOCATE,
  FAULT_FSYNC,
  FAULT_CLOSE,
  FAULT_RENAME,
  FAULT_UNLINK,
  FAULT_ANY,
} FaultCall;

#define N_FAULT_CALLS (FAULT_ANY + 1)

/**
 * FaultPlan:
 * @call: the call that fails
 * @nth: from 1; 0: none does
 * @lasting: whether those behind it fail too
 * @error: with this in errno; 0: a write of one byte only, instead of a failure
 * @killing: whether the program is killed before the call, so that it never returns
 */
typedef struct
{
  FaultCall call;
  guint nth;
  gboolean lasting;
  int error;
  gboolean killing;
} FaultPlan;

void faults_begin (const char *folder, const FaultPlan *plan);
guint faults_count (FaultCall call);
void faults_end (void);

const char *fault_call_get_name (FaultCall call);

G_END_DECLS
