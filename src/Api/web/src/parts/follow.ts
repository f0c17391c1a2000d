import { get } from "../lib/api";
import { el } from "../lib/dom";
import type { Run } from "../lib/types";

const PATIENCE = 3000;

const ENDS = new Set(["done", "failed", "cancelled"]);

/** Follows a run by server-sent events, in an element of its own, until it is final; the browser comes back by itself after a break. */
export function follow(run: string, name: string): { element: HTMLElement; end: Promise<Run> } {
  const bar = el("progress", { class: "app-progress", max: 6, value: 0, "aria-label": `Progress of ${name}` });
  const says = el("p", { class: "govuk-body-s", "aria-live": "polite" }, "Waiting");
  const element = el("div", { class: "app-run" }, el("p", { class: "govuk-body" }, el("strong", {}, name), ` (run ${run})`), bar, says);
  const end = new Promise<Run>((resolve, reject) => {
    const events = new EventSource(`/api/v1/runs/${run}/events`);
    const told = (event: MessageEvent<string>) => {
      const { phase, step, steps, says: words } = JSON.parse(event.data) as { phase: string; step: number; steps: number; says: string };
      if (phase === "queued")
        return; // its place is told instead
      bar.max = steps;
      bar.value = step;
      says.textContent = event.type === "step_end" ? `${step} of ${steps} steps done, the last: ${words}` : `Step ${Math.min(step + 1, steps)} of ${steps}: ${words}`;
    };
    const place = () => void get<Run>(`/api/v1/runs/${run}`).then(now => {
      if (now.phase !== "queued" || events.readyState === EventSource.CLOSED) {
        if (says.textContent?.startsWith("Waiting") && now.says && !ENDS.has(now.phase))
          says.textContent = `Step ${Math.min((now.step ?? 0) + 1, now.steps ?? 6)} of ${now.steps ?? 6}: ${now.says}`;
        return;
      }
      says.textContent = now.queue_position ? `Waiting, number ${now.queue_position} in the queue` : "Waiting";
      setTimeout(place, PATIENCE);
    }, () => undefined);
    place();
    events.addEventListener("told", told);
    events.addEventListener("step_end", told);
    events.addEventListener("trouble", told);
    events.addEventListener("final", event => {
      events.close();
      const last = JSON.parse((event as MessageEvent<string>).data) as Run;
      bar.value = last.phase === "done" ? bar.max : bar.value;
      says.textContent = last.phase === "done" ? "Done" : `${last.phase}${last.failure ? `: ${last.failure}` : ""} ${(last.problems ?? []).map(problem => `${problem.field ?? ""} ${problem.message ?? ""}`).join("; ")}`;
      resolve(last);
    });
    events.addEventListener("error", () => {
      says.textContent = "The connection is broken; it is made anew.";
      void get<Run>(`/api/v1/runs/${run}`).then(now => {
        if (ENDS.has(now.phase) && events.readyState === EventSource.CLOSED) { says.textContent = now.phase; resolve(now); }
      }, error => { if (events.readyState === EventSource.CLOSED) reject(error as Error); });
    });
  });
  return { element, end };
}

/** A new id of an operation: sent twice it is one start. */
export const operationId = (): string => crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");
