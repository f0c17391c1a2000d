import { el, svg } from "../lib/dom";
import { KINDS } from "../lib/words";
import type { MapClass, Scale } from "./classes";
import { patterns } from "./patterns";
import { DIAMOND } from "./siteMark";

/** Which marks of sites are on the map. */
export interface Marks { schools?: boolean; opened?: boolean }

let legends = 0;

/**
 * The legend: what is shown, its unit, its basis, its classes with how many zones are in each, cold spots and sites. Of two maps side by side every class that either has,
 * with how many zones of each.
 */
export function legend(title: string, unit: string, basis: string, about: string, scale: Scale, values: (number | null)[], kinds: string[], marks: Marks = {}, noun: [string, string] = ["zone", "zones"], after?: (number | null)[]): HTMLElement {
  const count = (of: (number | null)[]) => {
    const counts = scale.classes.map(() => 0);
    for (const value of of)
      counts[scale.classOf(value)]!++;
    return counts;
  };
  const counts = count(values), then = after ? count(after) : counts;
  const told = (index: number) => {
    const zones = `${counts[index]} ${counts[index] === 1 ? noun[0] : noun[1]}`;
    return after ? `${zones} before, ${then[index]} after` : zones;
  };
  const id = `legend-${++legends}`;
  return el("section", { class: "app-legend", "aria-label": `Legend: ${title}` },
    el("h3", { class: "govuk-heading-s" }, title),
    el("p", { class: "govuk-body-s" }, `Unit: ${unit}. Basis: ${basis}. ${noun[0] === "zone" ? "Zones: LSOA 2021. " : ""}`, about),
    el("ul", { class: "app-legend__list" }, ...scale.classes.map((one, index) => counts[index] === 0 && then[index] === 0 ? null
      : el("li", {}, swatch(one, index, id), el("span", {}, one.label), el("span", { class: "app-legend__count" }, ` ${told(index)}`)))),
    kinds.length === 0 ? null : el("h3", { class: "govuk-heading-s" }, "Cold spots (outlines)"),
    el("ul", { class: "app-legend__list" }, ...kinds.map(kind => el("li", {},
      svg("svg", { class: "app-legend__line", viewBox: "0 0 40 16", "aria-hidden": "true" }, svg("path", { d: "M2 8H38", class: `app-cold app-cold--${kind}` })),
      el("span", {}, `${KINDS[kind]!.name}: ${KINDS[kind]!.means}`)))),
    marks.schools ? el("p", { class: "app-legend__site govuk-body-s" }, svg("svg", { class: "app-legend__line", viewBox: "0 0 40 16", "aria-hidden": "true" }, svg("circle", { cx: 10, cy: 8, r: 3 }), svg("circle", { cx: 28, cy: 8, r: 7 })), "School or college; the larger, the more places.") : null,
    marks.opened ? el("p", { class: "app-legend__site govuk-body-s" }, svg("svg", { class: "app-legend__line", viewBox: "0 0 40 16", "aria-hidden": "true" }, svg("path", { d: DIAMOND, transform: "translate(19 8) scale(6)" })), "Opened by this scenario.") : null,
    el("p", { class: "govuk-body-s" }, "Thick black lines: borders of areas."));
}

function swatch(one: MapClass, index: number, id: string): SVGSVGElement {
  const own = `${id}-${index}`;
  const fill = one.hatch === "none" ? `url(#${own}-none)` : one.hatch === "dots" ? `url(#${own}-dots-0)` : one.fill;
  return svg("svg", { class: "app-legend__swatch", viewBox: "0 0 28 18", "aria-hidden": "true" }, one.hatch ? patterns(own, [one.fill]) : null, svg("rect", { width: 28, height: 18, fill }));
}
