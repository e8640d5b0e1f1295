// Messages on declarations, commitments and packs that parse and mean nothing.

#include <gmock/gmock.h>

#include "tests/engine/check/said.hpp"

namespace servanda::engine {
namespace {

// --- declarations ---

TEST(CheckDeclarations, two_of_one_name_are_shown_together) {
  EXPECT_EQ(declared("state FRA \"Again\"\n"
                     "unit warhead \"Again\"\n"
                     "indicator total truth per cycle \"x\"\n"
                     "group nws \"G\" { members CHN }\n"
                     "choice topic { x }\n"
                     "event dialogue \"D\" { on date }\n"
                     "cycle RC2010 \"x\" from 2025-01-01 to 2026-01-01\n"
                     "parameter limit percent { from 2005-01-01 = 1% }\n"),
            "N003 1:7 FRA: the State `FRA` is declared twice\n"
            "N003 2:6 warhead: the unit `warhead` is declared twice\n"
            "N003 3:11 total: the indicator `total` is declared twice\n"
            "N003 4:7 nws: the group `nws` is declared twice\n"
            "N003 5:8 topic: the choice `topic` is declared twice\n"
            "N003 6:7 dialogue: the event `dialogue` is declared twice\n"
            "N003 7:7 RC2010: the cycle `RC2010` is declared twice\n"
            "N003 8:11 limit: the parameter `limit` is declared twice\n");
}

TEST(CheckDeclarations, a_unit_may_have_no_parts) {
  const Checked checked(
      "language 1\npack p { title \"P\" }\nunit silo whole \"silos\" zh \"井\"\n"
      "unit tonne \"tonnes\"\nunit whole \"of that name\"\n");
  const auto& units = checked.program.vocabulary.units;
  EXPECT_TRUE(units[*units.find("silo")].whole);
  EXPECT_FALSE(units[*units.find("tonne")].whole);
  EXPECT_FALSE(units[*units.find("whole")].whole);
}

TEST(CheckDeclarations, a_state_may_have_other_names_that_are_its_own) {
  const Checked checked(
      "language 1\npack p { title \"P\" }\n"
      "state RUS \"Russian Federation\" zh \"俄罗斯联邦\" also \"Russia\" \"俄罗斯\"\n"
      "state GEO \"Georgia\" also \"Sakartvelo\"\n"
      "state USA \"United States\" also \"Georgia\" \"russia\" \"RUS\" \" \"\n");
  const Vocabulary& words = checked.program.vocabulary;
  EXPECT_EQ(words.find_subject("RUSSIA"), words.subjects.find("RUS"));
  EXPECT_EQ(words.find_subject("俄罗斯"), words.subjects.find("RUS"));
  EXPECT_EQ(words.find_subject("Sakartvelo"), words.subjects.find("GEO"));
  EXPECT_FALSE(words.find_subject("Russian Federation"));
  EXPECT_EQ(checked.diagnostics.errors(), 4U) << checked.rendered();
}

TEST(CheckDeclarations, values_and_fields_stand_once) {
  EXPECT_EQ(declared("choice c { a b a }\n"
                     "event v \"V\" { on date on date }\n"),
            "N003 1:16 a: the value `a` stands twice in this choice\n"
            "N003 2:23 on: the field `on` stands twice in this event\n");
}

TEST(CheckDeclarations, an_event_is_known_by_fields_that_it_has) {
  EXPECT_EQ(declared("event v \"V\" { on date number number } identified by on numbr number on\n"),
            "N001 1:56 numbr: the event `v` has no field `numbr`\n"
            "N003 1:69 on: the field `on` identifies this event twice\n");
}

TEST(CheckDeclarations, a_name_may_stand_for_things_of_two_kinds) {
  EXPECT_EQ(declared("choice total { a b }\n"
                     "group total \"G\" { members CHN }\n"),
            "");
}

TEST(CheckDeclarations, an_unknown_type_is_named) {
  EXPECT_EQ(declared("indicator a trth per cycle \"x\"\n"
                     "indicator b quantity of wrhead per cycle \"x\"\n"
                     "indicator c set of topc per cycle \"x\"\n"
                     "event v \"V\" { on date who sttes }\n"
                     "parameter p prcent { from 2010-01-01 = 5% }\n"),
            "N001 1:13 trth: there is no type `trth`\n"
            "N001 2:25 wrhead: there is no unit `wrhead`\n"
            "N001 3:20 topc: there is no choice `topc`\n"
            "N001 4:27 sttes: there is no type `sttes`\n"
            "N001 5:13 prcent: there is no type `prcent`\n");
}

TEST(CheckDeclarations, a_type_is_of_something_or_not) {
  EXPECT_EQ(declared("indicator a quantity per cycle \"x\"\n"
                     "indicator b set per cycle \"x\"\n"
                     "indicator c truth of topic per cycle \"x\"\n"
                     "indicator d topic of topic per cycle \"x\"\n"),
            "N001 1:13 quantity: `quantity` is not a whole type\n"
            "N001 2:13 set: `set` is not a whole type\n"
            "N001 3:22 topic: `truth` is not `of` anything\n"
            "N001 4:22 topic: `topic` is not `of` anything\n");
}

TEST(CheckDeclarations, an_event_begins_with_its_day) {
  EXPECT_EQ(declared("event a \"A\" { at date }\n"
                     "event b \"B\" { who states on date }\n"
                     "event c \"C\" { on text }\n"),
            "T004 1:7 a: the event `a` has no day as its first field\n"
            "T004 2:7 b: the event `b` has no day as its first field\n"
            "T004 3:7 c: the event `c` has no day as its first field\n");
}

TEST(CheckDeclarations, a_choice_has_at_most_64_values) {
  EXPECT_EQ(declared("choice c { v0 v1 v2 v3 v4 v5 v6 v7 v8 v9 v10 v11 v12 v13 v14 v15 v16 v17 v18 "
                     "v19 v20 v21 v22 v23 v24 v25 v26 v27 v28 v29 v30 v31 v32 v33 v34 v35 v36 v37 "
                     "v38 v39 v40 v41 v42 v43 v44 v45 v46 v47 v48 v49 v50 v51 v52 v53 v54 v55 v56 "
                     "v57 v58 v59 v60 v61 v62 v63 v64 }\n"
                     "indicator x c per cycle \"X\"\n"),
            "T007 1:8 c: a choice has at most 64 values\n");
}

TEST(CheckDeclarations, members_are_declared) {
  EXPECT_EQ(declared("group g \"G\" { members CHN FRX }\n"),
            "N001 1:27 FRX: there is no State `FRX`\n");
}

TEST(CheckDeclarations, a_membership_ends_after_it_begins) {
  EXPECT_EQ(declared("group g \"G\" { members CHN from 2010-01-01 to 2009-01-01 }\n"),
            "V001 1:46 2009-01-01: this membership ends before it begins\n");
}

TEST(CheckDeclarations, a_cycle_ends_after_it_begins) {
  EXPECT_EQ(declared("cycle X \"X\" from 2025-01-01 to 2024-01-01\n"),
            "V001 1:7 X: the cycle `X` ends before it begins\n");
}

TEST(CheckDeclarations, a_cycle_may_be_one_day) {
  const Checked checked(vocabulary_text + "cycle X \"X\" from 2025-01-01 to 2025-01-01\n");
  EXPECT_EQ(checked.rendered(), "");
  EXPECT_TRUE(checked.program.vocabulary.cycles.find("X"));
}

TEST(CheckDeclarations, cycles_do_not_overlap) {
  EXPECT_EQ(declared("cycle X \"X\" from 2014-01-01 to 2025-01-01\n"),
            "V001 1:7 X: the cycles `RC2015` and `X` overlap\n");
}

TEST(CheckDeclarations, a_date_is_a_day_of_the_calendar) {
  EXPECT_EQ(declared("cycle X \"X\" from 2025-02-30 to 2026-13-01\n"
                     "group g \"G\" { members CHN from 2010-13-01 }\n"
                     "parameter p percent { from 2010-00-01 = 5% }\n"),
            "V003 1:18 2025-02-30: `2025-02-30` is not a day of the calendar\n"
            "V003 1:32 2026-13-01: `2026-13-01` is not a day of the calendar\n"
            "V003 2:32 2010-13-01: `2010-13-01` is not a day of the calendar\n"
            "V003 3:28 2010-00-01: `2010-00-01` is not a day of the calendar\n");
}

TEST(CheckDeclarations, the_values_of_a_parameter_follow_each_other) {
  EXPECT_EQ(
      declared("parameter p percent { from 2010-01-01 to 2012-01-01 = 5% from 2011-01-01 = 6% }\n"
               "parameter q percent { from 2010-01-01 = 5% from 2009-01-01 = 6% }\n"),
      "V002 1:63 2011-01-01: this value overlaps the one before it\n"
      "V002 2:49 2009-01-01: this value overlaps the one before it\n");
  EXPECT_EQ(declared("parameter p percent { from 2010-01-01 to 2010-12-31 = 5%\n"
                     "  from 2011-01-01 to 2012-12-31 = 6% from 2012-06-01 = 7% }\n"),
            "V002 2:43 2012-06-01: this value overlaps the one before it\n");
}

TEST(CheckDeclarations, a_parameter_has_plain_values_of_its_type) {
  EXPECT_EQ(declared("parameter p percent { from 2010-01-01 = 5 }\n"
                     "parameter q percent { from 2010-01-01 = share }\n"
                     "parameter r quantity of warhead { from 2010-01-01 = 5 launcher }\n"
                     "parameter s alert_level { from 2010-01-01 = redcued }\n"),
            "T007 1:41 5: a parameter needs a plain value here\n"
            "T007 2:41 share: a parameter needs a plain value here\n"
            "T007 3:53 5 launcher: a parameter needs a plain value here\n"
            "N001 4:45 redcued: there is nothing named `redcued`\n");
}

TEST(CheckDeclarations, a_pack_that_is_used_is_among_the_rules) {
  EXPECT_EQ(declared("use nosuch\n"
                     "use tets\n"),
            "N004 1:5 nosuch: there is no pack `nosuch` among the rules given\n"
            "N004 2:5 tets: there is no pack `tets` among the rules given\n");
}

// --- commitments ---

TEST(CheckCommitments, all_missing_clauses_are_named_at_once) {
  EXPECT_EQ(declared("commitment 1 { title \"x\" }\n"),
            "N006 1:12 1: the commitment `1` lacks `cites`, `binds`, `review` (or `once by`) and "
            "`met when`\n");
}

TEST(CheckCommitments, one_missing_clause_is_named) {
  EXPECT_EQ(
      declared("commitment 1 { title \"x\" cites \"x\" binds each nws once by 2012-01-01 }\n"),
      "N006 1:12 1: the commitment `1` lacks `met when`\n");
}

TEST(CheckCommitments, two_of_one_name_are_shown_together) {
  EXPECT_EQ(
      declared(
          "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met when yes }\n"
          "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met when yes "
          "}\n"),
      "N003 2:12 1: the commitment `test.1` is declared twice\n");
}

TEST(CheckCommitments, two_versions_have_no_day_in_common) {
  const auto versions = [](const std::string& one, const std::string& other) {
    std::string text;
    for (const std::string& force : {one, other}) {
      text += "commitment 1 { title \"T\" cites \"D\" binds each nws in force " + force +
              " review each cycle met when yes }\n";
    }
    return declared(text);
  };
  const std::string overlap = "V007 2:12 1: two versions of `test.1` are in force at once\n";
  EXPECT_EQ(versions("to 2010-12-30", "from 2010-12-31"), "");
  EXPECT_EQ(versions("from 2010-12-31", "to 2010-12-30"), "");
  EXPECT_EQ(versions("to 2010-12-31", "from 2010-12-31"), overlap);
  EXPECT_EQ(versions("from 2010-12-31", "to 2010-12-31"), overlap);
  EXPECT_EQ(versions("from 2005-01-01 to 2010-12-31", "from 2009-01-01 to 2009-12-31"), overlap);
}

TEST(CheckCommitments, group_and_cycles_are_declared) {
  EXPECT_EQ(declared("commitment 1 { title \"x\" cites \"x\" binds each nwss review each cycle "
                     "from RC2011 to RC2016 met when yes }\n"),
            "N001 1:47 nwss: there is no group `nwss`\n"
            "N001 1:75 RC2011: there is no cycle `RC2011`\n");
}

TEST(CheckCommitments, the_last_cycle_is_not_before_the_first) {
  EXPECT_EQ(declared("commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle from "
                     "RC2015 to RC2010 met when yes }\n"),
            "V001 1:84 RC2010: the last cycle under review lies before the first\n");
}

TEST(CheckCommitments, a_due_date_is_a_day_of_the_calendar) {
  EXPECT_EQ(declared("commitment 1 { title \"x\" cites \"x\" binds each nws once by 2010-02-30 met "
                     "when yes }\n"),
            "V003 1:59 2010-02-30: `2010-02-30` is not a day of the calendar\n");
}

TEST(CheckCommitments, related_ones_of_a_loaded_pack_are_there) {
  EXPECT_EQ(
      declared(
          "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met when yes\n"
          "  related test.1 test.99 elsewhere.5 }\n"),
      "N001 2:18 test.99: there is no commitment `test.99`\n");
}

TEST(CheckCommitments, related_ones_may_be_those_that_could_not_be_read) {
  const std::string text =
      "commitment ( { title \"x\" cites \"x\" binds each nws review each cycle met when yes }\n"
      "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met when yes\n"
      "  related test.2 }\n";
  const Checked checked(text);
  EXPECT_THAT(checked.said(), testing::Not(testing::HasSubstr("test.2")));
}

TEST(CheckCommitments, a_missing_group_is_reported_once) {
  const Checked checked(
      "commitment 1 { title \"x\" cites \"x\" binds each review each cycle met when yes }\n");
  EXPECT_THAT(checked.said(), testing::Not(testing::HasSubstr("no group ``")));
}

TEST(CheckCommitments, the_holes_of_a_sentence_are_checked) {
  EXPECT_EQ(
      declared(
          "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met when yes\n"
          "  says \"{totl} and {- ratified} and {total}\" }\n"),
      "N001 2:10 totl: there is nothing named `totl`\n"
      "T004 2:21 - ratified: a truth has no negative\n");
}

TEST(CheckCommitments, all_three_conditions_are_checked) {
  EXPECT_EQ(declared("commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle\n"
                     "  applies when total met when totl < 5 partly met when spending < 5 }\n"),
            "T001 2:16 total: a condition is needed here, and this is a quantity of warhead\n"
            "N001 2:31 totl: there is nothing named `totl`\n"
            "T006 2:56 spending: `spending` is a yearly figure, asked here for a cycle\n");
}

// --- broken ---

TEST(CheckBroken, an_indicator_that_did_not_parse_causes_no_second_message) {
  EXPECT_EQ(declared("indicator b truth pr cycle \"x\"\n"
                     "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met "
                     "when b and b of FRA }\n"
                     "scenario \"s\" {\n"
                     "  given | subject | cycle | b |\n"
                     "        | FRA | RC2010 | yes |\n"
                     "}\n"),
            "P001 1:19 pr: unexpected `pr`\n");
}

TEST(CheckBroken, an_indicator_of_an_unknown_type_causes_no_second_message) {
  EXPECT_EQ(
      declared(
          "indicator b trth per cycle \"x\"\n"
          "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met when b }\n"),
      "N001 1:13 trth: there is no type `trth`\n");
}

TEST(CheckBroken, a_cycle_without_days_causes_no_second_message) {
  EXPECT_EQ(declared("cycle X \"X\" from 2025-02-30 to 2026-01-01\n"
                     "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle from "
                     "X met when total[X] < 5 }\n"),
            "V003 1:18 2025-02-30: `2025-02-30` is not a day of the calendar\n");
}

TEST(CheckBroken, a_group_that_did_not_parse_causes_no_second_message) {
  EXPECT_EQ(declared("group g { member CHN }\n"
                     "commitment 1 { title \"x\" cites \"x\" binds each g review each cycle met "
                     "when some s in g: s = FRA }\n"),
            "P001 1:11 member: unexpected `member`\n");
}

TEST(CheckBroken, an_event_with_a_wrong_field_causes_no_second_message) {
  EXPECT_EQ(declared("event v \"V\" { on date who sttes }\n"
                     "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met "
                     "when some e in v: e.who has FRA }\n"),
            "N001 1:27 sttes: there is no type `sttes`\n");
}

TEST(CheckBroken, a_parameter_of_an_unknown_type_causes_no_second_message) {
  EXPECT_EQ(declared("parameter p prcent { from 2010-01-01 = 5% }\n"
                     "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met "
                     "when share < p }\n"),
            "N001 1:13 prcent: there is no type `prcent`\n");
}

TEST(CheckBroken, a_choice_with_too_many_values_causes_no_second_message) {
  EXPECT_EQ(declared("choice c { v0 v1 v2 v3 v4 v5 v6 v7 v8 v9 v10 v11 v12 v13 v14 v15 v16 v17 v18 "
                     "v19 v20 v21 v22 v23 v24 v25 v26 v27 v28 v29 v30 v31 v32 v33 v34 v35 v36 v37 "
                     "v38 v39 v40 v41 v42 v43 v44 v45 v46 v47 v48 v49 v50 v51 v52 v53 v54 v55 v56 "
                     "v57 v58 v59 v60 v61 v62 v63 v64 }\n"
                     "indicator x c per cycle \"X\"\n"
                     "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met "
                     "when x = v3 }\n"),
            "T007 1:8 c: a choice has at most 64 values\n");
}

TEST(CheckBroken, a_commitment_that_did_not_parse_lacks_nothing) {
  EXPECT_EQ(declared("commitment 1 { title \"x\" reviw each cycle }\n"
                     "commitment 2 { title \"x\" cites \"x\" binds each nws review each cycle met "
                     "when yes related test.1 }\n"
                     "scenario \"s\" {\n"
                     "  expect 1 | subject | verdict |\n"
                     "           | FRA | met |\n"
                     "}\n"),
            "P001 1:26 reviw: unexpected `reviw`\n");
}

// --- packs ---

TEST(CheckPacks, a_use_is_not_handed_on) {
  EXPECT_EQ(Checked({"pack a { title \"A\" }\nunit u \"U\"\n", "pack b { title \"B\" }\nuse a\n",
                     "pack c { title \"C\" }\nuse b\nindicator i quantity of u lasting \"I\"\n"})
                .said(),
            "N002 3:25 u: `u` is declared in the pack `a`, which this file does not use\n");
}

TEST(CheckPacks, one_that_is_there_twice_is_one_error) {
  const std::string pack = "pack a { title \"A\" }\nunit u \"U\"\nstate FRA \"France\"\n";
  const Checked checked({pack, pack});
  EXPECT_EQ(checked.diagnostics.errors(), 1U) << checked.said();
  EXPECT_THAT(checked.said(), testing::HasSubstr("the pack `a` is declared twice"));
}

TEST(CheckPacks, each_kind_of_name_has_to_be_seen) {
  const Checked checked(
      {vocabulary_text,
       "pack other { title \"O\" }\n"
       "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle from RC2010\n"
       "  met when total < 5 warhead and share < limit and subject = FRA and subject in nws\n"
       "    and (some e in dialogue: e.on in RC2010) and (some s in nws: s = FRA) }\n"
       "indicator x alert_level lasting \"X\"\nindicator y set of topic lasting \"Y\"\n"});
  EXPECT_EQ(checked.diagnostics.errors(), 14U) << checked.said();
  for (const base::Diagnostic& each : checked.diagnostics.sorted()) EXPECT_EQ(each.code, "N002");
}

TEST(CheckPacks, a_file_declares_its_pack) {
  EXPECT_EQ(Checked("state FRA \"F\"\n").said(),
            "N005 1:1 state FRA \"F\": this file declares no pack\n");
}

TEST(CheckPacks, two_files_are_two_packs) {
  const std::string pack = "pack a { title \"A\" }\n";
  EXPECT_EQ(Checked(std::vector<std::string>{pack, pack}).said().substr(0, 8), "N003 1:6");
}

}  // namespace
}  // namespace servanda::engine
