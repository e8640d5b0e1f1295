#include "reports/questionnaire_labels.hpp"

#include <algorithm>
#include <array>

#include "reports/questionnaire_words.hpp"

namespace servanda::reports {
namespace {

const std::array<QuestionnaireLabels, 2>& all_labels() {
  static const std::array<QuestionnaireLabels, 2> labels{
      QuestionnaireLabels{
          .language = "en",
          .title = "Questionnaire",
          .nobody = "What no State is asked for",
          .asked = "asked",
          .settles = "settles",
          .answer = "answer",
          .so_far = "so far",
          .wanted = "wanted",
          .verdicts = "verdicts",
          .source = "only from",
          .as_of = "as of {}",
          .alone = "{} by itself",
          .together = "{} together with other answers",
          .between = ", ",
          .summary = "{} verdicts are open for want of data; {} answers are asked for.",
          .beyond = "{} of them wait for the rules, not for an answer.",
          .comma = ", ",
          .yes_or_no = "`yes` or `no`",
          .number = "a number of {}, such as 225, or a bound, such as `at most 225`",
          .plain_number = "a number, or a bound, such as `at most 5`",
          .percent = "a percentage, such as 10%",
          .date = "a date, such as 2022-08-26, 2022-08 or 2022",
          .day_open = "the day is not known",
          .one_of = "one of: {}",
          .some_of = "any of, with `;` between them: {}",
          .state = "a State, by its code",
          .states = "States, by their codes, with `;` between them",
          .text = "a text",
          .duration = "a duration, such as `90 days`",
      },
      QuestionnaireLabels{
          .language = "zh",
          .title = "调查问卷",
          .nobody = "无需任何国家答复的事项",
          .asked = "问题",
          .settles = "可确定",
          .answer = "答复",
          .so_far = "目前所知",
          .wanted = "所需",
          .verdicts = "相关结论",
          .source = "来源限于",
          .as_of = "截至{}",
          .alone = "单独可确定{}项结论",
          .together = "与其他答复一起可确定{}项结论",
          .between = "，",
          .summary = "{}项结论因缺少数据而未定；共需{}项答复。",
          .beyond = "其中{}项须补充规则，而非答复。",
          .comma = "，",
          .yes_or_no = "`yes`（是）或`no`（否）",
          .number = "数目（{}），例如225；或界限，例如`at most 225`（至多225）",
          .plain_number = "数字；或界限，例如`at most 5`（至多5）",
          .percent = "百分比，例如10%",
          .date = "日期，例如2022-08-26、2022-08或2022",
          .day_open = "具体日期不详",
          .one_of = "选一项：{}",
          .some_of = "可选多项，以`;`分隔：{}",
          .state = "国家代码",
          .states = "国家代码，以`;`分隔",
          .text = "文字",
          .duration = "期限，例如`90 days`（90天）",
      }};
  return labels;
}

std::string_view reason_in_chinese(engine::Reason reason) {
  switch (reason) {
    case engine::Reason::not_reported:
      return "已要求但未报告";
    case engine::Reason::withheld:
      return "不予公布";
    case engine::Reason::never_declared:
      return "从未申报";
    case engine::Reason::not_exchanged:
      return "未进行条约规定的数据交换";
    case engine::Reason::not_collected:
      return "尚未收集";
    case engine::Reason::imprecise:
      return "仅知其界限";
    case engine::Reason::conflict:
      return "来源相互矛盾";
    case engine::Reason::no_baseline:
      return "没有更早的周期";
    case engine::Reason::not_in_force:
      return "规则参数未生效";
    case engine::Reason::stale:
      return "所知已过时";
  }
  return "";
}

std::string_view reason_in_english(engine::Reason reason) {
  switch (reason) {
    case engine::Reason::not_reported:
      return "not reported, although asked for";
    case engine::Reason::withheld:
      return "withheld";
    case engine::Reason::never_declared:
      return "never declared";
    case engine::Reason::not_exchanged:
      return "the treaty exchange was not delivered";
    case engine::Reason::not_collected:
      return "not collected";
    case engine::Reason::imprecise:
      return "known only within bounds";
    case engine::Reason::conflict:
      return "sources contradict each other";
    case engine::Reason::no_baseline:
      return "there is no earlier cycle";
    case engine::Reason::not_in_force:
      return "a parameter of the rule is not in force";
    case engine::Reason::stale:
      return "what is known is too old";
  }
  return "";
}

}  // namespace

const std::vector<std::string>& label_languages() {
  static const std::vector<std::string> languages = [] {
    std::vector<std::string> names;
    for (const QuestionnaireLabels& labels : all_labels()) names.emplace_back(labels.language);
    return names;
  }();
  return languages;
}

const QuestionnaireLabels& labels_in(std::string_view language) {
  const auto& all = all_labels();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const auto& labels) { return labels.language == language; });
  return found == all.end() ? all.front() : *found;
}

std::string_view reason_in(std::string_view language, engine::Reason reason) {
  return language == "zh" ? reason_in_chinese(reason) : reason_in_english(reason);
}

}  // namespace servanda::reports
