#pragma once
// What was expected where reading stopped, in words. Internal to `grammar/`.

#include "grammar/diagnostic.hpp"
#include "grammar/token.hpp"
#include "grammar/words.hpp"

namespace servanda::grammar {

/// "expected one of …" at a token, with did-you-mean.
void report_expected(const Token& found, const WordList& expected, SourceId source,
                     Diagnostics& diagnostics);

}  // namespace servanda::grammar
