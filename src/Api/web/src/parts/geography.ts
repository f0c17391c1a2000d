import { features } from "../lib/api";
import type { Area, Site, Zone } from "../lib/types";
import type { Geometry } from "../map/projection";
import type { Geography, SiteFeature } from "../map/zoneMap";

/** Zones, areas and the sites of a run with where they lie; without a run, no sites. */
export async function geography(run: string | null): Promise<Geography> {
  const [zones, areas, sites] = await Promise.all([features<Geometry, Zone>("/api/v1/zones"), features<Geometry | null, Area>("/api/v1/areas"), run === null ? [] : sitesOf(run)]);
  return { zones, areas, sites };
}

/** The sites of a run, those that its scenario opens among them. */
export const sitesOf = (run: string): Promise<SiteFeature[]> => features<Geometry, Site>(`/api/v1/runs/${run}/sites`);

/** The name of the outer authority or area ALL in drop-downs. */
export const areaOptions = (geo: Geography, all: string): { value: string; text: string }[] =>
  [{ value: "ALL", text: all }, ...geo.areas.map(area => ({ value: area.properties.area_code, text: area.properties.area_name })).sort((a, b) => a.text.localeCompare(b.text))];

/** Whether a code is an area of the map, or ALL. */
export const isArea = (geo: Geography, code: string): boolean => code === "ALL" || geo.areas.some(area => area.properties.area_code === code);
