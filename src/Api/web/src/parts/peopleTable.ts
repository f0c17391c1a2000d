import { el } from "../lib/dom";
import { table } from "../lib/table";
import type { Count } from "../lib/types";
import { count, SYMBOLS } from "../lib/words";
import type { People, PeopleMeasure, PeopleRow } from "../map/people";

/** The young people that the map shows, as a table by area. */
export function peopleTable(people: People, measure: PeopleMeasure, level: string, area: string): HTMLElement {
  const rows = people.all.filter(row => row.level === level && (area === "ALL" || row.area_code === area));
  const own = (row: PeopleRow) => people.figure(measure, row), numeric = (value: Count) => typeof value === "number" ? value : null;
  return el("div", {}, table<PeopleRow>(`${measure.name}, ${level}, by area (modelled)`, [
    { title: "Area", value: row => row.area_name, sort: row => row.area_name },
    { title: "Compete for a place", value: row => count(row.competing), sort: row => numeric(row.competing), numeric: true },
    { title: "Newly placed", value: row => count(row.newly_placed_choice), sort: row => numeric(row.newly_placed_choice), numeric: true },
    { title: measure.name, value: row => own(row) === null ? row.competing === "x" ? "x" : "not shown" : measure.show(own(row)!), sort: own, numeric: true },
  ], rows, { page: 15 }), rows.some(row => own(row) === null) ? el("p", { class: "govuk-hint" }, `Not shown: too few young people, withheld, or not available. ${SYMBOLS}`) : null);
}
