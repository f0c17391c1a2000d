import { post } from "../lib/api";
import { el, fill, type Child } from "../lib/dom";
import { table } from "../lib/table";
import type { ColdSpot, Reached, Words, Zone, ZoneRow } from "../lib/types";
import { count, figure, KINDS, MODES, plain, pounds, remedy, REMEDIES } from "../lib/words";
import { PROVISION } from "./taught";

const ASKED: Record<string, string> = { "Entry level": "entry", "Level 1": "1", "Level 2": "2" };

/** What the map is filtered by, asked of the learner too. */
export interface Asked { ehcp: boolean; interests: string[] }

/** What a learner from a zone can reach, why it is cold, and the nearest remedy. */
export function zonePanel(run: string, words: Words, close: () => void, whatIf: ((zone: Zone) => void) | null = null): { element: HTMLElement; show: (zone: Zone, row: ZoneRow, spot: ColdSpot | undefined, asked: Asked) => Promise<void> } {
  const element = el("section", { class: "app-panel", tabindex: -1, "aria-label": "The chosen zone", hidden: true });
  const subject = new Map(words.subjects.map(one => [one.code, one.name]));
  let latest = 0;

  async function show(zone: Zone, row: ZoneRow, spot: ColdSpot | undefined, asked: Asked): Promise<void> {
    const own = ++latest;
    const reach = el("div", { "aria-live": "polite" }, el("p", { class: "govuk-body" }, "Looking up journeys"));
    element.hidden = false;
    fill(element, el("div", { class: "app-panel__head" }, el("h2", { class: "govuk-heading-m" }, `${zone.msoa_name}: ${row.level}`), el("button", { type: "button", class: "govuk-button govuk-button--secondary", onclick: close }, "Close")),
      el("p", { class: "govuk-body-s" }, `Zone ${zone.zone_code} ${zone.zone_name}; district ${zone.district_name}; area ${zone.area_name}`),
      ...figures(row), ...why(row, spot), whatIf ? el("button", { type: "button", class: "govuk-button", onclick: () => whatIf(zone) }, "What if a course opened here?") : null, el("h3", { class: "govuk-heading-s" }, "What a learner from here can reach"),
      el("p", { class: "govuk-hint" }, `For one learner with the grades usual for this level${asked.ehcp ? " and an education, health and care plan" : ""}${asked.interests.length > 0 ? ` who wants ${asked.interests.map(code => subject.get(code) ?? code).join(" or ")} most` : ""}, courses of other levels that suit included. The map counts only courses of the level itself that any young person of the level may join${PROVISION[row.provision_type] ? ", here of one kind of provision" : ""}.`), reach);
    element.focus();
    try {
      const told = await post<Reached>(`/api/v1/runs/${run}/reach`, { from: zone.zone_code, level: ASKED[row.level] ?? "1", ...asked });
      if (own === latest)
        fill(reach, ...reached(told, subject));
    } catch (error) {
      if (own === latest)
        fill(reach, el("p", { class: "govuk-error-message" }, error instanceof Error ? error.message : String(error)));
    }
  }

  return { element, show };
}

function figures(row: ZoneRow): HTMLElement[] {
  return [el("p", { class: "govuk-body" }, PROVISION[row.provision_type] ? `Of ${PROVISION[row.provision_type]} alone: ` : "", row.courses_in_reach === 0 ? "No suitable course in reach. " :
    `${figure(row.courses_in_reach)} ${row.courses_in_reach === 1 ? "course" : "courses"} with ${figure(row.places_in_reach)} open places of ${figure(row.providers_in_reach)} ${row.providers_in_reach === 1 ? "provider" : "providers"} in reach, in ${figure(row.subjects_in_reach)} ${row.subjects_in_reach === 1 ? "subject" : "subjects"}. `,
    row.nearest_minutes === null ? "" : `The nearest is ${row.nearest_minutes} ${row.nearest_minutes === 1 ? "minute" : "minutes"} away, ${pounds(row.nearest_pounds_per_year)} a year. `,
    typeof row.value_of_one_more_place !== "number" ? "" : `Value of one more place: up to ${figure(row.value_of_one_more_place)} minutes-equivalents. `, "Modelled.")];
}

