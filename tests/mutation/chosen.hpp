#pragma once
// Chooses the mutant of this run. mutate.py puts a question into the engine wherever it could be
// changed: `(::mutation::is(17) ? a <= b : a < b)`. The variable MUTANT answers it, once for a run;
// without it every answer is no. If the variable MUTANTS_REACHED names a file, the numbers of all
// questions asked are added to it at the end.

#include <type_traits>

namespace mutation {

bool is_chosen(int number);

/// Leaves compile-time computation unchanged.
constexpr bool is(int number) { return !std::is_constant_evaluated() && is_chosen(number); }

}  // namespace mutation
