import { el, fill, type Child } from "./dom";

export interface TableColumn<T> {
  title: string;
  value: (row: T) => Child;
  /** What it is sorted by; none: not sortable. */
  sort?: (row: T) => string | number | null;
  numeric?: boolean;
  /** Whether it holds sentences, for which there must be room also on a phone. */
  long?: boolean;
}

/** A table with a caption, sortable by its heads, a page at a time. Columns of which this reader is told nothing are named below it instead. */
export function table<T>(caption: string, all: TableColumn<T>[], rows: T[], options: { page?: number; hideCaption?: boolean } = {}): HTMLElement {
  const withheld = all.slice(1).filter(column => rows.length > 0 && rows.every(row => column.value(row) === "c"));
  const columns = all.filter(column => !withheld.includes(column));
  const size = options.page ?? 100;
  let order = -1, down = false, shown = size;
  const body = el("tbody", { class: "govuk-table__body" });
  const more = el("button", { type: "button", class: "govuk-button govuk-button--secondary", onclick: () => { shown += size; draw(); } });
  const heads = columns.map((column, index) => el("th", { scope: "col", class: "govuk-table__header" + (column.numeric ? " govuk-table__header--numeric" : ""), "aria-sort": column.sort ? "none" : null },
    column.sort ? el("button", { type: "button", class: "app-sort", onclick: () => sort(index) }, column.title) : column.title));

  function sort(index: number): void {
    down = order === index ? !down : false;
    order = index;
    heads.forEach((head, at) => { if (columns[at]!.sort) head.setAttribute("aria-sort", at !== order ? "none" : down ? "descending" : "ascending"); });
    draw();
  }

  function draw(): void {
    const by = order < 0 ? undefined : columns[order]!.sort;
    const ordered = by ? rows.toSorted((a, b) => compare(by(a), by(b)) * (down ? -1 : 1)) : rows;
    fill(body, ...ordered.slice(0, shown).map(row => el("tr", { class: "govuk-table__row" }, ...columns.map((column, index) =>
      index === 0 ? el("th", { scope: "row", class: "govuk-table__header" }, column.value(row))
        : el("td", { class: "govuk-table__cell" + (column.numeric ? " govuk-table__cell--numeric" : "") + (column.long ? " app-long" : "") }, column.value(row))))));
    more.hidden = shown >= rows.length;
    more.textContent = `Show ${Math.min(size, rows.length - shown)} more of ${rows.length - shown}`;
  }

  draw();
  if (rows.length === 0)
    return el("p", { class: "govuk-body" }, `${caption}: none.`);
  return el("div", { class: "app-table" },
    options.hideCaption ? null : el("p", { class: "app-caption", "aria-hidden": "true" }, caption), // outside what scrolls sideways; the table's own is for those who hear it
    el("div", { class: "app-scroll", tabindex: 0, role: "region", "aria-label": caption },
      el("table", { class: "govuk-table govuk-table--small-text-until-tablet" },
        el("caption", { class: "govuk-visually-hidden" }, caption),
        el("thead", { class: "govuk-table__head" }, el("tr", { class: "govuk-table__row" }, ...heads)), body)),
    withheld.length === 0 ? null : el("p", { class: "govuk-hint" }, `Told within the authority only: ${withheld.map(column => column.title).join("; ")}.`),
    more);
}

function compare(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null)
    return a === b ? 0 : a === null ? 1 : -1;
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en-GB", { numeric: true });
}
