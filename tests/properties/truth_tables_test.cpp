// Strong Kleene logic through the whole engine, as tables: a condition is yes, no or unknown (`-`),
// and each operator gives one of these.
//
// In a table the left operand chooses the row and the right one the column, each in the order yes,
// unknown, no. Counts do not depend on the order of the members; a table lists them by how many
// hold.

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

constexpr std::array<char, 3> truths{'y', '-', 'n'};

/// The cell of a truth in the world below: indicators `a` and `b` for lists, China, France and the
/// United Kingdom for groups.
std::string_view cell(char truth) {
  if (truth == '-') return "withheld";
  return truth == 'y' ? "yes" : "no";
}

/// The truth of a condition, read from the verdict that it alone decides.
char seen(const World& world) {
  const Finding finding = world.finding();
  if (finding.verdict == Verdict::met) return 'y';
  if (finding.verdict == Verdict::not_met) return 'n';
  const bool unknown = finding.verdict == Verdict::no_data &&
                       finding.reasons == Reasons{Reason::withheld} && !finding.deciding.empty();
  return unknown ? '-' : '?';
}

/// `y-n` for `condition` in one operand, three rows of them for two.
std::string row(const World& program, char left) {
  std::string row;
  for (const char right : truths) {
    World world = program;
    world.now("a", cell(left)).now("b", cell(right));
    row += seen(world);
  }
  return row;
}
std::vector<std::string> table(const std::string& condition) {
  const World program = met_when(condition);
  std::vector<std::string> rows;
  for (const char left : truths) rows.push_back(row(program, left));
  return rows;
}
using Table = std::vector<std::string>;

TEST(TruthTable, and_is_the_lesser) {
  const Table wanted{"y-n",   //
                     "--n",   //
                     "nnn"};  //
  EXPECT_EQ(table("a and b"), wanted);
  EXPECT_EQ(table("all of { a; b }"), wanted);
  EXPECT_EQ(table("at least 2 of { a; b }"), wanted);
  EXPECT_EQ(table("exactly 2 of { a; b }"), wanted);
  EXPECT_EQ(table("not (not a or not b)"), wanted);
}

TEST(TruthTable, or_is_the_greater) {
  const Table wanted{"yyy",   //
                     "y--",   //
                     "y-n"};  //
  EXPECT_EQ(table("a or b"), wanted);
  EXPECT_EQ(table("any of { a; b }"), wanted);
  EXPECT_EQ(table("at least 1 of { a; b }"), wanted);
}

TEST(TruthTable, not_reverses_its_operand) {
  EXPECT_EQ(row(met_when("not b"), 'n'), "n-y");
  EXPECT_EQ(row(met_when("not not b"), 'n'), "y-n");
}

TEST(TruthTable, implies_holds_if_its_premise_fails) {
  EXPECT_EQ(table("a implies b"), (Table{"y-n",     //
                                         "y--",     //
                                         "yyy"}));  //
}

TEST(TruthTable, none_is_the_opposite_of_or) {
  const Table wanted{"nnn",   //
                     "n--",   //
                     "n-y"};  //
  EXPECT_EQ(table("none of { a; b }"), wanted);
  EXPECT_EQ(table("at most 0 of { a; b }"), wanted);
  EXPECT_EQ(table("exactly 0 of { a; b }"), wanted);
}

TEST(TruthTable, exactly_one_is_open_as_long_as_any_operand_is) {
  EXPECT_EQ(table("exactly 1 of { a; b }"), (Table{"n-y",     //
                                                   "---",     //
                                                   "y-n"}));  //
}

TEST(TruthTable, at_most_one_is_the_opposite_of_and) {
  EXPECT_EQ(table("at most 1 of { a; b }"), (Table{"n-y",     //
                                                   "--y",     //
                                                   "yyy"}));  //
}

TEST(TruthTable, conditions_with_one_result_are_never_unknown) {
  const Table always{"yyy", "yyy", "yyy"};
  EXPECT_EQ(table("at least 0 of { a; b }"), always);
  EXPECT_EQ(table("at most 2 of { a; b }"), always);
}

TEST(TruthTable, or_else_takes_the_second_only_if_the_first_is_unknown) {
  EXPECT_EQ(table("(a) or else (b) because \"assumed\""), (Table{"yyy",     //
                                                                 "y-n",     //
                                                                 "nnn"}));  //
}

TEST(TruthTable, is_known_is_never_unknown) {
  EXPECT_EQ(row(met_when("(b) is known"), 'n'), "yny");
  EXPECT_EQ(row(met_when("(b) is not known"), 'n'), "nyn");
}

// --- three of a kind -----------------------------------------------------------------------------

/// All ten combinations of three truths, without their order.
const std::vector<std::string> ways{"yyy", "yy-", "yyn", "y--", "y-n",
                                    "ynn", "---", "--n", "-nn", "nnn"};

/// Checks that every order of the three gives the same result.
char in_every_order(const World& program, std::string way,
                    void (*tell)(World&, const std::string&)) {
  std::sort(way.begin(), way.end());
  char first = 0;
  do {
    World world = program;
    tell(world, way);
    const char found = seen(world);
    if (first != 0 && found != first) return '!';
    first = found;
  } while (std::next_permutation(way.begin(), way.end()));
  return first;
}

std::string over(const std::string& condition, void (*tell)(World&, const std::string&)) {
  const World program = met_when(condition);
  std::string line;
  for (const std::string& way : ways) line += in_every_order(program, way, tell);
  return line;
}

