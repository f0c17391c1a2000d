import { rows } from "../lib/api";
import type { Count } from "../lib/types";
import { figure, share } from "../lib/words";

/** A count of young people that the map can show, by place and not by zone: zones are too small. */
export interface PeopleMeasure {
  key: string;
  name: string;
  unit: string;
  about: string;
  value: (row: PeopleRow) => number | null;
  show: (value: number) => string;
}

export interface PeopleRow { msoa_code?: string; msoa_name?: string; area_code: string; area_name?: string; area_kind?: string; level: string; competing: Count; newly_placed_choice: Count }

/** People by level, at the size at which this reader may see them. */
export interface People { size: "msoa" | "area"; words: string; all: PeopleRow[]; of: (unit: string, level: string) => PeopleRow | undefined }

const number = (count: Count): number | null => typeof count === "number" ? count : null;

export const PEOPLE: PeopleMeasure[] = [
  { key: "people-without", name: "Young people without a suitable place", unit: "young people", show: figure,
    about: "No suitable place found in the model, of those who compete for one, as applications work today.",
    value: row => number(row.competing) === null || number(row.newly_placed_choice) === null ? null : Math.max(0, number(row.competing)! - number(row.newly_placed_choice)!) },
  { key: "people-placed", name: "Share of young people newly placed", unit: "of those who compete for a place", show: share,
    about: "As applications work today.",
    value: row => !number(row.competing) || number(row.newly_placed_choice) === null ? null : Math.min(1, number(row.newly_placed_choice)! / number(row.competing)!) },
];

export const peopleOf = (key: string): PeopleMeasure | undefined => PEOPLE.find(measure => measure.key === key);

/** Counts by MSOA where this reader is told them, else by area; never by zone. */
export async function people(run: string): Promise<People> {
  const msoas = await rows<PeopleRow>(`/api/v1/runs/${run}/msoas`);
  if (msoas.some(row => typeof row.competing === "number"))
    return { size: "msoa", words: "Counts are drawn by neighbourhood (MSOA) with at least 100 young people aged 16 and 17, never by zone; white ones have fewer.", all: msoas, of: index(msoas, row => row.msoa_code!) };
  const areas = await rows<PeopleRow>(`/api/v1/runs/${run}/areas`);
  return { size: "area", words: "Counts are drawn by area, rounded and protected, never by neighbourhood or zone.", all: areas, of: index(areas, row => row.area_code) };
}

function index(all: PeopleRow[], unit: (row: PeopleRow) => string): People["of"] {
  const known = new Map(all.map(row => [`${unit(row)} ${row.level}`, row]));
  return (code, level) => known.get(`${code} ${level}`);
}
