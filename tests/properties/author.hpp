#pragma once
// Makes random rules and facts. They are always well-formed, and each truth of each operator comes
// about often.

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "tests/properties/program.hpp"

namespace servanda::properties {

/// Equal seeds give equal draws on every machine.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : random_(seed) {}

  std::size_t below(std::size_t number) { return static_cast<std::size_t>(random_() % number); }
  int from_to(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1)));
  }
  /// Once in so many times.
  bool once_in(std::size_t times) { return below(times) == 0; }
  template <class Item>
  const Item& one_of(const std::vector<Item>& items) {
    return items[below(items.size())];
  }

 private:
  std::mt19937_64 random_;
};

/// The names that a place in a rule can use.
struct Scope {
  bool bare = true;                 ///< an indicator without `of` has an owner
  std::vector<std::string> states;  ///< variables
  std::vector<std::string> events;
  std::vector<std::pair<std::string, Sort>> figures;  ///< a definition's parameters
  When::Kind gone_through = When::current;            ///< or held, asked
  bool years = false;                                 ///< the members of the range are years
  std::vector<Definition> definitions;
};

class Author {
 public:
  Author(Draw& draw, Scope scope) : draw_(draw), scope_(std::move(scope)) {}

  Expression condition(int depth);
  /// One operator on readings, so that no outer operator hides its answer.
  Expression plain_condition();
  Expression figure(Sort sort, int depth);

 private:
  Expression comparison(int depth);
  Expression of_truths(What what, std::vector<Expression> parts);
  Expression counted(int depth);
  Expression quantified(int depth);
  Expression over_cycles();
  Expression of_dates(int depth);
  Expression of_names(int depth);
  Expression among(int depth);
  Expression asked(int depth);
  Expression use(Sort sort);
  Expression truth_value();
  Expression mentions();

  Expression value(Sort sort, int depth);
  Expression literal(Sort sort);
  Expression read(Sort sort);
  Expression read(Sort sort, bool reported);
  When when(const std::string& indicator);
  Expression whose();
  Expression state();
  Expression date(int depth);
  Expression period();
  Expression computed(Sort sort, int depth);
  Expression bounded(Sort sort);
  Expression change(Sort sort);
  Expression aggregate(Sort sort, int depth);
  Expression counting_aggregate(const std::string& word, int depth);
  Expression over_periods(Sort sort, const std::string& word);
  Range range_of_members(int depth, Expression& holder, bool where, const std::string& kind);
  Sort figure_sort();

  Draw& draw_;
  Scope scope_;
};

/// `(x[every cycle since RC2010]) is known` asks in each cycle, with parentheses or without: a
/// question about the whole would be read as another one.
[[nodiscard]] bool is_read_otherwise(const Expression& expression);

/// A cell of a data file: mostly exact, else bounded or missing.
[[nodiscard]] Told told(Draw& draw, Sort sort, bool about);

/// Somewhere in the years of the cycles, often on their edges.
[[nodiscard]] std::string some_day(Draw& draw);
/// A list that is complete up to that day: for all subjects or for some, known then or later.
[[nodiscard]] Complete said_to_be_whole(Draw& draw, const std::string& dataset,
                                        const std::string& to);

[[nodiscard]] ScoreRule score_rule(Draw& draw, Author& author);
/// Adds indices, checks and waivers that read these names, for the commitments of the case.
void add_scoring(Draw& draw, Case& made, const std::vector<std::string>& read);
void tell_reports(Draw& draw, Case& made);

[[nodiscard]] Case invented(std::uint64_t seed, int size);

}  // namespace servanda::properties
