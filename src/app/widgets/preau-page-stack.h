/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "preau-page.h"

G_BEGIN_DECLS

/* The direction in which a new page slides in. */
typedef enum
{
  PREAU_DIRECTION_ON,
  PREAU_DIRECTION_BACK,
} PreauDirection;

#define PREAU_TYPE_PAGE_STACK (preau_page_stack_get_type ())
G_DECLARE_FINAL_TYPE (PreauPageStack, preau_page_stack, PREAU, PAGE_STACK, AdwBin)

PreauPage *preau_page_stack_get_page (PreauPageStack *self);
void preau_page_stack_show (PreauPageStack *self, PreauPage *page, PreauDirection direction);

G_END_DECLS
