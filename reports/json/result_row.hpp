#pragma once
// A verdict of JSON as a row of a result. Internal to `reports/`.

#include <stdexcept>

#include "engine/explain/result.hpp"
#include "reports/json/json_parts.hpp"

namespace servanda::reports {

/// A place that breaks reports/json/audit.schema.json: `verdicts[3].due`, "a day such as
/// 2022-08-26". The reader throws and catches it; nobody else sees it.
struct NotAsExpected : std::runtime_error {
  NotAsExpected(std::string where, const std::string& what)
      : std::runtime_error(what), place(std::move(where)) {}
  std::string place;
};

/// The member, if it is there and a text; empty for null.
[[nodiscard]] std::string text_at(const Json& object, const char* key);
[[nodiscard]] engine::Day day_at(const Json& object, const char* key);
[[nodiscard]] std::optional<engine::Day> maybe_day_at(const Json& object, const char* key);
[[nodiscard]] std::vector<std::string> texts_at(const Json& object, const char* key);
[[nodiscard]] const Json& member(const Json& object, const char* key);

/// Throws NotAsExpected.
[[nodiscard]] engine::ResultRow row_of(const Json& verdict);

}  // namespace servanda::reports
