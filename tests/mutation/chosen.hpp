#pragma once
// Which mutant lives in this run. mutate.py puts a question into the engine wherever it could be
// changed: `(::mutation::is(17) ? a <= b : a < b)`. The variable MUTANT answers it, once for a run;
// without it every answer is no. Where the variable MUTANTS_REACHED names a file, the numbers of
// all that were asked for are added to it at the end.

#include <type_traits>

namespace mutation {

bool is_chosen(int number);

/// What is computed while it compiles is never changed.
constexpr bool is(int number) { return !std::is_constant_evaluated() && is_chosen(number); }

}  // namespace mutation
