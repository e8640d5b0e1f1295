#pragma once
// The names that rules and facts use: States, groups, cycles, units, choices, indicators, events.
//
// Everything is found by name once and referred to by id after that; an id is the position in its
// list, in the order of declaration over all files (files in the order in which they were given).
// Data are checked against this alone.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/enumeration.hpp"
#include "base/source.hpp"
#include "engine/values/spelling.hpp"
#include "engine/values/value.hpp"

namespace servanda::engine {

/// A text in several languages, `en` first if there is one.
struct Wording {
  struct In {
    std::string language;
    std::string text;
  };
  std::vector<In> languages;

  /// The text in that language, else in English, else in the first; empty if there is none.
  [[nodiscard]] std::string_view in(std::string_view language) const;
  [[nodiscard]] bool empty() const { return languages.empty(); }
};

struct Citation {
  std::string document;
  std::string at;  ///< may be empty
};

struct Unit {
  std::string name;
  Wording title;
  UnitId base;         ///< the unit that it converts to, if any; else itself
  Number factor{1};    ///< one is so many of the base
  bool whole = false;  ///< it cannot be divided
  /// May be negative, as net removals are; so may all units with its base.
  bool below_zero = false;
};

struct Subject {
  std::string name;  ///< ISO 3166-1 alpha-3 of a State
  Wording title;
  bool is_state = true;
};

struct Cycle {
  std::string name;
  Wording title;
  Days days;
};

struct Membership {
  SubjectId member;
  std::optional<Day> from;
  std::optional<Day> to;
};
struct Group {
  std::string name;
  Wording title;
  std::vector<Membership> memberships;
  std::vector<Citation> cites;

  /// The members on that day, in the order of the subjects' ids, without duplicates.
  [[nodiscard]] std::vector<SubjectId> members(Day day) const;
};

struct Choice {
  std::string name;
  Wording title;
  std::vector<std::string> values;
};

enum class Grain : std::uint8_t { per_cycle, per_year, lasting };
[[nodiscard]] std::string_view to_string(Grain grain);  ///< `per cycle`, ...

struct Indicator {
  std::string name;
  Wording title;
  Type type;
  Grain grain = Grain::per_cycle;
  std::optional<Number> tolerance;  ///< of `about n`, as a share
  bool by_judgement = false;
  std::optional<Duration> holds_for;  ///< of `lasting up to 2 years`
};

/// `per cycle`, `lasting up to 24 months`, ...
[[nodiscard]] std::string grain_in_words(const Indicator& indicator);

struct EventField {
  std::string name;
  Type type;
};
/// An event has a day, `on`, always as its first field.
struct Event {
  std::string name;
  Wording title;
  std::vector<EventField> fields;
  /// Fields that two rows on one event have in common, and rows on two events never; in order. By
  /// default the day and all fields of States (`usual_identity`).
  std::vector<std::size_t> identity = {};

  [[nodiscard]] std::optional<std::size_t> field(std::string_view name) const;
  /// Does a field name the States that take part?
  [[nodiscard]] bool names_states() const;
};

[[nodiscard]] std::vector<std::size_t> usual_identity(const std::vector<EventField>& fields);

/// The name of the list of national reports in statements of completeness.
inline constexpr std::string_view reports_dataset = "reports";

/// A text to search for in reports.
struct Phrase {
  std::string name;  ///< its language, a blank, and the text as written
  std::string language;
  std::string text;
};

template <class Entry, class Key>
class Register {
 public:
  Key add(Entry entry) {
    const Key id{static_cast<std::uint32_t>(entries_.size())};
    by_name_[entry.name].push_back(id);
    entries_.push_back(std::move(entry));
    return id;
  }
  [[nodiscard]] std::optional<Key> find(std::string_view name) const {
    const auto found = by_name_.find(std::string(name));
    return found == by_name_.end() ? std::nullopt : std::optional<Key>(found->second.front());
  }
  /// All of that name, in the order in which they were added.
  [[nodiscard]] std::vector<Key> find_all(std::string_view name) const {
    const auto found = by_name_.find(std::string(name));
    return found == by_name_.end() ? std::vector<Key>{} : found->second;
  }
  [[nodiscard]] const Entry& operator[](Key id) const { return entries_[id.value]; }
  [[nodiscard]] Entry& operator[](Key id) { return entries_[id.value]; }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] auto begin() const { return entries_.begin(); }
  [[nodiscard]] auto end() const { return entries_.end(); }
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const Entry& entry : entries_) names.push_back(entry.name);
    return names;
  }

 private:
  std::vector<Entry> entries_;
  std::unordered_map<std::string, std::vector<Key>> by_name_;
};

