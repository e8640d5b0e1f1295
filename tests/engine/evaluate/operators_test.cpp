// Figures, dates, sets, parameters, and the operators on unknown values.

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

// --- comparison ----------------------------------------------------------------------------------

TEST(Comparison, every_sign_decides_exact_figures) {
  struct Case {
    std::string_view sign;
    std::string_view below, same, above;  ///< for 289, 290 and 291 against 290
  };
  for (const auto& [sign, below, same, above] : {Case{"<", "met", "not met", "not met"},
                                                 {"<=", "met", "met", "not met"},
                                                 {">", "not met", "not met", "met"},
                                                 {">=", "not met", "met", "met"},
                                                 {"=", "not met", "met", "not met"},
                                                 {"!=", "met", "not met", "met"}}) {
    const World rules = met_when("total " + std::string(sign) + " 290");
    EXPECT_EQ(World(rules).now("total", "289").verdict(), below) << sign;
    EXPECT_EQ(World(rules).now("total", "290").verdict(), same) << sign;
    EXPECT_EQ(World(rules).now("total", "291").verdict(), above) << sign;
  }
}

TEST(Comparison, a_ceiling_decides_comparisons_beyond_it) {
  const World rules = met_when("total < 290");
  EXPECT_EQ(World(rules).now("total", "at most 225").verdict(), "met");
  EXPECT_EQ(World(rules).now("total", "fewer than 290").verdict(), "met");
  EXPECT_EQ(World(rules).now("total", "at most 290").verdict(), "no data: imprecise");
  EXPECT_EQ(World(rules).now("total", "at least 290").verdict(), "not met");
  EXPECT_EQ(World(rules).now("total", "between 280 and 300").verdict(), "no data: imprecise");
}

TEST(Comparison, two_ceilings_do_not_compare) {
  World world = met_when("total < total[previous cycle]");
  world.before("total", "at most 300").now("total", "at most 260");
  EXPECT_EQ(world.verdict(), "no data: imprecise");
  EXPECT_EQ(world.deciding(), "total of FRA in RC2015, total of FRA in RC2010");
}

TEST(Comparison, equal_bounds_are_not_equal_figures) {
  World world = met_when("total = total[previous cycle]");
  world.before("total", "at most 300").now("total", "at most 300");
  EXPECT_EQ(world.verdict(), "no data: imprecise");
}

TEST(Comparison, about_is_read_with_the_tolerance_of_the_indicator) {
  World world = met_when("ceiling < 120 and ceiling > 80 and not (ceiling = 89)");
  world.now("ceiling", "about 100");
  EXPECT_EQ(world.verdict(), "met");
  World near_it = met_when("ceiling < 105");
  EXPECT_EQ(near_it.now("ceiling", "about 100").verdict(), "no data: imprecise");
}

TEST(Comparison, an_author_can_make_a_bound) {
  const std::string holds =
      "at most 5 warhead < 6 warhead and at least 5 warhead > 4 warhead"
      " and fewer than 6 warhead < 6 warhead and more than 5 warhead > 5 warhead"
      " and between 3 warhead and 4 warhead < 5 warhead";
  EXPECT_EQ(met_when(holds).verdict(), "met");
  EXPECT_EQ(met_when("(at most n) < 6").now("n", "withheld").verdict(), "no data: withheld");
}

/// Net removals may be negative: a ceiling does not bound them from below.
TEST(Comparison, a_figure_that_may_be_negative_has_no_floor) {
  EXPECT_EQ(met_when("net <= 0 tonne").now("net", "-5").verdict(), "met");
  EXPECT_EQ(met_when("net >= 0 tonne").now("net", "at most 5").verdict(), "no data: imprecise");
  EXPECT_EQ(met_when("total >= 0 warhead").now("total", "at most 5").verdict(), "met");
  EXPECT_EQ(met_when("(at most net) >= 0 tonne").now("net", "5").verdict(), "no data: imprecise");
  EXPECT_EQ(met_when("(at most total) >= 0 warhead").now("total", "5").verdict(), "met");
}

