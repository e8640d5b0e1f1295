// Scores, checks between sources and indices: their trees, and their errors.

#include <gtest/gtest.h>

#include "tests/engine/check/checked.hpp"

namespace servanda::engine {
namespace {

const std::uint32_t lines_before =
    static_cast<std::uint32_t>(std::count(vocabulary_text.begin(), vocabulary_text.end(), '\n'));

/// The messages on declarations below the vocabulary.
std::string wrong_with(const std::string& text) {
  return Checked(vocabulary_text + text).said(lines_before);
}

/// The same, without names of places: "T012: message" a line.
std::string wrong(const std::string& text) {
  std::string lines;
  for (const base::Diagnostic& each : Checked(vocabulary_text + text).diagnostics.sorted())
    lines += each.code + ": " + each.message + "\n";
  return lines;
}

std::string commitment_named(const std::string& name, const std::string& more = "") {
  return "commitment " + name + " { title \"T\" cites \"D\" binds each nws review each cycle\n" +
         "  met when ratified\n" + more + " }\n";
}
std::string scored(const std::string& rows) {
  return commitment_named("1", "  score out of 3 { " + rows + " }");
}
std::string checked(const std::string& clauses) { return "check c \"C\" { " + clauses + " }\n"; }
std::string index_of(const std::string& clauses) { return "index i \"I\" {\n" + clauses + "\n}\n"; }
std::string figure(const std::string& how) {
  return index_of("for each nws\nof indicators { " + how + " }");
}

// --- scores ----------------------------------------------------------------------------------------

TEST(Score, has_conditions_and_one_row_for_all_other_cases) {
  const Checked text(vocabulary_text + scored("3 when ratified; 1 when total < 5; 0 otherwise"));
  EXPECT_EQ(text.rendered(), "");
  const ScoreRule& rule = text.program.commitments[CommitmentId{0}].score;
  EXPECT_EQ(rule.out_of, Number(3));
  ASSERT_EQ(rule.rows.size(), 3U);
  EXPECT_TRUE(rule.rows[1].when.valid());
  EXPECT_FALSE(rule.rows[2].when.valid());
}

TEST(Score, needs_a_last_row_for_all_other_cases) {
  EXPECT_EQ(wrong(scored("3 when ratified")),
            "T012: what the score is where no row holds is not said\n");
  EXPECT_EQ(wrong(scored("0 otherwise; 3 when ratified; 1 otherwise")),
            "T012: `otherwise` is the last row: none behind it could count\n");
}

TEST(Score, lies_within_its_maximum) {
  EXPECT_EQ(wrong(scored("4 when ratified; 0 otherwise")),
            "T012: `4` is more than the score is out of, `3`\n");
}

TEST(Score, asks_conditions) {
  EXPECT_EQ(wrong(scored("3 when total; 0 otherwise")).substr(0, 5), "T001:");
}

// --- checks between sources --------------------------------------------------------------------------

TEST(Check, knows_its_indicator_sources_and_tolerance) {
  const Checked text(vocabulary_text +
                     checked("compares total between national_report and independent within 10%"));
  EXPECT_EQ(text.rendered(), "");
  const SourceCheck& check = text.program.checks[CheckId{0}];
  EXPECT_EQ(check.title.in("en"), "C");
  EXPECT_EQ(check.sources, (std::vector{Basis::national_report, Basis::independent}));
  EXPECT_EQ(check.within, Number::fraction(1, 10));
  EXPECT_TRUE(check.relative);
}

TEST(Check, among_all_sources_follows_their_order_of_preference) {
  const Checked text(vocabulary_text + "prefer independent then depositary\n" +
                     checked("compares total among all sources within 5 warhead"));
  EXPECT_EQ(text.rendered(), "");
  EXPECT_EQ(text.program.checks[CheckId{0}].sources,
            (std::vector{Basis::independent, Basis::depositary, Basis::national_report,
                         Basis::official_statement}));
  EXPECT_FALSE(text.program.checks[CheckId{0}].relative);
}

TEST(Check, reports_a_missing_part) {
  EXPECT_EQ(wrong(checked("among all sources")),
            "N006: the check `c` does not say what it compares\n");
  EXPECT_EQ(wrong(checked("compares total")),
            "N006: the check `c` does not say which sources it compares\n");
  EXPECT_EQ(wrong(checked("compares total between independent")),
            "N006: one source has nothing to be compared with\n");
}

TEST(Check, names_are_looked_up) {
  EXPECT_EQ(wrong(checked("compares totl among all sources")),
            "N001: there is no indicator `totl`\n");
  EXPECT_EQ(wrong(checked("compares total between independent and national_reprt")),
            "N001: there is no source `national_reprt`\n");
  EXPECT_EQ(wrong(checked("compares total between independent and independent")),
            "N003: `independent` is compared with itself\n");
  EXPECT_EQ(wrong(checked("compares total among all sources") +
                  checked("compares total among all sources")),
            "N003: the check `c` is declared twice\n");
}

TEST(Check, a_tolerance_is_in_the_unit_of_the_figure) {
  EXPECT_EQ(wrong(checked("compares total among all sources within 5")),
            "T003: `total` is a quantity of warhead, and this number has no unit\n");
  EXPECT_EQ(wrong(checked("compares total among all sources within 5 launcher")),
            "T003: `total` is a quantity of warhead, not in `launcher`\n");
  EXPECT_EQ(wrong(checked("compares spending among all sources within 5")), "");
  EXPECT_EQ(wrong(checked("compares ratified among all sources within 5%")),
            "T012: `ratified` is no figure: two sources say the same of it, or not\n");
}

TEST(Check, a_tolerance_in_another_unit_is_converted) {
  const Checked text(vocabulary_text + "unit dozen \"dozens\" = 12 warhead\n" +
                     checked("compares total among all sources within 2 dozen"));
  EXPECT_EQ(text.rendered(), "");
  EXPECT_EQ(text.program.checks[CheckId{0}].within, Number(24));
}

// --- indices ---------------------------------------------------------------------------------------

std::string members(const Checked& text) {
  std::string names;
  const Program& program = text.program;
  for (const IndexMember& member : program.indices[*program.indices.find("i")].members) {
    names += names.empty() ? "" : " ";
    names += member.commitment.valid() ? program.commitments[member.commitment].name
             : member.index.valid()    ? program.indices[member.index].name
                                       : member.figure.text;
    if (member.weight != Number(1)) names += "*" + to_string(member.weight);
  }
  return names;
}

TEST(Index, a_theme_selects_its_commitments_in_their_order) {
  const std::string three = commitment_named("1", "theme a.x") + commitment_named("2", "theme b") +
                            commitment_named("3", "theme a.y");
  const auto over = [&](const std::string& clause) {
    const Checked text(vocabulary_text + three + index_of(clause));
    EXPECT_EQ(text.rendered(), "");
    return members(text);
  };
  EXPECT_EQ(over("of theme a.*"), "test.1 test.3");
  EXPECT_EQ(over("of theme b a.x"), "test.1 test.2");
  EXPECT_EQ(over("of commitments 3 test.1"), "test.1 test.3");
  EXPECT_EQ(over("of commitments test.*"), "test.1 test.2 test.3");
}

TEST(Index, the_first_pattern_that_describes_a_member_gives_its_weight) {
  const Checked text(vocabulary_text + commitment_named("1", "theme a.x") +
                     commitment_named("2", "theme a.y") + commitment_named("3", "theme b") +
                     index_of("of commitments *\nweights { 2 5; a.* 3 }"));
  EXPECT_EQ(text.rendered(), "");
  EXPECT_EQ(members(text), "test.1*3 test.2*5 test.3");
  EXPECT_EQ(text.program.indices[IndexId{0}].model, IndexModel::weighted);
}

TEST(Index, a_figure_may_have_its_own_weight) {
  const Checked text(vocabulary_text + figure("ratified weight 3; total scale 0 at 5, 100 at 0"));
  EXPECT_EQ(text.rendered(), "");
  EXPECT_EQ(members(text), "ratified*3 total");
}

TEST(Index, keeps_its_clauses) {
  const Checked text(vocabulary_text + commitment_named("1") +
                     index_of("note \"Why\"\nreview each cycle from RC2010 to RC2015\n"
                              "of commitments 1\ncounts met 90% partly met 40% not met 10%\n"
                              "minimum coverage 60%"));
  EXPECT_EQ(text.rendered(), "");
  const Index& index = text.program.indices[IndexId{0}];
  EXPECT_EQ(index.title.in("en"), "I");
  EXPECT_EQ(index.note, "Why");
  EXPECT_EQ(index.from, CycleId{0});
  EXPECT_EQ(index.to, CycleId{1});
  EXPECT_EQ(index.counts, (std::array{Number(10), Number(40), Number(90)}));
  EXPECT_EQ(index.minimum_coverage, Number::fraction(3, 5));
}

TEST(Index, partly_met_counts_half_by_default) {
  const Checked text(vocabulary_text + commitment_named("1") + index_of("of commitments 1"));
  EXPECT_EQ(text.program.indices[IndexId{0}].counts,
            (std::array{Number(0), Number(50), Number(100)}));
}

TEST(Index, a_pattern_without_a_match_is_an_error) {
  EXPECT_EQ(wrong(commitment_named("1", "theme peace") + index_of("of theme peec")),
            "N001: no commitment of these packs has the theme `peec`\n");
  EXPECT_EQ(wrong(commitment_named("1") + index_of("of commitments 1 2")),
            "N001: no commitment of these packs has the name `2`\n");
  EXPECT_EQ(wrong(commitment_named("1") + index_of("of commitments 1\nweights { 2 5 }")),
            "N001: no member of this index is `2`\n");
  EXPECT_EQ(wrong(index_of("of indices j")), "N001: there is no index `j`\n");
}

TEST(Index, commitments_of_packs_that_are_not_used_are_not_its_members) {
  const Checked text(
      {vocabulary_text + commitment_named("1"),
       "language 1\npack other { title \"Other\" }\n" + index_of("of commitments *")});
  EXPECT_EQ(text.said(), "N001 4:16 *: no commitment of these packs has the name `*`\n");
}

TEST(Index, must_name_its_members_and_their_group) {
  EXPECT_EQ(wrong(index_of("model average")),
            "N006: the index `i` does not say what it is made of\n");
  EXPECT_EQ(wrong(index_of("of indicators { ratified }")),
            "N006: the index `i` does not say whose figures it takes\n");
}

TEST(Index, a_figure_needs_a_scale_or_bands_and_a_truth_needs_none) {
  EXPECT_EQ(wrong(figure("ratified; total scale 0 at 5, 100 at 0; share bands { 0 otherwise }")),
            "");
  EXPECT_EQ(wrong(figure("total")), "N006: how this figure counts is not said\n");
  EXPECT_EQ(wrong(figure("share")), "");  // a percentage counts as it is
  EXPECT_EQ(wrong(figure("ratified scale 0 at 5, 100 at 0")),
            "T004: a truth can't be put on a scale\n");
  EXPECT_EQ(wrong(figure("alert")), "T004: a value of `alert_level` can't be put on a scale\n");
  EXPECT_EQ(wrong(figure("spending scale 0 at 5, 100 at 0")).substr(0, 5), "T006:");
}

TEST(Index, a_scale_has_two_points_from_zero_to_a_hundred) {
  EXPECT_EQ(wrong(figure("total scale 0 at 5")), "T012: a line goes through two points at least\n");
  EXPECT_EQ(wrong(figure("total scale 0 at 5, 101 at 0")),
            "T012: `101` is beyond the range of this index, 0 to 100\n");
  EXPECT_EQ(wrong(figure("total scale 0 at 5, 100 at 5")), "T012: the figure `5` has two scores\n");
  EXPECT_EQ(wrong(figure("share scale 0 at 5, 100 at 10%")),
            "T002: this figure is a percentage, and `5` is none\n");
  EXPECT_EQ(wrong(figure("total scale 0 at 5%, 100 at 10")),
            "T002: this figure is no percentage\n");
}

/// Regression: no scale could go below zero.
TEST(Index, a_scale_reaches_as_far_as_its_range) {
  const std::string how =
      "total scale -10 at 0, 100 at 98; total bands { -50 below 5; 7 otherwise }";
  EXPECT_EQ(wrong(figure(how)),
            "T012: `-10` is beyond the range of this index, 0 to 100\n"
            "T012: `-50` is beyond the range of this index, 0 to 100\n");
  const Checked text(vocabulary_text + index_of("for each nws\nof indicators { " + how +
                                                " }\nrange -50 to 150.5 held"));
  EXPECT_EQ(text.rendered(), "");
  const ScoreLimits& limits = text.program.indices[IndexId{0}].limits;
  EXPECT_EQ(to_string(limits.low) + " " + to_string(limits.high), "-50 150.5");
  EXPECT_TRUE(limits.held);
  EXPECT_EQ(wrong(index_of("for each nws\nof indicators { ratified }\nrange 100 to 0")),
            "T012: this range ends where it begins, or before\n");
}

TEST(Index, a_member_that_counts_beyond_its_range_is_reported_unless_it_is_clamped) {
  const std::string one = commitment_named("1");
  EXPECT_EQ(wrong(one + index_of("of commitments 1\nrange 0 to 50")),
            "T012: `test.1` counts from 0 to 100, beyond the range of the index `i`, 0 to 50\n");
  EXPECT_EQ(wrong(one + index_of("of commitments 1\nrange 0 to 50 held")), "");
  EXPECT_EQ(wrong(one + index_of("of commitments 1\nrange 0 to 50\n"
                                 "counts met 40% partly met 20% not met 0%")),
            "");
  EXPECT_EQ(wrong(index_of("for each nws\nof indicators { ratified }\nrange 20 to 100")),
            "T012: `ratified` counts from 0 to 100, beyond the range of the index `i`, 20 to "
            "100\n");
  EXPECT_EQ(
      wrong("index first \"F\" { for each nws of indicators { ratified } range -5 to 100 }\n" +
            index_of("of indices first")),
      "T012: `first` counts from -5 to 100, beyond the range of the index `i`, 0 to 100\n");
}

TEST(Index, bands_go_up_and_end_with_all_other_figures) {
  EXPECT_EQ(wrong(figure("total bands { 0 below 5; 50 below 5; 100 otherwise }")),
            "T012: this band lies below the one before it\n");
  EXPECT_EQ(wrong(figure("total bands { 0 below 5 }")),
            "T012: what counts above the last band is not said\n");
  EXPECT_EQ(wrong(figure("total bands { 0 otherwise; 50 below 5; 100 otherwise }")),
            "T012: `otherwise` is the last band\n");
}

TEST(Index, each_weight_has_an_effect) {
  const std::string one = commitment_named("1");
  EXPECT_EQ(wrong(one + index_of("of commitments 1\nweights { 1 0 }")),
            "T012: a member of no weight is none\n");
  EXPECT_EQ(wrong(one + index_of("of commitments 1\nweights { 1 2 }\nmodel minimum")),
            "T012: in `model minimum` weights count for nothing\n");
}

TEST(Index, a_better_verdict_counts_for_no_less) {
  const std::string one = commitment_named("1");
  EXPECT_EQ(wrong(one + index_of("of commitments 1\ncounts met 50% partly met 60% not met 0%")),
            "T012: a better verdict counts for less\n");
  EXPECT_EQ(wrong(one + index_of("of commitments 1\ncounts met 50% partly met 10% not met 20%")),
            "T012: a better verdict counts for less\n");
  EXPECT_EQ(wrong(one + index_of("of commitments 1\nminimum coverage 160%")),
            "T012: `160%` is more than all\n");
}

TEST(Index, is_no_member_of_itself) {
  EXPECT_EQ(wrong_with("index a \"A\" { of indices b }\nindex b \"B\" { of indices c }\n"
                       "index c \"C\" { of indices b }\n"),
            "N007 2:7 b: the index `b` is a member of itself in the end\n");
  EXPECT_EQ(wrong("index a \"A\" { of indices a }\n"),
            "N007: the index `a` is a member of itself in the end\n");
}

TEST(Index, members_come_before_their_indices) {
  const Checked text(vocabulary_text +
                     "index top \"T\" { of indices a b }\nindex a \"A\" { of indices b }\n"
                     "index b \"B\" { for each nws of indicators { ratified } }\n");
  EXPECT_EQ(text.rendered(), "");
  std::string order;
  for (const IndexId id : text.program.index_order) order += text.program.indices[id].name + " ";
  EXPECT_EQ(order, "b a top ");
}

TEST(Index, a_commitment_that_can_never_count_is_no_member) {
  EXPECT_EQ(
      wrong("commitment 1 { title \"T\" cites \"D\" binds collectively nws review each cycle\n"
            "  met when ratified of FRA }\n" +
            index_of("for each nws\nof commitments 1")),
      "T005: `test.1` binds a group collectively: it has no verdict on each of `nws`\n");
  EXPECT_EQ(
      wrong("commitment 1 { title \"T\" cites \"D\" binds each nws once by 2030-01-01\n"
            "  met when ratified }\n" +
            index_of("of commitments 1")),
      "V006: `test.1` is due on 2030-01-01, which lies in no cycle: it would count in none\n");
}

}  // namespace
}  // namespace servanda::engine
