/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-url.h"

#include <string.h>

static const struct
{
  const char *url;
  PreauLintCode code;
} cases[] = {
  { "https://example.org", 0 },
  { "https://example.org/", 0 },
  { "https://example.org/a/b.html?c=d&e=%20f#g", 0 },
  { "https://example.org:8443/", 0 },
  { "https://example.org:443", 0 },
  { "https://192.0.2.1/", 0 },
  { "https://[2001:db8::1]/", 0 },
  { "https://[2001:db8::1]:8443/", 0 },
  { "https://lycée.cned.fr/", 0 },
  { "https://xn--lyce-dpa.cned.fr/", 0 },
  { "https://example.org/école", 0 },
  { "https://example.org/@team", 0 },
  { "https://example.org?mail=a@b.example", 0 },
  { "https://example.org#@", 0 },
  { "https://example.org/a:b", 0 },
  { "https://example.org/'(1),~!", 0 },
  { "https://example.org/%0d%0a", 0 },

  { "", PREAU_LINT_LINK_NOT_HTTPS },
  { "h", PREAU_LINT_LINK_NOT_HTTPS },
  { "example.org", PREAU_LINT_LINK_NOT_HTTPS },
  { "http://example.org/", PREAU_LINT_LINK_NOT_HTTPS },
  { "https:", PREAU_LINT_LINK_NOT_HTTPS },
  { "https:/example.org", PREAU_LINT_LINK_NOT_HTTPS },
  { "https:\\\\example.org", PREAU_LINT_LINK_NOT_HTTPS },
  { "HTTPS://example.org/", PREAU_LINT_LINK_NOT_HTTPS },
  { " https://example.org/", PREAU_LINT_LINK_NOT_HTTPS },
  { "\nhttps://example.org/", PREAU_LINT_LINK_NOT_HTTPS },
  { "javascript:alert(1)", PREAU_LINT_LINK_NOT_HTTPS },
  { "javascript://https://example.org/%0aalert(1)", PREAU_LINT_LINK_NOT_HTTPS },
  { "data:text/html,<b>", PREAU_LINT_LINK_NOT_HTTPS },
  { "file:///etc/passwd", PREAU_LINT_LINK_NOT_HTTPS },
  { "mailto:a@b.example", PREAU_LINT_LINK_NOT_HTTPS },
  { "tel:+33100000000", PREAU_LINT_LINK_NOT_HTTPS },
  { "view-source:https://example.org/", PREAU_LINT_LINK_NOT_HTTPS },

  { "https://example.org/a b", PREAU_LINT_LINK_CHARACTER },
  { "https://example.org/ ", PREAU_LINT_LINK_CHARACTER },
  { "https://exa mple.org/", PREAU_LINT_LINK_CHARACTER },
  { "https://example.org/\n", PREAU_LINT_LINK_CHARACTER },
  { "https://example.org/\t", PREAU_LINT_LINK_CHARACTER },
  { "https://example.org/\x01", PREAU_LINT_LINK_CHARACTER },
  { "https://example.org/\x7f", PREAU_LINT_LINK_CHARACTER },
  { "https://example.org/\xc2\x85", PREAU_LINT_LINK_CHARACTER },   /* next line */
  { "https://example.org/\u00a0", PREAU_LINT_LINK_CHARACTER },   /* no-break space */
  { "https://example.org/\u00ad", PREAU_LINT_LINK_CHARACTER },   /* soft hyphen */
  { "https://example.org/\u200b", PREAU_LINT_LINK_CHARACTER },   /* zero-width space */
  { "https://example.org/\u200f", PREAU_LINT_LINK_CHARACTER },   /* right-to-left mark */
  { "https://example.org/\u2028", PREAU_LINT_LINK_CHARACTER },   /* line separator */
  { "https://example.org/\u202egpj.exe", PREAU_LINT_LINK_CHARACTER },
  { "https://example.org/\u2066a\u2069", PREAU_LINT_LINK_CHARACTER },
  { "https://example.org/\u2060", PREAU_LINT_LINK_CHARACTER },   /* word joiner */
  { "https://example.org/\ufeff", PREAU_LINT_LINK_CHARACTER },   /* byte-order mark */
  { "https://example.org/\U000e0041", PREAU_LINT_LINK_CHARACTER }, /* tag */
  { "https://example.org\\@evil.example/", PREAU_LINT_LINK_CHARACTER },
  { "https://example.org/<script>", PREAU_LINT_LINK_CHARACTER },
  { "https://example.org/\"", PREAU_LINT_LINK_CHARACTER },

  { "https://a@example.org/", PREAU_LINT_LINK_USER_INFO },
  { "https://a:b@example.org/", PREAU_LINT_LINK_USER_INFO },
  { "https://@example.org/", PREAU_LINT_LINK_USER_INFO },
  { "https://a@b@example.org/", PREAU_LINT_LINK_USER_INFO },
  { "https://cned.fr:443@evil.example/", PREAU_LINT_LINK_USER_INFO },
  { "https://cned.fr%2f@evil.example/", PREAU_LINT_LINK_USER_INFO },
  { "https://a@", PREAU_LINT_LINK_USER_INFO },

  { "https://", PREAU_LINT_LINK_MALFORMED },
  { "https:///", PREAU_LINT_LINK_MALFORMED },
  { "https://?", PREAU_LINT_LINK_MALFORMED },
  { "https://#a", PREAU_LINT_LINK_MALFORMED },
  { "https://:443/", PREAU_LINT_LINK_MALFORMED },
  { "https://example.org:99999/", PREAU_LINT_LINK_MALFORMED },
  { "https://example.org:a/", PREAU_LINT_LINK_MALFORMED },
  { "https://[2001:db8::1/", PREAU_LINT_LINK_MALFORMED },
  { "https://[]/", PREAU_LINT_LINK_MALFORMED },
  { "https://example.org/%zz", PREAU_LINT_LINK_MALFORMED },
  { "https://cned.fr%2F.evil.example/", PREAU_LINT_LINK_MALFORMED },
  { "https://user%40example.org/", PREAU_LINT_LINK_MALFORMED },
  { "https://a%0ab.example/", PREAU_LINT_LINK_MALFORMED },
  { "https://%65xample.org/", PREAU_LINT_LINK_MALFORMED },
};

