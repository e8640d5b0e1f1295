// Selection and counts. A share never stands without its coverage: the part of the answers that is
// known.

const SHAPES = {
  met: "●", "partly met": "◐", "not met": "✗", "not examined": "·", "reporting gap": "?",
  "mixed gap": "¿", "evidence gap": "±", "not applicable": "–", pending: "…", error: "!",
};
/// No data, by its gap, which shows who could have said more.
const NO_DATA = ["not examined", "reporting gap", "mixed gap", "evidence gap"];
/// From kept to broken, then the undecided ones.
const VERDICTS = ["met", "partly met", "not met", ...NO_DATA, "not applicable", "pending", "error"];

function verdictOf(finding) {
  return found.data.verdicts[found.verdict[finding]];
}

/// The number of findings for these commitments and subjects in the cycle, by verdict.
function count(commitments, subjects, cycle, into = new Array(VERDICTS.length).fill(0)) {
  for (const commitment of commitments) {
    for (const subject of subjects) {
      const finding = findingAt(commitment, cycle, subject);
      if (finding >= 0) ++into[found.verdict[finding]];
    }
  }
  return into;
}

function shares(counts) {
  const of = (name) => counts[found.data.verdicts.indexOf(name)];
  const decided = of("met") + of("partly met") + of("not met");
  const open = NO_DATA.reduce((sum, each) => sum + of(each), 0);
  return { met: of("met"), decided, asked: decided + open + of("error"), of };
}

/// Rounded down, so that 100 means all.
function percent(part, whole) {
  return whole === 0 ? 100 : Math.floor((100 * part) / whole);
}

function metWords(share) {
  return say("metOfDecided", figure(share.met), figure(share.decided));
}

function coverageWords(share) {
  return say("coverage", figure(share.decided), figure(share.asked),
    figure(percent(share.decided, share.asked)));
}

function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/// The text for searches, made once.
function searchable(entry) {
  entry.folded ??= fold([entry.name, ...Object.values(entry.title)].join("\n"));
  return entry.folded;
}

/// The subjects of a group's columns: its members at the end of the cycle, and the group itself.
function inGroup(subject) {
  if (view.group === "") return true;
  const group = found.data.groups[view.group];
  const members = group.members[Math.min(view.cycle, group.members.length - 1)] ?? [];
  group.sets ??= {};
  group.sets[view.cycle] ??= new Set(members);
  return group.sets[view.cycle].has(subject) ||
    subject === found.subjects - found.data.groups.length + Number(view.group);
}

/// A theme and those below it.
function inTheme(commitment) {
  const { theme } = found.data.commitments[commitment];
  return view.theme === "" || theme === view.theme || theme.startsWith(`${view.theme}.`);
}

/// The commitments and subjects that pass the filters and have something to show, and the counts
/// before verdicts are chosen.
function select() {
  const { data } = found;
  const query = fold(view.query.trim());
  const matches = (list) => query === "" ? [] :
    [...list.keys()].filter((place) => searchable(list[place]).includes(query));
  const namedCommitments = new Set(matches(data.commitments));
  const namedSubjects = new Set(matches(data.subjects));
  const none = query !== "" && namedCommitments.size === 0 && namedSubjects.size === 0;
  const narrow = (keys, passes, named) =>
    none ? [] : [...keys].filter((key) => passes(key) && (named.size === 0 || named.has(key)));
  const commitments = narrow(data.commitments.keys(), inTheme, namedCommitments);
  const subjects = narrow(data.subjects.keys(), inGroup, namedSubjects);
  const counts = new Array(VERDICTS.length).fill(0);
  const cells = new Uint16Array(found.subjects);
  const rows = [];
  for (const commitment of commitments) {
    let shown = false;
    for (const subject of subjects) {
      const finding = findingAt(commitment, view.cycle, subject);
      if (finding < 0) continue;
      ++counts[found.verdict[finding]];
      if (!isChosen(finding)) continue;
      shown = true;
      ++cells[subject];
    }
    if (shown) rows.push(commitment);
  }
  // First groups that are bound as one, then the subjects with the most gaps; else the order of the
  // rules.
  const isState = (subject) => Number(data.subjects[subject].kind === "state");
  const columns = subjects.filter((subject) => cells[subject] > 0).sort((one, other) =>
    isState(one) - isState(other) || cells[other] - cells[one] || one - other);
  return { rows, columns, counts, subjects };
}

function isChosen(finding) {
  if (view.since && isAsBefore(finding)) return false;
  return view.verdicts.size === 0 || view.verdicts.has(verdictOf(finding));
}
