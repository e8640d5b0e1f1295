// Summaries count what an audit finds; a cache of them is a text that the caller keeps.

#include "engine/audit/audit_summary.hpp"

#include "base/world_error.hpp"
#include "tests/engine/audit/world.hpp"

namespace servanda::engine {
namespace {

using testing::HasSubstr;

class Summary : public AuditOfAWorld {
 protected:
  AuditSummary summary(CountCache* cache = nullptr, const Watch& watch = {}) {
    return summarize(rules_, dossier_, request(), cache, diagnostics_, watch);
  }
  /// The counts of the only commitment: met, not met.
  using Counts = std::pair<std::size_t, std::size_t>;
  static Counts counts(const AuditSummary& summary) {
    const CommitmentCounts& only = summary.counted.commitments.at(0);
    return {only[VerdictClass::met], only[VerdictClass::not_met]};
  }
};

TEST_F(Summary, counts_the_verdicts_of_an_audit) {
  const AuditSummary made = summary();
  EXPECT_EQ(counts(made), Counts(1, 1));
  EXPECT_FALSE(made.cache);
  const auto audited = audit(rules_, dossier_, request(), diagnostics_);
  EXPECT_EQ(made.run.data_digest, audited->run.data_digest);
  EXPECT_EQ(made.run.rules_digest, audited->run.rules_digest);
}

TEST_F(Summary, is_kept_as_a_text_and_brought_up_to_date) {
  CountCache none;
  const AuditSummary first = summary(&none);
  ASSERT_TRUE(first.cache);

  auto kept = CountCache::read(*first.cache);
  ASSERT_TRUE(kept);
  EXPECT_FALSE(summary(&*kept).cache) << "nothing has changed";

  import("FRA,2014-01-01,280\n");
  kept = CountCache::read(*first.cache);
  const AuditSummary later = summary(&*kept);
  EXPECT_EQ(counts(later), Counts(2, 0));
  EXPECT_THAT(later.cache.value_or(""), HasSubstr(later.run.data_digest));
}

TEST_F(Summary, reads_no_other_text_as_a_cache) {
  EXPECT_FALSE(CountCache::read("subject,indicator\n"));
  EXPECT_FALSE(CountCache::read(""));
}

TEST_F(Summary, stops_when_it_is_asked_to) {
  std::stop_source stop;
  const Watch watch{[&](const std::string&) { stop.request_stop(); }, stop.get_token()};
  EXPECT_THROW((void)summary(nullptr, watch), base::Stopped);
}

}  // namespace
}  // namespace servanda::engine
