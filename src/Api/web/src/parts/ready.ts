import { ApiError, status, who } from "../lib/api";
import { el, fill } from "../lib/dom";
import type { Status } from "../lib/types";

/** Waits until the server has its first baseline, with its progress on the page; says who must sign in. */
export async function ready(main: HTMLElement): Promise<Status> {
  const bar = el("progress", { class: "app-progress", max: 1, value: 0, "aria-labelledby": "progress-says" });
  const says = el("p", { id: "progress-says", class: "govuk-body", "aria-live": "polite" }, "Asking the server");
  let shown = false;
  for (let tries = 0; ; tries++) {
    let now: Status;
    try {
      now = await status();
    } catch (failed) {
      if (failed instanceof ApiError && failed.status < 500)
        throw failed;
      now = { phase: "reading", share: 0, step: 0, steps: 6, says: "The server does not answer; it is tried again." } as Status;
    }

    if (now.phase === "ready") {
      if (!(await who()).may_read)
        return await signIn(main);
      return now;
    }

    if (!shown) {
      shown = true;
      fill(main, el("h1", { class: "govuk-heading-l" }, "The first figures are being computed"),
        el("p", { class: "govuk-body" }, "The server has just started and computes the baseline: the coming September with today's places, travel and applications. That takes under a minute on an idle machine. This page goes on by itself."),
        bar, says);
    }

    bar.value = now.share;
    says.textContent = now.phase === "failed" ? now.says : `Step ${Math.min(now.step + 1, now.steps)} of ${now.steps}: ${now.says}`;
    if (now.phase === "failed") {
      says.className = "govuk-error-message";
      return await new Promise(() => undefined);
    }

    await new Promise(resolve => setTimeout(resolve, 700));
  }
}

function signIn(main: HTMLElement): Promise<Status> {
  fill(main, el("h1", { class: "govuk-heading-l" }, "Sign in"),
    el("p", { class: "govuk-body" }, "These pages are for people with a key. "), el("a", { class: "govuk-button", href: "/sign-in" }, "Sign in with your key"));
  return new Promise(() => undefined);
}

/** Tells a failure where the page would be. */
export function failed(main: HTMLElement, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  fill(main, el("div", { class: "govuk-error-summary", role: "alert" }, el("h1", { class: "govuk-error-summary__title" }, "This page cannot be shown"),
    el("p", { class: "govuk-body" }, message), el("p", { class: "govuk-body" }, el("a", { class: "govuk-link", href: location.pathname }, "Open it anew"))));
}
