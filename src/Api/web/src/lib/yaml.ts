type Value = string | number | readonly (string | number)[];

export type Modification = Record<string, Value | Record<string, Value>>;

/** A scenario's text. Every text is quoted as JSON does, which is YAML too, so that nothing typed can become structure. */
export function scenario(name: string, purpose: string, modifications: Modification[]): string {
  const told = (value: Value | Record<string, Value>) => typeof value === "object" && !Array.isArray(value) ? `{ ${Object.entries(value).map(([inner, one]) => `${inner}: ${JSON.stringify(one)}`).join(", ")} }` : JSON.stringify(value);
  const items = modifications.flatMap((modification, index) => [`  - name: ${JSON.stringify(index === 0 ? name : `${name.slice(0, 60)}-${index + 1}`)}`, ...Object.entries(modification).map(([key, value]) => `    ${key}: ${told(value)}`)]);
  return [`name: ${JSON.stringify(name)}`, `purpose: ${JSON.stringify(purpose)}`, "extends: baseline", "modifications:", ...items, ""].join("\n");
}

/** A name of lower-case letters, digits and hyphens, 64 at most. */
export const slug = (text: string): string => text.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").slice(0, 56).replace(/^-+|-+$/g, "");
