#include "engine/facts/fact_precedence.hpp"

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

/// A world with facts and without a commitment.
World facts_only() { return World(""); }

// --- per cycle -----------------------------------------------------------------------------------

TEST(select, TakesTheLatestFactInsideTheCycle) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "290"})
      .fact({.indicator = "total", .as_of = "2012-01-01", .value = "300"})
      .fact({.indicator = "total", .as_of = "2015-06-01", .value = "280"});
  EXPECT_EQ(world.value("total", "RC2015"), "290");
  EXPECT_EQ(world.value("total", "RC2020"), "280");
}

TEST(select, TheFirstAndTheLastDayBelongToTheCycle) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2010-05-29", .value = "300"});
  EXPECT_EQ(world.value("total"), "300");
  world.fact({.indicator = "total", .as_of = "2015-05-22", .value = "290"});
  EXPECT_EQ(world.value("total"), "290");
}

TEST(select, AnOldFigureIsNotCarriedIntoTheNextCycle) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "290"});
  EXPECT_EQ(world.value("total", "RC2020"), "unknown: not_collected");
}

TEST(select, ARowMayNameItsCycleInsteadOfADay) {
  World world = facts_only();
  world.now("total", "290");
  EXPECT_EQ(world.value("total"), "290");
  EXPECT_EQ(world.value("total", "RC2010"), "unknown: not_collected");
}

TEST(select, ARowWithoutDayAndCycleCountsNowhere) {
  World world = facts_only();
  world.fact({.indicator = "total", .value = "290"}).fact({.indicator = "treaty"});
  EXPECT_EQ(world.value("total"), "unknown: not_collected");
  EXPECT_EQ(world.value("treaty"), "unknown: not_collected");
}

TEST(select, AStraddlingYearThatNamesItsCycleIsOfThatCycle) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2015", .value = "290", .cycle = "RC2015"});
  EXPECT_EQ(world.value("total", "RC2015"), "290");
  EXPECT_EQ(world.value("total", "RC2020"), "unknown: not_collected");
}

TEST(select, AStatedReasonIsTheReason) {
  World world = facts_only();
  world.now("total", "withheld").before("total", "not reported");
  EXPECT_EQ(world.value("total", "RC2015"), "unknown: withheld");
  EXPECT_EQ(world.value("total", "RC2010"), "unknown: not_reported");
}

TEST(select, AFigureGoesBeforeAStatedReason) {
  World world = facts_only();
  world
      .fact({.indicator = "total",
             .as_of = "2012-01-01",
             .value = "290",
             .basis = Basis::independent})
      .fact({.indicator = "total", .as_of = "2014-01-01", .value = "withheld"});
  EXPECT_EQ(world.value("total"), "290");
}

// --- partial dates -------------------------------------------------------------------------------

TEST(select, AYearInsideTheCycleIsInIt) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014", .value = "290"});
  EXPECT_EQ(world.value("total"), "290");
}

TEST(select, AYearThatStraddlesTheEndOfTheCycleIsImpreciseInBoth) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2015", .value = "290"});
  EXPECT_EQ(world.value("total", "RC2015"), "unknown: imprecise");
  EXPECT_EQ(world.value("total", "RC2020"), "unknown: imprecise");
}

TEST(select, ALaterFactSettlesWhatAStraddlingOneLeftOpen) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2015", .value = "290"})
      .fact({.indicator = "total", .as_of = "2020-01-01", .value = "280"});
  EXPECT_EQ(world.value("total", "RC2020"), "280");
}

TEST(select, AMonthOfEntryIntoForceThatStraddlesTheEndIsImprecise) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "2015-05"});
  EXPECT_EQ(world.value("treaty", "RC2015"), "unknown: imprecise");
  EXPECT_EQ(world.value("treaty", "RC2020"), "yes");
}

TEST(select, AYearThatMayBeLaterThanADayLeavesWhatLastsOpen) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "2014"})
      .fact({.indicator = "treaty", .as_of = "2014-06-01", .value = "no"});
  EXPECT_EQ(world.value("treaty"), "unknown: imprecise");
  EXPECT_EQ(world.fact({.indicator = "treaty", .as_of = "2015-01"}).value("treaty"), "yes");
}

