#pragma once
// Results of earlier audits, from files; and whether a comparison with one holds what a script
// wants to stop at.

#include <optional>
#include <string>

#include "cli/options.hpp"
#include "engine/explain/result.hpp"
#include "reports/compared.hpp"

namespace servanda::cli {

/// Nothing where the file is no result of an audit: what is wrong stands on standard error then.
/// Throws UsageError where it cannot be read.
[[nodiscard]] std::optional<engine::Result> load_result(const std::string& path,
                                                        const base::Limits& limits);

/// What is waived in the later audit is answered for, but it is a change.
[[nodiscard]] bool finds(const FailOnChange& on, const reports::Compared& compared);

}  // namespace servanda::cli
