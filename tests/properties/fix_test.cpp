// `check --fix` leaves no rules worse. In the project's packs and in random rules, the test puts
// conditions into more words than they need, writes signs in another script, and adds packs that
// are not used. After the fix there is no message that was not there before, and each verdict is
// the same.

#include "engine/check/fix.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

#include "grammar/parse.hpp"
#include "grammar/token.hpp"
#include "tests/properties/author.hpp"
#include "tests/properties/engine_says.hpp"
#include "tests/properties/programs.hpp"
#include "tests/properties/writer.hpp"

namespace servanda::properties {
namespace {

using engine::RuleText;
using Texts = std::vector<RuleText>;

const engine::FixSettings settings{{}, {true, engine::parse_day("2022-01-01")}};

/// The messages on a set of texts by their words, and the places of redundant truths.
struct Said {
  std::multiset<std::string> errors;
  std::multiset<std::string> warnings;
  std::vector<base::Place> truths;
};

Said said_of(const Texts& texts) {
  base::Sources sources;
  base::Diagnostics diagnostics(100'000);
  std::vector<grammar::syntax::File> files;
  for (const RuleText& each : texts)
    files.push_back(grammar::parse(sources, sources.add(each.name, each.text), diagnostics));
  const engine::Program program = check(sources, files, diagnostics, settings.lints);
  Said said;
  for (const base::Diagnostic& each : diagnostics.sorted()) {
    const bool error = each.severity == base::Severity::error;
    (error ? said.errors : said.warnings).insert(each.code + " " + each.message);
  }
  for (const engine::Node& node : program.nodes)
    if (node.type.kind == engine::TypeKind::truth) said.truths.push_back(node.place);
  return said;
}

std::string subset(const std::multiset<std::string>& all, const std::multiset<std::string>& some) {
  std::vector<std::string> more;
  std::set_difference(some.begin(), some.end(), all.begin(), all.end(), std::back_inserter(more));
  return more.empty() ? "" : more.front();
}

/// An edit of one of the texts: more words than needed, or other signs.
class Slips {
 public:
  Slips(Texts texts, std::uint64_t seed) : texts_(std::move(texts)), draw_(seed) {}

  /// Adds no parentheses, so that a neighbour may be drawn into the condition: the rules then mean
  /// something else, and the fix must leave them.
  void put_a_truth_in_more_words() {
    const Said said = said_of(texts_);
    if (said.truths.empty()) return;
    const base::Place place = draw_.one_of(said.truths);
    std::string& text = texts_[place.source.value].text;
    const std::string was = text.substr(place.span.begin, place.span.end - place.span.begin);
    const std::vector<std::pair<std::string, std::string>> around{
        {"not not ", ""},     {"not (not ", ")"}, {"", " = yes"},
        {"(", ") = no"},      {"", " = no"},      {"", " != no"},
        {"not (not (", "))"}, {"(", ") = yes"},   {"not\n  # why\n  not ", ""}};
    const auto& [before, after] = draw_.one_of(around);
    text.replace(place.span.begin, was.size(), before + was + after);
  }

  /// Replaces a sign by another one that only resembles it; the rules are then wrong.
  void write_another_sign() {
    const std::vector<std::pair<std::string, std::string>> signs{
        {" <= ", " ≤ "}, {" and ", " && "}, {" or ", "||"}, {" = ", " == "},   {" >= ", " ≥ "},
        {" - ", " – "},  {" ", "\u00a0"},   {"# ", "// "},  {"not ", "! "},    {"; ", "； "},
        {"\"", "“"},     {"o", "о"},        {"(", "（"},    {"2010-", "2010–"}};
    const auto& [ours, other] = draw_.one_of(signs);
    std::string& text = texts_[draw_.below(texts_.size())].text;
    const std::size_t at = text.find(ours, draw_.below(text.size()));
    if (at != std::string::npos) text.replace(at, ours.size(), other);
  }

  /// `use` of any of the packs, on a line of its own or not.
  void use_a_pack() {
    const std::size_t user = draw_.below(texts_.size());
    const std::string& used = texts_[draw_.below(texts_.size())].text;
    const std::size_t name = used.find("pack ");
    if (name == std::string::npos) return;
    const std::string pack = used.substr(name + 5, used.find_first_of(" {\n", name + 5) - name - 5);
    std::string& text = texts_[user].text;
    const std::size_t head = text.find("\n}\n");
    const std::size_t at = head == std::string::npos ? text.size() : head + 3;
    text.insert(at, draw_.once_in(3) ? "use " + pack + " " : "use " + pack + "\n");
  }

  void drop_or_double_a_word() {
    std::string& text = texts_[draw_.below(texts_.size())].text;
    base::Sources sources;
    base::Diagnostics none;
    const auto id = sources.add("a.pacta", text);
    const auto tokens =
        grammar::lex(sources[id], id, {0, static_cast<std::uint32_t>(text.size())}, none).tokens;
    const base::Span span = draw_.one_of(tokens).span;
    const std::string word = text.substr(span.begin, span.end - span.begin);
    text.replace(span.begin, word.size(), draw_.once_in(2) ? "" : word + " " + word);
  }

  [[nodiscard]] const Texts& texts() const { return texts_; }

 private:
  Texts texts_;
  Draw draw_;
};

std::string with_names(const Texts& texts) {
  std::string all;
  for (const RuleText& each : texts) all += "--- " + each.name + "\n" + each.text;
  return all;
}

/// Returns an empty text if the result is not worse.
std::string worse(const Texts& before, const Texts& after) {
  const Said was = said_of(before);
  const Said is = said_of(after);
  if (const std::string error = subset(was.errors, is.errors); !error.empty()) return error;
  if (was.errors.empty()) return subset(was.warnings, is.warnings);
  return "";
}

Texts read_packs(const std::vector<std::string>& paths) {
  const char* const root = std::getenv("SOURCE");
  Texts texts;
  for (const std::string& path : paths) {
    std::ostringstream text;
    text << std::ifstream(std::filesystem::path(root == nullptr ? "." : root) / path).rdbuf();
    texts.push_back({path, text.str()});
  }
  return texts;
}

void try_slips(const Texts& packs, std::uint64_t seed) {
  Slips slips(packs, seed);
  Draw draw(seed + 1);
  const bool sound = draw.once_in(2);
  for (std::size_t i = draw.below(5); i < 6; ++i) {
    const std::size_t kind = draw.below(sound ? 2 : 4);
    if (kind == 0) slips.put_a_truth_in_more_words();
    if (kind == 1) slips.use_a_pack();
    if (kind == 2) slips.write_another_sign();
    if (kind == 3) slips.drop_or_double_a_word();
  }
  const engine::Fixed fixed = engine::fix(slips.texts(), settings);
  ASSERT_EQ(worse(slips.texts(), fixed.texts), "") << "seed " << seed << "\n"
                                                   << with_names(slips.texts()) << "\nbecame\n"
                                                   << with_names(fixed.texts);
}

TEST(Fix, does_not_make_packs_worse) {
  const Texts large = read_packs({"rules/npt/vocabulary.pacta", "rules/npt/ap2010.pacta"});
  const Texts with_scenarios = read_packs({"tests/cases/world/rules/1_vocabulary.pacta",
                                           "tests/cases/world/rules/2_commitments.pacta"});
  for (std::uint64_t seed = 0; seed < 4; ++seed) ASSERT_NO_FATAL_FAILURE(try_slips(large, seed));
  for (std::uint64_t seed = 0; seed < 60; ++seed)
    ASSERT_NO_FATAL_FAILURE(try_slips(with_scenarios, seed));
}

TEST(Fix, leaves_the_packs_of_the_project_as_they_are) {
  for (const std::string folder : {"rules/npt", "examples/kyoto", "tests/cases/world/rules"}) {
    const char* const root = std::getenv("SOURCE");
    std::vector<std::string> paths;
    for (const auto& each : std::filesystem::recursive_directory_iterator(
             std::filesystem::path(root == nullptr ? "." : root) / folder)) {
      if (each.path().extension() == ".pacta") paths.push_back(each.path().string());
    }
    std::sort(paths.begin(), paths.end());
    const Texts packs = read_packs(paths);
    EXPECT_EQ(said_of(packs).errors.size(), 0U) << folder;
    EXPECT_EQ(with_names(engine::fix(packs, settings).texts), with_names(packs));
  }
}

TEST(Fix, keeps_the_verdicts_of_random_rules) {
  int mended = 0;
  for (int i = 0; i < number_of_programs() / 5; ++i) {
    const auto seed = static_cast<std::uint64_t>(i);
    const Case world = invented(seed, 20);
    Slips slips({{"rules.pacta", written_rules(world)}}, seed);
    if (!said_of(slips.texts()).errors.empty()) continue;
    for (int slip = 0; slip < 3; ++slip) slips.put_a_truth_in_more_words();
    const engine::Fixed fixed = engine::fix(slips.texts(), settings);
    ASSERT_EQ(worse(slips.texts(), fixed.texts), "") << with_names(slips.texts());
    if (fixed.slips == 0 || !said_of(slips.texts()).errors.empty()) continue;
    ++mended;
    const auto before = engine_says(world, slips.texts().front().text);
    const auto after = engine_says(world, fixed.texts.front().text);
    ASSERT_EQ(before.size(), after.size());
    for (std::size_t at = 0; at < before.size(); ++at)
      ASSERT_TRUE(before[at] == after[at]) << before[at].cell << "\n"
                                           << with_names(slips.texts()) << "\nbecame\n"
                                           << with_names(fixed.texts);
  }
  EXPECT_GT(mended, number_of_programs() / 100);
}

}  // namespace
}  // namespace servanda::properties
