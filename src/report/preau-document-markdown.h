/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-document.h"

G_BEGIN_DECLS

char *preau_document_to_markdown (const PreauDocument *self);

G_END_DECLS
