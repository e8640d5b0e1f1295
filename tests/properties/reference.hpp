#pragma once
// The plain evaluator: what a case comes to, one cell at a time, straight from the manual
// (docs/language.md). It shares nothing with the engine.

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

/// The score of a commitment: all that it may be, and why it is no single one.
struct Score {
  Fraction low;
  Fraction high;
  Words reasons;

  friend bool operator==(const Score&, const Score&) = default;
};

/// What is said of one cell, by the engine or by the reference; or of an index (`index i0 FRA
/// RC2015`), or of sources that should agree (`check c0 FRA RC2015`).
struct Outcome {
  std::string cell;     ///< `test0 FRA RC2015`
  std::string verdict;  ///< `yes`, `no` or `unknown` of sources, nothing of an index
  std::string range;    ///< `not met to met`
  std::string timing;
  Words reasons;
  Words deciding;
  Words flags;  ///< `disputed by c0`
  std::optional<Score> score;
  std::vector<std::string> parts;  ///< of an index: itself and what each of its members is

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
