#include "engine/dossier/records/recorded_verdicts.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "engine/dossier/columns/integer_packing.hpp"

// Four lists of names, then three tables of packed columns, each after its number of rows: places
// (subject, cycle), runs of one commitment (commitment, length), and verdicts (place, answer). A
// place is stored as its distance from the one expected at that position of its run: zero if all
// commitments have the same places.

namespace servanda::engine {
namespace {

using dossier::append_packed;
using dossier::Packed;
using Column = std::vector<std::int64_t>;

constexpr std::size_t most_rows = std::size_t{1} << 26U;

void append_count(std::size_t count, std::string& bytes) { bytes += std::to_string(count) + ":"; }

void append_names(const std::vector<std::string>& names, std::string& bytes) {
  append_count(names.size(), bytes);
  for (const std::string& name : names) {
    append_count(name.size(), bytes);
    bytes += name;
  }
}

/// Two columns of one length.
void append_table(const Column& left, const Column& right, std::string& bytes) {
  append_count(left.size(), bytes);
  append_packed(left, bytes);
  append_packed(right, bytes);
}

std::optional<std::size_t> take_count(std::string_view& bytes) {
  std::size_t count = 0;
  const char* const end = bytes.data() + bytes.size();
  const auto [behind, error] = std::from_chars(bytes.data(), end, count);
  if (error != std::errc() || behind == end || *behind != ':' || count > most_rows)
    return std::nullopt;
  bytes.remove_prefix(static_cast<std::size_t>(behind - bytes.data()) + 1);
  return count;
}

bool take_names(std::string_view& bytes, std::vector<std::string>& names) {
  const auto count = take_count(bytes);
  if (!count) return false;
  for (std::size_t i = 0; i < *count; ++i) {
    const auto length = take_count(bytes);
    if (!length || *length > bytes.size()) return false;
    names.emplace_back(bytes.substr(0, *length));
    bytes.remove_prefix(*length);
  }
  return true;
}

bool take_table(std::string_view& bytes, Column& left, Column& right) {
  const auto count = take_count(bytes);
  if (!count) return false;
  for (Column* const column : {&left, &right}) {
    const std::optional<Packed> packed = dossier::take_packed(bytes, *count);
    if (!packed) return false;
    column->resize(*count);
    for_each(*packed, 0, *count,
             [&](std::size_t row, std::int64_t number) { (*column)[row] = number; });
  }
  return true;
}

bool are_positions(const Column& column, std::size_t in) {
  return std::all_of(column.begin(), column.end(), [&](std::int64_t number) {
    return number >= 0 && static_cast<std::size_t>(number) < in;
  });
}

struct Tables {
  Column place_subjects, place_cycles;
  Column run_commitments, run_lengths;
  Column distances, answers;
};

Tables tables_of(const std::vector<RecordedVerdicts::Row>& rows) {
  Tables tables;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> places;
  for (const RecordedVerdicts::Row& row : rows) {
    const auto [found, is_new] = places.try_emplace({row.subject, row.cycle}, places.size());
    if (is_new) {
      tables.place_subjects.push_back(row.subject);
      tables.place_cycles.push_back(row.cycle);
    }
    if (tables.run_commitments.empty() || tables.run_commitments.back() != row.commitment) {
      tables.run_commitments.push_back(row.commitment);
      tables.run_lengths.push_back(0);
    }
    tables.distances.push_back(found->second - tables.run_lengths.back()++);
    tables.answers.push_back(row.answer);
  }
  return tables;
}

bool unpack_rows(const Tables& tables, std::vector<RecordedVerdicts::Row>& rows) {
  const auto places = static_cast<std::int64_t>(tables.place_subjects.size());
  for (std::size_t run = 0; run < tables.run_lengths.size(); ++run) {
    const std::int64_t length = tables.run_lengths[run];
    if (length < 0 || static_cast<std::size_t>(length) > tables.answers.size() - rows.size())
      return false;
    for (std::int64_t i = 0; i < length; ++i) {
      const std::int64_t distance = tables.distances[rows.size()];
      if (distance < -i || distance >= places - i) return false;
      const auto place = static_cast<std::size_t>(distance + i);
      rows.push_back({static_cast<std::uint32_t>(tables.run_commitments[run]),
                      static_cast<std::uint32_t>(tables.place_subjects[place]),
                      static_cast<std::uint32_t>(tables.place_cycles[place]),
                      static_cast<std::uint32_t>(tables.answers[rows.size()])});
    }
  }
  return rows.size() == tables.answers.size();
}

}  // namespace

std::string pack(const RecordedVerdicts& verdicts) {
  std::string bytes;
  for (const auto* const names :
       {&verdicts.commitments, &verdicts.subjects, &verdicts.cycles, &verdicts.answers}) {
    append_names(*names, bytes);
  }
  const Tables tables = tables_of(verdicts.rows);
  append_table(tables.place_subjects, tables.place_cycles, bytes);
  append_table(tables.run_commitments, tables.run_lengths, bytes);
  append_table(tables.distances, tables.answers, bytes);
  return bytes;
}

std::optional<RecordedVerdicts> unpack_verdicts(std::string_view bytes) {
  RecordedVerdicts verdicts;
  for (auto* const names :
       {&verdicts.commitments, &verdicts.subjects, &verdicts.cycles, &verdicts.answers}) {
    if (!take_names(bytes, *names)) return std::nullopt;
  }
  Tables tables;
  const bool whole = take_table(bytes, tables.place_subjects, tables.place_cycles) &&
                     take_table(bytes, tables.run_commitments, tables.run_lengths) &&
                     take_table(bytes, tables.distances, tables.answers) && bytes.empty();
  if (!whole || !are_positions(tables.place_subjects, verdicts.subjects.size()) ||
      !are_positions(tables.place_cycles, verdicts.cycles.size()) ||
      !are_positions(tables.run_commitments, verdicts.commitments.size()) ||
      !are_positions(tables.answers, verdicts.answers.size()) ||
      !unpack_rows(tables, verdicts.rows)) {
    return std::nullopt;
  }
  return verdicts;
}

}  // namespace servanda::engine
