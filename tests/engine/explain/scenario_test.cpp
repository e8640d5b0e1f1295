#include "engine/explain/scenario.hpp"

#include <gmock/gmock.h>

#include "engine/check/check.hpp"
#include "grammar/parse.hpp"

namespace servanda::engine {
namespace {

using testing::HasSubstr;

constexpr std::string_view rules = R"pacta(language 1
pack p { title en "Pack" zh "包" }
state FRA "France" zh "法国"
state CHN "China" zh "中国"
state AUS "Australia" zh "澳大利亚"
cycle RC2015 "2010-2015 cycle" zh "周期" from 2010-05-29 to 2015-05-22
cycle RC2020 "2015-2020 cycle" zh "周期" from 2015-05-23 to 2022-08-26
group nws "Nuclear-weapon States" zh "核武器国家" { members CHN FRA  cites "NPT" at "art. IX (3)"
}
indicator signed truth lasting "Signed" zh "签署"
event meeting "Meetings" zh "会议" { on date }
commitment 1 {
  title en "Sign" zh "签署"
  cites "NPT" at "1"
  binds each nws
  review each cycle
  met when signed
}
commitment 2 {
  title en "Sign by then" zh "签署"
  cites "NPT" at "2"
  binds each nws
  once by 2014-05-09
  met when signed
}
commitment 3 {
  title en "Meet" zh "开会"
  cites "NPT" at "3"
  binds collectively nws
  review each cycle
  met when some e in meeting where e.on in cycle
}
)pacta";

class ScenarioRun : public testing::Test {
 protected:
  std::vector<Outcome> outcomes(const std::string& scenario) {
    files.push_back(grammar::parse(sources, sources.add("p.pacta", std::string(rules) + scenario),
                                   diagnostics));
    program = check(sources, files, diagnostics);
    EXPECT_FALSE(diagnostics.has_errors()) << render(diagnostics, sources);
    return run(program, std::make_shared<const Plan>(compile(program, {})),
               program.scenarios.at(0));
  }
  base::Sources sources;
  base::Diagnostics diagnostics;
  std::vector<grammar::syntax::File> files;
  Program program;
};

TEST_F(ScenarioRun, each_row_that_is_expected_has_its_outcome) {
  const auto all = outcomes(R"(
scenario "signed" {
  given | subject | as_of      | signed |
        | FRA     | 2016-01-01 | yes    |
  expect 1 | subject | cycle  | verdict |
              | FRA     | RC2020 | met     |
              | FRA     | RC2015 | met     |
})");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_TRUE(all[0].holds);
  EXPECT_FALSE(all[1].holds);
  EXPECT_EQ(all[1].found, "no data");
  EXPECT_THAT(all[1].explanation->verdict, HasSubstr("Signed"));
}

TEST_F(ScenarioRun, absence_means_no_if_the_list_is_complete) {
  const auto all = outcomes(R"(
scenario "complete" {
  given complete | dataset | to         |
                 | signed  | 2022-08-26 |
                 | meeting | 2022-08-26 |
  expect 1 | subject | cycle  | verdict |
                  | CHN     | RC2020 | not met |
  expect 3 | subject | cycle  | verdict |
                  | nws     | RC2020 | not met |
})");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_TRUE(all[0].holds);
  EXPECT_TRUE(all[1].holds);
}

TEST_F(ScenarioRun, events_are_known_from_the_start) {
  const auto all = outcomes(R"(
scenario "met" {
  given event meeting | on         |
                      | 2016-09-14 |
  expect 3 | subject | cycle  | verdict |
                  | nws     | RC2020 | met     |
})");
  EXPECT_TRUE(all.at(0).holds) << all.at(0).found;
}

TEST_F(ScenarioRun, a_commitment_due_once_needs_no_cycle) {
  const auto all = outcomes(R"(
scenario "once" {
  given | subject | as_of      | signed |
        | FRA     | 2012-01-01 | yes    |
  expect 2 | subject | verdict |
              | FRA     | met     |
})");
  EXPECT_TRUE(all.at(0).holds) << all.at(0).found;
}

TEST_F(ScenarioRun, a_subject_that_is_not_bound_has_no_verdict) {
  const auto all = outcomes(R"(
scenario "not bound" {
  expect 1 | subject | cycle  | verdict |
              | AUS     | RC2020 | met     |
})");
  EXPECT_FALSE(all.at(0).holds);
  EXPECT_EQ(all.at(0).found,
            "no verdict: it binds `nws`, each member, and is not reviewed for AUS in RC2020");
}

}  // namespace
}  // namespace servanda::engine
