/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-error.h"

G_DEFINE_QUARK (preau-error-quark, preau_error)
