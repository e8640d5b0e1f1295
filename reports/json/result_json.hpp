#pragma once
// Reads a result of `audit --format json`; makes one of the current audit.
//
// An unreadable result is an error with its place, the expectation, and help; a result that was
// read is complete, of this program's major version, and has no row twice.

#include <string>
#include <string_view>
#include <variant>

#include "engine/explain/result.hpp"
#include "reports/run.hpp"

namespace servanda::reports {

struct Unreadable {
  std::string message;
  std::string help;
};

/// `name` is the name of the file.
[[nodiscard]] std::variant<engine::Result, Unreadable> read_result(std::string_view name,
                                                                   std::string_view text);

[[nodiscard]] engine::Result result_of(const Audit& audit);

}  // namespace servanda::reports
