#pragma once
// The plain evaluator: what a case comes to, one cell at a time, straight from the manual
// (grammar/language.md). It shares nothing with the engine.

#include <map>
#include <set>
#include <string>

#include "tests/properties/program.hpp"
#include "tests/properties/standing_fact.hpp"

namespace servanda::properties {

using Words = std::set<std::string>;

/// A value, or why there is none. A figure that may be several has its reasons, too; what is
/// settled has none.
struct Answer {
  std::optional<Value> value;
  Words reasons;
  Words looks;  ///< what it rests on: `total of FRA in RC2015`

  [[nodiscard]] Truth truth() const;
  [[nodiscard]] bool settled() const;
};

/// How often something came about: `and: unknown`, `verdict: met`.
using Statistics = std::map<std::string, int>;

/// What is said of one cell, by the engine or by the reference.
struct Outcome {
  std::string cell;  ///< `test0 FRA RC2015`
  std::string verdict;
  std::string range;  ///< `not met to met`
  std::string timing;
  Words reasons;
  Words deciding;

  friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// Rows in the order of the report: commitment, subject, cycle.
[[nodiscard]] std::vector<Outcome> expected(const Case& world, Statistics& statistics);

}  // namespace servanda::properties
