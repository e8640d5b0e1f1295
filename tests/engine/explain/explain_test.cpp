#include "engine/explain/explain.hpp"

#include <gmock/gmock.h>

#include "tests/world.hpp"

namespace servanda::engine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Reading missing(IndicatorId indicator, SubjectId subject, CycleId cycle, Reason reason) {
  Reading reading = SmallWorld::look(indicator, subject, cycle);
  reading.reasons.add(reason);
  return reading;
}

/// A verdict of no data for one reason.
Finding unknown(const SmallWorld& world, const Reading& reading) {
  Finding finding = world.finding(world.reduce, world.france, world.rc2020, Verdict::no_data);
  finding.reasons = reading.reasons;
  decide(finding, reading);
  return finding;
}

TEST(Explain, names_the_commitment_with_its_question_and_citation) {
  const SmallWorld world;
  const Finding finding = world.finding(world.reduce, world.france, world.rc2020, Verdict::met);
  const Explanation told = explain(world.context(), finding);
  EXPECT_EQ(told.title, "Reduce the overall stockpile of all types");
  EXPECT_EQ(told.citation, "NPT/CONF.2010/50 (Vol. I), Action 5 (a)");
  EXPECT_EQ(told.asked, "What was the total at the end of the cycle?");
  EXPECT_EQ(told.verdict, "met");
}

TEST(Explain, takes_the_authors_sentence_in_english) {
  const SmallWorld world;
  Finding finding = world.finding(world.reduce, world.usa, world.rc2020, Verdict::met);
  finding.says = {{"zh", "减少"}, {"en", "the total fell from 4571 to 3708"}};
  EXPECT_EQ(explain(world.context(), finding).verdict, "met: the total fell from 4571 to 3708");
}

TEST(Explain, shows_the_evidence_and_its_sources) {
  SmallWorld world;
  const std::size_t row =
      world.fact(world.total, world.usa, "2020-09-30", warheads(3750), "State Department (2021)");
  Provenance& from = world.facts.facts[row].provenance;
  from.paragraph = "4";
  from.page = "2";
  from.quotation = "the stockpile consisted of 3,750 warheads";
  from.coder = "ab";
  Finding finding = world.finding(world.reduce, world.usa, world.rc2020, Verdict::met);
  Reading reading = SmallWorld::look(world.total, world.usa, world.rc2020);
  reading.value = warheads(3750);
  reading.facts = {row};
  decide(finding, reading);
  const Explanation told = explain(world.context(), finding);
  ASSERT_EQ(told.statements.size(), 1U);
  EXPECT_EQ(told.statements[0].text,
            "Declared total, 2015-2020 review cycle: 3750 warheads, as of 2020-09-30");
  EXPECT_THAT(told.statements[0].sources,
              ElementsAre("State Department (2021), para. 4, p. 2: “the stockpile consisted of "
                          "3,750 warheads” (official statement)"));
  EXPECT_TRUE(told.statements[0].decides);
  EXPECT_THAT(told.coders, ElementsAre("ab"));
}

TEST(Explain, shows_each_reason_as_a_phrase) {
  const SmallWorld world;
  const auto told = [&](Reason reason) {
    const Finding finding =
        unknown(world, missing(world.total, world.france, world.rc2020, reason));
    return explain(world.context(), finding).verdict;
  };
  EXPECT_EQ(told(Reason::not_reported), "no data: the declared total was not reported");
  EXPECT_EQ(told(Reason::withheld), "no data: the declared total is withheld");
  EXPECT_EQ(told(Reason::never_declared), "no data: the declared total was never declared");
  EXPECT_EQ(told(Reason::not_exchanged), "no data: the declared total was not exchanged");
  EXPECT_EQ(told(Reason::not_collected),
            "no data: the dossier holds no fact on the declared total and does not claim to be "
            "complete");
  EXPECT_EQ(told(Reason::conflict), "no data: sources contradict each other on the declared total");
  EXPECT_EQ(told(Reason::no_baseline),
            "no data: there is no earlier cycle to compare the declared total with");
  EXPECT_EQ(told(Reason::stale),
            "no data: the register of the declared total is complete only to an earlier day");
}

