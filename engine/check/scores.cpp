// Scores of commitments, and checks between sources.

#include <algorithm>
#include <string>

#include "engine/check/each_declaration.hpp"
#include "engine/check/scoring.hpp"

namespace servanda::engine {

std::optional<Number> number_of(CheckContext& checking, const FileScope& scope,
                                const syntax::Name& written, bool percent) {
  if (written.text.empty()) return std::nullopt;  // it did not parse, which was reported
  const auto number = parse_number(written.text);
  if (number) return percent ? shifted(*number, -2) : *number;
  checking.diagnostics.error("T007", CheckContext::at(scope, written.span),
                             "`" + std::string(written.text) + "` has too many digits");
  return std::nullopt;
}

std::optional<Number> number_of(CheckContext& checking, const FileScope& scope,
                                const syntax::SignedNumber& written) {
  const auto number = number_of(checking, scope, written.number, written.percent);
  return number && written.negative ? std::optional(-*number) : number;
}

ScoreRule check_score(CheckContext& checking, const ExpressionContext& context,
                      const syntax::Score& written) {
  const FileScope& scope = context.scope;
  ScoreRule rule;
  const auto out_of = number_of(checking, scope, written.out_of);
  if (!out_of) return rule;
  const auto wrong = [&](const syntax::Name& value, const std::string& message,
                         const std::string& help) {
    checking.diagnostics.error("T012", CheckContext::at(scope, value.span), message, {}, help);
  };
  rule.out_of = *out_of;
  if (rule.out_of <= Number(0)) wrong(written.out_of, "a score is out of more than 0", "");
  for (const syntax::ScoreRow& row : written.rows) {
    const auto value = number_of(checking, scope, row.value);
    const bool last = &row == &written.rows.back();
    if (value && *value > rule.out_of) {
      wrong(row.value,
            "`" + std::string(row.value.text) + "` is more than the score is out of, `" +
                std::string(written.out_of.text) + "`",
            "write a score from 0 to " + std::string(written.out_of.text));
    }
    if (!row.when.valid() && !last)
      wrong(row.value, "`otherwise` is the last row: none behind it could count", "move it down");
    if (row.when.valid() && last) {
      wrong(row.value, "what the score is where no row holds is not said",
            "end with a row such as `0 otherwise`");
    }
    const NodeId when = row.when.valid() ? check_condition(checking, context, row.when) : NodeId{};
    if (value && (when.valid() || !row.when.valid())) rule.rows.push_back({*value, when});
  }
  return rule;
}

namespace {

class CheckChecker {
 public:
  CheckChecker(CheckContext& checking, const FileScope& scope, const syntax::Check& written)
      : checking_(checking), scope_(scope), written_(written) {}

  std::optional<SourceCheck> run() {
    if (!is_complete()) return std::nullopt;
    const auto& indicators = checking_.program.vocabulary.indicators;
    const auto indicator = checking_.find(scope_, "indicator", indicators, *written_.compares);
    const bool sourced = sources();
    if (!indicator || !sourced || !tolerance(indicators[*indicator])) return std::nullopt;
    check_.indicator = *indicator;
    check_.name = written_.name.text;
    check_.title = CheckContext::wording(written_.title);
    check_.cites = CheckContext::citations(written_.cites);
    if (written_.note) check_.note = syntax::unescaped(*written_.note);
    check_.place = CheckContext::at(scope_, written_.name.span);
    return check_;
  }

 private:
  void error(const char* code, base::Span span, std::string message, std::string help = {}) {
    checking_.diagnostics.error(code, CheckContext::at(scope_, span), std::move(message), {},
                                std::move(help));
  }

