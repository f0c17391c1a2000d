import { rows } from "../lib/api";
import type { Count, Zone } from "../lib/types";
import { figure, share } from "../lib/words";

/** A count of young people that the map can show, by place and not by zone: zones are too small. */
export interface PeopleMeasure {
  key: string;
  name: string;
  unit: string;
  about: string;
  /** The figure of a row; null where it is withheld. */
  value: (row: PeopleRow) => number | null;
  show: (value: number) => string;
  /** Whether it is made of counts, which are rounded for readers outside the authority: a share of rounded counts is not told. */
  ofCounts?: boolean;
}

export interface PeopleRow { area_code: string; area_name: string; area_kind: string; level: string; competing: Count; newly_placed_choice: Count; no_place_found_choice: Count }

/** People by level, at the size at which this reader may see them. */
export interface People { size: "district" | "area"; words: string; all: PeopleRow[]; unitOf: (zone: Zone) => string; of: (unit: string, level: string) => PeopleRow | undefined; figure: (measure: PeopleMeasure, row: PeopleRow) => number | null }

/** Fewest young people of whom a figure is drawn. */
const LEAST = 100;

const number = (count: Count): number | null => typeof count === "number" ? count : null;

export const PEOPLE: PeopleMeasure[] = [
  { key: "people-without", name: "Young people without a suitable place", unit: "young people", show: figure,
    about: "No suitable place found in the model, of those who compete for one, as applications work today.",
    value: row => number(row.no_place_found_choice) },
  { key: "people-placed", name: "Share of young people newly placed", unit: "of those who compete for a place", show: share, ofCounts: true,
    about: "As applications work today.",
    value: row => !number(row.competing) || number(row.newly_placed_choice) === null ? null : number(row.newly_placed_choice)! / number(row.competing)! },
];

export const peopleOf = (key: string): PeopleMeasure | undefined => PEOPLE.find(measure => measure.key === key);

/** Counts by district within the authority, else by area; never by zone, nor of fewer than a hundred. */
export async function people(run: string, exact: boolean, zones: Zone[]): Promise<People> {
  const told = await rows<PeopleRow>(`/api/v1/runs/${run}/areas`), districts = new Set(zones.map(zone => zone.district_code));
  const byDistrict = exact && [...districts].every(code => told.some(row => row.area_code === code));
  const all = told.filter(row => byDistrict ? districts.has(row.area_code) : row.area_kind === "lcpa" || row.area_kind === "other");
  const known = new Map(all.map(row => [`${row.area_code} ${row.level}`, row]));
  return {
    size: byDistrict ? "district" : "area", all,
    words: `Counts are drawn by ${byDistrict ? "district" : "area, rounded and protected"}, never by neighbourhood or zone, where at least ${LEAST} compete at the level.`,
    unitOf: zone => byDistrict ? zone.district_code : zone.area_code,
    of: (code, level) => known.get(`${code} ${level}`),
    figure: (measure, row) => (number(row.competing) ?? 0) < LEAST || (measure.ofCounts && !exact) ? null : measure.value(row),
  };
}
