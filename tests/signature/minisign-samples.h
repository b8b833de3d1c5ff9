/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Written by minisign 0.11, so that there is something to read where that program is not. */

#define SAMPLE_KEY "RWRA/+soASD6uHDqgOaArAT6KCnQsP/XG7H+yyvuhTSldLjZGl7zWdTl"
#define SAMPLE_KEY_COMMENT "untrusted comment: minisign public key B8FA200128EBFF40"
#define SAMPLE_DATA "{\"format\": 1}\n"

#define SAMPLE_UNTRUSTED "untrusted comment: signature from minisign secret key"
#define SAMPLE_SIGNATURE \
  "RURA/+soASD6uKxSRtYmCYj8zct7YUBK0BBX0fg1b1EB4kZsWtfN0wtFwcxLFEkZ0zKkATvH77uFt3REb1rAd147FnF/I7CH4wo="
#define SAMPLE_COMMENT "Guide de l’académie, édition 12"
#define SAMPLE_TRUSTED "trusted comment: " SAMPLE_COMMENT
#define SAMPLE_GLOBAL "MaTUvuDILpGid6BB9F3I7DZjUJWGKBOYujy71gf/EyKrqFmahmdiHVajIWv9cFsSIyO4Wjo1vpNfoQ1ZV/29CA=="
#define SAMPLE_FILE SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\n" SAMPLE_TRUSTED "\n" SAMPLE_GLOBAL "\n"
