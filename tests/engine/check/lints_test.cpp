// Warnings about rules that are allowed and yet hardly meant.

#include <gtest/gtest.h>

#include "base/edits.hpp"
#include "tests/engine/check/checked.hpp"

namespace servanda::engine {
namespace {

/// Rules under lint; the small vocabulary gives no warning by itself.
struct Linted {
  base::Sources sources;
  base::Diagnostics diagnostics{1000};
  std::string text;
  Program program;

  explicit Linted(const std::string& rules, const std::string& vocabulary) {
    text = vocabulary + rules;
    std::vector<grammar::syntax::File> files;
    files.push_back(grammar::parse(sources, sources.add("a.pacta", text), diagnostics));
    program = check(sources, files, diagnostics, {true, parse_day("2022-01-01")});
  }

  /// "L007 `the words at the place`: the message" a line, in the order of places.
  [[nodiscard]] std::string said() const {
    std::string lines;
    for (const base::Diagnostic& each : diagnostics.sorted()) {
      lines += each.code + " `" + std::string(sources.text(each.labels.front().place)) +
               "`: " + each.message + "\n";
    }
    return lines;
  }
  [[nodiscard]] std::string mended() const {
    std::vector<std::vector<base::Edit>> edits;
    for (const base::Diagnostic& each : diagnostics.sorted()) edits.push_back(each.edits);
    return base::mended(text, edits).text;
  }
};

const std::string words = R"(language 1
pack test { title "Test" }
unit warhead "warheads"
state FRA "France"
state GBR "United Kingdom"
cycle RC2015 "to 2015" from 2010-05-29 to 2015-05-22
group nws "Nuclear-weapon States" { members FRA GBR }
choice level { low middle high }
indicator total quantity of warhead per cycle "Total"
indicator alert level per cycle "Alert"
indicator a truth per cycle "A"
indicator b truth per cycle "B"
event talk "Talks" { on date } identified by on
)";

std::string commitment_with(const std::string& clauses, const std::string& name = "1") {
  return "commitment " + name +
         " {\n  title \"One\"\n  cites \"DOC\" at \"para. 1\"\n  theme t\n  binds each nws\n"
         "  review each cycle\n  " +
         clauses + "\n  asks \"What?\"\n}\n";
}

/// Reads everything that the vocabulary declares, so that nothing is unused.
const std::string reads_all =
    commitment_with("met when total > 5 and alert < high and a and b and (some e in talk)", "all") +
    "scenario \"S\" {\n  expect all | subject | cycle | verdict |\n"
    "             | FRA | RC2015 | no data |\n  expect 1 | subject | cycle | verdict |\n"
    "             | FRA | RC2015 | no data |\n}\n";

/// The warnings about a condition.
std::string odd_about(const std::string& condition) {
  return Linted(commitment_with("met when " + condition) + reads_all, words).said();
}
std::string mended_condition(const std::string& condition) {
  const std::string text =
      Linted(commitment_with("met when " + condition) + reads_all, words).mended();
  const std::size_t at = text.find("met when ") + 9;
  return text.substr(at, text.find('\n', at) - at);
}

TEST(Lints, a_sound_rule_causes_none) { EXPECT_EQ(odd_about("total < 5"), ""); }

TEST(Lints, mixed_and_with_or_gets_parentheses) {
  EXPECT_EQ(odd_about("a or b and total > 5"),
            "L001 `b and total > 5`: `and` and `or` are mixed without parentheses\n");
  EXPECT_EQ(mended_condition("a or b and total > 5"), "a or (b and total > 5)");
}

/// Regression: `net >= 0 tonne` was called always true.
TEST(Lints, a_figure_that_may_be_negative_is_not_always_above_zero) {
  std::string negative = words;
  const std::string unit = "unit warhead \"warheads\"";
  negative.replace(negative.find(unit), unit.size(), unit + " positive or negative");
  EXPECT_EQ(Linted(commitment_with("met when total >= 0") + reads_all, negative).said(), "");
}

TEST(Lints, a_condition_that_no_fact_can_change_is_reported) {
  EXPECT_EQ(odd_about("total >= 0"),
            "L002 `total >= 0`: this is always true where it is known at all\n");
  EXPECT_EQ(odd_about("total < 0"),
            "L002 `total < 0`: this is always false where it is known at all\n");
  EXPECT_EQ(odd_about("alert < low"),
            "L002 `alert < low`: this is always false where it is known at all\n");
  EXPECT_EQ(odd_about("alert <= high"),
            "L002 `alert <= high`: this is always true where it is known at all\n");
  EXPECT_EQ(odd_about("count(e in talk) >= 0"),
            "L002 `count(e in talk) >= 0`: this is always true where it is known at all\n");
  EXPECT_EQ(odd_about("share(s in nws where a of s) > 100%"),
            "L002 `share(s in nws where a of s) > 100%`: this is always false where it is known at "
            "all\n");
  EXPECT_EQ(odd_about("total < 1"), "");
  EXPECT_EQ(odd_about("alert <= low"), "");
  EXPECT_EQ(odd_about("yes"), "L002 `yes`: this is always true where it is known at all\n");
}

TEST(Lints, two_comparisons_that_no_figure_meets_are_always_false) {
  EXPECT_EQ(odd_about("total < 5 and total > 7"),
            "L002 `total < 5 and total > 7`: this is always false where it is known at all\n");
  EXPECT_EQ(
      odd_about("alert < high and alert = high"),
      "L002 `alert < high and alert = high`: this is always false where it is known at all\n");
  EXPECT_EQ(odd_about("total < 7 and total > 5"), "");
}

TEST(Lints, a_condition_and_its_opposite_settle_each_other) {
  EXPECT_EQ(odd_about("a and not a"),
            "L002 `a and not a`: this is always false where it is known at all\n");
  EXPECT_EQ(odd_about("a or not a"),
            "L002 `a or not a`: this is always true where it is known at all\n");
}

TEST(Lints, a_figure_compared_with_itself_is_settled) {
  EXPECT_EQ(odd_about("total < total"),
            "L002 `total < total`: this is always false where it is known at all\n");
  EXPECT_EQ(odd_about("total <= total[RC2015]"), "");
}

TEST(Lints, a_partly_clause_that_met_covers_never_decides) {
  const auto of = [](const std::string& met, const std::string& partly) {
    return Linted(commitment_with("met when " + met + "\n  partly met when " + partly) + reads_all,
                  words)
        .said();
  };
  const std::string covered =
      ": `partly met when` can never decide: `met when` holds wherever it does\n";
  EXPECT_EQ(of("a", "a"), "L003 `a`" + covered);
  EXPECT_EQ(of("a", "a and b"), "L003 `a and b`" + covered);
  EXPECT_EQ(of("a or b", "b"), "L003 `b`" + covered);
  EXPECT_EQ(of("total < 5", "total < 3"), "L003 `total < 3`" + covered);
  EXPECT_EQ(of("total < 3", "total < 5"), "");
  EXPECT_EQ(of("a and b", "a"), "");
  EXPECT_EQ(of("a", "a or b"), "");
}

TEST(Lints, a_repeated_condition_is_reported) {
  EXPECT_EQ(odd_about("a and b and a"), "L004 `a`: this condition stands twice\n");
  EXPECT_EQ(odd_about("at least 2 of { a; b; a }"), "L004 `a`: this condition stands twice\n");
}

TEST(Lints, a_double_negation_is_taken_out) {
  EXPECT_EQ(odd_about("not not a"), "L005 `not not a`: this is negated twice\n");
  EXPECT_EQ(mended_condition("not not a"), "a");
  EXPECT_EQ(odd_about("not (total is not known)"), "");
}

TEST(Lints, a_truth_is_not_compared) {
  EXPECT_EQ(odd_about("a = yes"), "L006 `a = yes`: a truth needs no comparison\n");
  EXPECT_EQ(mended_condition("a = yes"), "a");
  EXPECT_EQ(mended_condition("a = no"), "not a");
  EXPECT_EQ(mended_condition("a != no"), "a");
}

TEST(Lints, a_quantifier_asks_about_its_variable) {
  EXPECT_EQ(odd_about("every s in nws: a"),
            "L007 `a`: this condition does not ask about the variable of its quantifier\n");
  EXPECT_EQ(odd_about("some e in talk where b"),
            "L007 `b`: this condition does not ask about the variable of its quantifier\n");
  EXPECT_EQ(odd_about("every s in nws: total in { 5, total of s }"), "");
  EXPECT_EQ(odd_about("every s in nws: a of s"), "");
}

TEST(Lints, an_aggregate_asks_about_its_variable) {
  EXPECT_EQ(odd_about("sum(total for s in nws) > 5"),
            "L007 `total`: this figure does not ask about the variable of its range\n");
  EXPECT_EQ(odd_about("average(total of s for s in nws where a) > 5"),
            "L007 `a`: this condition does not ask about the variable of its range\n");
  EXPECT_EQ(odd_about("count(e in talk where b) > 5"),
            "L007 `b`: this condition does not ask about the variable of its range\n");
  EXPECT_EQ(odd_about("sum(total of s for s in nws where a of s) > 5"), "");
  EXPECT_EQ(odd_about("count(e in talk) > 5 and sum(total, total[RC2015]) > 5"), "");
}

TEST(Lints, a_variable_hides_no_other) {
  EXPECT_EQ(odd_about("every s in nws: a of s and (some s in nws: b of s)"),
            "L008 `s`: `s` hides the variable of the same name around it\n");
}

TEST(Lints, unused_declarations_are_reported) {
  const std::string more = words + R"(unit tonne
choice colour { red green }
group alone "France" { members FRA }
parameter limit percent { from 2000-01-01 = 5% until superseded }
define fell = total < total[previous cycle]
indicator unread number per cycle "Unread"
event unheard "Unheard" { on date who state }
)";
  EXPECT_EQ(Linted(commitment_with("met when a") + reads_all, more).said(),
            "L013 `tonne`: no rule uses the unit `tonne`\n"
            "L012 `colour`: no rule uses the choice `colour`\n"
            "L011 `alone`: no rule uses the group `alone`\n"
            "L014 `limit`: no rule uses the parameter `limit`\n"
            "L015 `fell`: no rule uses the definition `fell`\n"
            "L009 `unread`: no rule uses the indicator `unread`\n"
            "L010 `unheard`: no rule uses the event `unheard`\n");
}

