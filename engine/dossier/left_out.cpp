#include "engine/dossier/left_out.hpp"

#include <fmt/format.h>

#include "engine/dossier/codes.hpp"

namespace servanda::engine::dossier {
namespace {

void warn(grammar::Diagnostics& diagnostics, std::string code, std::string message,
          std::string help) {
  grammar::Diagnostic warning{std::move(code), grammar::Severity::warning, std::move(message)};
  warning.help.push_back(std::move(help));
  diagnostics.add(std::move(warning));
}

std::string rows_of(std::size_t count) {
  return fmt::format("{} {}", count, count == 1 ? "row" : "rows");
}
std::string were(std::size_t count) { return count == 1 ? "was" : "were"; }

}  // namespace

void LeftOut::count_unknown(const std::string& kind, const std::string& name, std::size_t rows) {
  unknown_[{kind, name}] += rows;
}

void LeftOut::count_unreadable(const std::string& of, std::string_view example,
                               const std::string& expected, std::size_t rows) {
  Unreadable& unreadable = unreadable_[of];
  if (unreadable.rows == 0) {
    unreadable.example = example;
    unreadable.expected = expected;
  }
  unreadable.rows += rows;
}

void LeftOut::add(const LeftOut& other) {
  for (const auto& [unknown, rows] : other.unknown_) unknown_[unknown] += rows;
  for (const auto& [of, each] : other.unreadable_)
    count_unreadable(of, each.example, each.expected, each.rows);
}

void LeftOut::report(grammar::Diagnostics& diagnostics) const {
  for (const auto& [unknown, rows] : unknown_) {
    const auto& [kind, name] = unknown;
    warn(diagnostics, code::left_out_name,
         fmt::format("{} about the {} `{}`, which these rules do not know, {} left out",
                     rows_of(rows), kind, name, were(rows)),
         "name the rules that know it in `--rules`, too, if verdicts are to rest on it");
  }
  for (const auto& [of, each] : unreadable_) {
    warn(diagnostics, code::left_out_value,
         fmt::format("{} about `{}` {} left out: `{}` is not a value of it in these rules",
                     rows_of(each.rows), of, were(each.rows), each.example),
         "expected " + each.expected);
  }
}

}  // namespace servanda::engine::dossier