TEST(select, FiguresOfWhichEitherMayBeTheLatestAreTheirHull) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014", .value = "280"})
      .fact({.indicator = "total", .as_of = "2014-12-30", .value = "at most 320"});
  EXPECT_EQ(world.value("total"), "at most 320");
  world.fact({.indicator = "total", .as_of = "2014-05", .value = "100"});
  EXPECT_EQ(world.value("total"), "at most 320");  // December is later than May
}

TEST(select, AFigureThatMayLieElsewhereDoesNotHideOneThatSurelyLiesHere) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "320"})
      .fact({.indicator = "total", .as_of = "2015", .value = "280"});
  EXPECT_EQ(world.value("total"), "between 280 and 320");
  world.fact(
      {.indicator = "total", .as_of = "2012", .value = "300", .basis = Basis::national_report});
  EXPECT_EQ(world.value("total"), "300");
}

TEST(select, ARowCountsAsReportedInOneCycleOnly) {
  World world = met_when("total is reported");
  world.fact({.indicator = "total", .as_of = "2015", .value = "280"});
  EXPECT_EQ(world.verdict("FRA", "RC2015"), "no data: imprecise");
  EXPECT_EQ(world.verdict("FRA", "RC2020"), "no data: imprecise");
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "320"});
  EXPECT_EQ(world.verdict("FRA", "RC2015"), "met");
}

// --- retraction ----------------------------------------------------------------------------------

TEST(select, AFigureThatItsSourceWithdrewDoesNotStand) {
  World world = facts_only();
  world
      .fact(
          {.indicator = "total", .as_of = "2014-01-01", .value = "290", .known_from = "2014-02-01"})
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "withheld",
             .known_from = "2016-02-01"});
  EXPECT_EQ(world.value("total"), "unknown: withheld");
  EXPECT_EQ(world.known_at("2016-01-31").value("total"), "290");
}

TEST(select, AWithdrawnFigureLeavesTheWordToTheNextBasis) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "290", .document = "A"})
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "withheld",
             .document = "B",
             .supersedes = "A"})
      .fact({.indicator = "total",
             .as_of = "2012-01-01",
             .value = "310",
             .basis = Basis::independent});
  EXPECT_EQ(world.value("total"), "310");
}

TEST(select, SilenceRetractsNothing) {
  for (const std::string_view silence : {"not reported", "not collected"}) {
    for (const std::string_view indicator : {"total", "ceiling"}) {
      World world = facts_only();
      world
          .fact({.indicator = indicator,
                 .as_of = "2014-01-01",
                 .value = "290",
                 .known_from = "2014-02-01"})
          .fact({.indicator = indicator,
                 .as_of = "2014-01-01",
                 .value = silence,
                 .known_from = "2016-02-01"});
      EXPECT_EQ(world.value(indicator), "290") << indicator << ", " << silence;
    }
  }
}

TEST(select, AFigureThatMayHaveBeenWithdrawnIsOpen) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014", .value = "290", .known_from = "2015-02-01"})
      .fact({.indicator = "total",
             .as_of = "2014-06",
             .value = "withheld",
             .known_from = "2016-02-01"});
  EXPECT_EQ(world.value("total"), "unknown: imprecise");
}

TEST(select, DocumentsThatReplaceEachOtherDoNotVanish) {
  World world = facts_only();
  world.fact({.indicator = "total",
              .as_of = "2014-01-01",
              .value = "290",
              .document = "A",
              .supersedes = "B"});
  world.fact({.indicator = "total",
              .as_of = "2014-01-01",
              .value = "300",
              .document = "B",
              .supersedes = "A"});
  EXPECT_EQ(world.value("total"), "unknown: conflict");
}

// --- sources -------------------------------------------------------------------------------------

