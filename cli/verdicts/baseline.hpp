#pragma once
// Reads results of earlier audits from files, and decides whether a comparison with one has a
// change that `--fail-on` names.

#include <optional>
#include <string>

#include "cli/console.hpp"
#include "cli/options.hpp"
#include "engine/explain/result.hpp"
#include "reports/compared.hpp"

namespace servanda::cli {

/// Nothing if the file is no result of an audit; it shows the errors on standard error. Throws
/// UsageError if the file cannot be read.
[[nodiscard]] std::optional<engine::Result> load_result(const std::string& path,
                                                        const base::Limits& limits,
                                                        Console& console);

/// A waiver in the later audit excuses a verdict, but the verdict still counts as changed.
[[nodiscard]] bool finds(const FailOnChange& on, const reports::Compared& compared);

}  // namespace servanda::cli
