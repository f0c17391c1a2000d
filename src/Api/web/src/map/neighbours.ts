import type { Zone } from "../lib/types";
import { project } from "./projection";

export type Direction = "up" | "down" | "left" | "right";

/** The nearest zone in a direction (within 45 degrees of it where there is one), for the arrow keys; the middle of the map from none. */
export function nextZone(zones: Zone[], from: string | null, direction: Direction): string | null {
  const at = (zone: Zone) => project([zone.longitude, zone.latitude]);
  const here = zones.find(zone => zone.zone_code === from);
  const [x, y] = here ? at(here) : middle(zones.map(at));
  let best: string | null = from, least = Infinity;
  for (const zone of zones) {
    if (zone.zone_code === from)
      continue;
    const [dx, dy] = [at(zone)[0] - x, at(zone)[1] - y];
    const ahead = direction === "up" ? -dy : direction === "down" ? dy : direction === "left" ? -dx : dx, aside = Math.abs(direction === "up" || direction === "down" ? dx : dy);
    const cost = here ? ahead <= 0 ? Infinity : Math.hypot(ahead, aside) * (aside <= ahead ? 1 : 3) : Math.hypot(dx, dy);
    if (cost < least)
      [best, least] = [zone.zone_code, cost];
  }
  return best;
}

function middle(all: [number, number][]): [number, number] {
  const sum = all.reduce(([x, y], at) => [x + at[0], y + at[1]], [0, 0] as [number, number]);
  return [sum[0] / Math.max(1, all.length), sum[1] / Math.max(1, all.length)];
}