TEST(select, PrefersTheNationalReportWithinACycleEvenWhereItIsOlder) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014", .value = "310", .basis = Basis::independent})
      .fact({.indicator = "total", .as_of = "2013", .value = "300", .basis = Basis::depositary})
      .fact({.indicator = "total",
             .as_of = "2012",
             .value = "295",
             .basis = Basis::official_statement})
      .fact(
          {.indicator = "total", .as_of = "2011", .value = "290", .basis = Basis::national_report});
  EXPECT_EQ(world.value("total"), "290");
}

TEST(select, AReportThatIsSilentLeavesTheWordToTheNextBasis) {
  World world = facts_only();
  world
      .fact({.indicator = "total",
             .as_of = "2014",
             .value = "not reported",
             .basis = Basis::national_report})
      .fact({.indicator = "total", .as_of = "2014", .value = "310", .basis = Basis::independent});
  EXPECT_EQ(world.value("total"), "310");
}

TEST(select, ARestatementAboutTheSameDayReplacesTheFigure) {
  World world = facts_only();
  world
      .fact(
          {.indicator = "total", .as_of = "2014-01-01", .value = "290", .known_from = "2014-02-01"})
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "300",
             .known_from = "2016-02-01"});
  EXPECT_EQ(world.value("total"), "300");
}

TEST(select, ARestatementOfAnOlderDayDoesNotReplaceTheLatest) {
  World world = facts_only();
  world
      .fact(
          {.indicator = "total", .as_of = "2014-01-01", .value = "290", .known_from = "2014-02-01"})
      .fact({.indicator = "total",
             .as_of = "2013-01-01",
             .value = "300",
             .known_from = "2016-02-01"});
  EXPECT_EQ(world.value("total"), "290");
}

TEST(select, TwoOfOneBasisThatDifferAreAConflict) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "290"})
      .fact({.indicator = "total", .as_of = "2014-01-01", .value = "300"});
  EXPECT_EQ(world.value("total"), "unknown: conflict");
}

TEST(select, ABoundAndAFigureInsideItAgree) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "at most 300"})
      .fact({.indicator = "total", .as_of = "2014-01-01", .value = "290"});
  EXPECT_EQ(world.value("total"), "290");
}

TEST(select, BoundsThatOverlapLeaveWhatTheyShare) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "at most 300"})
      .fact({.indicator = "total", .as_of = "2014-01-01", .value = "between 250 and 400"});
  EXPECT_EQ(world.value("total"), "between 250 and 300");
}

TEST(select, TwoThatAgreeAreNoConflict) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "290", .document = "A"})
      .fact({.indicator = "total", .as_of = "2014-01-01", .value = "290", .document = "B"});
  EXPECT_EQ(world.value("total"), "290");
}

TEST(select, ADocumentThatSupersedesTheOtherEndsTheConflict) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "290", .document = "A"})
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "300",
             .document = "B",
             .supersedes = "A"});
  EXPECT_EQ(world.value("total"), "300");
}

/// Regression: a figure stood although it had been superseded, since it became known later.
TEST(select, what_is_superseded_does_not_stand_though_it_became_known_later) {
  World world = facts_only();
  world
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "280",
             .known_from = "2014-05-01",
             .document = "A"})
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "320",
             .known_from = "2014-01-01",
             .document = "B",
             .supersedes = "A"});
  EXPECT_EQ(world.value("total"), "320");
  EXPECT_EQ(world.known_at("2014-02-01").value("total"), "320");
  World retracted = facts_only();
  retracted
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "280",
             .known_from = "2014-05-01",
             .document = "A"})
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "withheld",
             .known_from = "2014-01-01",
             .document = "B",
             .supersedes = "A"});
  EXPECT_EQ(retracted.value("total"), "unknown: withheld");
}

TEST(select, ADifferenceBetweenBasesIsNoConflict) {
  World world = facts_only();
  world
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "290",
             .basis = Basis::national_report})
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "300",
             .basis = Basis::independent});
  EXPECT_EQ(world.value("total"), "290");
}

// --- lasting -------------------------------------------------------------------------------------

TEST(select, ALastingFactHoldsInEveryLaterCycle) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "1998-04-06"});
  EXPECT_EQ(world.value("treaty", "RC2010"), "yes");
  EXPECT_EQ(world.value("treaty", "RC2020"), "yes");
}

