// Random edits: each token of each pack is dropped, doubled, or swapped with the next one. The
// parser and the checker never fail; the first error stands within a line of the edit, and few
// others follow from it. The test tries a sample that is the same each time; SERVANDA_EDITS sets
// the number of edits of each kind in a pack, or `all`.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

#include "engine/check/check.hpp"
#include "grammar/parse.hpp"
#include "grammar/token.hpp"

namespace servanda {
namespace {

using grammar::Token;
using grammar::TokenKind;

constexpr std::uint32_t near_lines = 1;
constexpr std::size_t few_errors = 3;

std::string read(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

std::filesystem::path root() {
  const char* const source = std::getenv("SOURCE");
  return source == nullptr ? "." : source;
}

/// A pack, and the packs that it uses.
struct Pack {
  std::string name;
  std::vector<std::string> used;
};
const Pack edited_packs[] = {
    {"tests/slips/vocabulary.pacta", {}},
    {"rules/npt/vocabulary.pacta", {}},
    {"rules/npt/ap2010.pacta", {"rules/npt/vocabulary.pacta"}},
    {"rules/npt/wp9.pacta", {"rules/npt/vocabulary.pacta"}},
    {"rules/npt/ap2010.scenarios.pacta", {"rules/npt/vocabulary.pacta", "rules/npt/ap2010.pacta"}},
    {"rules/npt/wp9.scenarios.pacta", {"rules/npt/vocabulary.pacta", "rules/npt/wp9.pacta"}},
};

enum class Edit { drop, twice, swap };
constexpr Edit edits[] = {Edit::drop, Edit::twice, Edit::swap};
std::string to_string(Edit edit) {
  return edit == Edit::drop ? "dropped" : edit == Edit::twice ? "doubled" : "swapped with the next";
}

std::uint32_t line_at(std::string_view text, std::size_t at) {
  return 1 + static_cast<std::uint32_t>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::string edited(const std::string& text, const Token& token, const Token& next, Edit edit) {
  const std::string one = text.substr(token.span.begin, token.span.end - token.span.begin);
  const std::string other = text.substr(next.span.begin, next.span.end - next.span.begin);
  const std::string between = text.substr(token.span.end, next.span.begin - token.span.end);
  const std::string before = text.substr(0, token.span.begin);
  if (edit == Edit::drop) return before + text.substr(token.span.end);
  if (edit == Edit::twice) return before + one + " " + text.substr(token.span.begin);
  return before + other + between + one + text.substr(next.span.end);
}

/// Parses and checks a text together with the packs that it uses.
class Reading {
 public:
  explicit Reading(const Pack& pack) {
    for (const std::string& used : pack.used) add(used, read(root() / used));
    used_ = files_.size();
  }

  std::vector<base::Diagnostic> errors(const std::string& text) {
    files_.resize(used_);
    diagnostics_ = base::Diagnostics(1000);
    const base::SourceId id = add("edited.pacta", text);
    (void)engine::check(sources_, files_, diagnostics_);
    std::vector<base::Diagnostic> errors = diagnostics_.sorted();
    for (const base::Diagnostic& each : errors) expect_sound(each);
    std::erase_if(errors, [](const auto& each) { return each.severity != base::Severity::error; });
    edited_ = id;
    return errors;
  }
  /// The line in the edited text; nothing if the error is in another text.
  [[nodiscard]] std::optional<std::uint32_t> line(const base::Diagnostic& error) const {
    const base::Place place = error.labels.front().place;
    if (place.source != edited_) return std::nullopt;
    return sources_[place.source].position(place.span.begin).line;
  }

 private:
  base::SourceId add(const std::string& name, std::string text) {
    const base::SourceId id = sources_.add(name, std::move(text));
    files_.push_back(grammar::parse(sources_, id, diagnostics_));
    return id;
  }
  void expect_sound(const base::Diagnostic& said) const {
    EXPECT_FALSE(said.labels.empty()) << said.message;
    for (const base::Label& label : said.labels) expect_inside(label.place, said);
    for (const base::Edit& edit : said.edits) expect_inside(edit.place, said);
    EXPECT_FALSE(render(said, sources_).empty());
    EXPECT_EQ(render(said, sources_).find("``"), std::string::npos)
        << "a message about nothing: " << said.code << " " << said.message;
  }
  void expect_inside(base::Place place, const base::Diagnostic& said) const {
    EXPECT_LE(place.span.begin, place.span.end) << said.message;
    EXPECT_LE(place.span.end, sources_[place.source].text().size()) << said.message;
  }

  base::Sources sources_;
  base::Diagnostics diagnostics_;
  std::vector<grammar::syntax::File> files_;
  std::size_t used_ = 0;
  base::SourceId edited_;
};

/// The results of all edits of one kind.
struct Outcome {
  std::size_t wrong = 0;     ///< texts with an error
  std::size_t far = 0;       ///< first error more than a line away
  std::size_t cascades = 0;  ///< more errors than a few
  std::string worst;

  void note(const Pack& pack, Edit edit, const Token& token, std::uint32_t at,
            const std::string& why, const std::vector<base::Diagnostic>& errors,
            const Reading& reading) {
    worst += pack.name + ":" + std::to_string(at) + ": `" + std::string(token.text) + "` " +
             to_string(edit) + ": " + why + "\n";
    for (std::size_t i = 0; i < std::min<std::size_t>(errors.size(), 3); ++i) {
      worst += "    line " + std::to_string(reading.line(errors[i]).value_or(0)) + " " +
               errors[i].code + " " + errors[i].message + "\n";
    }
  }
};

class EditedPack {
 public:
  explicit EditedPack(const Pack& pack)
      : pack_(pack), text_(read(root() / pack.name)), reading_(pack) {
    const base::SourceId id = sources_.add(pack.name, text_);
    base::Diagnostics none;
    tokens_ =
        grammar::lex(sources_[id], id, {0, static_cast<std::uint32_t>(text_.size())}, none).tokens;
    tokens_.pop_back();
    EXPECT_TRUE(reading_.errors(text_).empty()) << pack.name;
  }

  void try_edits(Edit edit, std::size_t how_many, Outcome& outcome) {
    const std::size_t last = tokens_.size() - 1;
    const std::size_t step = how_many == 0 ? 1 : std::max<std::size_t>(1, last / how_many);
    // Each kind takes other tokens.
    for (std::size_t i = static_cast<std::size_t>(edit) * step / 3; i < last; i += step)
      try_edit(edit, tokens_[i], tokens_[i + 1], outcome);
  }

 private:
  void try_edit(Edit edit, const Token& token, const Token& next, Outcome& outcome) {
    // A reading keeps all of its texts, so it starts again from time to time.
    constexpr std::size_t most_texts = 500;
    if (++tried_ % most_texts == 0) reading_ = Reading(pack_);
    const auto errors = reading_.errors(edited(text_, token, next, edit));
    if (errors.empty()) return;
    ++outcome.wrong;
    const std::uint32_t first = line_at(text_, token.span.begin);
    const std::uint32_t last = line_at(text_, next.span.begin);
    const auto line = reading_.line(errors.front());
    if (!line || *line + near_lines < first || *line > last + near_lines) {
      ++outcome.far;
      outcome.note(pack_, edit, token, first, "far away", errors, reading_);
    }
    if (errors.size() <= few_errors) return;
    ++outcome.cascades;
    outcome.note(pack_, edit, token, first, std::to_string(errors.size()) + " errors", errors,
                 reading_);
  }

  const Pack& pack_;
  std::string text_;
  Reading reading_;
  base::Sources sources_;
  std::vector<Token> tokens_;
  std::size_t tried_ = 0;
};

/// 0 stands for all.
std::size_t edits_wanted() {
  const char* const wanted = std::getenv("SERVANDA_EDITS");
  if (wanted == nullptr) return 12;
  return std::string_view(wanted) == "all" ? 0 : static_cast<std::size_t>(std::atoi(wanted));
}

TEST(EditedPacks, the_first_error_stands_by_the_edit_and_few_follow) {
  Outcome outcomes[std::size(edits)];
  for (const Pack& pack : edited_packs) {
    EditedPack edited(pack);
    for (std::size_t i = 0; i < std::size(edits); ++i)
      edited.try_edits(edits[i], edits_wanted(), outcomes[i]);
  }
  for (std::size_t i = 0; i < std::size(edits); ++i) {
    const Outcome& outcome = outcomes[i];
    const std::size_t allowed = outcome.wrong / 20;  // 95 of 100 must be right
    EXPECT_GT(outcome.wrong, 20U) << to_string(edits[i]);
    EXPECT_LE(outcome.far, allowed) << "of " << outcome.wrong << " " << to_string(edits[i]) << "\n"
                                    << outcome.worst;
    EXPECT_LE(outcome.cascades, allowed)
        << "of " << outcome.wrong << " " << to_string(edits[i]) << "\n"
        << outcome.worst;
    if (std::getenv("SERVANDA_EDITS") != nullptr) {
      std::printf("%s: %zu wrong, %zu far from the edit, %zu with more than %zu errors\n%s",
                  to_string(edits[i]).c_str(), outcome.wrong, outcome.far, outcome.cascades,
                  few_errors, outcome.worst.c_str());
    }
  }
}

}  // namespace
}  // namespace servanda
