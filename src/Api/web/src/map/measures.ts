import type { ZoneRow } from "../lib/types";
import { figure, pounds } from "../lib/words";

/** A measure of provision that the map can show. None counts people. */
export interface Measure {
  key: string;
  name: string;
  unit: string;
  about: string;
  /** What stands where there is no value. */
  nothing: string;
  /** Whether nothing in reach counts as 0 when two runs are compared. */
  zero: boolean;
  value: (row: ZoneRow) => number | null;
  show: (value: number) => string;
  /** Words for less and for more of it. */
  differs: [string, string];
  lowerIsBetter: boolean;
  /** What stands in the place of a row's value that this reader is not told: c or x; null where it is told. */
  symbol?: (row: ZoneRow) => "c" | "x" | null;
}

/** What symbols stand for on a map, where there is no room for them. */
const HIDDEN = { c: "withheld outside the authority", x: "not available: no extract covers the young people" };

/** Why values of these rows are not told, in words; empty where all are. */
export const hidden = (measure: Measure, rows: (ZoneRow | undefined)[]): string =>
  [...new Set(rows.map(row => row && measure.symbol?.(row)).filter(symbol => symbol !== null && symbol !== undefined))].map(symbol => HIDDEN[symbol]).join(", or ");

const none = "no suitable course in reach";
const reached = (row: ZoneRow, value: number | null): number | null => row.courses_in_reach === 0 ? null : value;

export const MEASURES: Measure[] = [
  { key: "places", name: "Places in reach", unit: "places", nothing: none, zero: true, value: row => reached(row, row.places_in_reach), show: figure,
    differs: ["fewer", "more"], lowerIsBetter: false, about: "Open places of courses that any young person of the level may join, within the travel limit. Zones share them: they do not add up." },
  { key: "travel", name: "Travel to the nearest course", unit: "minutes one way, door to door", nothing: "none can be reached", zero: false, value: row => row.nearest_minutes, show: value => figure(value) + " min",
    differs: ["shorter", "longer"], lowerIsBetter: true, about: "Modelled timetable, arriving by 09:00." },
  { key: "subjects", name: "Subjects in reach", unit: "sector subject areas, of 15", nothing: none, zero: true, value: row => reached(row, row.subjects_in_reach), show: figure,
    differs: ["fewer", "more"], lowerIsBetter: false, about: "Different sector subject areas (tier 1) among the courses in reach." },
  { key: "fragile", name: "Fragile: providers in reach", unit: "providers", nothing: none, zero: true, value: row => reached(row, row.providers_in_reach), show: figure,
    differs: ["fewer", "more"], lowerIsBetter: false, about: "Where all courses in reach are one provider's, one decision can take them all." },
  { key: "value", name: "Value of one more place", unit: "minutes-equivalents", nothing: none, zero: true, value: row => typeof row.value_of_one_more_place === "number" ? reached(row, row.value_of_one_more_place) : null, show: figure,
    differs: ["less", "more"], lowerIsBetter: true, symbol: row => typeof row.value_of_one_more_place === "string" ? row.value_of_one_more_place : null, about: "What one more place on the course in reach where it helps most would spare all together, best case, this year's groups fixed." },
  { key: "flexible", name: "Flexible places in reach", unit: "places", nothing: "not known", zero: true, value: row => row.flexible_places_in_reach, show: figure,
    differs: ["fewer", "more"], lowerIsBetter: false, about: "Open flexible (roll-on/roll-off) places within the travel limit." },
  { key: "plan", name: "Places for young people with an EHCP in reach", unit: "places", nothing: "not known", zero: true, value: row => row.plan_places_in_reach, show: figure,
    differs: ["fewer", "more"], lowerIsBetter: false, about: "Open places within the travel limit for holders of an education, health and care plan only." },
  { key: "cost", name: "Cost of travel to the nearest course", unit: "pounds a year", nothing: "none can be reached, or cost not known", zero: false, value: row => row.nearest_pounds_per_year, show: value => pounds(value),
    differs: ["less", "more"], lowerIsBetter: true, about: "There and back for a year; an estimate." },
];

export const measureOf = (key: string): Measure => MEASURES.find(measure => measure.key === key) ?? MEASURES[0]!;
