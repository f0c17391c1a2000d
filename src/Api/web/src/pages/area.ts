import { all, download, get, rows } from "../lib/api";
import { el, fill } from "../lib/dom";
import { keepMyArea, myArea } from "../lib/mine";
import { PageState } from "../lib/state";
import { table } from "../lib/table";
import type { Area, AreaSummary, ColdSpot, Run, Summary, Words, ZoneRow } from "../lib/types";
import { count, figure, KINDS, LEVELS, plain, pounds, remedy, SYMBOLS } from "../lib/words";
import { areaSummary } from "../parts/areaSummary";
import { curriculum, type ResultOffer } from "../parts/curriculum";
import { drivers, supply, type AreaRow, type DriverRow } from "../parts/areaTables";
import { select } from "../parts/fields";
import { latestLots, lots } from "../parts/lots";
import { layout, notice } from "../parts/layout";
import { failed, ready } from "../parts/ready";

const main = layout("One area");
const state = new PageState({ area: "", run: "" });

async function open(): Promise<void> {
  const now = await ready(main);
  const run = state.get("run") || now.run!;
  const [areas, words, summary] = await Promise.all([rows<Area>("/api/v1/areas"), get<Words>("/api/v1/words"), get<Summary>(`/api/v1/runs/${run}/summary`)]);
  notice(summary.notice);
  const options = areas.map(area => ({ value: area.area_code, text: area.area_name })).sort((a, b) => a.text.localeCompare(b.text));
  const asked = state.get("area") || myArea(), code = options.some(option => option.value === asked) ? asked : options[0]!.value;
  const body = el("div");
  fill(main, el("h1", { class: "govuk-heading-l" }, "One area"), el("div", { class: "app-controls" }, select("area", "Area", options, code, value => { state.set("area", value); keepMyArea(value); void show(run, value, words, summary, body).catch(error => failed(main, error)); })), body);
  await show(run, code, words, summary, body);
}

async function show(run: string, code: string, words: Words, summary: Summary, body: HTMLElement): Promise<void> {
  const by = `?area_code=${encodeURIComponent(code)}`;
  const [area, levels, spots, zones, offers, parts] = await Promise.all([
    get<AreaSummary>(`/api/v1/runs/${run}/areas/${code}`), rows<AreaRow>(`/api/v1/runs/${run}/areas${by}`), rows<ColdSpot>(`/api/v1/runs/${run}/cold-spots${by}`),
    rows<ZoneRow>(`/api/v1/runs/${run}/zones${by}`), rows<ResultOffer>(`/api/v1/runs/${run}/offers${by}`), rows<DriverRow>(`/api/v1/runs/${run}/drivers${by}`)]);
  const suggested = await latestLots(await all<Run>("/api/v1/runs"), code);
  document.title = `${area.area_name} – Pathways`;
  main.querySelector("h1")!.textContent = area.area_name;
  const save = (part: string) => el("button", { type: "button", class: "govuk-button govuk-button--secondary", onclick: () => void download(`/api/v1/runs/${run}/${part}${by}&limit=10000`, "text/csv", `${run}-${code}-${part}.csv`) }, `Download ${plain(part.replace("-", "_")).toLowerCase()} (CSV)`);
  const first = area.cold_spots.map(spot => spot.cold_spot_id), place = (spot: ColdSpot) => (first.indexOf(spot.cold_spot_id) + 1) || first.length + 1; // as the first gaps above
  const onMap = (spot: string) => { const one = spots.find(other => other.cold_spot_id === spot); location.href = `/?area=${code}${one ? `&level=${encodeURIComponent(one.level)}&zone=${one.zone_codes[0]}` : ""}${state.get("run") ? `&run=${run}` : ""}`; };

  fill(body,
    el("p", { class: "govuk-body app-noprint" }, el("a", { class: "govuk-link", href: `/?area=${code}` }, "Show on the map"), el("button", { type: "button", class: "app-link govuk-!-margin-left-4", onclick: () => print() }, "Print (two pages)")),
    areaSummary(area, summary, onMap),
    el("h2", { class: "govuk-heading-m" }, "Gaps"),
    table<ColdSpot>(spots.every(spot => typeof spot.learners_affected === "number") ? "Cold spots, largest group of young people affected first (modelled)" : "Cold spots (modelled)", [
      { title: "Where", value: spot => `${spot.level}: ${spot.cold_spot_name}`, sort: spot => spot.cold_spot_name },
      { title: "Type", value: spot => KINDS[spot.kind]?.name ?? plain(spot.kind), sort: spot => spot.kind },
      { title: "How sure", value: spot => `${spot.reading}; ${spot.cold_draws} of ${spot.draws} draws`, sort: spot => spot.cold_draws },
      { title: "Young people affected", value: spot => count(spot.learners_affected), sort: spot => typeof spot.learners_affected === "number" ? spot.learners_affected : null, numeric: true },
      { title: "Nearest remedy", value: spot => remedy(spot.remedies), sort: spot => remedy(spot.remedies) },
    ], spots.toSorted((a, b) => affected(b) - affected(a) || place(a) - place(b)), { page: 8 }),
    el("h2", { class: "govuk-heading-m" }, "Curriculum map"), curriculum(offers, words),
    el("h2", { class: "govuk-heading-m" }, "Supply against demand"), supply(levels),
    el("h2", { class: "govuk-heading-m" }, "Travel"), travel(zones, levels),
    el("h2", { class: "govuk-heading-m" }, "Drivers: what makes expected NEET differ, and how young people end this September"), drivers(levels, parts),
    el("h2", { class: "govuk-heading-m" }, "Suggested lots"), lots(suggested.run, suggested.lots, words),
    el("p", { class: "govuk-hint" }, SYMBOLS),
    el("div", { class: "app-actions" }, save("areas"), save("zones"), save("cold-spots"), save("offers")));
}

function travel(zones: ZoneRow[], levels: AreaRow[]): HTMLElement {
  const median = (values: (number | null)[]) => { const known = values.filter((value): value is number => value !== null).sort((a, b) => a - b); return known.length === 0 ? null : known[Math.floor((known.length - 1) / 2)]!; };
  return table("Travel to the nearest suitable course, one way, door to door (modelled)", [
    { title: "Level", value: level => level },
    { title: "Middle zone, minutes", value: level => figure(median(of(level).map(row => row.nearest_minutes))), numeric: true },
    { title: "Middle zone, cost a year", value: level => pounds(median(of(level).map(row => row.nearest_pounds_per_year))), numeric: true },
    { title: "Zones over 45 minutes", value: level => figure(of(level).filter(row => row.nearest_minutes !== null && row.nearest_minutes > 45).length), numeric: true },
    { title: "Zones with none in reach", value: level => figure(of(level).filter(row => row.courses_in_reach === 0).length), numeric: true },
    { title: "Newly placed: median minutes", value: level => count(levels.find(row => row.level === level)?.travel_median_choice), numeric: true },
  ], [...LEVELS]);

  function of(level: string): ZoneRow[] { return zones.filter(row => row.level === level); }
}

const affected = (spot: ColdSpot): number => typeof spot.learners_affected === "number" ? spot.learners_affected : 0;

open().catch(error => failed(main, error));