TEST(Lints, events_that_only_their_day_distinguishes_are_reported) {
  const auto about = [](const std::string& event) {
    return Linted(commitment_with("met when some v in vote") + reads_all,
                  words + "event vote \"A vote\" " + event + "\n")
        .said();
  };
  EXPECT_EQ(about("{ on date  number number }"),
            "L032 `vote`: nothing but their day tells one `vote` from another\n");
  EXPECT_EQ(about("{ on date  number number } identified by on number"), "");
  EXPECT_EQ(about("{ on date  number number } identified by on"), "");
  EXPECT_EQ(about("{ on date  who state }"), "");
}

TEST(Lints, names_in_a_list_are_used) {
  EXPECT_EQ(Linted(commitment_with("met when total in { most, 5 }") + reads_all,
                   words + "indicator most quantity of warhead per cycle \"Most\"\n")
                .said(),
            "");
}

TEST(Lints, conditions_of_a_sentence_and_of_an_exception_are_looked_at) {
  EXPECT_EQ(odd_about("a\n  says \"{count(e in talk where not not (e.on in cycle))}\""),
            "L005 `not not (e.on in cycle)`: this is negated twice\n");
  EXPECT_EQ(Linted(commitment_with("met when a") +
                       "exception to 1 \"why\" when b {\n"
                       "  asks \"{count(e in talk where not not (e.on in cycle))}\"\n}\n" +
                       reads_all,
                   words)
                .said(),
            "L005 `not not (e.on in cycle)`: this is negated twice\n");
}

