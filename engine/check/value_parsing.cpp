#include "engine/check/value_parsing.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/spelling.hpp"
#include "engine/check/habits.hpp"
#include "engine/check/nothing.hpp"
#include "engine/check/value_suggestions.hpp"
#include "engine/check/vocabulary.hpp"
#include "engine/values/phrase.hpp"
#include "engine/values/signs.hpp"

namespace servanda::engine {

namespace {

constexpr std::string_view empty_set = "{}";

std::vector<std::string_view> members_of(std::string_view text) {
  return text == empty_set ? std::vector<std::string_view>() : base::split(text, ";, \t\r\n");
}

/// Words in any case, among them those of spreadsheets in the languages that these support.
constexpr std::array<std::string_view, 9> words_for_yes{
    "yes", "true", "wahr", "vrai", "verdadero", "verdadeiro", "vero", "waar", "истина"};
constexpr std::array<std::string_view, 7> words_for_no{"no",    "false",  "falsch", "faux",
                                                       "falso", "onwaar", "ложь"};

ReadValue read_truth(std::string_view text) {
  const std::string word = folded(text);
  if (std::find(words_for_yes.begin(), words_for_yes.end(), word) != words_for_yes.end())
    return read(true);
  if (std::find(words_for_no.begin(), words_for_no.end(), word) != words_for_no.end())
    return read(false);
  return failed("`yes` or `no`", mend_truth(text));
}

// --- time ---

/// `2022-08-26T00:00:00Z`, `2022-08-26 00:00`: the day, in the notation of programs.
std::optional<Day> day_at_midnight(std::string_view text) {
  constexpr std::size_t day_size = 10;
  if (text.size() <= day_size || (text[day_size] != 'T' && text[day_size] != ' '))
    return std::nullopt;
  const std::string_view time = text.substr(day_size + 1);
  constexpr std::array<std::string_view, 6> midnights{
      "00:00", "00:00:00", "00:00:00Z", "00:00:00.000", "00:00:00.000Z", "00:00:00+00:00"};
  if (std::find(midnights.begin(), midnights.end(), time) == midnights.end()) return std::nullopt;
  return parse_day(text.substr(0, day_size));
}

ReadValue read_date(std::string_view written, const Spelling& spelling) {
  const std::string text = in_plain_signs(written);
  if (const auto days = parse_date(text)) return read(*days);
  if (const auto day = day_at_midnight(text)) return read(Days::on(*day));
  if (spelling.dates) {
    if (const auto plain = plain_date(text, *spelling.dates)) return read(*parse_date(*plain));
    return failed("a date such as `2022-08-26`, `2022-08` or `2022`, or as in " +
                      base::in_ticks(to_string(*spelling.dates)) + ", as this import says",
                  mend_date(text));
  }
  std::string mend = mend_date(text);
  if (!spelling.is_certain && !mend.empty()) mend += or_say_habits_of_date(text);
  return failed("a date such as `2022-08-26`, `2022-08` or `2022`", std::move(mend));
}

ReadValue read_period(const Vocabulary& vocabulary, std::string_view text) {
  if (const auto cycle = vocabulary.cycles.find(text)) return read(vocabulary.cycles[*cycle].days);
  if (const auto days = parse_date(text)) return read(*days);
  constexpr std::string_view to = " to ";
  if (const std::size_t at = text.find(to); at != std::string_view::npos) {
    const auto first = parse_date(base::trimmed(text.substr(0, at)));
    const auto last = parse_date(base::trimmed(text.substr(at + to.size())));
    if (first && last && first->first <= last->last) return read(Days{first->first, last->last});
  }
  return failed("a cycle, a year or two dates such as `2010-05-29 to 2015-05-22`",
                base::did_you_mean(text, vocabulary.cycles.names()));
}

// --- names ---

ReadValue read_state(const Vocabulary& vocabulary, std::string_view text) {
  if (const auto subject = vocabulary.find_subject(text)) return read(*subject);
  return failed("a State's code such as `FRA`", mend_subject(vocabulary, text));
}

/// `CHN; Viet Nam` or `CHN, FRA` or `CHN FRA`: a name may have blanks if another sign separates the
/// names.
std::vector<std::string_view> names_of_states(const Vocabulary& vocabulary, std::string_view text) {
  if (text == empty_set) return {};
  if (vocabulary.find_subject(text)) return {text};
  std::vector<std::string_view> names;
  for (const std::string_view written : base::split(text, ";\r\n")) {
    const std::string_view part = trimmed_of_all_blanks(written);
    if (part.empty()) continue;
    if (vocabulary.find_subject(part)) {
      names.push_back(part);
      continue;
    }
    for (const std::string_view between_commas : base::split(part, ",")) {
      const std::string_view name = trimmed_of_all_blanks(between_commas);
      const bool is_one = vocabulary.find_subject(name).has_value();
      const std::vector<std::string_view> words = base::split(name, base::blanks);
      const bool has_codes = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return vocabulary.subjects.find(word).has_value();
      });
      if (is_one || !has_codes) {
        if (!name.empty()) names.push_back(name);
      } else {
        names.insert(names.end(), words.begin(), words.end());
      }
    }
  }
  return names;
}

ReadValue read_states(const Vocabulary& vocabulary, std::string_view text) {
  SubjectSet subjects;
  for (const std::string_view name : names_of_states(vocabulary, text)) {
    const auto subject = vocabulary.find_subject(name);
    if (!subject) {
      return failed("States' codes such as `CHN; FRA`, and " + base::in_ticks(name) + " is none",
                    mend_subject(vocabulary, name));
    }
    subjects.push_back(*subject);
  }
  std::sort(subjects.begin(), subjects.end());
  subjects.erase(std::unique(subjects.begin(), subjects.end()), subjects.end());
  return read(std::move(subjects));
}

