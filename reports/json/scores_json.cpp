#include "reports/json/scores_json.hpp"

#include "reports/exact.hpp"
#include "reports/text/scores_text.hpp"

namespace servanda::reports {

namespace {

using engine::Number;

Json figure(const Number& number) { return engine::decimal(number); }
Json figure(const std::optional<Number>& number) {
  return number ? figure(*number) : Json(nullptr);
}

/// The exact score, and whether the one before was rounded.
void add_exactly(const std::optional<Number>& score, Json& row) {
  const ExactNumber made = score ? exact_number(*score) : ExactNumber{};
  row["exact"] = text_or_null(made.exact);
  row["rounded"] = made.rounded;
}

Json part(const Audit& audit, const engine::Index& index, const engine::IndexPart& part) {
  const engine::IndexMember& member = index.members[part.member];
  Json row;
  row["member"] = member_name(audit.program, member);
  row["weight"] = figure(member.weight);
  row["kind"] = engine::to_string(part.kind);
  row["verdict"] =
      part.verdict ? Json(engine::to_string(engine::verdict_of(*part.verdict))) : Json(nullptr);
  row["value"] = nullptr;
  if (member.figure.figure.valid()) {
    row["value"] =
        written(audit.program.vocabulary, audit.program[member.figure.figure].type, part.value);
  }
  row["score"] = figure(part.figure);
  row["low"] = figure(part.low);
  row["high"] = figure(part.high);
  row["coverage"] = figure(part.coverage);
  row["examined"] = figure(part.examined);
  row["counts"] = part.counts;
  row["mean_of_group"] = part.mean_of_group;
  row["reasons"] = words(part.reasons.list());
  add_exactly(part.figure, row);
  row["held"] = part.held;
  row["may_not_apply"] = part.may_not_apply;
  row["error"] = text_or_null(part.error);
  return row;
}

Json source(const Audit& audit, const engine::Type& type, const engine::SourceFigure& said) {
  Json row;
  row["basis"] = engine::to_string(said.basis);
  row["value"] = written(audit.program.vocabulary, type, said.value);
  row["reasons"] = words(said.reasons.list());
  row["documents"] = Json::array();
  for (const std::size_t fact : said.facts) {
    row["documents"].push_back(audit.facts.facts[fact].provenance.document);
  }
  return row;
}

}  // namespace

Json json_of_score(const std::optional<engine::Score>& score) {
  if (!score) return nullptr;
  Json row;
  row["low"] = figure(score->low);
  row["high"] = figure(score->high);
  row["out_of"] = figure(score->out_of);
  row["reasons"] = words(score->reasons.list());
  return row;
}

Json json_of_indices(const Audit& audit) {
  const engine::Vocabulary& vocabulary = audit.program.vocabulary;
  Json all = Json::array();
  for (const engine::IndexScore& score : audit.assessment.indices) {
    const engine::Index& index = audit.program.indices[score.index];
    Json row;
    row["index"] = index.name;
    row["subject"] = vocabulary.name_of(score.subject, score.group);
    row["cycle"] = vocabulary.cycles[score.cycle].name;
    row["applies"] = score.applies;
    row["score"] = figure(score.figure);
    row["low"] = figure(score.low);
    row["high"] = figure(score.high);
    row["coverage"] = figure(score.coverage);
    row["examined"] = figure(score.examined);
    row["model"] = to_string(index.model);
    row["error"] = text_or_null(score.error);
    row["parts"] = Json::array();
    for (const engine::IndexPart& each : score.parts) {
      row["parts"].push_back(part(audit, index, each));
    }
    add_exactly(score.figure, row);
    row["range"] = Json::array({figure(index.limits.low), figure(index.limits.high)});
    row["held"] = score.held;
    all.push_back(std::move(row));
  }
  return all;
}

Json json_of_agreements(const Audit& audit) {
  const engine::Vocabulary& vocabulary = audit.program.vocabulary;
  Json all = Json::array();
  for (const engine::Agreement& agreement : audit.assessment.agreements) {
    const engine::SourceCheck& check = audit.program.checks[agreement.check];
    Json row;
    row["check"] = check.name;
    row["subject"] = vocabulary.subjects[agreement.subject].name;
    row["cycle"] = cycle_name(vocabulary, agreement.cycle);
    row["year"] = agreement.year ? Json(*agreement.year) : Json(nullptr);
    row["as_of_day"] = agreement.day ? Json(engine::to_string(*agreement.day)) : Json(nullptr);
    row["agrees"] = agreement.agrees == engine::Truth::unknown
                        ? Json(nullptr)
                        : Json(agreement.agrees == engine::Truth::yes);
    row["reasons"] = words(agreement.reasons.list());
    row["sources"] = Json::array();
    for (const engine::SourceFigure& each : agreement.figures) {
      row["sources"].push_back(source(audit, vocabulary.indicators[check.indicator].type, each));
    }
    row["error"] = text_or_null(agreement.error);
    all.push_back(std::move(row));
  }
  return all;
}

}  // namespace servanda::reports