void tell_states(World& world, const std::string& way) {
  world.now("a", cell(way[0]), "CHN").now("a", cell(way[1]), "FRA").now("a", cell(way[2]), "GBR");
}
void tell_conditions(World& world, const std::string& way) {
  world.now("a", cell(way[0])).now("b", cell(way[1])).now("c", cell(way[2]));
}
/// Adds a row of an event for each sign, which gives its level; `-` is an empty cell.
void tell_events(World& world, const std::string& way) {
  for (std::size_t i = 0; i < way.size(); ++i)  // each on a day of its own, so that they are
                                                // several events
    world.talk("2012-01-0" + std::to_string(i + 1), {}, {},
               way[i] == '-'   ? ""
               : way[i] == 'y' ? "high"
                               : "low");
  world.complete("talk", "2022-08-26");
}

struct Line {
  std::string how_many;
  std::string wanted;  ///< one sign for each of the ways
};

//                                     yyy yy- yyn y-- y-n ynn --- --n -nn nnn
const std::vector<Line> of_three{
    {"at least 0", "yyyyyyyyyy"}, {"at least 1", "yyyyyy---n"}, {"at least 2", "yyy--n--nn"},
    {"at least 3", "y-n-nn-nnn"}, {"at most 0", "nnnnnn---y"},  {"at most 1", "nnn--y--yy"},
    {"at most 2", "n-y-yy-yyy"},  {"at most 3", "yyyyyyyyyy"},  {"exactly 0", "nnnnnn---y"},
    {"exactly 1", "nnn--y---n"},  {"exactly 2", "n-y--n--nn"},  {"exactly 3", "y-n-nn-nnn"}};

TEST(TruthTable, listed_conditions_count_the_same_in_every_order) {
  for (const Line& line : of_three)
    EXPECT_EQ(over(line.how_many + " of { a; b; c }", tell_conditions), line.wanted)
        << line.how_many;
  EXPECT_EQ(over("all of { a; b; c }", tell_conditions), "y-n-nn-nnn");
  EXPECT_EQ(over("any of { a; b; c }", tell_conditions), "yyyyyy---n");
  EXPECT_EQ(over("none of { a; b; c }", tell_conditions), "nnnnnn---y");
}

TEST(TruthTable, states_count_as_listed_conditions_do) {
  for (const Line& line : of_three)
    EXPECT_EQ(over(line.how_many + " s in nws: a of s", tell_states), line.wanted) << line.how_many;
  EXPECT_EQ(over("every s in nws: a of s", tell_states), "y-n-nn-nnn");
  EXPECT_EQ(over("some s in nws: a of s", tell_states), "yyyyyy---n");
  EXPECT_EQ(over("no s in nws: a of s", tell_states), "nnnnnn---y");
}

TEST(TruthTable, shares_of_states_round_up_to_whole_members) {
  const std::string states = " of s in nws: a of s";
  EXPECT_EQ(over("at least 0%" + states, tell_states), "yyyyyyyyyy");
  EXPECT_EQ(over("at least 30%" + states, tell_states), "yyyyyy---n");
  EXPECT_EQ(over("at least 60%" + states, tell_states), "yyy--n--nn");
  EXPECT_EQ(over("at least 70%" + states, tell_states), "y-n-nn-nnn");
  EXPECT_EQ(over("at least 100%" + states, tell_states), "y-n-nn-nnn");
}

/// Unknown fields of events are `not_reported`; a table shows withheld facts only.
std::string over_events(const std::string& condition) {
  const World program = met_when(condition);
  std::string line;
  for (const std::string& way : ways) {
    World world = program;
    tell_events(world, way);
    const Finding finding = world.finding();
    const bool open = finding.reasons == Reasons{Reason::not_reported};
    line += open ? '-' : seen(world);
  }
  return line;
}

TEST(TruthTable, events_count_as_listed_conditions_do) {
  for (const Line& line : of_three)
    EXPECT_EQ(over_events(line.how_many + " e in talk where e.level = high"), line.wanted)
        << line.how_many;
  EXPECT_EQ(over_events("every e in talk: e.level = high"), "y-n-nn-nnn");
  EXPECT_EQ(over_events("some e in talk where e.level = high"), "yyyyyy---n");
  EXPECT_EQ(over_events("no e in talk where e.level = high"), "nnnnnn---y");
}

/// The list does not claim to be complete: there may be any number of further events.
TEST(TruthTable, an_incomplete_list_of_events_may_have_further_ones) {
  const auto open = [](const std::string& condition) {
    const World program = met_when(condition);
    std::string line;
    for (const std::string way : {"yyy", "yyn", "ynn", "nnn"}) {
      World world = program;
      for (std::size_t i = 0; i < way.size(); ++i)
        world.talk("2012-01-0" + std::to_string(i + 1), {}, {}, way[i] == 'y' ? "high" : "low");
      const Finding finding = world.finding();
      line += finding.reasons == Reasons{Reason::not_collected} ? '-' : seen(world);
    }
    return line;
  };
  EXPECT_EQ(open("some e in talk where e.level = high"), "yyy-");
  EXPECT_EQ(open("no e in talk where e.level = high"), "nnn-");
  EXPECT_EQ(open("every e in talk: e.level = high"), "-nnn");
  EXPECT_EQ(open("at least 2 e in talk where e.level = high"), "yy--");
  EXPECT_EQ(open("at most 1 e in talk where e.level = high"), "nn--");
  EXPECT_EQ(open("exactly 1 e in talk where e.level = high"), "nn--");
}

}  // namespace
}  // namespace servanda::engine
