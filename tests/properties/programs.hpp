#pragma once
// How many random programs are run, and from which seed.
//
// SERVANDA_PROGRAMS says how many (1000); RC_PARAMS takes all that RapidCheck understands, such as
// `seed=42` or the `reproduce=...` that a failure prints. Without it the seed is fixed: equal
// sources give equal runs. With SERVANDA_STATISTICS it is printed how often each truth of each
// operator came about.

#include <string>

namespace servanda::properties {

[[nodiscard]] int number_of_programs();

/// Is just the case run that failed before?
[[nodiscard]] bool is_reproduction();

/// What RapidCheck reads from RC_PARAMS; to be called before its first use.
void set_parameters();

}  // namespace servanda::properties
