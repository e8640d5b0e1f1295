#include "cli/selection.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/glob.hpp"
#include "base/spelling.hpp"
#include "cli/exit.hpp"
#include "engine/check/value_suggestions.hpp"

namespace servanda::cli {

using engine::Commitment;
using engine::CommitmentId;
using engine::CycleId;
using engine::Finding;
using engine::GroupId;
using engine::SubjectId;

namespace {

template <class Key>
bool contains(const std::vector<Key>& list, Key key) {
  return std::find(list.begin(), list.end(), key) != list.end();
}

bool is_pattern(std::string_view word) {
  return word.find_first_of("*?") != std::string_view::npos;
}

[[noreturn]] void unknown(std::string_view what, const std::string& word,
                          const std::vector<std::string>& candidates, const std::string& help) {
  const std::string meant = base::did_you_mean(word, candidates);
  throw UsageError(fmt::format("there is no {} `{}` in the rules", what, word),
                   meant.empty() ? help : meant);
}

std::string listed(const std::vector<std::string>& names) {
  return fmt::format("known are {}", fmt::join(names, ", "));
}

std::string help_for_subject(const engine::Vocabulary& vocabulary, const std::string& word) {
  const std::string meant = engine::mend_subject_or_group(vocabulary, word);
  return meant.empty() ? "States go by their ISO code, such as `FRA`, or by their title" : meant;
}

std::vector<std::string> themes_of(const engine::Program& program) {
  std::vector<std::string> themes;
  for (const Commitment& commitment : program.commitments) {
    if (!commitment.theme.empty() && !contains(themes, commitment.theme)) {
      themes.push_back(commitment.theme);
    }
  }
  return themes;
}

/// The name without its pack, `5.a`: a likely first attempt.
std::string with_pack(const std::string& word, const std::vector<std::string>& names) {
  const std::string end = "." + word;
  std::vector<std::string> whole;
  for (const std::string& name : names) {
    if (name.size() > end.size() && name.substr(name.size() - end.size()) == end) {
      whole.push_back("`" + name + "`");
    }
  }
  return whole.empty() ? "" : fmt::format("write the id in full: {}", fmt::join(whole, " or "));
}

/// All names if they are few, else a command that lists them.
std::string all_or_where(std::vector<std::string> names) {
  constexpr std::size_t few = 8;
  names.erase(std::unique(names.begin(), names.end()), names.end());  // versions of one
  return names.size() <= few ? listed(names)
                             : "`servanda document` with the rules lists all of them; patterns "
                               "such as `npt.wp9.*` fit, too";
}

void require_commitment(const engine::Program& program, const std::string& word) {
  const std::vector<std::string> names = program.commitments.names();
  if (std::any_of(names.begin(), names.end(), [&](auto& name) { return fits(word, name); })) return;
  const std::string whole = is_pattern(word) ? "" : with_pack(word, names);
  if (!whole.empty()) throw UsageError(fmt::format("there is no commitment `{}`", word), whole);
  unknown("commitment", word, names, all_or_where(names));
}

void require_theme(const engine::Program& program, const std::string& word) {
  const std::vector<std::string> themes = themes_of(program);
  if (std::any_of(themes.begin(), themes.end(), [&](auto& name) { return fits(word, name); }))
    return;
  unknown("theme", word, themes, listed(themes));
}

bool fits_any(const std::vector<std::string>& words, const std::string& text) {
  return words.empty() || std::any_of(words.begin(), words.end(),
                                      [&](const auto& word) { return fits(word, text); });
}

}  // namespace

bool fits(std::string_view pattern, std::string_view text) { return base::matches(text, pattern); }

Selected::Selected(const engine::Program& program, const reports::SelectionWords& words)
    : program_(program), all_subjects_(words.subjects.empty()) {
  for (const std::string& word : words.cycles) {
    const auto cycle = program.vocabulary.cycles.find(word);
    const std::vector<std::string> names = program.vocabulary.cycles.names();
    if (!cycle) unknown("cycle", word, names, listed(names));
    selection_.cycles.push_back(*cycle);
  }
  for (const std::string& word : words.subjects) add_subject(word);
  add_commitments(words);
}

void Selected::add_subject(const std::string& word) {
  const engine::Vocabulary& vocabulary = program_.vocabulary;
  if (const auto subject = vocabulary.find_subject(word)) {
    selection_.subjects.push_back(*subject);
    named_.push_back(*subject);
  } else if (const auto group = vocabulary.groups.find(word)) {
    selection_.groups.push_back(*group);
    for (const engine::Membership& membership : vocabulary.groups[*group].memberships) {
      if (!contains(selection_.subjects, membership.member)) {
        selection_.subjects.push_back(membership.member);
      }
    }
  } else if (const auto titled = engine::subject_of_title(vocabulary, word)) {
    add_subject(vocabulary.subjects[*titled].name);
  } else {
    throw UsageError(fmt::format("there is no State, body or group `{}` in the rules", word),
                     help_for_subject(vocabulary, word));
  }
}

void Selected::add_commitments(const reports::SelectionWords& words) {
  for (const std::string& word : words.commitments) require_commitment(program_, word);
  for (const std::string& word : words.themes) require_theme(program_, word);
  if (words.commitments.empty() && words.themes.empty()) return;
  for (std::uint32_t i = 0; i < program_.commitments.size(); ++i) {
    const Commitment& commitment = program_.commitments[CommitmentId{i}];
    if (fits_any(words.commitments, commitment.name) && fits_any(words.themes, commitment.theme)) {
      selection_.commitments.push_back(CommitmentId{i});
    }
  }
  no_commitment_ = selection_.commitments.empty();
}

bool Selected::asks_for(const Finding& finding) const {
  if (no_commitment_) return false;
  if (all_subjects_) return true;
  if (!finding.subject.valid()) return contains(selection_.groups, finding.group);
  if (contains(named_, finding.subject)) return true;
  return std::any_of(selection_.groups.begin(), selection_.groups.end(), [&](GroupId group) {
    return contains(program_.vocabulary.groups[group].members(finding.due), finding.subject);
  });
}

void Selected::narrow(engine::Assessment& assessment) const {
  auto& findings = assessment.findings;
  findings.erase(std::remove_if(findings.begin(), findings.end(),
                                [&](const Finding& finding) { return !asks_for(finding); }),
                 findings.end());
}

}  // namespace servanda::cli
