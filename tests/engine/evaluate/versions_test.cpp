// Versions of a commitment: the version in force on the due day decides.

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

std::string version(const std::string& dates, const std::string& clauses) {
  return commitment("1", "in force " + dates + "\n  review each cycle  " + clauses);
}

/// The cycle and the verdict of each finding on France.
std::vector<std::string> verdicts(const World& world) {
  std::vector<std::string> found;
  for (const Finding& finding : world.assessment().findings) {
    if (finding.subject != world.program.vocabulary.subjects.find("FRA")) continue;
    found.push_back(world.program.vocabulary.cycles[finding.cycle].name + " " +
                    std::string(to_string(finding.verdict)));
  }
  return found;
}

TEST(Versions, each_decides_verdicts_due_in_its_days) {
  World world(version("to 2015-05-22", "met when a") +
              version("from 2015-05-23", "met when total < 100"));
  world.fact({"a", "2009-01-01"})
      .fact({"a", "2012-01-01", "no"})
      .fact({"total", "2018-01-01", "90"});
  EXPECT_EQ(verdicts(world),
            (std::vector<std::string>{"RC2010 met", "RC2015 not met", "RC2020 met"}));
}

TEST(Versions, the_last_day_counts_and_the_next_day_does_not) {
  World ends(version("to 2015-05-22", "met when a"));
  ends.fact({"a", "2009-01-01"}).fact({"a", "2012-01-01"});
  EXPECT_EQ(verdicts(ends), (std::vector<std::string>{"RC2010 met", "RC2015 met"}));
  World earlier(version("to 2015-05-21", "met when a"));
  earlier.fact({"a", "2009-01-01"});
  EXPECT_EQ(verdicts(earlier), (std::vector<std::string>{"RC2010 met"}));
}

TEST(Versions, a_cycle_without_a_version_in_force_has_no_verdict) {
  World world(version("from 2012-01-01 to 2016-01-01", "met when a"));
  EXPECT_EQ(verdicts(world), (std::vector<std::string>{"RC2015 no data"}));
}

TEST(Versions, an_exception_applies_to_all_of_them) {
  World world(version("to 2010-05-28", "met when a") + version("from 2010-05-29", "met when b") +
              "exception to 1 \"France\" when subject = FRA { met when c }");
  world.fact({"c", "2009-01-01"}).fact({"c", "2012-01-01"}).fact({"c", "2018-01-01", "no"});
  EXPECT_EQ(verdicts(world),
            (std::vector<std::string>{"RC2010 met", "RC2015 met", "RC2020 not met"}));
}

TEST(Versions, the_version_in_force_on_the_due_date_is_evaluated) {
  World world(commitment("1", "in force to 2013-12-31  once by 2013-05-09  met when a") +
              commitment("1", "in force from 2014-01-01  once by 2014-05-09  met when b"));
  world.fact({"a", "2012-01-01"}).fact({"b", "2014-01-01"});
  EXPECT_EQ(verdicts(world), (std::vector<std::string>{"RC2015 met", "RC2015 met"}));
}

}  // namespace
}  // namespace servanda::engine