TEST(select, ALastingFactComesWithTheRowThatBearsItsDate) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "1998-04-06"});
  const Selected selected = world.selected("treaty", {{day("2015-05-23"), day("2022-08-26")}, {}});
  ASSERT_EQ(selected.facts.size(), 1U);
  EXPECT_EQ(to_string(*world.facts.facts[selected.facts.front()].as_of), "1998-04-06");
}

TEST(select, ALaterFactReplacesALastingOneWhateverItsBasis) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "1998-04-06", .basis = Basis::depositary})
      .fact({.indicator = "treaty",
             .as_of = "2016-11-01",
             .value = "no",
             .basis = Basis::independent});
  EXPECT_EQ(world.value("treaty", "RC2015"), "yes");
  EXPECT_EQ(world.value("treaty", "RC2020"), "no");
}

TEST(select, AWithheldRowEndsALastingValue) {
  World world = facts_only();
  world.fact({.indicator = "ceiling", .as_of = "2010-05-01", .value = "225"})
      .fact({.indicator = "ceiling", .as_of = "2021-03-16", .value = "withheld"});
  EXPECT_EQ(world.value("ceiling", "RC2015"), "225");
  EXPECT_EQ(world.value("ceiling", "RC2020"), "unknown: withheld");
}

TEST(select, OfTheSameDayABetterBasisGoesBeforeOneThatSpokeLater) {
  World world = facts_only();
  world
      .fact({.indicator = "treaty",
             .as_of = "1998-04-06",
             .known_from = "1998-04-06",
             .basis = Basis::depositary})
      .fact({.indicator = "treaty",
             .as_of = "1998-04-06",
             .value = "no",
             .known_from = "2012-01-01",
             .basis = Basis::independent});
  EXPECT_EQ(world.value("treaty"), "yes");
}

TEST(select, OfTheSameDayTheLaterStatementOfOneBasisHolds) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "1998-04-06", .known_from = "1998-04-06"})
      .fact({.indicator = "treaty",
             .as_of = "1998-04-06",
             .value = "no",
             .known_from = "2012-01-01"});
  EXPECT_EQ(world.value("treaty"), "no");
}

TEST(select, TwoLastingFactsOfOneDayThatDifferAreAConflict) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "1998-04-06"})
      .fact({.indicator = "treaty", .as_of = "1998-04-06", .value = "no"});
  EXPECT_EQ(world.value("treaty"), "unknown: conflict");
}

// --- what a run may know -------------------------------------------------------------------------

TEST(select, WhatWasKnownLaterDoesNotExistForAnEarlierKnownAt) {
  World world = facts_only();
  world
      .fact(
          {.indicator = "total", .as_of = "2014-01-01", .value = "290", .known_from = "2014-02-01"})
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "300",
             .known_from = "2016-02-01"});
  EXPECT_EQ(world.known_at("2016-01-31").value("total"), "290");
  EXPECT_EQ(world.known_at("2016-02-01").value("total"), "300");
  EXPECT_EQ(world.known_at("2014-01-31").value("total"), "unknown: not_collected");
}

TEST(select, WhatIsDatedAfterTheDayOfTheRunDoesNotExist) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2012-01-01", .value = "300"})
      .fact({.indicator = "total", .as_of = "2014-01-01", .value = "290"})
      .fact({.indicator = "treaty", .as_of = "2014-01-01"});
  world.as_of("2013-06-30").known_at("2022-08-26");
  EXPECT_EQ(world.value("total"), "300");
  EXPECT_EQ(world.value("treaty"), "unknown: not_collected");
}

// --- whole lists ---------------------------------------------------------------------------------

TEST(select, AbsenceFromAWholeListIsNo) {
  EXPECT_EQ(facts_only().complete("treaty", "2015-05-22").value("treaty"), "no");
  EXPECT_EQ(facts_only().complete("a", "2015-05-22").value("a"), "no");
}

TEST(select, AbsenceFromAListThatEndsBeforeTheDayIsStale) {
  EXPECT_EQ(facts_only().complete("treaty", "2015-05-21").value("treaty"), "unknown: stale");
}

