import { svg } from "../lib/dom";

/** Patterns, so that nothing is told by colour alone: stripes where there is nothing, dots where there is less. */
export function patterns(id: string, dots: string[]): SVGDefsElement {
  return svg("defs", {},
    svg("pattern", { id: `${id}-none`, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      svg("rect", { width: 6, height: 6, fill: "#fff" }), svg("rect", { width: 2, height: 6, fill: "#505a5f" })),
    ...dots.map((colour, index) => svg("pattern", { id: `${id}-dots-${index}`, width: 8, height: 8, patternUnits: "userSpaceOnUse" },
      svg("rect", { width: 8, height: 8, fill: colour }), svg("circle", { cx: 4, cy: 4, r: 1.5, fill: "#0b0c0c" }))));
}

/** Patterns are drawn in units of the map: kept the same size on the screen whatever the zoom. */
export function scalePatterns(defs: SVGDefsElement, unitsPerPixel: number): void {
  for (const pattern of defs.querySelectorAll("pattern"))
    pattern.setAttribute("patternTransform", `scale(${unitsPerPixel})` + (pattern.id.endsWith("-none") ? " rotate(45)" : ""));
}
