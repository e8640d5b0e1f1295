#pragma once
// Scores, agreement of sources, and indices, as an assessment holds them.
//
// A score is an interval: it is one figure where nothing that is unknown could change it. An index
// shows all its parts with their weights, so that anyone can add them up again.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/check/indices.hpp"
#include "engine/evaluate/reading.hpp"
#include "engine/evaluate/verdict_class.hpp"
#include "engine/values/truth.hpp"

namespace servanda::engine {

/// Of a commitment.
struct Score {
  Number low;
  Number high;
  Number out_of;
  Reasons reasons;                   ///< why it is no single figure
  std::vector<std::size_t> support;  ///< what it rests on, as Finding::deciding
};

/// What one source says of an indicator.
struct SourceFigure {
  Basis basis = Basis::official_statement;
  std::optional<Value> value;
  Reasons reasons;                 ///< where there is no value
  std::vector<std::size_t> facts;  ///< rows of Facts::facts
};

/// A check, asked of one subject and period of which at least one of its sources speaks.
struct Agreement {
  CheckId check;
  SubjectId subject;
  CycleId cycle;            ///< or
  std::optional<int> year;  ///< of a yearly figure; or
  std::optional<Day> day;   ///< the day up to which a rule asked
  Truth agrees = Truth::unknown;
  Reasons reasons;  ///< where it can't be told
  std::vector<SourceFigure> figures;
  std::string error;  ///< what they differ by can't be computed
};

/// What a member of an index is for one subject and cycle. `scored`: one figure; `open`: an
/// interval; `missing`: nothing is known that could be counted.
enum class PartKind : std::uint8_t { scored, open, missing, not_applicable };
[[nodiscard]] std::string_view to_string(PartKind kind);

struct IndexPart {
  std::size_t member = 0;  ///< of Index::members
  PartKind kind = PartKind::missing;
  Number low = 0;  ///< what it counts at least and at most, within the range of the index
  Number high = 100;
  bool may_not_apply = false;           ///< that it does is not known
  bool held = false;                    ///< it lies beyond the range, and is kept at its end
  std::optional<Number> figure;         ///< what it counts as far as is known
  Number coverage = 0;                  ///< the share of it that is known
  Number examined = 1;                  ///< the share of it that somebody has looked at
  bool counts = true;                   ///< neither left out nor not applicable
  bool mean_of_group = false;           ///< `figure` is not its own
  std::optional<VerdictClass> verdict;  ///< of a commitment
  std::optional<Value> value;           ///< of a figure
  Reasons reasons;                      ///< why that, or the score, is not known
  std::vector<Reading> readings;        ///< of a figure: what it rests on
  std::string error;                    ///< it can't be computed, and neither can what reads it
};

/// An index for one subject (or group) and cycle.
struct IndexScore {
  IndexId index;
  SubjectId subject;  ///< or
  GroupId group;
  CycleId cycle;
  std::optional<Number> figure;  ///< none: there are too few data
  Number low = 0;                ///< what it is at least and at most, within its range
  Number high = 100;
  Number coverage = 0;         ///< the weight of what is known, as a share
  Number examined = 0;         ///< the weight of what somebody has looked at, as a share
  bool applies = true;         ///< else no member does
  bool may_not_apply = false;  ///< that any member does is not known
  bool held = false;           ///< something in it is kept at an end of a range
  std::vector<IndexPart> parts;
  std::string error;  ///< a figure in it can't be computed
};

}  // namespace servanda::engine
