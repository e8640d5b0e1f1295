#include "reports/markdown/comparison_markdown.hpp"

#include <fmt/format.h>

#include "reports/markdown/markdown.hpp"
#include "reports/marks.hpp"

namespace servanda::reports {

namespace {

using engine::Difference;
using markdown::plain;

std::string group_markdown(const Compared& compared, const ChangeGroup& group) {
  const Difference& first = *group.differences.front();
  const engine::ResultRow& row = row_of(compared, first);
  const bool is_one = group.differences.size() == 1;
  std::string text =
      fmt::format("- {} **{}**, {}, {}: {}\n", shape(class_of(row)), plain(row.commitment),
                  plain(is_one ? subject_words(compared, row) : codes_of(compared, group)),
                  plain(cycle_words(compared, row)), plain(change_words(compared, first)));
  for (const std::string& each : first.differs) text += "    - " + plain(each) + "\n";
  for (const engine::Cause& cause : first.causes) text += "    - " + plain(cause.text) + "\n";
  return text;
}

}  // namespace

std::string change_counts_markdown(const Compared& compared) {
  std::string text = markdown::head({"since the baseline", "verdicts"});
  for (const engine::Change change : change_order)
    text += markdown::row({fmt::format("{} {}", shape(change), to_string(change)),
                           plain(count_words(compared, change))});
  return text;
}

std::string chapter_markdown(const Compared& compared, const ChangeChapter& chapter) {
  std::string text = fmt::format("\n## {}: {}\n\n", plain(chapter.title), chapter.count);
  for (const ChangeGroup& group : chapter.groups) text += group_markdown(compared, group);
  return text;
}

std::string write_comparison_markdown(const Compared& compared) {
  std::string text = "# Comparison of two audits\n\n";
  for (const auto& [label, words] : run_words(compared)) {
    if (!words.empty()) text += fmt::format("- **{}:** {}\n", label, plain(words));
  }
  text += "\n" + change_counts_markdown(compared);
  for (const ChangeChapter& each : chapters(compared)) text += chapter_markdown(compared, each);
  return text;
}

}  // namespace servanda::reports