TEST(Explain, the_sentence_of_the_author_is_shown_even_without_data) {
  const SmallWorld world;
  Finding open = unknown(world, missing(world.total, world.france, world.rc2020, Reason::withheld));
  open.says = {{"en", "the stockpile is 7"}};
  EXPECT_EQ(explain(world.context(), open).says, "the stockpile is 7");
  open.verdict = Verdict::not_met;
  const Explanation settled = explain(world.context(), open);
  EXPECT_EQ(settled.verdict, "not met: the stockpile is 7");
  EXPECT_EQ(settled.says, "");
}

TEST(Explain, shows_the_facts_that_would_settle_it) {
  const SmallWorld world;
  const Finding finding =
      unknown(world, missing(world.total, world.france, world.rc2020, Reason::never_declared));
  EXPECT_THAT(explain(world.context(), finding).settles,
              ElementsAre("the declared total of France at the end of the 2015-2020 review cycle"));
  EXPECT_THAT(explain(world.context(), finding, "each of these States").settles,
              ElementsAre("the declared total of each of these States at the end of the 2015-2020 "
                          "review cycle"));
}

TEST(Explain, a_bound_that_leaves_it_open_asks_for_an_exact_figure) {
  const SmallWorld world;
  Finding finding = world.finding(world.reduce, world.france, world.rc2020, Verdict::no_data);
  finding.reasons = {Reason::imprecise};
  Reading reading = SmallWorld::look(world.ceiling, world.france, world.rc2020);
  reading.value = at_most_warheads(300);
  decide(finding, reading);
  const Explanation told = explain(world.context(), finding);
  EXPECT_EQ(told.statements[0].text,
            "Declared ceiling, 2015-2020 review cycle: at most 300 warheads (a bound, which leaves "
            "the answer open)");
  EXPECT_EQ(told.verdict,
            "no data: the declared ceiling is known only within bounds that leave the answer open");
  EXPECT_THAT(told.settles, ElementsAre("an exact figure for the declared ceiling of France at the "
                                        "end of the 2015-2020 review cycle"));
}

TEST(Explain, shows_a_range_unless_every_verdict_is_possible) {
  const SmallWorld world;
  Finding finding =
      unknown(world, missing(world.total, world.france, world.rc2020, Reason::withheld));
  finding.at_least = Verdict::partly_met;
  EXPECT_EQ(explain(world.context(), finding).verdict,
            "no data, but at least partly met: the declared total is withheld");
  finding.at_least = Verdict::not_met;
  finding.at_most = Verdict::partly_met;
  EXPECT_EQ(explain(world.context(), finding).verdict,
            "no data, but at most partly met: the declared total is withheld");
}

TEST(Explain, reads_absence_from_a_complete_register) {
  SmallWorld world;
  world.whole(world.facts.indicator_completeness[world.ctbt.value], "2024-11-01",
              "Treaty Collection");
  Finding finding = world.finding(world.ratify, world.china, world.rc2020, Verdict::not_met);
  Reading reading = SmallWorld::look(world.ctbt, world.china, world.rc2020);
  reading.value = false;
  reading.complete_to = day("2024-11-01");
  reading.statement = 0;
  decide(finding, reading);
  const Explanation told = explain(world.context(), finding);
  EXPECT_EQ(told.verdict,
            "not met: CTBT ratification in effect (no entry in a register that is complete to "
            "2024-11-01)");
  EXPECT_THAT(told.statements[0].sources, ElementsAre("Treaty Collection (register)"));
  EXPECT_THAT(told.settles,
              ElementsAre("“CTBT ratification in effect” in the case of China would have to be yes "
                          "at the end of the 2015-2020 review cycle"));
}

TEST(Explain, a_register_that_is_too_old_shows_its_last_day) {
  SmallWorld world;
  world.whole(world.facts.indicator_completeness[world.ctbt.value], "2014-03-04");
  Reading reading = missing(world.ctbt, world.france, world.rc2020, Reason::stale);
  reading.statement = 0;
  const Finding finding = unknown(world, reading);
  const Explanation told = explain(world.context(), finding);
  EXPECT_EQ(told.statements[0].text,
            "CTBT ratification in effect, 2015-2020 review cycle: no entry, and the register is "
            "complete only to 2014-03-04");
  EXPECT_THAT(told.settles, ElementsAre("a register of “CTBT ratification in effect” that is "
                                        "complete to 2022-08-26"));
}

