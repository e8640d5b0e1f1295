#pragma once
// Rules from files and folders, parsed and checked: where every command begins.

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "cli/options.hpp"
#include "engine/check/check.hpp"
#include "grammar/syntax.hpp"

namespace servanda::cli {

/// How the lines of a file end. What is read has line feeds; what is mended gets its own ends back.
enum class LineEnds { line_feed, carriage_return_and_line_feed };

struct Rules {
  base::Sources sources;  ///< data files join them, so that one place serves all messages
  std::vector<grammar::syntax::File> files;
  std::vector<LineEnds> line_ends;  ///< of each file
  engine::Program program;
  std::string digest;  ///< of the contents in order, whatever the files are called, and their lines
                       ///< end with
  std::string note;    ///< on what was passed over in folders; empty: nothing
};

/// What the files hold, and all that is wrong or odd in them. Throws UsageError for paths.
[[nodiscard]] Rules read_rules(const std::vector<std::string>& paths,
                               base::Diagnostics& diagnostics, const base::Limits& limits = {},
                               const engine::Lints& lints = {});

/// Nothing where there are errors; they stand on standard error then. Throws UsageError for paths.
[[nodiscard]] std::optional<Rules> load_rules(const std::vector<std::string>& paths,
                                              const Settings& settings);

}  // namespace servanda::cli
