#include "engine/check/vocabulary.hpp"

#include <algorithm>

#include "engine/values/phrase.hpp"

namespace servanda::engine {

std::vector<std::string> basis_names() {
  std::vector<std::string> names;
  names.reserve(basis_traits.size());
  for (const BasisTraits& each : basis_traits) names.emplace_back(each.name);
  return names;
}

std::string_view Wording::in(std::string_view language) const {
  for (const std::string_view wanted : {language, std::string_view("en")}) {
    for (const In& wording : languages) {
      if (wording.language == wanted) return wording.text;
    }
  }
  return languages.empty() ? std::string_view() : languages.front().text;
}

std::vector<SubjectId> Group::members(Day day) const {
  std::vector<SubjectId> members;
  for (const Membership& membership : memberships) {
    const bool joined = !membership.from || *membership.from <= day;
    const bool left = membership.to && *membership.to < day;
    if (joined && !left) members.push_back(membership.member);
  }
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
  return members;
}

std::string_view to_string(Grain grain) {
  switch (grain) {
    case Grain::per_cycle:
      return "per cycle";
    case Grain::per_year:
      return "per year";
    case Grain::lasting:
      return "lasting";
  }
  return {};
}

std::string grain_in_words(const Indicator& indicator) {
  std::string text(to_string(indicator.grain));
  if (indicator.holds_for) text += " up to " + to_string(*indicator.holds_for);
  return text;
}

bool Event::names_states() const {
  return std::any_of(fields.begin(), fields.end(), [](const EventField& field) {
    return field.type.kind == TypeKind::state || field.type.kind == TypeKind::states;
  });
}

std::vector<std::size_t> usual_identity(const std::vector<EventField>& fields) {
  std::vector<std::size_t> identity;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const TypeKind kind = fields[i].type.kind;
    if (i == 0 || kind == TypeKind::state || kind == TypeKind::states) identity.push_back(i);
  }
  return identity;
}

std::optional<std::size_t> Event::field(std::string_view wanted) const {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].name == wanted) return i;
  }
  return std::nullopt;
}

std::optional<SubjectId> Vocabulary::find_subject(std::string_view name) const {
  if (const auto found = subjects.find(name); found || other_names.empty()) return found;
  const auto other = other_names.find(folded(name));
  return other == other_names.end() ? std::nullopt : std::optional(other->second);
}

std::string Vocabulary::name_of(SubjectId subject, GroupId group) const {
  if (subject.valid()) return subjects[subject].name;
  return group.valid() ? groups[group].name : "";
}

std::optional<CycleId> Vocabulary::cycle_before(CycleId cycle) const {
  if (!cycle.valid() || cycle.value == 0) return std::nullopt;
  return CycleId{cycle.value - 1};
}

std::optional<CycleId> Vocabulary::cycle_on(Day day) const {
  for (std::uint32_t i = 0; i < cycles.size(); ++i) {
    const Days& days = cycles[CycleId{i}].days;
    if (days.first <= day && day <= days.last) return CycleId{i};
  }
  return std::nullopt;
}

std::optional<Number> Vocabulary::floor_of(const Type& type) const {
  if (type.kind != TypeKind::quantity) return std::nullopt;
  const bool open = type.unit.valid() && units[type.unit].below_zero;
  return open ? std::nullopt : std::optional(Number(0));
}

std::string Vocabulary::describe(const Type& type) const {
  switch (type.kind) {
    case TypeKind::truth:
      return "truth";
    case TypeKind::number:
      return "number";
    case TypeKind::percent:
      return "percent";
    case TypeKind::quantity:
      return "quantity of " + units[type.unit].name;
    case TypeKind::date:
      return "date";
    case TypeKind::duration:
      return "duration";
    case TypeKind::period:
      return "period";
    case TypeKind::text:
      return "text";
    case TypeKind::state:
      return "state";
    case TypeKind::states:
      return "states";
    case TypeKind::choice:
      return choices[type.choice].name;
    case TypeKind::choice_set:
      return "set of " + choices[type.choice].name;
  }
  return {};
}

std::string Vocabulary::in_words(const Type& type) const {
  if (type.kind == TypeKind::choice) return "a value of `" + choices[type.choice].name + "`";
  if (type.kind == TypeKind::choice_set) return "a set of `" + choices[type.choice].name + "`";
  if (type.kind == TypeKind::state) return "a State";
  if (type.kind == TypeKind::states) return "a list of States";
  return "a " + describe(type);
}

}  // namespace servanda::engine
