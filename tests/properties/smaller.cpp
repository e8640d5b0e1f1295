#include "tests/properties/smaller.hpp"

#include "tests/properties/author.hpp"

#include <algorithm>
#include <functional>

namespace servanda::properties {
namespace {

/// A part of the same sort may replace the whole if it uses no name that only the whole defines.
bool can_stand_alone(const Expression& whole) {
  return whole.what != What::cycles &&
         (whole.what != What::aggregate || whole.range.kind == Range::listed);
}

bool speaks_of(const Expression& expression, const std::string& variable) {
  const bool itself = expression.word == variable || expression.variable == variable;
  return itself || std::any_of(expression.parts.begin(), expression.parts.end(),
                               [&](const Expression& part) { return speaks_of(part, variable); });
}

bool is_plain(const Expression& expression) { return expression.what == What::literal; }

Expression truth(bool yes) {
  // Uses a computation, since a rule may not be a bare literal.
  Expression zero;
  zero.sort = Sort::number;
  zero.text = "0";
  zero.value = exactly({});
  Expression made;
  made.what = What::compare;
  made.word = yes ? "=" : "!=";
  made.parts = {zero, zero};
  return made;
}

bool is_constant(const Expression& expression) {
  return expression.what == What::compare && is_plain(expression.parts[0]) &&
         is_plain(expression.parts[1]);
}

/// Parts that a list can spare.
bool is_list(const Expression& expression) {
  switch (expression.what) {
    case What::among:
      return expression.parts.size() > 2;
    case What::all:
    case What::any:
    case What::extreme:
      return expression.parts.size() > 1;
    case What::counted:
      return expression.parts.size() > std::max<std::size_t>(1, expression.number);
    case What::aggregate:
      return expression.range.kind == Range::listed && expression.parts.size() > 1;
    case What::literal:
    case What::read:
    case What::parameter:
    case What::field:
    case What::variable:
    case What::subject:
    case What::period:
    case What::edge:
    case What::computed:
    case What::negative:
    case What::absolute:
    case What::rounded:
    case What::bounded:
    case What::change:
    case What::between:
    case What::or_else:
    case What::used:
    case What::compare:
    case What::within:
    case What::beside:
    case What::member:
    case What::holds:
    case What::matches:
    case What::mentions:
    case What::negated:
    case What::implies:
    case What::quantified:
    case What::cycles:
    case What::reported:
    case What::known:
      break;
  }
  return false;
}

std::vector<Expression> smaller(const Expression& whole) {
  std::vector<Expression> steps;
  if (whole.sort == Sort::truth && !is_constant(whole)) {
    steps.push_back(truth(true));
    steps.push_back(truth(false));
  }
  for (const Expression& part : whole.parts) {
    const bool fits = part.sort == whole.sort && can_stand_alone(whole) &&
                      !(whole.range.variable.size() > 0 && speaks_of(part, whole.range.variable));
    if (fits) steps.push_back(part);
  }
  if (is_list(whole)) {
    const std::size_t kept = whole.what == What::among ? 1 : 0;
    for (std::size_t i = kept; i < whole.parts.size(); ++i) {
      Expression fewer = whole;
      fewer.parts.erase(fewer.parts.begin() + static_cast<std::ptrdiff_t>(i));
      steps.push_back(fewer);
    }
  }
  for (std::size_t i = 0; i < whole.parts.size(); ++i) {
    for (Expression& part : smaller(whole.parts[i])) {
      Expression changed = whole;
      changed.parts[i] = std::move(part);
      if (!is_read_otherwise(changed)) steps.push_back(std::move(changed));
    }
  }
  return steps;
}

template <class Item>
void without_one(const Case& whole, std::vector<Item> Case::*list, std::vector<Case>& steps) {
  const std::size_t number = (whole.*list).size();
  // Halves first, then one by one.
  for (std::size_t many = std::max<std::size_t>(number / 2, 1); many > 0; many /= 2) {
    for (std::size_t i = 0; i + many <= number; i += many) {
      Case fewer = whole;
      const auto first = (fewer.*list).begin() + static_cast<std::ptrdiff_t>(i);
      (fewer.*list).erase(first, first + static_cast<std::ptrdiff_t>(many));
      steps.push_back(std::move(fewer));
    }
  }
}

void with_smaller(const Case& whole, std::optional<Expression> Commitment::*clause, std::size_t i,
                  std::vector<Case>& steps) {
  const std::optional<Expression>& before = whole.commitments[i].*clause;
  if (!before) return;
  Case changed = whole;
  (changed.commitments[i].*clause).reset();
  steps.push_back(changed);
  for (Expression& step : smaller(*before)) {
    changed.commitments[i].*clause = std::move(step);
    steps.push_back(changed);
  }
}

/// Without a clause or a member.
void with_simpler_index(const Case& whole, std::size_t i, std::vector<Case>& steps) {
  const Index& before = whole.indices[i];
  const auto step = [&](const auto& change) {
    Case changed = whole;
    change(changed.indices[i]);
    steps.push_back(std::move(changed));
  };
  for (const auto clause : {&Index::from, &Index::to, &Index::missing})
    if (!(before.*clause).empty()) step([&](Index& index) { (index.*clause).clear(); });
  if (!before.weights.empty()) {
    step([](Index& index) {
      index.weights.clear();
      index.model.clear();
    });
  } else if (!before.model.empty()) {
    step([](Index& index) { index.model.clear(); });
  }
  if (!before.counts.empty()) step([](Index& index) { index.counts.clear(); });
  if (before.minimum_coverage) step([](Index& index) { index.minimum_coverage.reset(); });
  const auto without = [](auto& list, std::size_t at) {
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(at));
  };
  for (std::size_t j = 0; before.of.size() > 1 && j < before.of.size(); ++j) {
    step([&](Index& index) {
      without(index.of, j);
      if (!index.weights.empty()) without(index.weights, j);
    });
  }
  for (std::size_t j = 0; j < before.figures.size(); ++j) {
    if (before.figures.size() > 1) {
      step([&](Index& index) {
        without(index.figures, j);
        if (!index.weights.empty()) without(index.weights, j);
      });
    }
    for (Expression& part : smaller(before.figures[j].figure))
      step([&](Index& index) { index.figures[j].figure = part; });
  }
}

/// Without a clause, an exception, or part of one.
void with_fewer_clauses(const Case& whole, std::size_t i, std::vector<Case>& steps) {
  const Commitment& before = whole.commitments[i];
  const auto step = [&](const auto& change) {
    Case changed = whole;
    change(changed.commitments[i]);
    steps.push_back(std::move(changed));
  };
  if (before.score) {
    step([](Commitment& commitment) { commitment.score.reset(); });
    for (std::size_t j = 0; j < before.score->rows.size(); ++j) {
      const std::optional<Expression>& when = before.score->rows[j].when;
      if (!when) continue;
      step([j](Commitment& commitment) {
        auto& rows = commitment.score->rows;
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(j));
      });
      for (Expression& part : smaller(*when))
        step([&](Commitment& commitment) { commitment.score->rows[j].when = part; });
    }
  }
  if (before.grace) step([](Commitment& commitment) { commitment.grace.reset(); });
  if (!before.late.empty()) step([](Commitment& commitment) { commitment.late.clear(); });
  for (std::size_t j = 0; j < before.exceptions.size(); ++j) {
    step([j](Commitment& commitment) {
      commitment.exceptions.erase(commitment.exceptions.begin() + static_cast<std::ptrdiff_t>(j));
    });
    const Exception& exception = before.exceptions[j];
    for (Expression& when : smaller(exception.when))
      step([&](Commitment& commitment) { commitment.exceptions[j].when = when; });
    for (const auto clause : {&Exception::applies, &Exception::met, &Exception::partly}) {
      if (!(exception.*clause)) continue;
      step([&](Commitment& commitment) { (commitment.exceptions[j].*clause).reset(); });
      for (Expression& part : smaller(*(exception.*clause)))
        step([&](Commitment& commitment) { commitment.exceptions[j].*clause = part; });
    }
    if (exception.grace)
      step([&](Commitment& commitment) { commitment.exceptions[j].grace.reset(); });
    if (!exception.late.empty())
      step([&](Commitment& commitment) { commitment.exceptions[j].late.clear(); });
  }
}

