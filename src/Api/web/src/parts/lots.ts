import { ApiError, rows } from "../lib/api";
import { el } from "../lib/dom";
import { table } from "../lib/table";
import type { Count, Words } from "../lib/types";
import { count, figure, plain, pounds } from "../lib/words";

/** A lot to buy. */
export interface Lot {
  lot: number; offer_id: string; title: string; area_code: string; site: string; site_to_be_found: boolean; provision_type: string; level: string; ssa_tier1: string; places: number;
  minimum_group: number; lead_time_months: number; filled_choice: Count; newly_placed_best: Count; pounds_a_year: number; confidence: string;
}

/** Lots suggested for an area by the run that fills gaps; where no run does, how to have one. */
export function lots(run: string, found: Lot[], words: Words): HTMLElement {
  const subject = new Map(words.subjects.map(one => [one.code, one.name]));
  if (found.length === 0)
    return el("p", { class: "govuk-body" }, "No lots suggested: no run that fills gaps is done, or it opens nothing here. ", el("a", { class: "govuk-link app-noprint", href: "/runs.html" }, "Start a scenario such as gap-fill-300"));
  return el("div", {}, table<Lot>("New places that would help most, in the order in which to buy them (modelled)", [
    { title: "No.", value: lot => String(lot.lot), sort: lot => lot.lot },
    { title: "Course", value: lot => lot.title, sort: lot => lot.title },
    { title: "Where", value: lot => `${lot.site}${lot.site_to_be_found ? " (site to be found)" : ""}`, sort: lot => lot.site },
    { title: "Subject", value: lot => subject.get(lot.ssa_tier1) ?? lot.ssa_tier1, sort: lot => subject.get(lot.ssa_tier1) ?? null },
    { title: "Places", value: lot => figure(lot.places), sort: lot => lot.places, numeric: true },
    { title: "Learners in it as applications work today", value: lot => count(lot.filled_choice), sort: lot => typeof lot.filled_choice === "number" ? lot.filled_choice : null, numeric: true },
    { title: "More newly placed, best case", value: lot => count(lot.newly_placed_best), sort: lot => typeof lot.newly_placed_best === "number" ? lot.newly_placed_best : null, numeric: true },
    { title: "Pounds a year (estimate)", value: lot => pounds(lot.pounds_a_year), sort: lot => lot.pounds_a_year, numeric: true },
    { title: "Months to start", value: lot => figure(lot.lead_time_months), sort: lot => lot.lead_time_months, numeric: true },
    { title: "Confidence", value: lot => plain(lot.confidence), sort: lot => lot.confidence },
  ], found, { page: 6 }), el("p", { class: "govuk-hint" }, `From run ${run}. The plan is for all areas together.`));
}

/** The lots of the latest run that this reader may know and that suggests any. */
export async function latestLots(runs: { run: string; phase: string; scenario: string }[], area: string): Promise<{ run: string; lots: Lot[] }> {
  for (const one of runs.filter(run => run.phase === "done" && run.scenario.includes("gap")).slice(0, 3)) {
    const found = await rows<Lot>(`/api/v1/runs/${one.run}/lots?area_code=${encodeURIComponent(area)}`).catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 409)
        return []; // results of an older version are refused
      throw error;
    });
    if (found.length > 0)
      return { run: one.run, lots: found };
  }
  return { run: "", lots: [] };
}
