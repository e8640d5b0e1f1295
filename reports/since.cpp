#include "reports/since.hpp"

#include <algorithm>

namespace servanda::reports {

using engine::Change;
using engine::Difference;

const Difference* since(const Audit& audit, const engine::Finding& finding) {
  if (audit.since == nullptr) return nullptr;
  const auto place = &finding - audit.assessment.findings.data();
  return &audit.since->changes.differences[static_cast<std::size_t>(place)];
}

std::string since_words(const Audit& audit, const engine::Finding& finding) {
  const Difference* difference = since(audit, finding);
  return difference == nullptr ? "" : change_words(*audit.since, *difference);
}

std::vector<std::string> since_details(const Audit& audit, const engine::Finding& finding) {
  const Difference* difference = since(audit, finding);
  if (difference == nullptr || difference->change == Change::unchanged) return {};
  std::vector<std::string> details = difference->differs;
  for (const engine::Cause& cause : difference->causes) details.push_back(cause.text);
  return details;
}

std::string since_mark(const Audit& audit, const engine::Finding& finding) {
  const Difference* difference = since(audit, finding);
  if (difference == nullptr || difference->change == Change::unchanged) return "";
  return " " + std::string(shape(difference->change));
}

std::vector<ChangeChapter> chapters_since(const Compared& compared) {
  const auto is_told = [&](const ChangeGroup& group) {
    const Difference& first = *group.differences.front();
    if (first.change == Change::gone) return false;
    const engine::VerdictClass of = class_of(row_of(compared, first));
    return first.change == Change::new_gap || first.change == Change::appeared || is_gap(of) ||
           falls_short(verdict_of(of));
  };
  std::vector<ChangeChapter> all;
  for (ChangeChapter& chapter : chapters(compared)) {
    auto& groups = chapter.groups;
    groups.erase(std::remove_if(groups.begin(), groups.end(), is_told), groups.end());
    chapter.count = 0;
    for (const ChangeGroup& group : groups) chapter.count += group.differences.size();
    if (!groups.empty()) all.push_back(std::move(chapter));
  }
  return all;
}

}  // namespace servanda::reports
