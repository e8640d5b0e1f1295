#pragma once
// Two results and the change of each verdict between them: the model of all formats of a
// comparison, and of an audit with a baseline.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/explain/comparison.hpp"
#include "reports/text/layout.hpp"

namespace servanda::reports {

struct Compared {
  engine::Result baseline;
  engine::Result current;
  engine::Changes changes;
};
[[nodiscard]] Compared compared(engine::Result baseline, engine::Result current);

/// The row of the later result, or the baseline's if it is gone.
[[nodiscard]] const engine::ResultRow& row_of(const Compared& compared,
                                              const engine::Difference& difference);

/// `not met`; "not there" on the side without such a row.
[[nodiscard]] std::string verdict_before(const Compared& compared,
                                         const engine::Difference& difference);
[[nodiscard]] std::string verdict_after(const Compared& compared,
                                        const engine::Difference& difference);

/// `▲`, a blank for an unchanged verdict; always beside a word.
[[nodiscard]] std::string_view shape(engine::Change change);
[[nodiscard]] Ink ink(engine::Change change);

/// `new gap: met → not met`, `unchanged`, `new gap: not in the baseline`
[[nodiscard]] std::string change_words(const Compared& compared,
                                       const engine::Difference& difference);

/// Verdicts of one commitment and cycle that share a text.
struct ChangeGroup {
  std::vector<const engine::Difference*> differences;  ///< at least one
};

/// Are they in one of the two results only?
[[nodiscard]] bool is_one_sided(const ChangeGroup& group);

/// A chapter: the title and its groups, in the order for readers.
struct ChangeChapter {
  engine::Change change = engine::Change::unchanged;
  std::string title;  ///< "New implementation gaps (not met)"
  std::vector<ChangeGroup> groups;
  std::size_t count = 0;  ///< of verdicts
};
/// The chapters with content; unchanged verdicts are only counted.
[[nodiscard]] std::vector<ChangeChapter> chapters(const Compared& compared);

/// The class of a verdict of that result, or "not there".
[[nodiscard]] std::string class_words(const engine::Result& result,
                                      const std::optional<std::size_t>& row);

/// The kind of the new or closed gap: `implementation`, `not_examined`; empty for other changes.
[[nodiscard]] std::string gap_text(const Compared& compared, const engine::Difference& difference);

/// "12 (3 implementation gaps, 9 reporting gaps)"
[[nodiscard]] std::string count_words(const Compared& compared, engine::Change change);

/// The order of the changes in reports.
inline constexpr std::array<engine::Change, engine::change_count> change_order{
    engine::Change::new_gap,   engine::Change::closed_gap, engine::Change::changed,
    engine::Change::unchanged, engine::Change::appeared,   engine::Change::gone};

/// "2022.json, as of 2022-08-26, known at 2022-08-26"
[[nodiscard]] std::string run_of(const engine::Result& result);

/// "12 verdicts of the baseline were not asked for in the later audit"; empty if there are none.
[[nodiscard]] std::string not_asked_words(const Compared& compared);

/// Common and different properties of the two runs, one a line, with a label and a text.
[[nodiscard]] std::vector<std::pair<std::string_view, std::string>> run_words(
    const Compared& compared);

/// The title of a row's subject and of its cycle (`by 2014-05-09` if it is in none).
[[nodiscard]] std::string subject_words(const Compared& compared, const engine::ResultRow& row);
[[nodiscard]] std::string cycle_words(const Compared& compared, const engine::ResultRow& row);

/// "FRA, GBR"; "183 of 189: all but CAN, CHN": out of those that the commitment binds in that
/// cycle.
[[nodiscard]] std::string codes_of(const Compared& compared, const ChangeGroup& group);

}  // namespace servanda::reports