TEST(select, AbsenceOfAFigureFromAWholeListIsNotReportedAndNeverZero) {
  EXPECT_EQ(facts_only().complete("total", "2022-08-26").value("total"), "unknown: not_reported");
}

TEST(select, AListIsWholeNoLongerThanItIsKnownToBe) {
  World world = facts_only();
  world.complete("treaty", "2022-08-26").known_at("2014-01-01");
  EXPECT_EQ(world.value("treaty"), "unknown: stale");
}

TEST(select, AListThatIsWholeToTheDayOfTheRunIsEnoughForARunningCycle) {
  World world = facts_only();
  world.complete("treaty", "2020-01-01").as_of("2020-01-01");
  EXPECT_EQ(world.value("treaty", "RC2020"), "no");
}

TEST(select, ANoThatARowStatesStandsHoweverOldTheRegisterIs) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "2014-03-04", .value = "no"});
  EXPECT_EQ(world.value("treaty", "RC2015"), "no");
  for (const std::string_view to : {"2014-03-04", "2014-06-01", "2015-05-22"})
    EXPECT_EQ(world.complete("treaty", to).value("treaty", "RC2015"), "no") << to;
}

TEST(select, WhereARowStandsNoRegisterIsAsked) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "2014-03-04", .value = "no"})
      .complete("treaty", "2022-08-26");
  const Window cycle{{day("2010-05-29"), day("2015-05-22")}, {}};
  EXPECT_FALSE(world.selected("treaty", cycle).whole);
}

TEST(select, ANoThatWasStatedAfterTheRegisterStandsForItself) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "2015-01-01", .value = "no"})
      .complete("treaty", "2014-03-04");
  EXPECT_EQ(world.value("treaty"), "no");
}

TEST(select, AnOldRegisterDoesNotWeakenAYes) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "1998-04-06"}).complete("treaty", "2000-01-01");
  EXPECT_EQ(world.value("treaty"), "yes");
}

TEST(select, AnswersFromAListSayHowFarItGoes) {
  World world = facts_only();
  world.complete("treaty", "2015-05-22");
  const Window cycle{{day("2010-05-29"), day("2015-05-22")}, {}};
  const std::optional<WholeList> whole = world.selected("treaty", cycle).whole;
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->to, day("2015-05-22"));
  world.fact({.indicator = "treaty", .as_of = "1998-04-06"});
  EXPECT_FALSE(world.selected("treaty", cycle).whole);
}

/// Regression: a statement of 2022 proved something to an audit that knows only what was known in
/// 2015.
TEST(select, AListIsWholeFromTheDayOnWhichThatWasKnown) {
  World world = facts_only();
  world.complete_for("", "treaty", "2022-08-26", "2022-08-26");
  EXPECT_EQ(world.value("treaty", "RC2015"), "no");
  EXPECT_EQ(world.known_at("2022-08-25").value("treaty", "RC2015"), "unknown: not_collected");
  world.complete_for("", "treaty", "2015-05-22", "2016-01-01");
  EXPECT_EQ(world.value("treaty", "RC2015"), "no");
  EXPECT_EQ(world.value("treaty", "RC2020"), "unknown: stale");
  EXPECT_EQ(world.known_at("2015-12-31").value("treaty", "RC2015"), "unknown: not_collected");
}

TEST(select, AnEarlierStatementCountsWhereTheLaterOneWasNotKnown) {
  World world = facts_only();
  world.complete_for("", "treaty", "2022-08-26", "2022-08-26")
      .complete_for("", "treaty", "2015-05-22", "2015-05-22");
  world.known_at("2018-01-01");
  EXPECT_EQ(world.value("treaty", "RC2015"), "no");
  EXPECT_EQ(world.value("treaty", "RC2020"), "unknown: stale");
}

