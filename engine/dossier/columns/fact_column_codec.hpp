#pragma once
// What is said of an indicator, row by row, in few bytes, and back.
//
// Field after field: all subjects, then all cycles, …, each as integer_packing.hpp has it. Days are
// counted from those before them, upper ends from lower ones, so that most of them take no bytes at
// all.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/facts/fact_row.hpp"

namespace servanda::engine::dossier {

[[nodiscard]] std::string pack(const std::vector<FactRow>& said);
/// Hands over so many rows piece by piece in `room`: a piece stays in the nearest cache while it is
/// worked on. The rows of a subject are never parted. False, and nothing handed over, where the
/// bytes cannot be such rows.
bool unpack(std::string_view bytes, std::size_t rows, std::vector<FactRow>& room,
            const std::function<void()>& take);

}  // namespace servanda::engine::dossier
