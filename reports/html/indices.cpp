#include "reports/html/indices.hpp"

#include <map>
#include <string>
#include <utility>

#include "reports/text/scores_text.hpp"

namespace servanda::reports {

namespace {

using engine::IndexScore;

/// Sentences in the order of their first use.
class PartSentences {
 public:
  std::size_t place(const std::string& text) {
    const auto [at, is_new] = places_.emplace(text, texts_.size());
    if (is_new) texts_.push_back(text);
    return at->second;
  }
  [[nodiscard]] Json take() { return std::move(texts_); }

 private:
  std::map<std::string, std::size_t> places_;
  Json texts_ = Json::array();
};

Json index_title(const engine::Index& index) {
  Json all = Json::object();
  for (const auto& [language, text] : index.title.languages) all[language] = text;
  if (all.empty()) all["en"] = index.name;
  return all;
}

Json index_heading(const Audit& audit, const engine::Index& index) {
  Json members = Json::array();
  for (const engine::IndexMember& member : index.members)
    members.push_back(member_name(audit.program, member));
  return {{"name", index.name},
          {"title", index_title(index)},
          {"rule", rule_of(index)},
          {"members", std::move(members)},
          {"scores", Json::array()}};
}

/// The states that the page has in the reader's language; other sentences appear as they are.
std::string_view score_state(const IndexScore& score) {
  if (!score.error.empty()) return "error";
  if (!score.applies) return "not applicable";
  return score.figure ? "" : "no data";
}

Json score_row(const Audit& audit, const IndexScore& score, PartSentences& sentences) {
  const auto& subjects = audit.program.vocabulary.subjects;
  const engine::Index& index = audit.program.indices[score.index];
  const bool told = score.error.empty() && score.applies;
  Json parts = Json::array();
  for (const engine::IndexPart& part : score.parts) {
    parts.push_back(part.member);
    parts.push_back(sentences.place(part_value_words(audit, index.members[part.member], part)));
  }
  return {{"subject",
           score.subject.valid() ? score.subject.value : subjects.size() + score.group.value},
          {"cycle", score.cycle.value},
          {"state", score_state(score)},
          {"figure", told && score.figure ? engine::to_string(engine::rounded(*score.figure, 1))
                                          : std::string()},
          {"range", told ? range_words(score) : std::string()},
          {"known", told ? coverage_words(score.coverage) : std::string()},
          {"examined", told ? coverage_words(score.examined) : std::string()},
          {"held", score.held},
          {"error", score.error},
          {"parts", std::move(parts)}};
}

}  // namespace

Json html_indices(const Audit& audit) {
  PartSentences sentences;
  std::map<engine::IndexId, Json> all;
  for (const IndexScore& score : audit.assessment.indices) {
    const auto [place, is_new] = all.try_emplace(score.index);
    if (is_new) place->second = index_heading(audit, audit.program.indices[score.index]);
    place->second["scores"].push_back(score_row(audit, score, sentences));
  }
  Json indices = Json::array();
  for (auto& [id, index] : all) indices.push_back(std::move(index));
  return {{"texts", sentences.take()}, {"all", std::move(indices)}};
}

}  // namespace servanda::reports
