#include "reports/text/difference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace servanda::reports {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t around = 3;
constexpr std::string_view no_line_end = "<no line end>";
/// The table of lengths has this many cells at most.
constexpr std::size_t most_cells = 16'000'000;

Lines lines_of(std::string_view text) {
  Lines lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  if (!text.empty() && text.back() != '\n') lines.push_back(no_line_end);
  return lines;
}

/// White space at the end of a line is invisible, and often the only difference: it is named there.
std::string with_visible_end(std::string_view line) {
  const std::size_t end = std::min(line.find_last_not_of(" \t\r") + 1, line.size());
  std::string text(line.substr(0, end));
  for (const char blank : line.substr(end))
    text += fmt::format("<U+{:04X}>", static_cast<unsigned char>(blank));
  return text;
}

enum class Kind : char { same = ' ', goes = '-', comes = '+' };
struct Step {
  Kind kind = Kind::same;
  std::string_view line;
};

std::string line_of_step(const Step& step) {
  return fmt::format(
      "{}{}\n", static_cast<char>(step.kind),
      step.kind == Kind::same ? std::string(step.line) : with_visible_end(step.line));
}

/// Compares the differing middle of the two texts by their longest common subsequence.
void compare(const Lines& before, const Lines& after, std::vector<Step>& steps) {
  const std::size_t rows = before.size();
  const std::size_t columns = after.size();
  if ((rows + 1) * (columns + 1) > most_cells) {
    for (const std::string_view line : before) steps.push_back({Kind::goes, line});
    for (const std::string_view line : after) steps.push_back({Kind::comes, line});
    return;
  }
  std::vector<std::uint32_t> common((rows + 1) * (columns + 1));
  const auto length = [&](std::size_t row, std::size_t column) -> std::uint32_t& {
    return common[row * (columns + 1) + column];
  };
  for (std::size_t row = rows; row-- > 0;) {
    for (std::size_t column = columns; column-- > 0;) {
      length(row, column) = before[row] == after[column]
                                ? length(row + 1, column + 1) + 1
                                : std::max(length(row + 1, column), length(row, column + 1));
    }
  }
  std::size_t row = 0;
  std::size_t column = 0;
  while (row < rows || column < columns) {
    if (row < rows && column < columns && before[row] == after[column]) {
      steps.push_back({Kind::same, before[row++]});
      ++column;
    } else if (row < rows &&
               (column == columns || length(row + 1, column) >= length(row, column + 1))) {
      steps.push_back({Kind::goes, before[row++]});
    } else {
      steps.push_back({Kind::comes, after[column++]});
    }
  }
}

std::vector<Step> steps_between(const Lines& before, const Lines& after) {
  std::vector<Step> steps;
  const auto [first, other] =
      std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const auto head = static_cast<std::size_t>(first - before.begin());
  std::size_t tail = 0;
  while (tail < before.size() - head && tail < after.size() - head &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
    ++tail;
  steps.reserve(before.size() + after.size());
  for (std::size_t i = 0; i < head; ++i) steps.push_back({Kind::same, before[i]});
  const auto cut = [&](const Lines& lines) {
    return Lines(lines.begin() + static_cast<std::ptrdiff_t>(head),
                 lines.end() - static_cast<std::ptrdiff_t>(tail));
  };
  compare(cut(before), cut(after), steps);
  for (std::size_t i = before.size() - tail; i < before.size(); ++i)
    steps.push_back({Kind::same, before[i]});
  return steps;
}

/// The place of a hunk in one of the texts: its first line, counted from one, and the number of
/// lines.
std::string place(std::size_t first, std::size_t count) {
  return count == 1 ? std::to_string(first)
                    : fmt::format("{},{}", count == 0 ? first - 1 : first, count);
}

}  // namespace

std::string difference(std::string_view name, std::string_view before, std::string_view after) {
  if (before == after) return "";
  const std::vector<Step> steps = steps_between(lines_of(before), lines_of(after));
  std::string text = fmt::format("--- {}\n+++ {}\n", name, name);
  std::size_t old_line = 1;
  std::size_t new_line = 1;
  for (std::size_t at = 0; at < steps.size();) {
    std::size_t change = at;
    while (change < steps.size() && steps[change].kind == Kind::same) ++change;
    if (change == steps.size()) break;
    const std::size_t begin = change - std::min(change - at, around);
    old_line += begin - at;
    new_line += begin - at;
    // A hunk ends at a run of equal lines that is longer than the context of two changes.
    std::size_t end = change;
    for (std::size_t i = change, same = 0; i < steps.size() && same <= 2 * around; ++i) {
      same = steps[i].kind == Kind::same ? same + 1 : 0;
      if (same == 0) end = i + 1;
    }
    end = std::min(end + around, steps.size());
    std::size_t old_count = 0;
    std::size_t new_count = 0;
    std::string body;
    for (std::size_t i = begin; i < end; ++i) {
      old_count += steps[i].kind != Kind::comes ? 1U : 0U;
      new_count += steps[i].kind != Kind::goes ? 1U : 0U;
      body += line_of_step(steps[i]);
    }
    text += fmt::format("@@ -{} +{} @@\n{}", place(old_line, old_count), place(new_line, new_count),
                        body);
    old_line += old_count;
    new_line += new_count;
    at = end;
  }
  return text;
}

}  // namespace servanda::reports
