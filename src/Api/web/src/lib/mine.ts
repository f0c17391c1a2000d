const KEY = "area";

/** The area that was last chosen in this browser, so that the next visit begins there; nothing about anybody is kept. */
export function myArea(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return ""; // storage may be turned off
  }
}

export function keepMyArea(area: string): void {
  try {
    localStorage.setItem(KEY, area);
  } catch {
    // then the next visit begins with all of Kent
  }
}
