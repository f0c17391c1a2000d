import type { GeoJson } from "../lib/api";
import { el, fill, svg } from "../lib/dom";
import type { Area, ColdSpot, Site, Zone } from "../lib/types";
import { KINDS } from "../lib/words";
import type { Scale } from "./classes";
import { WORSE } from "./differences";
import { nextZone, type Direction } from "./neighbours";
import { patterns, scalePatterns } from "./patterns";
import { siteMark, type SiteMark } from "./siteMark";
import { around, path, project, type Box, type Geometry } from "./projection";
import { Tiles } from "./tiles";
import { MapView } from "./view";

export type ZoneFeature = GeoJson<Geometry, Zone>;
export type AreaFeature = GeoJson<Geometry | null, Area>;
export type SiteFeature = GeoJson<Geometry, Site>;
export type ColdFeature = GeoJson<Geometry | null, ColdSpot>;

/** The geography that all maps share, read once. */
export interface Geography { zones: ZoneFeature[]; areas: AreaFeature[]; sites: SiteFeature[] }

const KEYS: Record<string, Direction> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };
const LEAST = 1800; // units across: about 20 km
let maps = 0;

/** A map of zones: an SVG whose paths are only coloured anew when the measure changes. */
export class ZoneMap {
  readonly element: HTMLElement;
  readonly view: MapView;
  private readonly id = `map-${++maps}`;
  private readonly frame: SVGSVGElement;
  private readonly paths = new Map<string, SVGPathElement>();
  private readonly defs: SVGDefsElement;
  private readonly cold = svg("g", { class: "app-map__cold", "aria-hidden": "true" });
  private readonly sites = svg("g", { class: "app-map__sites" });
  private readonly tiles = new Tiles();
  private readonly marks = svg("path", { class: "app-map__here", d: "" });
  private readonly says = el("p", { class: "app-map__says govuk-body-s", "aria-live": "polite" });
  private here: string | null = null;
  private drawnSites: SiteMark[] = [];

  /** Told which zone is chosen, by click or by Enter. */
  onChoose: (zone: string) => void = () => undefined;

  /** Told which school or college is chosen by click. */
  onSite: (site: string) => void = () => undefined;

  /** The words on a zone while it is pointed at. */
  tell: (zone: string) => string = zone => zone;

  constructor(private readonly geography: Geography, label: string) {
    this.defs = patterns(this.id, WORSE);
    const zones = svg("g", { class: "app-map__zones" });
    for (const zone of geography.zones) {
      const drawn = svg("path", { d: path(zone.geometry), "data-zone": zone.properties.zone_code });
      this.paths.set(zone.properties.zone_code, drawn);
      zones.append(drawn);
    }
    const borders = svg("g", { class: "app-map__borders" }, ...geography.areas.map(area => svg("path", { d: path(area.geometry) })));
    this.frame = svg("svg", { class: "app-map", tabindex: 0, role: "application", "aria-roledescription": "map of zones", "aria-label": label, "aria-describedby": `${this.id}-keys`, preserveAspectRatio: "xMidYMid meet" },
      this.defs, this.tiles.element, zones, borders, this.cold, this.sites, this.marks);
    this.view = new MapView(this.frame, around(geography.areas.some(area => area.geometry) ? geography.areas.map(area => area.geometry) : geography.zones.map(zone => zone.geometry)));
    this.view.onChange = () => this.rescale();
    this.listen(zones);
    this.setSites(geography.sites);
    this.sites.addEventListener("click", event => { const site = (event.target as Element).closest("[data-site]")?.getAttribute("data-site"); if (site && !this.view.dragged) this.onSite(site); });
    this.element = el("div", { class: "app-map-box" }, el("div", { class: "app-map-frame" }, this.frame, this.buttons()), this.says,
      el("p", { class: "govuk-hint app-map__keys", id: `${this.id}-keys` }, "Keyboard: arrow keys go from zone to zone, Enter opens one, plus and minus zoom, 0 shows all. The table below has everything on the map."));
    new ResizeObserver(() => this.rescale()).observe(this.frame);
  }

  /** Colours zones anew. Gives how long it took, in milliseconds. */
  paint(scale: Scale, value: (zone: string) => number | null): number {
    const start = performance.now();
    const fills = scale.classes.map(one => one.hatch === "none" ? `url(#${this.id}-none)` : one.hatch === "dots" ? `url(#${this.id}-dots-${WORSE.indexOf(one.fill)})` : one.fill);
    for (const [zone, drawn] of this.paths)
      drawn.setAttribute("fill", fills[scale.classOf(value(zone))]!);
    return performance.now() - start;
  }

  /** Draws outlines of cold spots. */
  outline(spots: ColdFeature[]): void {
    this.cold.replaceChildren(...spots.map(spot => svg("path", { d: path(spot.geometry), class: `app-cold app-cold--${spot.properties.kind}`, "data-spot": spot.properties.cold_spot_id }, svg("title", {}, `${KINDS[spot.properties.kind]?.name ?? spot.properties.kind}: ${spot.properties.cold_spot_name}`))));
  }

