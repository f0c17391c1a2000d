import { rows } from "../lib/api";
import { el } from "../lib/dom";
import { table } from "../lib/table";
import type { Count, Summary } from "../lib/types";
import { count } from "../lib/words";

interface Row { area_code: string; area_name: string; newly_placed_choice: Count }

/** The noise's scale is 18 for an area: 19 draws in 20 lie within these, rounding included; all is the sum of nine areas. */
const WITHIN_AREA = 60, WITHIN_ALL = 150;

/** What readers outside the authority are told of the newly placed in two runs: coarse counts that hide everybody, and what cannot be read from them. */
export async function coarse(before: Summary, after: Summary): Promise<HTMLElement[]> {
  if (typeof after.newly_placed_choice !== "number" || typeof before.newly_placed_choice !== "number")
    return [el("p", { class: "govuk-inset-text" }, before.what_if || after.what_if ? "How many young people are newly placed is withheld: coarse counts are told of the first six different scenarios of your own in a year." : "How many young people this scenario places is told within the authority only; what they can reach is told in full.")];
  const [was, is] = await Promise.all([before, after].map(one => rows<Row>(`/api/v1/runs/${one.run}/areas?level=Total`)));
  const told = new Map(was!.map(row => [row.area_code, row.newly_placed_choice]));
  return [
    table<Row>("Newly placed as applications work today, all levels: coarse counts (modelled)", [
      { title: "Area", value: row => row.area_name, sort: row => row.area_name },
      { title: "Before", value: row => count(told.get(row.area_code)), numeric: true },
      { title: "After", value: row => count(row.newly_placed_choice), numeric: true },
    ], is!.filter(row => typeof row.newly_placed_choice === "number").toSorted((a, b) => Number(a.area_code === "ALL") - Number(b.area_code === "ALL")), { page: 12 }),
    el("p", { class: "govuk-inset-text" }, `Counts of a scenario that somebody made carry noise, so that nobody can be told from them: 19 times in 20 they are within ${WITHIN_AREA} of the count for one area and within ${WITHIN_ALL} for all together. A change smaller than that cannot be read from them. Places, travel and subjects are told in full.`),
  ];
}
