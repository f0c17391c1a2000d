import { el } from "../lib/dom";
import { table } from "../lib/table";
import type { Count } from "../lib/types";
import { count, SYMBOLS } from "../lib/words";
import type { People, PeopleMeasure, PeopleRow } from "../map/people";

/** The young people that the map shows, as a table by neighbourhood or area. */
export function peopleTable(people: People, measure: PeopleMeasure, level: string, area: string): HTMLElement {
  const rows = people.all.filter(row => row.level === level && (area === "ALL" || row.area_code === area) && (people.size === "msoa" || row.area_kind === "lcpa" || row.area_kind === "other"));
  const own = (row: PeopleRow) => measure.value(row), numeric = (value: Count) => typeof value === "number" ? value : null, name = (row: PeopleRow) => (people.size === "msoa" ? row.msoa_name : row.area_name) ?? "";
  return el("div", {}, table<PeopleRow>(`${measure.name}, ${level}, by ${people.size === "msoa" ? "neighbourhood (MSOA)" : "area"} (modelled)`, [
    { title: people.size === "msoa" ? "Neighbourhood" : "Area", value: name, sort: name },
    { title: "Compete for a place", value: row => count(row.competing), sort: row => numeric(row.competing), numeric: true },
    { title: "Newly placed", value: row => count(row.newly_placed_choice), sort: row => numeric(row.newly_placed_choice), numeric: true },
    { title: measure.name, value: row => own(row) === null ? "c" : measure.show(own(row)!), sort: own, numeric: true },
  ], rows, { page: 15 }), rows.some(row => own(row) === null) ? el("p", { class: "govuk-hint" }, SYMBOLS) : null);
}