/// Regression: no statement could say that a list is complete for one State.
TEST(select, AListMayBeWholeForOneStateAlone) {
  World world = met_when("not treaty");
  world.complete_for("FRA", "treaty", "2022-08-26", "2022-08-26");
  EXPECT_EQ(world.verdict("FRA"), "met");
  EXPECT_EQ(world.verdict("CHN"), "no data: not_collected");
  EXPECT_EQ(world.finding("FRA").readings.front().statement, 0U);
}

TEST(select, AListMayBeWholeForTheMembersOfAGroupOnTheDayThatIsAskedFor) {
  World world = met_when("not treaty");
  world.complete_for("changing", "treaty", "2022-08-26", "2022-08-26");
  EXPECT_EQ(world.verdict("FRA", "RC2015"), "met");
  EXPECT_EQ(world.verdict("GBR", "RC2015"), "no data: not_collected");
  EXPECT_EQ(world.verdict("GBR", "RC2020"), "met");
  EXPECT_EQ(world.verdict("CHN", "RC2010"), "met");
  EXPECT_EQ(world.verdict("CHN", "RC2015"), "no data: not_collected");
}

TEST(select, TheLongestOfTheStatementsThatHoldForAStateCounts) {
  World world = met_when("not treaty");
  world.complete("treaty", "2010-05-28").complete_for("FRA", "treaty", "2015-05-22", "2015-05-22");
  EXPECT_EQ(world.verdict("FRA"), "met");
  EXPECT_EQ(world.verdict("CHN"), "no data: stale");
}

// --- what holds for a time ----------------------------------------------------------------------

/// Regression: a treaty's status of 2015 stood for ever, without a later look.
TEST(select, AReadingThatHoldsForTwoYearsIsStaleAfterThem) {
  World world = facts_only();
  world.fact({.indicator = "permit", .as_of = "2013-05-22", .value = "no"});
  EXPECT_EQ(world.value("permit", "RC2015"), "no");
  EXPECT_EQ(world.value("permit", "RC2020"), "unknown: stale");
  const Window window{{day("2015-05-23"), day("2022-08-26")}, {}};
  const Selected selected = world.selected("permit", window);
  EXPECT_EQ(selected.facts, std::vector<std::size_t>{0});
  EXPECT_EQ(selected.reported, Truth::no);
}

TEST(select, ARegisterDoesNotFillInForAReadingThatIsStale) {
  World world = facts_only();
  world.fact({.indicator = "permit", .as_of = "2013-05-21"}).complete("permit", "2022-08-26");
  EXPECT_EQ(world.value("permit", "RC2015"), "unknown: stale");
  EXPECT_EQ(world.value("permit", "RC2010"), "no");
}

TEST(select, ADateThatIsNotExactMayLeaveOpenWhetherAReadingStillHolds) {
  World world = facts_only();
  world.fact({.indicator = "permit", .as_of = "2013-05"});
  EXPECT_EQ(world.value("permit", "RC2015"), "unknown: imprecise");
  world.fact({.indicator = "permit", .as_of = "2014"});
  EXPECT_EQ(world.value("permit", "RC2015"), "yes");
}

TEST(select, ASilenceIsStaleAfterItsTimeButNotThatNobodyLooked) {
  World withheld = facts_only();
  withheld.fact({.indicator = "permit", .as_of = "2012-01-01", .value = "withheld"});
  EXPECT_EQ(withheld.value("permit", "RC2015"), "unknown: stale");
  World nobody = facts_only();
  nobody.fact({.indicator = "permit", .as_of = "2012-01-01", .value = "not collected"});
  EXPECT_EQ(nobody.value("permit", "RC2015"), "unknown: not_collected");
}

/// Regression: a deadline that was missed in 2014 made a State overdue for ever.
TEST(select, AStaleReadingMakesNobodyOverdue) {
  World world = rule("met when permit\n  once by 2014-06-30");
  world.fact({.indicator = "permit", .as_of = "2014-01-01", .value = "no"});
  const Finding late = world.as_of("2015-12-31").finding("FRA", "");
  EXPECT_EQ(told(late), "not met");
  EXPECT_EQ(late.timing, Timing::overdue);
  const Finding stale = world.as_of("2022-08-26").finding("FRA", "");
  EXPECT_EQ(told(stale), "not met");
  EXPECT_EQ(stale.timing, Timing::due);
}

