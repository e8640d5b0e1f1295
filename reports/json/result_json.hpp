#pragma once
// A result of `audit --format json`, read again; and the audit at hand in the same form.
//
// What cannot be read is told with its place, what was expected there, and how to mend it; a result
// that was read is whole, of this program's major version, and has no row twice.

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

/// `name` is that of the file.
[[nodiscard]] std::variant<engine::Result, Unreadable> read_result(std::string_view name,
                                                                   std::string_view text);

[[nodiscard]] engine::Result result_of(const Audit& audit);

}  // namespace servanda::reports
