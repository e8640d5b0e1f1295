// `report of s[previous cycle] mentions any of ("…", zh "…")`

#include "engine/check/expressions.hpp"
#include "engine/values/phrase.hpp"

namespace servanda::engine {

std::optional<Period> ExpressionChecker::period_of_report(const syntax::InPeriod& written) {
  if (written.kind == syntax::PeriodKind::previous_cycle)
    return Period{.kind = PeriodKind::previous};
  if (written.kind == syntax::PeriodKind::named) {
    const auto cycle = checking_.find(context_.scope, "cycle", vocabulary().cycles,
                                      {written.text, written.period});
    if (!cycle) return std::nullopt;
    return Period{.kind = PeriodKind::cycle, .cycle = *cycle};
  }
  error("T006", written.period, "reports belong to a cycle", {},
        "write `report[RC2020]` or `report[previous cycle]`");
  return std::nullopt;
}

/// Reads whose reports a condition asks for, and for which cycle.
std::optional<Mentions> ExpressionChecker::report_asked(syntax::ExpressionId id) {
  Mentions mentions;
  const syntax::InPeriod* period = nullptr;
  const syntax::OfSubject* of = nullptr;
  syntax::ExpressionId inner = id;
  while (true) {
    if (const auto* in = std::get_if<syntax::InPeriod>(&file_[inner].node);
        in != nullptr && period == nullptr) {
      period = in;
      inner = in->figure;
    } else if (const auto* whose = std::get_if<syntax::OfSubject>(&file_[inner].node);
               whose != nullptr && of == nullptr) {
      of = whose;
      inner = whose->figure;
    } else {
      break;
    }
  }
  const auto* name = std::get_if<syntax::NameUse>(&file_[inner].node);
  if (name == nullptr || name->text != "report") {
    error("T004", span_of(id), "only a report can mention something", {},
          "write `report mentions …`, `report of s mentions …` or `report[RC2020] mentions …`");
    return std::nullopt;
  }
  if (of != nullptr) {
    mentions.subject = subject_of(of->subject);
    if (!mentions.subject.valid()) return std::nullopt;
  } else if (context_.collective) {
    error("T005", span_of(id), "this commitment binds a group collectively: whose report is meant?",
          "no subject", "write `report of s mentions …` inside `every s in GROUP: …`");
    return std::nullopt;
  }
  if (period != nullptr) {
    const auto checked = period_of_report(*period);
    if (!checked) return std::nullopt;
    mentions.period = *checked;
  }
  return mentions;
}

std::optional<PhraseId> ExpressionChecker::phrase(const syntax::Phrase& written) {
  Phrase phrase;
  phrase.text = syntax::unescaped(written.text);
  phrase.language =
      written.language ? std::string(written.language->text) : language_by_script(phrase.text);
  phrase.name = phrase.language + " " + phrase.text;
  if (!has_words(folded_phrase(phrase.text))) {
    error("T007", written.text.span, "there is no word to look for in this phrase", {},
          "write the words that a report would use");
    return std::nullopt;
  }
  auto& phrases = checking_.program.vocabulary.phrases;
  if (const auto found = phrases.find(phrase.name)) return found;
  return phrases.add(std::move(phrase));
}

NodeId ExpressionChecker::check(const syntax::Mentions& written, syntax::ExpressionId id, Wanted) {
  auto mentions = report_asked(written.report);
  bool sound = mentions.has_value();
  std::vector<PhraseId> phrases;
  for (const syntax::Phrase& each : written.phrases) {
    const auto found = phrase(each);
    sound = sound && found;
    if (found) phrases.push_back(*found);
  }
  if (!sound) return {};
  mentions->all = written.all;
  mentions->phrases = std::move(phrases);
  return add(*std::move(mentions), {TypeKind::truth, {}, {}}, span_of(id));
}

}  // namespace servanda::engine