/// Regression: `net < -5` was "a quantity of tonne and a number do not go together", and no
/// parameter could be negative.
TEST(Comparison, a_negative_number_takes_the_unit_of_its_context) {
  EXPECT_EQ(met_when("net < -5").now("net", "-6").verdict(), "met");
  EXPECT_EQ(met_when("net in { -6, 2 }").now("net", "-6").verdict(), "met");
  EXPECT_EQ(met_when("net < at most -5").now("net", "-6").verdict(), "no data: imprecise");
  World world(
      "parameter low quantity of tonne { from 2000-01-01 = -5  from 2020-01-01 = -7 tonne }\n"
      "parameter share percent { from 2000-01-01 = -2.5% }\n"
      "define below(x quantity of tonne) = net < x\n" +
      commitment("test", "met when net < low and below(-5) and -3% < share"));
  EXPECT_EQ(world.now("net", "-6").verdict(), "met");
}

TEST(Comparison, choices_compare_in_their_order) {
  const World rules = met_when("alert < high and alert >= low and alert != middle");
  EXPECT_EQ(World(rules).now("alert", "low").verdict(), "met");
  EXPECT_EQ(World(rules).now("alert", "middle").verdict(), "not met");
  EXPECT_EQ(World(rules).now("alert", "high").verdict(), "not met");
}

TEST(Comparison, texts_and_states_are_equal_or_not) {
  World world =
      met_when("word = \"yes, we did\" and word != \"no\" and host = CHN and host != subject");
  world.now("word", "yes, we did").now("host", "CHN");
  EXPECT_EQ(world.verdict(), "met");
}

TEST(Comparison, a_rough_month_is_no_number_of_days) {
  const World rules = met_when("term > 30 days");
  EXPECT_EQ(World(rules).now("term", "31 days").verdict(), "met");
  EXPECT_EQ(World(rules).now("term", "2 months").verdict(), "met");
  EXPECT_EQ(World(rules).now("term", "1 month").verdict(), "no data: imprecise");
  EXPECT_EQ(met_when("term = 12 months").now("term", "1 year").verdict(), "met");
}

// --- arithmetic ----------------------------------------------------------------------------------

TEST(Arithmetic, is_exact) {
  EXPECT_EQ(
      met_when("0.1 + 0.2 = 0.3 and 1 / 3 * 3 = 1 and 2 - 3 = - 1 and abs(- 2) = 2").verdict(),
      "met");
}

TEST(Arithmetic, carries_bounds) {
  World world =
      met_when("total + deployed <= 500 and total - deployed <= 300 and 2 * total <= 600");
  world.now("total", "at most 300").now("deployed", "at most 200");
  EXPECT_EQ(world.verdict(), "met");
  EXPECT_EQ(met_when("total + deployed < 500")
                .now("total", "at most 300")
                .now("deployed", "at most 200")
                .verdict(),
            "no data: imprecise");
}

TEST(Arithmetic, has_the_reasons_of_its_operands) {
  World world = met_when("total + deployed < 500");
  world.now("total", "withheld").now("deployed", "not reported");
  EXPECT_EQ(world.verdict(), "no data: not_reported, withheld");
}

TEST(Arithmetic, a_division_by_a_possible_zero_is_unknown) {
  World world = met_when("6 / n > 1");
  EXPECT_EQ(World(world).now("n", "2").verdict(), "met");
  EXPECT_EQ(World(world).now("n", "0").verdict(), "no data: imprecise");
  EXPECT_EQ(World(world).now("n", "between -1 and 1").verdict(), "no data: imprecise");
}

TEST(Arithmetic, a_division_by_a_known_zero_is_imprecise) {
  World world = met_when("6 / (n * count(e in talk)) > 1");  // the list of talks is open
  EXPECT_EQ(world.now("n", "0").verdict(), "no data: imprecise");
}

TEST(Arithmetic, change_is_against_the_previous_cycle) {
  World world = met_when("change(total) = - 30 warhead and percent_change(total) = - 10%");
  world.before("total", "300").now("total", "270");
  EXPECT_EQ(world.verdict(), "met");
  EXPECT_EQ(world.verdict("FRA", "RC2010"), "no data: no_baseline");
}

TEST(Arithmetic, percent_change_of_a_negative_base_has_the_sign_of_the_change) {
  World world = met_when("percent_change(n) = 50% and change(n) = 50");
  EXPECT_EQ(world.before("n", "-100").now("n", "-50").verdict(), "met");
  World falls = met_when("percent_change(n) < 0%");
  EXPECT_EQ(falls.before("n", "-100").now("n", "-150").verdict(), "met");
  World bounded = met_when("percent_change(n) > 0%");
  EXPECT_EQ(World(bounded).before("n", "between -100 and -50").now("n", "-40").verdict(), "met");
  EXPECT_EQ(World(bounded).before("n", "between -100 and 50").now("n", "-40").verdict(),
            "no data: imprecise");
}

