import type { Box } from "./projection";

const NEAREST = 300, STEP = 1.5;

/** What part of the map is seen: zoom and pan by wheel, drag, pinch, buttons and keys. */
export class MapView {
  private box: Box;
  private readonly pointers = new Map<number, { x: number; y: number }>();
  private moved = false;

  /** Told of every change; also the way to link two maps. */
  onChange: (box: Box) => void = () => undefined;

  constructor(private readonly frame: SVGSVGElement, private readonly whole: Box) {
    this.box = whole;
    frame.addEventListener("wheel", event => { if (event.ctrlKey || event.metaKey || document.activeElement === frame) { event.preventDefault(); this.zoom(event.deltaY < 0 ? STEP : 1 / STEP, this.at(event)); } }, { passive: false });
    frame.addEventListener("pointerdown", event => { this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY }); this.moved = false; });
    frame.addEventListener("pointermove", event => this.move(event));
    for (const name of ["pointerup", "pointercancel", "pointerleave"] as const)
      frame.addEventListener(name, event => this.pointers.delete(event.pointerId));
    this.show(whole);
  }

  /** What is seen now, in units of the drawing. */
  get seen(): Box { return this.box; }

  /** What the whole frame shows: more than is meant to be seen, where the two have different shapes. */
  get framed(): Box {
    const { width, height } = this.frame.getBoundingClientRect(), scale = this.unitsPerPixel;
    return { x: this.box.x + (this.box.width - width * scale) / 2, y: this.box.y + (this.box.height - height * scale) / 2, width: width * scale, height: height * scale };
  }

  /** Whether the last pointer dragged, so that its click means nothing. */
  get dragged(): boolean { return this.moved; }

  get unitsPerPixel(): number {
    const { width, height } = this.frame.getBoundingClientRect();
    return Math.max(this.box.width / Math.max(1, width), this.box.height / Math.max(1, height));
  }

  show(box: Box, tell = true): void {
    this.box = box;
    this.frame.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
    if (tell)
      this.onChange(box);
  }

  reset(): void { this.show(this.whole); }

  zoom(by: number, at?: { x: number; y: number }): void {
    const width = Math.min(this.whole.width, Math.max(NEAREST, this.box.width / by)), factor = width / this.box.width;
    const { x, y } = at ?? { x: this.box.x + this.box.width / 2, y: this.box.y + this.box.height / 2 };
    this.show({ x: x - (x - this.box.x) * factor, y: y - (y - this.box.y) * factor, width, height: this.box.height * factor });
  }

  /** Moves by thirds of what is seen: for whoever cannot drag. */
  pan(right: number, down: number): void {
    this.show({ ...this.box, x: this.box.x + right * this.box.width / 3, y: this.box.y + down * this.box.height / 3 });
  }

  /** Moves what is not seen into view. */
  reveal(x: number, y: number): void {
    const { box } = this, edge = 0.1;
    if (x < box.x + box.width * edge || x > box.x + box.width * (1 - edge) || y < box.y + box.height * edge || y > box.y + box.height * (1 - edge))
      this.show({ ...box, x: x - box.width / 2, y: y - box.height / 2 });
  }

  private at(event: MouseEvent): { x: number; y: number } {
    const frame = this.frame.getBoundingClientRect(), scale = this.unitsPerPixel;
    return {
      x: this.box.x + this.box.width / 2 + (event.clientX - frame.left - frame.width / 2) * scale,
      y: this.box.y + this.box.height / 2 + (event.clientY - frame.top - frame.height / 2) * scale,
    };
  }

  private move(event: PointerEvent): void {
    const before = this.pointers.get(event.pointerId);
    if (!before)
      return;
    const others = [...this.pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    if (others.length > 0) {
      const other = others[0]!;
      this.zoom(Math.hypot(event.clientX - other.x, event.clientY - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y)), this.at(event));
    } else if (this.moved || Math.hypot(event.clientX - before.x, event.clientY - before.y) > 4) {
      this.moved = true;
      const scale = this.unitsPerPixel;
      this.show({ ...this.box, x: this.box.x - (event.clientX - before.x) * scale, y: this.box.y - (event.clientY - before.y) * scale });
    } else {
      return;
    }
    this.moved = true;
    this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }
}
