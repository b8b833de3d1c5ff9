/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "preau-page.h"

G_BEGIN_DECLS

/* Where a new page comes from. */
typedef enum
{
  PREAU_DIRECTION_ON,   /* further on */
  PREAU_DIRECTION_BACK, /* back to what was seen before */
} PreauDirection;

#define PREAU_TYPE_PAGE_STACK (preau_page_stack_get_type ())
G_DECLARE_FINAL_TYPE (PreauPageStack, preau_page_stack, PREAU, PAGE_STACK, AdwBin)

PreauPage *preau_page_stack_get_page (PreauPageStack *self);
void preau_page_stack_show (PreauPageStack *self, PreauPage *page, PreauDirection direction);

G_END_DECLS