TEST(Lints, a_vocabulary_by_itself_is_there_for_others) { EXPECT_EQ(Linted("", words).said(), ""); }

TEST(Lints, a_parameter_has_no_gap_and_does_not_end_soon) {
  const auto of = [](const std::string& spans) {
    return Linted(commitment_with("met when total > limit") + reads_all,
                  words + "parameter limit quantity of warhead { " + spans + " }\n")
        .said();
  };
  EXPECT_EQ(of("from 2000-01-01 to 2005-12-31 = 5 from 2007-01-01 = 6 until superseded"),
            "L017 `limit`: the parameter `limit` has no value from 2006-01-01 to 2006-12-31\n");
  EXPECT_EQ(of("from 2000-01-01 to 2022-05-31 = 5"),
            "L018 `limit`: the parameter `limit` ends on 2022-05-31\n");
  EXPECT_EQ(of("from 2000-01-01 to 2021-05-31 = 5"),
            "L018 `limit`: the parameter `limit` has ended on 2021-05-31\n");
  EXPECT_EQ(of("from 2000-01-01 to 2025-05-31 = 5"), "");
  EXPECT_EQ(of("from 2000-01-01 to 2005-12-31 = 5 from 2006-01-01 = 6 until superseded"), "");
  EXPECT_EQ(
      of("from 2000-01-01 = 5"),
      "L031 `limit`: the last value of the parameter `limit` does not say how long it holds\n");
}

