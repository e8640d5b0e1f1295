#include "engine/explain/questionnaire.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/explain/explanation_context.hpp"
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

/// The State itself answers a question for a fact; other questions have no addressee.
SubjectId addressee_of(AnswerKind kind, const Reading& reading) {
  return kind == AnswerKind::fact ? reading.subject : SubjectId{};
}

/// A lasting fact is the same for all periods.
bool is_lasting_fact(const Vocabulary& vocabulary, AnswerKind kind, const Reading& reading) {
  const bool fact = kind == AnswerKind::fact || kind == AnswerKind::judgement;
  return fact && vocabulary.indicators[reading.indicator].grain == Grain::lasting;
}

/// The reading without its period.
Reading whenever(Reading reading) {
  reading.cycle = {};
  reading.day.reset();
  reading.until.reset();
  return reading;
}

/// Equal for two readings that one answer serves. A list is the same for every reader, and up to
/// any day.
auto identity(AnswerKind kind, const Reading& reading, const std::vector<std::string>& answers) {
  const bool list = kind == AnswerKind::list;
  const bool shared = list || kind == AnswerKind::report_text;
  return std::tuple(kind, reading.indicator, reading.event, shared ? SubjectId{} : reading.subject,
                    shared ? CycleId{} : reading.cycle, shared ? std::nullopt : reading.day,
                    shared ? std::nullopt : reading.year, shared ? std::nullopt : reading.until,
                    reading.source, list ? std::vector<std::string>{} : answers);
}
using Identity = decltype(identity({}, {}, {}));

/// The number of verdicts that the questions settle alone, and with others.
std::pair<std::size_t, std::size_t> worth(const std::vector<Question>& questions) {
  std::size_t alone = 0;
  std::size_t all = 0;
  for (const Question& each : questions) {
    alone += each.settled_alone();
    all += each.waiting.size();
  }
  return {alone, all};
}

/// The answers to one reading, with its own subject.
std::vector<std::string> answers_to(const EvaluationContext& context, const Finding& finding,
                                    const Reading& reading) {
  const Program& program = context.program;
  const std::string subject = reading.subject.valid()
                                  ? subject_in_sentence(program.vocabulary, reading.subject)
                                  : with_article(subject_title(program, finding), false);
  const ExplanationContext telling{context, finding, subject};
  GroupedEvidence look;
  look.reading = &reading;
  look.decides = true;
  if (!is_open(telling, look)) return {};
  return answers(telling, look);
}

class Asking {
 public:
  explicit Asking(const EvaluationContext& context)
      : context_(context), program_(context.program) {}

  void ask_for(const Finding& finding) {
    std::map<std::size_t, AskedFor> asked;
    bool wants_rules = finding.reasons.contains(Reason::not_in_force);
    for (const std::size_t at : finding.deciding) {
      const Reading& reading = finding.readings[at];
      if (reading.reasons.contains(Reason::no_baseline)) {
        wants_rules = true;
        continue;
      }
      if (const auto place = place_of(finding, reading)) {
        AskedFor& how = asked.try_emplace(*place, AskedFor::no).first->second;
        how = std::max(how, asked_for(program_, finding, reading));
      }
    }
    for (const auto& [place, how] : asked)
      questions_[place].waiting.push_back({&finding, asked.size() == 1 && !wants_rules, how});
    ++made_.open;
    if (asked.empty()) made_.beyond_answers.push_back(&finding);
  }

  Questionnaire take() {
    std::map<SubjectId, std::vector<Question>> by_subject;
    for (std::size_t at = 0; at < questions_.size(); ++at) {
      Question& question = questions_[at];
      if (registers_[at])
        question.answers.push_back(
            register_up_to(program_.vocabulary, *question.reading, *registers_[at]));
      by_subject[addressee_of(question.kind, *question.reading)].push_back(std::move(question));
    }
    for (auto& [subject, questions] : by_subject) {
      std::stable_sort(questions.begin(), questions.end(), [](const auto& one, const auto& other) {
        return std::pair(one.settled_alone(), one.waiting.size()) >
               std::pair(other.settled_alone(), other.waiting.size());
      });
      made_.addressees.push_back({subject, std::move(questions)});
    }
    std::stable_sort(made_.addressees.begin(), made_.addressees.end(),
                     [](const Addressee& one, const Addressee& other) {
                       return worth(one.questions) > worth(other.questions);
                     });
    return std::move(made_);
  }

 private:
  /// The question behind the reading; nothing if no answer would settle it.
  std::optional<std::size_t> place_of(const Finding& finding, const Reading& reading) {
    const Vocabulary& vocabulary = program_.vocabulary;
    const AnswerKind kind = kind_of(vocabulary, reading);
    const bool lasting = is_lasting_fact(vocabulary, kind, reading);
    const Reading asked = lasting ? whenever(reading) : reading;
    std::vector<std::string> answers = answers_to(context_, finding, asked);
    std::optional<Day> to;
    if (kind == AnswerKind::list) to = split_off_register(finding, reading, answers);
    if (answers.empty() && !to) return std::nullopt;
    const auto [place, is_new] =
        places_.try_emplace(identity(kind, asked, answers), questions_.size());
    if (is_new) {
      questions_.push_back({kind, &reading, {}, std::move(answers), {}});
      registers_.push_back(to);
      return place->second;
    }
    Question& question = questions_[place->second];
    if (lasting) add_period(question, reading);
    if (kind == AnswerKind::list) {
      for (const std::string& answer : answers) add_once(question.answers, answer);
      std::optional<Day>& latest = registers_[place->second];
      if (to) latest = std::max(latest.value_or(*to), *to);
    }
    return place->second;
  }

  /// Takes the register out of the answers and returns the day up to which it is needed.
  std::optional<Day> split_off_register(const Finding& finding, const Reading& reading,
                                        std::vector<std::string>& answers) const {
    const Day day = register_day(program_.vocabulary, finding, reading);
    const std::string text = register_up_to(program_.vocabulary, reading, day);
    const auto found = std::find(answers.begin(), answers.end(), text);
    if (found == answers.end()) return std::nullopt;
    answers.erase(found);
    return day;
  }

  static void add_period(Question& question, const Reading& reading) {
    const auto asks_then = [&](const Reading* other) {
      return other->cycle == reading.cycle && other->day == reading.day &&
             other->until == reading.until;
    };
    if (asks_then(question.reading)) return;
    if (std::any_of(question.more.begin(), question.more.end(), asks_then)) return;
    question.more.push_back(&reading);
  }

  EvaluationContext context_;
  const Program& program_;
  std::vector<Question> questions_;
  std::vector<std::optional<Day>> registers_;  ///< the day up to which each needs a register
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
  Asking asking(context_of(program, facts, assessment));
  for (const Finding& finding : assessment.findings) {
    if (finding.verdict == Verdict::no_data) asking.ask_for(finding);
  }
  return asking.take();
}

}  // namespace servanda::engine
