#pragma once
// Indices and checks between sources, for people: a line for each score, its parts below, so that
// anyone can add it up again; then the figures on which sources disagree.
//
//   62% (58-74, coverage 84%)   the ends are rounded away from the score, the coverage down, so
//                               that nothing looks more certain than it is

#include <string>
#include <vector>

#include "reports/run.hpp"
#include "reports/text/layout.hpp"

namespace servanda::reports {

/// `62% (58-74, coverage 84%, examined 90%)`, `no data (10-90, coverage 20%, examined 20%)`, `not
/// applicable`; `held` after the shares if a part of it lies beyond a range.
[[nodiscard]] std::string score_words(const engine::IndexScore& score);

/// The name of a member of an index: a commitment, an index, or a figure as the author wrote it.
[[nodiscard]] std::string member_name(const engine::Program& program,
                                      const engine::IndexMember& member);

/// How the members give one figure: "the average; not met counts 0, …".
[[nodiscard]] std::string rule_of(const engine::Index& index);
/// The same, or the error in its place.
[[nodiscard]] std::string score_or_error(const engine::IndexScore& score);
/// "RC2020  USA"
[[nodiscard]] std::string whose_score(const Audit& audit, const engine::IndexScore& score);
/// "npt.ap2010.10: 100, weight 2 (● met)"
[[nodiscard]] std::string part_words(const Audit& audit, const engine::IndexMember& member,
                                     const engine::IndexPart& part);

/// The same without the member's name.
[[nodiscard]] std::string part_value_words(const Audit& audit, const engine::IndexMember& member,
                                           const engine::IndexPart& part);
/// "58-74", or "-20 to 5": rounded away from the score; empty if it is one figure.
[[nodiscard]] std::string range_words(const engine::IndexScore& score);
/// "84": a share in percent, rounded down.
[[nodiscard]] std::string coverage_words(const engine::Number& share);

struct Disagreement {
  std::string place;    ///< "stockpiles_agree · USA · RC2020"
  std::string figures;  ///< the value of each source, or why they cannot be compared
};
[[nodiscard]] std::vector<Disagreement> disagreements(const Audit& audit);

void write_indices(const Audit& audit, Page& page);
void write_disagreements(const Audit& audit, Page& page);

}  // namespace servanda::reports