TEST(Arithmetic, min_and_max_take_listed_figures) {
  World world = met_when("max(total, deployed) = 300 and min(total, deployed) = 200");
  EXPECT_EQ(World(world).now("total", "300").now("deployed", "200").verdict(), "met");
  EXPECT_EQ(World(world).now("total", "300").now("deployed", "withheld").verdict(),
            "no data: withheld");
}

TEST(Arithmetic, an_open_maximum_has_the_reasons_of_its_candidates_in_any_order) {
  // The list of talks is open: there were none or more, perhaps more than any figure here.
  for (const char* figures : {"count(e in talk), n", "n, count(e in talk)"}) {
    const std::string list(figures);
    EXPECT_EQ(met_when("min(" + list + ", -2) < -7").now("n", "between -10 and -5").verdict(),
              "no data: imprecise")
        << list;
    EXPECT_EQ(met_when("max(" + list + ", 9) > 12").now("n", "between 7 and 8").verdict(),
              "no data: not_collected")
        << list;
  }
}

TEST(Arithmetic, an_unknown_figure_has_no_negative) {
  EXPECT_EQ(met_when("- n < 0").now("n", "withheld").verdict(), "no data: withheld");
}

TEST(Arithmetic, is_exact_at_any_size) {
  World world = met_when("n * n = 81000000000000000000000000000000000000");
  EXPECT_EQ(world.now("n", "9000000000000000000").verdict(), "met");
}

TEST(Arithmetic, a_small_number_to_the_fourth_is_not_too_large) {
  World world = met_when("n * n * n * n * 100000000000000000000000000000000 = 1");
  EXPECT_EQ(world.now("n", "0.00000001").verdict(), "met");
}

