#include "reports/trends.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "engine/explain/explain.hpp"
#include "reports/listing.hpp"
#include "reports/marks.hpp"
#include "reports/text/gaps.hpp"

namespace servanda::reports {

namespace {

using engine::CycleId;
using engine::Finding;

/// Is it reviewed cycle by cycle, so that it has a course?
bool has_course(const Audit& audit, const Finding& finding) {
  return finding.cycle.valid() && !is_due_once(audit.program, finding);
}

std::vector<CycleId> cycles_of(const Audit& audit) {
  std::set<CycleId> used;
  for (const Finding& finding : audit.assessment.findings) {
    if (has_course(audit, finding)) used.insert(finding.cycle);
  }
  return {used.begin(), used.end()};
}

std::size_t column_of_cycle(const Trends& trends, CycleId cycle) {
  const auto found = std::find(trends.cycles.begin(), trends.cycles.end(), cycle);
  return static_cast<std::size_t>(found - trends.cycles.begin());
}

/// Differs a verdict from the one before it, in more than the gap of no data?
bool turns(const Course& course) {
  std::optional<engine::Verdict> before;
  for (const auto& each : course) {
    if (!each) continue;
    if (before && *before != engine::verdict_of(*each)) return true;
    before = engine::verdict_of(*each);
  }
  return false;
}

bool turns(const Trend& trend) {
  return std::any_of(trend.courses.begin(), trend.courses.end(),
                     [](const auto& each) { return turns(each.second); });
}

constexpr std::size_t column_width = 11;

std::string course_cells(const Course& course, const Page& page) {
  std::string line;
  for (const auto& verdict : course) {
    const std::string text = verdict ? mark(*verdict) : "";
    line += (verdict ? inked(text, ink(*verdict), page.colour()) : "") +
            std::string(column_width - std::min(column_width, cells(text)), ' ');
  }
  return line;
}

/// A line for each course, with its subjects: the one with the earliest code first.
void write_trend(const Trend& trend, Page& page) {
  page.blank();
  page.paragraph(trend.commitment + "  ", trend.first->title.in("en"));
  std::vector<std::pair<Course, std::vector<std::string>>> ways;
  for (const std::string& subject : trend.subjects) {
    const Course& course = trend.courses.at(subject);
    const auto way = std::find_if(ways.begin(), ways.end(),
                                  [&](const auto& each) { return each.first == course; });
    if (way == ways.end()) {
      ways.push_back({course, {subject}});
    } else {
      way->second.push_back(subject);
    }
  }
  for (const auto& [course, some] : ways) {
    const std::string verdicts = "  " + course_cells(course, page);
    const std::size_t width = 2 + column_width * course.size();
    bool first = true;
    for (const std::string& line : wrapped(listed(some, trend.subjects),
                                           page.width() > width + 20 ? page.width() - width : 20)) {
      page.line((first ? verdicts : std::string(width, ' ')) + line);
      first = false;
    }
  }
}

}  // namespace

Trends trends(const Audit& audit) {
  Trends made{cycles_of(audit), {}};
  std::map<std::string_view, std::size_t> places;
  for (const Finding& finding : audit.assessment.findings) {
    if (!has_course(audit, finding)) continue;
    const engine::Commitment& commitment = audit.program.commitments[finding.commitment];
    const auto [place, is_new] = places.emplace(commitment.name, made.trends.size());
    if (is_new) made.trends.push_back({commitment.name, &commitment, {}, {}});
    Trend& trend = made.trends[place->second];
    const std::string subject = subject_name(audit.program, finding);
    const auto [course, is_new_subject] = trend.courses.emplace(subject, made.cycles.size());
    if (is_new_subject) trend.subjects.push_back(subject);
    course->second[column_of_cycle(made, finding.cycle)] = class_of(finding);
  }
  return made;
}

std::optional<engine::Verdict> verdict_before(const Trends& trends, const Audit& audit,
                                              const Finding& finding) {
  const std::string& name = audit.program.commitments[finding.commitment].name;
  const auto trend = std::find_if(trends.trends.begin(), trends.trends.end(),
                                  [&](const Trend& each) { return each.commitment == name; });
  if (trend == trends.trends.end() || !has_course(audit, finding)) return std::nullopt;
  const auto course = trend->courses.find(subject_name(audit.program, finding));
  if (course == trend->courses.end()) return std::nullopt;
  for (std::size_t place = column_of_cycle(trends, finding.cycle); place > 0; --place) {
    if (const auto& before = course->second[place - 1]) return engine::verdict_of(*before);
  }
  return std::nullopt;
}

void write_trends(const Audit& audit, Page& page) {
  const Trends all = trends(audit);
  if (all.cycles.size() < 2 || all.trends.empty()) return;
  page.heading("Over the review cycles");
  std::string head = " ";
  for (const CycleId cycle : all.cycles)
    head += " " + padded(audit.program.vocabulary.cycles[cycle].name, column_width - 1);
  page.line(head);
  std::vector<std::string> steady;
  for (const Trend& trend : all.trends) {
    if (turns(trend)) {
      write_trend(trend, page);
    } else {
      steady.push_back(trend.commitment);
    }
  }
  if (steady.empty()) return;
  page.blank();
  page.paragraph("the same in every cycle, for everyone: ",
                 fmt::format("{}", fmt::join(steady, ", ")));
}

}  // namespace servanda::reports
