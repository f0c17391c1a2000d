import { ApiError, download, get, rows } from "../lib/api";
import { el, fill } from "../lib/dom";
import { table } from "../lib/table";
import type { Count, Summary } from "../lib/types";
import { count, figure, KINDS, range } from "../lib/words";
import type { Measure } from "../map/measures";
import { coarse } from "./coarse";
import { zoneChanges, type ZonePair } from "./zoneChanges";

interface AreaChange { area_code: string; area_name: string; area_kind: string; level: string; placed_before: Count; placed_after: Count; difference: Count; difference_lower: Count; difference_upper: Count; open_places_before: number; open_places_after: number }
interface Short { replications: number; person_by_person: boolean; cold_spots: { change: string; name: string; area: string; level: string; kind_before: string | null; kind_after: string | null }[]; courses: { title: string; level: string; area: string; closed: boolean; opened: boolean }[] }

/** What changes, as tables: zones at once, areas and cold spots as soon as the server has compared. */
export function changes(basis: string, run: string, pairs: ZonePair[], measure: Measure): HTMLElement {
  const head = el("div"), areas = el("div", { "aria-live": "polite" }, el("p", { class: "govuk-body" }, "The server compares the two runs, which takes some seconds."));
  const wrong = (place: HTMLElement) => (error: unknown) => fill(place, el("p", { class: "govuk-error-message" }, error instanceof Error ? error.message : String(error)));
  const short = Promise.all([basis, run].map(id => get<Summary>(`/api/v1/runs/${id}/summary`))) as Promise<[Summary, Summary]>;
  void short.then(async ([before, after]) => fill(head, ...before.profile === "internal" ? headline(before, after) : await coarse(before, after))).catch(wrong(head));
  void Promise.all([short, compared(basis, run)]).then(([[before, after], [all, told]]) => fill(areas, ...tables(basis, run, all, told, before, after))).catch(wrong(areas));
  return el("div", {}, head, areas, zoneChanges(pairs, measure));
}

/** The newly placed in all before and after, and what places later in the year do too: the expected NEET of the winter. */
const headline = (before: Summary, after: Summary): HTMLElement[] => {
  const pair = (words: string, of: (one: Summary) => string) => el("p", { class: "govuk-body" }, `${words}: `, el("strong", {}, of(before)), " before, ", el("strong", {}, of(after)), " after. Modelled.");
  return [
    pair("Newly placed in September as applications work today", one => count(one.newly_placed_choice)),
    pair("Expected NEET in the winter, central assumption (low to high), places entered in January among what it rests on", one => `${count(one.neet_central)} (${count(one.neet_low)} to ${count(one.neet_high)})`),
  ];
};

async function compared(basis: string, run: string): Promise<[AreaChange[], Short]> {
  for (let tries = 0; ; tries++)
    try {
      const path = `/api/v1/comparisons/${basis}/${run}`;
      const short = await get<Short>(path);
      return [await rows<AreaChange>(`${path}/areas`), short];
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 503 || tries > 60)
        throw error;
      await new Promise(resolve => setTimeout(resolve, 1000 * Math.max(1, error.retrySeconds)));
    }
}

function tables(basis: string, run: string, all: AreaChange[], short: Short, before: Summary, after: Summary): (HTMLElement | null)[] {
  const kind = (code: string | null) => code === null ? "not cold" : code === "c" ? "not without a course" : KINDS[code]?.name ?? code, within = before.profile === "internal";
  const total = all.filter(row => row.level === "Total"), places = total.filter(row => row.open_places_before !== row.open_places_after && row.area_kind !== "district");
  return [
    within ? people(total, short.replications) : null,
    table<AreaChange>("Open places of courses taught in an area, all levels, where they change (modelled)", [
      { title: "Area", value: row => row.area_name, sort: row => row.area_name },
      { title: "Before", value: row => figure(row.open_places_before), sort: row => row.open_places_before, numeric: true },
      { title: "After", value: row => figure(row.open_places_after), sort: row => row.open_places_after, numeric: true },
    ], places.toSorted((a, b) => last(a) - last(b)), { page: 12 }),
    table("Cold spots that change (modelled)", [
      { title: "Where", value: spot => `${spot.level}: ${spot.name}`, sort: spot => spot.name },
      { title: "Area", value: spot => spot.area, sort: spot => spot.area },
      { title: "Before", value: spot => kind(spot.kind_before), sort: spot => spot.kind_before },
      { title: "After", value: spot => kind(spot.kind_after), sort: spot => spot.kind_after },
    ], short.cold_spots.filter(spot => spot.change !== "unchanged" && spot.change !== "same"), { page: 10 }),
    within || !(before.what_if || after.what_if) ? null : el("p", { class: "govuk-hint" }, "Of scenarios that somebody made, only cold spots with no suitable course in reach are told outside the authority."),
    el("div", { class: "app-actions" }, ...["areas", "zones"].map(part => el("button", { type: "button", class: "govuk-button govuk-button--secondary", onclick: () => void download(`/api/v1/comparisons/${basis}/${run}/${part}?limit=10000`, "text/csv", `${basis}-${run}-${part}.csv`) }, `Download differences by ${part.slice(0, -1)} (CSV)`))),
  ];
}

function people(total: AreaChange[], draws: number): HTMLElement {
  const size = (row: AreaChange) => typeof row.difference === "number" ? Math.abs(row.difference) : 0;
  return table(`Young people with a place in September, all levels: difference over ${draws} paired draws (modelled)`, [
    { title: "Area", value: row => row.area_name, sort: row => row.area_name },
    { title: "Before", value: row => count(row.placed_before), sort: row => numeric(row.placed_before), numeric: true },
    { title: "After", value: row => count(row.placed_after), sort: row => numeric(row.placed_after), numeric: true },
    { title: "More with a place", value: row => typeof row.difference === "number" ? figure(row.difference) : count(row.difference), sort: row => numeric(row.difference), numeric: true },
    { title: "95% interval", value: row => typeof row.difference_lower === "number" && typeof row.difference_upper === "number" ? `${figure(row.difference_lower)} to ${figure(row.difference_upper)}` : range(row.difference_lower, row.difference_upper), numeric: true },
  ], total.toSorted((a, b) => last(a) - last(b) || size(b) - size(a)), { page: 12 });
}

/** Those that hold others come after the areas themselves. */
const last = (row: AreaChange): number => row.area_code === "ALL" ? 2 : row.area_kind === "authority" ? 1 : 0;

const numeric = (value: Count): number | null => typeof value === "number" ? value : null;