/// The kind of source.
enum class Basis : std::uint8_t { national_report, official_statement, depositary, independent };
struct BasisTraits {
  Basis value;
  std::string_view name;
  bool is_own;  ///< the State itself
};
inline constexpr std::array<BasisTraits, base::value_count<Basis>> basis_traits{{
    {Basis::national_report, "national_report", true},
    {Basis::official_statement, "official_statement", true},
    {Basis::depositary, "depositary", false},
    {Basis::independent, "independent", false},
}};
static_assert(base::has_row_for_each(basis_traits));
/// The basis of a row that names none.
inline constexpr Basis usual_basis = Basis::official_statement;
[[nodiscard]] constexpr const BasisTraits& traits_of(Basis basis) {
  return base::row_of(basis_traits, basis);
}
[[nodiscard]] constexpr std::string_view to_string(Basis basis) { return traits_of(basis).name; }
[[nodiscard]] constexpr std::optional<Basis> parse_basis(std::string_view text) {
  return base::value_named(basis_traits, text);
}
[[nodiscard]] std::vector<std::string> basis_names();

struct Vocabulary {
  Register<Unit, UnitId> units;
  Register<Subject, SubjectId> subjects;
  std::unordered_map<std::string, SubjectId> other_names;  ///< of subjects, folded (phrase.hpp)
  Register<Cycle, CycleId> cycles;                         ///< ordered by their first day
  Register<Group, GroupId> groups;
  Register<Choice, ChoiceId> choices;
  Register<Indicator, IndicatorId> indicators;
  Register<Event, EventId> events;
  Register<Phrase, PhraseId> phrases;  ///< in the order in which the rules use them first
  /// The order of preference of sources; one that is not listed is read only if a rule names it.
  std::vector<Basis> preference{base::values<Basis>.begin(), base::values<Basis>.end()};

  /// Finds a subject by its code, or by another name that the rules declare: the names that data
  /// use.
  [[nodiscard]] std::optional<SubjectId> find_subject(std::string_view name) const;
  /// The name of a State or body, or of a group that is bound as one; empty for neither.
  [[nodiscard]] std::string name_of(SubjectId subject, GroupId group) const;
  [[nodiscard]] std::optional<CycleId> cycle_before(CycleId cycle) const;
  /// The cycle that contains this day.
  [[nodiscard]] std::optional<CycleId> cycle_on(Day day) const;
  /// The least value of this type: zero for a quantity, unless its unit may be negative.
  [[nodiscard]] std::optional<Number> floor_of(const Type& type) const;
  /// `quantity of warhead`, `set of topic`
  [[nodiscard]] std::string describe(const Type& type) const;
  /// The same within a sentence: `a quantity of warhead`, "a value of `alert_level`".
  [[nodiscard]] std::string in_words(const Type& type) const;
};

/// A value, or the expectation in words: "`yes` or `no`", "a date such as …".
struct ReadValue {
  std::optional<Value> value;
  std::string expected;    ///< follows "expected "; empty if there is a value
  std::string suggestion;  ///< a help of its own ("did you mean `FRA`?"), may be empty
  std::string about;       ///< `about 5000`, if that was written, in the spelling of rules
};
/// Reads a value as an author or a coder writes it. Sets are joined by `;`, `,` or blanks, and `{}`
/// is the empty one. `tolerance` is that of `about n`. Never throws.
[[nodiscard]] ReadValue read_value(const Vocabulary& vocabulary, const Type& type,
                                   std::string_view text, std::optional<Number> tolerance = {},
                                   const Spelling& spelling = {});
/// The text of a value: with all digits, `read_value` reads it as the same value, unless its
/// decimals do not end.
[[nodiscard]] std::string write_value(const Vocabulary& vocabulary, const Type& type,
                                      const Value& value, Digits digits = Digits::all);

}  // namespace servanda::engine
