// Suggests a State for a name that the rules do not have.

#include <algorithm>
#include <vector>

#include "base/spelling.hpp"
#include "engine/check/nothing.hpp"
#include "engine/check/state_names.hpp"
#include "engine/check/value_parsing.hpp"
#include "engine/check/value_suggestions.hpp"
#include "engine/values/phrase.hpp"

namespace servanda::engine {

namespace {

/// `did you mean `PRK` or `KOR`?`; empty for none, and for too many.
std::string suggestion_of_codes(const std::vector<std::string>& codes) {
  constexpr std::size_t few = 4;
  if (codes.empty() || codes.size() > few) return {};
  std::string text = "did you mean ";
  for (const std::string& code : codes) {
    if (&code != &codes.front()) text += &code == &codes.back() ? " or " : ", ";
    text += base::in_ticks(code);
  }
  return text + "?";
}

/// A single code comes with its title: an author who wrote another State's code sees the difference
/// at once.
std::string meant_with_title(const Vocabulary& vocabulary, const std::vector<std::string>& codes) {
  std::string text = suggestion_of_codes(codes);
  const auto subject = codes.size() == 1 ? vocabulary.subjects.find(codes.front()) : std::nullopt;
  if (!subject) return text;
  const std::string_view title = vocabulary.subjects[*subject].title.in("en");
  if (!title.empty() && title != codes.front()) text.append(" It is ").append(title);
  return text;
}

/// A title as people say it: `france` for `France (la)`.
std::string spoken(std::string_view title) {
  return folded(title.substr(0, std::min(title.find(" ("), title.size())));
}

template <class Fits>
std::vector<std::string> with_title(const Vocabulary& vocabulary, Fits fits) {
  std::vector<std::string> codes;
  for (const Subject& subject : vocabulary.subjects) {
    const auto& titles = subject.title.languages;
    const bool found = std::any_of(titles.begin(), titles.end(),
                                   [&](const Wording::In& title) { return fits(title.text); });
    if (found) codes.push_back(subject.name);
  }
  return codes;
}

/// The nearest title, as its code.
std::string mend_misspelt_title(const Vocabulary& vocabulary, const std::string& wanted) {
  std::vector<std::string> titles;
  std::vector<std::string> codes;
  for (const Subject& subject : vocabulary.subjects) {
    for (const Wording::In& title : subject.title.languages) {
      titles.push_back(spoken(title.text));
      codes.push_back(subject.name);
    }
  }
  const auto nearest = base::closest(wanted, titles);
  if (!nearest) return {};
  const auto found = std::find(titles.begin(), titles.end(), *nearest);
  return meant_with_title(vocabulary, {codes[static_cast<std::size_t>(found - titles.begin())]});
}

/// A code is short, and most words one letter away are codes of other States: `DRC` is not `GRC`. A
/// misspelt code is no shorter and has the right first letter.
bool may_be_slip(std::string_view code, std::string_view word) {
  constexpr std::size_t longest_code = 3;
  if (code.size() > longest_code) return true;
  return word.size() >= code.size() && folded(code.substr(0, 1)) == folded(word.substr(0, 1));
}

}  // namespace

std::optional<SubjectId> subject_of_title(const Vocabulary& vocabulary, std::string_view title) {
  const std::string wanted = folded(title);
  const auto codes =
      with_title(vocabulary, [&](const std::string& each) { return folded(each) == wanted; });
  return codes.size() == 1 ? vocabulary.subjects.find(codes.front()) : std::nullopt;
}

std::string mend_subject(const Vocabulary& vocabulary, std::string_view text) {
  const std::string wanted = folded(text);
  const auto equal = with_title(vocabulary, [&](const std::string& title) {
    return folded(title) == wanted || spoken(title) == wanted;
  });
  if (!equal.empty()) return suggestion_of_codes(equal);
  // A known code or name means that State or none: never another one with a similar spelling.
  for (const std::string_view code :
       {state_called(text), state_of_two_letters(text), state_of_three_letters(text)}) {
    if (code.empty()) continue;
    const bool is_there = vocabulary.subjects.find(code).has_value();
    return is_there ? meant_with_title(vocabulary, {std::string(code)}) : std::string();
  }
  constexpr std::size_t two_letters = 2;
  if (text.size() <= two_letters || says_nothing(text)) return {};
  const auto longer = with_title(vocabulary, [&](const std::string& title) {
    return folded(title).starts_with(wanted + " ");
  });
  if (!longer.empty()) return meant_with_title(vocabulary, longer);
  // Three or four letters may begin a title that the author took for a code.
  const auto begun = with_title(
      vocabulary, [&](const std::string& title) { return folded(title).starts_with(wanted); });
  if (!begun.empty()) return meant_with_title(vocabulary, begun);
  constexpr std::size_t of_code = 4;
  if (text.size() > of_code) {
    if (std::string title = mend_misspelt_title(vocabulary, wanted); !title.empty()) return title;
  }
  std::vector<std::string> candidates;
  for (const Subject& subject : vocabulary.subjects) {
    if (may_be_slip(subject.name, text)) candidates.push_back(subject.name);
  }
  const auto nearest = base::closest(text, candidates);
  return nearest ? meant_with_title(vocabulary, {*nearest}) : std::string();
}

std::string mend_subject_or_group(const Vocabulary& vocabulary, std::string_view text) {
  const std::string wanted = folded(text);
  for (const Group& group : vocabulary.groups) {
    const auto& titles = group.title.languages;
    const bool is_called = folded(group.name) == wanted ||
                           std::any_of(titles.begin(), titles.end(), [&](const Wording::In& title) {
                             return folded(title.text) == wanted;
                           });
    if (is_called) return suggestion_of_codes({group.name});
  }
  std::string mend = mend_subject(vocabulary, text);
  const bool is_known = !state_called(text).empty() || !state_of_two_letters(text).empty() ||
                        !state_of_three_letters(text).empty();
  if (!mend.empty() || is_known || says_nothing(text)) return mend;
  return base::did_you_mean(text, vocabulary.groups.names());
}

}  // namespace servanda::engine
