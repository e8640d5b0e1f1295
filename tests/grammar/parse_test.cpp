#include "grammar/parse.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "grammar/token.hpp"
#include "tests/grammar/parsed.hpp"

namespace servanda::grammar {
namespace {

using syntax::ExpressionId;

std::string listed(const std::vector<syntax::Name>& names) {
  std::string all;
  for (const syntax::Name& name : names) all += std::string(name.text) + ",";
  return all;
}

std::string listed(const syntax::Translations& translations) {
  std::string all;
  for (const syntax::Translation& each : translations) {
    all += std::string(each.language.text) + "=" + syntax::unescaped(each.text) + ";";
  }
  return all;
}

std::string shown(const syntax::Type& type) {
  return std::string(type.name.text) + (type.of ? " of " + std::string(type.of->text) : "");
}

// --- declarations ---

TEST(Parse, an_empty_file_holds_nothing_and_is_no_mistake) {
  for (const char* text : {"", " \n\t\r\n", "# only a comment", "language 1"}) {
    const Parsed parsed(text);
    EXPECT_TRUE(parsed.file.items.empty()) << text;
    EXPECT_EQ(parsed.said(), "") << text;
  }
}

TEST(Parse, a_byte_order_mark_is_no_part_of_the_text) {
  const Parsed parsed("\uFEFFunit warhead");
  EXPECT_EQ(parsed.said(), "");
  EXPECT_EQ(parsed.first<syntax::Unit>().name.text, "warhead");
}

TEST(Parse, lines_may_end_as_on_windows) {
  const Parsed parsed(
      "pack a {\r\n  title \"A\"\r\n}\r\nscenario \"s\" {\r\n  given | subject | x |\r\n"
      "        | FRA | 5 |\r\n}\r\n");
  EXPECT_EQ(parsed.said(), "");
  EXPECT_EQ(parsed.first<syntax::Scenario>().given.front().table.rows.size(), 1U);
}

TEST(Parse, a_pack_has_title_citations_and_note) {
  const Parsed parsed(R"(pack npt.wp9 {
    title en "Nuclear" zh "核"
    cites "NPT/CONF.2020/WP.9" "NPT" at "art. VI"
    note "Free \"text\"."
  })");
  const auto& pack = parsed.first<syntax::Pack>();
  EXPECT_EQ(parsed.said(), "");
  EXPECT_EQ(pack.name.text, "npt.wp9");
  EXPECT_EQ(listed(pack.title), "en=Nuclear;zh=核;");
  ASSERT_EQ(pack.cites.size(), 2U);
  EXPECT_FALSE(pack.cites[0].at);
  EXPECT_EQ(pack.cites[1].at->raw, "art. VI");
  EXPECT_EQ(syntax::unescaped(*pack.note), "Free \"text\".");
}

TEST(Parse, a_bare_title_is_english) {
  EXPECT_EQ(listed(Parsed(R"(unit warhead "warheads" zh "枚弹头")").first<syntax::Unit>().title),
            "en=warheads;zh=枚弹头;");
}

TEST(Parse, a_use_names_a_pack) {
  EXPECT_EQ(Parsed("use npt.vocabulary").first<syntax::Use>().pack.text, "npt.vocabulary");
}

TEST(Parse, states_and_bodies_are_told_apart) {
  const Parsed parsed("state FRA \"France\"\nbody review_conference \"NPT Review Conference\"");
  ASSERT_EQ(parsed.file.items.size(), 2U);
  EXPECT_TRUE(std::get<syntax::Subject>(parsed.file.items[0].declaration).state);
  EXPECT_FALSE(std::get<syntax::Subject>(parsed.file.items[1].declaration).state);
}

TEST(Parse, a_cycle_has_its_days) {
  const Parsed parsed_cycle("cycle RC \"R\" from 2015-05-23 to 2022-08");
  const auto& cycle = parsed_cycle.first<syntax::Cycle>();
  EXPECT_EQ(cycle.from.text, "2015-05-23");
  EXPECT_EQ(cycle.to.text, "2022-08");
}

TEST(Parse, undated_members_may_stand_before_others) {
  const Parsed parsed(R"(group g {
    members USA
    members DEU from 1970-01-01
  })");
  EXPECT_EQ(parsed.said(), "");
  EXPECT_EQ(parsed.first<syntax::Group>().members.size(), 2U);
}