  /** Hides the zones' borders while figures are of something larger. */
  borders(ofZones: boolean): void {
    this.frame.classList.toggle("app-map--units", !ofZones);
  }

  /** Draws schools and colleges anew: those with places, and those that a scenario opens. */
  setSites(sites: SiteFeature[]): void {
    this.drawnSites = sites.filter(site => site.properties.places > 0 || site.properties.opened_by_scenario).map(siteMark);
    this.sites.replaceChildren(...this.drawnSites.map(mark => mark.drawn));
    this.rescale();
  }

  showSites(shown: boolean): void {
    this.sites.classList.toggle("app-hidden", !shown);
  }

  /** Dims zones that a filter leaves out. */
  filter(kept: (zone: string) => boolean): void {
    for (const [zone, drawn] of this.paths)
      drawn.classList.toggle("app-map__dim", !kept(zone));
  }

  /** Marks a zone and moves it into view. */
  mark(zone: string | null): void {
    this.here = zone;
    const drawn = zone ? this.paths.get(zone) : undefined;
    this.marks.setAttribute("d", drawn?.getAttribute("d") ?? "");
    const feature = this.geography.zones.find(one => one.properties.zone_code === zone);
    if (feature) {
      const [x, y] = project([feature.properties.longitude, feature.properties.latitude]);
      this.view.reveal(x, y);
      this.says.textContent = this.tell(zone!);
    }
  }

  /** Makes one cold spot stand out, and says what it is. */
  markSpot(id: string, says: string): void {
    for (const drawn of this.cold.children)
      drawn.classList.toggle("app-cold--chosen", drawn.getAttribute("data-spot") === id);
    this.says.textContent = says;
  }

  /** Makes one school or college stand out. */
  markSite(site: string | null): void {
    for (const { drawn } of this.drawnSites)
      drawn.classList.toggle("app-site--chosen", drawn.getAttribute("data-site") === site);
  }

  /** Shows some zones as large as fits. */
  zoomTo(zones: (zone: Zone) => boolean): void {
    const box = around(this.geography.zones.filter(zone => zones(zone.properties)).map(zone => zone.geometry), 0.12), wider = Math.max(1, LEAST / box.width); // with what lies around it
    this.view.show({ x: box.x - box.width * (wider - 1) / 2, y: box.y - box.height * (wider - 1) / 2, width: box.width * wider, height: box.height * wider });
  }

  focus(): void { this.frame.focus(); }

  showBox(box: Box): void {
    this.view.show(box, false);
    this.rescale();
  }

  private rescale(): void {
    const scale = this.view.unitsPerPixel;
    for (const mark of this.drawnSites)
      mark.scale(scale);
    scalePatterns(this.defs, scale);
    this.tiles.draw(this.view.framed, scale);
  }

  private buttons(): HTMLElement {
    const button = (text: string, label: string, does: () => void) => el("button", { type: "button", class: "app-map__button", "aria-label": label, onclick: does }, text);
    const move = (text: string, way: string, right: number, down: number) => button(text, `Move the map ${way}`, () => this.view.pan(right, down));
    return el("div", { class: "app-map__buttons" }, el("div", { class: "app-map__moves" }, move("←", "left", -1, 0), move("↑", "up", 0, -1), move("↓", "down", 0, 1), move("→", "right", 1, 0)), button("+", "Zoom in", () => this.view.zoom(1.5)), button("−", "Zoom out", () => this.view.zoom(1 / 1.5)), button("All", "All of the map", () => this.view.reset()));
  }

  private listen(zones: SVGGElement): void {
    const zoneOf = (event: Event): string | null => (event.target as Element).getAttribute("data-zone");
    zones.addEventListener("click", event => { const zone = zoneOf(event); if (zone && !this.view.dragged) { this.mark(zone); this.onChoose(zone); } });
    zones.addEventListener("pointerover", event => { const zone = zoneOf(event); if (zone) fill(this.says, this.tell(zone)); });
    this.frame.addEventListener("keydown", event => this.key(event));
  }

  private key(event: KeyboardEvent): void {
    const direction = KEYS[event.key];
    if (event.ctrlKey || event.altKey || event.metaKey)
      return;
    if (direction)
      this.mark(nextZone(this.geography.zones.map(zone => zone.properties), this.here, direction));
    else if (event.key === "Enter" || event.key === " ")
      this.here && this.onChoose(this.here);
    else if (event.key === "+" || event.key === "=")
      this.view.zoom(1.5);
    else if (event.key === "-")
      this.view.zoom(1 / 1.5);
    else if (event.key === "0")
      this.view.reset();
    else
      return;
    event.preventDefault();
  }
}
