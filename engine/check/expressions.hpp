#pragma once
// Types of expressions. Internal to `engine/check/`.
//
// One visitor over the syntax tree; each `check_…` returns the node that it made, or an invalid id
// if it reported a mistake; then no message follows about the expressions around it. A name that
// could be a choice's value is read as one if the other operand has that choice (`wanted`).

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/check/check_context.hpp"

namespace servanda::engine {

inline constexpr Type truth_type{TypeKind::truth, {}, {}};
inline constexpr Type date_type{TypeKind::date, {}, {}};
inline constexpr Type period_type{TypeKind::period, {}, {}};

class ExpressionChecker {
 public:
  /// The use of a definition: the arguments for its parameters, and the place.
  struct Use {
    const Use* around = nullptr;  ///< the use whose body contains this one
    base::Place place;
    std::unordered_map<std::string_view, NodeId> arguments;
    std::size_t last_node = 0;            ///< the limit of the outermost use after expansion
    std::string_view role = "used here";  ///< of the place, in a message
  };

  ExpressionChecker(CheckContext& checking, const ExpressionContext& context)
      : checking_(checking), context_(context), file_(*context.scope.file) {}

  NodeId condition(syntax::ExpressionId id);
  NodeId value(syntax::ExpressionId id, std::optional<Type> wanted = {});
  /// Checks the body of a definition by itself, once, with parameters that may have any value of
  /// their type. Returns false after a message if something is wrong.
  bool is_sound(std::size_t definition);

 private:
  /// A variable in scope: a State, an event, or a period without a name.
  struct Variable {
    std::string_view name;
    Slot slot = 0;
    std::optional<EventId> event;
  };
  /// The range of periods over which the figures here are evaluated.
  struct HeldPeriod {
    Slot slot = 0;
    bool years = false;
    bool used = false;
    base::Span written;  ///< of `[any cycle since …]`
  };
  using Wanted = std::optional<Type>;

  NodeId check(const syntax::Literal& literal, syntax::ExpressionId id, Wanted wanted);
  NodeId check(const syntax::NameUse& name, syntax::ExpressionId id, Wanted wanted);
  NodeId check(const syntax::EdgeOfPeriod& edge, syntax::ExpressionId id, Wanted wanted);
  NodeId check(const syntax::ContextUse& use, syntax::ExpressionId id, Wanted wanted);
  NodeId check(const syntax::PrefixOperation& prefix, syntax::ExpressionId id, Wanted wanted);
  NodeId check(const syntax::InfixOperation& infix, syntax::ExpressionId id, Wanted wanted);
  NodeId check(const syntax::Connection& connection, syntax::ExpressionId id, Wanted wanted);
  NodeId check(const syntax::InPeriod& period, syntax::ExpressionId id, Wanted wanted);
  NodeId check(const syntax::OfSubject& of, syntax::ExpressionId id, Wanted wanted);
  NodeId check(const syntax::Counted& counted, syntax::ExpressionId id, Wanted wanted);
  NodeId check(const syntax::Quantified& quantified, syntax::ExpressionId id, Wanted wanted);
  NodeId check(const syntax::Aggregate& aggregate, syntax::ExpressionId id, Wanted wanted);
  NodeId check(const syntax::Call& call, syntax::ExpressionId id, Wanted wanted);
  NodeId check(const syntax::Asked& asked, syntax::ExpressionId id, Wanted wanted);
  NodeId check(const syntax::OrElse& or_else, syntax::ExpressionId id, Wanted wanted);
  NodeId check(const syntax::Bounded& bounded, syntax::ExpressionId id, Wanted wanted);
  NodeId check(const syntax::Mentions& mentions, syntax::ExpressionId id, Wanted wanted);
  NodeId check(const syntax::List& list, syntax::ExpressionId id, Wanted wanted);
  NodeId check(const syntax::FromSource& from, syntax::ExpressionId id, Wanted wanted);

  // definitions.cpp
  NodeId use(std::size_t definition, const std::vector<syntax::ExpressionId>& arguments,
             const syntax::Name& name, base::Span span);
  bool take_arguments(std::size_t definition, const std::vector<syntax::ExpressionId>& written,
                      Use& use, base::Span span);
  /// A checker for the body of a definition at a use.
  [[nodiscard]] ExpressionChecker inside(const ExpressionContext& context, const Use& use) const;

  // operators.cpp: operators with two operands
  std::pair<NodeId, NodeId> operands(syntax::ExpressionId left, syntax::ExpressionId right,
                                     Wanted wanted = {});
  /// Is it a name that needs the other operand to be understood, such as a value of a choice?
  [[nodiscard]] bool is_bare(syntax::ExpressionId id) const;
  [[nodiscard]] bool is_choice_value(syntax::ExpressionId bare_name) const;
  /// Checks an operand that takes the type of its neighbour; without a message if the neighbour was
  /// wrong.
  NodeId value_beside(NodeId other, syntax::ExpressionId id, Wanted wanted);
  NodeId comparison(const syntax::InfixOperation& infix, base::Span span);
  NodeId arithmetic(const syntax::InfixOperation& infix, base::Span span);
  NodeId date_arithmetic(Arithmetic what, NodeId left, NodeId right,
                         const syntax::InfixOperation& infix, base::Span span);
  NodeId membership(const syntax::InfixOperation& infix, base::Span span);
  NodeId holding(const syntax::InfixOperation& infix, base::Span span);
  NodeId implication(const syntax::InfixOperation& infix, base::Span span);
  /// Gives two figures one type if that is sound: a bare number takes the unit of the other.
  bool unify(NodeId& left, NodeId& right, base::Span operation);

