import { svg } from "../lib/dom";
import type { SiteFeature } from "./zoneMap";
import { project } from "./projection";

/** A school or college as it is drawn. */
export interface SiteMark { drawn: SVGElement; scale: (unitsPerPixel: number) => void }

/** Outline of a diamond, one unit from its middle to a corner: what a scenario opens is told by shape, not by colour alone. */
export const DIAMOND = "M0-1.25 1.25 0 0 1.25-1.25 0Z";

/** A circle sized by places; a diamond for what the scenario of the run opens. */
export function siteMark({ geometry, properties: site }: SiteFeature): SiteMark {
  const [x, y] = geometry.type === "Point" ? project(geometry.coordinates) : [0, 0], size = Math.min(2 + Math.sqrt(site.places) * 0.45, 14);
  const title = svg("title", {}, `${site.site_name} (${site.provider_name}): ${site.places} places, ${site.places_basis}${site.opened_by_scenario ? "; opened by this scenario" : ""}`);
  if (!site.opened_by_scenario) {
    const circle = svg("circle", { cx: x, cy: y, r: 1, "data-site": site.site_id }, title);
    return { drawn: circle, scale: units => circle.setAttribute("r", String(size * units)) };
  }

  const diamond = svg("path", { d: DIAMOND, class: "app-site--opened", "data-site": site.site_id }, title);
  return { drawn: diamond, scale: units => diamond.setAttribute("transform", `translate(${x} ${y}) scale(${Math.max(size, 7) * units})`) };
}
