import { all as allOf, features, get, rows, who } from "../lib/api";
import { el, fill } from "../lib/dom";
import { keep } from "../lib/keep";
import { keepMyArea, myArea } from "../lib/mine";
import { PageState } from "../lib/state";
import type { AreaSummary, ColdSpot, Run, Summary, Words, ZoneRow } from "../lib/types";
import { figure, KINDS, LEVELS, plain } from "../lib/words";
import { scale, steps, type Scale } from "../map/classes";
import { changed, delta, difference } from "../map/differences";
import { legend } from "../map/legend";
import { hidden, measureOf, MEASURES, type Measure } from "../map/measures";
import { people, PEOPLE, peopleOf, type People, type PeopleMeasure } from "../map/people";
import type { Geometry } from "../map/projection";
import { ZoneMap } from "../map/zoneMap";
import { areaSummary } from "../parts/areaSummary";
import { checkbox, search, select } from "../parts/fields";
import { areaOptions, geography, isArea } from "../parts/geography";
import { layout, notice } from "../parts/layout";
import { mapTables } from "../parts/mapTables";
import { peopleTable } from "../parts/peopleTable";
import { finder } from "../parts/places";
import { failed, ready } from "../parts/ready";
import { since } from "../parts/since";
import { sitePanel, type CatchmentRow } from "../parts/sitePanel";
import { PROVISION, taught } from "../parts/taught";
import { whatIf, type Preset } from "../parts/whatIf";
import { pairsOf, zoneChanges } from "../parts/zoneChanges";
import { zonePanel } from "../parts/zonePanel";

const main = layout("Provision in my area");
const state = new PageState({ area: "", level: "Level 1", measure: "places", against: "", subject: "", type: "all", need: "", provision: "", sites: "yes", zone: "", site: "" });

const myAreaNow = (): string => state.get("area") || "ALL";

const NEEDS: Record<string, { text: string; kept: (row: ZoneRow) => boolean }> = {
  plan: { text: "zones that reach places for young people with an EHCP", kept: row => (row.plan_places_in_reach ?? 0) > 0 },
  "no-plan": { text: "zones that reach no place for young people with an EHCP", kept: row => row.plan_places_in_reach === 0 },
  flexible: { text: "zones that reach flexible places", kept: row => (row.flexible_places_in_reach ?? 0) > 0 },
  "no-flexible": { text: "zones that reach no flexible place", kept: row => row.flexible_places_in_reach === 0 },
};

