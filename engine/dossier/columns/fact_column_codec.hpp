#pragma once
// Packs the facts of an indicator into few bytes, and unpacks them.
//
// The columns follow each other: all subjects, then all cycles, …, each as integer_packing.hpp has
// it. Each day is stored relative to the one before it, and upper ends relative to lower ones, so
// that most of them take no bytes at all.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/facts/fact_row.hpp"

namespace servanda::engine::dossier {

[[nodiscard]] std::string pack(const std::vector<FactRow>& said);
/// Unpacks so many rows piece by piece into `room` and calls `take` for each: a piece stays in the
/// nearest cache while it is in use. The rows of a subject are never split. Returns false, without
/// calling `take`, if the bytes are not packed rows.
bool unpack(std::string_view bytes, std::size_t rows, std::vector<FactRow>& room,
            const std::function<void()>& take);

}  // namespace servanda::engine::dossier
