// `check --fix`: a fix that would make the rules worse is not applied.

#include "engine/check/fix.hpp"

#include <gtest/gtest.h>

#include "grammar/parse.hpp"

namespace servanda::engine {
namespace {

const std::string vocabulary_pack = R"(language 1
pack test.words { title "Words" cites "D" }
state FRA "France"
cycle C1 "One" from 2010-01-01 to 2014-12-31
choice level { low high }
group g "Group" { members FRA }
indicator a truth per cycle "A"
indicator b truth per cycle "B"
indicator alert level per cycle "Alert"
event talk "Talks" { on date hosts states }
)";
const std::string head = "language 1\npack test { title \"Test\" cites \"D\" }\nuse test.words\n";

std::string rule(const std::string& condition) {
  return head + "commitment 1 { title \"T\" cites \"D\" at \"1\" theme t binds each g\n" +
         "  review each cycle asks \"What?\" met when " + condition + " }\n";
}

const FixSettings settings{{}, {true, parse_day("2012-01-01")}};

/// The last of several files, after all were fixed.
std::string last_fixed(const std::vector<std::string>& texts) {
  std::vector<RuleText> files;
  for (const std::string& text : texts)
    files.push_back({std::string(1, static_cast<char>('a' + files.size())) + ".pacta", text});
  return fix(files, settings).texts.back().text;
}
std::string condition_mended(const std::string& condition) {
  const std::string text = last_fixed({vocabulary_pack, rule(condition)});
  const std::size_t at = text.find("met when ") + 9;
  return text.substr(at, text.rfind(" }") - at);
}

std::string scenario_of(const std::string& table) {
  return "language 1\npack test.scenarios { title \"S\" cites \"D\" }\nuse test.words\nuse test\n"
         "scenario \"s\" {\n" +
         table + "}\n";
}

TEST(Fix, a_pack_with_expected_commitments_is_used) {
  const std::string text = scenario_of(
      "  given | subject | cycle | a |\n | FRA | C1 | yes |\n"
      "  expect 1 | subject | cycle | verdict |\n | FRA | C1 | met |\n");
  EXPECT_EQ(last_fixed({vocabulary_pack, rule("a"), text}), text);
}

TEST(Fix, a_pack_of_which_only_a_value_is_used_is_used) {
  const std::string more = "language 1\npack more { title \"M\" cites \"D\" }\nstate GBR \"UK\"\n";
  const std::string text =
      "language 1\npack test.scenarios { title \"S\" cites \"D\" }\nuse test.words\nuse test\nuse "
      "more\nscenario \"s\" {\n"
      "  given event talk | on | hosts |\n | 2012-01-01 | FRA; GBR |\n"
      "  expect 1 | subject | cycle | verdict |\n | FRA | C1 | met |\n}\n";
  EXPECT_EQ(last_fixed({vocabulary_pack, more, rule("a"), text}), text);
}

TEST(Fix, an_index_over_the_themes_of_a_pack_uses_it) {
  const std::string text =
      "language 1\npack test.scores { title \"S\" cites \"D\" }\nuse test\n"
      "index all \"All\" of theme t { model average }\n";
  EXPECT_EQ(last_fixed({vocabulary_pack, rule("a"), text}), text);
}

TEST(Fix, other_text_on_the_line_of_an_unused_pack_stays) {
  const std::string own = "state XXX \"X\"\n";
  const auto of = [&](const std::string& text) {
    return last_fixed({vocabulary_pack, rule("a"), text});
  };
  EXPECT_EQ(of("language 1 pack p { title \"P\" cites \"D\" } use test\n" + own),
            "language 1 pack p { title \"P\" cites \"D\" } \n" + own);
  EXPECT_EQ(of("language 1\npack p { title \"P\" cites \"D\" }\nuse test  # because\n" + own),
            "language 1\npack p { title \"P\" cites \"D\" }\n# because\n" + own);
  EXPECT_EQ(of("language 1\npack p { title \"P\" cites \"D\" }\n  use test  \n" + own),
            "language 1\npack p { title \"P\" cites \"D\" }\n" + own);
  EXPECT_EQ(of("use test\nlanguage 1\npack p { title \"P\" cites \"D\" }\n" + own),
            "language 1\npack p { title \"P\" cites \"D\" }\n" + own);
}

TEST(Fix, a_double_negation_keeps_necessary_parentheses) {
  EXPECT_EQ(condition_mended("not (not every s in g: a of s) and b"),
            "(every s in g: a of s) and b");
  EXPECT_EQ(condition_mended("not (not (a or b)) and b"), "(a or b) and b");
  EXPECT_EQ(condition_mended("not not not a"), "not a");
}

TEST(Fix, a_negation_before_or_else_is_one_of_its_operand) {
  EXPECT_EQ(condition_mended("a = no or else yes because \"w\""),
            "(not a) or else yes because \"w\"");
  EXPECT_EQ(condition_mended("a of FRA = no and b"), "not (a of FRA) and b");
}

TEST(Fix, a_comment_is_not_lost) {
  EXPECT_EQ(condition_mended("not # why\n not a"), "not # why\n not a");
}

TEST(Fix, a_fix_that_would_show_another_error_waits) {
  const std::string text = vocabulary_pack + "cycle C2 \"Two\" from 31.12.2030 to 2020-01-01\n";
  EXPECT_EQ(last_fixed({text}), text);
}

TEST(Fix, programs_get_sound_edits_only) {
  base::Sources sources;
  base::Diagnostics diagnostics(100);
  const std::vector<RuleText> texts{{"a.pacta", vocabulary_pack},
                                    {"b.pacta", rule("not # why\n not a and b = yes")}};
  std::vector<grammar::syntax::File> files;
  for (const RuleText& each : texts)
    files.push_back(grammar::parse(sources, sources.add(each.name, each.text), diagnostics));
  static_cast<void>(check(sources, files, diagnostics, settings.lints));
  std::string edited;
  for (const base::Diagnostic& each : with_sound_edits(texts, settings, diagnostics).sorted()) {
    if (!each.edits.empty()) edited += each.code + " " + each.edits.front().text;
  }
  EXPECT_EQ(edited, "L006 b");
}

}  // namespace
}  // namespace servanda::engine
