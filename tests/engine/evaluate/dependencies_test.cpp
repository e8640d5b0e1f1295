// The facts that a verdict reads, and those on which it rests.

#include "engine/evaluate/dependencies.hpp"

#include <gmock/gmock.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

std::vector<std::string> indicators_of_test(const std::string& rules) {
  const Program program = program_of(std::string(declarations) + rules);
  const CommitmentId test = program.commitments.find("world.test").value();
  std::vector<std::string> names;
  for (const IndicatorId indicator : indicators_of(program, program.commitments[test]))
    names.push_back(program.vocabulary.indicators[indicator].name);
  return names;
}

TEST(IndicatorsOf, are_those_of_all_its_clauses) {
  EXPECT_THAT(indicators_of_test(commitment("test",
                                            "applies when b  met when a or a  "
                                            "partly met when total > 1 warhead")),
              testing::UnorderedElementsAre("a", "b", "total"));
}

TEST(IndicatorsOf, are_those_of_its_exceptions) {
  EXPECT_THAT(indicators_of_test(commitment("test", "met when a") +
                                 "exception to test \"a smaller State\" when b { met when c }\n"),
              testing::UnorderedElementsAre("a", "b", "c"));
}

TEST(IndicatorsOf, are_not_those_of_another_commitment_nor_of_its_exceptions) {
  EXPECT_THAT(
      indicators_of_test(commitment("test", "met when a") + commitment("other", "met when b") +
                         "exception to other \"a smaller State\" when c { met when c }\n"),
      testing::ElementsAre("a"));
}

TEST(NeededFacts, have_other_subjects_only_if_the_rule_reads_them) {
  const Program program = program_of(std::string(declarations) +
                                     commitment("test", "met when a and total of GBR > 1 warhead"));
  const SubjectId france = program.vocabulary.subjects.find("FRA").value();
  const FactSelection needed = needed_facts(program, {.subjects = {france}});
  EXPECT_THAT(needed.subjects, testing::ElementsAre(france));
  for (const FactSelection::Of& of : needed.indicators) {
    const std::string& name = program.vocabulary.indicators[of.indicator].name;
    EXPECT_EQ(of.of_all, name == "total") << name;
  }
  EXPECT_EQ(needed.indicators.size(), 2U);
}

TEST(NeededFacts, have_the_indicator_of_a_check_that_no_commitment_reads) {
  const Program program = program_of(
      std::string(declarations) + commitment("test", "met when a") +
      "check c \"C\" { compares total between national_report and independent within 5% }\n");
  std::vector<std::string> names;
  for (const FactSelection::Of& of : needed_facts(program, {}).indicators)
    names.push_back(program.vocabulary.indicators[of.indicator].name);
  EXPECT_THAT(names, testing::UnorderedElementsAre("a", "total"));
}

}  // namespace
}  // namespace servanda::engine
