#include "engine/explain/words.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/digit.hpp"

namespace servanda::engine {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool contains_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool starts = at == 0 || text[at - 1] == ' ';
    if (starts && (end == text.size() || text[end] == ' ')) return true;
  }
  return false;
}

bool starts_with_article(std::string_view text) {
  constexpr std::array<std::string_view, 6> articles{"the ", "a ", "an ", "The ", "A ", "An "};
  return std::any_of(articles.begin(), articles.end(), [&](std::string_view article) {
    return text.substr(0, article.size()) == article;
  });
}

}  // namespace

std::string title_or_name(const Wording& title, std::string_view name) {
  const std::string_view text = title.in("en");
  return std::string(text.empty() ? name : text);
}

std::string in_english(const std::vector<InLanguage>& sentences) {
  for (const InLanguage& sentence : sentences) {
    if (sentence.language == "en") return sentence.text;
  }
  return sentences.empty() ? "" : sentences.front().text;
}

std::string mid_sentence(std::string_view title) {
  std::string text(title);
  const std::string_view first = title.substr(0, title.find(' '));
  if (first.empty() || !is_upper(first.front())) return text;
  const bool plain = std::none_of(first.begin() + 1, first.end(),
                                  [](char c) { return is_upper(c) || base::is_digit(c); });
  // "New START", "Security Council": a second capital says that the first belongs to a name.
  const bool named = title.size() > first.size() + 1 && is_upper(title[first.size() + 1]);
  if (plain && (!named || starts_with_article(title))) {
    text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  }
  return text;
}

std::string with_article(std::string_view title, bool is_state) {
  constexpr std::array<std::string_view, 13> wanting{
      "Republic", "Federation", "States",      "Kingdom",     "Emirates", "Islands", "Holy",
      "Union",    "Bahamas",    "Netherlands", "Philippines", "Gambia",   "Comoros"};
  if (starts_with_article(title)) return std::string(title);
  const bool needs = !is_state || (title.find('(') == std::string_view::npos &&
                                   std::any_of(wanting.begin(), wanting.end(), [&](auto word) {
                                     return contains_word(title, word);
                                   }));
  return needs ? "the " + std::string(title) : std::string(title);
}

std::string subject_in_sentence(const Vocabulary& vocabulary, SubjectId id) {
  const Subject& subject = vocabulary.subjects[id];
  if (subject.title.empty()) return subject.name;
  return with_article(title_or_name(subject.title, subject.name), subject.is_state);
}

std::string in_quotes(std::string_view text) {
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') {
    text = text.substr(1, text.size() - 2);
  }
  constexpr std::string_view open = "“";
  if (text.substr(0, open.size()) == open) return std::string(text);
  return "“" + std::string(text) + "”";
}

void add_once(std::vector<std::string>& list, std::string text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(std::move(text));
}

std::string join(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

std::string join_first(const std::vector<std::string>& parts, std::size_t most,
                       std::string_view more) {
  if (parts.size() <= most) return join(parts, "; ");
  const std::vector<std::string> first(parts.begin(),
                                       parts.begin() + static_cast<std::ptrdiff_t>(most));
  return join(first, "; ") + "; and " + std::to_string(parts.size() - most) + " " +
         std::string(more);
}

std::string counted_word(std::size_t number, std::string_view one, std::string_view many) {
  return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

std::string phrases_of(const Vocabulary& vocabulary, const Reading& reading) {
  std::vector<std::string> quoted;
  for (const PhraseId id : reading.phrases)
    quoted.push_back(in_quotes(vocabulary.phrases[id].text));
  return join(quoted, reading.all_phrases ? " and " : " or ");
}

std::string title_of(const Vocabulary& vocabulary, const Reading& reading) {
  if (!reading.phrases.empty())
    return "Mention of " + phrases_of(vocabulary, reading) + " in national reports";
  if (reading.event.valid()) {
    const Event& event = vocabulary.events[reading.event];
    return title_or_name(event.title, event.name);
  }
  const Indicator& indicator = vocabulary.indicators[reading.indicator];
  const std::string title = title_or_name(indicator.title, indicator.name);
  return reading.source ? title + " (" + spaced(to_string(*reading.source)) + ")" : title;
}

std::string thing(const Vocabulary& vocabulary, const Reading& reading) {
  if (!reading.phrases.empty())
    return "the mention of " + phrases_of(vocabulary, reading) + " in national reports";
  std::string title = title_of(vocabulary, reading);
  if (reading.event.valid()) return in_quotes(title);
  const Indicator& indicator = vocabulary.indicators[reading.indicator];
  if (indicator.type.kind == TypeKind::truth) return in_quotes(title);
  if (indicator.title.empty()) return title;
  const std::string text = mid_sentence(title);
  return starts_with_article(text) ? text : "the " + text;
}

std::string cycle_words(const Vocabulary& vocabulary, CycleId id) {
  const Cycle& cycle = vocabulary.cycles[id];
  std::string title = title_or_name(cycle.title, cycle.name);
  const std::size_t remark = title.rfind(" (");
  if (remark != std::string::npos && remark > 0 && title.back() == ')') title.erase(remark);
  return title;
}

std::string period_of(const Vocabulary& vocabulary, const Reading& reading) {
  if (reading.day) return "as of " + to_string(*reading.day);
  if (reading.year) return std::to_string(*reading.year);
  if (reading.cycle.valid()) return cycle_words(vocabulary, reading.cycle);
  return reading.reasons.contains(Reason::no_baseline) ? "the cycle before" : "";
}

std::string period_in_sentence(const Vocabulary& vocabulary, const Reading& reading,
                               const std::vector<CycleId>& more_cycles) {
  if (reading.day) return "as of " + to_string(*reading.day);
  if (reading.year) return "in " + std::to_string(*reading.year);
  if (!reading.cycle.valid()) return "";
  const bool at_end = reading.indicator.valid() &&
                      (vocabulary.indicators[reading.indicator].grain == Grain::lasting ||
                       vocabulary.indicators[reading.indicator].type.is_figure());
  const auto named = [&](CycleId id) {
    const bool by_name = vocabulary.cycles[id].title.empty();
    return (at_end ? "of " : "in ") + with_article(cycle_words(vocabulary, id), by_name);
  };
  std::string text = (at_end ? "at the end " : "") + named(reading.cycle);
  for (const CycleId id : more_cycles) text += " and " + named(id);
  return text;
}

}  // namespace servanda::engine
