#include "reports/text/comparison_text.hpp"

#include <fmt/format.h>

#include <map>

#include "reports/marks.hpp"
#include "reports/text/gaps.hpp"

namespace servanda::reports {

namespace {

using engine::Change;
using engine::Difference;
using engine::ResultRow;

std::string subjects_of_group(const Compared& compared, const ChangeGroup& group) {
  if (group.differences.size() > 1) return fmt::format("{} subjects", group.differences.size());
  return subject_words(compared, row_of(compared, *group.differences.front()));
}

std::string title_and_citation(const Compared& compared, const ResultRow& row) {
  const engine::ResultCommitment* found = commitment_of(compared.current, row);
  if (found == nullptr) found = commitment_of(compared.baseline, row);
  if (found == nullptr) return "";
  return found->citation.empty() ? found->title
                                 : fmt::format("{} ({})", found->title, found->citation);
}

std::vector<std::string> texts_of(const std::vector<engine::Cause>& causes) {
  std::vector<std::string> texts;
  texts.reserve(causes.size());
  for (const engine::Cause& cause : causes) texts.push_back(cause.text);
  return texts;
}

std::string verdict_change(const Compared& compared, const Difference& difference) {
  const std::string before = class_words(compared.baseline, difference.before);
  const std::string after = class_words(compared.current, difference.after);
  return before == after ? before + ", as before" : fmt::format("{} → {}", before, after);
}

void write_group(const Compared& compared, const ChangeGroup& group, Page& page) {
  const Difference& first = *group.differences.front();
  const ResultRow& row = row_of(compared, first);
  page.blank();
  page.paragraph("",
                 fmt::format("{} {} · {} · {}", shape(class_of(row)), row.commitment,
                             subjects_of_group(compared, group), cycle_words(compared, row)),
                 ink(class_of(row)));
  const std::string title = title_and_citation(compared, row);
  if (!title.empty()) page.paragraph("  ", title);
  if (group.differences.size() > 1) write_labelled("subjects", codes_of(compared, group), page);
  write_labelled("verdict", verdict_change(compared, first), page);
  write_list("beside it", first.differs, page);
  write_list("differs", texts_of(first.causes), page);
}

/// Rows of one result alone need few words: a line each, below their common cause.
void write_one_sided(const Compared& compared, const ChangeChapter& chapter, Page& page) {
  std::map<std::string, std::vector<const ChangeGroup*>> by_cause;
  for (const ChangeGroup& group : chapter.groups) {
    if (!is_one_sided(group)) continue;
    const Difference& first = *group.differences.front();
    by_cause[fmt::format("{}: {}", first.before ? "Not in the later audit" : "Not in the baseline",
                         fmt::join(texts_of(first.causes), "; "))]
        .push_back(&group);
  }
  for (const auto& [cause, groups] : by_cause) {
    page.blank();
    page.paragraph("", cause);
    for (const ChangeGroup* group : groups) {
      const ResultRow& row = row_of(compared, *group->differences.front());
      page.paragraph(fmt::format("  {} ", shape(class_of(row))),
                     fmt::format("{} · {} · {}", row.commitment, cycle_words(compared, row),
                                 codes_of(compared, *group)),
                     ink(class_of(row)));
    }
  }
}

}  // namespace

void write_change_counts(const Compared& compared, Page& page) {
  for (const Change change : change_order) {
    if (compared.changes.count(change) == 0 && change >= Change::appeared) continue;
    const std::string words = fmt::format("{} {}", shape(change), to_string(change));
    page.paragraph("  " + padded(words, 14), count_words(compared, change), ink(change));
  }
}

void write_chapter(const Compared& compared, const ChangeChapter& chapter, Page& page) {
  page.heading(fmt::format("{}: {}", chapter.title, chapter.count));
  for (const ChangeGroup& group : chapter.groups) {
    if (!is_one_sided(group)) write_group(compared, group, page);
  }
  write_one_sided(compared, chapter, page);
}

std::string write_comparison_text(const Compared& compared, const TextOptions& options) {
  Page page(options.width, options.colour);
  page.line(inked("Comparison of two audits", Ink::bold, page.colour()));
  for (const auto& [label, text] : run_words(compared)) write_labelled(label, text, page);
  page.heading("Summary");
  write_change_counts(compared, page);
  for (const ChangeChapter& each : chapters(compared)) write_chapter(compared, each, page);
  return page.take();
}

}  // namespace servanda::reports
