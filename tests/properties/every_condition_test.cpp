// Every condition of up to two operators on three statements, for every combination of true, false,
// unknown, and a bounded figure that may be either.
//
// The engine must give the result of the manual's tables for each operator, whatever stands around
// it; and a decided answer must hold in every world that the unknown may turn out to be.

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <string>
#include <vector>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

enum class Of { statement, negated, both, either, implies };

/// Operands are positions in the list of all conditions.
struct Condition {
  Of of = Of::statement;
  std::size_t left = 0;  ///< of a statement: its index
  std::size_t right = 0;
  std::string text;
};

const std::array<std::string, 3> statements{"a", "b", "n < 5"};

std::vector<Condition> all_conditions() {
  std::vector<Condition> all;
  for (std::size_t i = 0; i < statements.size(); ++i)
    all.push_back({Of::statement, i, 0, statements.at(i)});
  const auto in_brackets = [&](std::size_t i) { return "(" + all[i].text + ")"; };
  const auto negate = [&](std::size_t i) {
    all.push_back({Of::negated, i, 0, "not " + in_brackets(i)});
  };
  const auto join = [&](std::size_t left, std::size_t right) {
    const std::array<std::pair<Of, std::string>, 3> operators{
        {{Of::both, " and "}, {Of::either, " or "}, {Of::implies, " implies "}}};
    for (const auto& [of, sign] : operators)
      all.push_back({of, left, right, in_brackets(left) + sign + in_brackets(right)});
  };
  const std::size_t without = all.size();
  for (std::size_t i = 0; i < without; ++i) negate(i);
  for (std::size_t i = 0; i < without; ++i) {
    for (std::size_t j = 0; j < without; ++j) join(i, j);
  }
  const std::size_t with_one = all.size();
  for (std::size_t i = without; i < with_one; ++i) {
    negate(i);
    for (std::size_t j = 0; j < without; ++j) {
      join(i, j);
      join(j, i);
    }
  }
  return all;
}

/// The three statements, as facts and as truths.
struct Known {
  std::array<std::string, 3> facts;
  std::array<Truth, 3> truths;
};

std::vector<Known> all_that_may_be_known() {
  const std::vector<std::pair<std::string, Truth>> truths{
      {"yes", Truth::yes}, {"no", Truth::no}, {"withheld", Truth::unknown}};
  const std::vector<std::pair<std::string, Truth>> figures{{"4", Truth::yes},
                                                           {"5", Truth::no},
                                                           {"at most 4", Truth::yes},
                                                           {"at least 5", Truth::no},
                                                           {"at most 9", Truth::unknown},
                                                           {"withheld", Truth::unknown}};
  std::vector<Known> all;
  for (const auto& [a, truth_of_a] : truths) {
    for (const auto& [b, truth_of_b] : truths) {
      for (const auto& [n, truth_of_n] : figures)
        all.push_back({{a, b, n}, {truth_of_a, truth_of_b, truth_of_n}});
    }
  }
  return all;
}

Truth opposite(Truth truth) {
  if (truth == Truth::unknown) return truth;
  return truth == Truth::yes ? Truth::no : Truth::yes;
}
Truth either_truth(Truth left, Truth right) {
  if (left == Truth::yes || right == Truth::yes) return Truth::yes;
  return left == Truth::no && right == Truth::no ? Truth::no : Truth::unknown;
}

/// Derives each condition from the tables alone, operands first.
std::vector<Truth> by_the_tables(const std::vector<Condition>& all,
                                 const std::array<Truth, 3>& truths) {
  std::vector<Truth> come_to;
  come_to.reserve(all.size());
  for (const Condition& each : all) {
    const auto left = [&] { return come_to[each.left]; };
    const auto right = [&] { return come_to[each.right]; };
    switch (each.of) {
      case Of::statement:
        come_to.push_back(truths.at(each.left));
        break;
      case Of::negated:
        come_to.push_back(opposite(left()));
        break;
      case Of::both:
        come_to.push_back(opposite(either_truth(opposite(left()), opposite(right()))));
        break;
      case Of::either:
        come_to.push_back(either_truth(left(), right()));
        break;
      case Of::implies:
        come_to.push_back(either_truth(opposite(left()), right()));
        break;
    }
  }
  return come_to;
}

/// Each condition alone decides a commitment, whose verdict shows its truth.
std::vector<Truth> by_the_engine(const World& program, const Known& known) {
  World world = program;
  world.now("a", known.facts[0]).now("b", known.facts[1]).now("n", known.facts[2]);
  std::vector<Truth> come_to;
  for (const Finding& finding : world.assessment().findings) {
    come_to.push_back(finding.verdict == Verdict::met       ? Truth::yes
                      : finding.verdict == Verdict::not_met ? Truth::no
                                                            : Truth::unknown);
  }
  return come_to;
}

World program_of_all(const std::vector<Condition>& all) {
  std::string rules;
  for (std::size_t i = 0; i < all.size(); ++i) {
    rules += commitment("c" + std::to_string(i),
                        "binds each alone\n  review each cycle from RC2015 "
                        "to RC2015\n  met when " +
                            all[i].text);
  }
  return World(rules);
}

/// All worlds that the unknown may turn out to be.
std::vector<std::array<Truth, 3>> worlds_of(const std::array<Truth, 3>& truths) {
  std::vector<std::array<Truth, 3>> worlds{truths};
  for (std::size_t i = 0; i < truths.size(); ++i) {
    if (truths.at(i) != Truth::unknown) continue;
    const std::vector<std::array<Truth, 3>> open = worlds;
    worlds.clear();
    for (std::array<Truth, 3> world : open) {
      for (const Truth settled : {Truth::yes, Truth::no}) {
        world.at(i) = settled;
        worlds.push_back(world);
      }
    }
  }
  return worlds;
}

TEST(EveryCondition, has_the_result_of_the_tables) {
  const std::vector<Condition> all = all_conditions();
  ASSERT_GT(all.size(), 500U);
  const World program = program_of_all(all);
  std::map<Truth, std::size_t> reached;
  for (const Known& known : all_that_may_be_known()) {
    const std::vector<Truth> wanted = by_the_tables(all, known.truths);
    const std::vector<Truth> found = by_the_engine(program, known);
    ASSERT_EQ(found.size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      ++reached[wanted[i]];
      ASSERT_EQ(found[i], wanted[i]) << all[i].text << ", where a is " << known.facts[0]
                                     << ", b is " << known.facts[1] << ", n is " << known.facts[2];
    }
  }
  EXPECT_GT(reached[Truth::yes], 1000U);
  EXPECT_GT(reached[Truth::no], 1000U);
  EXPECT_GT(reached[Truth::unknown], 1000U);
}

TEST(EveryCondition, is_decided_only_as_in_every_possible_world) {
  const std::vector<Condition> all = all_conditions();
  const World program = program_of_all(all);
  for (const Known& known : all_that_may_be_known()) {
    const std::vector<Truth> found = by_the_engine(program, known);
    for (const std::array<Truth, 3>& world : worlds_of(known.truths)) {
      const std::vector<Truth> there = by_the_tables(all, world);
      for (std::size_t i = 0; i < all.size(); ++i) {
        if (found[i] == Truth::unknown) continue;
        ASSERT_EQ(found[i], there[i]) << all[i].text;
      }
    }
  }
}

}  // namespace
}  // namespace servanda::engine
