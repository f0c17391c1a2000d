import { download } from "../lib/api";
import { el } from "../lib/dom";
import { table } from "../lib/table";
import type { ColdSpot, Site, Zone, ZoneRow } from "../lib/types";
import { count, figure, KINDS, pounds, plain, remedy, SYMBOLS } from "../lib/words";
import { PROVISION } from "./taught";

/** Everything on the map as tables. */
export function mapTables(run: string, level: string, area: string, zones: Map<string, Zone>, rows: ZoneRow[], spots: ColdSpot[], sites: Site[], kind: string, choose: (zone: string) => void, chooseSite: (site: string) => void): HTMLElement {
  const where = area === "ALL" ? "all areas" : [...zones.values()].find(zone => zone.area_code === area)?.area_name ?? area;
  const save = (path: string, accept: string, name: string, text: string) => el("button", { type: "button", class: "govuk-button govuk-button--secondary", onclick: () => void download(path, accept, name) }, text);
  const query = `?level=${encodeURIComponent(level)}&limit=10000${area === "ALL" ? "" : `&area_code=${encodeURIComponent(area)}`}`, ofKind = kind === "" ? "" : `&provision_type=${kind}`;
  const name = `${run}-zones-${level.toLowerCase().replaceAll(" ", "-")}${kind === "" ? "" : `-${kind.replaceAll("_", "-")}`}`;
  return el("section", { "aria-label": "The map as tables" },
    el("h2", { class: "govuk-heading-m", id: "tables" }, "The map as tables"),
    el("div", { class: "app-actions" }, save(`/api/v1/runs/${run}/zones${query}${ofKind}`, "text/csv", `${name}.csv`, "Download zones (CSV)"), save(`/api/v1/runs/${run}/zones${query}${ofKind}`, "application/geo+json", `${name}.geojson`, "Download zones (GeoJSON)"),
      save(`/api/v1/runs/${run}/cold-spots${query}`, "text/csv", `${run}-cold-spots.csv`, "Download cold spots (CSV)")),
    table<ZoneRow>(`${level} by zone, ${where}: what can be reached${kind === "" ? "" : ` of ${PROVISION[kind]}`} (modelled)`, [
      { title: "Zone", value: row => el("button", { type: "button", class: "app-link", onclick: () => choose(row.zone_code) }, `${row.zone_name}, ${row.msoa_name}`), sort: row => row.zone_name },
      { title: "Places in reach", value: row => figure(row.places_in_reach), sort: row => row.places_in_reach, numeric: true },
      { title: "Minutes to the nearest", value: row => figure(row.nearest_minutes, "none"), sort: row => row.nearest_minutes, numeric: true },
      { title: "Subjects", value: row => figure(row.subjects_in_reach), sort: row => row.subjects_in_reach, numeric: true },
      { title: "Providers", value: row => figure(row.providers_in_reach), sort: row => row.providers_in_reach, numeric: true },
      { title: "Flexible places", value: row => figure(row.flexible_places_in_reach), sort: row => row.flexible_places_in_reach, numeric: true },
      { title: "Places for EHCP", value: row => figure(row.plan_places_in_reach), sort: row => row.plan_places_in_reach, numeric: true },
      { title: "Value of one more place (minutes-equivalents)", value: row => figure(row.value_of_one_more_place), sort: row => typeof row.value_of_one_more_place === "number" ? row.value_of_one_more_place : null, numeric: true },
      { title: "Travel cost a year", value: row => pounds(row.nearest_pounds_per_year), sort: row => row.nearest_pounds_per_year, numeric: true },
      { title: "Cold spot", value: row => row.cold_spot === "none" ? "No" : row.cold_spot === "c" || row.cold_spot === "x" ? row.cold_spot : `${KINDS[row.cold_spot]?.name ?? plain(row.cold_spot)} (${row.cold_draws} of ${row.draws} draws)`, sort: row => row.cold_spot },
    ], rows, { page: 20 }),
    table<ColdSpot>(`${level}: cold spots, ${where} (modelled)`, [
      { title: "Where", value: spot => el("button", { type: "button", class: "app-link", onclick: () => choose(spot.zone_codes[0]!) }, spot.cold_spot_name), sort: spot => spot.cold_spot_name },
      { title: "Type", value: spot => KINDS[spot.kind]?.name ?? plain(spot.kind), sort: spot => spot.kind },
      { title: "How sure", value: spot => `${spot.reading}; ${spot.cold_draws} of ${spot.draws} draws`, sort: spot => spot.cold_draws },
      { title: "Zones", value: spot => figure(spot.zones), sort: spot => spot.zones, numeric: true },
      { title: "Young people affected", value: spot => count(spot.learners_affected), sort: spot => typeof spot.learners_affected === "number" ? spot.learners_affected : null, numeric: true },
      { title: "Nearest remedy", value: spot => remedy(spot.remedies), sort: spot => remedy(spot.remedies) },
    ], spots, { page: 15 }),
    el("p", { class: "govuk-hint" }, SYMBOLS),
    table<Site>(`Schools and colleges with ${kind === "" ? "courses at Level 2 and below" : `${PROVISION[kind]} at ${level}`}`, [
      { title: "Site", value: site => el("button", { type: "button", class: "app-link", onclick: () => chooseSite(site.site_id) }, site.site_name, site.opened_by_scenario ? " (opened by this scenario)" : ""), sort: site => site.site_name },
      { title: "Provider", value: site => site.provider_name, sort: site => site.provider_name },
      { title: "Courses", value: site => figure(site.offers), sort: site => site.offers, numeric: true },
      { title: "Places", value: site => figure(site.places), sort: site => site.places, numeric: true },
      { title: "Basis of the places", value: site => site.places_basis, sort: site => site.places_basis },
    ], sites.filter(site => site.places > 0 || site.opened_by_scenario).sort((a, b) => Number(b.opened_by_scenario ?? false) - Number(a.opened_by_scenario ?? false)), { page: 15 }));
}
