import { rows, who } from "../lib/api";
import { el } from "../lib/dom";
import { table } from "../lib/table";
import type { Count, Summary } from "../lib/types";
import { count } from "../lib/words";

interface Row { area_code: string; area_name: string; newly_placed_choice: Count }

/** Of how many scenarios this server tells coarse counts. */
export const firstFew = (many: number): string => many === 1 ? "the first scenario" : `the first ${many} different scenarios`;

/** What readers outside the authority are told of the newly placed in two runs: coarse counts that hide everybody, and what cannot be read from them. */
export async function coarse(before: Summary, after: Summary): Promise<HTMLElement[]> {
  const { limits } = await who();
  if (typeof after.newly_placed_choice !== "number" || typeof before.newly_placed_choice !== "number")
    return [el("p", { class: "govuk-inset-text" }, before.what_if || after.what_if ? `How many young people are newly placed is withheld: coarse counts are told of ${firstFew(limits.what_if_counts_a_year)} of your own in a year.` : "How many young people this scenario places is told within the authority only; what they can reach is told in full.")];
  const [was, is] = await Promise.all([before, after].map(one => rows<Row>(`/api/v1/runs/${one.run}/areas?level=Total`)));
  const told = new Map(was!.map(row => [row.area_code, row.newly_placed_choice]));
  return [
    table<Row>("Newly placed in September as applications work today, all levels: coarse counts (modelled)", [
      { title: "Area", value: row => row.area_name, sort: row => row.area_name },
      { title: "Before", value: row => count(told.get(row.area_code)), numeric: true },
      { title: "After", value: row => count(row.newly_placed_choice), numeric: true },
    ], is!.filter(row => typeof row.newly_placed_choice === "number").toSorted((a, b) => Number(a.area_code === "ALL") - Number(b.area_code === "ALL")), { page: 12 }),
    el("p", { class: "govuk-inset-text" }, `Counts of a scenario that somebody made carry noise, so that nobody can be told from them: 19 times in 20 they are within ${limits.what_if_counts_within_area} of the count for one area${limits.what_if_counts_within_all === null ? "" : ` and within ${limits.what_if_counts_within_all} for all together`}. A change smaller than that cannot be read from them. Places, travel and subjects are told in full.`),
  ];
}
