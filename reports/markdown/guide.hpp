#pragma once
// The rules as a readable guide, in Markdown: the obligation of each commitment, its addressees and
// dates, its conditions and the facts that they read; then everything that can be reported, and by
// whom.
//
// It needs only the rules, so that they can be discussed before there is any data. Titles and
// questions are in the wanted language if the rules have it, else in English; the guide's own words
// are English. Each commitment has an anchor with its id.

#include <string>
#include <string_view>

#include "base/source.hpp"
#include "engine/check/program.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_guide(const engine::Program& program, const base::Sources& sources,
                                      std::string_view language);

}  // namespace servanda::reports
