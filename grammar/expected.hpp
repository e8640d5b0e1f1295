#pragma once
// What was expected where reading stopped, in words. Internal to `grammar/`.

#include "base/diagnostic.hpp"
#include "grammar/causes.hpp"

namespace servanda::grammar {

/// "expected one of …" at a token, with did-you-mean, or with the cause where it is known. `before`
/// and `after` are the tokens beside it, where there are any.
void report_expected(const Surprise& surprise, base::SourceId source,
                     base::Diagnostics& diagnostics);

}  // namespace servanda::grammar
