import { rows } from "../lib/api";
import { el, fill } from "../lib/dom";
import { table } from "../lib/table";
import type { Site, Words } from "../lib/types";
import { figure, INSTITUTIONS, plain } from "../lib/words";

/** A zone from which a site can be reached. */
export interface CatchmentRow { zone_code: string; zone_name: string; msoa_name: string; area_code: string; minutes: number | null; within_limit: boolean }

const STEPS = [30, 45, 60, 75];

/** A school or college: what is taught there and from where it can be reached. */
export function sitePanel(run: string, words: Words, close: () => void, onMap: (rows: CatchmentRow[]) => void, whatIf: ((site: Site) => void) | null): { element: HTMLElement; show: (site: Site) => Promise<void> } {
  const element = el("section", { class: "app-panel", tabindex: -1, "aria-label": "The chosen school or college", hidden: true });
  const subject = new Map(words.subjects.map(one => [one.code, one.name]));
  let latest = 0;

  async function show(site: Site): Promise<void> {
    const own = ++latest;
    const body = el("div", { "aria-live": "polite" }, el("p", { class: "govuk-body" }, "Looking up from where it can be reached"));
    element.hidden = false;
    fill(element, el("div", { class: "app-panel__head" }, el("h2", { class: "govuk-heading-m" }, site.site_name, site.opened_by_scenario ? " (opened by this scenario)" : ""), el("button", { type: "button", class: "govuk-button govuk-button--secondary", onclick: close }, "Close")),
      el("p", { class: "govuk-body" }, `${site.provider_name}, ${INSTITUTIONS[site.provider_kind] ?? plain(site.provider_kind).toLowerCase()}: ${figure(site.offers)} ${site.offers === 1 ? "course" : "courses"} at Level 2 and below with ${figure(site.places)} September places (places: ${site.places_basis}; where it is: ${site.basis}).`),
      whatIf && !site.opened_by_scenario ? el("button", { type: "button", class: "govuk-button", onclick: () => whatIf(site) }, "What if courses changed here?") : null, body);
    element.focus();
    try {
      const [zones, offers] = await Promise.all([rows<CatchmentRow>(`/api/v1/runs/${run}/sites/${encodeURIComponent(site.site_id)}/catchment`), rows<Taught>(`/api/v1/runs/${run}/offers?site_id=${encodeURIComponent(site.site_id)}`)]);
      if (own !== latest)
        return;
      onMap(zones);
      fill(body, ...catchment(zones), courses(offers, subject));
    } catch (error) {
      if (own === latest)
        fill(body, el("p", { class: "govuk-error-message" }, error instanceof Error ? error.message : String(error)));
    }
  }

  return { element, show };
}

function catchment(zones: CatchmentRow[]): HTMLElement[] {
  const within = (minutes: number) => zones.filter(zone => zone.minutes !== null && zone.minutes <= minutes).length;
  return [
    el("h3", { class: "govuk-heading-s" }, "Catchment"),
    el("p", { class: "govuk-body" }, `Reached from ${STEPS.map(minutes => `${figure(within(minutes))} zones within ${minutes} minutes`).join(", ")}, of ${figure(zones.length)}. The map shows the minutes; door to door, one way, arriving by 09:00. Modelled.`),
    table<CatchmentRow>("Zones from which it can be reached within the travel limit (modelled)", [
      { title: "Zone", value: zone => `${zone.zone_name}, ${zone.msoa_name}`, sort: zone => zone.zone_name },
      { title: "Minutes one way", value: zone => figure(zone.minutes), sort: zone => zone.minutes, numeric: true },
    ], zones.filter(zone => zone.within_limit).toSorted((a, b) => (a.minutes ?? 0) - (b.minutes ?? 0)), { page: 10 }),
  ];
}

/** A course's places of one kind in a run. */
interface Taught { offer_id: string; title: string; level: string; ssa_tier1: string; places: number; basis: string }

function courses(offers: Taught[], subject: Map<string, string>): HTMLElement {
  const whole = [...Map.groupBy(offers, offer => offer.offer_id).values()].map(kinds => ({ ...kinds[0]!, places: kinds.reduce((sum, kind) => sum + kind.places, 0) })).filter(offer => offer.places > 0);
  return table<Taught>("Courses taught there", [
    { title: "Course", value: offer => offer.title, sort: offer => offer.title },
    { title: "Level", value: offer => offer.level.replace("E", "Entry "), sort: offer => offer.level },
    { title: "Subject", value: offer => subject.get(offer.ssa_tier1) ?? offer.ssa_tier1, sort: offer => subject.get(offer.ssa_tier1) ?? null },
    { title: "Places", value: offer => figure(offer.places), sort: offer => offer.places, numeric: true },
    { title: "Basis", value: offer => offer.basis, sort: offer => offer.basis },
  ], whole, { page: 10 });
}
