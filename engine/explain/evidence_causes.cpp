// Differences in the evidence of two verdicts, question by question: a new fact, a restated one,
// one that is gone, a list that goes further.

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/explain/causes.hpp"
#include "engine/explain/words.hpp"

namespace servanda::engine {

namespace {

using List = std::vector<const EvidenceRecord*>;

/// A question, with the evidence in each of the two results.
struct AnsweredQuestion {
  List before;
  List after;
};

/// The questions in the order of the later result, then those of the earlier one alone.
std::vector<AnsweredQuestion> answered_questions(const Pair& pair) {
  using Key = std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>;
  std::map<Key, std::size_t> places;
  std::vector<AnsweredQuestion> all;
  const auto add = [&](const EvidenceRecord& told, List AnsweredQuestion::*side) {
    const auto [place, is_new] =
        places.try_emplace({told.thing, told.subject, told.cycle, told.period}, all.size());
    if (is_new) all.emplace_back();
    (all[place->second].*side).push_back(&told);
  };
  for (const EvidenceRecord& told : pair.after.evidence) add(told, &AnsweredQuestion::after);
  for (const EvidenceRecord& told : pair.before.evidence) add(told, &AnsweredQuestion::before);
  return all;
}

/// The members of `some` without an equal in `others`.
List without(const List& some, const List& others) {
  List left;
  std::copy_if(some.begin(), some.end(), std::back_inserter(left), [&](const EvidenceRecord* told) {
    return std::none_of(others.begin(), others.end(),
                        [&](const EvidenceRecord* other) { return *other == *told; });
  });
  return left;
}

std::string titled(const ResultTitles::Titles& titles, const std::string& name) {
  const auto found = titles.find(name);
  return found == titles.end() ? name : found->second;
}

/// `2015-2020 review cycle (ended in 2022)` without the remark in parentheses.
std::string without_remark(std::string title) {
  const std::size_t remark = title.rfind(" (");
  if (remark != std::string::npos && title.back() == ')') title.resize(remark);
  return title;
}

/// The sentences on one question.
class Sentences {
 public:
  Sentences(const Pair& pair, const EvidenceRecord& about) : pair_(pair), thing_(thing(about)) {}

  void appeared(const EvidenceRecord& told) {
    const bool same_data = pair_.baseline.data_digest == pair_.current.data_digest;
    const bool was_unknown = told.known_from && *told.known_from > pair_.baseline.known_at;
    add(same_data && was_unknown ? CauseKind::knowledge : CauseKind::new_fact,
        "new: " + thing_ + ": " + said(told) + known_since(told) + replaces(told));
  }
  void restated(const EvidenceRecord& before, const EvidenceRecord& after) {
    if (before.value != after.value || before.as_of != after.as_of) {
      add(CauseKind::restated, "restated: " + thing_ + ": " + said(before) + " → " + said(after) +
                                   known_since(after) + replaces(after));
    } else if (before.source != after.source) {
      add(CauseKind::source, "from another place: " + thing_ + ": " + before.value + ", " +
                                 source_of(before) + " → " + source_of(after));
    } else {
      add(CauseKind::source, "with other remarks on its source: " + thing_ + ": " + said(after));
    }
  }
  void withdrawn(const EvidenceRecord& told) {
    if (told.known_from && *told.known_from > pair_.current.known_at) {
      add(CauseKind::knowledge, "not known yet on " + to_string(pair_.current.known_at) + ": " +
                                    thing_ + ": " + said(told));
    } else {
      add(CauseKind::withdrawn, "no longer there: " + thing_ + ": " + said(told));
    }
  }
  /// Neither result has a fact.
  void nothing(const EvidenceRecord& before, const EvidenceRecord& after) {
    if (before.value != after.value) {
      add(CauseKind::list, thing_ + ": " + before.value + " → " + after.value);
    } else if (before.complete_to != after.complete_to) {
      const auto day = [](const std::string& text) { return text.empty() ? "no day" : text; };
      add(CauseKind::list, "the list is complete to another day: " + thing_ + ": " +
                               day(before.complete_to) + " → " + day(after.complete_to));
    }
  }
  std::vector<Cause> take() { return std::move(causes_); }

 private:
  void add(CauseKind kind, std::string text) { causes_.push_back({kind, std::move(text)}); }

