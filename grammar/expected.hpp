#pragma once
// Words for the tokens that the parser expected. Internal to `grammar/`.

#include "base/diagnostic.hpp"
#include "grammar/causes.hpp"

namespace servanda::grammar {

/// Reports "expected one of …" at a token, with did-you-mean, or with the cause if it is known.
void report_expected(const Surprise& surprise, base::SourceId source,
                     base::Diagnostics& diagnostics);

}  // namespace servanda::grammar
