// The programs made by chance have to reach each value of the engine's enumerations (reached.cpp).

#include <gtest/gtest.h>

#include "engine/evaluate/assessment.hpp"
#include "engine/operators/aggregate_kind.hpp"
#include "tests/properties/reached.hpp"

namespace servanda::properties {
namespace {

/// Without any program, all that they have to reach is missing.
void expect_required(const std::string& outcome) {
  static const std::string all = "\n" + reached_too_seldom({}, 10'000'000);
  EXPECT_NE(all.find("\n" + outcome), std::string::npos) << "reached.cpp: " << outcome;
}

TEST(EachValue, has_to_be_reached) {
  for (const engine::AggregateTraits& each : engine::aggregate_traits)
    expect_required(std::string(each.name) + " State: ");
  for (const engine::Verdict each : base::values<engine::Verdict>) {
    const bool failed = traits_of(each).kind == engine::VerdictKind::failed;
    if (!failed) expect_required("verdict: " + std::string(to_string(each)) + " ");
  }
  for (const engine::Timing each : base::values<engine::Timing>)
    expect_required("timing: " + std::string(to_string(each)) + " ");
  for (const engine::Reason each : base::values<engine::Reason>)
    expect_required("reason: " + std::string(to_string(each)) + " ");
}

}  // namespace
}  // namespace servanda::properties
