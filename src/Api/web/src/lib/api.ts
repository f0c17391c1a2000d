import type { Fault, Session, Status, TablePage } from "./types";

/** An answer that is not the one asked for: the problem details of the server (RFC 9457). */
export class ApiError extends Error {
  constructor(readonly status: number, message: string, readonly faults: Fault[] = [], readonly retrySeconds = 0) {
    super(message);
  }
}

let session: Session | null = null;

/** Reads JSON. */
export async function get<T>(path: string, accept = "application/json"): Promise<T> {
  const answer = await fetch(path, { headers: { Accept: accept }, credentials: "same-origin" });
  if (!answer.ok)
    throw await refused(answer);
  return await answer.json() as T;
}

/** All rows of a table, page after page. */
export const rows = <T>(path: string): Promise<T[]> => all<T>(`${path}${path.includes("?") ? "&" : "?"}limit=10000&offset=0`);

/** All of a list, page after page as the server names the next: also of one that grows meanwhile. */
export async function all<T>(path: string): Promise<T[]> {
  const found: T[] = [];
  for (let next: string | null = path; next !== null;) {
    const page: TablePage<T> = await get<TablePage<T>>(next);
    found.push(...page.items);
    next = page.next;
  }
  return found;
}

/** Features with their outlines. */
export async function features<G, P>(path: string): Promise<GeoJson<G, P>[]> {
  const page = await get<{ features: GeoJson<G, P>[] }>(`${path}${path.includes("?") ? "&" : "?"}limit=10000`, "application/geo+json");
  return page.features;
}

export interface GeoJson<G, P> {
  id: string;
  geometry: G;
  properties: P;
}

/** Sends something. */
export async function post<T>(path: string, body: unknown, extra: Record<string, string> = {}): Promise<T> {
  const text = typeof body === "string";
  const token = (await who()).csrf_token;
  const headers: Record<string, string> = { "Content-Type": text ? "application/yaml" : "application/json", Accept: "application/json", ...extra };
  if (token)
    headers["X-CSRF-Token"] = token;
  const answer = await fetch(path, { method: "POST", headers, body: body === null ? null : text ? body : JSON.stringify(body), credentials: "same-origin" });
  if (!answer.ok)
    throw await refused(answer);
  return await answer.json() as T;
}

/** Saves what a path answers under a name; the form is asked for by Accept, which a link cannot. */
export async function download(path: string, accept: string, name: string): Promise<void> {
  const answer = await fetch(path, { headers: { Accept: accept }, credentials: "same-origin" });
  if (!answer.ok)
    throw await refused(answer);
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Who asks. */
export async function who(): Promise<Session> {
  return session ??= await get<Session>("/api/v1/session");
}

/** Ends the session and opens the page for signing in. */
export async function leave(): Promise<void> {
  const token = (await who()).csrf_token;
  await fetch("/sign-out", { method: "POST", headers: token ? { "X-CSRF-Token": token } : {}, credentials: "same-origin" });
  location.href = "/sign-in";
}

/** How the server stands. */
export const status = (): Promise<Status> => get<Status>("/api/v1/status");

async function refused(answer: Response): Promise<ApiError> {
  const retry = Number(answer.headers.get("Retry-After") ?? 0);
  try {
    const problem = await answer.json() as { title?: string; detail?: string; errors?: Fault[] };
    return new ApiError(answer.status, problem.detail ?? problem.title ?? `The server answered ${answer.status}.`, problem.errors ?? [], retry);
  } catch {
    return new ApiError(answer.status, `The server answered ${answer.status}.`, [], retry);
  }
}
