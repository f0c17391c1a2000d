import { ApiError, download, get, rows } from "../lib/api";
import { el, fill } from "../lib/dom";
import { table } from "../lib/table";
import type { Count, Summary, ZoneRow } from "../lib/types";
import { count, figure, KINDS, range } from "../lib/words";
import type { Measure } from "../map/measures";

interface AreaChange { area_code: string; area_name: string; level: string; placed_before: Count; placed_after: Count; difference: Count; difference_lower: Count; difference_upper: Count; open_places_before: number; open_places_after: number }
interface Short { replications: number; person_by_person: boolean; cold_spots: { change: string; name: string; area: string; level: string; kind_before: string | null; kind_after: string | null }[]; courses: { title: string; level: string; area: string; closed: boolean; opened: boolean }[] }

/** What changes, as tables: zones at once, areas and cold spots as soon as the server has compared. */
export function changes(basis: string, run: string, moved: { before: ZoneRow; after: ZoneRow }[], measure: Measure): HTMLElement {
  const areas = el("div", { "aria-live": "polite" }, el("p", { class: "govuk-body" }, "The server compares the two runs, which takes some seconds."));
  const show = (row: ZoneRow) => { const value = measure.value(row); return value === null ? measure.nothing : measure.show(value); };
  void compared(basis, run).then(([all, short]) => fill(areas, ...told(basis, run, all, short)), error => fill(areas, el("p", { class: "govuk-error-message" }, error instanceof Error ? error.message : String(error))));
  return el("div", {}, headline(basis, run), areas, table("Zones that change (modelled)", [
    { title: "Zone", value: pair => `${pair.before.zone_name}, ${pair.before.msoa_name}`, sort: pair => pair.before.zone_name },
    { title: `${measure.name}, before`, value: pair => show(pair.before), sort: pair => measure.value(pair.before), numeric: true },
    { title: "After", value: pair => show(pair.after), sort: pair => measure.value(pair.after), numeric: true },
  ], moved, { page: 15 }));
}

/** The newly placed in all before and after; for those outside the authority coarsely, of the first scenarios of their own. */
function headline(basis: string, run: string): HTMLElement {
  const place = el("p", { class: "govuk-body" });
  void Promise.all([basis, run].map(id => get<Summary>(`/api/v1/runs/${id}/summary`))).then(([before, after]) => fill(place,
    "Newly placed as applications work today: ", el("strong", {}, count(before!.newly_placed_choice)), " before, ", el("strong", {}, count(after!.newly_placed_choice)), " after. Modelled.",
    after!.profile === "internal" ? "" : after!.newly_placed_choice === "c" ? " c: withheld; coarse counts are told of the first six scenarios of your own in a year." : after!.what_if ? " After: to the nearest ten, with noise of about 25 either way, so that nobody can be told from it." : "")).catch(() => fill(place));
  return place;
}

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

function told(basis: string, run: string, all: AreaChange[], short: Short): HTMLElement[] {
  const kind = (code: string | null) => code === null ? "not cold" : KINDS[code]?.name ?? code;
  const total = all.filter(row => row.level === "Total"), size = (row: AreaChange) => typeof row.difference === "number" ? Math.abs(row.difference) : 0;
  return [
    table(`Young people with a place, all levels: difference over ${short.replications} paired draws (modelled)`, [
      { title: "Area", value: row => row.area_name, sort: row => row.area_name },
      { title: "Before", value: row => count(row.placed_before), sort: row => numeric(row.placed_before), numeric: true },
      { title: "After", value: row => count(row.placed_after), sort: row => numeric(row.placed_after), numeric: true },
      { title: "More with a place", value: row => typeof row.difference === "number" ? figure(row.difference) : count(row.difference), sort: row => numeric(row.difference), numeric: true },
      { title: "95% interval", value: row => typeof row.difference_lower === "number" && typeof row.difference_upper === "number" ? `${figure(row.difference_lower)} to ${figure(row.difference_upper)}` : range(row.difference_lower, row.difference_upper), numeric: true },
    ], total.toSorted((a, b) => Number(a.area_code === "ALL") - Number(b.area_code === "ALL") || size(b) - size(a)), { page: 12 }),
    table("Cold spots that change (modelled)", [
      { title: "Where", value: spot => `${spot.level}: ${spot.name}`, sort: spot => spot.name },
      { title: "Area", value: spot => spot.area, sort: spot => spot.area },
      { title: "Before", value: spot => kind(spot.kind_before), sort: spot => spot.kind_before },
      { title: "After", value: spot => kind(spot.kind_after), sort: spot => spot.kind_after },
    ], short.cold_spots.filter(spot => spot.change !== "unchanged" && spot.change !== "same"), { page: 10 }),
    el("div", { class: "app-actions" }, ...["areas", "zones"].map(part => el("button", { type: "button", class: "govuk-button govuk-button--secondary", onclick: () => void download(`/api/v1/comparisons/${basis}/${run}/${part}?limit=10000`, "text/csv", `${basis}-${run}-${part}.csv`) }, `Download differences by ${part.slice(0, -1)} (CSV)`))),
  ];
}

const numeric = (value: Count): number | null => typeof value === "number" ? value : null;