TEST(Explain, a_register_that_is_complete_for_one_state_shows_it) {
  SmallWorld world;
  CompletenessList& list = world.facts.indicator_completeness[world.ctbt.value];
  world.whole(list, "2024-11-01");
  list.front().subject = world.china;
  Finding finding = world.finding(world.ratify, world.china, world.rc2020, Verdict::not_met);
  Reading reading = SmallWorld::look(world.ctbt, world.china, world.rc2020);
  reading.value = false;
  reading.complete_to = day("2024-11-01");
  reading.statement = 0;
  decide(finding, reading);
  EXPECT_EQ(explain(world.context(), finding).verdict,
            "not met: CTBT ratification in effect (no entry in a register that is complete for "
            "China to 2024-11-01)");
}

TEST(Explain, shows_a_reading_that_is_too_old_and_how_long_it_holds) {
  SmallWorld world;
  world.program.vocabulary.indicators[world.ctbt].holds_for = Duration{24, 0, 0};
  Reading reading = missing(world.ctbt, world.france, world.rc2020, Reason::stale);
  reading.facts = {world.fact(world.ctbt, world.france, "2016-11-06", false, "SG/SM/22022")};
  const Explanation told = explain(world.context(), unknown(world, reading));
  EXPECT_EQ(told.statements[0].text,
            "CTBT ratification in effect, 2015-2020 review cycle: no, dated 2016-11-06, but a "
            "reading holds for 2 years only");
  EXPECT_EQ(told.verdict,
            "no data: the latest that is known of “CTBT ratification in effect” is too old");
  EXPECT_THAT(told.settles, ElementsAre("a finding on “CTBT ratification in effect” in the case "
                                        "of France at the end of the 2015-2020 review cycle"));
}

TEST(Explain, a_lasting_fact_shows_its_date) {
  SmallWorld world;
  const std::size_t row =
      world.fact(world.ctbt, world.france, "1998-04-06", true, "Treaty Collection");
  Finding finding = world.finding(world.ratify, world.france, world.rc2020, Verdict::met);
  Reading reading = SmallWorld::look(world.ctbt, world.france, world.rc2020);
  reading.value = true;
  reading.facts = {row};
  decide(finding, reading);
  EXPECT_EQ(explain(world.context(), finding).statements[0].text,
            "CTBT ratification in effect, 2015-2020 review cycle: yes, dated 1998-04-06");
}

TEST(Explain, shows_contradicting_sources_with_their_values) {
  SmallWorld world;
  Reading reading = missing(world.total, world.france, world.rc2020, Reason::conflict);
  reading.facts = {world.fact(world.total, world.france, "2020", warheads(290), "A"),
                   world.fact(world.total, world.france, "2020", warheads(300), "B")};
  const Explanation told = explain(world.context(), unknown(world, reading));
  EXPECT_EQ(told.statements[0].text,
            "Declared total, 2015-2020 review cycle: sources contradict each other");
  EXPECT_THAT(told.statements[0].sources,
              ElementsAre("290 warheads, as of 2020: A (official statement)",
                          "300 warheads, as of 2020: B (official statement)"));
  EXPECT_THAT(told.settles, ElementsAre("knowing which of the contradicting sources holds for the "
                                        "declared total of France at the end of the 2015-2020 "
                                        "review cycle"));
}

TEST(Explain, joins_equal_readings_of_many_states) {
  const SmallWorld world;
  Finding finding = world.finding(world.talk, {}, world.rc2020, Verdict::no_data);
  finding.reasons = {Reason::never_declared};
  for (const SubjectId id : {world.china, world.france, world.russia}) {
    decide(finding, missing(world.total, id, world.rc2020, Reason::never_declared));
  }
  const Explanation told = explain(world.context(), finding);
  ASSERT_EQ(told.statements.size(), 1U);
  EXPECT_EQ(told.statements[0].text,
            "Declared total, 2015-2020 review cycle: never declared, in the case of 3 States (CHN, "
            "FRA, RUS)");
  EXPECT_THAT(told.settles, ElementsAre("the declared total of 3 States (CHN, FRA, RUS) at the end "
                                        "of the 2015-2020 review cycle"));
}

