import { el } from "../lib/dom";
import { table } from "../lib/table";
import type { Count } from "../lib/types";
import { count, figure, REASONS } from "../lib/words";

/** A row of the areas table: figures of an area at a level. */
export interface AreaRow {
  area_code: string; level: string; competing: Count; continuing: Count; places_in_reach: Count; places_shared: Count; newly_placed_choice: Count; newly_placed_best: Count;
  no_place_found_choice: Count; no_place_found_best: Count; coordination_gap: Count; travel_median_choice: Count; travel_p90_choice: Count; zones: number; zones_without_course: number;
  cohort_16_17: Count; neet_low: Count; neet_central: Count; neet_high: Count; not_known: Count; apprenticeship_demand_to_level2: Count; apprenticeship_shortfall_to_level2: Count;
  [reason: `reason_${string}`]: Count;
}

/** Supply against demand by level. */
export function supply(levels: AreaRow[]): HTMLElement {
  const total = levels.find(row => row.level === "Total");
  return el("div", {}, table("Young people and places this September, by level (modelled)", [
    { title: "Level", value: row => row.level },
    { title: "Compete for a place", value: row => whole(row.competing), numeric: true },
    { title: "Keep last year's place", value: row => whole(row.continuing), numeric: true },
    { title: "Places in reach", value: row => figure(row.places_in_reach), numeric: true },
    { title: "The same shared among all who reach them", value: row => whole(row.places_shared), numeric: true },
    { title: "Newly placed", value: row => whole(row.newly_placed_choice), numeric: true },
    { title: "Newly placed, best case", value: row => whole(row.newly_placed_best), numeric: true },
    { title: "No suitable place found", value: row => whole(row.no_place_found_choice), numeric: true },
  ], levels), el("p", { class: "govuk-hint" }, "Best case: the same places shared as well as possible; the difference could be closed by better information without a new place."),
  total && total.neet_central !== "x" ? el("p", { class: "govuk-body" }, `Expected NEET at 16 and 17: ${whole(total.neet_central)} (${whole(total.neet_low)} to ${whole(total.neet_high)}, depending on what being without a place does to NEET, an assumption), of ${whole(total.cohort_16_17)} young people. ${total.apprenticeship_demand_to_level2 === "c" ? "" : `Want an apprenticeship at Level 2 or below first: ${whole(total.apprenticeship_demand_to_level2)}; of these not expected to start one: ${whole(total.apprenticeship_shortfall_to_level2)}. `}Modelled.`) : null);
}

type Untold = number | "c" | "x";

/** Parts of the difference of an area's expected NEET rate from the county's, percentage points. */
export interface DriverRow { level: string; neet_rate_percent: Untold; county_neet_rate_percent: Untold; composition_points: Untold; provision_points: Untold }

/** Why expected NEET differs from the county's, and how learners end. */
export function drivers(levels: AreaRow[], parts: DriverRow[]): HTMLElement {
  const total = parts.find(row => row.level === "Total"), of = (value: Untold) => typeof value === "number" ? value : 0;
  const points = (value: number) => `${figure(Math.abs(value))} ${value < 0 ? "below" : "above"}`, gap = total ? of(total.neet_rate_percent) - of(total.county_neet_rate_percent) : 0;
  const why = !total ? "" : total.neet_rate_percent === "c" ? "Why the expected NEET rate differs from the county's is told within the authority only." :
    total.neet_rate_percent === "x" ? "Why the expected NEET rate differs from the county's is not known: no extract covers the young people of the area." :
    `Expected NEET is ${figure(total.neet_rate_percent)}% of the cohort, ${points(gap)} Kent's ${figure(total.county_neet_rate_percent)}% in percentage points: who lives there alone would put it ${points(of(total.composition_points))}, how like young people fare (places, journeys, apprenticeships) ${points(of(total.provision_points))}. Modelled.`;
  return el("div", {}, why === "" ? null : el("p", { class: "govuk-body" }, why), ends(levels));
}

function ends(levels: AreaRow[]): HTMLElement {
  const reasons = Object.keys(levels[0] ?? {}).filter((key): key is `reason_${string}` => key in REASONS);
  return table("How young people end as applications work today (modelled)", [
    { title: "How", value: reason => REASONS[reason]! },
    ...levels.map(row => ({ title: row.level, value: (reason: `reason_${string}`) => whole(row[reason] ?? null), numeric: true })),
  ], reasons);
}

const whole = (value: Count): string => count(typeof value === "number" ? Math.round(value) : value);
