// Definitions: named conditions and values with parameters. A use is the checked body, in the file
// of the definition, with the arguments for its parameters.

#include <algorithm>
#include <utility>

#include "engine/check/expressions.hpp"
#include "engine/check/plain_values.hpp"

namespace servanda::engine {
namespace {

/// A use is expanded each time: this bounds the size of a chain of definitions.
constexpr std::size_t largest_use = 20'000;

}  // namespace

using Check = CheckContext::DefinitionInFile::Check;

bool ExpressionChecker::is_sound(std::size_t definition) {
  if (checking_.definitions[definition].check != Check::waits)
    return checking_.definitions[definition].check == Check::sound;
  checking_.definitions[definition].check = Check::runs;
  const CheckContext::DefinitionInFile defined = checking_.definitions[definition];
  const ExpressionContext context{*defined.scope, false};
  Use alone{nullptr,
            CheckContext::at(*defined.scope, defined.written->name.span),
            {},
            checking_.program.nodes.size() + largest_use,
            "in this definition"};
  ExpressionChecker checker(checking_, context);
  checker.depth_ = depth_;
  const auto& parameters = defined.written->parameters;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    // Never evaluated: only its type counts.
    alone.arguments[parameters[i].name.text] = checker.add(
        VariableUse{checker.open_slot({})}, defined.parameters[i], parameters[i].name.span);
  }
  checker.use_ = &alone;
  const bool sound = checker.value(defined.written->body).valid();
  checking_.definitions[definition].check = sound ? Check::sound : Check::wrong;
  return sound;
}

bool ExpressionChecker::take_arguments(std::size_t definition,
                                       const std::vector<syntax::ExpressionId>& written, Use& use,
                                       base::Span span) {
  const CheckContext::DefinitionInFile& defined = checking_.definitions[definition];
  const auto& parameters = defined.written->parameters;
  const std::string called(defined.written->name.text);
  if (written.size() != parameters.size()) {
    std::string like = called;
    for (std::size_t i = 0; i < parameters.size(); ++i)
      like += (i == 0 ? "(" : ", ") + std::string(parameters[i].name.text);
    if (!parameters.empty()) like += ")";
    error("T008", span,
          "`" + called + "` takes " + std::to_string(parameters.size()) +
              (parameters.size() == 1 ? " argument" : " arguments") + ", not " +
              std::to_string(written.size()),
          {}, "write `" + like + "`");
    return false;
  }
  for (std::size_t i = 0; i < written.size(); ++i) {
    const Type wanted = defined.parameters[i];
    const NodeId argument = value(written[i], wanted);
    if (!argument.valid()) return false;
    const bool bare =
        wanted.kind == TypeKind::quantity && is_bare_number(checking_.program, argument);
    if (bare) checking_.program.nodes[argument.value].type = wanted;
    if (type(argument) != wanted) {
      error("T002", span_of(written[i]),
            "`" + called + "` takes " + vocabulary().in_words(wanted) + " here, and this is " +
                in_words(argument));
      return false;
    }
    use.arguments[parameters[i].name.text] = argument;
  }
  return true;
}

ExpressionChecker ExpressionChecker::inside(const ExpressionContext& context,
                                            const Use& use) const {
  // The body sees its own file and parameters, but no variable of the place that uses it; the slots
  // of these stay occupied.
  ExpressionChecker checker(checking_, context);
  for (const Variable& taken : variables_) checker.variables_.push_back({{}, taken.slot, {}});
  checker.held_ = held_;
  checker.use_ = &use;
  checker.quiet_ = true;
  checker.depth_ = depth_;
  return checker;
}

NodeId ExpressionChecker::use(std::size_t definition,
                              const std::vector<syntax::ExpressionId>& arguments,
                              const syntax::Name& name, base::Span span) {
  const std::string called(name.text);
  checking_.require_visible(context_.scope, "definition", name);
  if (checking_.definitions[definition].check == Check::runs) {
    return error("N007", span, "`" + called + "` is defined by itself", "stands in its own body",
                 "write out what it means: a definition has no recursion");
  }
  if (!is_sound(definition)) return {};
  Use own{use_,
          place(span),
          {},
          use_ == nullptr ? checking_.program.nodes.size() + largest_use : use_->last_node};
  if (!take_arguments(definition, arguments, own, span)) return {};
  if (checking_.program.nodes.size() > own.last_node) {
    if (std::exchange(checking_.said_too_large, true)) return {};
    return error("T009", span, "written out, this definition is too large",
                 "more than " + std::to_string(largest_use) + " operators",
                 "let definitions use each other less");
  }
  const ExpressionContext context{*checking_.definitions[definition].scope, context_.collective};
  const NodeId body = inside(context, own).value(checking_.definitions[definition].written->body);
  if (!body.valid()) return {};
  const Type result = type(body);
  return add(Defined{definition, body}, result, span);
}

void declare_definitions(CheckContext& checking) {
  for (const FileScope& scope : checking.files) {
    for (const syntax::Item& item : scope.file->items) {
      const auto* written = std::get_if<syntax::Define>(&item.declaration);
      if (written == nullptr || item.broken || !written->body.valid()) continue;
      if (!checking.declare(scope, "definition", written->name)) continue;
      CheckContext::DefinitionInFile defined{&scope, written, {}};
      for (const syntax::DefinedParameter& parameter : written->parameters) {
        const auto type = checking.type(scope, parameter.type);
        if (type) defined.parameters.push_back(*type);
      }
      if (defined.parameters.size() != written->parameters.size()) {
        checking.broken.emplace(written->name.text);
        continue;
      }
      checking.definition_by_name.emplace(written->name.text, checking.definitions.size());
      checking.definitions.push_back(std::move(defined));
      checking.program.definitions.push_back({std::string(written->name.text),
                                              CheckContext::wording(written->title),
                                              CheckContext::at(scope, written->name.span)});
    }
  }
  for (std::size_t i = 0; i < checking.definitions.size(); ++i) {
    const ExpressionContext context{*checking.definitions[i].scope, false};
    ExpressionChecker(checking, context).is_sound(i);
  }
}

}  // namespace servanda::engine
