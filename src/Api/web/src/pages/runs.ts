import { all, ApiError, download, post, who } from "../lib/api";
import { el, fill, type Child } from "../lib/dom";
import { table } from "../lib/table";
import type { Run, Scenario } from "../lib/types";
import { moment, plain } from "../lib/words";
import { follow, operationId } from "../parts/follow";
import { layout } from "../parts/layout";
import { failed, ready } from "../parts/ready";

const main = layout("Runs and scenarios");
const PARTS = ["summary", "areas", "msoas", "zones", "offers", "cold-spots"];

async function open(): Promise<void> {
  const now = await ready(main);
  const session = await who(), may = session.may_run;
  const [progress, runs, scenarios, says] = [el("div"), el("div"), el("div"), el("div", { "aria-live": "assertive" })];
  fill(main, el("h1", { class: "govuk-heading-l" }, "Runs and scenarios"), says, progress, runs, scenarios);

  async function list(): Promise<void> {
    const known = await all<Run>("/api/v1/runs");
    fill(runs, table<Run>("Runs", [
      { title: "Scenario", value: run => run.phase !== "done" ? run.scenario : el("a", { class: "govuk-link", href: run.run === now.run ? "/" : `/?run=${run.run}` }, run.scenario), sort: run => run.scenario },
      { title: "State", value: run => state(run), sort: run => run.phase },
      { title: "Compare", value: run => run.phase !== "done" || run.run === now.run ? "–" : el("a", { class: "govuk-link", href: `/compare.html?basis=baseline&run=${run.run}` }, "with the baseline", el("span", { class: "govuk-visually-hidden" }, `: ${run.scenario}`)) },
      { title: "Download", value: run => run.phase === "done" ? downloads(run) : "–" },
      { title: "Started", value: run => moment(run.started_at), sort: run => run.started_at ?? null },
    ], known));
    for (const run of known.filter(one => !["done", "failed", "cancelled"].includes(one.phase)))
      watch(run.run, run.scenario, run.what_if === true);
  }

  const watched = new Set<string>();
  function watch(run: string, scenario: string, own: boolean): void {
    if (watched.has(run))
      return;
    watched.add(run);
    const { element, end } = follow(run, scenario);
    const stop = el("button", { type: "button", class: "govuk-button govuk-button--warning", onclick: () => void post(`/api/v1/runs/${run}/cancel`, null).catch(tell) }, `Stop ${scenario}`);
    const box = el("div", { class: "app-panel" }, element, may && (own || session.profile === "internal") ? stop : null);
    progress.append(box);
    end.then(() => { stop.remove(); watched.delete(run); return list(); }).catch(tell);
  }

  async function start(scenario: string, own: boolean): Promise<void> {
    fill(says);
    try {
      const run = await post<Run>("/api/v1/runs", { scenario }, { "Idempotency-Key": operationId() });
      watch(run.run, scenario, own);
      progress.scrollIntoView({ block: "nearest" });
    } catch (error) {
      tell(error);
    }
  }

  function tell(error: unknown): void {
    const faults = error instanceof ApiError ? error.faults : [];
    fill(says, el("div", { class: "govuk-error-summary" }, el("h2", { class: "govuk-error-summary__title" }, error instanceof Error ? error.message : String(error)),
      el("ul", { class: "govuk-list" }, ...faults.map(fault => el("li", {}, `${fault.field ?? ""} ${fault.message ?? ""}; ${fault.remedy ?? ""}`)))));
  }

  await list();
  const kept = await all<Scenario>("/api/v1/scenarios");
  fill(scenarios, table<Scenario>("Scenarios", [
    { title: "Name", value: one => one.name, sort: one => one.name },
    { title: "Run", value: one => may && !one.fault ? el("button", { type: "button", class: "govuk-button govuk-!-margin-bottom-0", onclick: () => void start(one.name, one.owner !== null) }, "Start", el("span", { class: "govuk-visually-hidden" }, ` ${one.name}`)) : "–" },
    { title: "What it asks", long: true, value: one => one.fault ? el("span", { class: "govuk-error-message" }, one.fault) : one.purpose ?? "" },
    { title: "Changes", value: one => String(one.modifications ?? ""), sort: one => one.modifications ?? 0, numeric: true },
    { title: "Whose", value: one => one.owner ?? "ships with Pathways", sort: one => one.owner },
  ], kept));
  if (!may)
    scenarios.append(el("p", { class: "govuk-hint" }, "You may read all of this. Starting runs needs the key of an analyst or an LCPA lead."));
}

const state = (run: Run): string => ({ done: "Done", failed: "Failed", cancelled: "Stopped" })[run.phase] ?? `Under way: ${plain(run.phase)}`;

function downloads(run: Run): Child {
  const save = (part: string, accept: string, end: string) => el("button", { type: "button", class: "app-link", onclick: () => void download(`/api/v1/runs/${run.run}/${part}${part === "summary" ? "" : "?limit=10000"}`, accept, `${run.run}-${part}.${end}`) }, `${plain(part.replace("-", "_"))} (${end === "json" ? "JSON" : "CSV"})`);
  return el("details", { class: "govuk-details govuk-!-margin-bottom-0" }, el("summary", { class: "govuk-details__summary" }, el("span", { class: "govuk-details__summary-text" }, "Files", el("span", { class: "govuk-visually-hidden" }, ` of ${run.scenario}`))),
    el("ul", { class: "govuk-list" }, ...PARTS.map(part => el("li", {}, part === "summary" ? save(part, "application/json", "json") : save(part, "text/csv", "csv"))),
      el("li", {}, el("button", { type: "button", class: "app-link", onclick: () => void download(`/api/v1/runs/${run.run}/archive`, "application/zip", `${run.run}.zip`) }, "Everything in one archive (zip)"))));
}

open().catch(error => failed(main, error));
