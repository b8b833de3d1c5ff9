/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-link-result.h"

#define LAST_STATE PREAU_LINK_STATE_OFFLINE
#define LAST_REASON PREAU_LINK_REASON_PORTAL

static PreauLinkResult *
new_result (PreauLinkVerdict verdict,
            const char *host,
            gboolean same_domain)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return preau_link_result_new ("https://www.example.com/", verdict, host, same_domain, now);
}

static const struct
{
  PreauLinkVerdict verdict;
  const char *host;
  const char *title;
} titles[] = {
  { { PREAU_LINK_STATE_ANSWERS }, NULL, "Answers" },
  { { PREAU_LINK_STATE_ANSWERS }, "WWW.example.com", "Answers" },
  { { PREAU_LINK_STATE_ANSWERS }, "example.org", "Answers elsewhere: example.org" },
  { { PREAU_LINK_STATE_ANSWERS }, "xn--lyce-dpa.fr", "Answers elsewhere: lycée.fr" },
  { { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_MISSING }, NULL, "Did not answer today" },
  { { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_NOT_HTTPS }, NULL, "Leads to an address without encryption" },
  { { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_ADDRESS }, NULL, "Unusable address" },
  { { PREAU_LINK_STATE_GONE, PREAU_LINK_REASON_MISSING }, NULL, "Gone" },
  { { PREAU_LINK_STATE_REFUSES_ROBOTS }, NULL, "Refuses automatic checks" },
  { { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_EXPIRED }, NULL, "Certificate expired" },
  { { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_NOT_YET }, NULL, "Certificate not valid yet" },
  { { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_WRONG_NAME }, NULL, "Certificate of another site" },
  { { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_UNKNOWN_ISSUER }, NULL, "Certificate from an unknown issuer" },
  { { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_UNSOUND }, NULL, "No secure connection" },
  { { PREAU_LINK_STATE_TOO_SLOW }, NULL, "Too slow" },
  { { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_PORTAL }, NULL, "Not reachable from this network" },
  { { PREAU_LINK_STATE_OFFLINE }, NULL, "No network" },
};

static void
test_titles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (PreauLinkResult) result = new_result (titles[i].verdict, titles[i].host, FALSE);
      g_autofree char *title = preau_link_result_dup_title (result);

      g_assert_cmpstr (title, ==, titles[i].title);
    }
}

/* Whatever is not well has a hint of its own. */
static void
test_hints (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (PreauLinkResult) near = new_result ((PreauLinkVerdict) { PREAU_LINK_STATE_ANSWERS }, "example.com", TRUE);
  g_autoptr (PreauLinkResult) far = new_result ((PreauLinkVerdict) { PREAU_LINK_STATE_ANSWERS }, "example.org", FALSE);

  g_assert_false (near->other_domain);
  g_assert_true (far->other_domain);
  g_assert_cmpstr (preau_link_result_get_hint (near), !=, preau_link_result_get_hint (far));

  for (int state = 1; state <= LAST_STATE; state++)
    for (int reason = 0; reason <= LAST_REASON; reason++)
      {
        PreauLinkVerdict verdict = { (PreauLinkState) state, (PreauLinkReason) reason };
        g_autoptr (PreauLinkResult) result = new_result (verdict, NULL, FALSE);

        if (!preau_link_state_takes (verdict.state, verdict.reason) || verdict.state == PREAU_LINK_STATE_ELSEWHERE ||
            (verdict.state == PREAU_LINK_STATE_GONE && verdict.reason == PREAU_LINK_REASON_NO_HOST))
          continue;
        if (verdict.state == PREAU_LINK_STATE_ANSWERS)
          g_assert_null (preau_link_result_get_hint (result));
        else
          g_assert_true (g_hash_table_add (seen, (gpointer) preau_link_result_get_hint (result)));
      }

  g_assert_cmpuint (g_hash_table_size (seen), ==, LAST_REASON + 4);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/link-result/titles", test_titles);
  g_test_add_func ("/link-result/hints", test_hints);

  return g_test_run ();
}
