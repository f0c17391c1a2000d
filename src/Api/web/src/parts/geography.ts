import { features } from "../lib/api";
import type { Area, Site, Zone } from "../lib/types";
import type { Geometry } from "../map/projection";
import type { Geography } from "../map/zoneMap";

/** Zones, areas and sites with where they lie. */
export async function geography(): Promise<Geography> {
  const [zones, areas, sites] = await Promise.all([features<Geometry, Zone>("/api/v1/zones"), features<Geometry | null, Area>("/api/v1/areas"), features<Geometry, Site>("/api/v1/sites")]);
  return { zones, areas, sites };
}

/** The name of the outer authority or area ALL in drop-downs. */
export const areaOptions = (geo: Geography, all: string): { value: string; text: string }[] =>
  [{ value: "ALL", text: all }, ...geo.areas.map(area => ({ value: area.properties.area_code, text: area.properties.area_name })).sort((a, b) => a.text.localeCompare(b.text))];
