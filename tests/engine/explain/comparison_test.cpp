// The change of a verdict between two results, and its causes.

#include "engine/explain/comparison.hpp"

#include <gmock/gmock.h>

#include "tests/world.hpp"

namespace servanda::engine {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

EvidenceRecord figure(const std::string& value, const std::string& source) {
  EvidenceRecord told;
  told.kind = EvidenceRecord::Kind::fact;
  told.thing = "warheads.total";
  told.subject = "FRA";
  told.cycle = "RC2020";
  told.value = value;
  told.as_of = "2020-09-30";
  told.known_from = day("2021-01-01");
  told.source = source;
  return told;
}

EvidenceRecord nothing() {
  EvidenceRecord told;
  told.thing = "warheads.total";
  told.subject = "FRA";
  told.cycle = "RC2020";
  told.value = "not collected";
  return told;
}

ResultRow row(Verdict verdict, std::vector<EvidenceRecord> evidence = {}) {
  ResultRow made;
  made.commitment = "npt.5.a";
  made.subject = "FRA";
  made.cycle = "RC2020";
  made.verdict = verdict;
  made.due = day("2022-08-26");
  made.evidence = std::move(evidence);
  return made;
}

Result result(std::vector<ResultRow> rows) {
  Result made;
  made.version = "1.0.0";
  made.as_of = made.known_at = day("2023-01-01");
  made.commitments = {
      {"npt.5.a", "Cut", "Action 5 (a)", "cuts", {}, {}, "rule", "bound", "members"}};
  made.titles.indicators = {{"warheads.total", "Declared total"}};
  made.titles.cycles = {{"RC2020", "2015-2020 review cycle (ended in 2022)"}};
  made.rows = std::move(rows);
  return made;
}

Difference difference(const Result& before, const Result& after) {
  const Changes changes = compare(before, after);
  EXPECT_EQ(changes.differences.size(), 1U);
  return changes.differences.front();
}

Change change(Verdict before, Verdict after) {
  return difference(result({row(before)}), result({row(after)})).change;
}

TEST(Compare, a_verdict_that_stays_is_unchanged) {
  for (const Verdict each : base::values<Verdict>) EXPECT_EQ(change(each, each), Change::unchanged);
}

TEST(Compare, a_gap_of_a_new_kind_is_new) {
  EXPECT_EQ(change(Verdict::met, Verdict::not_met), Change::new_gap);
  EXPECT_EQ(change(Verdict::partly_met, Verdict::not_met), Change::new_gap);
  EXPECT_EQ(change(Verdict::met, Verdict::no_data), Change::new_gap);
  EXPECT_EQ(change(Verdict::pending, Verdict::no_data), Change::new_gap);
}

TEST(Compare, a_gap_of_the_other_kind_is_a_new_one_and_closes_none) {
  const Result before = result({row(Verdict::not_met)});
  const Result after = result({row(Verdict::no_data)});
  const Difference silent = difference(before, after);
  EXPECT_EQ(silent.change, Change::new_gap);
  EXPECT_EQ(gap_of(silent, before, after), VerdictClass::evidence_gap);
  const Difference told = difference(after, before);
  EXPECT_EQ(told.change, Change::new_gap);
  EXPECT_EQ(gap_of(told, after, before), VerdictClass::not_met);
}

/// No data for these reasons.
ResultRow open_because(std::vector<std::string> reasons) {
  ResultRow made = row(Verdict::no_data);
  made.reasons = std::move(reasons);
  return made;
}

TEST(Compare, a_state_that_is_silent_after_not_examined_is_a_new_reporting_gap) {
  const Result before = result({open_because({"not_collected"})});
  const Result after = result({open_because({"not_reported"})});
  const Difference found = difference(before, after);
  EXPECT_EQ(found.change, Change::new_gap);
  EXPECT_EQ(gap_of(found, before, after), VerdictClass::reporting_gap);
  EXPECT_THAT(found.differs, testing::Contains("gap: not examined → reporting gap"));
}

TEST(Compare, evidence_that_does_not_decide_after_not_examined_is_no_new_gap) {
  const Result before = result({open_because({"not_collected"})});
  const Result after = result({open_because({"imprecise"})});
  EXPECT_EQ(difference(before, after).change, Change::changed);
}

TEST(Compare, a_state_that_was_silent_already_is_no_new_gap) {
  const Result before = result({open_because({"withheld", "not_collected"})});
  const Result after = result({open_because({"not_reported"})});
  EXPECT_EQ(difference(before, after).change, Change::changed);
}

TEST(Compare, an_implementation_gap_is_closed_by_met_alone) {
  EXPECT_EQ(change(Verdict::not_met, Verdict::met), Change::closed_gap);
  for (const Verdict verdict :
       {Verdict::partly_met, Verdict::not_applicable, Verdict::pending, Verdict::error})
    EXPECT_EQ(change(Verdict::not_met, verdict), Change::changed);
}

TEST(Compare, a_reporting_gap_is_closed_by_an_answer) {
  for (const Verdict verdict : {Verdict::met, Verdict::partly_met, Verdict::not_applicable})
    EXPECT_EQ(change(Verdict::no_data, verdict), Change::closed_gap);
  for (const Verdict verdict : {Verdict::pending, Verdict::error})
    EXPECT_EQ(change(Verdict::no_data, verdict), Change::changed);
}

TEST(Compare, a_row_that_one_of_the_two_lacks_closes_nothing) {
  EXPECT_EQ(difference(result({}), result({row(Verdict::not_met)})).change, Change::new_gap);
  EXPECT_EQ(difference(result({}), result({row(Verdict::met)})).change, Change::appeared);
  EXPECT_EQ(difference(result({row(Verdict::not_met)}), result({})).change, Change::gone);
}

TEST(Compare, lists_the_later_rows_in_order_and_then_the_missing_ones) {
  ResultRow other = row(Verdict::met);
  other.subject = "USA";
  const Changes changes = compare(result({other, row(Verdict::met)}), result({row(Verdict::met)}));
  ASSERT_EQ(changes.differences.size(), 2U);
  EXPECT_EQ(changes.differences[0].after, 0U);
  EXPECT_EQ(changes.differences[1].change, Change::gone);
  EXPECT_EQ(changes.count(Change::unchanged), 1U);
  EXPECT_EQ(changes.count(Change::gone), 1U);
}

TEST(Compare, a_difference_besides_an_equal_verdict_is_a_change) {
  ResultRow before = row(Verdict::no_data);
  ResultRow after = before;
  before.at_least = "not met";
  after.at_least = "partly met";
  before.at_most = after.at_most = "met";
  after.timing = "due";
  after.flags = {"disputed"};
  const Difference made = difference(result({before}), result({after}));
  EXPECT_EQ(made.change, Change::changed);
  EXPECT_THAT(made.differs, ElementsAre("range: not met to met → partly met to met",
                                        "timing: none → due", "caution: none → disputed"));
}

// --- differences ---

std::vector<Cause> causes(const Result& before, const Result& after) {
  return difference(before, after).causes;
}

TEST(Causes, a_fact_without_a_predecessor_is_new) {
  Result after = result({row(Verdict::met, {figure("280", "Speech")})});
  after.data_digest = "other";
  EXPECT_THAT(causes(result({row(Verdict::no_data, {nothing()})}), after),
              ElementsAre(Cause{CauseKind::new_fact,
                                "new: Declared total, 2015-2020 review cycle: 280, as of "
                                "2020-09-30 (Speech), known since 2021-01-01, entered after the "
                                "baseline"}));
}

TEST(Causes, equal_data_leave_the_day_of_knowledge) {
  Result before = result({row(Verdict::no_data, {nothing()})});
  before.known_at = day("2020-12-31");
  const Result after = result({row(Verdict::met, {figure("280", "Speech")})});
  ASSERT_EQ(causes(before, after).size(), 1U);
  EXPECT_EQ(causes(before, after)[0].kind, CauseKind::knowledge);
  EXPECT_THAT(causes(before, after)[0].text, HasSubstr("after the baseline's day of knowledge"));
  // The other way round: an older state of knowledge.
  EXPECT_EQ(causes(after, before)[0].kind, CauseKind::knowledge);
  EXPECT_THAT(causes(after, before)[0].text, HasSubstr("not known yet on 2020-12-31"));
}

TEST(Causes, another_value_is_a_restatement) {
  EvidenceRecord restated = figure("290", "Speech of 2023");
  restated.supersedes = "Speech";
  const auto found = causes(result({row(Verdict::met, {figure("280", "Speech")})}),
                            result({row(Verdict::not_met, {restated})}));
  EXPECT_THAT(found,
              ElementsAre(Cause{CauseKind::restated,
                                "restated: Declared total, 2015-2020 review cycle: 280, as of "
                                "2020-09-30 (Speech) → 290, as of 2020-09-30 (Speech of 2023), "
                                "known since 2021-01-01; it replaces Speech"}));
}

TEST(Causes, the_same_value_from_another_source_changes_nothing) {
  const Difference made = difference(result({row(Verdict::met, {figure("280", "Speech")})}),
                                     result({row(Verdict::met, {figure("280", "Report")})}));
  EXPECT_EQ(made.change, Change::unchanged);
  ASSERT_EQ(made.causes.size(), 1U);
  EXPECT_EQ(made.causes[0].kind, CauseKind::source);
}

TEST(Causes, a_fact_that_is_no_longer_there_is_withdrawn) {
  const auto found = causes(result({row(Verdict::met, {figure("280", "Speech")})}),
                            result({row(Verdict::no_data, {nothing()})}));
  EXPECT_THAT(found, ElementsAre(Cause{CauseKind::withdrawn,
                                       "no longer there: Declared total, 2015-2020 review cycle: "
                                       "280, as of 2020-09-30 (Speech)"}));
}

TEST(Causes, entries_of_a_list_do_not_replace_each_other) {
  EvidenceRecord first = figure("2016-09-14", "Statement of 2016");
  first.kind = EvidenceRecord::Kind::entry;
  EvidenceRecord second = first;
  second.value = "2021-12-02";
  second.source = "Communiqué";
  const auto found = causes(result({row(Verdict::no_data, {first})}),
                            result({row(Verdict::met, {first, second})}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, CauseKind::new_fact);
  EXPECT_THAT(found[0].text, HasSubstr("2021-12-02"));
}

TEST(Causes, a_list_that_goes_further_is_a_cause) {
  EvidenceRecord before = nothing();
  EvidenceRecord after = nothing();
  after.value = "no";
  after.complete_to = "2022-12-31";
  const auto found =
      causes(result({row(Verdict::no_data, {before})}), result({row(Verdict::not_met, {after})}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, CauseKind::list);
}

TEST(Causes, rule_and_membership_are_separate_causes) {
  Result after = result({row(Verdict::not_met)});
  after.commitments[0].rule = "another";
  ASSERT_EQ(causes(result({row(Verdict::met)}), after).size(), 1U);
  EXPECT_EQ(causes(result({row(Verdict::met)}), after)[0].kind, CauseKind::rule);
  after.commitments[0].rule = "rule";
  after.commitments[0].members = "others";
  EXPECT_EQ(causes(result({row(Verdict::met)}), after)[0].kind, CauseKind::membership);
  // Other bound subjects do not matter to this row.
  after.commitments[0].members = "members";
  after.commitments[0].bound = "others";
  EXPECT_EQ(causes(result({row(Verdict::met)}), after)[0].kind, CauseKind::unexplained);
}

TEST(Causes, the_version_in_force_on_the_due_day_counts) {
  Result before = result({row(Verdict::met)});
  before.commitments.push_back(before.commitments[0]);
  before.commitments[0].to = day("2010-01-01");
  before.commitments[1].from = day("2010-01-02");
  Result after = before;
  after.rows[0].verdict = Verdict::not_met;
  after.commitments[0].rule = "another, of old";
  EXPECT_EQ(causes(before, after)[0].kind, CauseKind::unexplained);
  after.commitments[1].rule = "another";
  EXPECT_EQ(causes(before, after)[0].kind, CauseKind::rule);
}

TEST(Causes, a_due_day_that_moved_or_passed_is_a_deadline) {
  Result after = result({row(Verdict::not_met)});
  after.rows[0].due = day("2022-09-30");
  EXPECT_THAT(
      causes(result({row(Verdict::pending)}), after),
      ElementsAre(Cause{CauseKind::deadline, "the due day moved from 2022-08-26 to 2022-09-30"}));
  Result early = result({row(Verdict::pending)});
  early.as_of = day("2022-01-01");
  EXPECT_THAT(causes(early, result({row(Verdict::not_met)})),
              ElementsAre(Cause{CauseKind::deadline,
                                "it fell due on 2022-08-26, after the day of the baseline "
                                "(2022-01-01)"}));
}

TEST(Causes, a_waiver_is_a_cause) {
  Result after = result({row(Verdict::not_met)});
  after.rows[0].flags = {"waived"};
  after.rows[0].waiver = "waived by the Bureau until 2030-01-01: under review";
  EXPECT_THAT(
      causes(result({row(Verdict::not_met)}), after),
      ElementsAre(Cause{CauseKind::waiver,
                        "no waiver → waived by the Bureau until 2030-01-01: under review"}));
}

TEST(Causes, an_unexplained_change_is_called_so) {
  Result after = result({row(Verdict::not_met)});
  after.rules_digest = "other";
  EXPECT_THAT(causes(result({row(Verdict::met)}), after),
              ElementsAre(Cause{CauseKind::unexplained,
                                "nothing that the two results hold of it explains this; beside "
                                "it, they differ in other parts of the rules"}));
  after.version = "1.1.0";
  EXPECT_EQ(causes(result({row(Verdict::met)}), after)[0].kind, CauseKind::program);
  EXPECT_THAT(causes(result({row(Verdict::met)}), result({row(Verdict::met)})), IsEmpty());
}

// --- rows of one result alone ---

TEST(Causes, a_row_outside_the_selection_has_the_selection) {
  Result narrow = result({});
  narrow.selection.commitments = {"npt.wp9.*"};
  EXPECT_EQ(difference(narrow, result({row(Verdict::not_met)})).change, Change::appeared);
  EXPECT_THAT(causes(narrow, result({row(Verdict::not_met)})),
              ElementsAre(Cause{CauseKind::selection, "the baseline was not asked for it"}));
  narrow.selection = {};
  narrow.selection.subjects = {"nws"};
  EXPECT_EQ(causes(narrow, result({row(Verdict::not_met)}))[0].kind, CauseKind::selection);
}

TEST(Compare, a_row_outside_the_later_selection_is_not_gone) {
  Result narrow = result({});
  for (auto* list : {&narrow.selection.commitments, &narrow.selection.cycles,
                     &narrow.selection.themes, &narrow.selection.subjects}) {
    narrow.selection = {};
    *list = {"another"};
    const Changes changes = compare(result({row(Verdict::not_met)}), narrow);
    EXPECT_EQ(changes.count(Change::gone), 0U);
    EXPECT_EQ(changes.not_asked, 1U);
  }
}

TEST(Compare, a_row_outside_the_baselines_selection_is_no_new_gap) {
  for (const auto list : {&ResultSelection::commitments, &ResultSelection::cycles,
                          &ResultSelection::themes, &ResultSelection::subjects}) {
    Result narrow = result({});
    narrow.selection.*list = {"another"};
    const Difference made = difference(narrow, result({row(Verdict::not_met)}));
    EXPECT_EQ(made.change, Change::appeared);
    EXPECT_THAT(made.causes,
                ElementsAre(Cause{CauseKind::selection, "the baseline was not asked for it"}));
  }
}

/// A result with one cycle.
Result of_cycle(const std::string& cycle, const std::string& due, Verdict verdict) {
  ResultRow one = row(verdict);
  one.cycle = cycle;
  one.due = day(due.c_str());
  Result made = result({one});
  made.selection.cycles = {cycle};
  return made;
}

TEST(Compare, an_unchanged_gap_of_two_cycles_is_not_new) {
  const Difference made = difference(of_cycle("RC2015", "2015-05-22", Verdict::not_met),
                                     of_cycle("RC2020", "2022-08-26", Verdict::not_met));
  EXPECT_EQ(made.change, Change::unchanged);
  EXPECT_THAT(made.differs, IsEmpty());
}

TEST(Compare, a_gap_of_the_later_of_two_cycles_alone_is_new) {
  const Difference made = difference(of_cycle("RC2015", "2015-05-22", Verdict::met),
                                     of_cycle("RC2020", "2022-08-26", Verdict::not_met));
  EXPECT_EQ(made.change, Change::new_gap);
  ASSERT_THAT(made.causes, testing::SizeIs(1));
  EXPECT_EQ(made.causes[0].text, "the baseline was asked for RC2015, the later audit for RC2020");
  EXPECT_EQ(difference(of_cycle("RC2015", "2015-05-22", Verdict::not_met),
                       of_cycle("RC2020", "2022-08-26", Verdict::met))
                .change,
            Change::closed_gap);
}

TEST(Causes, a_cycle_that_was_not_over_has_the_deadline) {
  Result early = result({});
  early.as_of = day("2022-01-01");
  EXPECT_EQ(causes(early, result({row(Verdict::not_met)}))[0].kind, CauseKind::deadline);
}

TEST(Causes, a_new_member_has_the_membership) {
  Result after = result({row(Verdict::not_met)});
  after.commitments[0].bound = "others";
  const auto found = causes(result({}), after);
  EXPECT_THAT(found,
              ElementsAre(Cause{CauseKind::membership,
                                "the group that is bound has other members, or other dates"}));
}

TEST(Causes, a_new_commitment_has_the_rule) {
  Result before = result({});
  before.commitments.clear();
  EXPECT_EQ(causes(before, result({row(Verdict::not_met)}))[0].kind, CauseKind::rule);
}

}  // namespace
}  // namespace servanda::engine
