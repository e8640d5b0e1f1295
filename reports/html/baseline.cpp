#include "reports/html/baseline.hpp"

#include <map>

#include "reports/since.hpp"

namespace servanda::reports {

namespace {

/// A list of sentences, referred to by position.
class Sentences {
 public:
  std::size_t place(const std::string& text) {
    const auto [found, is_new] = places_.emplace(text, texts_.size());
    if (is_new) texts_.push_back(text);
    return found->second;
  }
  Json take() { return std::move(texts_); }

 private:
  std::map<std::string, std::size_t> places_;
  Json texts_ = Json::array();
};

/// The position of the verdict among the page's verdicts, or -1.
Json verdict_place(const engine::Result& result, const std::optional<std::size_t>& row) {
  return row ? static_cast<int>(class_of(result.rows[*row])) : -1;
}

Json gone(const Compared& compared) {
  Json all = Json::array();
  for (const engine::Difference& each : compared.changes.differences) {
    if (each.change != engine::Change::gone) continue;
    const engine::ResultRow& row = row_of(compared, each);
    all.push_back({row.commitment, subject_words(compared, row), cycle_words(compared, row),
                   verdict_place(compared.baseline, each.before)});
  }
  return all;
}

}  // namespace

Json html_baseline(const Audit& audit, const std::vector<const engine::Finding*>& ordered) {
  if (audit.since == nullptr) return nullptr;
  const Compared& compared = *audit.since;
  Sentences sentences;
  Json changes = Json::array();
  for (std::size_t number = 0; number < ordered.size(); ++number) {
    const engine::Difference& difference = *since(audit, *ordered[number]);
    if (difference.change == engine::Change::unchanged) continue;
    Json places = Json::array();
    for (const std::string& text : since_details(audit, *ordered[number]))
      places.push_back(sentences.place(text));
    changes.push_back({number, static_cast<int>(difference.change),
                       verdict_place(compared.baseline, difference.before), std::move(places)});
  }
  Json words = Json::array();
  for (const engine::Change each : base::values<engine::Change>)
    words.push_back(std::string(to_string(each)));
  return {{"as_of", engine::to_string(compared.baseline.as_of)},
          {"known_at", engine::to_string(compared.baseline.known_at)},
          {"words", std::move(words)},
          {"changes", std::move(changes)},
          {"texts", sentences.take()},
          {"gone", gone(compared)}};
}

}  // namespace servanda::reports
