import { leave, status, who } from "../lib/api";
import { el, fill } from "../lib/dom";
import { ROLES } from "../lib/words";
import "../styles/main.scss";

const LINKS: [string, string][] = [["/", "Map"], ["/area.html", "One area"], ["/runs.html", "Runs and scenarios"], ["/compare.html", "Compare and what-if"]];

/** The page around what a page is about: skip link, head, banner, main, foot. Gives the main part. */
export function layout(title: string): HTMLElement {
  document.body.classList.add("js-enabled", "govuk-frontend-supported");
  document.title = `${title} – Pathways`;
  const main = el("main", { class: "govuk-main-wrapper", id: "main-content", tabindex: -1 });
  const caller = el("span", { class: "app-caller" });
  fill(document.getElementById("page")!,
    el("a", { href: "#main-content", class: "govuk-skip-link", onclick: () => main.focus() }, "Skip to main content"),
    el("header", { class: "app-header" }, el("div", { class: "govuk-width-container app-header__row" }, el("a", { class: "app-header__name", href: "/" }, "Pathways"), el("span", {}, "Post-16 provision in Kent and Medway"), caller)),
    navigation(),
    banner(),
    el("div", { class: "govuk-width-container" }, main),
    footer());
  void who().then(session => fill(caller, ...(session.role === null ? [el("a", { href: "/sign-in", class: "app-header__link" }, "Sign in")] : [`${ROLES[session.role] ?? session.role}${session.name && session.via !== "nothing" ? `: ${session.name}` : ""} `, session.via === "session" ? el("button", { type: "button", class: "app-header__leave", onclick: () => void leave() }, "Sign out") : session.via === "nothing" ? el("a", { href: "/sign-in", class: "app-header__link" }, "Sign in") : ""]))).catch(() => undefined);
  return main;
}

function navigation(): HTMLElement {
  const here = location.pathname === "/index.html" ? "/" : location.pathname;
  return el("nav", { class: "app-nav", "aria-label": "Pages" }, el("ul", { class: "govuk-width-container app-nav__list" },
    ...LINKS.map(([href, text]) => el("li", {}, el("a", { class: "app-nav__link", href, "aria-current": href === here ? "page" : null }, text)))));
}

const ILLUSTRATIVE = "Illustrative: course places not yet confirmed by providers";
let told = false;
const standing = el("div", { class: "app-illustrative", role: "region", "aria-label": "Status of the figures" });

/** Stands on every page: what the server says of the figures. Only providers can change it, by confirming every offer. */
function banner(): HTMLElement {
  stand(ILLUSTRATIVE);
  void status().then(now => { if (!told) stand(now.notice); }).catch(() => undefined);
  return standing;
}

/** Says what holds of the figures on this page, whatever holds of the dataset; of several the one with least confirmed. */
export function notice(...texts: string[]): void {
  told = true;
  stand(texts.find(text => text.startsWith(ILLUSTRATIVE)) ?? texts[0] ?? ILLUSTRATIVE);
}

function stand(text: string): void {
  const illustrative = text.startsWith(ILLUSTRATIVE); // more may follow, such as whose young people no extract covers
  fill(standing, el("p", { class: "govuk-width-container govuk-body-s" }, el("strong", { class: `govuk-tag govuk-tag--${illustrative ? "yellow" : "green"}` }, illustrative ? "Illustrative" : "Confirmed"), ` ${text}`));
}

function footer(): HTMLElement {
  return el("footer", { class: "app-footer" }, el("div", { class: "govuk-width-container" }, el("ul", { class: "app-footer__list" },
    el("li", {}, el("a", { class: "govuk-link govuk-link--no-visited-state", href: "/accessibility.html" }, "Accessibility statement")),
    el("li", {}, el("a", { class: "govuk-link govuk-link--no-visited-state", href: "/docs" }, "API")),
    el("li", {}, "Everything not from a published source is modelled.")),
    el("p", { class: "govuk-body-s" }, "Boundaries and population: Office for National Statistics, licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right.")));
}
