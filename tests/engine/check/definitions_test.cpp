// Definitions, units that convert, sources and ranges of periods: the checker reports their errors
// before it reads any data.

#include <gtest/gtest.h>

#include "tests/engine/check/said.hpp"

namespace servanda::engine {
namespace {

TEST(Definitions, are_checked_even_without_a_use) {
  EXPECT_EQ(declared("define a = total < missing\n"),
            "N001 1:20 missing: there is nothing named `missing`\n");
}

TEST(Definitions, report_their_errors_once) {
  EXPECT_EQ(declared("define b = a and a\ndefine a = missing < 5\n" + commitment("a and b")),
            "N001 2:12 missing: there is nothing named `missing`\n");
}

TEST(Definitions, have_no_recursion) {
  EXPECT_EQ(declared("define a = b\ndefine b = a\n"), "N007 2:12 a: `a` is defined by itself\n");
  EXPECT_EQ(declared("define a = not a\n"), "N007 1:16 a: `a` is defined by itself\n");
}

TEST(Definitions, take_as_many_arguments_as_they_have_parameters) {
  const std::string below = "define below(s state, n number) = total of s < n * 1 warhead\n";
  EXPECT_EQ(declared(below + "define x = below(FRA)\n"),
            "T008 2:12 below(FRA): `below` takes 2 arguments, not 1\n");
  EXPECT_EQ(declared(below + "define x = below\n"),
            "T008 2:12 below: `below` takes 2 arguments, not 0\n");
}

TEST(Definitions, take_arguments_of_their_types) {
  EXPECT_EQ(declared("define few(s state) = total of s < 5\ndefine x = few(ratified)\n"),
            "T002 2:16 ratified: `few` takes a State here, and this is a truth\n");
}

TEST(Definitions, that_are_misspelt_are_guessed) {
  EXPECT_NE(Checked(vocabulary_text + "define dismantled = total < 5\n" + commitment("dismanteld"))
                .rendered()
                .find("did you mean `dismantled`?"),
            std::string::npos);
}

TEST(Definitions, a_definition_for_one_state_does_not_fit_a_commitment_of_all) {
  EXPECT_EQ(
      declared("define few = total < 5\n" + commitment("few", "collectively nws")),
      "T005 1:14 total: this commitment binds a group collectively: whose `total` is meant?\n");
}

TEST(Definitions, that_double_each_other_are_too_large) {
  std::string chain = "define d0 = total < 5\n";
  for (int i = 1; i < 40; ++i) {
    const std::string before = "d" + std::to_string(i - 1);
    chain += "define d" + std::to_string(i) + " = " + before + " or " + before + "\n";
  }
  EXPECT_TRUE(declared(chain).starts_with("T009 "));
}

TEST(Definitions, that_end_with_a_number_take_no_unit_from_the_next_line) {
  EXPECT_EQ(declared("define x = 300\nstate ITA \"Italy\"\n"), "");
}

TEST(Definitions, are_declared_once) {
  EXPECT_EQ(declared("define a = yes\ndefine a = no\n"),
            "N003 2:8 a: the definition `a` is declared twice\n");
}

TEST(Units, are_not_converted_to_themselves) {
  EXPECT_EQ(declared("unit a = 2 b\nunit b = 2 a\n"),
            "N007 1:12 b: the unit `a` is converted to itself in the end\n"
            "N007 2:12 a: the unit `b` is converted to itself in the end\n");
  EXPECT_EQ(declared("unit a = 0 warhead\n"),
            "T007 1:10 0: a unit is a positive number of another\n");
}

/// The vocabulary decides whether a unit can be negative, for all figures in it.
TEST(Units, are_negative_if_their_parts_are) {
  const Checked checked(vocabulary_text +
                        "unit tonne positive or negative\nunit kilotonne = 1000 tonne\n"
                        "unit megatonne = 1000 kilotonne\n");
  EXPECT_EQ(checked.said(), "");
  const auto& units = checked.program.vocabulary.units;
  for (const char* name : {"tonne", "kilotonne", "megatonne"})
    EXPECT_TRUE(units[*units.find(name)].below_zero) << name;
  EXPECT_FALSE(units[*units.find("warhead")].below_zero);
  EXPECT_EQ(declared("unit dozen = 12 warhead positive or negative\n"),
            "T007 1:6 dozen: `dozen` may be negative, and `warhead`, of which it is made, not\n");
}

TEST(Units, that_have_no_common_one_do_not_compare) {
  EXPECT_EQ(said("total < launchers"),
            "T003 7 `<`: a quantity of warhead and a quantity of launcher have different units\n");
}

TEST(Sources, are_four_and_one_at_a_time) {
  EXPECT_EQ(said("total from indepedent > 5"),
            "N001 12 `indepedent`: there is no source `indepedent`\n");
  EXPECT_EQ(said("total from independent from depositary > 5"),
            "T010 29 `depositary`: two sources for one figure\n");
  EXPECT_EQ(said("(total + 1) from independent > 5"),
            "T006 1 `(total + 1) from independent`: only an indicator has a period, a subject or a "
            "source of its own\n");
}

TEST(Sources, are_preferred_in_one_order) {
  EXPECT_EQ(declared("prefer independent then rumour\n"),
            "N001 1:25 rumour: there is no source `rumour`\n");
  EXPECT_EQ(declared("prefer independent then independent\n"),
            "N003 1:25 independent: `independent` is preferred twice\n");
  EXPECT_EQ(declared("prefer independent\nprefer depositary\n"),
            "N003 2:8 depositary: the order of sources `prefer` is declared twice\n");
}

TEST(PeriodsToGoThrough, are_those_of_the_indicator) {
  EXPECT_EQ(said("max(spending over cycles since RC2010) > 5"),
            "T006 5 `spending`: `spending` is a yearly figure, asked here for cycles\n");
  EXPECT_EQ(said("max(total over years 2010..2012) > 5"),
            "T006 5 `total`: `total` is a figure of a cycle, asked here for years\n");
}

TEST(PeriodsToGoThrough, go_forward_and_are_used) {
  EXPECT_EQ(said("max(spending over years 2012..2010) > 5"),
            "T006 19 `years`: the last year lies before the first\n");
  EXPECT_EQ(said("max(total[RC2010] over cycles since RC2010) > 5"),
            "T006 24 `cycles`: nothing in this figure has a period to go through\n");
}

TEST(PeriodsToGoThrough, any_and_every_cycle_are_asked_in_a_condition) {
  EXPECT_EQ(said("max(total[any cycle since RC2010] over cycles since RC2010) > 5"),
            "T006 27 `RC2010`: one goes through periods already\n");
  EXPECT_EQ(said("sum(total[any cycle since RC2010] of s for s in nws) > 5"),
            "T006 27 `RC2010`: `any` and `every cycle` are asked in a condition\n");
  EXPECT_EQ(said("total[any cycle since RC2010] < total[every cycle since RC2010]"),
            "T006 57 `RC2010`: one goes through periods already\n");
}

TEST(PeriodsToGoThrough, a_number_or_a_date_gives_the_year) {
  EXPECT_EQ(said("spending[alert] > 5"), "T006 10 `alert`: `alert` does not tell a year\n");
  EXPECT_EQ(said("total[ratified_on] > 5"),
            "T006 7 `ratified_on`: `total` is not a yearly figure\n");
}

TEST(Aggregates, without_a_defined_value_are_errors) {
  EXPECT_EQ(said("max(total of s for s in nws allow empty) > 5"),
            "T008 25 `nws`: nothing has no `max`: `allow empty` can't stand here\n");
  EXPECT_EQ(said("share(s in nws) > 5%"), "T008 1 `share(s in nws)`: a share of what?\n");
  EXPECT_EQ(said("sum(lowest 0 of { 1; 2 }) > 5"),
            "T008 12 `0`: how many must be a whole number of at least one\n");
}

TEST(Functions, take_what_they_can_use) {
  EXPECT_EQ(said("round(ratified) > 5"),
            "T004 7 `ratified`: `round` takes a figure, and this is a truth\n");
  EXPECT_EQ(said("round(total, 1.5) > 5"),
            "T008 14 `1.5`: to how many decimals must be a whole number from 0 to 9\n");
  EXPECT_EQ(said("days_between(ratified_on) > 5"),
            "T008 1 `days_between(ratified_on)`: `days_between` takes two dates\n");
  EXPECT_EQ(said("days_between(ratified_on, total) > 5"),
            "T004 27 `total`: `days_between` takes dates, and this is a quantity of warhead\n");
  EXPECT_EQ(said("ratified matches \"a*\""),
            "T004 1 `ratified`: only a text matches a pattern, and this is a truth\n");
  EXPECT_EQ(said("wording matches wording"), "T004 17 `wording`: a pattern is a text in `\"`\n");
}

}  // namespace
}  // namespace servanda::engine
