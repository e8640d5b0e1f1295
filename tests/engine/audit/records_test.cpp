// A record can be evaluated again from the dossier as it was then.

#include "engine/audit/records.hpp"

#include "tests/engine/audit/world.hpp"

namespace servanda::engine {
namespace {

using testing::HasSubstr;

class Records : public AuditOfAWorld {
 protected:
  Record keep(SelectionWords words = {}) {
    const auto audited = audit(rules_, dossier_, request(std::move(words)), diagnostics_);
    return keep_record(rules_, dossier_, *audited, {"a tester", "2022-09-01T00:00:00Z"});
  }
  Again again(const Rules& rules) {
    const auto verified = verify(dossier_, &rules, diagnostics_);
    return verified.empty() ? Again::not_asked : verified.back().again;
  }
};

TEST_F(Records, name_what_the_run_rests_on) {
  const Record record = keep({{}, {"FRA"}, {}, {}});
  EXPECT_EQ(record.number, 1);
  EXPECT_EQ(record.rules_digest, rules_.digest);
  EXPECT_EQ(record.selection, "subject FRA\n");
  EXPECT_EQ(record.entry.by, "a tester");
}

TEST_F(Records, are_given_again_though_facts_have_come_in) {
  keep();
  import("FRA,2014-01-01,280\n");
  EXPECT_EQ(again(rules_), Again::same);
  EXPECT_EQ(diagnostics_.errors() + diagnostics_.warnings(), 0U) << told();
}

TEST_F(Records, are_not_compared_if_they_have_other_rules) {
  keep();
  base::Diagnostics ignored;
  EXPECT_EQ(again(rules_of({{"a", vocabulary_text}}, ignored)), Again::other_rules);
  EXPECT_THAT(told(), HasSubstr("was made under other rules"));
}

TEST_F(Records, are_verified_without_rules) {
  keep();
  const auto verified = verify(dossier_, nullptr, diagnostics_);
  ASSERT_EQ(verified.size(), 1U);
  EXPECT_EQ(verified[0].again, Again::not_asked);
  EXPECT_EQ(verified[0].verdicts, 4U);
}

}  // namespace
}  // namespace servanda::engine
