#include "reports/markdown/audit_markdown.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>
#include <vector>

#include "engine/explain/explain.hpp"
#include "reports/markdown/comparison_markdown.hpp"
#include "reports/markdown/footnotes.hpp"
#include "reports/markdown/markdown.hpp"
#include "reports/marks.hpp"
#include "reports/since.hpp"
#include "reports/text/scores_text.hpp"
#include "reports/trends.hpp"

namespace servanda::reports {
namespace {

using engine::Explanation;
using engine::Finding;
using markdown::plain;

/// The subject of a dossier: subjects first, in the order of the vocabulary, then groups.
using DossierSubject = std::pair<engine::SubjectId, engine::GroupId>;
using Chapters = std::map<engine::CommitmentId, std::vector<const Finding*>>;

std::map<DossierSubject, Chapters> dossiers(const Audit& audit) {
  std::map<DossierSubject, Chapters> all;
  for (const Finding& finding : audit.assessment.findings) {
    const engine::GroupId group = finding.subject.valid() ? engine::GroupId{} : finding.group;
    all[{finding.subject, group}][finding.commitment].push_back(&finding);
  }
  return all;
}

class Dossiers {
 public:
  explicit Dossiers(const Audit& audit) : audit_(audit) {}

  std::string write() {
    text_ = "# Gap analysis\n\n";
    run();
    summary();
    indices();
    disagreements();
    for (const auto& [whom, chapters] : dossiers(audit_)) dossier(chapters);
    gone();
    return text_ + notes_.at_the_end();
  }

 private:
  void item(std::string_view label, const std::string& content) {
    if (!content.empty()) text_ += fmt::format("- **{}:** {}\n", label, content);
  }

  void items(std::string_view label, const std::vector<std::string>& texts) {
    for (const std::string& each : texts) item(label, plain(each));
  }

  void run() {
    const Run& made = audit_.run;
    item("As of", engine::to_string(audit_.assessment.as_of));
    item("Known at", engine::to_string(audit_.assessment.known_at));
    item("Rules", markdown::code(made.rules_digest));
    item("Data", markdown::code(made.data_digest));
    if (!made.waivers_digest.empty()) item("Waivers", markdown::code(made.waivers_digest));
    const engine::SelectionWords& selected = made.selection;
    items("Only cycle", selected.cycles);
    items("Only subject", selected.subjects);
    items("Only commitment", selected.commitments);
    items("Only theme", selected.themes);
    if (audit_.since == nullptr) return;
    item("Baseline", plain(run_of(audit_.since->baseline)));
    item("Left out", plain(not_asked_words(*audit_.since)));
  }

  void summary() {
    const Counts counts = count(audit_.assessment);
    text_ += "\n" + markdown::head({"verdict", "findings"});
    for (const engine::VerdictClass each : engine::verdict_classes) {
      if (!is_shown(counts, each)) continue;
      text_ += markdown::row({class_words(each), std::to_string(count_of(counts, each))});
    }
    if (audit_.since != nullptr) text_ += "\n" + change_counts_markdown(*audit_.since);
  }

  /// Lists the rows of the baseline alone; every other verdict shows its own change.
  void gone() {
    if (audit_.since == nullptr) return;
    for (const ChangeChapter& chapter : chapters_since(*audit_.since)) {
      if (chapter.change == engine::Change::gone) text_ += chapter_markdown(*audit_.since, chapter);
    }
  }

  /// The names of all kinds of gaps.
  static std::string class_words(engine::VerdictClass of) {
    std::string words = fmt::format("{} {}", shape(of), to_string(engine::verdict_of(of)));
    const std::string_view meaning = meaning_of(of);
    return meaning.empty() ? words : fmt::format("{} ({})", words, meaning);
  }

