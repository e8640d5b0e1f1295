#pragma once
// Reads, parses and checks rules from files and folders: the first step of every command.

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "cli/options.hpp"
#include "engine/check/check.hpp"
#include "grammar/syntax.hpp"

namespace servanda::cli {

/// The line ends of a file. Texts in memory have line feeds only; a corrected file gets its own
/// line ends back.
enum class LineEnds { line_feed, carriage_return_and_line_feed };

struct Rules {
  base::Sources sources;  ///< data files join them, so that all messages share one list of sources
  std::vector<grammar::syntax::File> files;
  std::vector<LineEnds> line_ends;  ///< of each file
  engine::Program program;
  std::string digest;  ///< of the contents and their line ends, in order, whatever the names of the
                       ///< files are
  std::string note;    ///< lists the hidden files in folders; empty: none
};

/// Reads the files, and adds all their errors and warnings to the diagnostics. Throws UsageError
/// for paths.
[[nodiscard]] Rules read_rules(const std::vector<std::string>& paths,
                               base::Diagnostics& diagnostics, const base::Limits& limits = {},
                               const engine::Lints& lints = {});

/// Nothing if there are errors, which it shows on standard error. Throws UsageError for paths.
[[nodiscard]] std::optional<Rules> load_rules(const std::vector<std::string>& paths,
                                              const Settings& settings);

}  // namespace servanda::cli
