import { status } from "../lib/api";
import { el, svg } from "../lib/dom";
import { project, unproject, type Box, type Position } from "./projection";

const TILE = 256, MOST = 60, FARTHEST = 7, NEAREST = 16;

/** A layer of map tiles under the zones, where the server's configuration names one; else nothing is asked for. */
export class Tiles {
  readonly element = svg("g", { class: "app-map__tiles", "aria-hidden": "true" });
  private url = "";
  private latest: [Box, number] | null = null;
  private drawn = new Map<string, SVGImageElement>();

  constructor() {
    void status().then(now => {
      if (!now.tiles)
        return;
      this.url = now.tiles.url;
      this.element.ownerSVGElement?.classList.add("app-map--tiles");
      this.element.ownerSVGElement?.parentElement?.append(el("p", { class: "app-map__credit govuk-body-s" }, now.tiles.attribution));
      if (this.latest)
        this.draw(...this.latest);
    }).catch(() => undefined);
  }

  /** Draws the tiles of what is seen, each placed by its own corners: within Kent the two projections differ by less than a pixel. */
  draw(seen: Box, unitsPerPixel: number): void {
    this.latest = [seen, unitsPerPixel];
    if (!this.url || !Number.isFinite(unitsPerPixel))
      return;
    const [west, north] = unproject(seen.x, seen.y), [east, south] = unproject(seen.x + seen.width, seen.y + seen.height);
    const zoom = Math.max(FARTHEST, Math.min(NEAREST, Math.round(Math.log2(360 * seen.width / (east - west) / unitsPerPixel / TILE)))), across = 2 ** zoom;
    const column = (longitude: number) => Math.floor((longitude + 180) / 360 * across);
    const row = (latitude: number) => Math.floor((1 - Math.asinh(Math.tan(latitude * Math.PI / 180)) / Math.PI) / 2 * across);
    const corner = (x: number, y: number) => project([x / across * 360 - 180, Math.atan(Math.sinh(Math.PI * (1 - 2 * y / across))) * 180 / Math.PI]);
    const images = new Map<string, SVGImageElement>(); // those there already stay as they are while somebody drags the map
    for (let x = column(west); x <= column(east); x++)
      for (let y = row(north); y <= row(south) && images.size < MOST; y++) {
        const key = `${zoom}/${x}/${y}`;
        images.set(key, this.drawn.get(key) ?? this.image(zoom, x, y, corner(x, y), corner(x + 1, y + 1)));
      }
    this.drawn = images;
    this.element.replaceChildren(...images.values());
  }

  private image(zoom: number, x: number, y: number, [left, top]: Position, [right, bottom]: Position): SVGImageElement {
    return svg("image", { href: this.url.replace("{z}", String(zoom)).replace("{x}", String(x)).replace("{y}", String(y)), x: left, y: top, width: right - left, height: bottom - top, preserveAspectRatio: "none" });
  }
}
