#pragma once
// The plain evaluator: it works out a case one cell at a time, straight from the manual
// (docs/language.md). It shares nothing with the engine.

#include <map>
#include <set>
#include <string>

#include "tests/properties/program.hpp"
#include "tests/properties/standing_fact.hpp"

namespace servanda::properties {

using Words = std::set<std::string>;

/// A value, or the reasons why there is none. An open figure has its reasons, too; a settled one
/// has none.
struct Answer {
  std::optional<Value> value;
  Words reasons;
  Words looks;  ///< the lookups that it rests on: `total of FRA in RC2015`

  [[nodiscard]] Truth truth() const;
  [[nodiscard]] bool settled() const;
};

/// The number of cases of each outcome: `and: unknown`, `verdict: met`.
using Statistics = std::map<std::string, int>;

/// The score of a commitment: its possible range, and why it is not one number.
struct Score {
  Fraction low;
  Fraction high;
  Words reasons;

  friend bool operator==(const Score&, const Score&) = default;
};

/// The result for one cell, from the engine or from the reference; or for an index (`index i0 FRA
/// RC2015`), or for a check of sources (`check c0 FRA RC2015`).
struct Outcome {
  std::string cell;     ///< `test0 FRA RC2015`
  std::string verdict;  ///< `yes`, `no` or `unknown` of sources, nothing of an index
  std::string range;    ///< `not met to met`
  std::string timing;
  Words reasons;
  Words deciding;
  Words flags;  ///< `disputed by c0`
  std::optional<Score> score;
  std::vector<std::string> parts;  ///< of an index: itself and each of its members

  friend bool operator==(const Outcome&, const Outcome&) = default;
};

[[nodiscard]] std::string in_words(const Fraction& number);
/// `open 50 (25 to 100, coverage 1/2)`
[[nodiscard]] std::string index_part(const std::string& kind, const Fraction& low,
                                     const Fraction& high, const std::optional<Fraction>& figure,
                                     const Fraction& coverage);

/// Verdicts in the order of the report: commitment, subject, cycle; then agreements and indices by
/// their names.
[[nodiscard]] std::vector<Outcome> expected(const Case& world, Statistics& statistics);

}  // namespace servanda::properties
