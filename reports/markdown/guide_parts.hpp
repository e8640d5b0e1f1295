#pragma once
// Smaller parts of the guide: the addressees, dates and facts of a commitment, and the chapter on
// the vocabulary. Internal to `reports/`.

#include <string>
#include <string_view>
#include <vector>

#include "engine/check/program.hpp"

namespace servanda::reports {

/// Texts of the rules as Markdown, in one language; refers to data of the caller.
struct GuideWords {
  const engine::Program& program;
  std::string_view language;

  [[nodiscard]] std::string citations(const std::vector<engine::Citation>& cites) const;
  /// `each of: Nuclear-weapon States`
  [[nodiscard]] std::string asked_of(const engine::Commitment& commitment) const;
  /// `each cycle from RC2015`, `once by 2014-05-09`
  [[nodiscard]] std::string when(const engine::Commitment& commitment) const;
  /// The link to it, and its target: its id, with the days of its version if it has some.
  [[nodiscard]] std::string link(const engine::Commitment& commitment) const;
  [[nodiscard]] std::string anchor(const engine::Commitment& commitment) const;
  /// The facts below these nodes: indicators, events, text of reports; invalid nodes have none.
  [[nodiscard]] std::string read_by(const std::vector<engine::NodeId>& roots) const;
};

/// Indices and checks between sources; then everything that can be reported, the addressees, and
/// the words that rules and facts share.
[[nodiscard]] std::string last_chapters(const GuideWords& words);

}  // namespace servanda::reports