TEST(Explain, joins_equal_readings_of_two_cycles) {
  SmallWorld world;
  world.program.vocabulary.cycles[world.rc2020].title =
      english("2015-2020 review cycle (ended late)");
  Finding finding = world.finding(world.reduce, world.france, world.rc2020, Verdict::no_data);
  finding.reasons = {Reason::withheld};
  for (const CycleId id : {world.rc2020, world.rc2015}) {
    decide(finding, missing(world.total, world.france, id, Reason::withheld));
  }
  const Explanation told = explain(world.context(), finding);
  ASSERT_EQ(told.statements.size(), 1U);
  EXPECT_EQ(told.statements[0].text,
            "Declared total, 2015-2020 review cycle and 2010-2015 review cycle: withheld, it is "
            "not published");
  EXPECT_THAT(told.settles,
              ElementsAre("the declared total of France at the end of the 2015-2020 review cycle "
                          "and of the 2010-2015 review cycle"));
}

TEST(Explain, shows_equal_readings_once_and_deciding_ones_first) {
  const SmallWorld world;
  Finding finding = world.finding(world.reduce, world.france, world.rc2020, Verdict::no_data);
  finding.reasons = {Reason::withheld};
  finding.readings.push_back(missing(world.ceiling, world.france, world.rc2020, Reason::withheld));
  decide(finding, missing(world.total, world.russia, world.rc2020, Reason::withheld));
  decide(finding, missing(world.total, world.russia, world.rc2020, Reason::withheld));
  const Explanation told = explain(world.context(), finding);
  ASSERT_EQ(told.statements.size(), 2U);
  EXPECT_EQ(told.statements[0].text,
            "Declared total, Russian Federation, 2015-2020 review cycle: withheld, it is not "
            "published");
  EXPECT_FALSE(told.statements[1].decides);
  EXPECT_EQ(told.verdict, "no data: the declared total of the Russian Federation is withheld");
}

TEST(Explain, lists_events_with_their_particulars) {
  SmallWorld world;
  world.whole(world.facts.event_completeness[world.dialogue.value], "2022-08-26");
  const Value both = SubjectSet{world.china, world.france};
  Finding finding = world.finding(world.talk, {}, world.rc2020, Verdict::met);
  Reading reading;
  reading.event = world.dialogue;
  reading.cycle = world.rc2020;
  reading.events = {world.meeting(Days::on(day("2021-12-02")), both, ChoiceSet{3}, "Communiqué")};
  reading.complete_to = day("2022-08-26");
  decide(finding, reading);
  const Explanation told = explain(world.context(), finding);
  EXPECT_EQ(told.statements[0].text,
            "Rounds of dialogue, 2015-2020 review cycle: 1 entry in a register that is complete to "
            "2022-08-26");
  EXPECT_THAT(told.statements[0].sources,
              ElementsAre("2021-12-02 (participants: China, France; topics: doctrine, risk "
                          "reduction): Communiqué"));
}

TEST(Explain, an_incomplete_list_of_events_asks_for_the_complete_one) {
  SmallWorld world;
  Finding finding = world.finding(world.talk, {}, world.rc2020, Verdict::no_data);
  finding.reasons = {Reason::not_collected};
  Reading reading;
  reading.event = world.dialogue;
  reading.cycle = world.rc2020;
  reading.reasons = finding.reasons;
  reading.undecided_events = {world.meeting(Days::on(day("2021-12-02")), {}, {}, "Communiqué")};
  decide(finding, reading);
  const Explanation told = explain(world.context(), finding);
  EXPECT_EQ(told.verdict, "no data: no list of “Rounds of dialogue” claims to be complete");
  EXPECT_EQ(
      told.statements[0].text,
      "Rounds of dialogue, 2015-2020 review cycle: no entry that counts, and 1 entry that may "
      "count, and the register does not claim to be complete");
  EXPECT_THAT(told.settles,
              ElementsAre("the missing particulars of the entry of 2021-12-02 in “Rounds of "
                          "dialogue”",
                          "a register of “Rounds of dialogue” that is complete to 2022-08-26"));
}

