/** A class of the legend: its colour, whether it is hatched, its words. */
export interface MapClass { label: string; fill: string; hatch?: "none" | "dots" }

/** How values become classes. */
export interface Scale { classes: MapClass[]; classOf: (value: number | null) => number }

/** Light to dark, told apart by everybody, also in grey. */
const RAMP = ["#fdf6cf", "#cfe8b8", "#88cbb5", "#3fa6bf", "#2868a8", "#16285e"];

/** Fewer, for differences: less, about the same, more. */
const LESS = ["#8c3a0b", "#d98136", "#f3cf9f"], SAME = "#f3f2f1", MORE = ["#bfd3ea", "#5b8fc6", "#173f7f"];

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
function words(from: number | null, to: number | null, sorted: number[], unit: (value: number) => string): string {
  const [least, most] = [sorted[0]!, sorted.at(-1)!], whole = sorted.every(Number.isInteger);
  if (whole && (to ?? most + 1) - (from ?? least) === 1)
    return unit(from ?? least);
  return from === null ? to === null ? `${unit(least)} to ${unit(most)}` : `under ${unit(to)}` : to === null ? `${unit(from)} or more` : `${unit(from)} to under ${unit(to)}`;
}

/** Of a difference: three classes to either side of about the same. */
export function difference(values: (number | null)[], unit: (value: number) => string): Scale {
  const sizes = values.filter((value): value is number => value !== null && value !== 0).map(Math.abs).sort((a, b) => a - b);
  const small = Math.max(1, round(sizes[Math.floor(sizes.length / 3)] ?? 1)), large = Math.max(small + 1, round(sizes[Math.floor(sizes.length * 2 / 3)] ?? 2));
  const words = [`${unit(large)} or more`, `${unit(small)} to under ${unit(large)}`, `under ${unit(small)}`];
  const classes: MapClass[] = [
    ...words.map((word, index): MapClass => ({ label: "fewer by " + word, fill: LESS[index]!, hatch: "dots" })),
    { label: "no change", fill: SAME },
    ...words.toReversed().map((word, index): MapClass => ({ label: "more by " + word, fill: MORE[index]! })),
  ];
  return {
    classes,
    classOf: value => value === null || value === 0 ? 3 : (value < 0 ? -1 : 1) * (Math.abs(value) >= large ? 3 : Math.abs(value) >= small ? 2 : 1) + 3,
  };
}

/** Two leading digits at most, the first step of 1, 2, 5 or their halves. */
function round(value: number): number {
  if (Math.abs(value) < 10)
    return Math.round(value);
  const unit = 10 ** Math.floor(Math.log10(Math.abs(value))) / 2;
  return value < 100 ? Math.round(value / 5) * 5 : Math.round(value / unit) * unit;
}
