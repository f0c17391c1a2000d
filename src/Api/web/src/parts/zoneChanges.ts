import { el } from "../lib/dom";
import { table } from "../lib/table";
import type { ZoneRow } from "../lib/types";
import { changed, delta } from "../map/differences";
import type { Measure } from "../map/measures";

/** A zone in two runs. */
export interface ZonePair { before: ZoneRow; after: ZoneRow }

/** The zones whose measure changes, those that change most first. */
export function zoneChanges(pairs: ZonePair[], measure: Measure, choose: ((zone: string) => void) | null = null): HTMLElement {
  const show = (row: ZoneRow) => { const value = measure.value(row); return measure.symbol?.(row) ?? (value === null ? measure.nothing : measure.show(value)); };
  const by = (pair: ZonePair) => delta(measure, pair.before, pair.after), size = (pair: ZonePair) => Math.abs(by(pair) ?? 0);
  const name = (row: ZoneRow) => `${row.zone_name}, ${row.msoa_name}`;
  return table<ZonePair>("Zones that change (modelled)", [
    { title: "Zone", value: pair => choose ? el("button", { type: "button", class: "app-link", onclick: () => choose(pair.before.zone_code) }, name(pair.before)) : name(pair.before), sort: pair => pair.before.zone_name },
    { title: `${measure.name}, before`, value: pair => show(pair.before), sort: pair => measure.value(pair.before), numeric: true },
    { title: "After", value: pair => show(pair.after), sort: pair => measure.value(pair.after), numeric: true },
    { title: "Change", value: pair => changed(measure, by(pair)), sort: by, numeric: true },
  ], pairs.filter(pair => by(pair) !== 0 && by(pair) !== null).toSorted((a, b) => size(b) - size(a)), { page: 15 });
}

/** Zones of two runs side by side. */
export const pairsOf = (before: Map<string, ZoneRow>, after: Map<string, ZoneRow>): ZonePair[] =>
  [...before].filter(([zone]) => after.has(zone)).map(([zone, row]) => ({ before: row, after: after.get(zone)! }));
