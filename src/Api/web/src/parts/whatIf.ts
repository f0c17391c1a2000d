import { ApiError, features, post, rows, who } from "../lib/api";
import { el, fill } from "../lib/dom";
import type { Offer, Run, Site, Words, Zone } from "../lib/types";
import { plain } from "../lib/words";
import type { Geometry, Position } from "../map/projection";
import { scenario, slug, type Modification } from "../lib/yaml";
import { firstFew } from "./coarse";
import { follow, operationId } from "./follow";
import { select, text } from "./fields";

/** Where a what-if begins: at a school or college, or at a zone where a new place would open. */
export interface Preset { site?: string; zone?: Zone }

/** A what-if: change the places of a course, or add one at a school or college; kept as a scenario, run, and shown when done. */
export async function whatIf(words: Words, done: (run: string) => void, preset: Preset = {}): Promise<HTMLElement> {
  const [offers, allSites, session] = await Promise.all([rows<Offer>("/api/v1/offers"), features<Geometry, Site>("/api/v1/sites").then(all => all.map(one => ({ ...one.properties, at: one.geometry.type === "Point" ? one.geometry.coordinates : null }))), who()]);
  const own = (site: Site) => session.institution !== null && site.provider_id === session.institution;
  const taught = new Set(offers.map(offer => offer.site_id));
  const sites = allSites.filter(site => taught.has(site.site_id)).sort((a, b) => Number(own(b)) - Number(own(a)) || a.site_name.localeCompare(b.site_name));
  const zone = preset.zone, providers = [...new Map(allSites.map(one => [one.provider_id, one.provider_name])).entries()].sort((a, b) => a[1].localeCompare(b[1]));
  let [kind, site, offer, by, level, ssa, size] = [zone ? "new" : "change", sites.find(one => one.site_id === preset.site)?.site_id ?? sites[0]!.site_id, "", 15, "1", words.subjects[4]?.code ?? "05", 15];
  let provider = sites.find(own)?.provider_id ?? (zone ? nearest(sites, zone)?.provider_id : undefined) ?? providers[0]![0];

  const inner = el("div"), out = el("div", { "aria-live": "polite" });
  const name = text("what-if-name", "Name of the scenario", "Lower-case letters, digits and hyphens; it is kept under Runs and scenarios", "");
  const go = el("button", { type: "submit", class: "govuk-button" }, "Keep as a scenario and run it");

  const placesOf = (id: string) => { const one = offers.find(each => each.offer_id === id); return one ? one.general_places + one.commissioned_places : 0; };

  function draw(): void {
    const here = offers.filter(one => one.site_id === site);
    offer = here.some(one => one.offer_id === offer) ? offer : here[0]?.offer_id ?? "";
    by = Math.max(by, -Math.min(30, placesOf(offer)));
    const sited = select("what-if-site", "At", sites.map(one => ({ value: one.site_id, text: one.site_name, ...session.institution ? { group: own(one) ? "My institution" : "Others" } : {} })), site, value => { site = value; draw(); document.getElementById("what-if-site")?.focus(); });
    const placed = zone ? [el("p", { class: "govuk-body" }, `A new place at the middle of ${zone.msoa_name} (${zone.zone_name}).`), select("what-if-provider", "Run by", providers.map(([value, title]) => ({ value, text: title })), provider, value => { provider = value; })] : [];
    fill(inner, ...kind === "new" ? placed : [sited], ...kind === "change" ? [
      select("what-if-offer", "Course", here.map(one => ({ value: one.offer_id, text: `${one.title}, ${one.level.startsWith("E") ? "Entry" : "Level"} ${one.level.replace("E", "")} (${placesOf(one.offer_id)} places)` })), offer, value => { offer = value; draw(); document.getElementById("what-if-offer")?.focus(); }),
      slider("what-if-by", "Places more or fewer", -Math.min(30, placesOf(offer)), 60, by, value => { by = value; rename(); }, value => `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(value)} (${placesOf(offer) + value} places)`),
    ] : [
      select("what-if-level", "Level", [["E3", "Entry 3"], ["1", "Level 1"], ["2", "Level 2"]].map(([value, title]) => ({ value: value!, text: title! })), level, value => { level = value; rename(); }),
      select("what-if-ssa", "Subject", words.subjects.map(one => ({ value: one.code, text: one.name })), ssa, value => { ssa = value; rename(); }),
      slider("what-if-size", "Places in the group", 5, 60, size, value => { size = value; rename(); }),
    ]);
    rename();
  }

  function rename(): void {
    name.field.value = kind === "new" ? slug(`new ${zone!.msoa_name} l${level} s${ssa} ${size}`) : kind === "change" ? slug(`${offer} ${by < 0 ? "minus" : "plus"} ${Math.abs(by)}`) : slug(`new ${site.slice(-20)} l${level} s${ssa} ${size}`);
  }

  function modifications(): Modification[] {
    if (kind === "change")
      return [{ type: "change_places", where: { offer }, by }];
    const at = kind === "new" ? slug(`what if ${zone!.zone_code} ${provider}`) : site;
    const opened: Modification[] = kind === "new" ? [{ type: "open_site", id: at, provider, title: `New place in ${zone!.msoa_name} (what-if)`, latitude: Number(zone!.latitude.toFixed(5)), longitude: Number(zone!.longitude.toFixed(5)) }] : [];
    const subject = words.subjects.find(one => one.code === ssa)?.name ?? "";
    return [...opened, { type: "open_offer", id: slug(`${at} ${level} ${ssa} what if`), site: at, title: `${level.startsWith("E") ? "Entry 3" : `Level ${level}`} ${subject} (what-if)`, level: level === "E3" ? "E3" : Number(level), ssa, provision_type: "study_programme", group_size: size }];
  }

  async function start(): Promise<void> {
    go.disabled = true;
    fill(out);
    try {
      const own = name.field.value.trim(), place = kind === "new" ? `${zone!.msoa_name}, at a new place` : sites.find(one => one.site_id === site)?.site_name ?? site;
      await post("/api/v1/scenarios", scenario(own, `What if ${kind === "change" ? `${plain(offers.find(one => one.offer_id === offer)?.title ?? offer)} at ${place} had ${Math.abs(by)} places ${by < 0 ? "fewer" : "more"}` : `a course of ${size} places were added at ${place}`}? Made on the page.`, modifications()));
      const run = await post<Run>("/api/v1/runs", { scenario: own }, { "Idempotency-Key": operationId() });
      const following = follow(run.run, own);
      fill(out, following.element);
      const last = await following.end;
      if (last.phase === "done")
        done(last.run);
    } catch (error) {
      const faults = error instanceof ApiError ? error.faults : [];
      fill(out, el("div", { class: "govuk-error-summary", role: "alert" }, el("h3", { class: "govuk-error-summary__title" }, error instanceof Error ? error.message : String(error)),
        el("ul", { class: "govuk-list" }, ...faults.map(fault => el("li", {}, `${fault.field ?? ""} ${fault.message ?? ""}; ${fault.remedy ?? ""}`)))));
    } finally {
      go.disabled = false;
    }
  }

  const choice = select("what-if-kind", "What if", [...zone ? [{ value: "new", text: `a new place opened in ${zone.msoa_name}` }] : [], { value: "change", text: "a course had more or fewer places" }, { value: "add", text: "a new course opened" }], kind, value => { kind = value; draw(); });
  const form = el("form", { onsubmit: event => { event.preventDefault(); void start(); } }, choice, inner, name.group, session.profile === "internal" ? null : el("p", { class: "govuk-hint" }, `Places, travel and subjects are told in full for every scenario of yours; coarse counts of young people for ${firstFew(session.limits.what_if_counts_a_year)} of yours in a year.`), go);
  draw();
  return el("div", {}, form, out);
}

/** The school or college with courses nearest to a zone, which might run a new place there. */
function nearest<T extends { at: Position | null }>(sites: T[], zone: Zone): T | undefined {
  const away = (site: T) => site.at ? Math.hypot(site.at[1] - zone.latitude, (site.at[0] - zone.longitude) * 0.626) : Infinity;
  return sites.toSorted((a, b) => away(a) - away(b))[0];
}

function slider(id: string, label: string, least: number, most: number, value: number, change: (value: number) => void, words: (value: number) => string = String): HTMLElement {
  const shown = el("output", { for: id, class: "govuk-!-font-weight-bold" }, words(value));
  const range = el("input", { class: "app-range", type: "range", id, min: least, max: most, step: 1, value, oninput: () => { shown.textContent = words(Number(range.value)); range.setAttribute("aria-valuetext", shown.textContent); change(Number(range.value)); } });
  return el("div", { class: "govuk-form-group" }, el("label", { class: "govuk-label", for: id }, label, ": ", shown), range);
}