TEST(Parse, a_group_has_members_for_a_time) {
  const Parsed parsed(R"(group nws "N" {
    members CHN FRA from 1970-03-05
    members DEU from 1970-01-01 to 1990-10-03
    members USA
    cites "NPT" at "art. IX"
  })");
  const auto& group = parsed.first<syntax::Group>();
  EXPECT_EQ(parsed.said(), "");
  ASSERT_EQ(group.members.size(), 3U);
  EXPECT_EQ(listed(group.members[0].names), "CHN,FRA,");
  EXPECT_EQ(group.members[0].from->text, "1970-03-05");
  EXPECT_FALSE(group.members[0].to);
  EXPECT_EQ(group.members[1].to->text, "1990-10-03");
  EXPECT_FALSE(group.members[2].from);
  EXPECT_EQ(group.cites.size(), 1U);
}

TEST(Parse, a_choice_keeps_the_order_of_its_values) {
  EXPECT_EQ(
      listed(Parsed("choice c \"C\" { none reduced launch_ready }").first<syntax::Choice>().values),
      "none,reduced,launch_ready,");
}

TEST(Parse, an_indicator_has_type_and_grain) {
  const Parsed parsed(R"(
    indicator a quantity of warhead per cycle "A"
    indicator b truth lasting "B"
    indicator c set of topic per year "C")");
  ASSERT_EQ(parsed.file.items.size(), 3U);
  const auto& a = std::get<syntax::Indicator>(parsed.file.items[0].declaration);
  const auto& b = std::get<syntax::Indicator>(parsed.file.items[1].declaration);
  const auto& c = std::get<syntax::Indicator>(parsed.file.items[2].declaration);
  EXPECT_EQ(shown(a.type), "quantity of warhead");
  EXPECT_EQ(a.grain, syntax::Grain::per_cycle);
  EXPECT_EQ(shown(b.type), "truth");
  EXPECT_EQ(b.grain, syntax::Grain::lasting);
  EXPECT_EQ(shown(c.type), "set of topic");
  EXPECT_EQ(c.grain, syntax::Grain::per_year);
}

TEST(Parse, an_indicator_may_have_a_tolerance_and_a_judgement) {
  const Parsed parsed_both("indicator a number lasting \"A\" about within 10% by judgement");
  const auto& both = parsed_both.first<syntax::Indicator>();
  EXPECT_EQ(both.tolerance->text, "10");
  EXPECT_TRUE(both.by_judgement);
  const Parsed parsed_none("indicator a number lasting \"A\"");
  const auto& none = parsed_none.first<syntax::Indicator>();
  EXPECT_FALSE(none.tolerance);
  EXPECT_FALSE(none.by_judgement);
}

TEST(Parse, an_event_may_say_what_it_is_known_by) {
  const Parsed two(
      "event d \"D\" { on date  number number } identified by on number\nstate FRA \"F\"");
  const auto& event = two.first<syntax::Event>();
  ASSERT_EQ(event.identity.size(), 2U);
  EXPECT_EQ(event.identity[1].text, "number");
  EXPECT_EQ(two.file.items.size(), 2U);  // the next line begins with none of its fields
}

TEST(Parse, an_event_has_fields) {
  const Parsed parsed_event("event d \"D\" { on date who states topics set of topic }");
  const auto& event = parsed_event.first<syntax::Event>();
  ASSERT_EQ(event.fields.size(), 3U);
  EXPECT_EQ(event.fields[0].name.text, "on");
  EXPECT_EQ(shown(event.fields[2].type), "set of topic");
  EXPECT_TRUE(event.identity.empty());
}

TEST(Parse, a_parameter_has_values_for_a_time) {
  const Parsed parsed(R"(parameter p percent {
    from 2010-05-28 to 2022-07-31 = 15%
    from 2022-08-01 = 10% cites "NPT/CONF.2020/WP.9" at "para. 8"
  })");
  const auto& parameter = parsed.first<syntax::Parameter>();
  EXPECT_EQ(parsed.said(), "");
  ASSERT_EQ(parameter.spans.size(), 2U);
  EXPECT_EQ(parameter.spans[0].to->text, "2022-07-31");
  EXPECT_FALSE(parameter.spans[1].to);
  EXPECT_EQ(parameter.spans[1].cites.size(), 1U);
}

// --- commitments ---

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

// --- scenarios ---