TEST(Lints, versions_leave_no_gap_and_do_not_end_soon) {
  const auto of = [](const std::string& one, const std::string& other) {
    const std::string said =
        Linted(commitment_with("met when a\n  in force " + one) +
                   commitment_with("met when b\n  in force " + other) + reads_all,
               words)
            .said();
    const std::string untested = "L022 `1`: no scenario shows the commitment `test.1` at work\n";
    return said.starts_with(untested) ? said.substr(untested.size()) : said;
  };
  EXPECT_EQ(of("to 2012-12-31", "from 2013-01-01"), "");
  EXPECT_EQ(of("to 2012-12-31", "from 2014-01-01"),
            "L017 `1`: no version of `test.1` is in force from 2013-01-01 to 2013-12-31\n");
  EXPECT_EQ(of("to 2012-12-31", "from 2013-01-01 to 2022-05-31"),
            "L018 `1`: the commitment `test.1` ends on 2022-05-31\n");
  EXPECT_EQ(of("to 2012-12-31", "from 2013-01-01 to 2021-05-31"),
            "L018 `1`: the commitment `test.1` has ended on 2021-05-31\n");
  EXPECT_EQ(of("to 2012-12-31", "from 2013-01-01 to 2023-05-31"), "");
}

TEST(Lints, a_commitment_names_its_place_its_theme_and_its_question) {
  EXPECT_EQ(
      Linted("commitment 1 { title \"One\" cites \"DOC\" binds each nws review each cycle met "
             "when a }\n" +
                 reads_all,
             words)
          .said(),
      "L019 `1`: the commitment `test.1` cites a document and no place in it\n"
      "L021 `1`: the commitment `test.1` asks no question\n"
      "L023 `1`: the commitment `test.1` has no theme\n");
}

TEST(Lints, a_pack_is_written_in_the_languages_of_its_title) {
  std::string bilingual = words;
  bilingual.replace(bilingual.find("title \"Test\""), 12, "title \"Test\" zh \"测试\"");
  const std::string text =
      Linted(commitment_with("met when a\n  says \"It is so\"") + reads_all, bilingual).said();
  EXPECT_NE(text.find("L020 `1`: the title of the commitment `test.1` is missing in `zh`\n"),
            std::string::npos);
  for (const std::string missing :
       {"`1`: the question of the commitment `test.1`",
        "`1`: the sentence of the commitment `test.1`",
        "`total`: the title of the indicator `total`", "`talk`: the title of the event `talk`",
        "`nws`: the title of the group `nws`", "`RC2015`: the title of the cycle `RC2015`"}) {
    EXPECT_NE(text.find("L020 " + missing + " is missing in `zh`\n"), std::string::npos) << missing;
  }
}

TEST(Lints, one_place_may_have_several_warnings) {
  const std::string spans =
      "from 2000-01-01 to 2000-12-31 = 5 from 2002-01-01 to 2002-12-31 = 6\n"
      "  from 2004-01-01 = 7 until superseded";
  EXPECT_EQ(Linted(commitment_with("met when total > limit") + reads_all,
                   words + "parameter limit quantity of warhead { " + spans + " }\n")
                .said(),
            "L017 `limit`: the parameter `limit` has no value from 2001-01-01 to 2001-12-31\n"
            "L017 `limit`: the parameter `limit` has no value from 2003-01-01 to 2003-12-31\n");
}

TEST(Lints, a_commitment_has_a_scenario) {
  EXPECT_EQ(
      Linted(commitment_with("met when a", "2") + commitment_with("met when b") + reads_all, words)
          .said(),
      "L022 `2`: no scenario shows the commitment `test.2` at work\n");
}

TEST(Lints, groups_and_cycles_say_each_thing_once_and_leave_no_gap) {
  const std::string more = words + R"(cycle RC2020 "to 2020" from 2015-06-01 to 2022-08-26
group twice "Twice" { members FRA FRA }
group nobody "Nobody" {
}
)";
  const std::string rules =
      commitment_with("met when (every s in twice: a of s) or (some s in nobody: a of s)");
  EXPECT_EQ(Linted(rules + reads_all, more).said(),
            "L026 `RC2020`: no cycle holds the days from 2015-05-23 to 2015-05-31\n"
            "L024 `twice`: `FRA` stands twice in the group `twice`\n"
            "L025 `nobody`: nobody belongs to the group `nobody`\n");
}

