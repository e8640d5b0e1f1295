// The grammar of declarations and clauses.

#include "grammar/clauses.hpp"

#include <algorithm>
#include <array>
#include <boost/fusion/include/at_c.hpp>
#include <utility>

namespace servanda::grammar {
namespace {

using boost::fusion::at_c;
using syntax::ExpressionId;

/// An expression, compiled in its own source.
struct ExpressionParser : x3::parser<ExpressionParser> {
  using attribute_type = ExpressionId;
  [[maybe_unused]] static constexpr bool has_attribute = true;

  template <class Context, class RContext, class Attribute>
  bool parse(TokenIterator& first, const TokenIterator& last, const Context& context, RContext&,
             Attribute& attribute) const {
    ExpressionId id;
    const ParseContext own(environment(context));
    if (!parse_expression(first, last, own, id)) return false;
    x3::traits::move_to(id, attribute);
    return true;
  }
};
constexpr ExpressionParser expression{};

/// `en`, `zh`: one of the six official languages of the United Nations.
struct LanguageParser : x3::parser<LanguageParser> {
  using attribute_type = Token;
  [[maybe_unused]] static constexpr bool has_attribute = true;

  template <class Context, class RContext, class Attribute>
  bool parse(TokenIterator& first, const TokenIterator&, const Context& context, RContext&,
             Attribute& attribute) const {
    constexpr std::array<Word, 6> official{"ar", "en", "es", "fr", "ru", "zh"};
    if (std::find(official.begin(), official.end(), first->word) != official.end()) {
      x3::traits::move_to(Token(*first), attribute);
      ++first;
      return true;
    }
    // A text after it shows that the word was meant as a language.
    const bool meant = first->kind == TokenKind::name && (first + 1)->kind == TokenKind::text &&
                       !first->word.is_reserved();
    for (const Word language : official) {
      if (meant) environment(context).farthest.note(first, language);
    }
    if (!meant) environment(context).farthest.note(first, "a language such as `en`");
    return false;
  }
};
constexpr LanguageParser language{};

// --- actions: each stores its part ------------------------------------------------------------------------

template <auto Member>
struct Store {
  template <class Context>
  void operator()(const Context& context) const {
    x3::_val(context).*Member = x3::_attr(context);
  }
};
template <auto Member>
struct StoreName {
  template <class Context>
  void operator()(const Context& context) const {
    x3::_val(context).*Member = as_name(x3::_attr(context));
  }
};
template <auto Member>
struct StoreText {
  template <class Context>
  void operator()(const Context& context) const {
    x3::_val(context).*Member = as_text(x3::_attr(context));
  }
};
template <auto Member>
struct Append {
  template <class Context>
  void operator()(const Context& context) const {
    (x3::_val(context).*Member).push_back(x3::_attr(context));
  }
};
template <auto Member>
struct AppendText {
  template <class Context>
  void operator()(const Context& context) const {
    (x3::_val(context).*Member).push_back(as_text(x3::_attr(context)));
  }
};
template <auto Member>
struct AppendName {
  template <class Context>
  void operator()(const Context& context) const {
    (x3::_val(context).*Member).push_back(as_name(x3::_attr(context)));
  }
};
template <auto Member, auto Value>
struct Set {
  template <class Context>
  void operator()(const Context& context) const {
    x3::_val(context).*Member = Value;
  }
};

constexpr auto english = [](const auto& context) {
  const Token text = x3::_attr(context);
  x3::_val(context).push_back({{"en", text.span}, as_text(text)});
};
constexpr auto translated = [](const auto& context) {
  const Token text = at_c<1>(x3::_attr(context));
  x3::_val(context).push_back({as_name(at_c<0>(x3::_attr(context))), as_text(text)});
};
constexpr auto keep_name = [](const auto& context) {
  x3::_val(context) = as_name(x3::_attr(context));
};
constexpr auto keep_text = [](const auto& context) {
  x3::_val(context) = as_text(x3::_attr(context));
};
constexpr auto keep = [](const auto& context) { x3::_val(context) = x3::_attr(context); };
constexpr auto push = [](const auto& context) { x3::_val(context).push_back(x3::_attr(context)); };
constexpr auto push_name = [](const auto& context) {
  x3::_val(context).push_back(as_name(x3::_attr(context)));
};

// --- rules -------------------------------------------------------------------------------------------

const x3::rule<struct titles_tag, syntax::Translations> titles = "a title";
const x3::rule<struct citation_tag, syntax::Citation> citation = "a citation";
const x3::rule<struct citations_tag, std::vector<syntax::Citation>> citations = "citations";
const x3::rule<struct type_tag, syntax::Type> type = "a type";
const x3::rule<struct name_tag, syntax::Name> one_name = "a name";
const x3::rule<struct names_tag, std::vector<syntax::Name>> names = "names";
const x3::rule<struct text_tag, syntax::Text> one_text = "a text";
const x3::rule<struct commitment_name_tag, syntax::Name> commitment_name = "a commitment";
const x3::rule<struct prefer_tag, syntax::Prefer> prefer = "prefer";
const x3::rule<struct unit_tag, syntax::Unit> unit = "unit";
const x3::rule<struct subject_tag, syntax::Subject> subject = "state";
const x3::rule<struct cycle_tag, syntax::Cycle> cycle = "cycle";
const x3::rule<struct group_tag, syntax::Group> group = "group";
const x3::rule<struct choice_tag, syntax::Choice> choice = "choice";
const x3::rule<struct indicator_tag, syntax::Indicator> indicator = "indicator";
const x3::rule<struct field_tag, syntax::EventField> event_field = "a field";
const x3::rule<struct event_tag, syntax::Event> event = "event";
const x3::rule<struct span_tag, syntax::ParameterSpan> parameter_span = "a dated value";
const x3::rule<struct parameter_tag, syntax::Parameter> parameter = "parameter";
const x3::rule<struct defined_parameter_tag, syntax::DefinedParameter> defined_parameter =
    "a parameter";
const x3::rule<struct define_tag, syntax::Define> define = "define";
const x3::rule<struct members_tag, syntax::Members> members = "members";
const x3::rule<struct binds_tag, syntax::Binds> binds = "binds";
const x3::rule<struct in_force_tag, syntax::InForce> in_force = "in force";
const x3::rule<struct each_tag, syntax::Review> each_cycle = "review";
const x3::rule<struct once_tag, syntax::Review> once = "once";
const x3::rule<struct applies_tag, syntax::Applies> applies = "applies";
const x3::rule<struct when_tag, ExpressionId> when = "when";
const x3::rule<struct met_when_tag, ExpressionId> met_when = "met when";
const x3::rule<struct grace_tag, ExpressionId> grace = "a duration";
const x3::rule<struct late_tag, std::vector<syntax::Name>> late = "late counts as";
const x3::rule<struct exception_tag, syntax::Exception> exception = "exception";
const x3::rule<struct as_of_tag, syntax::Name> as_of = "as of";
const x3::rule<struct given_tag, syntax::Given> given = "given";

const auto titles_def = -text_word[english] >> *(language >> text_word)[translated];
const auto citation_def = text_word[StoreText<&syntax::Citation::document>()] >>
                          -(skipped("at") >> text_word[StoreText<&syntax::Citation::at>()]);
const auto citations_def = +citation[push];
const auto type_def = name_word[StoreName<&syntax::Type::name>()] >>
                      -(skipped("of") >> name_word[StoreName<&syntax::Type::of>()]);
const auto one_name_def = name_word[keep_name];
const auto names_def = +(name_word[push_name] | path_word[push_name]);
const auto one_text_def = text_word[keep_text];
const auto commitment_name_def =
    name_word[keep_name] | path_word[keep_name] | number_word[keep_name];

const auto prefer_def = name_word[AppendName<&syntax::Prefer::sources>()] % skipped("then");
const auto unit_def =
    name_word[StoreName<&syntax::Unit::name>()] >>
    -skipped("whole")[Set<&syntax::Unit::whole, true>()] >> titles[Store<&syntax::Unit::title>()] >>
    -(skipped("=") >> number_word[StoreName<&syntax::Unit::factor>()] >>
      name_word[StoreName<&syntax::Unit::of>()]) >>
    -(skipped("positive") >> skipped("or") >>
      skipped("negative"))[Set<&syntax::Unit::below_zero, true>()];
const auto subject_def = name_word[StoreName<&syntax::Subject::name>()] >>
                         titles[Store<&syntax::Subject::title>()] >>
                         -(skipped("also") >> +text_word[AppendText<&syntax::Subject::also>()]);
const auto cycle_def = name_word[StoreName<&syntax::Cycle::name>()] >>
                       titles[Store<&syntax::Cycle::title>()] >>
                       skipped("from") >> date_word[StoreName<&syntax::Cycle::from>()] >>
                       skipped("to") >> date_word[StoreName<&syntax::Cycle::to>()];
const auto group_def = name_word[StoreName<&syntax::Group::name>()] >>
                       titles[Store<&syntax::Group::title>()] >> skipped("{");
const auto choice_def = name_word[StoreName<&syntax::Choice::name>()] >>
                        titles[Store<&syntax::Choice::title>()] >> skipped("{") >>
                        +name_word[AppendName<&syntax::Choice::values>()] >> skipped("}");

const auto grain = (skipped("per") >>
                    skipped("cycle"))[Set<&syntax::Indicator::grain, syntax::Grain::per_cycle>()] |
                   (skipped("per") >>
                    skipped("year"))[Set<&syntax::Indicator::grain, syntax::Grain::per_year>()] |
                   skipped("lasting")[Set<&syntax::Indicator::grain, syntax::Grain::lasting>()] >>
                       -(skipped("up") >> skipped("to") >>
                         number_word[StoreName<&syntax::Indicator::holds_for>()] >>
                         name_word[StoreName<&syntax::Indicator::holds_unit>()]);
const auto indicator_def = name_word[StoreName<&syntax::Indicator::name>()] >>
                           type[Store<&syntax::Indicator::type>()] >> grain >>
                           titles[Store<&syntax::Indicator::title>()] >>
                           -(skipped("about") >> skipped("within") >>
                             percent_word[StoreName<&syntax::Indicator::tolerance>()]) >>
                           -(skipped("by") >>
                             skipped("judgement"))[Set<&syntax::Indicator::by_judgement, true>()];

const auto event_field_def =
    name_word[StoreName<&syntax::EventField::name>()] >> type[Store<&syntax::EventField::type>()];
const auto event_def = name_word[StoreName<&syntax::Event::name>()] >>
                       titles[Store<&syntax::Event::title>()] >> skipped("{") >>
                       +event_field[Append<&syntax::Event::fields>()] >> skipped("}") >>
                       -(skipped("identified") >> skipped("by") >>
                         +UnitWord{}[AppendName<&syntax::Event::identity>()]);

const auto parameter_span_def =
    skipped("from") >> date_word[StoreName<&syntax::ParameterSpan::from>()] >>
    -(skipped("to") >> date_word[StoreName<&syntax::ParameterSpan::to>()]) >>
    skipped("=") >> expression[Store<&syntax::ParameterSpan::value>()] >>
    -(skipped("cites") >> citations[Store<&syntax::ParameterSpan::cites>()]) >>
    -(skipped("until") >>
      skipped("superseded"))[Set<&syntax::ParameterSpan::until_superseded, true>()];
const auto parameter_def = name_word[StoreName<&syntax::Parameter::name>()] >>
                           type[Store<&syntax::Parameter::type>()] >> skipped("{") >>
                           +parameter_span[Append<&syntax::Parameter::spans>()] >> skipped("}");

const auto defined_parameter_def = name_word[StoreName<&syntax::DefinedParameter::name>()] >>
                                   type[Store<&syntax::DefinedParameter::type>()];
const auto define_def = name_word[StoreName<&syntax::Define::name>()] >>
                        -(skipped("(") >>
                          defined_parameter[Append<&syntax::Define::parameters>()] % skipped(",") >>
                          skipped(")")) >>
                        titles[Store<&syntax::Define::title>()] >>
                        skipped("=") >> expression[Store<&syntax::Define::body>()];

const auto members_def = +name_word[AppendName<&syntax::Members::names>()] >>
                         -(skipped("from") >> date_word[StoreName<&syntax::Members::from>()]) >>
                         -(skipped("to") >> date_word[StoreName<&syntax::Members::to>()]);
const auto binds_def =
    (skipped("each") | skipped("collectively")[Set<&syntax::Binds::collectively, true>()]) >>
    name_word[StoreName<&syntax::Binds::group>()];
const auto in_force_def = skipped("force") >>
                          ((skipped("from") >> date_word[StoreName<&syntax::InForce::from>()] >>
                            -(skipped("to") >> date_word[StoreName<&syntax::InForce::to>()])) |
                           (skipped("to") >> date_word[StoreName<&syntax::InForce::to>()]));
const auto each_cycle_def = skipped("each") >> skipped("cycle") >>
                            -(skipped("from") >> name_word[StoreName<&syntax::Review::from>()]) >>
                            -(skipped("to") >> name_word[StoreName<&syntax::Review::to>()]);
const auto once_def = skipped("by") >> date_word[StoreName<&syntax::Review::by>()] >>
                      x3::eps[Set<&syntax::Review::schedule, syntax::Schedule::once>()];
const auto applies_def = skipped("when") >> expression[Store<&syntax::Applies::condition>()] >>
                         -(skipped("else") >> text_word[StoreText<&syntax::Applies::otherwise>()]);
const auto when_def = skipped("when") >> expression[keep];
const auto met_when_def = skipped("met") >> skipped("when") >> expression[keep];
const auto grace_def = expression[keep];
const auto late_def = skipped("counts") >> skipped("as") >>
                      (word("met")[push_name] |
                       (word("partly")[push_name] >> word("met")[push_name]) |
                       (word("not")[push_name] >> word("met")[push_name]));
const auto exception_def = skipped("to") >> commitment_name[Store<&syntax::Exception::name>()] >>
                           text_word[StoreText<&syntax::Exception::why>()] >>
                           skipped("when") >> expression[Store<&syntax::Exception::when>()] >>
                           skipped("{");
const auto as_of_def = skipped("of") >> date_word[keep_name];
const auto given_def =
    (skipped("event") >> name_word[StoreName<&syntax::Given::event>()] >>
     x3::eps[Set<&syntax::Given::kind, syntax::GivenKind::event>()]) |
    skipped("complete")[Set<&syntax::Given::kind, syntax::GivenKind::complete>()] |
    skipped("reports")[Set<&syntax::Given::kind, syntax::GivenKind::reports>()] | x3::eps;

BOOST_SPIRIT_DEFINE(titles, citation, citations, type, one_name, names, one_text, commitment_name,
                    prefer, unit, subject, cycle, group, choice, indicator, event_field, event,
                    parameter_span, parameter, defined_parameter, define, members, binds, in_force,
                    each_cycle, once, applies, when, met_when, grace, late, exception, as_of, given)

template <class Rule, class Attribute>
bool match(Cursor& cursor, const Rule& rule, Attribute& attribute) {
  return rule.parse(cursor.at, cursor.end, cursor.context, x3::unused, attribute);
}

/// A word that opens or closes a part that is read by hand around the rules.
bool match_word(Cursor& cursor, Word word) {
  return skipped(word).parse(cursor.at, cursor.end, cursor.context, x3::unused, x3::unused);
}

}  // namespace

bool read(Cursor& cursor, syntax::Use& use) { return match(cursor, one_name, use.pack); }
bool read(Cursor& cursor, syntax::Prefer& value) { return match(cursor, prefer, value); }
bool read(Cursor& cursor, syntax::Unit& value) { return match(cursor, unit, value); }
bool read(Cursor& cursor, syntax::Subject& value) { return match(cursor, subject, value); }
bool read(Cursor& cursor, syntax::Cycle& value) { return match(cursor, cycle, value); }
bool read(Cursor& cursor, syntax::Choice& value) { return match(cursor, choice, value); }
bool read(Cursor& cursor, syntax::Indicator& value) { return match(cursor, indicator, value); }
bool read(Cursor& cursor, syntax::Event& value) { return match(cursor, event, value); }
bool read(Cursor& cursor, syntax::Parameter& value) { return match(cursor, parameter, value); }
bool read(Cursor& cursor, syntax::Define& value) { return match(cursor, define, value); }
bool read_header(Cursor& cursor, syntax::Pack& pack) {
  return match(cursor, one_name, pack.name) && match_word(cursor, "{");
}
bool read_header(Cursor& cursor, syntax::Group& value) { return match(cursor, group, value); }
bool read_header(Cursor& cursor, syntax::Commitment& commitment) {
  return match(cursor, commitment_name, commitment.name) && match_word(cursor, "{");
}
bool read_header(Cursor& cursor, syntax::Exception& value) {
  return match(cursor, exception, value);
}
bool read_header(Cursor& cursor, syntax::Scenario& scenario) {
  return match(cursor, one_text, scenario.title) && match_word(cursor, "{");
}
bool read(Cursor& cursor, syntax::Translations& value) {
  return match(cursor, titles, value) && !value.empty();
}
bool read(Cursor& cursor, std::vector<syntax::Citation>& value) {
  return match(cursor, citations, value);
}
bool read(Cursor& cursor, syntax::Members& value) { return match(cursor, members, value); }
bool read(Cursor& cursor, syntax::Binds& value) { return match(cursor, binds, value); }
bool read(Cursor& cursor, syntax::InForce& value) { return match(cursor, in_force, value); }
bool read_each_cycle(Cursor& cursor, syntax::Review& value) {
  return match(cursor, each_cycle, value);
}
bool read_once(Cursor& cursor, syntax::Review& value) { return match(cursor, once, value); }
bool read(Cursor& cursor, syntax::Applies& value) { return match(cursor, applies, value); }
bool read_when(Cursor& cursor, ExpressionId& value) { return match(cursor, when, value); }
bool read_met_when(Cursor& cursor, ExpressionId& value) { return match(cursor, met_when, value); }
bool read_grace(Cursor& cursor, ExpressionId& value) { return match(cursor, grace, value); }
bool read_late(Cursor& cursor, std::vector<syntax::Name>& value) {
  return match(cursor, late, value);
}
bool read_names(Cursor& cursor, std::vector<syntax::Name>& value) {
  return match(cursor, names, value);
}
bool read(Cursor& cursor, syntax::Name& value) { return match(cursor, one_name, value); }
bool read(Cursor& cursor, syntax::Text& value) { return match(cursor, one_text, value); }
bool read_as_of(Cursor& cursor, syntax::Name& value) { return match(cursor, as_of, value); }
bool read(Cursor& cursor, syntax::Given& value) { return match(cursor, given, value); }
bool read_commitment_name(Cursor& cursor, syntax::Name& value) {
  return match(cursor, commitment_name, value);
}

}  // namespace servanda::grammar
