/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "preau-screen.h"

G_BEGIN_DECLS

/**
 * PreauDirection:
 * @PREAU_DIRECTION_ON: further on
 * @PREAU_DIRECTION_BACK: back to what was seen before
 *
 * Where a new screen comes from.
 */
typedef enum
{
  PREAU_DIRECTION_ON,
  PREAU_DIRECTION_BACK,
} PreauDirection;

#define PREAU_TYPE_SCREEN_STACK (preau_screen_stack_get_type ())
G_DECLARE_FINAL_TYPE (PreauScreenStack, preau_screen_stack, PREAU, SCREEN_STACK, AdwBin)

PreauScreen *preau_screen_stack_get_screen (PreauScreenStack *self);
void preau_screen_stack_show (PreauScreenStack *self, PreauScreen *screen, PreauDirection direction);

G_END_DECLS