async function open(): Promise<void> {
  const now = await ready(main);
  const run = state.get("run") || now.run!;
  if (!state.has("area"))
    state.set("area", myArea());
  fill(main, el("h1", { class: "govuk-heading-l" }, "Provision in my area"), el("p", { class: "govuk-body", role: "status" }, "Loading figures"));
  const [may, geo, summary, all, cold, words, runs] = await Promise.all([
    who().then(session => session.may_run), geography(run), get<Summary>(`/api/v1/runs/${run}/summary`), rows<ZoneRow>(`/api/v1/runs/${run}/zones`),
    features<Geometry | null, ColdSpot>(`/api/v1/runs/${run}/cold-spots`), get<Words>("/api/v1/words"), allOf<Run>("/api/v1/runs")]);

  if (!isArea(geo, state.get("area")))
    state.set("area", ""); // from an address or a visit before, of another area set
  const zones = new Map(geo.zones.map(zone => [zone.properties.zone_code, zone.properties]));
  const whole = Map.groupBy(all, row => row.level), shown = { kind: "", byLevel: whole };
  const map = new ZoneMap(geo, "Map of what can be reached from each zone of Kent and Medway");
  const panel = zonePanel(run, words, () => { panel.element.hidden = true; state.set("zone", ""); map.mark(null); map.focus(); }, may ? zone => void tryOut({ zone }) : null);
  const site = sitePanel(run, words, () => { site.element.hidden = true; catchment = null; map.markSite(null); state.set("site", ""); draw(); map.focus(); }, found => { catchment = new Map(found.map(row => [row.zone_code, row])); draw(); }, may ? chosen => void tryOut({ site: chosen.site_id }) : null);
  const [short, key, tables, trial] = [el("div"), el("div"), el("div"), el("section", { class: "app-panel", tabindex: -1, "aria-label": "What if", hidden: true })], says = el("div", { "aria-live": "assertive" });
  let catchment: Map<string, CatchmentRow> | null = null, counted: People | null = null;
  let ofZone = new Map<string, ZoneRow>(), others: { key: string; run: string; byLevel: Map<string, ZoneRow[]> } | null = null;
  notice(summary.notice);
  const anyOpened = geo.sites.some(one => one.properties.opened_by_scenario);
  const sitesShown = () => state.get("sites") === "yes" ? { schools: true, opened: anyOpened } : {};
  const comparable = runs.filter(one => one.phase === "done" && one.run !== run);
  const titleOf = (id: string) => id === run ? summary.scenario : comparable.find(one => one.run === id)?.scenario ?? id;

  const teaching = taught(run);
  let sites = geo.sites;

  const zonesOf = keep(async key => { const [of, kind] = key.split(" "); return Map.groupBy(await rows<ZoneRow>(`/api/v1/runs/${of}/zones${kind ? `?provision_type=${kind}` : ""}`), row => row.level); });
  const kindNow = () => state.get("provision") in PROVISION ? state.get("provision") : "";

  /** Zones by what they can reach of the kind of provision asked for, schools and colleges by whether they teach it at the level shown. */
  async function filterKind(): Promise<void> {
    const kind = kindNow(), level = state.get("level");
    fill(says);
    try {
      const [found, byLevel] = await Promise.all([kind === "" ? null : teaching(kind, level), kind === "" ? whole : zonesOf(`${run} ${kind}`)]);
      if (kind !== kindNow() || level !== state.get("level"))
        return; // another was chosen meanwhile
      Object.assign(shown, { kind, byLevel });
      sites = found ? geo.sites.filter(site => found.has(site.properties.site_id)) : geo.sites;
    } catch (error) {
      fill(says, el("p", { class: "govuk-error-message" }, `The kind of provision cannot be shown: ${error instanceof Error ? error.message : String(error)}`));
      return;
    }
    map.setSites(sites);
    map.markSite(state.get("site"));
    draw();
  }

  async function showArea(): Promise<void> {
    const area = await get<AreaSummary>(`/api/v1/runs/${run}/areas/${myAreaNow()}`);
    fill(short, areaSummary(area, summary, showSpot), myAreaNow() === "ALL" ? null : el("p", { class: "govuk-body app-noprint" }, el("a", { class: "govuk-link", href: `/area.html?area=${myAreaNow()}${run === now.run ? "" : `&run=${run}`}` }, `Everything about ${area.area_name} on one page`)));
  }

  async function loadPeople(): Promise<void> {
    counted = await people(run, summary.profile === "internal");
    draw();
  }

  /** Counts of people are drawn by area, never by zone. */
  function drawPeople(measure: PeopleMeasure, level: string, kinds: string[]): void {
    const units = counted!, unitOf = (zone: string) => { return zones.get(zone)?.area_code ?? ""; };
    const value = (unit: string) => { const row = units.of(unit, level); return row ? units.figure(measure, row) : null; };
    const inArea = [...zones.values()].filter(zone => myAreaNow() === "ALL" || zone.area_code === myAreaNow()).map(zone => zone.zone_code);
    const values = [...new Set(inArea.map(unitOf))].map(value), classes = scale(values, measure.show, measure.ofCounts && summary.profile !== "internal" ? "withheld outside the authority" : "not shown: too few young people, withheld, or not available");
    map.paint(classes, zone => value(unitOf(zone)));
    map.borders(false);
    map.tell = zone => { const unit = unitOf(zone), of = value(unit); return `${units.of(unit, level)?.area_name ?? ""}: ${measure.name.toLowerCase()} ${of === null ? units.of(unit, level)?.competing === "x" ? "not available" : "not shown" : measure.show(of)}`; };
    fill(key, legend(`${measure.name}, ${level}`, measure.unit, "modelled", `${measure.about} ${shown.kind === "" ? "" : "All kinds of provision together. "}${units.words}`, classes, values, kinds, sitesShown(), ["area", "areas"]));
  }

  async function loadOther(id: string): Promise<void> {
    const key = `${id} ${shown.kind}`;
    try {
      const [byLevel, other] = await Promise.all([zonesOf(key), get<Summary>(`/api/v1/runs/${id}/summary`)]);
      if (key !== `${state.get("against")} ${shown.kind}`)
        return; // another was chosen meanwhile
      others = { key, run: id, byLevel };
      notice(summary.notice, other.notice);
      draw();
    } catch (error) {
      fill(says, el("p", { class: "govuk-error-message" }, `The other run cannot be shown: ${error instanceof Error ? error.message : String(error)}`));
    }
  }

  /** What changes against another run; the baseline, where it is one of the two, comes before. */
  function drawChange(measure: Measure, level: string, rowsShown: ZoneRow[], kinds: string[]): HTMLElement {
    const there = new Map((others!.byLevel.get(level) ?? []).map(row => [row.zone_code, row])), first = run === now.run;
    const [before, after] = first ? [ofZone, there] : [there, ofZone], [was, is] = first ? [run, others!.run] : [others!.run, run];
    const by = (zone: string) => delta(measure, before.get(zone), after.get(zone));
    const classes = difference([...ofZone.keys()].map(by), measure, hidden(measure, [...before.values(), ...after.values()])), kept = new Set(rowsShown.map(row => row.zone_code));
    paint(classes, by);
    map.tell = zone => { const row = ofZone.get(zone); return row ? `${row.msoa_name} (${row.zone_name}): ${measure.name.toLowerCase()} ${changed(measure, by(zone))}` : zone; };
    fill(key, legend(`Change of ${measure.name.toLowerCase()}, ${named(level)}`, measure.unit, "modelled", `${titleOf(is)} less ${titleOf(was)}. ${about(measure)} Outlines are those of ${titleOf(run)}.`, classes, rowsShown.map(row => by(row.zone_code)), kinds, sitesShown()));
    return el("div", {}, zoneChanges(pairsOf(before, after).filter(pair => kept.has(pair.before.zone_code)), measure, choose),
      el("p", { class: "govuk-body app-noprint" }, el("a", { class: "govuk-link", href: `/compare.html?basis=${was}&run=${is}&level=${encodeURIComponent(level)}&measure=${measure.key}${shown.kind === "" ? "" : `&provision=${shown.kind}`}` }, "See the two side by side, with young people and cold spots")));
  }

  const named = (level: string) => shown.kind === "" ? level : `${level}, ${PROVISION[shown.kind]}`;

  function about(measure: Measure): string {
    return shown.kind === "" ? measure.about : `${measure.about} Of ${PROVISION[shown.kind]} alone${shown.kind === "supported_internship" ? ", which are for holders of an education, health and care plan" : ""}; cold spots are of all kinds together.`;
  }

  function paint(classes: Scale, value: (zone: string) => number | null): void {
    map.element.dataset.paintMilliseconds = map.paint(classes, value).toFixed(1);
  }

  function drawCatchment(rowsOf: Map<string, CatchmentRow>): void {
    const limit = summary.travel_limit_minutes, within = (row: CatchmentRow | undefined) => row?.within_limit ? row.minutes : null;
    const classes = steps([15, 30, 45, 60].filter(minutes => minutes < limit).concat(limit), value => figure(value) + " min", `over ${limit} min, or not at all`);
    map.paint(classes, zone => within(rowsOf.get(zone)));
    map.outline([]);
    map.tell = zone => { const row = rowsOf.get(zone); return row ? `${row.msoa_name} (${row.zone_name}): ${row.minutes === null ? "cannot reach it" : `${row.minutes} minutes`}` : zone; };
    fill(key, legend("Minutes to the chosen school or college", "minutes one way, door to door", "modelled", "Arriving by 09:00. Close the school or college to see the other measures again.", classes, [...rowsOf.values()].map(within), [], { schools: true, opened: anyOpened }));
  }

  async function tryOut(preset: Preset): Promise<void> {
    trial.hidden = false;
    fill(trial, el("div", { class: "app-panel__head" }, el("h2", { class: "govuk-heading-m" }, "What if"), el("button", { type: "button", class: "govuk-button govuk-button--secondary", onclick: () => { trial.hidden = true; map.focus(); } }, "Close")),
      await whatIf(words, done => { location.href = `/compare.html?run=${done}&area=${myAreaNow()}`; }, preset));
    trial.focus();
  }

  function draw(): void {
    const [level, measure, area, subject, type] = [state.get("level"), measureOf(state.get("measure")), myAreaNow(), state.get("subject"), state.get("type")];
    const counts = peopleOf(state.get("measure")), against = counts ? "" : comparable.find(one => one.run === state.get("against"))?.run ?? "";
    if (counts && !counted)
      void loadPeople();
    if (against && others?.key !== `${against} ${shown.kind}`)
      void loadOther(against);
    const levelRows = shown.byLevel.get(level) ?? [];
    ofZone = new Map(levelRows.map(row => [row.zone_code, row]));
    const kept = (row: ZoneRow) => (area === "ALL" || row.area_code === area) && (subject === "" || row.subject_codes_in_reach.includes(subject)) && (NEEDS[state.get("need")]?.kept(row) ?? true);
    const values = levelRows.map(measure.value), untold = (row: ZoneRow) => Boolean(measure.symbol?.(row)), why = hidden(measure, levelRows);
    const nothing = why === "" ? measure.nothing : levelRows.every(untold) ? why : `${measure.nothing}, or ${why}`, classes = scale(values, measure.show, nothing);
    paint(classes, zone => { const row = ofZone.get(zone); return row ? measure.value(row) : null; });
    map.borders(true);
    map.filter(zone => { const row = ofZone.get(zone); return row !== undefined && kept(row); });
    map.tell = zone => { const row = ofZone.get(zone), value = row ? measure.value(row) : null; return row ? `${row.msoa_name} (${row.zone_name}), ${measure.name.toLowerCase()}: ${value === null ? hidden(measure, [row]) || measure.nothing : measure.show(value)}${row.cold_spot === "none" || row.cold_spot === "c" || row.cold_spot === "x" ? "" : `; cold spot: ${(KINDS[row.cold_spot]?.name ?? "").toLowerCase()}`}` : zone; };
    const spots = cold.filter(spot => spot.properties.level === level && type !== "none" && (type === "all" || spot.properties.kind === type) && (area === "ALL" || spot.properties.area_code === area));
    map.outline(spots);
    map.showSites(state.get("sites") === "yes");
    const keptRows = levelRows.filter(kept), kinds = Object.keys(KINDS).filter(kind => spots.some(spot => spot.properties.kind === kind));
    let change: HTMLElement | null = null;
    fill(key, legend(`${measure.name}, ${named(level)}`, measure.unit, "modelled", about(measure), classes, keptRows.map(measure.value), kinds, sitesShown()));
    if (against && others?.key === `${against} ${shown.kind}`)
      change = drawChange(measure, level, keptRows, kinds);
    if (catchment)
      drawCatchment(catchment);
    else if (counts && counted)
      drawPeople(counts, level, kinds);
    fill(tables, change, counts && counted ? peopleTable(counted, counts, level, area) : null, mapTables(run, level, area, zones, keptRows, spots.map(spot => spot.properties), sites.map(site => site.properties), shown.kind, choose, chooseSite));
  }

  function chooseSite(id: string): void {
    const chosen = geo.sites.find(one => one.properties.site_id === id)?.properties;
    if (!chosen)
      return;
    state.set("site", id);
    map.markSite(id);
    void site.show(chosen);
    site.element.scrollIntoView({ block: "nearest" });
  }

  function choose(zone: string): void {
    const place = zones.get(zone), row = ofZone.get(zone);
    if (!place || !row)
      return;
    state.set("zone", zone);
    map.mark(zone);
    panel.element.scrollIntoView({ block: "nearest" });
    void panel.show(place, row, cold.find(spot => spot.properties.cold_spot_id === row.cold_spot_id)?.properties, { ehcp: state.get("need") === "plan", interests: state.get("subject") ? [state.get("subject")] : [] });
  }

  function showSpot(id: string): void {
    const spot = cold.find(one => one.properties.cold_spot_id === id)?.properties;
    if (!spot)
      return;
    state.set("level", spot.level);
    (document.getElementById("level") as HTMLSelectElement).value = spot.level;
    if (state.get("provision"))
      void filterKind();
    draw();
    map.zoomTo(zone => spot.zone_codes.includes(zone.zone_code));
    map.markSpot(spot.cold_spot_id, `${spot.level} around ${spot.cold_spot_name}, ${spot.zones} ${spot.zones === 1 ? "zone" : "zones"}: ${KINDS[spot.kind]?.means ?? plain(spot.kind)}; open one of its zones to see why.`);
    map.element.scrollIntoView({ block: "start" });
    map.element.querySelector<SVGElement>("svg")?.focus();
  }

  map.onChoose = choose;
  map.onSite = chooseSite;
  const change = (key: string) => (value: string) => { state.set(key, value); draw(); };
  const area = select("area", "My area", areaOptions(geo, "All of Kent and Medway"), myAreaNow(), value => {
    state.set("area", value);
    keepMyArea(value);
    void showArea();
    draw();
    if (value === "ALL") map.view.reset(); else map.zoomTo(zone => zone.area_code === value);
  });

  fill(main, el("h1", { class: "govuk-heading-l" }, "Provision in my area"),
    run === now.run ? null : el("p", { class: "govuk-inset-text" }, `Run ${summary.scenario}: ${summary.purpose}`),
    el("div", { class: "app-controls" }, area), short, since(run, summary, now.run!, may),
    el("h2", { class: "govuk-heading-m" }, "Map"),
    el("div", { class: "app-controls" },
      select("level", "Level", LEVELS.map(level => ({ value: level, text: level })), state.get("level"), value => { state.set("level", value); if (state.get("provision")) void filterKind(); else draw(); }),
      select("measure", "Show", [...MEASURES, ...PEOPLE].map(measure => ({ value: measure.key, text: measure.name })), state.get("measure"), change("measure")),
      comparable.length === 0 ? null : select("against", "As change against another run", [{ value: "", text: "no: as it is in this run" }, ...comparable.map(one => ({ value: one.run, text: `${one.scenario} (${one.run.slice(-6)})` }))], state.get("against"), change("against")),
      select("need", "Need", [{ value: "", text: "any: all zones" }, ...Object.entries(NEEDS).map(([value, need]) => ({ value, text: need.text }))], state.get("need"), change("need")),
      select("subject", "Subject in reach", [{ value: "", text: "any subject" }, ...words.subjects.map(one => ({ value: one.code, text: one.name }))], state.get("subject"), change("subject")),
      select("type", "Type of cold spot", [{ value: "all", text: "all types" }, ...Object.entries(KINDS).map(([value, kind]) => ({ value, text: kind.name })), { value: "none", text: "none" }], state.get("type"), change("type")),
      select("provision", "Kind of provision", [{ value: "", text: "all kinds together" }, ...Object.entries(PROVISION).map(([value, text]) => ({ value, text: `${text} alone` }))], state.get("provision"), value => { state.set("provision", value); void filterKind(); }),
      checkbox("sites", "Schools and colleges", state.get("sites") === "yes", on => change("sites")(on ? "yes" : "no")),
      search("find", "Find a place", "Neighbourhood, zone or postcode district, such as CT14", finder([...zones.values()], words), option => { choose(option.value); })),
    says, el("div", { class: "app-map-and-legend" }, map.element, key), panel.element, site.element, trial, tables,
    el("p", { class: "govuk-hint" }, `${figure(geo.zones.length)} zones (LSOA 2021). Zones show places, travel and access only: they are too small for counts of people. ${plain(now.dataset ?? "")} dataset, area set ${now.area_set ?? ""}.`));
  await showArea();
  draw();
  if (state.get("provision"))
    await filterKind();
  if (myAreaNow() !== "ALL")
    map.zoomTo(zone => zone.area_code === myAreaNow());
  if (state.get("zone"))
    choose(state.get("zone"));
  if (state.get("site"))
    chooseSite(state.get("site"));
}

open().catch(error => failed(main, error));
