#include "tests/benchmark/made_world.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <set>

namespace servanda::benchmark {

namespace {

/// Equal numbers give equal noise. The mixing is that of SplitMix64: a sum of odd multiples alone
/// would show stripes.
std::uint64_t noise(std::initializer_list<int> numbers) {
  std::uint64_t state = 0;
  for (const int number : numbers) {
    state += static_cast<std::uint64_t>(number) + 0x9e3779b97f4a7c15U;
    state = (state ^ (state >> 30U)) * 0xbf58476d1ce4e5b9U;
    state = (state ^ (state >> 27U)) * 0x94d049bb133111ebU;
    state ^= state >> 31U;
  }
  return state;
}

/// From 0 to `below` - 1.
int number_below(std::uint64_t noise, int below) {
  return static_cast<int>(noise % static_cast<std::uint64_t>(below));
}

constexpr int largest_number = 1000;

/// Draws the parts of a rule, one after the other.
class Author {
 public:
  Author(const Size& size, int rule) : size_(size), rule_(rule) {}

  Test threshold() {
    Test test;
    test.indicator = indicator({Type::quantity, Type::number});
    test.kind = draw(2) == 0 ? Test::Kind::at_most : Test::Kind::at_least;
    test.value = 100 + draw(largest_number - 200);
    return test;
  }

  Test threshold_or_truth() {
    if (draw(3) != 0) return threshold();
    return {Test::Kind::yes, indicator({Type::truth})};
  }

  Test lower() { return {Test::Kind::lower, indicator({Type::quantity, Type::number})}; }

  Test date() {
    const int first = first_day(size_, 1);
    const int days = last_day(size_, size_.cycles) - first;
    return {Test::Kind::at_most, indicator({Type::date}), first + days / 4 + draw(days / 2)};
  }

  Test choice() {
    const int left_out = draw(static_cast<int>(levels.size()));
    Test test{Test::Kind::among, indicator({Type::choice})};
    for (int level = 0; level < static_cast<int>(levels.size()); ++level) {
      if (level != left_out && (test.values.empty() || draw(2) == 0)) test.values.push_back(level);
    }
    return test;
  }

  Test reported() {
    return {Test::Kind::reported,
            indicator({Type::quantity, Type::number, Type::truth, Type::date, Type::choice})};
  }

 private:
  int draw(int below) { return number_below(noise({1, rule_, ++draws_}), below); }

  /// One of these types that the rule does not read yet.
  int indicator(std::initializer_list<Type> types) {
    while (true) {
      const int drawn = 1 + draw(size_.indicators);
      const bool fits = std::find(types.begin(), types.end(), type_of(drawn)) != types.end();
      if (fits && read_.insert(drawn).second) return drawn;
    }
  }

  const Size& size_;
  int rule_;
  int draws_ = 0;
  std::set<int> read_;
};

Rule make_rule(const Size& size, int number) {
  // A twentieth of the rules each.
  enum Kind { threshold, lower, three, two_of_four, date, choice, reported };
  constexpr std::array kinds{threshold, lower,       three,       date,     choice,
                             threshold, lower,       two_of_four, reported, three,
                             threshold, lower,       threshold,   date,     choice,
                             threshold, two_of_four, lower,       reported, three};
  Author author(size, number);
  Rule rule{fmt::format("r{:03}", number)};
  switch (kinds[static_cast<std::size_t>(number) % kinds.size()]) {
    case threshold:
      rule.tests = {author.threshold()};
      break;
    case lower:
      rule.tests = {author.lower()};
      break;
    case three:
      rule.at_least = 3;
      for (int i = 0; i < 3; ++i) rule.tests.push_back(author.threshold_or_truth());
      break;
    case two_of_four:
      rule.at_least = 2;
      for (int i = 0; i < 4; ++i) rule.tests.push_back(author.threshold_or_truth());
      break;
    case date:
      rule.tests = {author.date()};
      break;
    case choice:
      rule.tests = {author.choice()};
      break;
    case reported:
      rule.tests = {author.reported()};
      break;
  }
  return rule;
}

}  // namespace

const std::vector<std::string> levels{"none", "low", "medium", "high", "full"};

Type type_of(int indicator) {
  constexpr std::array types{Type::quantity, Type::number,   Type::truth,  Type::date,
                             Type::choice,   Type::quantity, Type::number, Type::truth,
                             Type::quantity, Type::choice};
  return types[static_cast<std::size_t>(indicator - 1) % types.size()];
}

int first_day(const Size& size, int cycle) {
  using namespace std::chrono;
  const year first{2026 - 5 * (size.cycles - cycle + 1)};
  return static_cast<int>(sys_days(first / January / 1).time_since_epoch().count());
}

int last_day(const Size& size, int cycle) { return first_day(size, cycle + 1) - 1; }

std::vector<Rule> make_rules(const Size& size) {
  std::vector<Rule> rules;
  for (int number = 0; number < 100; ++number) rules.push_back(make_rule(size, number));
  return rules;
}

std::vector<int> needed_indicators(const std::vector<Rule>& rules) {
  std::set<int> needed;
  for (const Rule& rule : rules) {
    for (const Test& test : rule.tests) needed.insert(test.indicator);
  }
  return {needed.begin(), needed.end()};
}

Cell cell(const Size& size, int indicator, int subject, int cycle) {
  constexpr std::array<std::string_view, 3> reasons{"not_reported", "withheld", "never_declared"};
  std::uint64_t random = noise({2, indicator, subject, cycle});
  const auto draw = [&](int below) {
    const int drawn = number_below(random, below);
    random /= static_cast<std::uint64_t>(below);
    return drawn;
  };
  Cell made;
  const int first = first_day(size, cycle);
  made.day = first + draw(last_day(size, cycle) - first + 1);
  if (draw(100) < 15) {
    made.state = draw(2) == 0 ? Cell::State::reason : Cell::State::nothing;
    made.reason = reasons[static_cast<std::size_t>(draw(3))];
    return made;
  }
  made.state = Cell::State::value;
  switch (type_of(indicator)) {
    case Type::quantity:
    case Type::number:
      made.value = draw(largest_number);
      break;
    case Type::truth:
      made.value = draw(2);
      break;
    case Type::date:
      made.value = first_day(size, 1) + draw(last_day(size, size.cycles) - first_day(size, 1) + 1);
      break;
    case Type::choice:
      made.value = draw(static_cast<int>(levels.size()));
      break;
  }
  return made;
}

}  // namespace servanda::benchmark
