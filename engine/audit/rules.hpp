#pragma once
// Reads, parses and checks rules from files and folders, or from texts: the first step of all work.

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/limits.hpp"
#include "base/source.hpp"
#include "engine/audit/outside/outside.hpp"
#include "engine/check/check.hpp"
#include "engine/check/fix.hpp"
#include "grammar/syntax.hpp"

namespace servanda::engine {

/// The line ends of a file. Texts in memory have line feeds only; a corrected file gets its own
/// line ends back.
enum class LineEnds { line_feed, carriage_return_and_line_feed };

struct Rules {
  base::Sources sources;  ///< data files join them, so that all messages share one list of sources
  std::vector<grammar::syntax::File> files;
  std::vector<LineEnds> line_ends;  ///< of each file
  Program program;
  std::string digest;  ///< of the contents and their line ends, in order, whatever the names of the
  ///< files are
  std::string note;  ///< lists the hidden files in folders; empty: none
};

/// Reads the files, and adds all their errors and warnings to the diagnostics. A program with
/// errors must not be run. Throws base::WorldError for paths.
[[nodiscard]] Rules read_rules(Outside& outside, const std::vector<std::string>& paths,
                               base::Diagnostics& diagnostics, const base::Limits& limits = {},
                               const Lints& lints = {});

/// The same for texts, in the given order.
[[nodiscard]] Rules rules_of(std::vector<RuleText> texts, base::Diagnostics& diagnostics,
                             const base::Limits& limits = {}, const Lints& lints = {});

}  // namespace servanda::engine
