#pragma once
// Scores, agreement of sources, and indices in an assessment.
//
// A score is an interval: one figure if no unknown fact could change it. An index shows all its
// parts with their weights, so that anyone can add them up again.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/check/indices.hpp"
#include "engine/evaluate/reading.hpp"
#include "engine/operators/verdict_class.hpp"
#include "engine/values/truth.hpp"

namespace servanda::engine {

/// The score of a commitment.
struct Score {
  Number low;
  Number high;
  Number out_of;
  Reasons reasons;                   ///< why it is no single figure
  std::vector<std::size_t> support;  ///< the readings behind it, as Finding::deciding
};

/// The figure of one source for an indicator.
struct SourceFigure {
  Basis basis = usual_basis;
  std::optional<Value> value;
  Reasons reasons;                 ///< if there is no value
  std::vector<std::size_t> facts;  ///< rows of Facts::facts
};

/// A check for one subject and period, for which at least one source has a fact.
struct Agreement {
  CheckId check;
  SubjectId subject;
  CycleId cycle;            ///< or
  std::optional<int> year;  ///< of a yearly figure; or
  std::optional<Day> day;   ///< the last day of a rule's question
  Truth agrees = Truth::unknown;
  Reasons reasons;  ///< if it is unknown
  std::vector<SourceFigure> figures;
  std::string error;  ///< their difference cannot be computed
};

/// A member of an index for one subject and cycle. `scored`: one figure; `open`: an interval;
/// `missing`: nothing is known that could be scored.
enum class PartKind : std::uint8_t { scored, open, missing, not_applicable };
[[nodiscard]] std::string_view to_string(PartKind kind);

struct IndexPart {
  std::size_t member = 0;  ///< of Index::members
  PartKind kind = PartKind::missing;
  Number low = 0;  ///< the least and the most that it counts, within the range of the index
  Number high = 100;
  bool may_not_apply = false;           ///< it is unknown whether it applies
  bool held = false;                    ///< it lies beyond the range, and is held at its end
  std::optional<Number> figure;         ///< its score, as far as it is known
  Number coverage = 0;                  ///< the known share of it
  Number examined = 1;                  ///< the share of it that somebody has examined
  bool counts = true;                   ///< neither left out nor not applicable
  bool mean_of_group = false;           ///< `figure` is not its own
  std::optional<VerdictClass> verdict;  ///< of a commitment
  std::optional<Value> value;           ///< of a figure
  Reasons reasons;                      ///< why the value, or the score, is unknown
  std::vector<Reading> readings;        ///< of a figure: the readings behind it
  std::string error;                    ///< it cannot be computed, and neither can its readers
};

/// An index for one subject (or group) and cycle.
struct IndexScore {
  IndexId index;
  SubjectId subject;  ///< or
  GroupId group;
  CycleId cycle;
  std::optional<Number> figure;  ///< none: too few data
  Number low = 0;                ///< the least and the most that it may be, within its range
  Number high = 100;
  Number coverage = 0;         ///< the weight of the known members, as a share
  Number examined = 0;         ///< the weight of the examined members, as a share
  bool applies = true;         ///< else no member does
  bool may_not_apply = false;  ///< it is unknown whether any member applies
  bool held = false;           ///< a part of it is held at an end of a range
  std::vector<IndexPart> parts;
  std::string error;  ///< a figure in it cannot be computed
};

}  // namespace servanda::engine
