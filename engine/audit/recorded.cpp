#include "engine/audit/recorded.hpp"

#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace servanda::engine {
namespace {

/// Numbers names in the order of their first use.
class Numbering {
 public:
  explicit Numbering(std::vector<std::string>& names) : names_(names) {}
  std::uint32_t operator()(const std::string& name) {
    const auto [found, is_new] =
        numbers_.try_emplace(name, static_cast<std::uint32_t>(names_.size()));
    if (is_new) names_.push_back(name);
    return found->second;
  }

 private:
  std::vector<std::string>& names_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

/// `no data (not met to met), overdue`
std::string verdict_in_words(const Finding& finding) {
  std::string answer(to_string(finding.verdict));
  const bool is_open = finding.at_least != finding.at_most;
  if (is_open) {
    answer += " (";
    answer += to_string(finding.at_least);
    answer += " to ";
    answer += to_string(finding.at_most);
    answer += ")";
  }
  if (finding.timing != Timing::none) {
    answer += ", ";
    answer += to_string(finding.timing);
  }
  return answer;
}

using CellKey = std::tuple<std::string, std::string, std::string>;

std::map<CellKey, std::string> by_place(const RecordedVerdicts& verdicts) {
  std::map<CellKey, std::string> answers;
  for (const RecordedVerdicts::Row& row : verdicts.rows) {
    std::string& answer = answers[{verdicts.commitments[row.commitment],
                                   verdicts.subjects[row.subject], verdicts.cycles[row.cycle]}];
    // Two verdicts of one place are joined.
    if (!answer.empty()) answer += " and ";
    answer += verdicts.answers[row.answer];
  }
  return answers;
}

}  // namespace

RecordedVerdicts recorded(const Program& program, const Assessment& assessment) {
  RecordedVerdicts verdicts;
  Numbering commitments(verdicts.commitments);
  Numbering subjects(verdicts.subjects);
  Numbering cycles(verdicts.cycles);
  Numbering answers(verdicts.answers);
  const Vocabulary& words = program.vocabulary;
  verdicts.rows.reserve(assessment.findings.size());
  for (const Finding& finding : assessment.findings) {
    const std::string cycle = finding.cycle.valid() ? words.cycles[finding.cycle].name : "";
    verdicts.rows.push_back({commitments(program.commitments[finding.commitment].name),
                             subjects(words.name_of(finding.subject, finding.group)), cycles(cycle),
                             answers(verdict_in_words(finding))});
  }
  return verdicts;
}

std::vector<OtherVerdict> other_verdicts(const RecordedVerdicts& before,
                                         const RecordedVerdicts& now) {
  std::vector<OtherVerdict> others;
  if (before == now) return others;
  std::map<CellKey, std::pair<std::string, std::string>> both;
  for (const auto& [place, answer] : by_place(before)) both[place].first = answer;
  for (const auto& [place, answer] : by_place(now)) both[place].second = answer;
  for (const auto& [place, answers] : both) {
    if (answers.first == answers.second) continue;
    others.push_back({std::get<0>(place), std::get<1>(place), std::get<2>(place), answers.first,
                      answers.second});
  }
  return others;
}

}  // namespace servanda::engine
