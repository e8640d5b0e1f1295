// Rules as a text, facts in memory, verdicts out: a program that links engine/evaluate and all that
// stands below it, and no SQLite.

#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "engine/evaluate/decided_counts.hpp"
#include "engine/facts/precedence.hpp"
#include "engine/facts/row_source.hpp"
#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

/// Rows of facts in memory, of one indicator.
class RowsInMemory : public RowSource {
 public:
  RowsInMemory(const Vocabulary& words, std::vector<FactRow> rows)
      : completeness_(words.indicators.size()), rows_(std::move(rows)) {}

  void read(IndicatorId /*indicator*/, std::optional<SubjectId> /*subject*/,
            const Take& take) override {
    take(rows_);
  }
  [[nodiscard]] std::vector<CompletenessList> completeness() const override {
    return completeness_;
  }
  [[nodiscard]] bool has_replacements() override { return false; }

 private:
  std::vector<CompletenessList> completeness_;
  std::vector<FactRow> rows_;
};

/// A figure of a State in the cycle RC2015.
FactRow figure(const Vocabulary& words, std::string_view subject, std::int64_t value) {
  const CycleId cycle = words.cycles.find("RC2015").value();
  FactRow row;
  row.subject = words.subjects.find(subject).value().value;
  row.cycle = cycle.value;
  row.first_day = number_of(words.cycles[cycle].days.first);
  row.last_day = number_of(words.cycles[cycle].days.last);
  row.dated = false;
  row.what = FactRow::What::value;
  row.value = FixedPointInterval::exact(value);
  return row;
}

TEST(WithoutSqlite, decides_a_cell) {
  World world = met_when("total < 290");
  world.now("total", "280").now("total", "300", "GBR");
  EXPECT_EQ(world.verdict("FRA"), "met");
  EXPECT_EQ(world.verdict("GBR"), "not met");
  EXPECT_EQ(world.verdict("CHN"), "no data: not_collected");
}

TEST(WithoutSqlite, decides_columns_and_counts_their_verdicts) {
  const World world = met_when("total < 290");
  const Vocabulary& words = world.program.vocabulary;
  RowsInMemory rows(words, {figure(words, "FRA", 280), figure(words, "GBR", 300)});
  const Plan plan = compile(world.program, {});
  ASSERT_EQ(plan.columns.commitments.size(), 1U);
  const Decided decided = decide(world.program, plan, world.clock, {&rows});
  CountScope scope{world.clock, {}};
  scope.selection.cycles = {words.cycles.find("RC2015").value()};
  const DecidedCounts counted = count_decided(world.program, plan, decided, scope);
  EXPECT_TRUE(counted.doubtful.empty());
  ASSERT_EQ(counted.commitments.size(), 1U);
  const CommitmentCounts& counts = counted.commitments.front();
  EXPECT_EQ(counts[VerdictClass::met], 1U);
  EXPECT_EQ(counts[VerdictClass::not_met], 1U);
  EXPECT_EQ(counts[VerdictClass::not_examined], 1U);
}

}  // namespace
}  // namespace servanda::engine
