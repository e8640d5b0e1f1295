#pragma once
// Checked scores, checks between sources, and indices.
//
// All scores of an index lie in its range, by default from 0 to 100. Its patterns select the
// members, in the order of declaration; a member is a commitment, a figure or another index, and no
// index contains itself, directly or through others.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/source.hpp"
#include "engine/check/node_id.hpp"
#include "engine/check/vocabulary.hpp"

namespace servanda::engine {

using CheckId = Id<struct CheckTag>;
using IndexId = Id<struct IndexTag>;

/// `3 when C`; the last row has no condition.
struct ScoreRow {
  Number value;
  NodeId when;
};
/// The score of a commitment: the value of the first row that holds. Without rows it has no score.
struct ScoreRule {
  Number out_of;
  std::vector<ScoreRow> rows;
};

/// Sources that should agree on an indicator.
struct SourceCheck {
  std::string name;
  Wording title;
  IndicatorId indicator;
  std::vector<Basis> sources;  ///< a percentage is taken of the first
  bool all_sources = false;    ///< compares all that have a value
  Number within;               ///< the largest difference between two
  bool relative = false;       ///< `within` is a share
  std::vector<Citation> cites;
  std::string note;
  base::Place place;
};

struct ScalePoint {
  Number at;
  Number score;
};
struct Band {
  std::optional<Number> below;  ///< missing: all the rest
  Number score;
};
/// The score of a figure: through the points of a scale or by bands; without them a percentage
/// counts as it is, and a truth 100 or 0.
struct ScoredFigure {
  NodeId figure;
  std::string text;               ///< as the author wrote it
  std::vector<ScalePoint> scale;  ///< at least two, by the figure
  bool clamp = false;             ///< beyond the points the score stays the same; else the lines
                                  ///< continue
  std::vector<Band> bands;        ///< by their limits; the last has none
};

/// The range of a member's score. A score beyond it is an error, or is held at the end.
struct ScoreLimits {
  Number low = 0;
  Number high = 100;
  bool held = false;
};

struct IndexMember {
  CommitmentId commitment;  ///< or
  IndexId index;            ///< or
  ScoredFigure figure;
  Number weight = 1;
};

enum class IndexModel : std::uint8_t { average, weighted, minimum };
[[nodiscard]] std::string_view to_string(IndexModel model);
/// The score of a member that is unknown.
enum class MissingCounts : std::uint8_t { unknown, left_out, mean };
[[nodiscard]] std::string_view to_string(MissingCounts missing);

struct Index {
  std::string name;
  Wording title;
  std::vector<Citation> cites;
  std::string note;
  std::vector<IndexMember> members;
  GroupId group;  ///< of `for each`: its members have a score; else all subjects of the members
  CycleId from;   ///< first and last cycle, if declared
  CycleId to;
  IndexModel model = IndexModel::average;
  std::array<Number, 3> counts{Number(0), Number(50), Number(100)};  ///< not met, partly met, met
  MissingCounts missing = MissingCounts::unknown;
  std::optional<Number> minimum_coverage;  ///< a share
  ScoreLimits limits;
  base::Place place;
};

}  // namespace servanda::engine
