#include "engine/explain/questionnaire.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/explain/telling.hpp"
#include "engine/explain/words.hpp"

namespace servanda::engine {
namespace {

AnswerKind kind_of(const Vocabulary& vocabulary, const Reading& reading) {
  if (!reading.phrases.empty()) return AnswerKind::report_text;
  const bool old_register = reading.reasons.contains(Reason::stale) && reading.facts.empty();
  if (reading.event.valid() || old_register) return AnswerKind::list;
  return vocabulary.indicators[reading.indicator].by_judgement ? AnswerKind::judgement
                                                               : AnswerKind::fact;
}

/// A question that a State answers itself goes to it; the others go to nobody named.
SubjectId addressee_of(AnswerKind kind, const Reading& reading) {
  return kind == AnswerKind::fact ? reading.subject : SubjectId{};
}

/// Equal for two readings that one answer serves. A list is the same whoever looks into it.
auto identity(AnswerKind kind, const Reading& reading, const std::vector<std::string>& answers) {
  const bool shared = kind == AnswerKind::list || kind == AnswerKind::report_text;
  return std::tuple(kind, reading.indicator, reading.event, shared ? SubjectId{} : reading.subject,
                    shared ? CycleId{} : reading.cycle, shared ? std::nullopt : reading.day,
                    shared ? std::nullopt : reading.year, shared ? std::nullopt : reading.until,
                    reading.source, answers);
}
using Identity = decltype(identity({}, {}, {}));

/// A reading told by itself, as its own subject's.
std::vector<std::string> answers_to(const Program& program, const Facts& facts,
                                    const Finding& finding, const Reading& reading) {
  const std::string subject = reading.subject.valid()
                                  ? subject_in_sentence(program.vocabulary, reading.subject)
                                  : with_article(subject_title(program, finding), false);
  const Telling telling{program, facts, finding, subject};
  Look look;
  look.reading = &reading;
  look.decides = true;
  if (!is_open(telling, look)) return {};
  return answers(telling, look);
}

class Asking {
 public:
  Asking(const Program& program, const Facts& facts) : program_(program), facts_(facts) {}

  void ask_for(const Finding& finding) {
    std::vector<std::size_t> asked;
    bool wants_rules = finding.reasons.contains(Reason::not_in_force);
    for (const std::size_t at : finding.deciding) {
      const Reading& reading = finding.readings[at];
      if (reading.reasons.contains(Reason::no_baseline)) {
        wants_rules = true;
        continue;
      }
      const std::vector<std::string> answers = answers_to(program_, facts_, finding, reading);
      if (answers.empty()) continue;
      const std::size_t place = place_of(reading, answers);
      if (std::find(asked.begin(), asked.end(), place) == asked.end()) asked.push_back(place);
    }
    for (const std::size_t place : asked)
      questions_[place].waiting.push_back({&finding, asked.size() == 1 && !wants_rules});
    ++made_.open;
    if (asked.empty()) made_.beyond_answers.push_back(&finding);
  }

  Questionnaire take() {
    std::map<SubjectId, std::vector<Question>> by_subject;
    for (Question& question : questions_)
      by_subject[addressee_of(question.kind, *question.reading)].push_back(std::move(question));
    for (auto& [subject, questions] : by_subject) {
      std::stable_sort(questions.begin(), questions.end(), [](const auto& one, const auto& other) {
        return std::pair(one.settled_alone(), one.waiting.size()) >
               std::pair(other.settled_alone(), other.waiting.size());
      });
      made_.addressees.push_back({subject, std::move(questions)});
    }
    return std::move(made_);
  }

 private:
  std::size_t place_of(const Reading& reading, const std::vector<std::string>& answers) {
    const AnswerKind kind = kind_of(program_.vocabulary, reading);
    const auto [place, is_new] =
        places_.try_emplace(identity(kind, reading, answers), questions_.size());
    if (is_new) questions_.push_back({kind, &reading, answers, {}});
    return place->second;
  }

  const Program& program_;
  const Facts& facts_;
  std::vector<Question> questions_;
  std::map<Identity, std::size_t> places_;
  Questionnaire made_;
};

}  // namespace

std::size_t Question::settled_alone() const {
  return static_cast<std::size_t>(std::count_if(waiting.begin(), waiting.end(),
                                                [](const Waiting& each) { return each.alone; }));
}

Questionnaire questionnaire(const Program& program, const Facts& facts,
                            const Assessment& assessment) {
  Asking asking(program, facts);
  for (const Finding& finding : assessment.findings) {
    if (finding.verdict == Verdict::no_data) asking.ask_for(finding);
  }
  return asking.take();
}

}  // namespace servanda::engine
