/** A count of people as the server may tell it: a number, or c (withheld), low (1 to 4), z (does not apply), x (not available: no extract covers the young people). */
export type Count = number | "c" | "low" | "z" | "x" | null;

export interface Fault { field?: string; message?: string; remedy?: string; line?: number | null; column?: number | null; severity?: string; value?: string | null }
export interface TablePage<T> { items: T[]; total: number; next: string | null }

export interface Status {
  notice: string; phase: "reading" | "running" | "ready" | "failed"; step: number; steps: number; share: number; says: string;
  run: string | null; dataset: string | null; academic_year: string | null; area_set: string | null; synthetic: boolean | null; version: string; tiles?: { url: string; attribution: string } | null;
}

export interface Session { role: string | null; profile: string | null; name: string | null; via: string | null; may_read: boolean; may_run: boolean; institution?: string | null; csrf_token: string | null;
  limits: { body_bytes: number; what_ifs_a_day: number; what_if_counts_a_year: number; what_if_counts_within_area: number; what_if_counts_within_all: number | null };
}

export interface Area { area_code: string; area_name: string; lcpa: boolean; zones: number }
export interface Zone {
  zone_code: string; zone_name: string; msoa_code: string; msoa_name: string; district_code: string; district_name: string;
  area_code: string; area_name: string; latitude: number; longitude: number;
}
export interface Site { site_id: string; site_name: string; provider_id: string; provider_name: string; provider_kind: string; offers: number; places: number; places_basis: string; basis: string; opened_by_scenario?: boolean }
export interface Offer {
  offer_id: string; title: string; provider_id: string; provider_name: string; site_id: string; site_name: string; level: string; ssa_tier1: string;
  provision_type: string; general_places: number; commissioned_places: number; minimum_group: number; basis: string;
}

/** What a zone can reach at one level, of all kinds of provision together or of one. */
export interface ZoneRow {
  provision_type: string;
  zone_code: string; zone_name: string; msoa_code: string; msoa_name: string; district_code: string; area_code: string; level: string;
  access: string; courses_in_reach: number; places_in_reach: number; providers_in_reach: number; subjects_in_reach: number; nearest_minutes: number | null;
  value_of_one_more_place: number | "c" | "x" | null; nearest_pounds_per_year: number | null; least_pounds_per_year: number | null; flexible_places_in_reach: number | null;
  plan_places_in_reach: number | null; subject_codes_in_reach: string[]; cold_spot: string; cold_spot_id: string | null; cold_draws: number | null; draws: number | null;
  confirmed_share: number | null;
}

export interface ColdSpot {
  cold_spot_id: string; cold_spot_name: string; area_code: string; area_name: string; level: string; kind: string; reading: string; zones: number;
  zone_codes: string[]; learners_affected: Count; no_place_found_choice: Count; cold_draws: number; draws: number; confirmed_share: number; certain: boolean;
  remedies: string[] | "c" | "x"; remedy_empty_places: Count; remedy_minutes: number | "c" | "x" | null;
}

export interface Summary {
  notice: string; profile: string; run: string; scenario: string; purpose: string; dataset: string; dataset_hash: string; started_at: string; academic_year: string; area_set: string;
  travel_limit_minutes: number; confirmed_places_share: number; zones: number; cold_spots: number; what_if: boolean;
  competing: Count; newly_placed_choice: Count; newly_placed_best: Count; no_place_found_choice: Count; neet_low: Count; neet_central: Count; neet_high: Count;
}

export interface AreaLevel {
  level: string; competing: Count; places_in_reach: Count; gap: Count; gap_lower: Count; gap_upper: Count; newly_placed_choice: Count; newly_placed_best: Count; no_place_found_choice?: Count;
  zones_without_course: number; confirmed_share: number | "c" | "x" | null; certain: boolean | "c" | "x";
}
export interface AreaSummary {
  /** That no extract covers its young people, in words; null where one does. */
  not_covered: string | null;
  area_code: string; area_name: string; levels: AreaLevel[]; cold_spots_in_all: number; confirmed_places_share: number | null; confirmed_courses_share: number | null;
  cold_spots: { cold_spot_id: string; name: string; level: string; kind: string; reading: string; remedy: string; sentence: string; learners_affected: Count }[];
}

export interface Words { subjects: { code: string; name: string }[]; postcode_districts: { code: string; latitude: number; longitude: number }[]; levels: string[] }

export interface Run {
  run: string; scenario: string; purpose?: string; phase: string; what_if?: boolean; step?: number; steps?: number; says?: string; queue_position?: number | null;
  started_at?: string; changed_at?: string; failure?: string | null; problems?: Fault[];
}
export interface Scenario { name: string; owner: string | null; purpose?: string; extends?: string[]; academic_year?: string; modifications?: number; fault: string | null }

export interface Reached {
  from: string; within_minutes: number; travel: string; says: string | null;
  offers: {
    rank: number; offer_id: string; title: string; provider: string; site: string; site_id: string; level: string; ssa_tier1: string; places: number; commissioned: boolean;
    minutes: number; changes: number | null; mode: string; fare_pounds: number | null; pounds_a_year: number | null; saver_covers: boolean | null; cost_basis: string | null;
    basis: string; journey: { summary: string; modelled: boolean; legs: string[] } | null;
  }[];
}
