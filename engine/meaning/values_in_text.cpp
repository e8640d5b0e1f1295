// Values as people write them, and back: the cells of dossiers and scenarios.

#include <algorithm>
#include <charconv>

#include "engine/meaning/in_text.hpp"
#include "engine/meaning/mending.hpp"
#include "engine/meaning/vocabulary.hpp"
#include "grammar/spelling.hpp"

namespace servanda::engine {

namespace {

constexpr std::string_view empty_set = "{}";

std::vector<std::string_view> members_of(std::string_view text) {
  return text == empty_set ? std::vector<std::string_view>() : split(text, ";, \t\r\n");
}

ReadValue read_truth(std::string_view text) {
  if (text == "yes") return {true};
  if (text == "no") return {false};
  return failed("`yes` or `no`", mend_truth(text));
}

// --- time ---

ReadValue read_date(std::string_view text) {
  if (const auto days = parse_date(text)) return {*days};
  return failed("a date such as `2022-08-26`, `2022-08` or `2022`", mend_date(text));
}

/// `1 year`, `6 months`, `2 weeks`, `90 days`, `36 hours`, one after the other.
std::optional<Duration> parse_duration(std::string_view text) {
  const std::vector<std::string_view> words = split(text, blanks);
  if (words.empty() || words.size() % 2 != 0) return std::nullopt;
  Duration duration;
  for (std::size_t i = 0; i < words.size(); i += 2) {
    int count = 0;
    const char* const end = words[i].data() + words[i].size();
    const auto [stop, error] = std::from_chars(words[i].data(), end, count);
    constexpr int most = 120'000;  // months of all years that there are
    if (error != std::errc() || stop != end || count < 0 || count > most) return std::nullopt;
    const auto unit = parse_unit_of_time(words[i + 1]);
    if (!unit) return std::nullopt;
    const Duration more = times(*unit, count);
    const Duration hours = duration_of_hours(duration.hours + more.hours);
    duration = {duration.months + more.months, duration.days + more.days + hours.days, hours.hours};
    if (duration.months > 12 * most || duration.days > 366 * most) return std::nullopt;
  }
  return duration;
}

ReadValue read_duration(std::string_view text) {
  if (const auto duration = parse_duration(text)) return {*duration};
  return failed("a duration such as `36 hours`, `90 days`, `2 weeks`, `6 months` or `2 years`");
}

ReadValue read_period(const Vocabulary& vocabulary, std::string_view text) {
  if (const auto cycle = vocabulary.cycles.find(text)) return {vocabulary.cycles[*cycle].days};
  if (const auto days = parse_date(text)) return {*days};
  constexpr std::string_view to = " to ";
  if (const std::size_t at = text.find(to); at != std::string_view::npos) {
    const auto first = parse_date(trimmed(text.substr(0, at)));
    const auto last = parse_date(trimmed(text.substr(at + to.size())));
    if (first && last && first->first <= last->last) return {Days{first->first, last->last}};
  }
  return failed("a cycle, a year or two dates such as `2010-05-29 to 2015-05-22`",
                grammar::did_you_mean(text, vocabulary.cycles.names()));
}

// --- names ---

ReadValue read_state(const Vocabulary& vocabulary, std::string_view text) {
  if (const auto subject = vocabulary.subjects.find(text)) return {*subject};
  return failed("a State's code such as `FRA`", mend_subject(vocabulary, text));
}

ReadValue read_states(const Vocabulary& vocabulary, std::string_view text) {
  SubjectSet subjects;
  for (const std::string_view name : members_of(text)) {
    const auto subject = vocabulary.subjects.find(name);
    if (!subject) {
      return failed("States' codes such as `CHN; FRA`, and " + in_ticks(name) + " is none",
                    mend_subject(vocabulary, name));
    }
    subjects.push_back(*subject);
  }
  std::sort(subjects.begin(), subjects.end());
  subjects.erase(std::unique(subjects.begin(), subjects.end()), subjects.end());
  return {std::move(subjects)};
}

std::string listed(const std::vector<std::string>& values) {
  std::string text;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) text += i + 1 == values.size() ? " or " : ", ";
    text += in_ticks(values[i]);
  }
  return text;
}

std::optional<ChoiceValue> find(const Choice& choice, std::string_view name) {
  const auto found = std::find(choice.values.begin(), choice.values.end(), name);
  if (found == choice.values.end()) return std::nullopt;
  return ChoiceValue{static_cast<std::uint32_t>(found - choice.values.begin())};
}

ReadValue read_choice(const Choice& choice, std::string_view text) {
  if (const auto value = find(choice, text)) return {*value};
  return failed(listed(choice.values), grammar::did_you_mean(text, choice.values));
}

ReadValue read_choice_set(const Choice& choice, std::string_view text) {
  ChoiceSet set;
  for (const std::string_view name : members_of(text)) {
    const auto value = find(choice, name);
    if (!value) {
      return failed("one or more of " + listed(choice.values) + ", and " + in_ticks(name) +
                        " is none of them",
                    grammar::did_you_mean(name, choice.values));
    }
    set.bits |= std::uint64_t{1} << value->position;
  }
  return {set};
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
                     std::optional<Number> tolerance) {
  text = trimmed(text);
  if (text.empty()) return failed("a value (" + vocabulary.describe(type) + ")");
  switch (type.kind) {
    case TypeKind::truth:
      return read_truth(text);
    case TypeKind::number:
      return read_number(text, tolerance);
    case TypeKind::percent:
      return read_percent(text, tolerance);
    case TypeKind::quantity:
      return read_quantity(vocabulary.units[type.unit], text, tolerance);
    case TypeKind::date:
      return read_date(text);
    case TypeKind::duration:
      return read_duration(text);
    case TypeKind::period:
      return read_period(vocabulary, text);
    case TypeKind::text:
      return {std::string(text)};
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
      return to_string(std::get<Figure>(value), std::nullopt, digits);
    case TypeKind::percent:
      return write_percent(std::get<Figure>(value), digits);
    case TypeKind::quantity:
      return to_string(std::get<Figure>(value), vocabulary.floor_of(type), digits);
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
