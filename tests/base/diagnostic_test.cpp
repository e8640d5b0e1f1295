#include "base/diagnostic.hpp"

#include <gtest/gtest.h>

namespace servanda::base {
namespace {

/// A text with a place in it, marked as `«here»`; the marks are taken out.
struct Marked {
  Sources sources;
  Place place;

  explicit Marked(std::string text) {
    const std::string_view from = "«";
    const std::string_view to = "»";
    const std::size_t begin = text.find(from);
    text.erase(begin, from.size());
    const std::size_t end = text.find(to);
    text.erase(end, to.size());
    place.source = sources.add("a.pacta", text);
    place.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  [[nodiscard]] std::string shown(std::string label = {}, std::string help = {}) const {
    Diagnostics diagnostics;
    diagnostics.error("P001", place, "wrong", std::move(label), std::move(help));
    return render(diagnostics, sources);
  }
};

/// The text between the gutter and the end of the line: the source line and its carets.
std::string excerpt(const std::string& text) {
  const std::string shown = Marked(text).shown();
  std::string lines;
  for (std::size_t at = shown.find(" |\n") + 3; at < shown.size();) {
    const std::size_t end = shown.find('\n', at);
    lines += shown.substr(at + 4, end - at - 3);
    at = end + 1;
  }
  return lines;
}

Diagnostic without_place(Severity severity, std::string message) {
  return {"D001", severity, std::move(message), {}, {}};
}

std::vector<std::string> messages(const Diagnostics& diagnostics) {
  std::vector<std::string> all;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    all.push_back(diagnostic.message);
  }
  return all;
}

/// The number of free cells in a caret line, and the number of its carets.
std::pair<std::size_t, std::size_t> carets(const std::string& two_lines) {
  const std::string line = two_lines.substr(two_lines.find('\n') + 1);
  const std::size_t first = line.find('^');
  return {first, line.find_last_of('^') + 1 - first};
}

// --- the layout ---

TEST(Diagnostic, shows_message_place_line_caret_and_help) {
  const std::string line = "    title \"État — 减少\" reqire warheads.total < 5";
  Sources sources;
  const SourceId id = sources.add("rules/npt/wp9.pacta", "commitment 5.a {\n" + line + "\n}\n");
  const auto begin = static_cast<std::uint32_t>(sources[id].text().find("reqire"));
  Diagnostics diagnostics;
  diagnostics.error("P001", {id, {begin, begin + 6}}, "unexpected `reqire`", "expected `require`",
                    "did you mean `require`?");
  EXPECT_EQ(render(diagnostics, sources),
            "error[P001]: unexpected `reqire`\n"
            " --> rules/npt/wp9.pacta:2:23\n"
            "  |\n"
            "2 |     title \"État — 减少\" reqire warheads.total < 5\n"
            "  |                         ^^^^^^ expected `require`\n"
            "  = help: did you mean `require`?\n");
}

TEST(Diagnostic, names_an_invisible_character_in_the_message_and_in_the_excerpt) {
  Sources sources;
  const SourceId id = sources.add("a.csv",
                                  "a\xC2\xA0"
                                  "b,FR\xE2\x80\x8B"
                                  "A,x");
  Diagnostics diagnostics;
  diagnostics.error("D012", {id, {5, 11}},
                    "unknown State `FR\xE2\x80\x8B"
                    "A`");
  EXPECT_EQ(render(diagnostics, sources),
            "error[D012]: unknown State `FR<U+200B>A`\n"
            " --> a.csv:1:5\n"
            "  |\n"
            "1 | a\xC2\xA0"
            "b,FR<U+200B>A,x\n"
            "  |     ^^^^^^^^^^^\n");
}

TEST(Diagnostic, notes_stand_above_the_help) {
  Diagnostic diagnostic = without_place(Severity::error, "wrong");
  diagnostic.help = {"mend it"};
  diagnostic.notes = {"first\nand more", "second"};
  EXPECT_EQ(render(diagnostic, Sources()),
            "error[D001]: wrong\n"
            "  = note: first\n"
            "          and more\n"
            "  = note: second\n"
            "  = help: mend it\n");
}

TEST(Diagnostic, a_warning_is_called_one) {
  Marked text("«x»");
  Diagnostics diagnostics;
  diagnostics.warning("L003", text.place, "nobody reads `x`");
  EXPECT_EQ(render(diagnostics, text.sources),
            "warning[L003]: nobody reads `x`\n"
            " --> a.pacta:1:1\n"
            "  |\n"
            "1 | x\n"
            "  | ^\n");
}

TEST(Diagnostic, without_a_place_is_one_line_and_its_help) {
  Diagnostic diagnostic = without_place(Severity::error, "there is no file `rules`");
  diagnostic.help = {"give a folder", "or a file"};
  EXPECT_EQ(render(diagnostic, Sources()),
            "error[D001]: there is no file `rules`\n"
            "  = help: give a folder\n"
            "  = help: or a file\n");
}

TEST(Diagnostic, without_a_code_has_no_brackets) {
  EXPECT_EQ(render({"", Severity::error, "wrong", {}, {}}, Sources()), "error: wrong\n");
}

TEST(Diagnostic, further_labels_have_blocks_of_their_own_below_one_gutter) {
  Sources sources;
  const SourceId facts = sources.add("facts.csv", "subject,value\nFRA,many\n");
  const SourceId rules = sources.add("wp9.pacta", std::string(99, '\n') + "met when total < 5\n");
  const Diagnostic diagnostic = {"D004",
                                 Severity::error,
                                 "`many` is not a figure",
                                 {{{facts, {18, 22}}, "expected a number"},
                                  {{rules, {108, 113}}, "read here"},
                                  {{facts, {8, 13}}, ""}},
                                 {"write `at least 5`"}};
  EXPECT_EQ(render(diagnostic, sources),
            "error[D004]: `many` is not a figure\n"
            "   --> facts.csv:2:5\n"
            "    |\n"
            "  2 | FRA,many\n"
            "    |     ^^^^ expected a number\n"
            "   ::: wp9.pacta:100:10\n"
            "    |\n"
            "100 | met when total < 5\n"
            "    |          ^^^^^ read here\n"
            "   ::: facts.csv:1:9\n"
            "    |\n"
            "  1 | subject,value\n"
            "    |         ^^^^^\n"
            "    = help: write `at least 5`\n");
}

TEST(Diagnostic, help_of_several_lines_stays_below_itself) {
  EXPECT_EQ(Marked("«x»").shown("", "one of\nthese\n\ttwo"),
            "error[P001]: wrong\n"
            " --> a.pacta:1:1\n"
            "  |\n"
            "1 | x\n"
            "  | ^\n"
            "  = help: one of\n"
            "          these\n"
            "              two\n");
}

TEST(Diagnostic, in_colour_has_the_same_text) {
  Marked text("met «wen» x");
  Diagnostics diagnostics;
  diagnostics.error("P001", text.place, "wrong", "here", "write `when`");
  diagnostics.warning("L001", text.place, "odd");
  const std::string coloured = render(diagnostics, text.sources, true);
  EXPECT_NE(coloured.find("\x1b[1;31merror[P001]\x1b[0m\x1b[1m: wrong\x1b[0m\n"),
            std::string::npos);
  EXPECT_NE(coloured.find("  |     \x1b[1;31m^^^ here\x1b[0m\n"), std::string::npos);
  EXPECT_NE(coloured.find("  = \x1b[1mhelp: \x1b[0mwrite `when`\n"), std::string::npos);
  EXPECT_NE(coloured.find("\x1b[1;33mwarning[L001]\x1b[0m"), std::string::npos);
  std::string plain;
  for (std::size_t at = 0; at < coloured.size(); ++at) {
    if (coloured[at] == '\x1b') {
      at = coloured.find('m', at);
    } else {
      plain += coloured[at];
    }
  }
  EXPECT_EQ(plain, render(diagnostics, text.sources));
}

// --- the place of the caret ---

TEST(Caret, stands_behind_the_end_of_the_file) {
  EXPECT_EQ(Marked("one {\n«»").shown("expected `}`"),
            "error[P001]: wrong\n"
            " --> a.pacta:2:1\n"
            "  |\n"
            "2 |\n"
            "  | ^ expected `}`\n");
  EXPECT_EQ(excerpt("one {«»"), "one {\n     ^\n");
}

TEST(Caret, stands_at_the_start_of_an_empty_file) {
  EXPECT_EQ(Marked("«»").shown("expected `language`"),
            "error[P001]: wrong\n"
            " --> a.pacta:1:1\n"
            "  |\n"
            "1 |\n"
            "  | ^ expected `language`\n");
}

TEST(Caret, beyond_the_end_of_the_file_stands_at_its_end) {
  Marked text("one«»");
  text.place.span = {500, 600};
  EXPECT_EQ(text.shown(),
            "error[P001]: wrong\n"
            " --> a.pacta:1:4\n"
            "  |\n"
            "1 | one\n"
            "  |    ^\n");
}

TEST(Caret, an_empty_span_has_one) { EXPECT_EQ(excerpt("one «»two"), "one two\n    ^\n"); }

TEST(Caret, a_span_of_several_lines_ends_with_the_first) {
  EXPECT_EQ(excerpt("one «two\nthree» four"), "one two\n    ^^^\n");
  EXPECT_EQ(excerpt("one «two\r\nthree» four"), "one two\n    ^^^\n");
}

TEST(Caret, on_the_end_of_a_line_stands_behind_it) {
  EXPECT_EQ(excerpt("one«\n»two"), "one\n   ^\n");
  EXPECT_EQ(excerpt("one«\r\n»two"), "one\n   ^\n");
  EXPECT_EQ(excerpt("one\r«\n»two"), "one\n   ^\n");
}

TEST(Caret, takes_two_cells_for_a_wide_sign) {
  EXPECT_EQ(excerpt("减少 «核» x"), "减少 核 x\n     ^^\n");
  EXPECT_EQ(excerpt("ａ「한」 «x»"), "ａ「한」 x\n         ^\n");
  EXPECT_EQ(excerpt("🙂 «x»"), "🙂 x\n   ^\n");
  EXPECT_EQ(excerpt("𠀀«»"), "𠀀\n  ^\n");
}

TEST(Caret, takes_no_cell_for_a_combining_mark) {
  EXPECT_EQ(excerpt("E\u0301tat «x»"), "E\u0301tat x\n     ^\n");
  EXPECT_EQ(excerpt("«E\u0301ta»t"), "E\u0301tat\n^^^\n");
  EXPECT_EQ(excerpt("a\u200Bb\uFE0F «x»"), "a\u200Bb\uFE0F x\n   ^\n");
  EXPECT_EQ(excerpt("مُعَاهَدَة «x»"), "مُعَاهَدَة x\n       ^\n");
}

TEST(Caret, a_lone_combining_mark_has_one) {
  EXPECT_EQ(excerpt("E«\u0301»tat"), "E\u0301tat\n ^\n");
}

TEST(Caret, takes_one_cell_for_other_signs) {
  EXPECT_EQ(excerpt("État — договор «x»"), "État — договор x\n               ^\n");
}

TEST(Caret, takes_four_cells_for_a_tab) {
  EXPECT_EQ(excerpt("\ta\t«x»"), "    a    x\n         ^\n");
  EXPECT_EQ(excerpt("«\t»x"), "    x\n^^^^\n");
}

TEST(Caret, inside_a_sign_takes_the_sign) {
  Marked text("a减«»b");
  text.place.span = {2, 3};
  EXPECT_EQ(text.shown(),
            "error[P001]: wrong\n"
            " --> a.pacta:1:2\n"
            "  |\n"
            "1 | a减b\n"
            "  |  ^^\n");
}

// --- signs that must not reach the terminal ---

TEST(Diagnostic, escapes_bidirectional_controls) {
  EXPECT_EQ(excerpt("a «\u202E» b"), "a <U+202E> b\n  ^^^^^^^^\n");
  EXPECT_EQ(excerpt("\u2066a\u2069 «b»"), "<U+2066>a<U+2069> b\n                  ^\n");
  EXPECT_EQ(excerpt("\u200E\u200F\u061C«b»"),
            "<U+200E><U+200F><U+061C>b\n                        ^\n");
}

TEST(Diagnostic, escapes_control_characters) {
  EXPECT_EQ(excerpt("\x1b[31m«red»"), "<U+001B>[31mred\n            ^^^\n");
  EXPECT_EQ(excerpt("a\rb «c»\n"), "a<U+000D>b c\n           ^\n");
  EXPECT_EQ(excerpt("\x7F\u0085\u2028«c»"),
            "<U+007F><U+0085><U+2028>c\n                        ^\n");
  EXPECT_EQ(excerpt(std::string("a\0b «c»", 9)), "a<U+0000>b c\n           ^\n");
}

TEST(Diagnostic, shows_bytes_that_are_no_sign) {
  EXPECT_EQ(excerpt("\x80\xC3 «\xFF»减"), "<0x80><0xC3> <0xFF>减\n             ^^^^^^\n");
}

TEST(Diagnostic, escapes_what_it_quotes) {
  Sources sources;
  const SourceId id = sources.add("a\x1b.pacta", "x");
  const Diagnostic diagnostic = {
      "P001", Severity::error, "a\nb\u202E", {{{id, {0, 1}}, "c\x07"}}, {"d\x1b"}};
  EXPECT_EQ(render(diagnostic, sources),
            "error[P001]: a<U+000A>b<U+202E>\n"
            " --> a<U+001B>.pacta:1:1\n"
            "  |\n"
            "1 | x\n"
            "  | ^ c<U+0007>\n"
            "  = help: d<U+001B>\n");
}

// --- long lines ---

TEST(LongLine, up_to_160_cells_is_whole) {
  const std::string text(159, 'a');
  EXPECT_EQ(excerpt(text + "«b»"), text + "b\n" + std::string(159, ' ') + "^\n");
}

TEST(LongLine, is_cut_behind_a_caret_at_its_start) {
  EXPECT_EQ(excerpt("«a»" + std::string(200, 'b')), "a" + std::string(157, 'b') + "…\n^\n");
}

TEST(LongLine, is_cut_before_a_caret_at_its_end) {
  EXPECT_EQ(excerpt(std::string(200, 'b') + "«a»"),
            "…" + std::string(157, 'b') + "a\n" + std::string(158, ' ') + "^\n");
  EXPECT_EQ(excerpt(std::string(200, 'b') + "«»"),
            "…" + std::string(158, 'b') + "\n" + std::string(159, ' ') + "^\n");
}

TEST(LongLine, is_cut_on_both_sides) {
  EXPECT_EQ(excerpt(std::string(500, 'b') + "«a»" + std::string(500, 'c')),
            "…" + std::string(79, 'b') + "a" + std::string(78, 'c') + "…\n" + std::string(80, ' ') +
                "^\n");
}

TEST(LongLine, with_a_long_span_shows_its_start) {
  EXPECT_EQ(excerpt(std::string(100, 'b') + "«" + std::string(400, 'a') + "»"),
            "…" + std::string(79, 'b') + std::string(79, 'a') + "…\n" + std::string(80, ' ') +
                std::string(79, '^') + "\n");
}

TEST(LongLine, keeps_wide_signs_whole) {
  std::string wide;
  for (int count = 0; count < 300; ++count) {
    wide += "核";
  }
  for (const std::string before : {"", "x"}) {
    std::string text = before;
    text.append(wide).append("«a»").append(wide);
    const std::string lines = excerpt(text);
    const auto [free, marks] = carets(lines);
    const std::size_t at = lines.find('a');
    EXPECT_EQ(marks, 1U);
    EXPECT_EQ(free, 1 + (at - std::string("…").size()) / 3 * 2);
    EXPECT_EQ(first_invalid_utf8(lines), lines.size());
  }
}

TEST(LongLine, megabytes_cost_no_time_for_each_place_in_them) {
  std::string text;
  while (text.size() < (4U << 20U)) {
    text += "核\u0301";
  }
  Sources sources;
  const SourceId id = sources.add("a.pacta", text);
  Diagnostics diagnostics;
  for (std::uint32_t count = 0; count < 20; ++count) {
    diagnostics.error("P001", {id, {count * 199'999, count * 199'999 + 1}}, "wrong");
  }
  EXPECT_LT(render(diagnostics, sources).size(), 40'000U);
}

TEST(LongLine, shows_every_caret_below_its_sign) {
  for (std::size_t before = 0; before < 400; before += 7) {
    for (std::size_t after = 0; after < 400; after += 31) {
      const std::string lines =
          excerpt(std::string(before, 'b') + "«xyz»" + std::string(after, 'c'));
      const auto [free, marks] = carets(lines);
      const std::string line = lines.substr(0, lines.find('\n'));
      const bool cut = line.starts_with("…");
      EXPECT_EQ(marks, 3U);
      EXPECT_EQ(line.substr(free + (cut ? 2 : 0), 3), "xyz") << before << " " << after;
      EXPECT_EQ(cut, line.find('b') != std::string::npos && before + after + 3 > 160 &&
                         std::count(line.begin(), line.end(), 'b') < static_cast<long>(before));
    }
  }
}

// --- the list ---

TEST(Diagnostics, count_errors_and_warnings_apart) {
  Diagnostics diagnostics;
  EXPECT_FALSE(diagnostics.has_errors());
  diagnostics.warning("L001", {}, "odd");
  EXPECT_FALSE(diagnostics.has_errors());
  diagnostics.error("P001", {}, "wrong");
  EXPECT_TRUE(diagnostics.has_errors());
  EXPECT_EQ(diagnostics.errors(), 1U);
  EXPECT_EQ(diagnostics.warnings(), 1U);
  EXPECT_EQ(diagnostics.dropped(), 0U);
}

TEST(Diagnostics, are_sorted_by_place_and_else_as_they_came) {
  Diagnostics diagnostics;
  diagnostics.error("P001", {{1}, {0, 1}}, "second file");
  diagnostics.error("P001", {{0}, {7, 9}}, "longer");
  diagnostics.warning("P001", {{0}, {7, 8}}, "one");
  diagnostics.error("P001", {{0}, {7, 8}}, "other");
  diagnostics.error("P001", {{0}, {2, 90}}, "first");
  diagnostics.add(without_place(Severity::warning, "nowhere"));
  EXPECT_EQ(messages(diagnostics), (std::vector<std::string>{"nowhere", "first", "one", "other",
                                                             "longer", "second file"}));
}

TEST(Diagnostics, are_shown_with_a_blank_line_between_and_the_rest_counted) {
  Marked text("«x» y");
  Diagnostics diagnostics(2);
  diagnostics.error("P002", {text.place.source, {2, 3}}, "b");
  diagnostics.error("P001", text.place, "a");
  for (int more = 0; more < 17; ++more) {
    diagnostics.error("P003", text.place, "c");
  }
  EXPECT_EQ(diagnostics.dropped(), 17U);
  EXPECT_EQ(render(diagnostics, text.sources),
            "error[P001]: a\n"
            " --> a.pacta:1:1\n"
            "  |\n"
            "1 | x y\n"
            "  | ^\n"
            "\n"
            "error[P002]: b\n"
            " --> a.pacta:1:3\n"
            "  |\n"
            "1 | x y\n"
            "  |   ^\n"
            "\n"
            "and 17 more; `--limit errors=19` shows all\n");
}

TEST(Diagnostics, without_any_are_nothing) { EXPECT_EQ(render(Diagnostics(), Sources()), ""); }

TEST(Diagnostics, are_counted_even_if_none_is_kept) {
  Diagnostics diagnostics(0);
  diagnostics.add(without_place(Severity::error, "wrong"));
  EXPECT_TRUE(diagnostics.has_errors());
  EXPECT_EQ(render(diagnostics, Sources()), "and 1 more; `--limit errors=1` shows all\n");
}

TEST(Diagnostics, never_hide_an_error_behind_warnings) {
  Diagnostics diagnostics(2);
  for (const char* message : {"odd", "odder", "oddest"}) {
    diagnostics.add(without_place(Severity::warning, message));
  }
  diagnostics.add(without_place(Severity::error, "wrong"));
  EXPECT_EQ(messages(diagnostics), (std::vector<std::string>{"odd", "wrong"}));
  diagnostics.add(without_place(Severity::error, "worse"));
  diagnostics.add(without_place(Severity::error, "worst"));
  EXPECT_EQ(messages(diagnostics), (std::vector<std::string>{"wrong", "worse"}));
  EXPECT_EQ(diagnostics.errors(), 3U);
  EXPECT_EQ(diagnostics.warnings(), 3U);
  EXPECT_EQ(diagnostics.dropped(), 4U);
}

TEST(Diagnostics, adds_others_as_if_one_by_one) {
  const std::vector<std::pair<Severity, const char*>> all{
      {Severity::warning, "odd"},    {Severity::error, "wrong"}, {Severity::warning, "odder"},
      {Severity::warning, "oddest"}, {Severity::error, "worse"}, {Severity::error, "worst"}};
  for (std::size_t limit = 0; limit <= all.size() + 1; ++limit) {
    Diagnostics one_by_one(limit);
    for (const auto& [severity, message] : all) one_by_one.add(without_place(severity, message));
    for (std::size_t first = 0; first <= all.size(); ++first) {
      Diagnostics together(limit);
      Diagnostics others(limit);
      for (std::size_t i = 0; i < all.size(); ++i)
        (i < first ? together : others).add(without_place(all[i].first, all[i].second));
      together.add_all(others);
      EXPECT_EQ(messages(together), messages(one_by_one)) << limit << " " << first;
      EXPECT_EQ(together.errors(), one_by_one.errors());
      EXPECT_EQ(together.warnings(), one_by_one.warnings());
    }
  }
}

TEST(Diagnostics, keep_twenty_by_default) {
  Diagnostics diagnostics;
  for (int count = 0; count < 21; ++count) {
    diagnostics.add(without_place(Severity::error, "wrong"));
  }
  EXPECT_EQ(diagnostics.sorted().size(), 20U);
  EXPECT_EQ(diagnostics.dropped(), 1U);
}

}  // namespace
}  // namespace servanda::base
