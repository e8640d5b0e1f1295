#include "cli/surface/help_text.hpp"

#include <algorithm>

#include "reports/text/layout.hpp"

namespace servanda::cli {

namespace {

using reports::Page;

/// A name, and its description.
using Row = std::pair<std::string, std::string>;

/// Prints two columns; an entry too long for the first has a line of its own.
void table(Page& page, const std::string& title, const std::vector<Row>& rows) {
  constexpr std::size_t widest = 24;
  if (rows.empty()) return;
  std::size_t width = 0;
  for (const Row& row : rows) {
    if (row.first.size() <= widest) width = std::max(width, row.first.size());
  }
  page.heading(title);
  for (const auto& [name, does] : rows) {
    const bool fits = name.size() <= width;
    if (!fits) page.line("  " + name);
    page.paragraph("  " + reports::padded(fits ? name : "", width) + "  ", does);
  }
}

void options(Page& page, const std::vector<OptionSurface>& options) {
  std::vector<Row> words;
  std::vector<Row> others;
  for (const OptionSurface& each : options)
    (each.is_word ? words : others).emplace_back(call(each), each.does);
  table(page, "Words", words);
  table(page, "Options", others);
}

void exit_codes(Page& page) {
  std::vector<Row> rows;
  for (const ExitMeaning& each : exit_meanings())
    rows.emplace_back(std::to_string(each.code), each.means);
  table(page, "Exit codes", rows);
}

Page begun(const std::string& does, const std::string& usage, const reports::TextOptions& layout) {
  Page page(layout.width, layout.colour);
  page.paragraph("", does);
  page.blank();
  page.paragraph("Usage: ", usage);
  return page;
}

}  // namespace

std::string write_help(const Surface& surface, const reports::TextOptions& layout) {
  Page page = begun(surface.about, usage(), layout);
  std::vector<Row> commands;
  for (const CommandSurface& each : surface.commands) commands.emplace_back(each.name, each.does);
  table(page, "Commands", commands);
  options(page, surface.options);
  exit_codes(page);
  return page.take();
}

std::string write_help(const CommandSurface& command, const reports::TextOptions& layout) {
  Page page = begun(command.does, usage(command), layout);
  options(page, command.options);
  exit_codes(page);
  return page.take();
}

}  // namespace servanda::cli
