import { el } from "../lib/dom";
import { table } from "../lib/table";
import type { Words } from "../lib/types";
import { figure } from "../lib/words";

export interface ResultOffer { offer_id: string; title: string; site_name: string; provider_name: string; level: string; ssa_tier1: string; places: number; basis: string; provision_type: string }

const COLUMNS: [string, string[]][] = [["Entry level", ["E1", "E2", "E3"]], ["Level 1", ["1"]], ["Level 2", ["2"]]];

/** Places taught in the area by subject and level; nothing where there is none. */
export function curriculum(offers: ResultOffer[], words: Words): HTMLElement {
  const cell = (ssa: string, levels: string[]) => offers.filter(offer => offer.ssa_tier1 === ssa && levels.includes(offer.level));
  const places = (some: ResultOffer[]) => some.reduce((sum, offer) => sum + offer.places, 0);
  const courses = (some: ResultOffer[]) => new Set(some.map(offer => offer.offer_id)).size; // an offer has a row for each kind of places
  return el("div", {}, table("September places at Level 2 and below taught in the area, by subject and level", [
    { title: "Subject", value: one => one.name, sort: one => one.name },
    ...COLUMNS.map(([title, levels]) => ({
      title, numeric: true, sort: (one: Words["subjects"][number]) => places(cell(one.code, levels)),
      value: (one: Words["subjects"][number]) => { const some = cell(one.code, levels); return some.length === 0 ? "none" : `${figure(places(some))} (${new Set(some.map(offer => offer.provider_name)).size === 1 ? "1 provider" : `${new Set(some.map(offer => offer.provider_name)).size} providers`})`; },
    })),
  ], words.subjects), el("p", { class: "govuk-hint" }, `${figure(courses(offers))} courses, ${courses(offers.filter(offer => offer.basis === "confirmed"))} confirmed by their providers. Courses in other areas may be in reach too.`));
}
