import { el, type Child } from "../lib/dom";
import type { AreaLevel, AreaSummary, Count, Summary } from "../lib/types";
import { count, day, figure, range, share, SYMBOLS } from "../lib/words";

/** The first screen's words of one area, or of all: levels, top gaps, how sure, of when. */
export function areaSummary(area: AreaSummary, run: Summary, choose: (coldSpot: string) => void): HTMLElement {
  const levels = area.levels.filter(level => level.level !== "Total"), symbols = levels.some(level => !(level.competing === "c" && gap(level) === "c") && (typeof level.competing === "string" || /\b(c|low|z|x)\b/.test(gap(level))));
  return el("section", { "aria-label": `${area.area_name} in short` },
    area.not_covered ? el("p", { class: "govuk-inset-text" }, area.not_covered) : el("ul", { class: "app-figures" }, ...levels.map(level => el("li", { class: "app-figure" },
      el("p", { class: "app-figure__title" }, level.level),
      level.places_in_reach === "c" ? el("p", { class: "govuk-body" }, "How many young people compete, the places that they can reach, and the gap are told within the authority only")
        : level.competing === "c" && gap(level) === "c" ? el("p", { class: "govuk-body" }, el("strong", {}, figure(level.places_in_reach)), " places that young people can reach; how many they are, and the gap, are withheld")
        : el("p", { class: "govuk-body" }, el("strong", {}, count(round(level.competing), true)), " young people, ", el("strong", {}, figure(level.places_in_reach)), " places they can reach, gap ", el("strong", {}, gap(level))),
      level.zones_without_course > 0 ? el("p", { class: "govuk-body-s" }, `${level.zones_without_course} ${level.zones_without_course === 1 ? "zone" : "zones"} with no suitable course in reach`) : null))),
    el("p", { class: "govuk-hint" }, "Young people: those who compete for a place this September. Gap: no suitable place found in the model as applications work today, 95% interval over repeated draws. Places can be reached from other areas too, so a gap may stand beside many places. Modelled. ", symbols ? SYMBOLS : ""),
    gaps(area, choose),
    run.what_if && run.profile !== "internal" ? el("p", { class: "govuk-hint" }, "Of scenarios that somebody made, only cold spots with no suitable course in reach are told outside the authority.") : null,
    el("p", { class: "govuk-body" }, el("strong", {}, share(area.confirmed_places_share)), ` of the places taught in the area are confirmed by providers, `, el("strong", {}, share(area.confirmed_courses_share)), ` of the courses. Date of the data: academic year ${run.academic_year} (dataset ${run.dataset}, version ${run.dataset_hash.slice(0, 8)}). Run ${run.scenario}, computed on ${day(run.started_at)}; travel limit ${run.travel_limit_minutes} minutes one way.`));
}

function gaps(area: AreaSummary, choose: (coldSpot: string) => void): Child {
  if (area.not_covered && area.cold_spots.length === 0)
    return null;
  if (area.cold_spots.length === 0)
    return el("p", { class: "govuk-body" }, "No cold spots found in this area.");
  return el("div", {}, el("h2", { class: "govuk-heading-m" }, area.cold_spots_in_all <= area.cold_spots.length ? "Gaps" : `First ${area.cold_spots.length} of ${area.cold_spots_in_all} gaps`),
    el("ol", { class: "govuk-list govuk-list--number app-gaps" }, ...area.cold_spots.map(spot => el("li", {}, spot.sentence + " ", el("button", { type: "button", class: "app-link app-noprint", onclick: () => choose(spot.cold_spot_id) }, "Show on the map", el("span", { class: "govuk-visually-hidden" }, `: ${spot.level} around ${spot.name}`))))));
}

/** The interval, outside the authority to whole tens; where it is withheld, the protected count. */
function gap(level: AreaLevel): string {
  return level.gap_lower === "c" && level.no_place_found_choice !== undefined ? count(level.no_place_found_choice, true) : range(round(level.gap_lower), round(level.gap_upper));
}

const round = (value: Count): Count => typeof value === "number" ? Math.round(value) : value;
