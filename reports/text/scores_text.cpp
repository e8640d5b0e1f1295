#include "reports/text/scores_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/explain/explain.hpp"
#include "engine/explain/words.hpp"
#include "reports/marks.hpp"
#include "reports/text/gaps.hpp"

namespace servanda::reports {

namespace {

using engine::Agreement;
using engine::IndexPart;
using engine::IndexScore;
using engine::Number;
using engine::PartKind;

std::string ceiling(const Number& number) { return to_string(-engine::floor(-number)); }

/// `58-74`, or `-20 to 5`: a dash before a minus sign would be ambiguous.
std::string between(const Number& low, const Number& high) {
  if (low == high) return to_string(engine::rounded(low, 1));
  return fmt::format("{}{}{}", to_string(engine::floor(low)), low < Number(0) ? " to " : "-",
                     ceiling(high));
}

std::string whole_percent(const Number& share) {
  return to_string(engine::floor(shifted(share, 2)));
}

/// `? no data`, with the figure's own value if it has one.
std::string member_state(const Audit& audit, const engine::IndexMember& member,
                         const IndexPart& part) {
  if (part.verdict) return shape_and_word(*part.verdict);
  if (part.value && member.figure.figure.valid()) {
    const engine::Type& type = audit.program[member.figure.figure].type;
    return write_value(audit.program.vocabulary, type, *part.value, engine::Digits::shown);
  }
  std::vector<std::string> reasons;
  for (const engine::Reason reason : part.reasons.list()) {
    reasons.push_back(engine::spaced(engine::to_string(reason)));
  }
  return fmt::format("{}", fmt::join(reasons, ", "));
}

std::string period(const Audit& audit, const Agreement& agreement) {
  if (agreement.cycle.valid()) return audit.program.vocabulary.cycles[agreement.cycle].name;
  if (agreement.year) return std::to_string(*agreement.year);
  return agreement.day ? "up to " + engine::to_string(*agreement.day) : "";
}

std::string figures(const Audit& audit, const Agreement& agreement) {
  const engine::SourceCheck& check = audit.program.checks[agreement.check];
  const engine::Vocabulary& words = audit.program.vocabulary;
  std::vector<std::string> all;
  for (const engine::SourceFigure& figure : agreement.figures) {
    if (!figure.value) continue;
    std::string text =
        fmt::format("{} {}", engine::spaced(engine::to_string(figure.basis)),
                    write_value(words, words.indicators[check.indicator].type, *figure.value));
    for (const std::size_t row : figure.facts) {
      const engine::Provenance& source = audit.facts.facts[row].provenance;
      if (!source.document.empty()) text += " (" + source.document + ")";
    }
    all.push_back(std::move(text));
  }
  return fmt::format("{}", fmt::join(all, "; "));
}

}  // namespace

std::string member_name(const engine::Program& program, const engine::IndexMember& member) {
  if (member.commitment.valid()) return program.commitments[member.commitment].name;
  if (member.index.valid()) return program.indices[member.index].name;
  return member.figure.text;
}

std::string range_words(const IndexScore& score) {
  return score.low == score.high ? "" : between(score.low, score.high);
}

std::string coverage_words(const Number& share) { return whole_percent(share); }

std::string score_words(const IndexScore& score) {
  if (!score.applies) return "not applicable";
  const std::string figure =
      score.figure ? engine::to_string(engine::rounded(*score.figure, 1)) + "%" : "no data";
  const std::string known =
      fmt::format("coverage {}%, examined {}%{}", whole_percent(score.coverage),
                  whole_percent(score.examined), score.held ? ", held" : "");
  if (score.low == score.high) return fmt::format("{} ({})", figure, known);
  return fmt::format("{} ({}, {})", figure, between(score.low, score.high), known);
}

std::string score_or_error(const IndexScore& score) {
  return score.error.empty() ? score_words(score) : "error: " + score.error;
}

std::string part_words(const Audit& audit, const engine::IndexMember& member,
                       const IndexPart& part) {
  return member_name(audit.program, member) + ": " + part_value_words(audit, member, part);
}

std::string part_value_words(const Audit& audit, const engine::IndexMember& member,
                             const IndexPart& part) {
  if (part.kind == PartKind::not_applicable) return "not applicable";
  std::string text = part.error.empty() ? between(part.low, part.high) : "error: " + part.error;
  if (part.held) text += ", held within the range";
  if (part.may_not_apply) text += ", or not applicable";
  if (part.mean_of_group) text += ", the mean of the group instead";
  if (!part.counts) text += ", left out";
  if (member.weight != Number(1)) text += ", weight " + engine::to_string(member.weight);
  const std::string state = member_state(audit, member, part);
  return state.empty() ? text : text + " (" + state + ")";
}

std::string rule_of(const engine::Index& index) {
  std::string text = index.model == engine::IndexModel::minimum    ? "the least of its members"
                     : index.model == engine::IndexModel::weighted ? "the weighted average"
                                                                   : "the average";
  text +=
      fmt::format("; not met counts {}, partly met {}, met {}", engine::to_string(index.counts[0]),
                  engine::to_string(index.counts[1]), engine::to_string(index.counts[2]));
  text += fmt::format("; a missing member is {}{}",
                      index.missing == engine::MissingCounts::mean ? "the " : "",
                      to_string(index.missing));
  const engine::ScoreLimits& limits = index.limits;
  if (limits.low != Number(0) || limits.high != Number(100) || limits.held) {
    text += fmt::format("; from {} to {}{}", engine::to_string(limits.low),
                        engine::to_string(limits.high),
                        limits.held ? ", what lies beyond is held there" : "");
  }
  if (index.minimum_coverage) {
    text += fmt::format("; no score below a coverage of {}%",
                        engine::to_string(shifted(*index.minimum_coverage, 2)));
  }
  return text;
}

std::string whose_score(const Audit& audit, const IndexScore& score) {
  return fmt::format("{}  {}", audit.program.vocabulary.cycles[score.cycle].name,
                     audit.program.vocabulary.name_of(score.subject, score.group));
}

std::vector<Disagreement> disagreements(const Audit& audit) {
  std::vector<Disagreement> all;
  for (const Agreement& agreement : audit.assessment.agreements) {
    if (agreement.error.empty() && agreement.agrees != engine::Truth::no) continue;
    const engine::SourceCheck& check = audit.program.checks[agreement.check];
    all.push_back(
        {fmt::format("{} · {} · {}", check.name,
                     audit.program.vocabulary.name_of(agreement.subject, {}),
                     period(audit, agreement)),
         agreement.error.empty() ? figures(audit, agreement) : "error: " + agreement.error});
  }
  return all;
}

namespace {

void write_score(const Audit& audit, const engine::Index& index, const IndexScore& score,
                 Page& page) {
  page.paragraph(whose_score(audit, score) + "  ", score_or_error(score));
  for (const IndexPart& part : score.parts) {
    page.paragraph("    ", part_words(audit, index.members[part.member], part));
  }
}

}  // namespace

void write_indices(const Audit& audit, Page& page) {
  const IndexScore* before = nullptr;
  for (const IndexScore& score : audit.assessment.indices) {
    const engine::Index& index = audit.program.indices[score.index];
    if (before == nullptr || before->index != score.index) {
      const std::string_view title = index.title.in("en");
      page.heading(harmless(fmt::format("Index {}: {}", index.name, title)));
      page.paragraph("", rule_of(index));
      page.blank();
    }
    write_score(audit, index, score, page);
    before = &score;
  }
}

void write_disagreements(const Audit& audit, Page& page) {
  const std::vector<Disagreement> all = disagreements(audit);
  if (!all.empty()) page.heading("Sources that disagree");
  for (const Disagreement& each : all) page.paragraph("", each.place + "  " + each.figures);
}

}  // namespace servanda::reports
