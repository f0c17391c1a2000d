/** A class of the legend: its colour, whether it is hatched, its words. */
export interface MapClass { label: string; fill: string; hatch?: "none" | "dots" }

/** How values become classes. */
export interface Scale { classes: MapClass[]; classOf: (value: number | null) => number }

/** Light to dark, told apart by everybody, also in grey. */
const RAMP = ["#fdf6cf", "#cfe8b8", "#88cbb5", "#3fa6bf", "#2868a8", "#16285e"];

const NOTHING: MapClass = { label: "", fill: "#ffffff", hatch: "none" };

/**
 * At most six classes with about as many zones each, whose limits are round numbers, and one for what has no value: seven in all.
 */
export function scale(values: (number | null)[], unit: (value: number) => string, nothing: string): Scale {
  const sorted = values.filter((value): value is number => value !== null).sort((a, b) => a - b);
  const limits = [...new Set([1, 2, 3, 4, 5].map(part => round(sorted[Math.floor(sorted.length * part / 6)] ?? 0)))].filter(limit => sorted.length > 0 && limit > sorted[0]!).sort((a, b) => a - b);
  const step = limits.length < 2 ? 2 : (RAMP.length - 1) / limits.length;
  const classes = sorted.length === 0 ? [] : Array.from({ length: limits.length + 1 }, (_, index): MapClass => ({
    fill: RAMP[Math.min(RAMP.length - 1, Math.round(index * step))]!,
    label: words(index === 0 ? null : limits[index - 1]!, limits[index] ?? null, sorted, unit),
  }));
  classes.push({ ...NOTHING, label: nothing });
  return { classes, classOf: value => value === null ? classes.length - 1 : limits.filter(limit => value >= limit).length };
}

/** Classes with given limits, for values whose steps everybody knows, such as half hours; at most six. */
export function steps(limits: number[], unit: (value: number) => string, nothing: string): Scale {
  const classes = limits.map((limit, index): MapClass => ({ fill: RAMP[Math.min(RAMP.length - 1, Math.round(index * (RAMP.length - 1) / Math.max(1, limits.length - 1)))]!, label: index === 0 ? `up to ${unit(limit)}` : `over ${unit(limits[index - 1]!)} to ${unit(limit)}` }));
  classes.push({ ...NOTHING, label: nothing });
  return { classes, classOf: value => { const at = value === null ? -1 : limits.findIndex(limit => value <= limit); return at < 0 ? limits.length : at; } };
}

/** A class in words: one whole number where nothing else is in it. */
export function words(from: number | null, to: number | null, sorted: number[], unit: (value: number) => string): string {
  const [least, most] = [sorted[0]!, sorted.at(-1)!], whole = sorted.every(Number.isInteger);
  if (whole && (to ?? most + 1) - (from ?? least) === 1)
    return unit(from ?? least);
  return from === null ? to === null ? `${unit(least)} to ${unit(most)}` : `under ${unit(to)}` : to === null ? `${unit(from)} or more` : `${unit(from)} to under ${unit(to)}`;
}

/** Two leading digits at most, the first step of 1, 2, 5 or their halves. */
export function round(value: number): number {
  if (Math.abs(value) < 10)
    return Math.round(value);
  const unit = 10 ** Math.floor(Math.log10(Math.abs(value))) / 2;
  return value < 100 ? Math.round(value / 5) * 5 : Math.round(value / unit) * unit;
}
