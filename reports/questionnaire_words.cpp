#include "reports/questionnaire_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/explain/explain.hpp"
#include "engine/explain/words.hpp"
#include "reports/questionnaire_labels.hpp"

namespace servanda::reports {
namespace {

using engine::AnswerKind;
using engine::Finding;
using engine::Question;
using engine::Reading;
using engine::Vocabulary;

std::string_view in_language(const engine::Wording& wording, std::string_view language,
                             std::string_view name) {
  const std::string_view text = wording.in(language);
  return text.empty() ? name : text;
}

class Wordings {
 public:
  Wordings(const Audit& audit, std::string_view language)
      : audit_(audit),
        vocabulary_(audit.program.vocabulary),
        language_(language),
        labels_(labels_in(language)) {}

  [[nodiscard]] AddresseeWords addressee(const engine::Addressee& asked) const {
    AddresseeWords words;
    words.title = std::string(labels_.nobody);
    if (asked.subject.valid()) words.title = subject(asked.subject);
    for (const Question& each : asked.questions) words.questions.push_back(question(each));
    return words;
  }

  [[nodiscard]] std::string summary(const engine::Questionnaire& all) const {
    std::size_t questions = 0;
    for (const engine::Addressee& each : all.addressees) questions += each.questions.size();
    std::string text = fmt::format(fmt::runtime(labels_.summary), all.open, questions);
    if (!all.beyond_answers.empty())
      text += " " + fmt::format(fmt::runtime(labels_.beyond), all.beyond_answers.size());
    return text;
  }

 private:
  [[nodiscard]] std::string subject(engine::SubjectId id) const {
    const engine::Subject& subject = vocabulary_.subjects[id];
    return fmt::format("{} ({})", in_language(subject.title, language_, subject.name),
                       subject.name);
  }

  [[nodiscard]] QuestionWords question(const Question& asked) const {
    const Reading& reading = *asked.reading;
    QuestionWords words;
    words.title = title(asked);
    words.name = name(reading);
    words.asked = questions(asked);
    words.settled_alone = asked.settled_alone();
    words.settled_with_others = asked.waiting.size() - words.settled_alone;
    const auto add = [&words](std::string_view label, std::string text) {
      if (!text.empty()) words.lines.emplace_back(label, std::move(text));
    };
    for (const std::string& text : words.asked) add(labels_.asked, text);
    add(labels_.settles, settles(words));
    if (has_value(asked)) {
      add(labels_.answer, waits_for_day(reading)
                              ? std::string(labels_.date)
                              : expected(vocabulary_.indicators[reading.indicator].type));
      add(labels_.so_far, so_far(asked));
    } else {
      for (const std::string& text : asked.answers) add(labels_.wanted, text);
    }
    if (reading.source) add(labels_.source, engine::spaced(to_string(*reading.source)));
    add(labels_.verdicts, verdicts(asked));
    return words;
  }

  /// Is the end of the cycle under review settled, and the time after it open?
  [[nodiscard]] bool looks_later(const Question& asked) const {
    const Reading& reading = *asked.reading;
    return reading.cycle.valid() && asked.waiting.front().finding->cycle == reading.cycle &&
           reading.looked_to > vocabulary_.cycles[reading.cycle].days.last;
  }

  /// Is the value known, but not its day?
  static bool waits_for_day(const Reading& reading) { return reading.by_dates; }

  static bool has_value(const Question& asked) {
    return asked.kind == AnswerKind::fact || asked.kind == AnswerKind::judgement;
  }

  [[nodiscard]] std::string name(const Reading& reading) const {
    if (reading.event.valid()) return vocabulary_.events[reading.event].name;
    return reading.indicator.valid() ? vocabulary_.indicators[reading.indicator].name : "";
  }

  [[nodiscard]] std::string title(const Question& asked) const {
    const Reading& reading = *asked.reading;
    std::string text = asked.answers.front();
    if (reading.event.valid()) {
      const engine::Event& event = vocabulary_.events[reading.event];
      text = in_language(event.title, language_, event.name);
    } else if (reading.indicator.valid()) {
      const engine::Indicator& indicator = vocabulary_.indicators[reading.indicator];
      text = in_language(indicator.title, language_, indicator.name);
    }
    const auto add = [&](const std::string& more) {
      if (!more.empty()) text += std::string(labels_.comma) + more;
    };
    if (asked.kind == AnswerKind::judgement) add(subject(reading.subject));
    if (!has_value(asked)) return text;
    add(period_in(vocabulary_, reading, language_));
    for (const Reading* other : asked.more) add(period_in(vocabulary_, *other, language_));
    if (looks_later(asked))
      add(fmt::format(fmt::runtime(labels_.as_of), engine::to_string(reading.looked_to)));
    return text;
  }

  /// The authors' own questions, each once; with the name of a commitment that needs several facts.
  [[nodiscard]] std::vector<std::string> questions(const Question& asked) const {
    std::vector<std::string> all;
    for (const engine::Waiting& waiting : asked.waiting) {
      if (waiting.asked == engine::AskedFor::no) continue;
      std::string text = sentence(waiting.finding->asks);
      const bool among_others = waiting.asked == engine::AskedFor::among_others && !text.empty();
      if (among_others)
        text.insert(0, audit_.program.commitments[waiting.finding->commitment].name + ": ");
      if (!text.empty() && std::find(all.begin(), all.end(), text) == all.end())
        all.push_back(text);
    }
    return all;
  }