TEST(Parse, a_scenario_has_tables) {
  const Parsed parsed(R"(scenario "A cut" {
    as of 2022-08-26
    given | subject | cycle  | total       |
          | FRA     | RC2010 | at most 300 |   # a comment
          | GBR     |        |not reported|
    given event dialogue
          | on         | participants |
          | 2021-12-02 | CHN FRA      |
    given complete
          | dataset | to         |
          | total   | 2022-08-26 |
    expect 5.a | subject | verdict |
               | FRA     | no data |
  })");
  const auto& scenario = parsed.first<syntax::Scenario>();
  EXPECT_EQ(parsed.said(), "");
  EXPECT_EQ(scenario.title.raw, "A cut");
  EXPECT_EQ(scenario.as_of->text, "2022-08-26");
  ASSERT_EQ(scenario.given.size(), 3U);
  EXPECT_EQ(scenario.given[0].kind, syntax::GivenKind::facts);
  EXPECT_EQ(scenario.given[1].kind, syntax::GivenKind::event);
  EXPECT_EQ(scenario.given[1].event->text, "dialogue");
  EXPECT_EQ(scenario.given[2].kind, syntax::GivenKind::complete);
  const syntax::Table& table = scenario.given[0].table;
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[0][2].text, "at most 300");
  EXPECT_EQ(table.rows[1][1].text, "");
  EXPECT_EQ(table.rows[1][2].text, "not reported");
  ASSERT_EQ(scenario.expect.size(), 1U);
  EXPECT_EQ(scenario.expect[0].commitment.text, "5.a");
  EXPECT_EQ(scenario.expect[0].table.rows[0][1].text, "no data");
}

TEST(Parse, an_empty_cell_needs_no_blank) {
  const Parsed parsed("scenario \"s\" {\n given | a | b | c |\n | 1 || 3 |\n}");
  EXPECT_EQ(parsed.said(), "");
  EXPECT_EQ(parsed.first<syntax::Scenario>().given[0].table.rows.at(0).at(1).text, "");
}

// --- the packs of this project ---

std::vector<std::pair<std::string, std::string>> packs() {
  const char* source = std::getenv("SOURCE");
  std::vector<std::pair<std::string, std::string>> all;
  const auto folder = std::filesystem::path(source == nullptr ? "." : source) / "rules" / "npt";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".pacta") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    all.emplace_back(entry.path().filename().string(), text.str());
  }
  std::sort(all.begin(), all.end());
  return all;
}

/// The expressions that stand directly in another.
std::vector<ExpressionId> children(const syntax::Node& node) {
  std::vector<ExpressionId> found;
  const auto add = [&](ExpressionId id) {
    if (id.valid()) found.push_back(id);
  };
  const auto all = [&](const std::vector<ExpressionId>& ids) {
    for (const ExpressionId id : ids) add(id);
  };
  std::visit(
      [&](const auto& each) {
        if constexpr (requires { each.operand; }) add(each.operand);
        if constexpr (requires { each.fallback; }) add(each.fallback);
        if constexpr (requires { each.left; }) add(each.left), add(each.right);
        if constexpr (requires { each.parts; }) all(each.parts);
        if constexpr (requires { each.figure; }) add(each.figure);
        if constexpr (requires { ExpressionId(each.subject); }) add(each.subject);
        if constexpr (requires { each.conditions; }) all(each.conditions);
        if constexpr (requires { each.where; }) add(each.where);
        if constexpr (requires { each.body; }) add(each.body);
        if constexpr (requires { each.value; }) add(each.value);
        if constexpr (requires { each.arguments; }) all(each.arguments);
        if constexpr (requires { each.first; }) add(each.first), add(each.second);
        if constexpr (requires { each.items; }) all(each.items);
      },
      node);
  return found;
}

bool inside(base::Span inner, base::Span outer) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

TEST(Packs, are_read_without_a_word) {
  for (const auto& [name, text] : packs()) {
    const Parsed parsed(text);
    EXPECT_EQ(parsed.rendered(), "") << name;
    EXPECT_FALSE(parsed.file.items.empty()) << name;
  }
}

