// The layout of rule files: formatting keeps the words, the comments and the meaning, and
// formatting twice is formatting once, for any white space and comments. The test lays out the
// project's own packs at random.

#include "grammar/format.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "engine/check/check.hpp"
#include "grammar/format/pieces.hpp"
#include "grammar/parse.hpp"

namespace servanda {
namespace {

std::vector<std::string> packs() {
  const char* const root = std::getenv("SOURCE");
  std::vector<std::filesystem::path> paths;
  for (const auto& each : std::filesystem::directory_iterator(
           std::filesystem::path(root == nullptr ? "." : root) / "rules/npt")) {
    if (each.path().extension() == ".pacta") paths.push_back(each.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const auto& path : paths) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    texts.push_back(text.str());
  }
  return texts;
}

std::string formatted(const std::string& text) {
  base::Sources sources;
  base::Diagnostics diagnostics;
  const auto id = sources.add("a.pacta", text);
  const auto file = grammar::parse(sources, id, diagnostics);
  if (diagnostics.has_errors()) return base::render(diagnostics, sources);
  return grammar::format(sources, file).value_or("words were lost");
}

/// Everything that the rules mean, as text.
std::string meaning(const std::vector<std::string>& texts) {
  base::Sources sources;
  base::Diagnostics diagnostics;
  std::vector<grammar::syntax::File> files;
  for (const std::string& text : texts)
    files.push_back(grammar::parse(sources, sources.add("a.pacta", text), diagnostics));
  const engine::Program program = engine::check(sources, files, diagnostics);
  std::string told = base::render(diagnostics, sources);
  for (const engine::Commitment& commitment : program.commitments)
    told += print(program, commitment);
  for (const engine::Scenario& scenario : program.scenarios)
    told += scenario.title + std::to_string(scenario.expectations.size()) + "\n";
  return told;
}

class Relayout {
 public:
  Relayout(unsigned seed, bool with_comments) : random_(seed), with_comments_(with_comments) {}

  std::string operator()(const std::string& text) {
    base::Sources sources;
    const auto id = sources.add("a.pacta", text);
    const auto pieces = grammar::layout::pieces_of(sources[id], id);
    std::string result;
    bool in_row = false;
    bool in_identity = false;
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
      const auto& piece = pieces[i];
      const bool starts_line = piece.token.starts_line;
      const bool bar = piece.is("|");
      // A row is a line of its own; the header of a table may follow its keyword on the same line.
      // The same holds for the names that identify an event.
      const bool ends_line = (in_row || in_identity) && starts_line;
      if (bar) in_row = true;
      if (!bar && starts_line) in_row = false;
      in_identity = !starts_line && (in_identity || piece.is("identified"));
      if (!result.empty()) {
        // A unit stands on the line of its number.
        const bool unit = !starts_line && piece.token.kind == grammar::TokenKind::name &&
                          pieces[i - 1].token.kind == grammar::TokenKind::number;
        result += ends_line || (bar && starts_line) ? line_break()
                  : in_row || in_identity || unit   ? blanks()
                                                    : space();
      }
      result += sources[id].text(piece.token.span);
    }
    return result + "\n";
  }

 private:
  int pick(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }
  std::string blanks() { return std::string(static_cast<std::size_t>(1 + pick(3)), ' '); }
  std::string line_break() {
    std::string text;
    if (with_comments_ && pick(9) == 0) text += "  # behind " + std::to_string(pick(99));
    text += "\n";
    if (with_comments_ && pick(9) == 0) text += "\n";
    if (with_comments_ && pick(9) == 0) text += "   # above " + std::to_string(pick(99)) + "\n";
    return text;
  }
  std::string space() {
    const int kind = pick(9);
    return kind < 5 ? blanks() : kind < 6 ? "\t" : line_break() + (kind < 8 ? "" : blanks());
  }

  std::mt19937 random_;
  bool with_comments_;
};

TEST(FormatProperty, formatting_twice_is_formatting_once) {
  for (unsigned seed = 0; seed < 10; ++seed) {
    for (const std::string& pack : packs()) {
      const std::string once = formatted(Relayout(seed, true)(pack));
      ASSERT_TRUE(once.starts_with("language") || once.starts_with("#")) << seed << "\n" << once;
      ASSERT_EQ(formatted(once), once) << seed;
    }
  }
}

TEST(FormatProperty, the_meaning_is_kept) {
  const std::vector<std::string> texts = packs();
  const std::string before = meaning(texts);
  for (unsigned seed = 0; seed < 4; ++seed) {
    std::vector<std::string> after;
    for (const std::string& text : texts) after.push_back(formatted(Relayout(seed, true)(text)));
    ASSERT_EQ(meaning(after), before) << seed;
  }
}

TEST(FormatProperty, equal_words_come_out_equal_however_they_were_laid_out) {
  for (const std::string& pack : packs()) {
    const std::string one = formatted(Relayout(1, false)(pack));
    for (unsigned seed = 2; seed < 6; ++seed)
      ASSERT_EQ(formatted(Relayout(seed, false)(pack)), one) << seed;
  }
}

TEST(FormatProperty, the_packs_stand_in_our_layout) {
  for (const std::string& pack : packs()) EXPECT_EQ(formatted(pack), pack);
}

}  // namespace
}  // namespace servanda
