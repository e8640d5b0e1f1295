#pragma once
// The rules as a readable guide, in Markdown: what each commitment asks, of whom and when, how it
// is judged and from which facts; then everything that can be reported, and who is asked.
//
// Made of the rules alone, so that it can be discussed before there is any data. Titles and
// questions are in the language asked for where the rules have it, else in English; the guide's own
// words are English. Each commitment can be linked to by its id.

#include <string>
#include <string_view>

#include "base/source.hpp"
#include "engine/check/program.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_guide(const engine::Program& program, const base::Sources& sources,
                                      std::string_view language);

}  // namespace servanda::reports
