// Unpacks the data for the page.
//
// `findings` holds, for each commitment, its number and six columns: subject, cycle (one more than
// there are: none), due day, verdict, timing, explanation. reports/html/packed.hpp describes
// references: 0 is the next new row, so rows are followed in the order in which they were written.

function unpack(data) {
  const cycles = data.cycles.length + 1;
  const subjects = data.subjects.length;
  const total = data.findings.reduce((sum, each) => sum + each[1].length, 0);
  const found = {
    data, cycles, subjects, total,
    commitment: new Uint16Array(total), subject: new Uint16Array(total),
    cycle: new Uint8Array(total), due: new Uint32Array(total), verdict: new Uint8Array(total),
    timing: new Uint8Array(total), told: new Int32Array(total),
    places: new Int32Array(data.commitments.length * cycles * subjects).fill(-1),
  };
  let at = 0;
  let next = 0;
  for (const [commitment, ofSubjects, ofCycles, due, verdicts, timings, told] of data.findings) {
    for (let i = 0; i < ofSubjects.length; ++i, ++at) {
      found.commitment[at] = commitment;
      found.subject[at] = ofSubjects[i];
      found.cycle[at] = ofCycles[i];
      found.due[at] = due[i] - 1;
      found.verdict[at] = verdicts[i];
      found.timing[at] = timings[i];
      found.told[at] = told[i] === 0 ? next++ : told[i] - 1;
      found.places[placeOf(found, commitment, ofCycles[i], ofSubjects[i])] = at;
    }
  }
  return found;
}

function placeOf(found, commitment, cycle, subject) {
  return (commitment * found.cycles + cycle) * found.subjects + subject;
}

/// The number of the finding, or -1.
function findingAt(commitment, cycle, subject) {
  return found.places[placeOf(found, commitment, cycle, subject)];
}

/// The evidence with all references turned into positions; read once, when a verdict is first
/// opened.
function evidence() {
  if (found.evidence) return found.evidence;
  const data = JSON.parse(document.getElementById("evidence").textContent);
  const next = { patterns: 0, texts: 0, wordings: 0, statements: 0, rests: 0 };
  const refer = (table, reference, open) => {
    if (reference !== 0) return reference - 1;
    const place = next[table]++;
    open(data[table][place]);
    return place;
  };
  const each = (list, from, one) => {
    for (let i = from; i < list.length; ++i) list[i] = one(list[i]);
  };
  const pattern = (reference) => refer("patterns", reference, () => {});
  const text = (reference) =>
    refer("texts", reference, (row) => { if (Array.isArray(row)) row[0] = pattern(row[0]); });
  const wording = (reference) => {
    if (reference < 0) return -1;
    return refer("wordings", reference, (row) => {
      for (let i = 1; i < row.length; i += 2) row[i] = text(row[i]);
    });
  };
  const statement = (reference) => refer("statements", reference, (row) => each(row, 1, text));
  const rest = (reference) => refer("rests", reference, (row) => {
    row[0] = wording(row[0]);
    for (let i = 1; i < row.length; ++i) each(row[i], 0, text);
  });
  for (const row of data.explanations) {
    row[0] = rest(row[0]);
    row[1] = text(row[1]);
    each(row[2], 0, statement);
    if (row.length > 3) each(row[3], 0, text);
    if (row.length > 4) row[4] = wording(row[4]);
  }
  found.evidence = data;
  return data;
}

/// The explanation of a finding, as texts.
function explanation(finding) {
  const data = evidence();
  const subject = found.data.subjects[found.subject[finding]].said;
  const cycle = found.data.cycles[found.cycle[finding]]?.title;
  const cycleTitle = cycle ? cycle.en ?? Object.values(cycle)[0] : "";
  const day = (number) => `${number}`.replace(/(\d\d)(\d\d)$/, "-$1-$2");
  const text = (place) => {
    const row = data.texts[place];
    let figures = 1;
    const whole = typeof row === "string" ? row : data.patterns[row[0]].replace(
      /[\u0001\u0002]/g, (hole) => (hole === "\u0001" ? row[figures++] : day(row[figures++])));
    return whole.replaceAll("\u0003", subject).replaceAll("\u0004", cycleTitle);
  };
  const wording = (place) => {
    const all = {};
    const row = place < 0 || place === undefined ? [] : data.wordings[place];
    for (let i = 0; i < row.length; i += 2) all[row[i]] = text(row[i + 1]);
    return all;
  };
  const [restPlace, verdict, statements, settles = [], says] = data.explanations[found.told[finding]];
  const [asks, flags, assumptions, exceptions, coders, [range, timing, score, rule]] = data.rests[restPlace];
  return {
    verdict: text(verdict),
    statements: statements.map((place) => {
      const [decides, what, ...sources] = data.statements[place];
      return { decides: decides === 1, text: text(what), sources: sources.map(text) };
    }),
    settles: settles.map(text), says: wording(says), asks: wording(asks), flags: flags.map(text),
    assumptions: assumptions.map(text), exceptions: exceptions.map(text), coders: coders.map(text),
    range: text(range), timing: text(timing), score: text(score), rule: text(rule),
  };
}