function why(row: ZoneRow, spot: ColdSpot | undefined): HTMLElement[] {
  if (row.cold_spot === "c")
    return [el("p", { class: "govuk-body" }, "Whether it is a cold spot in this scenario is told within the authority only.")];
  if (row.cold_spot === "x")
    return [el("p", { class: "govuk-body" }, "Whether it is a cold spot is not known: no extract covers the young people who live here.")];
  if (row.cold_spot === "none")
    return [el("p", { class: "govuk-body" }, "Not a cold spot at this level, all kinds of provision together.")];
  const kind = KINDS[row.cold_spot];
  return [el("div", { class: "govuk-inset-text" },
    el("p", {}, el("strong", {}, `Cold spot: ${kind?.name ?? plain(row.cold_spot)}. `), `${kind ? kind.means.charAt(0).toUpperCase() + kind.means.slice(1) : ""}. Cold in ${row.cold_draws} of ${row.draws} draws of the offer`, spot ? ` (${spot.reading}).` : "."),
    spot ? el("p", {}, `Part of ${spot.cold_spot_name}, ${spot.zones} ${spot.zones === 1 ? "zone" : "zones"}${typeof spot.learners_affected === "number" ? `; young people affected: ${count(spot.learners_affected)}` : spot.learners_affected === "x" ? "; how many young people it affects is not known: no extract covers them" : "; how many young people it affects is withheld, so that nobody can be told from it"}. `, ...remedies(spot)) : null)];
}

function remedies(spot: ColdSpot): Child[] {
  if (spot.remedies === "c")
    return ["Of scenarios that somebody made, remedies are told within the authority only."];
  if (spot.remedies === "x")
    return [];
  return [el("strong", {}, "Nearest remedy: "), `${remedy(spot.remedies)}${typeof spot.remedy_minutes === "number" ? ` (up to ${spot.remedy_minutes} minutes one way)` : ""}.`,
    spot.remedies.length > 1 ? ` Then: ${spot.remedies.slice(1).map(one => REMEDIES[one] ?? plain(one)).join("; ")}.` : ""];
}

/** So many journeys are told at once, the others when asked for. */
const FIRST = 5;

/** The way to a school or college, leg by leg. */
const way = (offer: Reached["offers"][number]): HTMLElement => el("details", { class: "govuk-details" }, el("summary", { class: "govuk-details__summary" }, el("span", { class: "govuk-details__summary-text" }, `The way to ${offer.site}: ${offer.journey!.summary}`)),
  el("div", { class: "govuk-details__text" }, el("ol", { class: "govuk-list govuk-list--number" }, ...offer.journey!.legs.map(leg => el("li", {}, leg))), offer.journey!.modelled ? el("p", { class: "govuk-body-s" }, "Modelled timetable.") : null));

function reached(told: Reached, subject: Map<string, string>): Child[] {
  if (told.offers.length === 0)
    return [el("p", { class: "govuk-body" }, told.says ?? "No suitable course in reach.")];
  const journeys = told.offers.filter((offer, at) => offer.journey && told.offers.findIndex(other => other.site_id === offer.site_id) === at);
  return [
    el("p", { class: "govuk-hint" }, `Within ${told.within_minutes} minutes one way. Travel: ${told.travel}. Ranked by the model's cost: minutes with drawbacks. Nothing of this question is kept.`),
    ...journeys.slice(0, FIRST).map(way),
    journeys.length <= FIRST ? null : el("details", { class: "govuk-details" }, el("summary", { class: "govuk-details__summary" }, el("span", { class: "govuk-details__summary-text" }, `The ways to ${journeys.length - FIRST} more schools and colleges`)), el("div", { class: "govuk-details__text" }, ...journeys.slice(FIRST).map(way))),
    table("Courses in reach, best ranked first (modelled)", [
      { title: "Course", value: offer => offer.title, sort: offer => offer.title },
      { title: "Where", value: offer => offer.site, sort: offer => offer.site },
      { title: "Level", value: offer => offer.level.replace("E", "Entry "), sort: offer => offer.level },
      { title: "Subject", value: offer => subject.get(offer.ssa_tier1) ?? offer.ssa_tier1, sort: offer => subject.get(offer.ssa_tier1) ?? null },
      { title: "Places", value: offer => `${figure(offer.places)} (${offer.basis})`, sort: offer => offer.places, numeric: true },
      { title: "Minutes", value: offer => figure(offer.minutes), sort: offer => offer.minutes, numeric: true },
      { title: "How", value: offer => `${MODES[offer.mode] ?? plain(offer.mode)}${offer.changes ? `, ${offer.changes} ${offer.changes === 1 ? "change" : "changes"}` : ""}`, sort: offer => offer.mode },
      { title: "Travel cost a year (estimate)", value: offer => offer.pounds_a_year === null ? "not known" : `${pounds(offer.pounds_a_year)}${offer.saver_covers ? " with the Saver pass" : ""}`, sort: offer => offer.pounds_a_year, numeric: true },
    ], told.offers, { page: 15 }),
  ];
}
