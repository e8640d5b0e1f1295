#include "engine/check/fix.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "base/edits.hpp"
#include "engine/check/print_meaning.hpp"
#include "grammar/parse.hpp"

namespace servanda::engine {
namespace {

using base::Diagnostic;
using base::Severity;
using Edits = std::vector<base::Edit>;
using Messages = std::multiset<std::string>;

/// Compares all messages, not only those that are shown.
constexpr std::size_t all_of_them = 100'000;

bool holds_all(const Messages& larger, const Messages& smaller) {
  return std::includes(larger.begin(), larger.end(), smaller.begin(), smaller.end());
}

/// The messages on texts, and their meaning.
struct Look {
  std::vector<Diagnostic> found;
  Messages errors;
  Messages warnings;
  Messages comments;
  std::string meaning;  ///< of sound rules

  [[nodiscard]] bool is_sound() const { return errors.empty(); }
};

Look check_texts(const std::vector<RuleText>& texts, const FixSettings& settings) {
  Look look;
  base::Sources sources;
  base::Diagnostics diagnostics(all_of_them);
  std::vector<grammar::syntax::File> files;
  files.reserve(texts.size());
  for (const RuleText& each : texts) {
    const base::SourceId id = sources.add(each.name, each.text);
    files.push_back(grammar::parse(sources, id, diagnostics, settings.limits));
    for (const base::Span comment : files.back().comments)
      look.comments.emplace(sources[id].text(comment));
  }
  const Program program = check(sources, files, diagnostics, settings.lints);
  look.found = diagnostics.sorted();
  for (const Diagnostic& each : look.found) {
    Messages& said = each.severity == Severity::error ? look.errors : look.warnings;
    said.insert(each.code + " " + each.message);
  }
  if (look.is_sound()) look.meaning = print_meaning(program);
  return look;
}

/// Is the text better after so many more fixes: is each mistake gone, is no message new, and no
/// comment lost?
bool is_better(const Look& before, const Look& after, std::size_t fixes) {
  if (!holds_all(after.comments, before.comments)) return false;
  if (!holds_all(before.errors, after.errors)) return false;
  // Warnings are given only on sound rules: new ones after the last error are not the fault of a
  // fix.
  const bool comparable = before.is_sound() || !after.is_sound();
  if (comparable && !holds_all(before.warnings, after.warnings)) return false;
  if (!before.is_sound()) return before.errors.size() >= after.errors.size() + fixes;
  return before.warnings.size() >= after.warnings.size() + fixes && before.meaning == after.meaning;
}

/// A fix has edits in one file only, so that it is applied as a whole or not at all.
bool is_candidate(const Diagnostic& said, bool sound) {
  if (said.edits.empty() || (!sound && said.severity != Severity::error)) return false;
  const base::SourceId file = said.edits.front().place.source;
  return std::all_of(said.edits.begin(), said.edits.end(),
                     [&](const base::Edit& edit) { return edit.place.source == file; });
}

/// One round: of all fixes for the current texts, those that improve them together.
class Round {
 public:
  Round(const std::vector<RuleText>& texts, const FixSettings& settings)
      : base_(texts), settings_(settings), texts_(texts), look_(check_texts(texts, settings)) {
    const bool sound = look_.is_sound();
    for (const Diagnostic& each : look_.found)
      if (is_candidate(each, sound)) candidates_.push_back(each.edits);
    take(candidates_);
  }

  [[nodiscard]] std::size_t slips() const { return taken_.size(); }
  [[nodiscard]] const std::vector<Edits>& taken() const { return taken_; }
  std::vector<RuleText> texts() { return std::move(texts_); }

 private:
  struct Attempt {
    std::vector<RuleText> texts;
    std::vector<Edits> applied;
  };

  /// A fix that overlaps an earlier one waits for the next round.
  [[nodiscard]] Attempt attempt(const std::vector<Edits>& fixes) const {
    std::map<std::uint32_t, std::vector<Edits>> by_file;
    for (const Edits& each : fixes) by_file[each.front().place.source.value].push_back(each);
    Attempt result{base_, {}};
    for (const auto& [file, groups] : by_file) {
      base::Mended mended = base::mended(base_[file].text, groups);
      result.texts[file].text = std::move(mended.text);
      for (const std::size_t each : mended.applied) result.applied.push_back(groups[each]);
    }
    return result;
  }

  /// Tries all at once, and then half by half: few fixes are refused, and each check takes time.
  void take(std::span<const Edits> fixes) {
    if (fixes.empty()) return;
    std::vector<Edits> tried = taken_;
    tried.insert(tried.end(), fixes.begin(), fixes.end());
    Attempt next = attempt(tried);
    if (next.applied.size() == taken_.size()) return;
    Look after = check_texts(next.texts, settings_);
    if (is_better(look_, after, next.applied.size() - taken_.size())) {
      taken_ = std::move(next.applied);
      texts_ = std::move(next.texts);
      look_ = std::move(after);
      return;
    }
    if (fixes.size() == 1) return;
    const std::size_t half = fixes.size() / 2;
    take(fixes.first(half));
    take(fixes.subspan(half));
  }

  const std::vector<RuleText>& base_;
  const FixSettings& settings_;
  std::vector<Edits> candidates_;
  std::vector<Edits> taken_;
  std::vector<RuleText> texts_;
  Look look_;
};

bool is_same(const Edits& one, const Edits& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const base::Edit& left, const base::Edit& right) {
                      return left.place.source == right.place.source &&
                             left.place.span == right.place.span && left.text == right.text;
                    });
}

}  // namespace

Fixed fix(std::vector<RuleText> texts, const FixSettings& settings) {
  constexpr int most_rounds = 10;
  Fixed fixed{std::move(texts), 0};
  for (int round = 0; round < most_rounds; ++round) {
    Round next(fixed.texts, settings);
    if (next.slips() == 0) break;
    fixed.slips += next.slips();
    fixed.texts = next.texts();
  }
  return fixed;
}

base::Diagnostics with_sound_edits(const std::vector<RuleText>& texts, const FixSettings& settings,
                                   const base::Diagnostics& diagnostics) {
  std::vector<Diagnostic> all = diagnostics.sorted();
  const bool any =
      std::any_of(all.begin(), all.end(), [](const auto& each) { return !each.edits.empty(); });
  if (!any) return diagnostics;
  const Round round(texts, settings);
  base::Diagnostics result(diagnostics.limit());
  for (Diagnostic& each : all) {
    const bool taken = std::any_of(round.taken().begin(), round.taken().end(),
                                   [&](const Edits& edits) { return is_same(edits, each.edits); });
    if (!taken) each.edits.clear();
    result.add(std::move(each));
  }
  return result;
}

}  // namespace servanda::engine