TEST(select, AWholeListProvesNothingAboutAPeriodThatHasNotBegun) {
  World world = met_when("not a[RC2026]");
  EXPECT_EQ(world.complete("a", "2022-08-26").verdict(), "no data: not_collected");
  World yearly = met_when("not filed[2023]");
  EXPECT_EQ(yearly.complete("filed", "2022-08-26").verdict(), "no data: not_collected");
}

// --- other periods -------------------------------------------------------------------------------

TEST(select, AYearlyFigureIsAskedForItsYear) {
  World world = met_when("spending[2012] = 5 and spending[2013] = 6");
  world.fact({.indicator = "spending", .as_of = "2012", .value = "5"})
      .fact({.indicator = "spending", .as_of = "2013-12-31", .value = "6"});
  EXPECT_EQ(world.verdict(), "met");
  EXPECT_EQ(world.deciding(), "spending of FRA in 2012, spending of FRA in 2013");
}

TEST(select, AYearWithoutAFigureIsUnknown) {
  World world = met_when("spending[2012] = 5");
  world.fact({.indicator = "spending", .as_of = "2013", .value = "5"});
  EXPECT_EQ(world.verdict(), "no data: not_collected");
}

TEST(select, AStatusCanBeAskedAsOfADay) {
  World world = met_when("treaty[as of 2012-01-01] and not treaty[as of 2011-12-31]");
  world.fact({.indicator = "treaty", .as_of = "2010-01-01", .value = "no"})
      .fact({.indicator = "treaty", .as_of = "2012-01-01"});
  EXPECT_EQ(world.verdict(), "met");
  EXPECT_EQ(world.deciding(), "treaty of FRA on 2012-01-01, treaty of FRA on 2011-12-31");
}

TEST(select, TheFirstCycleHasNoBaseline) {
  World world = met_when("total < total[previous cycle]");
  world.before("total", "300").now("total", "290");
  EXPECT_EQ(world.verdict("FRA", "RC2015"), "met");
  EXPECT_EQ(world.verdict("FRA", "RC2010"), "no data: no_baseline");
}

TEST(select, ACycleCanBeAskedByItsName) {
  World world = met_when("total < total[RC2010]");
  world.before("total", "300").fact({.indicator = "total", .as_of = "2020-01-01", .value = "290"});
  EXPECT_EQ(world.verdict("FRA", "RC2020"), "met");
}

TEST(select, WhatIsDueOnceCountsWhatWasSoByThatDay) {
  World world = rule("once by 2014-05-09  met when a");
  world.fact({.indicator = "a", .as_of = "2014-05-10"});
  EXPECT_EQ(world.verdict(), "no data: not_collected");
  world.fact({.indicator = "a", .as_of = "2014-05-09"});
  EXPECT_EQ(world.verdict(), "met");
}

TEST(select, ALateFactIsLateEvenWhereItsRowNamesTheCycle) {
  World world = rule("once by 2014-05-09  met when a");
  world.fact({.indicator = "a", .as_of = "2014-05-10", .cycle = "RC2015"});
  EXPECT_EQ(world.verdict(), "no data: not_collected");
}

TEST(select, WhatIsDueOutsideOfAllCyclesLooksBackWithoutEnd) {
  World world = rule("once by 1975-03-05  met when a");
  world.fact({.indicator = "a", .as_of = "1968-07-01"});
  EXPECT_EQ(world.verdict("FRA", ""), "met");
}

TEST(select, ANamedCycleCanBeReadByWhatIsDueOutsideOfAllCycles) {
  World world = rule("once by 2000-01-01  met when a[RC2010]");
  world.before("a", "yes");
  EXPECT_EQ(world.verdict("FRA", ""), "met");
}

TEST(select, ARowOfACycleReachesWhatIsDueOutsideOfAllCycles) {
  World world = rule("once by 2027-01-01  met when a");
  world.now("a", "yes");
  EXPECT_EQ(world.verdict("FRA", ""), "met");
}

}  // namespace
}  // namespace servanda::engine