std::string listed(const std::vector<std::string>& values) {
  std::string text;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) text += i + 1 == values.size() ? " or " : ", ";
    text += base::in_ticks(values[i]);
  }
  return text;
}

std::optional<ChoiceValue> find(const Choice& choice, std::string_view name) {
  const auto position = [&](auto found) {
    return ChoiceValue{static_cast<std::uint32_t>(found - choice.values.begin())};
  };
  const auto exact = std::find(choice.values.begin(), choice.values.end(), name);
  if (exact != choice.values.end()) return position(exact);
  const std::string wanted = in_lower_case(name);
  const auto is_wanted = [&](const std::string& value) { return in_lower_case(value) == wanted; };
  const auto found = std::find_if(choice.values.begin(), choice.values.end(), is_wanted);
  const bool is_only_one =
      std::count_if(choice.values.begin(), choice.values.end(), is_wanted) == 1;
  return is_only_one ? std::optional(position(found)) : std::nullopt;
}

ReadValue read_choice(const Choice& choice, std::string_view text) {
  if (const auto value = find(choice, text)) return read(*value);
  return failed(listed(choice.values), base::did_you_mean(text, choice.values));
}

ReadValue read_choice_set(const Choice& choice, std::string_view text) {
  ChoiceSet set;
  for (const std::string_view name : members_of(text)) {
    const auto value = find(choice, name);
    if (!value) {
      return failed("one or more of " + listed(choice.values) + ", and " + base::in_ticks(name) +
                        " is none of them",
                    base::did_you_mean(name, choice.values));
    }
    set.bits |= std::uint64_t{1} << value->position;
  }
  return read(set);
}

/// A word for a missing value is no text.
ReadValue read_text(std::string_view text) {
  if (!says_nothing(text)) return read(std::string(text));
  return failed("a text, and " + base::in_ticks(text) + " says that there is none");
}

std::string joined(const std::vector<std::string>& names) {
  if (names.empty()) return std::string(empty_set);
  std::string text = names.front();
  for (std::size_t i = 1; i < names.size(); ++i) text += "; " + names[i];
  return text;
}

std::string write_states(const Vocabulary& vocabulary, const SubjectSet& subjects) {
  std::vector<std::string> names;
  for (const SubjectId subject : subjects) names.push_back(vocabulary.subjects[subject].name);
  return joined(names);
}

std::string write_choice_set(const Choice& choice, ChoiceSet set) {
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < choice.values.size(); ++i) {
    if (set.contains(ChoiceValue{i})) names.push_back(choice.values[i]);
  }
  return joined(names);
}

}  // namespace

ReadValue read_value(const Vocabulary& vocabulary, const Type& type, std::string_view text,
                     std::optional<Number> tolerance, const Spelling& spelling) {
  text = trimmed_of_all_blanks(text);
  if (text.empty()) return failed("a value (" + vocabulary.describe(type) + ")");
  switch (type.kind) {
    case TypeKind::truth:
      return read_truth(text);
    case TypeKind::number:
      return read_number(text, std::move(tolerance), spelling);
    case TypeKind::percent:
      return read_percent(text, std::move(tolerance), spelling);
    case TypeKind::quantity:
      return read_quantity(vocabulary.units[type.unit], text, std::move(tolerance), spelling);
    case TypeKind::date:
      return read_date(text, spelling);
    case TypeKind::duration:
      return read_duration(text, spelling);
    case TypeKind::period:
      return read_period(vocabulary, text);
    case TypeKind::text:
      return read_text(text);
    case TypeKind::state:
      return read_state(vocabulary, text);
    case TypeKind::states:
      return read_states(vocabulary, text);
    case TypeKind::choice:
      return read_choice(vocabulary.choices[type.choice], text);
    case TypeKind::choice_set:
      return read_choice_set(vocabulary.choices[type.choice], text);
  }
  return failed("a value");
}

std::string write_value(const Vocabulary& vocabulary, const Type& type, const Value& value,
                        Digits digits) {
  switch (type.kind) {
    case TypeKind::truth:
      return std::get<bool>(value) ? "yes" : "no";
    case TypeKind::number:
      return to_string(std::get<NumberInterval>(value), std::nullopt, digits);
    case TypeKind::percent:
      return write_percent(std::get<NumberInterval>(value), digits);
    case TypeKind::quantity:
      return to_string(std::get<NumberInterval>(value), vocabulary.floor_of(type), digits);
    case TypeKind::date:
    case TypeKind::period:
      return to_string(std::get<Days>(value));
    case TypeKind::duration:
      return to_string(std::get<Duration>(value));
    case TypeKind::text:
      return std::get<std::string>(value);
    case TypeKind::state:
      return vocabulary.subjects[std::get<SubjectId>(value)].name;
    case TypeKind::states:
      return write_states(vocabulary, std::get<SubjectSet>(value));
    case TypeKind::choice: {
      const Choice& choice = vocabulary.choices[type.choice];
      return choice.values[std::get<ChoiceValue>(value).position];
    }
    case TypeKind::choice_set:
      return write_choice_set(vocabulary.choices[type.choice], std::get<ChoiceSet>(value));
  }
  return {};
}

}  // namespace servanda::engine
