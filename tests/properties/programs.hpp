#pragma once
// The number of random programs, and their seed.
//
// SERVANDA_PROGRAMS sets the number (1000); RC_PARAMS takes all that RapidCheck understands, such
// as `seed=42` or the `reproduce=...` that a failure prints. Without it the seed is fixed: equal
// sources give equal runs. SERVANDA_STATISTICS prints how often each truth of each operator came
// about.

#include <string>

namespace servanda::properties {

[[nodiscard]] int number_of_programs();

/// Does this run reproduce an earlier failure only?
[[nodiscard]] bool is_reproduction();

/// Sets RC_PARAMS for RapidCheck; call it before the first property.
void set_parameters();

}  // namespace servanda::properties
