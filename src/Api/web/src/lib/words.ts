import type { Count } from "./types";

const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

export const LEVELS = ["Entry level", "Level 1", "Level 2"] as const;

/** Kinds of cold spot, the first that holds: name, what it means. */
export const KINDS: Record<string, { name: string; letter: string; means: string }> = {
  no_course_in_reach: { name: "No suitable course in reach", letter: "N", means: "no course that any young person of the level may join lies within the travel limit" },
  full: { name: "Full", letter: "F", means: "no place is open in reach, or far more are refused than elsewhere" },
  fragile: { name: "Fragile", letter: "R", means: "all courses in reach are one provider's, or there is one course only" },
  far: { name: "Far", letter: "A", means: "the nearest suitable course is in reach, but a long way off" },
  narrow: { name: "Narrow", letter: "S", means: "few sector subject areas in reach" },
};

export const REMEDIES: Record<string, string> = {
  empty_places: "offer places that stay empty in reach",
  travel_help: "help with travel to places further off",
  expand_existing: "expand a course that exists",
  new_provision: "open new provision",
};

/** The nearest remedy in words; of scenarios that somebody made it is told within the authority only, and where no extract covers the young people it is not known. */
export const remedy = (remedies: string[] | "c" | "x"): string => typeof remedies === "string" ? remedies : REMEDIES[remedies[0] ?? ""] ?? "none found";

export const ROLES: Record<string, string> = { analyst: "Analyst", "lcpa-lead": "LCPA lead", lcpa_lead: "LCPA lead", provider: "Provider", public: "Public" };

/** Sorts of institutions. */
export const INSTITUTIONS: Record<string, string> = {
  fe_college: "FE college", school_sixth_form: "school sixth form", special_school: "special school", special_post16: "specialist post-16 institution", training_provider: "training provider",
  local_authority: "local authority", utc: "university technical college",
};

export const MODES: Record<string, string> = { walk: "On foot", bus: "Bus", rail: "Train", bus_and_rail: "Bus and train", taken: "Taken by car", not_known: "Not known" };

/** How young people end as applications work today. */
export const REASONS: Record<string, string> = {
  reason_first_choice_choice: "Placed on the first choice",
  reason_higher_choices_full_choice: "Placed; every choice ranked above was full",
  reason_higher_choice_did_not_run_choice: "Placed; a choice ranked above did not run, its group too small",
  reason_no_suitable_course_in_reach_choice: "No suitable course in reach",
  reason_entry_conditions_choice: "Courses in reach, but none whose entry conditions are met",
  reason_all_full_choice: "All suitable courses in reach full",
  reason_groups_too_small_choice: "Courses with room did not run, their groups too small",
};

/** A count in words: symbols are kept and explained beside the table. */
export function count(value: Count | undefined, about = false): string {
  if (value === null || value === undefined)
    return "not known";
  if (typeof value === "string")
    return value;
  return (about ? "about " : "") + whole.format(value);
}

export const figure = (value: number | string | null | undefined, none = "–"): string => value === null || value === undefined ? none : typeof value === "string" ? value : number.format(value);

export const share = (value: number | null | undefined): string => value === null || value === undefined ? "not known" : `${number.format(value * 100)}%`;

export const pounds = (value: number | null | undefined): string => value === null || value === undefined ? "not known" : "£" + whole.format(value);

export const day = (text: string | undefined): string => text ? new Date(text).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" }) : "not known";

export const moment = (text: string | undefined): string =>
  text ? new Date(text).toLocaleString("en-GB", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" }) : "";

export const plain = (code: string): string => { const text = code.replaceAll("_", " "); return text.charAt(0).toUpperCase() + text.slice(1); };

/** X–Y, with symbols where the server gives them. */
export function range(lower: Count, upper: Count): string {
  if (typeof lower === "number" && typeof upper === "number")
    return whole.format(lower) === whole.format(upper) ? whole.format(lower) : `${whole.format(lower)}–${whole.format(upper)}`;
  return lower === upper ? count(lower) : `${count(lower)}–${count(upper)}`;
}

export const SYMBOLS = "c: withheld, so that nobody can be told from it. low: 1 to 4. z: does not apply. x: not available, which is not nought.";
