#pragma once
// The data for the scripts of the HTML report: names and rules as they are, findings packed.
// Internal to `reports/`; reports/html/page/unpack.js describes the whole format.

#include <string>

#include "reports/run.hpp"

namespace servanda::reports {

/// Two texts of JSON for script elements: the page reads the second one when a verdict is first
/// opened.
struct HtmlData {
  std::string verdicts;  ///< names, rules, and each finding in a few numbers
  std::string evidence;  ///< the explanations of the findings
};
[[nodiscard]] HtmlData html_data(const Audit& audit);

}  // namespace servanda::reports
