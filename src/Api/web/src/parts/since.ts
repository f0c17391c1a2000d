import { all, get } from "../lib/api";
import { el, fill } from "../lib/dom";
import type { Count, Run, Summary } from "../lib/types";
import { count, moment } from "../lib/words";

const TOLD: [keyof Summary, string][] = [
  ["newly_placed_choice", "newly placed in September"], ["no_place_found_choice", "no suitable place found in September"],
  ["neet_central", "expected NEET in the winter, central assumption"], ["cold_spots", "cold spots"],
];

/** What changed: of the baseline since the last run, that of the same scenario or else the latest other one; of any other run against the baseline. With a way to see it on maps. */
export function since(run: string, now: Summary, baseline: string, mayRun: boolean): HTMLElement {
  const place = el("p", { class: "govuk-body" }, "");
  void told(run, now, baseline, place, mayRun).catch(() => fill(place));
  return place;
}

async function told(run: string, now: Summary, baseline: string, place: HTMLElement, mayRun: boolean): Promise<void> {
  const done = (await all<Run>("/api/v1/runs")).filter(one => one.run !== run && one.phase === "done");
  const last = run === baseline ? done.find(one => one.scenario === now.scenario) ?? done[0] : done.find(one => one.run === baseline);
  if (!last)
    return fill(place, "No other run yet, so nothing to compare with. ", mayRun && el("a", { class: "govuk-link app-noprint", href: "/compare.html" }, "Try a what-if"));
  const other = await get<Summary>(`/api/v1/runs/${last.run}/summary`), before = last.scenario === now.scenario || last.run === baseline;
  const side = el("a", { class: "govuk-link app-noprint", href: `/compare.html?basis=${before ? last.run : run}&run=${before ? run : last.run}` }, "See it side by side");
  const head = [el("strong", {}, last.run === baseline ? "What it changes against the baseline" : before ? "What changed since the last run" : `What the last run, ${last.scenario}, changes`), last.run === baseline ? ": " : ` (${moment(last.changed_at)}): `];
  if (now.profile !== "internal" && (now.what_if || other.what_if)) // counts with noise, and some kinds of cold spot only: no difference can be told from them
    return fill(place, ...head, "places, travel and subjects zone by zone. ", side);
  const pairs = TOLD.map(([key, words]) => ({ words, here: now[key] as Count, there: other[key] as Count })).filter(pair => typeof pair.here === "number" && typeof pair.there === "number");
  const moved = pairs.filter(pair => pair.here !== pair.there).map(pair => `${pair.words} ${count(before ? pair.there : pair.here)} → ${count(before ? pair.here : pair.there)}`);
  fill(place, ...head, pairs.length === 0 ? "figures are withheld" : moved.length === 0 ? "none of the headline figures" : moved.join("; "), ". Modelled. ", side);
}
