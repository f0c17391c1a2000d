import { el } from "../lib/dom";
import { layout } from "../parts/layout";

const list = (...items: string[]) => el("ul", { class: "govuk-list govuk-list--bullet" }, ...items.map(item => el("li", {}, item)));
const head = (text: string) => el("h2", { class: "govuk-heading-m" }, text);
const words = (text: string) => el("p", { class: "govuk-body" }, text);

layout("Accessibility statement").append(
  el("h1", { class: "govuk-heading-l" }, "Accessibility statement for Pathways"),
  words("These pages are made to be used by as many people as possible. They aim to meet the Web Content Accessibility Guidelines version 2.2 at level AA."),
  head("What you can do"),
  list("use every page with a keyboard only, or with a screen reader; a link at the top skips to the content",
    "zoom in to 400% and read without scrolling sideways, tables and maps apart",
    "read everything that a map shows in tables below it, which can be sorted and downloaded",
    "tell the classes of a map apart without colour: light to dark, stripes where there is nothing, dashes of different lengths for types of cold spot, and words for all of them",
    "move on the map with arrow keys from zone to zone, open one with Enter, and zoom with plus, minus and 0"),
  head("How accessible these pages are"),
  words("They have been checked by their makers in Chromium with a keyboard and at the width of a phone. No independent audit has been made. A council that runs this service must have it audited, complete this statement with its own contact details, and publish it as the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 require."),
  head("Known limits"),
  list("outlines on the map are small; the tables tell the same", "small zones can be less than 24 pixels across until the map is zoomed in; the search and the tables open every zone"),
  head("If something does not work"),
  words("Tell whoever runs this service at your council. If you are not happy with the answer, contact the Equality Advisory and Support Service (EASS)."));
