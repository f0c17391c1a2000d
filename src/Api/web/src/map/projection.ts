export type Position = [number, number];
export type Geometry =
  | { type: "Point"; coordinates: Position }
  | { type: "Polygon"; coordinates: Position[][] }
  | { type: "MultiPolygon"; coordinates: Position[][][] };

const UNITS_PER_DEGREE = 10_000;
const POINT = 60;
const MIDDLE = Math.cos(51.25 * Math.PI / 180);

/** Degrees to whole units of the drawing: equirectangular at the county's middle latitude, which is off by less than 0.6 % within it. */
export const project = ([longitude, latitude]: Position): Position => [Math.round(longitude * MIDDLE * UNITS_PER_DEGREE), Math.round(-latitude * UNITS_PER_DEGREE)];

/** Back from the drawing to degrees. */
export const unproject = (x: number, y: number): Position => [x / MIDDLE / UNITS_PER_DEGREE, -y / UNITS_PER_DEGREE];

/** The d of an SVG path. */
export function path(geometry: Geometry | null): string {
  if (!geometry)
    return "";
  if (geometry.type === "Point") {
    const [x, y] = project(geometry.coordinates);
    return `M${x - POINT} ${y}L${x} ${y - POINT}L${x + POINT} ${y}L${x} ${y + POINT}Z`; // a zone whose outline is not known: a diamond
  }
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map(ring => "M" + ring.slice(0, -1).map(position => project(position).join(" ")).join("L") + "Z").join("");
}

export interface Box { x: number; y: number; width: number; height: number }

/** The box around several geometries, in units of the drawing. */
export function around(geometries: (Geometry | null)[], margin = 0.03): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries)
    for (const position of positions(geometry)) {
      const [x, y] = project(position);
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
  if (left > right)
    return { x: 0, y: 0, width: 1, height: 1 };
  const edge = Math.max(right - left, bottom - top, 100) * margin;
  return { x: left - edge, y: top - edge, width: right - left + 2 * edge, height: bottom - top + 2 * edge };
}

function positions(geometry: Geometry | null): Position[] {
  switch (geometry?.type) {
    case "Point": return [geometry.coordinates];
    case "Polygon": return geometry.coordinates.flat();
    case "MultiPolygon": return geometry.coordinates.flat(2);
    default: return [];
  }
}
