// The grammar of conditions and figures, loosest operator first.
//
// Levels are written `a >> -(op >> a)`: shared prefixes in alternatives would double the work at
// each level of nesting.

#include "grammar/aggregate_actions.hpp"
#include "grammar/expression_actions.hpp"
#include "grammar/expression_directives.hpp"

namespace servanda::grammar {
namespace {

using namespace actions;  // NOLINT(google-build-using-namespace): these headers are this file's own half

const x3::rule<struct implication_rule, ExpressionId> implication = "a condition";
const x3::rule<struct disjunction_rule, ExpressionId> disjunction = "a condition";
const x3::rule<struct conjunction_rule, ExpressionId> conjunction = "a condition";
const x3::rule<struct negation_rule, ExpressionId> negation = "a condition";
const x3::rule<struct escape_rule, ExpressionId> escaped = "a condition";
const x3::rule<struct comparison_rule, ExpressionId> comparison = "a comparison";
const x3::rule<struct phrase_rule, syntax::Phrase> phrase = "a phrase";
const x3::rule<struct phrases_rule, syntax::Mentions> phrases = "phrases";
const x3::rule<struct container_rule, ExpressionId> container = "a list or a period";
const x3::rule<struct list_rule, ExpressionId> listed = "a list";
const x3::rule<struct additive_rule, ExpressionId> additive = "a figure";
const x3::rule<struct multiplicative_rule, ExpressionId> multiplicative = "a figure";
const x3::rule<struct unary_rule, ExpressionId> unary = "a figure";
const x3::rule<struct postfix_rule, ExpressionId> postfix = "a figure";
const x3::rule<struct subject_rule, ExpressionId> whose = "a State";
const x3::rule<struct period_rule, syntax::InPeriod> period = "a period";
const x3::rule<struct list_count_rule, syntax::HowMany> how_many_of_list = "a count";
const x3::rule<struct range_count_rule, syntax::HowMany> how_many_of_range = "a count";
const x3::rule<struct over_rule, syntax::Over> over = "a range";
const x3::rule<struct periods_rule, syntax::Periods> periods = "periods";
const x3::rule<struct gathered_rule, syntax::Aggregate> gathered = "figures";
const x3::rule<struct counting_rule, ExpressionId> counting = "a count";
const x3::rule<struct call_rule, ExpressionId> call = "a function";
const x3::rule<struct days_rule, ExpressionId> days = "a period";
const x3::rule<struct primary_rule, ExpressionId> primary = "a figure";

const auto implication_def =
    node[disjunction[pass] >> -((word("implies") >> nested[implication])[combine_operation])];
const auto disjunction_def = node[(conjunction % OrWord())[Connect<false>()]];
const auto conjunction_def = node[(negation % skipped("and"))[Connect<true>()]];
const auto negation_def =
    node[(skipped("not") >> nested[negation])[PrefixAction<syntax::Prefix::logical_not>()] |
         escaped[pass]];
const auto escaped_def = node[comparison[pass] >> *((skipped("or") >> skipped("else") >> additive >>
                                                     skipped("because") >> text_word)[escape])];

constexpr OneOf<8> comparing{{"<", "<=", ">", ">=", "=", "!=", "has", "matches"}};
const auto comparison_def =
    node[additive[pass] >>
         -((comparing >> additive)[combine_operation] | (InWord() >> container)[combine_operation] |
           (skipped("mentions") >> phrases)[mentions] |
           (skipped("is") >> -word("not") >> OneOf<2>{{"reported", "known"}})[ask])];
const auto phrase_def = -name_word[language_of_phrase] >> text_word[text_of_phrase];
const auto phrases_def = ((OneOf<2>{{"any", "all"}} >> skipped("of"))[any_or_all] >> skipped("(") >>
                          (phrase[mention] % skipped(",")) >> skipped(")")) |
                         phrase[mention];
const auto container_def = listed[pass] | additive[pass];
const auto listed_def =
    node[(skipped("{") >> (nested[implication] % skipped(",")) >> skipped("}"))[list]];
const auto additive_def =
    node[multiplicative[pass] >> *((OneOf<2>{{"+", "-"}} >> multiplicative)[combine_operation])];
const auto multiplicative_def =
    node[unary[pass] >> *((OneOf<2>{{"*", "/"}} >> unary)[combine_operation])];
const auto unary_def =
    node[(skipped("-") >> nested[unary])[PrefixAction<syntax::Prefix::minus>()] | postfix[pass]];

const auto period_def =
    (skipped("previous") >> word("cycle"))[PeriodAction<syntax::PeriodKind::previous_cycle>()] |
    (skipped("as") >> skipped("of") >> date_word)[PeriodAction<syntax::PeriodKind::as_of>()] |
    (skipped("any") >> skipped("cycle") >> skipped("since") >>
     name_word)[PeriodAction<syntax::PeriodKind::any_cycle_since>()] |
    (skipped("every") >> skipped("cycle") >> skipped("since") >>
     name_word)[PeriodAction<syntax::PeriodKind::every_cycle_since>()] |
    number_word[PeriodAction<syntax::PeriodKind::year>()] |
    name_word[PeriodAction<syntax::PeriodKind::named>()];
const auto whose_def =
    node[skipped("subject") >> x3::eps[ContextAction<syntax::Context::subject>()] |
         name_word[use_name]];
// A figure has a period, a subject and a source; a few more suffixes are parsed, so that the
// checker can report the one too many.
constexpr int most_suffixes = 6;
const auto postfix_def =
    node[primary[pass] >>
         x3::repeat(0, most_suffixes)[(skipped("[") >> period >> skipped("]"))[in_period] |
                                      (skipped("of") >> whose)[of_subject] |
                                      (skipped("from") >> name_word)[from_source]]];

const auto how_many_of_list_def = (OneOf<3>{{"all", "any", "none"}} >> skipped("of"))[list_count] |
                                  (skipped("at") >> skipped("least") >> number_word >>
                                   skipped("of"))[NumberedCount<syntax::CountWord::at_least>()] |
                                  (skipped("at") >> skipped("most") >> number_word >>
                                   skipped("of"))[NumberedCount<syntax::CountWord::at_most>()] |
                                  (skipped("exactly") >> number_word >>
                                   skipped("of"))[NumberedCount<syntax::CountWord::exactly>()];
const auto how_many_of_range_def = OneOf<3>{{"every", "some", "no"}}[simple_count] |
                                   (skipped("at") >> skipped("least") >> number_or_percent_word >>
                                    -skipped("of"))[NumberedCount<syntax::CountWord::at_least>()] |
                                   (skipped("at") >> skipped("most") >> number_or_percent_word >>
                                    -skipped("of"))[NumberedCount<syntax::CountWord::at_most>()] |
                                   (skipped("exactly") >> number_or_percent_word >>
                                    -skipped("of"))[NumberedCount<syntax::CountWord::exactly>()];
const auto over_def =
    (name_word >> skipped("in") >> name_word >> -(skipped("where") >> nested[implication]) >>
     -(skipped("allow") >> word("empty")))[over_range];

const auto periods_def = OneOf<2>{{"years", "cycles"}}[period_unit] >>
                         ((skipped("since") >> number_or_name_word)[periods_since] |
                          (skipped("in") >> additive)[periods_within] |
                          (number_or_name_word >> skipped("..") >>
                           number_or_name_word)[periods_between]);
const auto gathered_def =
    (skipped("{") >> (nested[implication] % skipped(";")) >> -skipped(";") >>
     skipped("}"))[gather_listed] |
    (skipped("(") >> nested[implication][gather_value] >>
     ((skipped("for") >> over)[gather_over] | (skipped("over") >> periods)[gather_periods]) >>
     skipped(")"));

const auto counting_def = node
    [(how_many_of_list >> skipped("{") >> (nested[implication] % skipped(";")) >> -skipped(";") >>
      skipped("}"))[counted] |
     (how_many_of_range >> over >> -(skipped(":") >> nested[implication]))[quantified] |
     (skipped("at") >> skipped("most") >> additive)[BoundAction<syntax::BoundWord::at_most>()] |
     (skipped("at") >> skipped("least") >> additive)[BoundAction<syntax::BoundWord::at_least>()] |
     (skipped("fewer") >> skipped("than") >>
      additive)[BoundAction<syntax::BoundWord::fewer_than>()] |
     (skipped("more") >> skipped("than") >> additive)[BoundAction<syntax::BoundWord::more_than>()] |
     (skipped("between") >> additive >> skipped("and") >> additive)[between]];

const auto call_def =
    node[(OneOf<2>{{"count", "share"}} >> skipped("(") >> over >> skipped(")"))[count_over] |
         (name_word >> skipped("known") >> skipped("of") >> gathered)[known_only] |
         (name_word >> &skipped("("))[open_call] >> skipped("(") >>
             ((OneOf<2>{{"lowest", "highest"}} >> number_word >> skipped("of") >>
               gathered)[extremes_of] |
              nested[implication][argument] >>
                  ((skipped("for") >> over)[aggregate_over] |
                   (skipped("over") >> periods)[aggregate_periods] |
                   *(skipped(",") >> nested[implication][argument]))) >>
             skipped(")")];

const auto days_def =
    node[number_word[LiteralAction<syntax::LiteralKind::number>()] |
         date_word[LiteralAction<syntax::LiteralKind::date>()] |
         (skipped("previous") >>
          skipped("cycle"))[ContextAction<syntax::Context::previous_cycle>()] |
         skipped("cycle")[ContextAction<syntax::Context::cycle>()] | name_word[use_name]];
const auto primary_def =
    node[(skipped("(") >> nested[implication] >> skipped(")"))[in_parentheses] | counting[pass] |
         word("yes")[LiteralAction<syntax::LiteralKind::truth>()] |
         word("no")[LiteralAction<syntax::LiteralKind::truth>()] |
         (number_word >> -UnitWord())[number_literal] |
         percent_word[LiteralAction<syntax::LiteralKind::percent>()] |
         date_word[LiteralAction<syntax::LiteralKind::date>()] |
         text_word[LiteralAction<syntax::LiteralKind::text>()] |
         (skipped("previous") >>
          skipped("cycle"))[ContextAction<syntax::Context::previous_cycle>()] |
         skipped("cycle")[ContextAction<syntax::Context::cycle>()] |
         skipped("subject")[ContextAction<syntax::Context::subject>()] |
         (OneOf<2>{{"start", "end"}} >> skipped("of") >> days)[edge_of_period] | call[pass] |
         name_word[use_name]];

BOOST_SPIRIT_DEFINE(implication, disjunction, conjunction, negation, escaped, comparison, phrase,
                    phrases, container, listed, additive, multiplicative, unary, postfix, whose,
                    period, how_many_of_list, how_many_of_range, over, periods, gathered, counting,
                    call, days, primary)

}  // namespace

bool parse_expression(TokenIterator& first, const TokenIterator& last, const ParseContext& context,
                      ExpressionId& expression) {
  return implication.parse(first, last, context, x3::unused, expression);
}

}  // namespace servanda::grammar
