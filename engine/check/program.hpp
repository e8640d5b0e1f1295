#pragma once
// Checked rules: names are ids; every node has a type; only data can cause further errors. The
// expressions of all commitments are in one arena, `nodes`, children before parents.

#include <optional>
#include <string>
#include <vector>

#include "base/source.hpp"
#include "engine/check/indices.hpp"
#include "engine/check/node.hpp"
#include "engine/check/scenario.hpp"
#include "engine/check/vocabulary.hpp"

namespace servanda::engine {

struct Parameter {
  std::string name;
  Type type;
  struct Span {
    Day from;
    std::optional<Day> to;
    Value value;
    std::vector<Citation> cites;
    bool until_superseded = false;
  };
  std::vector<Span> spans;

  /// The value that is in force on that day; nothing outside of its spans.
  [[nodiscard]] std::optional<Value> value_on(Day day) const;
};

/// A named condition or value. Each use of it is checked on its own, with its arguments.
struct Definition {
  std::string name;
  Wording title;
  base::Place place;
};

/// A sentence with holes for figures.
struct Sentence {
  std::string language;
  struct Piece {
    std::string text;
    NodeId hole;  ///< missing in the last piece
  };
  std::vector<Piece> pieces;
};

struct Schedule {
  bool each_cycle = true;
  CycleId from;  ///< first and last cycle under review
  CycleId to;
  Day by{};  ///< of `once by`
};

/// The verdict for a commitment that is kept after its day.
enum class LateCounts : std::uint8_t { not_met, partly_met, met };

/// Clauses that replace those of the commitment if `when` holds; invalid and missing ones replace
/// nothing.
struct Exception {
  std::string why;
  NodeId when;
  NodeId applies;
  std::string applies_else;
  NodeId met;
  NodeId partly;
  std::optional<Day> by;
  std::optional<Duration> grace;
  std::optional<LateCounts> late;
  std::vector<Sentence> asks;
  std::vector<Sentence> says;
  base::Place place;
  std::string rule;  ///< the clauses that decide under it, as written
};

/// The head of a file of rules.
struct Pack {
  std::string name;
  Wording title;
  std::vector<Citation> cites;
  std::string note;
};
using PackId = Id<struct PackTag>;

/// A run of neighbours in the arena.
struct NodeRange {
  std::uint32_t first = 0;
  std::uint32_t end = 0;  ///< after the last

  [[nodiscard]] bool contains(std::uint32_t node) const { return first <= node && node < end; }
};

/// A clause as the author wrote it.
struct ClauseText {
  std::string keyword;  ///< its first word
  std::string text;
};

/// Versions of one commitment share its name, and are in force on different days; each is a
/// commitment of the program. A register finds the first by the name.
struct Commitment {
  std::string name;  ///< in full: `npt.ap2010.5.a`
  std::string pack;
  Wording title;
  std::vector<Citation> cites;
  std::string theme;
  std::string force;
  bool collective = false;
  GroupId group;
  Schedule schedule;
  NodeId applies;
  std::string applies_else;
  NodeId met;
  NodeId partly;
  std::optional<Duration> grace;
  std::optional<LateCounts> late;
  ScoreRule score;
  std::vector<Exception> exceptions;
  std::vector<std::string> related;
  std::string note;
  std::vector<Sentence> asks;
  std::vector<Sentence> says;
  std::optional<Day> in_force_from;
  std::optional<Day> in_force_to;
  NodeRange nodes;  ///< of all its clauses, without those of exceptions
  base::Place place;
  std::vector<ClauseText> clauses;  ///< that decide
  std::string rule;                 ///< the same in one text
};

struct Program {
  Register<Pack, PackId> packs;  ///< in the order of the files
  Vocabulary vocabulary;
  Register<Parameter, ParameterId> parameters;
  std::vector<Definition> definitions;
  Register<Commitment, CommitmentId> commitments;
  Register<SourceCheck, CheckId> checks;
  Register<Index, IndexId> indices;
  std::vector<IndexId> index_order;  ///< members before the indices that they are members of
  std::vector<Scenario> scenarios;
  std::vector<Node> nodes;
  Slot slots = 0;  ///< the largest number of variables at one time

  [[nodiscard]] const Node& operator[](NodeId id) const { return nodes[id.value]; }
};

[[nodiscard]] bool is_in_force(const Commitment& commitment, Day day);
/// All versions of a commitment, itself among them, in the order of declaration.
[[nodiscard]] std::vector<CommitmentId> versions(const Program& program, CommitmentId id);
/// The due day in that cycle; nothing if the commitment is due in each cycle and the cycle is
/// missing.
[[nodiscard]] std::optional<Day> due_day(const Program& program, const Commitment& commitment,
                                         CycleId cycle);
/// The version that decides for the due day of that cycle; else the first.
[[nodiscard]] CommitmentId version_in(const Program& program, CommitmentId id, CycleId cycle);

/// The program as text, one node a line: for tests and for authors who want to see how it was
/// understood.
[[nodiscard]] std::string print(const Program& program, const Commitment& commitment);
/// The same for one expression: equal texts mean the same.
[[nodiscard]] std::string print(const Program& program, NodeId id);

}  // namespace servanda::engine
