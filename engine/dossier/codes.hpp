#pragma once
// Codes of errors and warnings about data. A code keeps its meaning for ever; new ones come at the
// end of their group.

namespace servanda::engine::dossier::code {

// The file as a whole
inline constexpr auto not_text = "D001";  ///< not UTF-8
inline constexpr auto empty_file = "D002";
inline constexpr auto no_rows = "D003";       ///< warning: only a header
inline constexpr auto unknown_kind = "D004";  ///< neither facts nor events, reports, completeness
inline constexpr auto missing_column = "D005";
inline constexpr auto unknown_column = "D006";
inline constexpr auto repeated_column = "D007";
inline constexpr auto passed_over = "D035";  ///< warning: `sep=;`, and columns and rows without a
                                             ///< filled cell

// One row as it is written
inline constexpr auto wrong_width = "D008";  ///< more or fewer cells than the header
inline constexpr auto wrong_quotes = "D009";
inline constexpr auto not_json = "D010";    ///< no JSON object, or a value that no cell can hold
inline constexpr auto empty_cell = "D011";  ///< a required one

// Names
inline constexpr auto unknown_subject = "D012";
inline constexpr auto unknown_indicator = "D013";
inline constexpr auto unknown_cycle = "D014";
inline constexpr auto unknown_event = "D015";
inline constexpr auto unknown_basis = "D016";
inline constexpr auto unknown_reason = "D017";   ///< in the column `missing`
inline constexpr auto unknown_dataset = "D018";  ///< of a statement of completeness
inline constexpr auto foreign_field = "D019";    ///< of another event

// Sources of rows
inline constexpr auto no_document = "D050";  ///< warning: nobody can check the source

// Values and dates
inline constexpr auto wrong_value = "D020";  ///< not of its type, or out of its choice
inline constexpr auto wrong_date = "D021";
inline constexpr auto value_or_missing = "D022";  ///< both, or neither
inline constexpr auto no_time = "D023";           ///< neither cycle nor date
inline constexpr auto outside_cycle = "D024";     ///< the date is before the named cycle
inline constexpr auto no_year = "D025";           ///< a yearly figure without its year
inline constexpr auto contradiction = "D026";     ///< one source gives two values
inline constexpr auto odd_date = "D036";          ///< warning: no cycle and no rule reads it
inline constexpr auto report_text = "D027";       ///< the text of a report cannot be read
inline constexpr auto replaces_itself = "D034";   ///< `supersedes` makes a cycle

// More than a limit allows (base/limits.hpp)
inline constexpr auto too_large = "D028";
inline constexpr auto too_many_rows = "D029";

// Rules that are narrower than the dossier (warnings)
inline constexpr auto left_out_name = "D030";
inline constexpr auto left_out_value = "D031";

// A dossier that contradicts its records
inline constexpr auto damaged = "D040";
inline constexpr auto kept_beside = "D041";   ///< derived tables do not match the rows
inline constexpr auto broken_chain = "D042";  ///< a record was changed or removed
inline constexpr auto other_data = "D043";    ///< facts or imports of a record were changed
inline constexpr auto other_rules = "D044";   ///< warning: a record was made under other rules
inline constexpr auto other_verdicts = "D045";

}  // namespace servanda::engine::dossier::code