bool speaks_of(const Exception& exception, const std::string& name) {
  const auto in = [&](const std::optional<Expression>& clause) {
    return clause && speaks_of(*clause, name);
  };
  return speaks_of(exception.when, name) || in(exception.applies) || in(exception.met) ||
         in(exception.partly);
}

bool speaks_of(const std::optional<ScoreRule>& score, const std::string& name) {
  return score && std::any_of(score->rows.begin(), score->rows.end(), [&](const ScoreRow& row) {
           return row.when && speaks_of(*row.when, name);
         });
}

bool uses(const Case& whole, const std::string& definition) {
  return std::any_of(
      whole.commitments.begin(), whole.commitments.end(), [&](const Commitment& each) {
        return speaks_of(each.met, definition) || speaks_of(each.score, definition) ||
               (each.partly && speaks_of(*each.partly, definition)) ||
               (each.applies && speaks_of(*each.applies, definition)) ||
               std::any_of(
                   each.exceptions.begin(), each.exceptions.end(),
                   [&](const Exception& exception) { return speaks_of(exception, definition); });
      });
}

}  // namespace

std::vector<Case> smaller(const Case& whole) {
  std::vector<Case> steps;
  if (whole.commitments.size() > 1) without_one(whole, &Case::commitments, steps);
  without_one(whole, &Case::indices, steps);
  without_one(whole, &Case::checks, steps);
  without_one(whole, &Case::waivers, steps);
  without_one(whole, &Case::reports, steps);
  without_one(whole, &Case::facts, steps);
  without_one(whole, &Case::events, steps);
  without_one(whole, &Case::complete, steps);
  for (std::size_t i = 0; i < whole.indices.size(); ++i) with_simpler_index(whole, i, steps);
  for (std::size_t i = 0; i < whole.commitments.size(); ++i) {
    with_fewer_clauses(whole, i, steps);
    with_smaller(whole, &Commitment::applies, i, steps);
    with_smaller(whole, &Commitment::partly, i, steps);
    for (Expression& step : smaller(whole.commitments[i].met)) {
      Case changed = whole;
      changed.commitments[i].met = std::move(step);
      steps.push_back(std::move(changed));
    }
  }
  for (std::size_t i = 0; i < whole.definitions.size(); ++i) {
    Case changed = whole;
    if (!uses(whole, whole.definitions[i].name)) {
      changed.definitions.erase(changed.definitions.begin() + static_cast<std::ptrdiff_t>(i));
      steps.push_back(std::move(changed));
      continue;
    }
    for (Expression& step : smaller(whole.definitions[i].body)) {
      changed.definitions[i].body = std::move(step);
      steps.push_back(changed);
    }
  }
  return steps;
}

}  // namespace servanda::properties