  bool is_complete() {
    const std::string named = "the check `" + std::string(written_.name.text) + "`";
    if (!written_.compares) {
      error("N006", written_.name.span, named + " does not say what it compares",
            "add `compares` and the name of an indicator");
      return false;
    }
    if (written_.sources.empty() == written_.all_sources) return true;
    error("N006", written_.name.span,
          named + (written_.all_sources ? " names its sources and asks for all, too"
                                        : " does not say which sources it compares"),
          "write `between national_report and independent`, or `among all sources`");
    return false;
  }

  bool sources() {
    check_.all_sources = written_.all_sources;
    if (check_.all_sources) {
      check_.sources = checking_.program.vocabulary.preference;
      for (const std::string& name : basis_names()) add(*parse_basis(name));
      return true;
    }
    bool right = true;
    for (const syntax::Name& name : written_.sources) {
      const auto basis = parse_basis(name.text);
      if (!basis) {
        checking_.unknown(scope_, "source", name, basis_names);
      } else if (!add(*basis)) {
        error("N003", name.span, "`" + std::string(name.text) + "` is compared with itself",
              "name each source once");
        right = false;
      }
      right = right && basis;
    }
    if (right && check_.sources.size() < 2) {
      error("N006", written_.sources.front().span, "one source has nothing to be compared with",
            "name another: `between national_report and independent`");
      return false;
    }
    return right;
  }
  bool add(Basis basis) {
    auto& sources = check_.sources;
    if (std::find(sources.begin(), sources.end(), basis) != sources.end()) return false;
    sources.push_back(basis);
    return true;
  }

  bool tolerance(const Indicator& indicator) {
    if (!written_.within) return true;
    const syntax::Name& within = *written_.within;
    if (!indicator.type.is_figure()) {
      error("T012", within.span,
            "`" + indicator.name + "` is no figure: two sources say the same of it, or not",
            "leave `within` out");
      return false;
    }
    const auto number = number_of(checking_, scope_, within, written_.percent);
    if (!number) return false;
    check_.within = *number;
    check_.relative = written_.percent;
    return written_.percent || unit(indicator);
  }

  /// An absolute tolerance has the unit of the figure, or one that converts into it.
  bool unit(const Indicator& indicator) {
    const Vocabulary& vocabulary = checking_.program.vocabulary;
    if (!written_.unit) {
      if (indicator.type.kind == TypeKind::number) return true;
      const std::string as =
          indicator.type.kind == TypeKind::percent
              ? "a percentage"
              : "a unit, as in `within 5 " + vocabulary.units[indicator.type.unit].name + "`";
      error("T003", written_.within->span,
            "`" + indicator.name + "` is " + vocabulary.in_words(indicator.type) +
                ", and this number has no unit",
            "write " + as);
      return false;
    }
    const auto found = checking_.find(scope_, "unit", vocabulary.units, *written_.unit);
    if (!found) return false;
    const bool converts =
        indicator.type.kind == TypeKind::quantity &&
        vocabulary.units[*found].base == vocabulary.units[indicator.type.unit].base;
    if (!converts) {
      error("T003", written_.unit->span,
            "`" + indicator.name + "` is " + vocabulary.in_words(indicator.type) + ", not in `" +
                std::string(written_.unit->text) + "`");
      return false;
    }
    try {
      check_.within = check_.within * vocabulary.units[*found].factor /
                      vocabulary.units[indicator.type.unit].factor;
    } catch (const Overflow& overflow) {
      error("T007", written_.within->span, std::string("this figure ") + overflow.what());
      return false;
    }
    return true;
  }

  CheckContext& checking_;
  const FileScope& scope_;
  const syntax::Check& written_;
  SourceCheck check_;
};

}  // namespace

void declare_checks(CheckContext& checking) {
  each<syntax::Check>(checking, [&](const FileScope& scope, const syntax::Item& item,
                                    const syntax::Check& written) {
    if (item.broken || !checking.declare(scope, "check", written.name)) return;
    if (auto check = CheckChecker(checking, scope, written).run())
      checking.program.checks.add(*std::move(check));
  });
}

}  // namespace servanda::engine