  /// `Declared total of France, 2015-2020 review cycle`
  [[nodiscard]] std::string thing(const EvidenceRecord& told) const {
    const ResultTitles& titles = pair_.current.titles;
    std::string text = titled(titles.indicators, told.thing);
    if (text == told.thing) text = titled(titles.events, told.thing);
    if (!told.subject.empty() && told.subject != pair_.after.subject)
      text += " of " + titled(titles.subjects, told.subject);
    if (!told.cycle.empty()) text += ", " + without_remark(titled(titles.cycles, told.cycle));
    if (!told.period.empty()) text += ", " + told.period;
    return text;
  }
  [[nodiscard]] static std::string source_of(const EvidenceRecord& told) {
    return told.source.empty() ? "a source that is not named" : told.source;
  }
  [[nodiscard]] static std::string said(const EvidenceRecord& told) {
    std::string text = told.value;
    if (!told.as_of.empty()) text += ", as of " + told.as_of;
    return text + " (" + source_of(told) + ")";
  }
  [[nodiscard]] static std::string replaces(const EvidenceRecord& told) {
    return told.supersedes.empty() ? "" : "; it replaces " + told.supersedes;
  }
  /// Was it excluded by the baseline's day of knowledge, or not yet entered?
  [[nodiscard]] std::string known_since(const EvidenceRecord& told) const {
    if (!told.known_from) return "";
    const std::string day = to_string(*told.known_from);
    if (*told.known_from > pair_.baseline.known_at)
      return ", known since " + day + ", after the baseline's day of knowledge";
    if (pair_.baseline.data_digest != pair_.current.data_digest)
      return ", known since " + day + ", entered after the baseline";
    return ", known since " + day;
  }

  const Pair& pair_;
  std::string thing_;
  std::vector<Cause> causes_;
};

/// Is it from the document that the other one supersedes?
bool is_superseded(const EvidenceRecord& before, const EvidenceRecord& after) {
  const std::string& document = after.supersedes;
  return !document.empty() &&
         (before.source == document || before.source.starts_with(document + ", "));
}

bool stands(const EvidenceRecord* told) { return told->kind != EvidenceRecord::Kind::nothing; }

/// Entries of a list and paragraphs of reports do not replace each other, except by `supersedes`,
/// or with the same day and source.
bool may_replace(const EvidenceRecord& before, const EvidenceRecord& after) {
  return after.kind == EvidenceRecord::Kind::fact || is_superseded(before, after) ||
         (before.source == after.source && before.as_of == after.as_of);
}

/// The fact that this one most likely replaced: the one that its document names, else one of the
/// same day, else any.
List::const_iterator likeliest(const EvidenceRecord& after, const List& before) {
  const auto named = std::find_if(before.begin(), before.end(), [&](const EvidenceRecord* each) {
    return is_superseded(*each, after);
  });
  if (named != before.end()) return named;
  const auto same_day = std::find_if(before.begin(), before.end(), [&](const EvidenceRecord* each) {
    return each->as_of == after.as_of;
  });
  return same_day != before.end() ? same_day : before.begin();
}

/// The replaced fact for each, or nothing; it is removed from `before`. A fact with the same source
/// comes first.
std::vector<const EvidenceRecord*> counterparts(const List& after, List& before) {
  std::vector<const EvidenceRecord*> found(after.size(), nullptr);
  const auto pair = [&](std::size_t i, List::const_iterator earlier) {
    if (earlier == before.end() || !may_replace(**earlier, *after[i])) return;
    found[i] = *earlier;
    before.erase(earlier);
  };
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (!stands(after[i])) continue;
    pair(i, std::find_if(before.begin(), before.end(), [&](const EvidenceRecord* each) {
           return each->source == after[i]->source;
         }));
  }
  for (std::size_t i = 0; i < after.size(); ++i)
    if (stands(after[i]) && found[i] == nullptr) pair(i, likeliest(*after[i], before));
  return found;
}

void tell(const AnsweredQuestion& question, Sentences& sentences) {
  const bool stood = std::any_of(question.before.begin(), question.before.end(), stands);
  const bool stand = std::any_of(question.after.begin(), question.after.end(), stands);
  if (!stood && !stand) {
    sentences.nothing(*question.before.front(), *question.after.front());
    return;
  }
  List before = without(question.before, question.after);
  before.erase(std::remove_if(before.begin(), before.end(),
                              [](const EvidenceRecord* told) { return !stands(told); }),
               before.end());
  const List after = without(question.after, question.before);
  const std::vector<const EvidenceRecord*> earlier = counterparts(after, before);
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (!stands(after[i])) continue;
    if (earlier[i] != nullptr) {
      sentences.restated(*earlier[i], *after[i]);
    } else {
      sentences.appeared(*after[i]);
    }
  }
  for (const EvidenceRecord* told : before) sentences.withdrawn(*told);
}

}  // namespace

std::vector<Cause> causes_in_evidence(const Pair& pair) {
  std::vector<Cause> all;
  for (const AnsweredQuestion& question : answered_questions(pair)) {
    // A question that only one of them has follows from an earlier answer, or from its rule.
    if (question.before.empty() || question.after.empty()) continue;
    Sentences sentences(pair, *question.after.front());
    tell(question, sentences);
    for (Cause& cause : sentences.take()) all.push_back(std::move(cause));
  }
  return all;
}

}  // namespace servanda::engine
