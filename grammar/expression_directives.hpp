#pragma once
// Two directives for the rules of expressions, `node[...]` and `nested[...]`. Internal to
// `grammar/`: included by expressions.cpp only.

#include "grammar/terminals.hpp"

namespace servanda::grammar {

/// `directive[subject]`: parses its subject with `Act`, which adds code before and after.
template <class Act, class Subject>
struct Directive : x3::unary_parser<Subject, Directive<Act, Subject>> {
  using Base = x3::unary_parser<Subject, Directive<Act, Subject>>;
  static constexpr bool is_pass_through_unary = true;
  static constexpr bool handles_container = Subject::handles_container;

  constexpr explicit Directive(const Subject& subject) : Base(subject) {}

  /// X3 passes a rule's value down as the outer context.
  template <class Context, class RContext, class Attribute>
  bool parse(TokenIterator& first, const TokenIterator& last, const Context& context,
             RContext& outer, Attribute& attribute) const {
    const auto parse_subject = [&] {
      return this->subject.parse(first, last, context, outer, attribute);
    };
    return Act::parse(first, environment(context), outer, parse_subject);
  }
};

template <class Act>
struct DirectiveMaker {
  template <class Subject>
  constexpr auto operator[](const Subject& subject) const {
    return Directive<Act, typename x3::extension::as_parser<Subject>::value_type>(
        x3::as_parser(subject));
  }
};

/// Gives the expression that was read its whole span.
struct GiveSpan {
  template <class ParseSubject>
  static bool parse(const TokenIterator& first, Environment& shared,
                    const syntax::ExpressionId& built, const ParseSubject& parse_subject) {
    const TokenIterator begin = first;
    if (!parse_subject()) return false;
    shared.file.expressions[built.value].span = base::cover(begin->span, (first - 1)->span);
    return true;
  }
};
constexpr DirectiveMaker<GiveSpan> node{};

/// One level deeper, up to the limit.
struct GoDeeper {
  template <class Value, class ParseSubject>
  static bool parse(const TokenIterator& first, Environment& shared, const Value& /*built*/,
                    const ParseSubject& parse_subject) {
    if (shared.nesting >= shared.nesting_limit) {
      shared.too_deep = true;
      shared.farthest.place = first;
      return false;
    }
    ++shared.nesting;
    const bool matched = parse_subject();
    --shared.nesting;
    return matched;
  }
};
constexpr DirectiveMaker<GoDeeper> nested{};

}  // namespace servanda::grammar
