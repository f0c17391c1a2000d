import { rows } from "../lib/api";
import { keep } from "../lib/keep";

/** Kinds of provision by which zones, schools and colleges are filtered. */
export const PROVISION: Record<string, string> = {
  study_programme: "study programmes", t_level_foundation_year: "T Level foundation years", flexible: "flexible provision", supported_internship: "supported internships",
};

interface Row { site_id: string; level: string; provision_type: string; places: number }

const CODES: Record<string, string[]> = { "Entry level": ["E1", "E2", "E3"], "Level 1": ["1"], "Level 2": ["2"] };

/** Finds the sites that teach a kind of provision at a level in a run; the run's courses are read when first asked for. */
export function taught(run: string): (kind: string, level: string) => Promise<Set<string>> {
  const offers = keep(id => rows<Row>(`/api/v1/runs/${id}/offers`));
  return async (kind, level) => new Set((await offers(run))
    .filter(offer => offer.provision_type === kind && offer.places > 0 && CODES[level]?.includes(offer.level)).map(offer => offer.site_id));
}
