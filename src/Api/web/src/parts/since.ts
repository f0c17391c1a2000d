import { get } from "../lib/api";
import { el, fill } from "../lib/dom";
import type { Run } from "../lib/types";
import { moment } from "../lib/words";

/** What changed since the last run: the latest other run that is done, with a way to see the difference. */
export function since(run: string): HTMLElement {
  const place = el("p", { class: "govuk-body app-noprint" });
  void get<{ items: Run[] }>("/api/v1/runs").then(({ items }) => {
    const last = items.find(one => one.run !== run && one.phase === "done");
    fill(place, last ? `Latest other run: ${last.scenario}, ${moment(last.changed_at)}. ` : "No other run to compare with yet. ",
      last ? el("a", { class: "govuk-link", href: `/compare.html?basis=${run}&run=${last.run}` }, "What it changes") : el("a", { class: "govuk-link", href: "/compare.html" }, "Try a what-if"));
  }).catch(() => fill(place));
  return place;
}
