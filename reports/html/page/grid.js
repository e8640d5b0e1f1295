// The matrix: commitments by States for one cycle, of any size. The page contains only the visible
// part; the grid tells assistive technology its full size. One cell takes the focus; row and column
// -1 are the heads.

const ROW = 46;
const HEAD = 40;

function makeGrid() {
  const canvas = el("div", { class: "canvas" });
  const box = el("div", { class: "grid", role: "grid", "aria-label": say("matrix"), id: "matrix" }, canvas);
  const grid = { rows: [], columns: [], active: [0, 0], box };
  let drawn = "";

  // Measured once and not for each cell: measuring forces a layout.
  let boxWide = 0;
  const headWide = () => (boxWide < 640 ? 150 : 340);
  const columnWide = () => (grid.columns.length <= 8 ? 124 : 44);
  const place = (cell, column) => { cell.style.insetInlineStart = `${headWide() + column * columnWide()}px`; };
  const columnHead = (column) => {
    const subject = found.data.subjects[grid.columns[column]];
    const wide = columnWide() > 100;
    const cell = el("div", { role: "columnheader", class: "column-head", "aria-colindex": column + 2 },
      el("a", { href: `#/subject/${grid.columns[column]}`, title: nameOf(subject), tabindex: -1,
        "data-at": `-1,${column}`,
        "aria-label": nameOf(subject) }, wide ? nameOf(subject) : subject.name));
    place(cell, column);
    cell.style.width = `${columnWide()}px`;
    return cell;
  };
  const rowHead = (row) => {
    const commitment = grid.rows[row];
    const counts = count([commitment], grid.all, view.cycle);
    const share = shares(counts);
    const words = `${metWords(share)} · ${coverageWords(share)}`;
    const short = say("shortShare", ...[share.met, share.decided, share.decided, share.asked].map(figure));
    const link = commitmentLink(commitment);
    link.tabIndex = -1;
    link.dataset.at = `${row},-1`;
    const cell = el("div", { role: "rowheader", class: "row-head", "aria-colindex": 1 },
      el("span", { class: "row-name" }, link,
        worded("span", found.data.commitments[commitment].title)),
      el("span", { class: "row-share", title: words }, bar(counts), el("small", {}, short)),
      trend([commitment], grid.all));
    cell.style.width = `${headWide()}px`;
    return cell;
  };
  const cellAt = (row, column) => {
    const finding = findingAt(grid.rows[row], view.cycle, grid.columns[column]);
    const cell = el("div", { role: "gridcell", class: "cell", "aria-colindex": column + 2 });
    place(cell, column);
    cell.style.width = `${columnWide()}px`;
    if (finding < 0 || !isChosen(finding)) {
      cell.tabIndex = -1;
      cell.dataset.at = `${row},${column}`;
      return cell;
    }
    const button = verdictButton(finding, columnWide() < 100);
    button.tabIndex = -1;
    button.dataset.at = `${row},${column}`;
    cell.append(button);
    return cell;
  };

  grid.draw = (again = false) => {
    const left = Math.abs(box.scrollLeft);
    const wide = columnWide();
    const firstRow = Math.max(0, Math.floor(box.scrollTop / ROW) - 1);
    const lastRow = Math.min(grid.rows.length, Math.ceil((box.scrollTop + box.clientHeight) / ROW));
    const firstColumn = Math.max(0, Math.floor(left / wide) - 1);
    const lastColumn = Math.min(grid.columns.length, Math.ceil((left + box.clientWidth - headWide()) / wide) + 1);
    const range = [firstRow, lastRow, firstColumn, lastColumn].join();
    if (range === drawn && !again) return;
    drawn = range;
    const hadFocus = canvas.contains(document.activeElement);
    const columns = [];
    for (let column = firstColumn; column < lastColumn; ++column) columns.push(column);
    const head = el("div", { role: "row", class: "head", "aria-rowindex": 1 },
      el("div", { role: "columnheader", class: "corner", "aria-colindex": 1 }, cycleTitle(view.cycle)),
      ...columns.map(columnHead));
    head.firstChild.style.width = `${headWide()}px`;
    const parts = [head];
    for (let row = firstRow; row < lastRow; ++row) {
      const line = el("div", { role: "row", class: "row", "aria-rowindex": row + 2 },
        rowHead(row), ...columns.map((column) => cellAt(row, column)));
      line.style.top = `${HEAD + row * ROW}px`;
      parts.push(line);
    }
    canvas.replaceChildren(...parts);
    enter(hadFocus);
  };

  const enter = (focus) => {
    const cell = canvas.querySelector(`[data-at="${grid.active.join()}"]`) ?? canvas.querySelector(".cell [data-at], .cell[data-at]");
    if (!cell) return;
    cell.tabIndex = 0;
    if (focus) cell.focus({ preventScroll: true });
  };

  grid.measure = () => {
    boxWide = box.clientWidth;
    if (grid.all) grid.show({ ...grid, subjects: grid.all });
  };

  grid.show = ({ rows, columns, subjects }) => {
    Object.assign(grid, { rows, columns, all: subjects, active: [0, 0] });
    box.setAttribute("aria-rowcount", rows.length + 1);
    box.setAttribute("aria-colcount", columns.length + 1);
    canvas.style.height = `${HEAD + rows.length * ROW}px`;
    canvas.style.width = `${headWide() + columns.length * columnWide()}px`;
    grid.draw(true);
  };

  const go = (row, column) => {
    const last = [grid.rows.length - 1, grid.columns.length - 1];
    const atRow = Math.min(Math.max(row, -1), last[0]);
    const atColumn = Math.min(Math.max(column, atRow < 0 ? 0 : -1), last[1]);
    grid.active = [atRow, atColumn];
    const seen = box.clientHeight - HEAD;
    if (atRow >= 0 && atRow * ROW < box.scrollTop) box.scrollTop = atRow * ROW;
    if ((atRow + 1) * ROW > box.scrollTop + seen) box.scrollTop = (atRow + 1) * ROW - seen;
    const sign = document.documentElement.dir === "rtl" ? -1 : 1;
    const left = Math.abs(box.scrollLeft);
    const room = box.clientWidth - headWide();
    if (atColumn >= 0 && atColumn * columnWide() < left) box.scrollLeft = sign * atColumn * columnWide();
    if ((atColumn + 1) * columnWide() > left + room) box.scrollLeft = sign * ((atColumn + 1) * columnWide() - room);
    grid.draw(true);
    enter(true);
  };
  box.addEventListener("keydown", (event) => {
    const [row, column] = grid.active;
    const page = Math.max(1, Math.floor((box.clientHeight - HEAD) / ROW) - 1);
    const forward = document.documentElement.dir === "rtl" ? -1 : 1;
    const all = event.ctrlKey;
    const moves = {
      ArrowDown: [row + 1, column], ArrowUp: [row - 1, column],
      ArrowRight: [row, column + forward], ArrowLeft: [row, column - forward],
      PageDown: [row + page, column], PageUp: [row - page, column],
      Home: [all ? 0 : row, 0], End: [all ? grid.rows.length : row, grid.columns.length],
    };
    if (!moves[event.key] || !event.target.dataset.at) return;
    event.preventDefault();
    go(...moves[event.key]);
  });
  box.addEventListener("focusin", (event) => {
    if (event.target.dataset.at) grid.active = event.target.dataset.at.split(",").map(Number);
  });
  box.addEventListener("scroll", () => requestAnimationFrame(() => grid.draw()), { passive: true });
  new ResizeObserver(() => {
    if (boxWide !== box.clientWidth) grid.measure();
  }).observe(box);
  return grid;
}
