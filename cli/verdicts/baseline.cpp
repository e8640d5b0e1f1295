#include "cli/verdicts/baseline.hpp"

#include <algorithm>

#include "reports/json/result_json.hpp"

namespace servanda::cli {

namespace {

using engine::Change;

bool is_waived(const reports::Compared& compared, const engine::Difference& difference) {
  if (!difference.after) return false;
  const auto& flags = compared.current.rows[*difference.after].flags;
  return std::find(flags.begin(), flags.end(), to_string(engine::Flag::waived)) != flags.end();
}

}  // namespace

std::optional<engine::Result> load_result(const std::string& path, const base::Limits& limits,
                                          Console& console) {
  auto read = reports::read_result(shown_path(path), console.files.read_within(path, limits));
  if (auto* result = std::get_if<engine::Result>(&read)) return std::move(*result);
  const auto& wrong = std::get<reports::Unreadable>(read);
  console.terminal.show_error(wrong.message, wrong.help);
  return std::nullopt;
}

bool finds(const FailOnChange& on, const reports::Compared& compared) {
  const auto& all = compared.changes.differences;
  return std::any_of(all.begin(), all.end(), [&](const engine::Difference& each) {
    if (on.changed && each.change != Change::unchanged) return true;
    if (each.change != Change::new_gap || is_waived(compared, each)) return false;
    const auto gap = gap_of(each, compared.baseline, compared.current);
    return gap && on.new_gaps.contains(*gap);
  });
}

}  // namespace servanda::cli
