type Value = string | number | readonly (string | number)[];

/** A scenario's text. Every text is quoted as JSON does, which is YAML too, so that nothing typed can become structure. */
export function scenario(name: string, purpose: string, modification: Record<string, Value | Record<string, Value>>): string {
  const fields = Object.entries(modification).map(([key, value]) => `    ${key}: ${typeof value === "object" && !Array.isArray(value) ? `{ ${Object.entries(value).map(([inner, one]) => `${inner}: ${JSON.stringify(one)}`).join(", ")} }` : JSON.stringify(value)}`);
  return [`name: ${JSON.stringify(name)}`, `purpose: ${JSON.stringify(purpose)}`, "extends: baseline", "modifications:", `  - name: ${JSON.stringify(name)}`, ...fields, ""].join("\n");
}

/** A name of lower-case letters, digits and hyphens, 64 at most. */
export const slug = (text: string): string => text.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").slice(0, 56).replace(/^-+|-+$/g, "");
