#include "reports/summary.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/version.hpp"
#include "reports/json/json_parts.hpp"
#include "reports/json/run_json.hpp"
#include "reports/text/gaps.hpp"
#include "reports/text/header.hpp"

namespace servanda::reports {

namespace {

using engine::VerdictClass;

/// Versions of one commitment share its name, and its row.
struct SummaryRow {
  std::string name;
  Counts counts{};
};

std::vector<SummaryRow> rows_of(const Summary& summary) {
  std::vector<SummaryRow> rows;
  rows.reserve(summary.commitments.size());
  for (const engine::CommitmentCounts& each : summary.commitments) {
    const std::string& name = summary.program.commitments[each.commitment].name;
    auto row =
        std::find_if(rows.begin(), rows.end(), [&](const SummaryRow& r) { return r.name == name; });
    if (row == rows.end()) row = rows.insert(rows.end(), {name});
    for (std::size_t i = 0; i < row->counts.size(); ++i) row->counts[i] += each.verdicts[i];
  }
  return rows;
}

Counts total_of(const std::vector<SummaryRow>& rows) {
  Counts total{};
  for (const SummaryRow& row : rows) {
    for (std::size_t i = 0; i < total.size(); ++i) total[i] += row.counts[i];
  }
  return total;
}

std::size_t verdicts_in(const Counts& counts) {
  std::size_t all = 0;
  for (const std::size_t each : counts) all += each;
  return all;
}

}  // namespace

std::string write_summary_json(const Summary& summary) {
  const std::vector<SummaryRow> rows = rows_of(summary);
  Json report;
  report["servanda"] = std::string(version);
  report["run"] = json_of_run(summary.run, summary.as_of, summary.known_at);
  report["summary"] = json_of_counts(total_of(rows));
  report["commitments"] = Json::array();
  for (const SummaryRow& row : rows) {
    Json& counts = report["commitments"].emplace_back();
    counts["commitment"] = row.name;
    counts.update(json_of_counts(row.counts));
  }
  return json_document(report) + "\n";
}

std::string write_summary_text(const Summary& summary, const TextOptions& options) {
  Page page(options.width, options.colour);
  const std::vector<SummaryRow> rows = rows_of(summary);
  const Counts total = total_of(rows);
  write_run("Summary of verdicts", summary.run, summary.as_of, summary.known_at, page);
  write_labelled(
      "extent",
      fmt::format("{} {}: {} {}", rows.size(), rows.size() == 1 ? "commitment" : "commitments",
                  verdicts_in(total), verdicts_in(total) == 1 ? "verdict" : "verdicts"),
      page);
  std::vector<VerdictClass> shown;
  for (const VerdictClass each : engine::verdict_classes) {
    if (is_shown(total, each)) shown.push_back(each);
  }
  std::size_t width = cells("all");
  for (const SummaryRow& row : rows) width = std::max(width, cells(row.name));

  page.blank();
  std::string head(width, ' ');
  for (const VerdictClass each : shown) head += fmt::format("  {}", engine::to_string(each));
  page.line(head);
  const auto line = [&](const std::string& name, const Counts& counts) {
    std::string text = padded(name, width);
    for (const VerdictClass each : shown) {
      const std::size_t found = count_of(counts, each);
      const std::string number = fmt::format("{:>{}}", found, engine::to_string(each).size());
      text += "  " + inked(number, found == 0 ? Ink::faint : ink(each), page.colour());
    }
    page.line(text);
  };
  for (const SummaryRow& row : rows) line(row.name, row.counts);
  line("all", total);
  return page.take();
}

}  // namespace servanda::reports
