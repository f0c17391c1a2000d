/** Asks once for each key and keeps the answer; a question that failed is asked anew. */
export function keep<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return key => {
    const found = known.get(key);
    if (found)
      return found;
    const asked = ask(key);
    known.set(key, asked);
    asked.catch(() => known.delete(key));
    return asked;
  };
}