  // dates.cpp: days, and the years and months that have days
  /// `2020` without a unit, `2020-05`: its days, if a date was meant.
  [[nodiscard]] std::optional<Days> partial_date(syntax::ExpressionId id) const;
  NodeId date(const syntax::Literal& literal, syntax::ExpressionId id);
  /// Reports how to ask for a year or a month; `asked` is the expression to compare it with, if
  /// any.
  NodeId vague_date(syntax::ExpressionId id, const std::optional<std::string>& asked = {});
  /// A date compared with a year or a month; nothing if the figure is no date.
  std::optional<std::pair<NodeId, NodeId>> beside_year(const syntax::InfixOperation& infix);
  /// A period: a cycle, or the days of a year or a month.
  NodeId period(syntax::ExpressionId id);

  // readings.cpp: lookups in the dossier
  NodeId reading(syntax::ExpressionId id);
  std::optional<Period> period_of(const syntax::InPeriod& written, const Indicator& indicator,
                                  NodeId subject);
  std::optional<Period> year_told(const syntax::InPeriod& written, const Indicator& indicator,
                                  NodeId subject);
  std::optional<Period> unnamed_period(const Indicator& indicator, base::Span span);
  NodeId subject_of(syntax::ExpressionId id);
  std::optional<Basis> source_of(const syntax::Name& name);
  NodeId previous(NodeId read, base::Span span);
  NodeId no_such_name(std::string_view name, base::Span span, Wanted wanted);
  std::optional<Value> choice_value(std::string_view name, Wanted wanted) const;

  // mentions.cpp
  std::optional<Mentions> report_asked(syntax::ExpressionId id);
  std::optional<Period> period_of_report(const syntax::InPeriod& written);
  std::optional<PhraseId> phrase(const syntax::Phrase& written);

  // periods.cpp: ranges of cycles or years
  std::optional<Range> open_periods(const syntax::Periods& periods, HeldPeriod& held);
  std::optional<CycleId> cycle(const syntax::Name& name);
  std::optional<int> year(const syntax::Name& name);
  Slot open_slot(std::string_view name, std::optional<EventId> event = {});
  /// `[any cycle since …]` somewhere in this figure, not in a condition or an aggregate within it.
  [[nodiscard]] const syntax::InPeriod* cycles_asked(syntax::ExpressionId id) const;
  /// A condition on figures: evaluated for each cycle if it has `[any cycle since …]`.
  NodeId question(const syntax::Asked& asked, syntax::ExpressionId id);
  NodeId figure(syntax::ExpressionId id);
  template <class Make>
  NodeId about_figures(syntax::ExpressionId id, const Make& make);
  std::optional<Range> open_cycles(const syntax::InPeriod& asked, HeldPeriod& held);

  // ranges.cpp: quantifiers
  std::optional<Range> open_range(const syntax::Over& over);
  /// Checks the condition of membership in the range; false if it is wrong.
  bool filter(Range& range, syntax::ExpressionId where);
  void close_range() { variables_.pop_back(); }

  // aggregates.cpp
  bool aggregate_values(const syntax::Aggregate& written, Aggregated& node);
  std::optional<Extremes> extremes(const syntax::Extremes& written);

  // functions.cpp
  NodeId count_of_no_range(const syntax::Call& call, base::Span span);
  NodeId function_of_figures(const syntax::Call& call, base::Span span);
  NodeId time_between(const syntax::Call& call, base::Span span);
  NodeId round(const syntax::Call& call, base::Span span);
  NodeId matching(const syntax::InfixOperation& infix, base::Span span);
  std::optional<CountedOver> how_many(const syntax::HowMany& how_many);
  const Variable* variable(std::string_view name) const;

  NodeId add(NodeContent content, Type type, base::Span span);
  NodeId error(const char* code, base::Span span, std::string message, std::string label = {},
               std::string help = {});
  [[nodiscard]] base::Span span_of(syntax::ExpressionId id) const { return file_[id].span; }
  [[nodiscard]] const Type& type(NodeId id) const { return checking_.program[id].type; }
  [[nodiscard]] std::string in_words(NodeId id) const { return vocabulary().in_words(type(id)); }
  [[nodiscard]] const Vocabulary& vocabulary() const { return checking_.program.vocabulary; }
  [[nodiscard]] base::Place place(base::Span span) const {
    return CheckContext::at(context_.scope, span);
  }

  CheckContext& checking_;
  const ExpressionContext& context_;
  const syntax::File& file_;
  std::vector<Variable> variables_;
  HeldPeriod* held_ = nullptr;  ///< inside a range of periods
  const Use* use_ = nullptr;    ///< inside the body of a definition
  bool quiet_ = false;          ///< an oddity in a definition is reported once, not at each use
  std::size_t depth_ = 0;
  bool too_deep_ = false;  ///< reported once, not for each operand below
};

}  // namespace servanda::engine
