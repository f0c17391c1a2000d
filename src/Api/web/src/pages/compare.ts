import { all, get, rows, who } from "../lib/api";
import { el, fill } from "../lib/dom";
import { keepMyArea, myArea } from "../lib/mine";
import { PageState } from "../lib/state";
import type { Run, Summary, Words, ZoneRow } from "../lib/types";
import { LEVELS } from "../lib/words";
import { scale } from "../map/classes";
import { changed as inWords, delta, difference } from "../map/differences";
import { legend } from "../map/legend";
import { hidden, measureOf, MEASURES } from "../map/measures";
import { ZoneMap } from "../map/zoneMap";
import { changes } from "../parts/changes";
import { select } from "../parts/fields";
import { areaOptions, geography, isArea, sitesOf } from "../parts/geography";
import { layout, notice } from "../parts/layout";
import { failed, ready } from "../parts/ready";
import { PROVISION } from "../parts/taught";
import { whatIf } from "../parts/whatIf";
import { pairsOf } from "../parts/zoneChanges";

const main = layout("Two runs side by side");
const state = new PageState({ basis: "baseline", run: "", level: "Level 1", measure: "places", area: "", provision: "" });

async function open(): Promise<void> {
  const now = await ready(main);
  const [runs, geo, words, session] = await Promise.all([all<Run>("/api/v1/runs"), geography(null), get<Words>("/api/v1/words"), who()]);
  const done = runs.filter(run => run.phase === "done");
  const idOf = (run: string) => run === "baseline" || run === "" ? now.run! : run;
  const comparison = el("div");
  const titleOf = (run: string) => done.find(one => one.run === run)?.scenario ?? run;
  const options = done.map(run => ({ value: run.run, text: `${run.scenario} (${run.run.slice(-6)})` }));
  const other = idOf(state.get("run")) === now.run ? options.find(option => option.value !== now.run)?.value ?? "" : state.get("run");
  const area = () => [state.get("area"), myArea()].find(one => one !== "" && isArea(geo, one)) ?? "ALL";
  const go = (key: string) => (value: string) => { state.set(key, value); void show().catch(error => failed(main, error)); };

  fill(main, el("h1", { class: "govuk-heading-l" }, "Two runs side by side"),
    session.may_run ? el("details", { class: "govuk-details", open: options.length < 2 }, el("summary", { class: "govuk-details__summary" }, el("span", { class: "govuk-details__summary-text" }, "What if: change places or add a course")),
      el("div", { class: "govuk-details__text" }, await whatIf(words, run => { location.search = `?run=${run}`; }))) : null,
    options.length < 2 ? el("p", { class: "govuk-inset-text" }, session.may_run ? "There is one run only, the baseline. Try a what-if above, or start a scenario under Runs and scenarios; then both are shown here." : "There is one run only, the baseline, so there is nothing to compare it with yet.") : el("div", { class: "app-controls" },
      select("basis", "Basis", options, idOf(state.get("basis")), go("basis")), select("run", "Compared with it", options, other, go("run")),
      select("level", "Level", LEVELS.map(level => ({ value: level, text: level })), state.get("level"), go("level")),
      select("area", "Area", areaOptions(geo, "All of Kent and Medway"), area(), value => { state.set("area", value); keepMyArea(value); zoom(); void show().catch(error => failed(main, error)); }),
      select("measure", "Show", MEASURES.map(measure => ({ value: measure.key, text: measure.name })), state.get("measure"), go("measure")),
      select("provision", "Kind of provision", [{ value: "", text: "all kinds together" }, ...Object.entries(PROVISION).map(([value, text]) => ({ value, text: `${text} alone` }))], state.get("provision"), go("provision"))),
    comparison);
  if (options.length < 2)
    return;

  const [left, right, changed] = [new ZoneMap(geo, "Map of the basis"), new ZoneMap(geo, "Map of the run compared"), new ZoneMap(geo, "Map of the difference")];
  const maps = [left, right, changed];
  for (const map of maps) {
    map.view.onChange = box => { for (const one of maps) one.showBox(box); };
    map.onChoose = zone => { for (const one of maps) one.mark(zone); };
  }

  function zoom(): void {
    if (area() === "ALL") left.view.reset(); else left.zoomTo(zone => zone.area_code === area());
  }

  let latest = 0;

  async function show(): Promise<void> {
    const own = ++latest;
    const [basis, run] = [idOf(state.get("basis")), state.get("run") ? idOf(state.get("run")) : other];
    const measure = measureOf(state.get("measure")), level = state.get("level"), kind = state.get("provision") in PROVISION ? state.get("provision") : "", query = `?level=${encodeURIComponent(level)}${kind === "" ? "" : `&provision_type=${kind}`}`, of = kind === "" ? level : `${level}, ${PROVISION[kind]}`;
    const [before, after] = await Promise.all([basis, run].map(async id => new Map((await rows<ZoneRow>(`/api/v1/runs/${id}/zones${query}`)).map(row => [row.zone_code, row]))));
    const summaries = await Promise.all([basis, run].map(id => get<Summary>(`/api/v1/runs/${id}/summary`)));
    if (own !== latest)
      return; // another was chosen meanwhile
    notice(...summaries.map(one => one.notice));
    const value = (rows: Map<string, ZoneRow>) => (zone: string) => { const row = rows.get(zone); return row ? measure.value(row) : null; };
    const zones = [...before!.keys()], both = [...zones.map(value(before!)), ...zones.map(value(after!))];
    const untold = hidden(measure, [...before!.values(), ...after!.values()]), classes = scale(both, measure.show, untold === "" ? measure.nothing : `${measure.nothing}, or ${untold}`);
    const by = (zone: string) => delta(measure, before!.get(zone), after!.get(zone));
    const deltas = zones.map(by), steps = difference(deltas, measure, untold), pairs = pairsOf(before!, after!).filter(pair => area() === "ALL" || pair.before.area_code === area());
    const [openedBefore, openedAfter] = (await Promise.all([basis, run].map(sitesOf))).map(sites => sites.filter(site => site.properties.opened_by_scenario)), opened = openedBefore!.length + openedAfter!.length > 0;
    left.setSites(openedBefore!);
    right.setSites(openedAfter!);
    changed.setSites([...openedBefore!, ...openedAfter!]);
    left.paint(classes, value(before!));
    right.paint(classes, value(after!));
    changed.paint(steps, by);
    const words = (row: ZoneRow | undefined) => { const of = row ? measure.value(row) : null; return hidden(measure, [row]) || (of === null ? measure.nothing : measure.show(of)); };
    const tell = (zone: string) => { const row = before!.get(zone); return `${row?.msoa_name ?? zone} (${row?.zone_name ?? ""}): ${words(row)} before, ${words(after!.get(zone))} after`; };
    for (const map of maps)
      map.tell = tell;
    changed.tell = zone => `${tell(zone)}: ${inWords(measure, by(zone))}`;
    const moved = pairs.filter(pair => (by(pair.before.zone_code) ?? 0) !== 0).length;
    fill(comparison,
      el("div", { class: "app-pair" }, el("section", {}, el("h2", { class: "govuk-heading-m" }, `Basis: ${titleOf(basis)}`), left.element), el("section", {}, el("h2", { class: "govuk-heading-m" }, titleOf(run)), right.element)),
      legend(`${measure.name}, ${of}: both maps`, measure.unit, "modelled", measure.about, classes, zones.map(value(before!)), [], { opened }, undefined, zones.map(value(after!))),
      el("h2", { class: "govuk-heading-m govuk-!-margin-top-6" }, `Difference: ${moved === 0 ? "no zone changes" : moved === 1 ? "1 zone changes" : `${moved} zones change`}`),
      el("div", { class: "app-map-and-legend" }, changed.element, legend(`Change of ${measure.name.toLowerCase()}, ${of}`, measure.unit, "modelled", "After less before.", steps, deltas, [], { opened })),
      changes(basis, run, pairs, measure));
  }

  zoom();
  await show();
}

open().catch(error => failed(main, error));
