#pragma once
// What the scripts of the HTML report read: names and rules as they are, findings packed. Internal
// to `reports/`; reports/html/page/unpack.js tells the form in full.

#include <string>

#include "reports/run.hpp"

namespace servanda::reports {

/// Two texts of JSON that may stand in script elements: the page reads the second only when the
/// first verdict is opened.
struct HtmlData {
  std::string verdicts;  ///< names, rules, and each finding in a few numbers
  std::string evidence;  ///< what is told of the findings
};
[[nodiscard]] HtmlData html_data(const Audit& audit);

}  // namespace servanda::reports
