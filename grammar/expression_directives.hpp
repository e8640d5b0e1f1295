#pragma once
// Two directives for the rules of expressions, `node[...]` and `nested[...]`. Internal to
// `grammar/`: included by expressions.cpp only.

#include "grammar/terminals.hpp"

namespace servanda::grammar {

/// `directive[subject]`
template <template <class> class Directive>
struct DirectiveMaker {
  template <class Subject>
  constexpr auto operator[](const Subject& subject) const {
    return Directive<typename x3::extension::as_parser<Subject>::value_type>(
        x3::as_parser(subject));
  }
};

/// Gives the expression that was read its whole span.
template <class Subject>
struct NodeDirective : x3::unary_parser<Subject, NodeDirective<Subject>> {
  using Base = x3::unary_parser<Subject, NodeDirective<Subject>>;
  static constexpr bool is_pass_through_unary = true;
  static constexpr bool handles_container = Subject::handles_container;

  constexpr explicit NodeDirective(const Subject& subject) : Base(subject) {}

  template <class Context, class RContext, class Attribute>
  bool parse(TokenIterator& first, const TokenIterator& last, const Context& context,
             RContext& outer, Attribute& attribute) const {
    Environment& shared = environment(context);
    const TokenIterator begin = first;
    if (!this->subject.parse(first, last, context, outer, attribute)) return false;
    // X3 hands a rule's value down as the outer context.
    const syntax::ExpressionId id = outer;
    shared.file.expressions[id.value].span = cover(begin->span, (first - 1)->span);
    return true;
  }
};
constexpr DirectiveMaker<NodeDirective> node{};

/// One level deeper, up to the limit.
template <class Subject>
struct NestedDirective : x3::unary_parser<Subject, NestedDirective<Subject>> {
  using Base = x3::unary_parser<Subject, NestedDirective<Subject>>;
  static constexpr bool is_pass_through_unary = true;
  static constexpr bool handles_container = Subject::handles_container;

  constexpr explicit NestedDirective(const Subject& subject) : Base(subject) {}

  template <class Context, class RContext, class Attribute>
  bool parse(TokenIterator& first, const TokenIterator& last, const Context& context,
             RContext& outer, Attribute& attribute) const {
    Environment& shared = environment(context);
    if (shared.nesting >= shared.nesting_limit) {
      shared.too_deep = true;
      shared.farthest.place = first;
      return false;
    }
    ++shared.nesting;
    const bool matched = this->subject.parse(first, last, context, outer, attribute);
    --shared.nesting;
    return matched;
  }
};
constexpr DirectiveMaker<NestedDirective> nested{};

}  // namespace servanda::grammar
