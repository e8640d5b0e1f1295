#include "reports/text/code_page.hpp"

#include <fmt/format.h>

namespace servanda::reports {
namespace {

/// The surroundings of the examples: a line is no file.
std::string_view said_of(base::Frame frame) {
  using base::Frame;
  if (frame == Frame::condition) return "The examples stand behind `met when`.";
  if (frame == Frame::declarations)
    return "The examples stand beside declarations of States, cycles and indicators.";
  if (frame == Frame::files) return "Before each file of an example stands `---` and its name.";
  return "Each example is a file.";
}

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

std::string write_code_page(const base::CodePage& page) {
  std::string text = fmt::format("{}: {}\n\n{}\n", page.code, page.title, page.meaning);
  if (page.wrong.empty()) return text;
  return text + fmt::format("\n{}\n{}{}", said_of(page.frame), example("wrong", page.wrong),
                            example("right", page.right));
}

}  // namespace servanda::reports