static void
test_check (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *message = NULL;
      PreauLintCode code = preau_url_check (cases[i].url, &message);

      if (code != cases[i].code)
        g_error ("“%s” is found to be PG%03u, not PG%03u", cases[i].url, (guint) code, (guint) cases[i].code);
      g_assert_cmpint (code != 0, ==, message != NULL);
    }
}

static void
test_length (void)
{
  const char *start = "https://example.org/";
  g_autofree char *path = g_strnfill (2048 - strlen (start), 'a');
  g_autofree char *longest = g_strconcat (start, path, NULL);
  g_autofree char *too_long = g_strconcat (longest, "a", NULL);
  const char *message;

  g_assert_cmpint (preau_url_check (longest, &message), ==, 0);
  g_assert_cmpint (preau_url_check (too_long, &message), ==, PREAU_LINT_LINK_MALFORMED);
}

static void
test_host (void)
{
  static const struct
  {
    const char *url;
    const char *host;
  } hosts[] = {
    { "https://example.org/a@b", "example.org" },
    { "https://example.org:8443", "example.org" },
    { "https://lycée.cned.fr/", "lycée.cned.fr" },
    { "https://xn--lyce-dpa.cned.fr/", "lycée.cned.fr" },
    { "https://[2001:db8::1]/", "2001:db8::1" },
    { "https://192.0.2.1:80/", "192.0.2.1" },
    { "no address", NULL },
    { "", NULL },
    { "mailto:a@b.example", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      g_autofree char *host = preau_url_dup_host (hosts[i].url);

      g_assert_cmpstr (host, ==, hosts[i].host);
    }
}

static const struct
{
  const char *one;
  const char *other;
  gboolean alike;
} pairs[] = {
  { "lycée.cned.fr", "lycee.cned.fr", TRUE },
  { "LYCÉE.cned.fr", "lycee.cned.fr", TRUE },
  { "lyce\u0301e.cned.fr", "lycée.cned.fr", TRUE }, /* decomposed */
  { "cned.fr", "cned.fr", TRUE },
  { "сned.fr", "cned.fr", TRUE },                   /* Cyrillic es */
  { "cnеd.fr", "cned.fr", TRUE },                   /* Cyrillic ie */
  { "gοοgle.com", "google.com", TRUE },             /* Greek omicron */
  { "g00gle.com", "google.com", TRUE },
  { "1abomep.net", "labomep.net", TRUE },
  { "Iabomep.net", "labomep.net", TRUE },
  { "vıa.fr", "via.fr", TRUE },                     /* dotless i */
  { "ｃｎｅｄ.fr", "cned.fr", TRUE },               /* fullwidth */
  { "cned.fr", "cned.org", FALSE },
  { "cned.fr", "cnd.fr", FALSE },
  { "ecole.cned.fr", "lycee.cned.fr", FALSE },
  { "cned.fr", "www.cned.fr", FALSE },
  { "cned-fr", "cned.fr", FALSE },
};

static void
test_fold (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *one = preau_url_fold_host (pairs[i].one);
      g_autofree char *other = preau_url_fold_host (pairs[i].other);

      if (g_str_equal (one, other) != pairs[i].alike)
        g_error ("“%s” and “%s” should %slook alike", pairs[i].one, pairs[i].other, pairs[i].alike ? "" : "not ");
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/url/check", test_check);
  g_test_add_func ("/url/length", test_length);
  g_test_add_func ("/url/host", test_host);
  g_test_add_func ("/url/fold", test_fold);

  return g_test_run ();
}
