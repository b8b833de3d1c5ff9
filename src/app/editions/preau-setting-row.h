/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PREAU_TYPE_SETTING_ROW (preau_setting_row_get_type ())
G_DECLARE_FINAL_TYPE (PreauSettingRow, preau_setting_row, PREAU, SETTING_ROW, AdwPreferencesRow)

G_END_DECLS
