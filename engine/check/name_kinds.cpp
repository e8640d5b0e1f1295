#include "engine/check/name_kinds.hpp"

#include <algorithm>
#include <array>

namespace servanda::engine {
namespace {

/// A kind of declaration, and how a rule asks for one of it; `@` stands for its name.
struct Kind {
  std::string_view name;
  std::string_view help;
};

constexpr std::array<Kind, 13> kinds{
    {{"indicator", "it is asked by its name, as in `@ of FRA` or `@[previous cycle]`"},
     {"parameter", "a threshold has no State and no cycle of its own: write `@` alone"},
     {"definition", "write `@` alone, or with its arguments; the State and the cycle stand in it"},
     {"event", "count its entries, as in `some e in @ where e.on in cycle`"},
     {"group", "ask who belongs to it: `subject in @`, or `every s in @: …`"},
     {"State", "a State stands behind `of` or `=`, as in `… of @`"},
     {"cycle", "a cycle stands in brackets or behind `in`, as in `…[@]` or `… in @`"},
     {"unit", "a unit stands behind a number, as in `5 @`"},
     {"choice", "a choice is a type: compare an indicator with one of its values"},
     {"commitment", "a rule can't ask for the verdict of another: repeat what it asks"},
     {"index", "an index is made of verdicts, and no condition reads it"},
     {"check", "a check compares sources, and no condition reads it"},
     {"pack", "a pack is named behind `use` only"}}};

std::string filled_in(std::string_view help, std::string_view name) {
  std::string text;
  for (const char sign : help) {
    if (sign == '@') {
      text += name;
    } else {
      text += sign;
    }
  }
  return text;
}

std::string_view kind_of(const syntax::Unit&) { return "unit"; }
std::string_view kind_of(const syntax::Subject&) { return "State"; }
std::string_view kind_of(const syntax::Cycle&) { return "cycle"; }
std::string_view kind_of(const syntax::Group&) { return "group"; }
std::string_view kind_of(const syntax::Choice&) { return "choice"; }
std::string_view kind_of(const syntax::Indicator&) { return "indicator"; }
std::string_view kind_of(const syntax::Event&) { return "event"; }
std::string_view kind_of(const syntax::Parameter&) { return "parameter"; }
std::string_view kind_of(const syntax::Define&) { return "definition"; }
std::string_view kind_of(const syntax::Pack&) { return "pack"; }
std::string_view kind_of(const syntax::Commitment&) { return "commitment"; }
std::string_view kind_of(const syntax::Check&) { return "check"; }
std::string_view kind_of(const syntax::Index&) { return "index"; }
template <class Unnamed>
std::string_view kind_of(const Unnamed&) {
  return {};
}

/// The declaration of a name: its kind and place, in the order of the files, before or after its
/// check.
struct Found {
  std::string_view kind;
  base::Place place;
};
std::optional<Found> declaration_of(const CheckContext& checking, std::string_view name,
                                    std::string_view not_of) {
  for (const FileScope& scope : checking.files) {
    for (const syntax::Item& item : scope.file->items) {
      std::optional<Found> found;
      const auto look = [&](const auto& declaration) {
        const std::string_view kind = kind_of(declaration);
        if constexpr (requires { declaration.name.text; }) {
          if (!kind.empty() && kind != not_of && declaration.name.text == name)
            found = Found{kind, CheckContext::at(scope, declaration.name.span)};
        }
      };
      std::visit(look, item.declaration);
      if (found) return found;
    }
  }
  return std::nullopt;
}

/// A value of a choice, or a field of an event.
std::optional<NamedThing> part_named(const Vocabulary& vocabulary, std::string_view name) {
  for (const Choice& choice : vocabulary.choices) {
    if (std::find(choice.values.begin(), choice.values.end(), name) == choice.values.end())
      continue;
    return NamedThing{
        "a value of the choice `" + choice.name + "`",
        "compare an indicator of that choice with it, as in `… = " + std::string(name) + "`",
        {}};
  }
  for (const Event& event : vocabulary.events) {
    if (!event.field(name)) continue;
    return NamedThing{"a field of the event `" + event.name + "`",
                      "ask for it of an entry, as in `some e in " + event.name + " where e." +
                          std::string(name) + " …`",
                      {}};
  }
  return std::nullopt;
}

std::optional<NamedThing> word_named(std::string_view name) {
  const std::vector<std::string>& functions = function_names();
  if (const auto kind = base::value_named(aggregate_traits, name); kind && !is_of_figures(*kind))
    return NamedThing{
        "a function",
        "say what it counts in parentheses: `" + std::string(name) + "(s in GROUP where …)`",
        {}};
  if (std::find(functions.begin(), functions.end(), name) != functions.end()) {
    return NamedThing{"a function",
                      "give it what it is about in parentheses: `" + std::string(name) + "(…)`",
                      {}};
  }
  if (parse_basis(name))
    return NamedThing{
        "a source", "a source stands behind `from`, as in `… from " + std::string(name) + "`", {}};
  return std::nullopt;
}

}  // namespace

std::string with_article(std::string_view kind) {
  constexpr std::string_view vowels = "aeio";
  const bool vowel = !kind.empty() && vowels.find(kind.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + std::string(kind);
}

std::vector<std::string> field_names(const Event& event) {
  std::vector<std::string> names;
  names.reserve(event.fields.size());
  for (const EventField& field : event.fields) names.push_back(field.name);
  return names;
}

std::string list_of_fields(const Event& event) {
  std::string text = "`" + event.name + "` has ";
  for (std::size_t i = 0; i < event.fields.size(); ++i) {
    if (i > 0) text += i + 1 == event.fields.size() ? " and " : ", ";
    text += "`" + event.fields[i].name + "`";
  }
  return text;
}

const std::vector<std::string>& function_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all{"change", "percent_change", "abs"};
    for (const AggregateTraits& each : aggregate_traits)
      if (is_of_figures(each.value)) all.emplace_back(each.name);
    all.insert(all.end(), {"round", "years_between", "days_between"});
    return all;
  }();
  return names;
}

std::optional<NamedThing> thing_named(const CheckContext& checking, std::string_view name,
                                      std::string_view not_of) {
  if (const auto found = declaration_of(checking, name, not_of)) {
    const auto* const kind = std::find_if(
        kinds.begin(), kinds.end(), [&](const Kind& each) { return each.name == found->kind; });
    return NamedThing{with_article(kind->name), filled_in(kind->help, name), found->place};
  }
  if (auto part = part_named(checking.program.vocabulary, name)) return part;
  return word_named(name);
}

}  // namespace servanda::engine
