#pragma once
// Parts that all JSON of an audit shares. Internal to `reports/`.

// The library does escaping and Unicode, and it keeps the order of keys.
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "engine/check/vocabulary.hpp"
#include "engine/evaluate/assessment.hpp"

namespace servanda::reports {

using Json = nlohmann::ordered_json;

/// Indented for reading. Control and bidirectional characters are escaped, so that it is safe on a
/// terminal.
[[nodiscard]] std::string json_document(const Json& value);

/// As text for a script element: it cannot end the element, and control and bidirectional
/// characters are made visible.
[[nodiscard]] std::string in_script(Json value);

[[nodiscard]] inline Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

/// Flags or reasons, by their names.
template <class List>
[[nodiscard]] Json words(const List& list) {
  Json all = Json::array();
  for (const auto& entry : list) all.push_back(std::string(engine::to_string(entry)));
  return all;
}

[[nodiscard]] inline Json cycle_name(const engine::Vocabulary& vocabulary, engine::CycleId id) {
  return id.valid() ? Json(vocabulary.cycles[id].name) : Json(nullptr);
}

/// The value as a cell of the data has it.
[[nodiscard]] inline Json written(const engine::Vocabulary& vocabulary, const engine::Type& type,
                                  const std::optional<engine::Value>& value) {
  return value ? Json(write_value(vocabulary, type, *value)) : Json(nullptr);
}

}  // namespace servanda::reports
