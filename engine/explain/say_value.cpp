// Values in words.

#include "engine/explain/explain.hpp"
#include "engine/explain/words.hpp"

namespace servanda::engine {

namespace {

std::string say_figure(const Vocabulary& vocabulary, const Type& type,
                       const NumberInterval& figure) {
  if (type.kind == TypeKind::percent) {
    return to_string(shifted(figure, 2)) + "%";
  }
  if (type.kind != TypeKind::quantity || !type.unit.valid()) return to_string(figure);
  const Unit& unit = vocabulary.units[type.unit];
  const bool one = figure == NumberInterval::exact(Number(1));
  const std::string name = one ? spaced(unit.name) : title_or_name(unit.title, spaced(unit.name));
  return to_string(figure, vocabulary.floor_of(type)) + " " + name;
}

std::string say_states(const Vocabulary& vocabulary, const SubjectSet& states) {
  constexpr std::size_t most_in_full = 5;
  std::vector<std::string> names;
  for (const SubjectId id : states) {
    const Subject& subject = vocabulary.subjects[id];
    names.push_back(states.size() > most_in_full ? subject.name
                                                 : title_or_name(subject.title, subject.name));
  }
  return names.empty() ? "none" : join(names, ", ");
}

std::string say_choices(const Choice& choice, ChoiceSet set) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < choice.values.size(); ++i) {
    if (set.contains({static_cast<std::uint32_t>(i)})) names.push_back(spaced(choice.values[i]));
  }
  return names.empty() ? "none" : join(names, ", ");
}

struct Saying {
  const Vocabulary& vocabulary;
  const Type& type;

  std::string operator()(bool truth) const { return truth ? "yes" : "no"; }
  std::string operator()(const NumberInterval& figure) const {
    return say_figure(vocabulary, type, figure);
  }
  std::string operator()(const Days& days) const { return to_string(days); }
  std::string operator()(const Duration& duration) const { return to_string(duration); }
  std::string operator()(const std::string& text) const { return in_quotes(text); }
  std::string operator()(SubjectId id) const {
    return title_or_name(vocabulary.subjects[id].title, vocabulary.subjects[id].name);
  }
  std::string operator()(const SubjectSet& states) const { return say_states(vocabulary, states); }
  std::string operator()(ChoiceValue value) const {
    return spaced(vocabulary.choices[type.choice].values[value.position]);
  }
  std::string operator()(ChoiceSet set) const {
    return say_choices(vocabulary.choices[type.choice], set);
  }
};

}  // namespace

std::string say_value(const Vocabulary& vocabulary, const Type& type, const Value& value) {
  return std::visit(Saying{vocabulary, type}, value);
}

}  // namespace servanda::engine
