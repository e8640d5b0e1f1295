#include "reports/html/audit_html.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/digest.hpp"
#include "reports/html/data.hpp"
#include "reports/html/page_assets.hpp"

namespace servanda::reports {

namespace {

unsigned value_of(char digit) {
  return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

/// Three bytes become four characters of base64; the last group is filled up with `=`.
std::string base64_of_hex(std::string_view hex) {
  constexpr std::string_view signs =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < hex.size(); at += 6) {
    std::uint32_t bits = 0;
    for (std::size_t i = at; i < at + 6; ++i) {
      bits = bits << 4U | (i < hex.size() ? value_of(hex[i]) : 0U);
    }
    const std::size_t bytes = std::min<std::size_t>(3, (hex.size() - at) / 2);
    for (std::size_t i = 0; i < 4; ++i) {
      out += i <= bytes ? signs[bits >> (18 - 6 * i) & 63U] : '=';
    }
  }
  return out;
}

/// The digest by which a Content-Security-Policy allows a text in the page.
std::string source_of(std::string_view text) {
  return "'sha256-" + base64_of_hex(base::sha256(text)) + "'";
}

/// Fills in each text once; a mark within a text is not replaced.
std::string fill(std::string_view frame,
                 const std::vector<std::pair<std::string_view, std::string_view>>& parts) {
  std::string out;
  for (const auto& [mark, text] : parts) {
    const std::size_t at = frame.find(mark);
    out += frame.substr(0, at);
    out += text;
    frame.remove_prefix(at + mark.size());
  }
  out += frame;
  return out;
}

}  // namespace

std::string write_html(const Audit& audit) {
  std::string script;
  for (const std::string_view each : page_scripts()) script += each;
  const std::string policy = "default-src 'none'; style-src " + source_of(page_style()) +
                             "; script-src " + source_of(script) +
                             "; base-uri 'none'; form-action 'none'";
  const HtmlData data = html_data(audit);
  return fill(page_frame(), {{"{{policy}}", policy},
                             {"{{style}}", page_style()},
                             {"{{verdicts}}", data.verdicts},
                             {"{{evidence}}", data.evidence},
                             {"{{script}}", script}});
}

}  // namespace servanda::reports
