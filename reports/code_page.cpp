#include "reports/code_page.hpp"

#include <fmt/format.h>

namespace servanda::reports {
namespace {

std::string example(std::string_view label, std::string_view text) {
  if (text.empty()) return "";
  std::string lines = fmt::format("\n{}:\n", label);
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    lines += line.empty() ? "\n" : fmt::format("  {}\n", line);
    at = end + 1;
  }
  return lines;
}

}  // namespace

std::string write_code_page(const grammar::CodePage& page) {
  return fmt::format("{}: {}\n\n{}\n{}{}", page.code, page.title, page.meaning,
                     example("wrong", page.wrong), example("right", page.right));
}

}  // namespace servanda::reports
