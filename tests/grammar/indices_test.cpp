// The syntax of scores, checks between sources, and indices.

#include "grammar/parse.hpp"

#include <gtest/gtest.h>

#include "grammar/format.hpp"
#include "tests/grammar/parsed.hpp"

namespace servanda::grammar {
namespace {

std::string joined_names(const std::vector<syntax::Name>& names) {
  std::string text;
  for (const syntax::Name& name : names) text += (text.empty() ? "" : " ") + std::string(name.text);
  return text;
}

std::string index_of(const std::string& clauses) {
  return "index progress \"Progress\" {\n  " + clauses + "\n}\n";
}

TEST(Score, has_rows_and_one_for_all_other_cases) {
  const Parsed parsed("commitment 1 { score out of 3 { 3 when a; 1.5 when b < 2; 0 otherwise; } }");
  EXPECT_EQ(parsed.said(), "");
  const syntax::Score& score = *parsed.first<syntax::Commitment>().score;
  EXPECT_EQ(score.out_of.text, "3");
  ASSERT_EQ(score.rows.size(), 3U);
  EXPECT_EQ(score.rows[1].value.text, "1.5");
  EXPECT_TRUE(score.rows[1].when.valid());
  EXPECT_FALSE(score.rows[2].when.valid());
}

TEST(Score, a_row_needs_when) {
  EXPECT_EQ(said("commitment 1 { score out of 3 { 3 if a; 0 otherwise } }"),
            "P001 1:35 unexpected `if`\n");
}

TEST(Score, parsing_goes_on_after_a_broken_one) {
  const Parsed parsed("commitment 1 {\n  score out of 3 { 3 if a; 0 otherwise }\n  theme x\n}\n");
  EXPECT_EQ(parsed.said(), "P001 2:22 unexpected `if`\n");
  EXPECT_EQ(parsed.first<syntax::Commitment>().theme->text, "x");
}

TEST(Check, has_an_indicator_sources_and_a_tolerance) {
  const Parsed parsed(
      "check figures \"Sources agree\" {\n"
      "  compares warheads.total\n"
      "  between national_report and independent\n"
      "  within 10%\n"
      "  cites \"DOC\" at \"para. 8\"\n"
      "  note \"why\"\n"
      "}\n");
  EXPECT_EQ(parsed.said(), "");
  const auto& check = parsed.first<syntax::Check>();
  EXPECT_EQ(check.name.text, "figures");
  EXPECT_EQ(check.compares->text, "warheads.total");
  EXPECT_EQ(joined_names(check.sources), "national_report independent");
  EXPECT_EQ(check.within->text, "10");
  EXPECT_TRUE(check.percent);
  EXPECT_FALSE(check.all_sources);
  EXPECT_EQ(check.cites.size(), 1U);
}

TEST(Check, a_tolerance_may_have_a_unit_on_its_line) {
  const Parsed with("check c \"C\" {\n  among all sources\n  within 5 warhead\n  compares x\n}\n");
  EXPECT_EQ(with.said(), "");
  EXPECT_TRUE(with.first<syntax::Check>().all_sources);
  EXPECT_EQ(with.first<syntax::Check>().unit->text, "warhead");
  const Parsed without("check c \"C\" {\n  within 5\n  compares x\n}\n");
  EXPECT_EQ(without.said(), "");
  EXPECT_FALSE(without.first<syntax::Check>().unit);
}

TEST(Check, an_unknown_clause_is_reported_with_those_that_there_are) {
  const Parsed parsed("check c \"C\" {\n  compares x\n  betwen a and b\n}\n");
  EXPECT_EQ(parsed.said(), "P001 3:3 unexpected `betwen`\n");
  EXPECT_EQ(parsed.help(), "did you mean `between`?");
}

TEST(Index, goes_over_a_theme_or_commitments_by_name_or_pattern) {
  const Parsed theme(index_of("of theme disarmament.* reporting\n  model average"));
  EXPECT_EQ(theme.said(), "");
  EXPECT_EQ(joined_names(theme.first<syntax::Index>().of), "disarmament.* reporting");
  EXPECT_EQ(theme.first<syntax::Index>().over, syntax::IndexOver::theme);
  const Parsed named(index_of("of commitments npt.ap2010.5.a 10 8.d.i\n     npt.wp9.*.a *"));
  EXPECT_EQ(named.said(), "");
  EXPECT_EQ(joined_names(named.first<syntax::Index>().of), "npt.ap2010.5.a 10 8.d.i npt.wp9.*.a *");
}

TEST(Index, says_how_its_members_count) {
  const Parsed parsed(
      index_of("of indices a b\n"
               "  for each nws\n"
               "  review each cycle from RC2015\n"
               "  weights { a 2; b.* 0.5 }\n"
               "  model weighted\n"
               "  counts met 100% partly met 40% not met 0%\n"
               "  missing mean of the group\n"
               "  minimum coverage 60%\n"
               "  cites \"DOC\"\n"
               "  note \"why\""));
  EXPECT_EQ(parsed.said(), "");
  const auto& index = parsed.first<syntax::Index>();
  EXPECT_EQ(index.over, syntax::IndexOver::indices);
  EXPECT_EQ(index.group->text, "nws");
  EXPECT_EQ(index.review->from->text, "RC2015");
  ASSERT_EQ(index.weights.size(), 2U);
  EXPECT_EQ(index.weights[1].pattern.text, "b.*");
  EXPECT_EQ(index.weights[1].weight.text, "0.5");
  EXPECT_EQ(index.model->text, "weighted");
  EXPECT_EQ(joined_names(index.counts), "100 40 0");
  EXPECT_EQ(index.missing, syntax::MissingCounts::mean);
  EXPECT_EQ(index.minimum->text, "60");
}

TEST(Index, puts_figures_on_scales_and_into_bands) {
  const Parsed parsed(
      index_of("of indicators { x / 2 scale 0 at 50, 100 at -5%, clamp weight 2;\n"
               "    y bands { 0 below 10; 100 otherwise }; z }"));
  EXPECT_EQ(parsed.said(), "");
  const auto& figures = parsed.first<syntax::Index>().figures;
  ASSERT_EQ(figures.size(), 3U);
  EXPECT_EQ(figures[0].scale.size(), 2U);
  EXPECT_TRUE(figures[0].scale[1].at.negative);
  EXPECT_TRUE(figures[0].scale[1].at.percent);
  EXPECT_TRUE(figures[0].clamp);
  EXPECT_EQ(figures[0].weight->text, "2");
  ASSERT_EQ(figures[1].bands.size(), 2U);
  EXPECT_EQ(figures[1].bands[0].below->number.text, "10");
  EXPECT_FALSE(figures[1].bands[1].below);
  EXPECT_TRUE(figures[2].scale.empty() && figures[2].bands.empty());
}

TEST(Index, has_a_range_for_its_members) {
  const Parsed parsed(index_of("of theme a\n  range -100 to 62.5 held\n  model average"));
  EXPECT_EQ(parsed.said(), "");
  const auto& limits = parsed.first<syntax::Index>().limits;
  ASSERT_TRUE(limits);
  EXPECT_TRUE(limits->low.negative);
  EXPECT_EQ(limits->low.number.text, "100");
  EXPECT_EQ(limits->high.number.text, "62.5");
  EXPECT_TRUE(limits->held);
  EXPECT_EQ(said(index_of("of theme a\n  range 0% to 1")), "P001 3:9 unexpected `0`\n");
}

TEST(Index, scores_may_be_negative) {
  const Parsed parsed(
      index_of("of indicators { x scale -10 at 0, 5 at -5;\n"
               "    y bands { -1 below 0; - 2 otherwise } }"));
  EXPECT_EQ(parsed.said(), "");
  const auto& figures = parsed.first<syntax::Index>().figures;
  EXPECT_TRUE(figures[0].scale[0].score.negative);
  EXPECT_TRUE(figures[1].bands[0].score.negative);
  EXPECT_TRUE(figures[1].bands[1].score.negative);
}

TEST(Index, a_clause_that_stands_twice_is_reported) {
  EXPECT_EQ(said(index_of("of theme a\n  model average\n  model minimum")),
            "P007 4:3 the clause `model` stands twice\n");
}

TEST(Index, parsing_goes_on_after_a_broken_one) {
  const Parsed parsed(index_of("of everything\n  model median") + "unit warhead \"w\"\n");
  EXPECT_EQ(parsed.said(), "P001 2:6 unexpected `everything`\nP001 3:9 unexpected `median`\n");
  EXPECT_EQ(parsed.first<syntax::Unit>().name.text, "warhead");
}

std::string laid_out(const std::string& text) {
  const Parsed parsed(text);
  return format(parsed.sources, parsed.file).value_or("not formatted");
}

TEST(Index, has_one_layout) {
  const std::string text =
      "index progress \"Progress\" {\n"
      "  of               theme disarmament.* reporting\n"
      "  weights          { npt.ap2010.5.a 2; disarmament.* 1 }\n"
      "  minimum coverage 60%\n"
      "}\n";
  EXPECT_EQ(laid_out("index progress\n\"Progress\" { of theme disarmament.* reporting weights "
                     "{npt.ap2010.5.a 2;disarmament.* 1} minimum  coverage 60% }"),
            text);
  EXPECT_EQ(laid_out(text), text);
}

TEST(Index, a_long_list_has_a_line_for_each_figure) {
  const std::string text =
      "index progress \"Progress\" {\n"
      "  for each nws\n"
      "  of       indicators {\n"
      "             warheads.total scale 0 at 5000, 100 at 0, clamp weight 2;\n"
      "             spending[2012] + spending[2013] bands { 0 below 10; 50 below 20; 100 otherwise "
      "};\n"
      "             treaty.in_force\n"
      "           }\n"
      "}\n";
  EXPECT_EQ(laid_out(laid_out(text)), laid_out(text));
  EXPECT_NE(laid_out(text).find("scale 0 at 5000, 100 at 0, clamp weight 2;\n"), std::string::npos)
      << laid_out(text);
}

}  // namespace
}  // namespace servanda::grammar