TEST(Explain, a_gap_shows_the_readings_to_change_and_none_of_the_past) {
  SmallWorld world;
  Finding finding = world.finding(world.reduce, world.usa, world.rc2020, Verdict::not_met);
  for (const auto& [cycle, number] :
       {std::pair(world.rc2020, 3800), std::pair(world.rc2015, 3750)}) {
    Reading reading = SmallWorld::look(world.total, world.usa, cycle);
    reading.value = warheads(number);
    decide(finding, reading);
  }
  const Explanation told = explain(world.context(), finding);
  EXPECT_THAT(told.settles,
              ElementsAre("the declared total of the United States of America at the end of the "
                          "2015-2020 review cycle would have to be other than 3800 warheads"));
  EXPECT_EQ(told.verdict,
            "not met: Declared total (3800 warheads); Declared total at the end of the 2010-2015 "
            "review cycle (3750 warheads)");
}

TEST(Explain, a_judgement_asks_for_a_coded_finding) {
  const SmallWorld world;
  Finding finding =
      unknown(world, missing(world.judged, world.france, world.rc2020, Reason::not_collected));
  finding.flags = {Flag::manual};
  const Explanation told = explain(world.context(), finding);
  EXPECT_THAT(
      told.settles,
      ElementsAre("a coded finding on “The role of nuclear weapons was reduced” in the case "
                  "of France in the 2015-2020 review cycle"));
  EXPECT_THAT(told.flags, ElementsAre("rests on a finding that a person coded"));
}

TEST(Explain, shows_not_applicable_error_and_pending_with_their_reasons) {
  const SmallWorld world;
  Finding finding =
      world.finding(world.reduce, world.france, world.rc2020, Verdict::not_applicable);
  finding.not_applicable_because = "it holds no nuclear weapons";
  EXPECT_EQ(explain(world.context(), finding).verdict,
            "not applicable: it holds no nuclear weapons");
  finding.verdict = Verdict::error;
  finding.error = "a figure is too large";
  EXPECT_EQ(explain(world.context(), finding).verdict, "error: a figure is too large");
  finding.verdict = Verdict::pending;
  EXPECT_EQ(explain(world.context(), finding).verdict, "pending: due on 2022-08-26");
  finding.at_most = Verdict::not_met;
  finding.says = {{"en", "no cut so far"}};
  EXPECT_EQ(explain(world.context(), finding).verdict,
            "pending: due on 2022-08-26; so far not met: no cut so far");
}

TEST(Explain, shows_how_long_it_is_overdue) {
  const SmallWorld world;
  Finding finding = world.finding(world.reduce, world.france, world.rc2020, Verdict::not_met);
  finding.timing = Timing::overdue;
  finding.days_overdue = 1;
  EXPECT_EQ(explain(world.context(), finding).timing, "due on 2022-08-26, overdue by 1 day");
}

TEST(Explain, shows_a_reason_that_no_reading_has) {
  const SmallWorld world;
  Finding finding = world.finding(world.reduce, world.france, world.rc2020, Verdict::no_data);
  finding.reasons = {Reason::not_in_force};
  const Explanation told = explain(world.context(), finding);
  EXPECT_EQ(told.verdict, "no data: a parameter of the rule is not in force then");
  EXPECT_THAT(told.settles, ElementsAre("a value of the rule's parameter for that day"));
  EXPECT_THAT(told.statements, IsEmpty());
}

TEST(SubjectTitle, is_that_of_the_state_or_of_the_group) {
  const SmallWorld world;
  const Finding each = world.finding(world.reduce, world.france, world.rc2020, Verdict::met);
  const Finding all = world.finding(world.talk, {}, world.rc2020, Verdict::met);
  EXPECT_EQ(subject_title(world.program, each), "France");
  EXPECT_EQ(subject_title(world.program, all), "Nuclear-weapon States");
  EXPECT_EQ(subject_name(world.program, all), "nws");
}

}  // namespace
}  // namespace servanda::engine
