#pragma once
// The gap analysis as one HTML file that needs nothing beside it: style, scripts and data inside.
//
// The frame, the style and the scripts are the files of reports/html/page. The data are JSON in a
// script element that is never run; a Content-Security-Policy lets nothing run but the scripts
// whose digests it names, and lets nothing be fetched. Equal input gives equal bytes.

#include <string>

#include "reports/run.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_html(const Audit& audit);

}  // namespace servanda::reports