  [[nodiscard]] std::string sentence(const std::vector<engine::InLanguage>& sentences) const {
    const auto found =
        std::find_if(sentences.begin(), sentences.end(),
                     [&](const engine::InLanguage& each) { return each.language == language_; });
    return found == sentences.end() ? engine::in_english(sentences) : found->text;
  }

  [[nodiscard]] std::string settles(const QuestionWords& words) const {
    std::string text;
    if (words.settled_alone > 0)
      text = fmt::format(fmt::runtime(labels_.alone), words.settled_alone);
    if (words.settled_with_others > 0) {
      if (!text.empty()) text += labels_.between;
      text += fmt::format(fmt::runtime(labels_.together), words.settled_with_others);
    }
    return text;
  }

  /// The known facts of all periods in question.
  [[nodiscard]] std::string so_far(const Question& asked) const {
    std::vector<std::string> known{so_far(*asked.reading)};
    for (const Reading* other : asked.more) {
      std::string text = so_far(*other);
      if (std::find(known.begin(), known.end(), text) == known.end())
        known.push_back(std::move(text));
    }
    return fmt::format("{}", fmt::join(known, labels_.comma));
  }

  [[nodiscard]] std::string so_far(const Reading& reading) const {
    const engine::Type& type = vocabulary_.indicators[reading.indicator].type;
    if (waits_for_day(reading)) {
      std::string open(labels_.day_open);
      if (!reading.value) return open;
      return write_value(vocabulary_, type, *reading.value) + std::string(labels_.comma) + open;
    }
    if (reading.value) return write_value(vocabulary_, type, *reading.value);
    std::vector<std::string_view> reasons;
    for (const engine::Reason reason : reading.reasons.list())
      reasons.push_back(reason_in(language_, reason));
    return fmt::format("{}", fmt::join(reasons, labels_.comma));
  }

  [[nodiscard]] std::string expected(const engine::Type& type) const {
    switch (type.kind) {
      case engine::TypeKind::truth:
        return std::string(labels_.yes_or_no);
      case engine::TypeKind::quantity: {
        const engine::Unit& unit = vocabulary_.units[type.unit];
        return fmt::format(fmt::runtime(labels_.number),
                           in_language(unit.title, language_, unit.name));
      }
      case engine::TypeKind::number:
        return std::string(labels_.plain_number);
      case engine::TypeKind::percent:
        return std::string(labels_.percent);
      case engine::TypeKind::date:
      case engine::TypeKind::period:
        return std::string(labels_.date);
      case engine::TypeKind::duration:
        return std::string(labels_.duration);
      case engine::TypeKind::state:
        return std::string(labels_.state);
      case engine::TypeKind::states:
        return std::string(labels_.states);
      case engine::TypeKind::choice:
        return choices(labels_.one_of, type);
      case engine::TypeKind::choice_set:
        return choices(labels_.some_of, type);
      case engine::TypeKind::text:
        break;
    }
    return std::string(labels_.text);
  }

  [[nodiscard]] std::string choices(std::string_view pattern, const engine::Type& type) const {
    return fmt::format(fmt::runtime(pattern),
                       fmt::join(vocabulary_.choices[type.choice].values, ", "));
  }

  /// `world.5.a GBR RC2020; …`
  [[nodiscard]] std::string verdicts(const Question& asked) const {
    std::vector<std::string> all;
    for (const engine::Waiting& waiting : asked.waiting) {
      const Finding& finding = *waiting.finding;
      std::string text = audit_.program.commitments[finding.commitment].name + " " +
                         subject_name(audit_.program, finding);
      if (finding.cycle.valid()) text += " " + vocabulary_.cycles[finding.cycle].name;
      all.push_back(std::move(text));
    }
    return fmt::format("{}", fmt::join(all, "; "));
  }

  const Audit& audit_;
  const Vocabulary& vocabulary_;
  std::string_view language_;
  const QuestionnaireLabels& labels_;
};

}  // namespace

std::string period_in(const Vocabulary& vocabulary, const Reading& reading,
                      std::string_view language) {
  const auto as_of = [&](engine::Day day) {
    return fmt::format(fmt::runtime(labels_in(language).as_of), engine::to_string(day));
  };
  if (reading.day) return as_of(*reading.day);
  if (reading.year) return std::to_string(*reading.year);
  if (reading.cycle.valid()) {
    const engine::Cycle& cycle = vocabulary.cycles[reading.cycle];
    return std::string(in_language(cycle.title, language, cycle.name));
  }
  return reading.until ? as_of(*reading.until) : "";
}

QuestionnaireWords in_words(const Audit& audit, const engine::Questionnaire& questionnaire,
                            std::string_view language) {
  const Wordings wordings(audit, language);
  QuestionnaireWords words;
  words.title = std::string(labels_in(language).title);
  words.summary = wordings.summary(questionnaire);
  for (const engine::Addressee& each : questionnaire.addressees)
    words.addressees.push_back(wordings.addressee(each));
  return words;
}

}  // namespace servanda::reports