  void indices() {
    const engine::IndexScore* before = nullptr;
    for (const engine::IndexScore& score : audit_.assessment.indices) {
      const engine::Index& index = audit_.program.indices[score.index];
      if (before == nullptr || before->index != score.index) {
        text_ += fmt::format("\n## Index {}: {}\n\n{}\n\n", plain(index.name),
                             plain(index.title.in("en")), plain(rule_of(index)));
      }
      item(plain(whose_score(audit_, score)), plain(score_or_error(score)));
      for (const engine::IndexPart& part : score.parts)
        text_ += "    - " + plain(part_words(audit_, index.members[part.member], part)) + "\n";
      before = &score;
    }
  }

  void disagreements() {
    const std::vector<Disagreement> all = reports::disagreements(audit_);
    if (all.empty()) return;
    text_ += "\n## Sources that disagree\n\n";
    for (const Disagreement& each : all)
      text_ += fmt::format("- {}: {}\n", plain(each.place), plain(each.figures));
  }

  void dossier(const Chapters& chapters) {
    const Finding& first = *chapters.begin()->second.front();
    text_ += fmt::format("\n## {} ({})\n", plain(subject_title(audit_.program, first)),
                         plain(subject_name(audit_.program, first)));
    over_cycles(chapters);
    for (const auto& [id, findings] : chapters) {
      const engine::Commitment& commitment = audit_.program.commitments[id];
      const Explanation told =
          explain(context_of(audit_.program, audit_.facts, audit_.assessment), *findings.front());
      text_ += fmt::format("\n### {} {}\n", plain(commitment.name), plain(told.title));
      for (const Finding* finding : findings) verdict(*finding);
    }
  }

  /// The course of the verdicts on one subject, if there is more than one cycle.
  void over_cycles(const Chapters& chapters) {
    const std::string subject = subject_name(audit_.program, *chapters.begin()->second.front());
    if (trends_.cycles.size() < 2) return;
    std::vector<std::string> head{"commitment"};
    for (const engine::CycleId cycle : trends_.cycles)
      head.push_back(plain(audit_.program.vocabulary.cycles[cycle].name));
    std::string rows;
    for (const Trend& trend : trends_.trends) {
      const auto course = trend.courses.find(subject);
      if (course == trend.courses.end()) continue;
      std::vector<std::string> row{plain(trend.commitment)};
      for (const auto& each : course->second) row.push_back(each ? shape_and_word(*each) : "");
      rows += markdown::row(row);
    }
    if (!rows.empty()) text_ += "\n" + markdown::head(head) + rows;
  }

  void verdict(const Finding& finding) {
    const Explanation told =
        explain(context_of(audit_.program, audit_.facts, audit_.assessment), finding);
    text_ += fmt::format("\n**{}:** {} {}{}\n\n", plain(cycle_title(audit_.program, finding)),
                         shape(class_of(finding)), plain(told.verdict),
                         told.citation.empty() ? "" : notes_.mark(told.citation));
    if (told.asked != told.title) item("Asked", plain(told.asked));
    item("Says", plain(told.says));
    item("Gap", plain(told.gap));
    item("Range", plain(told.range));
    item("Timing", plain(told.timing));
    item("Score", plain(told.score));
    for (const engine::Statement& statement : told.statements)
      item("Found", plain(statement.text) + notes_.marks(statement.sources));
    items("Exception", told.exceptions);
    items("Assumed", told.assumptions);
    items("Flag", told.flags);
    items("Coded by", told.coders);
    const bool open = finding.verdict == engine::Verdict::no_data;
    items(open ? "To settle" : "To be met", told.settles);
    item("Since the baseline", plain(since_words(audit_, finding)));
    for (const std::string& each : since_details(audit_, finding))
      text_ += "    - " + plain(each) + "\n";
  }

  const Audit& audit_;
  Trends trends_ = trends(audit_);
  markdown::Footnotes notes_;
  std::string text_;
};

}  // namespace

std::string write_audit_markdown(const Audit& audit) { return Dossiers(audit).write(); }

}  // namespace servanda::reports
