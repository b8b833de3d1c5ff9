/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "block-parts.h"

/* At most MOST_PARTS of them. */
GPtrArray *
block_parts_fill (const Part *parts)
{
  GPtrArray *blocks = preau_blocks_new ();

  for (guint i = 0; i < MOST_PARTS && parts[i].text != NULL; i++)
    preau_blocks_add_numbered (blocks, parts[i].kind, parts[i].number, parts[i].text);

  return blocks;
}