TEST(Packs, have_every_expression_inside_the_one_around_it) {
  for (const auto& [name, text] : packs()) {
    const Parsed parsed(text);
    const base::Span whole{0, static_cast<std::uint32_t>(text.size())};
    for (std::uint32_t i = 0; i < parsed.file.expressions.size(); ++i) {
      const syntax::Expression& each = parsed.file.expressions[i];
      ASSERT_LE(each.span.begin, each.span.end) << name;
      ASSERT_TRUE(inside(each.span, whole)) << name;
      for (const ExpressionId child : children(each.node)) {
        ASSERT_LT(child.value, i) << name << ": children stand before their parents";
        ASSERT_TRUE(inside(parsed.file[child].span, each.span))
            << name << ": " << parsed.text(parsed.file[child].span) << " in "
            << parsed.text(each.span);
      }
    }
  }
}

TEST(Packs, have_their_declarations_one_after_the_other) {
  for (const auto& [name, text] : packs()) {
    const Parsed parsed(text);
    std::uint32_t end = 0;
    for (const syntax::Item& item : parsed.file.items) {
      ASSERT_LE(end, item.span.begin) << name;
      ASSERT_LT(item.span.begin, item.span.end) << name;
      end = item.span.end;
    }
    ASSERT_LE(end, text.size()) << name;
  }
}

// --- one slip in a pack ---

struct Slip {
  std::string text;
  std::size_t line;  ///< the line of the change
};

/// Changes a text in one place: leaves out a word, doubles it, or swaps it with the next one.
std::vector<Slip> slips(const std::string& text, std::size_t step, std::size_t start) {
  base::Sources sources;
  base::Diagnostics diagnostics;
  const base::SourceId id = sources.add("a.pacta", text);
  const base::Source& source = sources[id];
  const auto tokens = lex(source, id, {0, static_cast<std::uint32_t>(text.size())}, diagnostics);
  std::vector<Slip> all;
  for (std::size_t i = start; i + 2 < tokens.tokens.size(); i += step) {
    const base::Span word = tokens.tokens[i].span;
    const base::Span next = tokens.tokens[i + 1].span;
    const std::size_t line = source.position(word.begin).line;
    const std::string before = text.substr(0, word.begin);
    const std::string after = text.substr(word.end);
    const std::string between = text.substr(word.end, next.begin - word.end);
    const std::string one(source.text(word));
    const std::string other(source.text(next));
    all.push_back({before + after, line});
    all.push_back({before + one + " " + one + after, line});
    all.push_back({before + other + between + one + text.substr(next.end), line});
  }
  return all;
}

/// Each declaration of a text with the one that follows it: an edit can spoil both.
std::vector<std::string> pairs(const std::string& text) {
  const Parsed parsed(text);
  std::vector<std::string> all;
  for (std::size_t i = 0; i < parsed.file.items.size(); ++i) {
    const std::size_t last = std::min(i + 1, parsed.file.items.size() - 1);
    all.emplace_back(
        parsed.text({parsed.file.items[i].span.begin, parsed.file.items[last].span.end}));
  }
  return all;
}

TEST(Packs, with_one_slip_are_reported_near_it_in_words_of_the_language) {
  std::size_t reported = 0;
  std::size_t near = 0;
  std::size_t turn = 0;
  std::string far;
  for (const auto& [name, pack] : packs()) {
    for (const std::string& text : pairs(pack)) {
      for (const Slip& slip : slips(text, 7, ++turn % 7)) {
        const Parsed parsed(slip.text);
        if (!parsed.diagnostics.has_errors()) continue;
        ++reported;
        const base::Diagnostic first = parsed.diagnostics.sorted().front();
        const base::Place place = first.labels.front().place;
        const std::size_t line = parsed.sources[place.source].position(place.span.begin).line;
        const std::size_t away = line > slip.line ? line - slip.line : slip.line - line;
        near += away <= 1 ? 1 : 0;
        if (away > 1) far += name + ", " + std::to_string(away) + " away: " + first.message + "\n";
        const std::string said = parsed.rendered();
        for (const char* internal : {"boost", "x3", "::parse", "std::", "_rule", "_tag"}) {
          ASSERT_EQ(said.find(internal), std::string::npos) << said;
        }
      }
    }
  }
  EXPECT_GT(reported, 1000U);
  EXPECT_GE(near * 100, reported * 95) << near << " of " << reported << "\n" << far;
  RecordProperty("near", std::to_string(near) + " of " + std::to_string(reported));
}

TEST(Parse, in_force_opens_a_clause_where_in_alone_is_an_operator) {
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
