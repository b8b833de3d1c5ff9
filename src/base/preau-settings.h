/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Keys of the schema, described in the .gschema.xml file. */
#define PREAU_SETTING_WINDOW_WIDTH "window-width"
#define PREAU_SETTING_WINDOW_HEIGHT "window-height"
#define PREAU_SETTING_WINDOW_MAXIMIZED "window-maximized"
#define PREAU_SETTING_TEXT_SIZE "text-size"
#define PREAU_SETTING_DIGIT_KEYS "digit-keys"
#define PREAU_SETTING_GUIDE_SOURCE "guide-source"
#define PREAU_SETTING_GUIDE_FILE "guide-file"
#define PREAU_SETTING_GUIDE_ADDRESS "guide-address"
#define PREAU_SETTING_GUIDE_KEY "guide-key"
#define PREAU_SETTING_GUIDE_ASKED_AT "guide-asked-at"
#define PREAU_SETTING_GUIDE_SEEN "guide-seen"

/* Values of guide-source. */
#define PREAU_GUIDE_SOURCE_BUILT_IN "built-in"
#define PREAU_GUIDE_SOURCE_FILE "file"
#define PREAU_GUIDE_SOURCE_PUBLISHER "publisher"

GSettings *preau_settings_new (void);

G_END_DECLS
