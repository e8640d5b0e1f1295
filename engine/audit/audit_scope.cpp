#include "engine/audit/audit_scope.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/glob.hpp"
#include "base/spelling.hpp"
#include "engine/check/value_suggestions.hpp"

namespace servanda::engine {

namespace {

template <class Key>
bool contains(const std::vector<Key>& list, Key key) {
  return std::find(list.begin(), list.end(), key) != list.end();
}

bool is_pattern(std::string_view word) {
  return word.find_first_of("*?") != std::string_view::npos;
}

Refused unknown(std::string_view what, const std::string& word,
                const std::vector<std::string>& candidates, const std::string& help) {
  const std::string meant = base::did_you_mean(word, candidates);
  return {fmt::format("there is no {} `{}` in the rules", what, word),
          meant.empty() ? help : meant};
}

std::string listed(const std::vector<std::string>& names) {
  return fmt::format("known are {}", fmt::join(names, ", "));
}

std::string help_for_subject(const Vocabulary& vocabulary, const std::string& word) {
  const std::string meant = mend_subject_or_group(vocabulary, word);
  return meant.empty() ? "States go by their ISO code, such as `FRA`, or by their title" : meant;
}

std::vector<std::string> themes_of(const Program& program) {
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

bool fits_one_of(const std::string& word, const std::vector<std::string>& names) {
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return fits(word, name); });
}

/// The refusal of a word that matches no commitment, or nothing.
std::optional<Refused> no_commitment(const Program& program, const std::string& word) {
  const std::vector<std::string> names = program.commitments.names();
  if (fits_one_of(word, names)) return std::nullopt;
  const std::string whole = is_pattern(word) ? "" : with_pack(word, names);
  if (!whole.empty()) return Refused{fmt::format("there is no commitment `{}`", word), whole};
  return unknown("commitment", word, names, all_or_where(names));
}

std::optional<Refused> no_theme(const Program& program, const std::string& word) {
  const std::vector<std::string> themes = themes_of(program);
  if (fits_one_of(word, themes)) return std::nullopt;
  return unknown("theme", word, themes, listed(themes));
}

bool fits_any(const std::vector<std::string>& words, const std::string& text) {
  return words.empty() || std::any_of(words.begin(), words.end(),
                                      [&](const auto& word) { return fits(word, text); });
}

}  // namespace

bool fits(std::string_view pattern, std::string_view text) { return base::matches(text, pattern); }

std::variant<AuditScope, Refused> AuditScope::of(const Program& program, SelectionWords words) {
  AuditScope scope(program, std::move(words));
  if (auto refused = scope.add_all()) return *std::move(refused);
  return scope;
}

std::optional<Refused> AuditScope::add_all() {
  for (const std::string& word : words_.cycles) {
    if (auto refused = add_cycle(word)) return refused;
  }
  for (const std::string& word : words_.subjects) {
    if (auto refused = add_subject(word)) return refused;
  }
  return add_commitments();
}

std::optional<Refused> AuditScope::add_cycle(const std::string& word) {
  const auto& cycles = program_->vocabulary.cycles;
  const auto cycle = cycles.find(word);
  if (!cycle) return unknown("cycle", word, cycles.names(), listed(cycles.names()));
  selection_.cycles.push_back(*cycle);
  return std::nullopt;
}

std::optional<Refused> AuditScope::add_subject(const std::string& word) {
  const Vocabulary& vocabulary = program_->vocabulary;
  if (const auto subject = vocabulary.find_subject(word)) {
    selection_.subjects.push_back(*subject);
    named_.push_back(*subject);
  } else if (const auto group = vocabulary.groups.find(word)) {
    selection_.groups.push_back(*group);
    for (const Membership& membership : vocabulary.groups[*group].memberships) {
      if (!contains(selection_.subjects, membership.member)) {
        selection_.subjects.push_back(membership.member);
      }
    }
  } else if (const auto titled = subject_of_title(vocabulary, word)) {
    return add_subject(vocabulary.subjects[*titled].name);
  } else {
    return Refused{fmt::format("there is no State, body or group `{}` in the rules", word),
                   help_for_subject(vocabulary, word)};
  }
  return std::nullopt;
}

std::optional<Refused> AuditScope::add_commitments() {
  for (const std::string& word : words_.commitments) {
    if (auto refused = no_commitment(*program_, word)) return refused;
  }
  for (const std::string& word : words_.themes) {
    if (auto refused = no_theme(*program_, word)) return refused;
  }
  if (words_.commitments.empty() && words_.themes.empty()) return std::nullopt;
  for (std::uint32_t i = 0; i < program_->commitments.size(); ++i) {
    const Commitment& commitment = program_->commitments[CommitmentId{i}];
    if (fits_any(words_.commitments, commitment.name) &&
        fits_any(words_.themes, commitment.theme)) {
      selection_.commitments.push_back(CommitmentId{i});
    }
  }
  no_commitment_ = selection_.commitments.empty();
  return std::nullopt;
}

bool AuditScope::is_everything() const {
  return words_.cycles.empty() && words_.subjects.empty() && words_.commitments.empty() &&
         words_.themes.empty();
}

bool AuditScope::asks_for(const Finding& finding) const {
  if (no_commitment_) return false;
  if (words_.subjects.empty()) return true;
  if (!finding.subject.valid()) return contains(selection_.groups, finding.group);
  if (contains(named_, finding.subject)) return true;
  return std::any_of(selection_.groups.begin(), selection_.groups.end(), [&](GroupId group) {
    return contains(program_->vocabulary.groups[group].members(finding.due), finding.subject);
  });
}

void AuditScope::narrow(Assessment& assessment) const {
  auto& findings = assessment.findings;
  findings.erase(std::remove_if(findings.begin(), findings.end(),
                                [&](const Finding& finding) { return !asks_for(finding); }),
                 findings.end());
}

}  // namespace servanda::engine
