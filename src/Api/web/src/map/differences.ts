import type { ZoneRow } from "../lib/types";
import { round, words, type MapClass, type Scale } from "./classes";
import type { Measure } from "./measures";

/** Of a difference: strong to light. Worse is dotted too, so that nothing is told by colour alone. */
export const WORSE = ["#8c3a0b", "#d98136", "#f3cf9f"];
const SAME = "#f3f2f1", BETTER = ["#173f7f", "#5b8fc6", "#bfd3ea"];

/** A zone comes into reach of a course, or goes out of it. */
export const GAINED = Infinity, LOST = -Infinity;

/** What a measure changes by in a zone; gained or lost where there is a value on one side only; null where this reader is not told one of the two. */
export function delta(measure: Measure, before: ZoneRow | undefined, after: ZoneRow | undefined): number | null {
  if (!before || !after || measure.symbol?.(before) || measure.symbol?.(after))
    return null;
  const [was, is] = [measure.value(before), measure.value(after)];
  if (measure.zero)
    return (is ?? 0) - (was ?? 0);
  return was === null ? is === null ? 0 : GAINED : is === null ? LOST : is - was;
}

/** A change in words. */
export function changed(measure: Measure, by: number | null): string {
  return by === null ? "not told" : by === 0 ? "no change" : by === GAINED ? "comes into reach" : by === LOST ? "no longer in reach" : `${measure.differs[by < 0 ? 0 : 1]} by ${measure.show(Math.abs(by))}`;
}

/** At most seven classes: up to three to either side of no change, one fewer where zones come into reach or go out of it, and one where some are not told. */
export function difference(values: (number | null)[], measure: Measure, why: string): Scale {
  if (values.every(value => value === null))
    return { classes: [{ label: why, fill: "#ffffff", hatch: "none" }], classOf: () => 0 };
  const hidden = values.some(value => value === null), reach = values.some(value => value === GAINED || value === LOST), most = 3 - Number(reach) - Number(hidden);
  const sizes = values.filter((value): value is number => value !== null && Number.isFinite(value) && value !== 0).map(Math.abs).sort((a, b) => a - b);
  const parts = Array.from({ length: most - 1 }, (_, index) => round(sizes[Math.floor(sizes.length * (index + 1) / most)] ?? 0));
  const limits = [...new Set(parts)].filter(limit => sizes.length > 0 && limit > sizes[0]!).sort((a, b) => a - b), size = limits.length + 1;
  const label = (index: number) => sizes.length === 0 ? "" : words(limits[index - 1] ?? null, limits[index] ?? null, sizes, measure.show);
  const shade = (ramp: string[], index: number) => ramp[size === 1 ? 1 : 2 - index]!;
  const side = (sign: 0 | 1) => Array.from({ length: size }, (_, index): MapClass => {
    const worse = (sign === 1) === measure.lowerIsBetter;
    return { label: `${measure.differs[sign]} by ${label(index)}`, fill: shade(worse ? WORSE : BETTER, index), ...worse ? { hatch: "dots" as const } : {} };
  });
  const classes: MapClass[] = [...reach ? [{ label: "no longer in reach", fill: "#ffffff", hatch: "none" as const }] : [], ...side(0).toReversed(), { label: "no change", fill: SAME }, ...side(1), ...reach ? [{ label: "comes into reach", fill: BETTER[0]! }] : [], ...hidden ? [{ label: why, fill: "#ffffff", hatch: "none" as const }] : []];
  const same = size + (reach ? 1 : 0);
  return {
    classes,
    classOf: value => value === null ? classes.length - 1 : value === LOST ? 0 : value === GAINED ? classes.length - 1 - Number(hidden) : value === 0 ? same : same + Math.sign(value) * (1 + limits.filter(limit => Math.abs(value) >= limit).length),
  };
}
