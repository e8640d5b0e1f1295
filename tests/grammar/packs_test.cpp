// The packs of this project, whole and with one slip.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "grammar/token.hpp"
#include "tests/grammar/parsed.hpp"

namespace servanda::grammar {
namespace {

using syntax::ExpressionId;

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

// --- one edit in a pack ---

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

TEST(Packs, with_one_edit_are_reported_near_it_in_words_of_the_language) {
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

}  // namespace
}  // namespace servanda::grammar
