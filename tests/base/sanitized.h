/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A sanitizer keeps what was freed for a while, so that memory can’t be measured, and takes ten times as long. */
#if defined(__SANITIZE_ADDRESS__)
#define IS_SANITIZED TRUE
#else
#define IS_SANITIZED FALSE
#endif
