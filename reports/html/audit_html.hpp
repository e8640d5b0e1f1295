#pragma once
// The gap analysis as one self-contained HTML file, with style, scripts and data.
//
// The frame, the style and the scripts are the files of reports/html/page. The data are JSON in a
// script element that never runs; a Content-Security-Policy allows only the scripts whose digests
// it names, and no request. Equal input gives equal bytes.

#include <string>

#include "reports/run.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_html(const Audit& audit);

}  // namespace servanda::reports
