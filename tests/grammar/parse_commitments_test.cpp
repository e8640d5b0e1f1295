// Commitments: what their trees hold.

#include "grammar/parse.hpp"

#include <gtest/gtest.h>

#include "tests/grammar/parsed.hpp"

namespace servanda::grammar {
namespace {

const char* const whole_commitment = R"(commitment 8.d.i {
  title     en "One" zh "一"
  cites     "DOC" at "para. 1"
  cites     "DOC" at "para. 2"
  theme     disarmament.reductions
  force     call_upon
  binds     each nws
  review    each cycle from RC2015 to RC2020
  applies when x else "why not"
  met when        y
  partly met when z
  related   npt.wp9.8.f npt.ap2010.3 8.d.ii
  note      "Why."
  asks      en "What?" zh "什么？"
  says      en "went from {a[previous cycle]} to {b}" zh "无"
}
)";

TEST(Parse, a_commitment_has_all_its_clauses) {
  const Parsed parsed(whole_commitment);
  const auto& commitment = parsed.first<syntax::Commitment>();
  EXPECT_EQ(parsed.said(), "");
  EXPECT_EQ(commitment.name.text, "8.d.i");
  EXPECT_EQ(listed(commitment.title), "en=One;zh=一;");
  EXPECT_EQ(commitment.cites.size(), 2U);
  EXPECT_EQ(commitment.theme->text, "disarmament.reductions");
  EXPECT_EQ(commitment.force->text, "call_upon");
  EXPECT_FALSE(commitment.binds->collectively);
  EXPECT_EQ(commitment.binds->group.text, "nws");
  EXPECT_EQ(commitment.review->from->text, "RC2015");
  EXPECT_EQ(commitment.review->to->text, "RC2020");
  EXPECT_EQ(commitment.applies->otherwise->raw, "why not");
  EXPECT_EQ(parsed.text(parsed.file[commitment.met].span), "y");
  EXPECT_EQ(parsed.text(parsed.file[commitment.partly].span), "z");
  EXPECT_EQ(listed(commitment.related), "npt.wp9.8.f,npt.ap2010.3,8.d.ii,");
  EXPECT_EQ(commitment.note->raw, "Why.");
  ASSERT_EQ(commitment.asks.size(), 2U);
  EXPECT_EQ(commitment.asks[1].language.text, "zh");
  EXPECT_EQ(commitment.asks[1].pieces.front().text, "什么？");
}

TEST(Parse, a_commitment_keeps_its_clauses_as_they_stand) {
  const Parsed parsed(whole_commitment);
  std::string all;
  for (const auto& clause : parsed.file.items.front().clauses) {
    if (clause.keyword == "met" || clause.keyword == "partly" || clause.keyword == "applies") {
      all += std::string(parsed.text(clause.span)) + "\n";
    }
  }
  EXPECT_EQ(all, "applies when x else \"why not\"\nmet when        y\npartly met when z\n");
}

TEST(Parse, a_commitment_may_bind_a_group_as_a_whole) {
  EXPECT_TRUE(Parsed("commitment 1 { binds collectively parties }")
                  .first<syntax::Commitment>()
                  .binds->collectively);
}

TEST(Parse, a_commitment_may_fall_due_once) {
  const Parsed parsed_review("commitment 1 { once by 2014-05-09 }");
  const auto& review = parsed_review.first<syntax::Commitment>().review;
  EXPECT_EQ(review->schedule, syntax::Schedule::once);
  EXPECT_EQ(review->by->text, "2014-05-09");
}

TEST(Parse, a_review_may_leave_its_cycles_out) {
  const Parsed parsed_review("commitment 1 { review each cycle }");
  const auto& review = parsed_review.first<syntax::Commitment>().review;
  EXPECT_FALSE(review->from);
  EXPECT_FALSE(review->to);
}

TEST(Parse, a_commitment_may_be_named_by_a_word_a_number_or_a_path) {
  for (const std::string name : {"action5.a", "10", "5.1", "8.d.i.3"}) {
    EXPECT_EQ(Parsed("commitment " + name + " { }").first<syntax::Commitment>().name.text, name);
  }
}

TEST(Parse, a_sentence_is_texts_and_holes_in_turn) {
  const Parsed parsed(whole_commitment);
  const auto& says = parsed.first<syntax::Commitment>().says;
  ASSERT_EQ(says.size(), 2U);
  ASSERT_EQ(says[0].pieces.size(), 3U);
  EXPECT_EQ(says[0].pieces[0].text, "went from ");
  EXPECT_EQ(parsed.text(parsed.file[says[0].pieces[0].hole].span), "a[previous cycle]");
  EXPECT_EQ(says[0].pieces[1].text, " to ");
  EXPECT_EQ(parsed.text(parsed.file[says[0].pieces[1].hole].span), "b");
  EXPECT_EQ(says[0].pieces[2].text, "");
  EXPECT_FALSE(says[0].pieces[2].hole.valid());
  EXPECT_EQ(says[1].pieces.size(), 1U);
}

TEST(Parse, the_escapes_of_a_text_are_quote_backslash_and_line_end) {
  EXPECT_EQ(syntax::unescaped({R"(a \"b\" \\ \n)", {}}), "a \"b\" \\ \n");
  EXPECT_EQ(syntax::unescaped({"end\\", {}}), "end\\");
}

TEST(Parse, in_force_opens_a_clause_and_in_alone_is_an_operator) {
  const Parsed parsed(
      "commitment 1 {\n  met when e.on\n    in cycle\n  in force from 2010-05-28 to 2015-05-22\n"
      "}\ncommitment 1 { met when a in force from 2015-05-23 }\n"
      "commitment 1 { in force to 2010-05 met when a }");
  EXPECT_EQ(parsed.rendered(), "");
  const auto in_force = [&](std::size_t item) {
    const auto& dates = *std::get<syntax::Commitment>(parsed.file.items[item].declaration).in_force;
    return std::string(dates.from ? dates.from->text : "") + "/" +
           std::string(dates.to ? dates.to->text : "");
  };
  EXPECT_EQ(in_force(0), "2010-05-28/2015-05-22");
  EXPECT_EQ(in_force(1), "2015-05-23/");
  EXPECT_EQ(in_force(2), "/2010-05");
}

}  // namespace
}  // namespace servanda::grammar
