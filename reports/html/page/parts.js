// The small parts of all pages. Texts are inserted as text, never as markup.

function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== ""));
  return made;
}

function svg(tag, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/// A text of the data, with its language if that is not the page's.
function worded(tag, wording, attributes = {}) {
  const { text, language } = inLanguage(wording);
  const foreign = language !== view.language;
  return el(tag, { ...attributes, lang: foreign ? language : undefined, dir: "auto" }, text);
}

/// A text of the evidence, which is in English.
function english(tag, text, attributes = {}) {
  return el(tag, { lang: "en", dir: "auto", ...attributes }, text);
}

function kind(verdict) {
  return `is-${verdict.replace(" ", "-")}`;
}

function mark(verdict) {
  return el("span", { class: `mark ${kind(verdict)}` },
    el("span", { class: "shape", "aria-hidden": "true" }, SHAPES[verdict]), ` ${say(verdict)}`);
}

function commitmentLink(place) {
  const { name } = found.data.commitments[place];
  return el("a", { href: `#/commitment/${encodeURIComponent(place)}`, class: "code" }, name);
}

function cycleTitle(cycle) {
  return found.data.cycles[cycle] ? nameOf(found.data.cycles[cycle]) : say("once");
}

function nameOf(entry) {
  entry.names ??= {};
  return (entry.names[view.language] ??= isolated(inLanguage(entry.title).text));
}

/// The button of one verdict: shape and word, or in a narrow column the shape with its words
/// hidden.
function verdictButton(finding, narrow = false) {
  const verdict = verdictOf(finding);
  const { subjects, commitments } = found.data;
  const label = [nameOf(subjects[found.subject[finding]]), commitments[found.commitment[finding]].name,
    say(verdict), ...changeWords(finding)].join(", ");
  return el("a", {
    class: `verdict ${kind(verdict)}`, href: verdictAddress(finding), "data-finding": finding,
    "aria-label": label, title: label,
  }, ...(narrow ? [SHAPES[verdict]] :
    [el("span", { class: "shape", "aria-hidden": "true" }, SHAPES[verdict]), el("span", {}, say(verdict))]),
  changeMark(finding));
}

function verdictAddress(finding) {
  return `#/verdict/${finding}`;
}

/// The share of each verdict, as a bar; the words stand beside it.
function bar(counts) {
  const total = counts.reduce((sum, each) => sum + each, 0);
  const made = svg("svg", { class: "bar", viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true" });
  let from = 0;
  for (const verdict of VERDICTS) {
    const wide = total === 0 ? 0 : (100 * counts[found.data.verdicts.indexOf(verdict)]) / total;
    if (wide > 0) made.append(svg("rect", { x: from, y: 0, width: wide, height: 6, class: kind(verdict) }));
    from += wide;
  }
  return made;
}

/// The share that is met, a point a cycle, with the coverage as a paler line below it.
function trend(commitments, subjects, wide = 72) {
  const high = 22;
  const all = [...found.data.cycles.keys()].map((cycle) => shares(count(commitments, subjects, cycle)));
  const asked = all.map((share, cycle) => ({ share, cycle })).filter(({ share }) => share.asked > 0);
  const x = (cycle) => 4 + ((wide - 8) * cycle) / Math.max(1, all.length - 1);
  const y = (part, whole) => high - 3 - ((high - 6) * part) / whole;
  const line = (points, name) => svg("polyline", { points: points.join(" "), class: name });
  const met = asked.filter(({ share }) => share.decided > 0)
    .map(({ share, cycle }) => [x(cycle), y(share.met, share.decided)]);
  const words = asked.map(({ share, cycle }) =>
    `${found.data.cycles[cycle].name}: ${metWords(share)}; ${coverageWords(share)}`).join("\n");
  return svg("svg", { class: "trend", viewBox: `0 0 ${wide} ${high}`, width: wide, height: high, role: "img" },
    svg("title", {}, `${say("trend")}\n${words}`),
    line(asked.map(({ share, cycle }) => `${x(cycle)},${y(share.decided, share.asked)}`), "known"),
    line(met.map((point) => point.join(",")), "kept"),
    ...met.map(([cx, cy]) => svg("circle", { cx, cy, r: 2 })));
}

function shareWords(counts) {
  const share = shares(counts);
  return el("p", { class: "share" }, el("strong", {}, metWords(share)), " · ", coverageWords(share));
}

function choice(label, name, options, chosen) {
  const select = el("select", { name, id: `choose-${name}` },
    ...options.map(([value, text]) => el("option", { value, selected: String(value) === String(chosen) }, text)));
  return el("div", { class: "field" }, el("label", { for: `choose-${name}` }, label), select);
}
