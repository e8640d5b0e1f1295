#include "reports/text/header.hpp"

#include <fmt/format.h>

#include "reports/text/gaps.hpp"

namespace servanda::reports {

namespace {

void write_selected(std::string_view label, const std::vector<std::string>& words, Page& page) {
  if (!words.empty()) write_labelled(label, fmt::format("{}", fmt::join(words, ", ")), page);
}

}  // namespace

void write_run(std::string_view title, const Run& run, engine::Day as_of, engine::Day known_at,
               Page& page) {
  page.line(inked(title, Ink::bold, page.colour()));
  write_labelled("as of", engine::to_string(as_of), page);
  write_labelled("known at", engine::to_string(known_at), page);
  write_labelled("rules", run.rules_digest, page);
  write_labelled("data", run.data_digest, page);
  if (!run.waivers_digest.empty()) write_labelled("waivers", run.waivers_digest, page);
  write_selected("cycle", run.selection.cycles, page);
  write_selected("subject", run.selection.subjects, page);
  write_selected("commitment", run.selection.commitments, page);
  write_selected("theme", run.selection.themes, page);
}

}  // namespace servanda::reports
