#pragma once
// One value of the language, and its type. Ids are positions in the vocabulary.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/values/date.hpp"
#include "engine/values/number_interval.hpp"
#include "engine/values/truth.hpp"

namespace servanda::engine {

template <class Tag>
struct Id {
  std::uint32_t value = UINT32_MAX;

  [[nodiscard]] bool valid() const { return value != UINT32_MAX; }
  friend auto operator<=>(Id, Id) = default;  // NOLINT(modernize-use-nullptr): no pointer here
};
using SubjectId = Id<struct SubjectTag>;
using GroupId = Id<struct GroupTag>;
using CycleId = Id<struct CycleTag>;
using UnitId = Id<struct UnitTag>;
using ChoiceId = Id<struct ChoiceTag>;
using IndicatorId = Id<struct IndicatorTag>;
using EventId = Id<struct EventTag>;
using PhraseId = Id<struct PhraseTag>;
using ParameterId = Id<struct ParameterTag>;
using CommitmentId = Id<struct CommitmentTag>;

enum class TypeKind : std::uint8_t {
  truth,
  number,
  percent,
  quantity,
  date,
  duration,
  period,
  text,
  state,
  states,
  choice,
  choice_set
};

struct Type {
  TypeKind kind = TypeKind::truth;
  UnitId unit;      ///< of a quantity
  ChoiceId choice;  ///< of a choice or a set of it

  [[nodiscard]] bool is_figure() const {
    return kind == TypeKind::number || kind == TypeKind::percent || kind == TypeKind::quantity;
  }
  friend bool operator==(const Type&, const Type&) = default;
};

/// A choice's value by its place in the order; a set of them as bits (at most 64 values).
struct ChoiceValue {
  std::uint32_t position = 0;
  friend auto operator<=>(ChoiceValue, ChoiceValue) = default;
};
struct ChoiceSet {
  std::uint64_t bits = 0;
  [[nodiscard]] bool contains(ChoiceValue value) const {
    return ((bits >> value.position) & 1U) != 0;
  }
  friend bool operator==(ChoiceSet, ChoiceSet) = default;
};
/// Sorted, without duplicates.
using SubjectSet = std::vector<SubjectId>;

/// The type determines the alternative: truth → bool; number, percent (10% is 1/10), quantity →
/// NumberInterval; date and period → Days; text → string; and so on.
using Value = std::variant<bool, NumberInterval, Days, Duration, std::string, SubjectId, SubjectSet,
                           ChoiceValue, ChoiceSet>;

}  // namespace servanda::engine