TEST(Lints, nothing_is_equal_to_a_bound) {
  EXPECT_EQ(odd_about("total = at most 5"),
            "L027 `total = at most 5`: a figure is hardly ever known to be equal to a bound\n");
  EXPECT_EQ(odd_about("total != at most 5"),
            "L027 `total != at most 5`: a figure is hardly ever known to be equal to a bound\n");
}

TEST(Lints, a_commitment_is_related_to_another_once) {
  EXPECT_EQ(
      Linted(commitment_with("met when a\n  related test.1 test.all test.all") + reads_all, words)
          .said(),
      "L028 `1`: the commitment `test.1` is related to itself\n"
      "L028 `1`: the commitment `test.1` is related to `test.all` twice\n");
}

TEST(Lints, a_scenario_expects_something_and_each_thing_once) {
  EXPECT_EQ(Linted(commitment_with("met when a") + reads_all +
                       "scenario \"Nothing\" {\n  as of 2015-01-01\n}\n"
                       "scenario \"Twice\" {\n  expect 1 | subject | cycle | verdict |\n"
                       "           | FRA | RC2015 | no data |\n"
                       "           | FRA | RC2015 | no data |\n}\n",
                   words)
                .said(),
            "L029 `\"Nothing\"`: this scenario expects nothing\n"
            "L030 `no data`: this verdict is expected twice\n");
}

TEST(Lints, a_definition_is_reported_once_for_all_uses) {
  EXPECT_EQ(Linted("define odd = not not a\n" + commitment_with("met when odd and (odd or b)") +
                       reads_all,
                   words)
                .said(),
            "L005 `not not a`: this is negated twice\n");
  EXPECT_EQ(Linted("define mixed = a or b and total > 5\n" +
                       commitment_with("met when mixed and (mixed or b)") + reads_all,
                   words)
                .said(),
            "L001 `b and total > 5`: `and` and `or` are mixed without parentheses\n");
}

/// The warnings on a pack with this text that uses the pack `test`, and the text after the fix.
std::pair<std::string, std::string> of_pack_that_uses(const std::string& text) {
  const std::string more = "indicator arms.frozen truth per cycle \"Frozen\"\n";
  const std::string whole = "language 1\npack other { title \"Other\" }\n  use test\n" + text;
  base::Sources sources;
  base::Diagnostics diagnostics{1000};
  std::vector<grammar::syntax::File> files;
  files.push_back(grammar::parse(sources, sources.add("a.pacta", words + more), diagnostics));
  files.push_back(grammar::parse(sources, sources.add("b.pacta", whole), diagnostics));
  (void)check(sources, files, diagnostics, {true, parse_day("2022-01-01")});
  for (const base::Diagnostic& each : diagnostics.sorted()) {
    if (each.code == "L016") return {each.message, base::mended(whole, {each.edits}).text};
  }
  return {"", whole};
}

TEST(Lints, a_pack_is_used_for_something) {
  const std::string rule =
      "commitment 1 { title \"T\" cites \"D\" at \"1\" binds each five review each cycle\n"
      "  met when done }\n";
  const std::string own = "indicator done truth per cycle \"Done\"\n";
  const auto [message, mended] = of_pack_that_uses(own + "group five \"Five\" { }\n" + rule);
  EXPECT_EQ(message, "nothing of the pack `test` is used here");
  EXPECT_EQ(mended, "language 1\npack other { title \"Other\" }\n" + own +
                        "group five \"Five\" { }\n" + rule);
  EXPECT_EQ(of_pack_that_uses(own + "group five \"Five\" { members FRA }\n" + rule).first, "");
  EXPECT_EQ(of_pack_that_uses(own + "group five \"Five\" { }\n" + rule +
                              "scenario \"S\" {\n  given | subject | cycle | total |\n}\n")
                .first,
            "");
  const std::string frozen = rule.substr(0, rule.find("done")) + "arms.frozen }\n";
  EXPECT_EQ(of_pack_that_uses("group five \"Five\" { }\n" + frozen).first, "");
}

TEST(Lints, wrong_rules_get_no_warnings) {
  EXPECT_EQ(odd_about("not not missing"), "N001 `missing`: there is nothing named `missing`\n");
}

}  // namespace
}  // namespace servanda::engine
