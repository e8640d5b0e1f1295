#include "engine/dossier/skipped_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/dossier/codes.hpp"

namespace servanda::engine {
namespace {

void warn(base::Diagnostics& diagnostics, std::string code, std::string message, std::string help) {
  base::Diagnostic warning{std::move(code), base::Severity::warning, std::move(message)};
  warning.help.push_back(std::move(help));
  diagnostics.add(std::move(warning));
}

std::string number_of_rows(std::size_t count) {
  return fmt::format("{} {}", count, count == 1 ? "row" : "rows");
}
std::string were(std::size_t count) { return count == 1 ? "was" : "were"; }

}  // namespace

void SkippedRows::count_unknown(const std::string& kind, const std::string& name,
                                const std::string& within, std::size_t rows) {
  unknown_[{kind, name}][within] += rows;
}

void SkippedRows::count_unreadable(const std::string& of, std::string_view example,
                                   const std::string& expected, std::size_t rows) {
  Unreadable& unreadable = unreadable_[of];
  if (unreadable.rows == 0) {
    unreadable.example = example;
    unreadable.expected = expected;
  }
  unreadable.rows += rows;
}

void SkippedRows::add(const SkippedRows& other) {
  for (const auto& [unknown, rows] : other.unknown_) {
    for (const auto& [within, count] : rows) {
      std::size_t& counted = unknown_[unknown][within];
      counted = std::max(counted, count);
    }
  }
  for (const auto& [of, each] : other.unreadable_) {
    Unreadable& counted = unreadable_[of];
    if (counted.rows < each.rows) counted = each;
  }
}

void SkippedRows::report(base::Diagnostics& diagnostics) const {
  for (const auto& [unknown, by_indicator] : unknown_) {
    const auto& [kind, name] = unknown;
    std::size_t rows = 0;
    for (const auto& [within, count] : by_indicator) rows += count;
    warn(diagnostics, dossier::code::left_out_name,
         fmt::format("{} about the {} `{}`, which these rules do not know, {} left out",
                     number_of_rows(rows), kind, name, were(rows)),
         "name the rules that know it in `--rules`, too, if verdicts are to rest on it");
  }
  for (const auto& [of, each] : unreadable_) {
    warn(diagnostics, dossier::code::left_out_value,
         fmt::format("{} about `{}` {} left out: `{}` is not a value of it in these rules",
                     number_of_rows(each.rows), of, were(each.rows), each.example),
         "expected " + each.expected);
  }
}

}  // namespace servanda::engine