TEST(Arithmetic, a_figure_beyond_the_limit_is_an_error_of_that_verdict_alone) {
  World world(commitment("test", "met when n * n > 1") + commitment("other", "met when n > 1"));
  world.now("n", std::string(3'000, '9')).now("n", "5", "GBR");
  EXPECT_EQ(told(world.finding()), "error");
  EXPECT_EQ(world.finding().error,
            "`n * n` has more than 4,932 digits: round a part of it, as in `round(x, 8)`");
  EXPECT_EQ(told(world.finding("GBR")), "met");
  EXPECT_EQ(told(world.finding("FRA", "RC2015", "other")), "met");
}

TEST(Arithmetic, an_overflow_in_a_sentence_leaves_the_verdict) {
  World world(commitment("test", "met when n > 1  says en \"{n * n}\""));
  world.now("n", std::string(3'000, '9'));
  EXPECT_EQ(told(world.finding()), "met");
  EXPECT_EQ(world.finding().says.front().text,
            "[`n * n` has more than 4,932 digits: round a part of it, as in `round(x, 8)`]");
}

TEST(Arithmetic, a_date_beyond_the_calendar_is_an_error) {
  World world = met_when("opened + 9000 years > cycle");
  EXPECT_EQ(world.now("opened", "2012-01-01").verdict(), "error");
}

// --- dates ---------------------------------------------------------------------------------------

TEST(Dates, lie_in_a_cycle_from_its_first_to_its_last_day) {
  const World rules = met_when("opened in cycle");
  EXPECT_EQ(World(rules).now("opened", "2010-05-28").verdict(), "not met");
  EXPECT_EQ(World(rules).now("opened", "2010-05-29").verdict(), "met");
  EXPECT_EQ(World(rules).now("opened", "2015-05-22").verdict(), "met");
  EXPECT_EQ(World(rules).now("opened", "2015-05-23").verdict(), "not met");
  EXPECT_EQ(World(rules).now("opened", "2014").verdict(), "met");
  EXPECT_EQ(World(rules).now("opened", "2015").verdict(), "no data: imprecise");
  EXPECT_EQ(World(rules).now("opened", "withheld").verdict(), "no data: withheld");
}

TEST(Dates, before_a_cycle_excludes_its_first_day_and_up_to_it_includes_its_last) {
  struct Case {
    std::string_view sign, before, first, last, after;
  };
  for (const auto& [sign, before, first, last, after] :
       {Case{"<", "met", "not met", "not met", "not met"},
        {"<=", "met", "met", "met", "not met"},
        {">", "not met", "not met", "not met", "met"},
        {">=", "not met", "met", "met", "met"}}) {
    const World rules = met_when("opened " + std::string(sign) + " cycle");
    EXPECT_EQ(World(rules).now("opened", "2010-05-28").verdict(), before) << sign;
    EXPECT_EQ(World(rules).now("opened", "2010-05-29").verdict(), first) << sign;
    EXPECT_EQ(World(rules).now("opened", "2015-05-22").verdict(), last) << sign;
    EXPECT_EQ(World(rules).now("opened", "2015-05-23").verdict(), after) << sign;
    EXPECT_EQ(World(rules).now("opened", "not reported").verdict(), "no data: not_reported")
        << sign;
  }
}

TEST(Dates, compare_with_dates_and_named_cycles) {
  World world = met_when(
      "opened < 2012-03-02 and opened > RC2010 and opened in RC2015 and opened > previous cycle");
  EXPECT_EQ(world.now("opened", "2012-03-01").verdict(), "met");
  EXPECT_EQ(world.before("opened", "2006-01-01").verdict("FRA", "RC2010"), "not met");
  EXPECT_EQ(
      met_when("opened > previous cycle").before("opened", "2006-01-01").verdict("FRA", "RC2010"),
      "no data: no_baseline");
}

TEST(Dates, move_by_the_calendar) {
  World world = met_when("opened + 1 month = 2012-02-29 and opened - 30 days = 2012-01-01");
  EXPECT_EQ(world.now("opened", "2012-01-31").verdict(), "met");
}

// --- sets ----------------------------------------------------------------------------------------

TEST(Sets, a_list_contains_values_equal_to_one_of_its_items) {
  const World rules = met_when("alert in { low, high }");
  EXPECT_EQ(World(rules).now("alert", "high").verdict(), "met");
  EXPECT_EQ(World(rules).now("alert", "middle").verdict(), "not met");
  EXPECT_EQ(World(rules).now("alert", "withheld").verdict(), "no data: withheld");
}

TEST(Sets, a_list_of_figures_may_be_too_fine_for_a_bound) {
  const World rules = met_when("n in { 1, 2 }");
  EXPECT_EQ(World(rules).now("n", "between 3 and 4").verdict(), "not met");
  EXPECT_EQ(World(rules).now("n", "between 1 and 2").verdict(), "no data: imprecise");
}

TEST(Sets, a_list_of_cycles_holds_the_one_under_review) {
  const World rules = met_when("cycle in { RC2010, RC2015 }");
  EXPECT_EQ(rules.verdict("FRA", "RC2010"), "met");
  EXPECT_EQ(rules.verdict("FRA", "RC2015"), "met");
  EXPECT_EQ(rules.verdict("FRA", "RC2020"), "not met");
  EXPECT_EQ(World(met_when("cycle in { RC2020 }")).as_of("2018-01-01").verdict("FRA", "RC2020"),
            "met");
  EXPECT_EQ(met_when("previous cycle in { RC2010 }").verdict(), "met");
  EXPECT_EQ(met_when("previous cycle in { RC2010 }").verdict("FRA", "RC2010"),
            "no data: no_baseline");
}

TEST(Sets, has_asks_for_one_member) {
  World world = met_when(
      "topics has doctrine and partners has CHN and not (partners has subject) and GBR in "
      "partners");
  EXPECT_EQ(World(world).now("topics", "doctrine risk").now("partners", "CHN GBR").verdict(),
            "met");
  EXPECT_EQ(World(world).now("topics", "risk").now("partners", "CHN GBR").verdict(), "not met");
  EXPECT_EQ(World(world).now("topics", "doctrine").verdict(), "no data: not_collected");
}

TEST(Sets, membership_is_that_of_the_end_of_the_cycle) {
  World world = met_when("host in changing");
  world.now("host", "GBR").fact({.indicator = "host", .value = "GBR", .cycle = "RC2020"});
  EXPECT_EQ(world.verdict("FRA", "RC2015"), "not met");
  EXPECT_EQ(world.verdict("FRA", "RC2020"), "met");
  EXPECT_EQ(met_when("host in nws").verdict(), "no data: not_collected");
}

TEST(Sets, a_figure_may_belong_to_another_subject) {
  World world = met_when("n of CHN = 1 and n of conference = 2 and n of host = 3");
  world.now("n", "1", "CHN").now("n", "2", "conference").now("host", "GBR").now("n", "3", "GBR");
  EXPECT_EQ(world.verdict(), "met");
  EXPECT_EQ(met_when("n of host = 3").now("host", "withheld").verdict(), "no data: withheld");
}

// --- parameters ----------------------------------------------------------------------------------

TEST(Parameters, have_the_value_that_is_in_force_when_the_cycle_ends) {
  World world = met_when("total <= limit");
  world.now("total", "250").fact({.indicator = "total", .value = "250", .cycle = "RC2020"});
  EXPECT_EQ(world.verdict("FRA", "RC2015"), "met");
  EXPECT_EQ(world.verdict("FRA", "RC2020"), "not met");
}

TEST(Parameters, are_unknown_outside_of_their_dates) {
  EXPECT_EQ(met_when("total <= limit").before("total", "250").verdict("FRA", "RC2010"),
            "no data: not_in_force");
  World between = rule("once by 2015-12-31  met when total <= limit");
  between.fact({.indicator = "total", .as_of = "2015-12-01", .value = "250"});
  EXPECT_EQ(between.verdict("FRA", "RC2020"), "no data: not_in_force");
}

// --- escapes -------------------------------------------------------------------------------------

TEST(Escapes, reported_is_never_unknown) {
  const World rules = met_when("total is reported");
  EXPECT_EQ(World(rules).verdict(), "not met");
  EXPECT_EQ(World(rules).now("total", "withheld").verdict(), "not met");
  EXPECT_EQ(World(rules).now("total", "at most 300").verdict(), "met");
  EXPECT_EQ(met_when("total is not reported").verdict(), "met");
}

TEST(Escapes, a_conflict_counts_as_reported) {
  World world = met_when("total is reported");
  world.now("total", "290").now("total", "300");
  EXPECT_EQ(world.verdict(), "met");
}

TEST(Escapes, a_no_from_absence_is_not_reported) {
  EXPECT_EQ(met_when("a is reported").complete("a", "2022-08-26").verdict(), "not met");
}

TEST(Escapes, known_is_never_unknown) {
  const World rules = met_when("(total < 290) is known");
  EXPECT_EQ(World(rules).verdict(), "not met");
  EXPECT_EQ(World(rules).now("total", "at most 300").verdict(), "not met");
  EXPECT_EQ(World(rules).now("total", "300").verdict(), "met");
  EXPECT_EQ(met_when("total is not known").now("total", "withheld").verdict(), "met");
}

TEST(Escapes, or_else_replaces_an_unknown_value_and_is_an_assumption) {
  World world = met_when("(total or else 0 warhead because \"no arsenal\") < 10");
  const Finding finding = world.finding();
  EXPECT_EQ(told(finding), "met");
  ASSERT_EQ(finding.assumptions.size(), 1U);
  EXPECT_EQ(finding.assumptions.front().because, "no arsenal");
}

TEST(Escapes, or_else_is_no_assumption_if_the_value_is_known) {
  World world = met_when("(total or else 0 warhead because \"no arsenal\") < 10");
  const Finding finding = world.now("total", "5").finding();
  EXPECT_EQ(told(finding), "met");
  EXPECT_TRUE(finding.assumptions.empty());
}

TEST(Escapes, a_repeated_assumption_is_listed_once) {
  World world =
      met_when("(a or else yes because \"so be it\") and (b or else yes because \"so be it\")");
  EXPECT_EQ(world.finding().assumptions.size(), 1U);
}

TEST(Escapes, an_unknown_fallback_gives_both_reasons) {
  World world = met_when("(a or else b because \"b is as good\")");
  world.now("a", "withheld").now("b", "not reported");
  const Finding finding = world.finding();
  EXPECT_EQ(told(finding), "no data: not_reported, withheld");
  EXPECT_TRUE(finding.assumptions.empty());
  EXPECT_EQ(world.deciding(finding), "a of FRA in RC2015, b of FRA in RC2015");
}

}  // namespace
}  // namespace servanda::engine
