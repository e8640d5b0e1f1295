#include "reports/tables/comparison_csv.hpp"

#include <fmt/format.h>

#include "reports/tables/csv.hpp"

namespace servanda::reports {

std::string write_comparison_csv(const Compared& compared) {
  std::string text = csv_row({"commitment", "subject", "subject_title", "cycle", "change", "gap",
                              "before", "after", "differs", "causes", "cause_kinds"});
  for (const engine::Difference& each : compared.changes.differences) {
    const engine::ResultRow& row = row_of(compared, each);
    std::vector<std::string> causes;
    std::vector<std::string_view> kinds;
    for (const engine::Cause& cause : each.causes) {
      causes.push_back(cause.text);
      kinds.push_back(to_string(cause.kind));
    }
    text += csv_row({row.commitment, row.subject, subject_words(compared, row), row.cycle,
                     std::string(to_string(each.change)), gap_text(compared, each),
                     each.before ? verdict_before(compared, each) : std::string(),
                     each.after ? verdict_after(compared, each) : std::string(),
                     fmt::format("{}", fmt::join(each.differs, " | ")),
                     fmt::format("{}", fmt::join(causes, " | ")),
                     fmt::format("{}", fmt::join(kinds, " | "))});
  }
  return text;
}

}  // namespace servanda::reports
