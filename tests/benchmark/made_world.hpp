#pragma once
// A made-up world of any size: indicators, rules over them, and the reports of each State in each
// cycle.
//
// Nothing is stored: every cell is computed from its position alone, so that equal sizes give equal
// bytes on every machine. All values are whole numbers underneath (a truth is 0 or 1, a date its
// days since 1970-01-01, a choice its position in the list), as in the tables of the peers.
// Subjects, cycles and indicators count from 1.

#include <string>
#include <string_view>
#include <vector>

namespace servanda::benchmark {

struct Size {
  int subjects = 0;
  int cycles = 0;
  int indicators = 0;
};

enum class Type { quantity, number, truth, date, choice };
[[nodiscard]] Type type_of(int indicator);

/// The values of a choice, lowest first.
extern const std::vector<std::string> levels;

/// Cycles are five years long; the last ends with 2025.
[[nodiscard]] int first_day(const Size& size, int cycle);
[[nodiscard]] int last_day(const Size& size, int cycle);

/// One comparison of one indicator.
struct Test {
  enum class Kind {
    at_most,   ///< no more than `value`; a date: on or before it
    at_least,  ///< no less than `value`
    yes,       ///< a truth
    lower,     ///< lower than in the previous cycle; unknown in the first
    among,     ///< one of `values`
    reported,  ///< there is a value
  };
  Kind kind = Kind::yes;
  int indicator = 0;
  int value = 0;
  std::vector<int> values;
};

/// Met if at least so many of the tests hold: one of one, three of three, two of four.
struct Rule {
  std::string name;
  std::size_t at_least = 1;
  std::vector<Test> tests;
};

/// 25 thresholds, 20 lower than the cycle before, 15 conjunctions of three, 10 at least two of
/// four, 10 dates on or before a day, 10 choices in a set, 10 reported at all.
[[nodiscard]] std::vector<Rule> make_rules(const Size& size);

/// The indicators that some rule reads, in order.
[[nodiscard]] std::vector<int> needed_indicators(const std::vector<Rule>& rules);

/// The report of one State on one indicator in one cycle: 85 in 100 give a value; every other one
/// of the rest gives a reason why there is none, and the others are silent.
struct Cell {
  enum class State { value, reason, nothing };
  State state = State::nothing;
  int value = 0;
  std::string_view reason;
  int day = 0;  ///< the date of the report, inside the cycle
};
[[nodiscard]] Cell cell(const Size& size, int indicator, int subject, int cycle);

}  // namespace servanda::benchmark
