/** What the page shows, kept in the address so that it can be sent to somebody; never anything about a person. */
export class PageState {
  private readonly values = new URLSearchParams(location.search);

  constructor(private readonly usual: Record<string, string>) {}

  get(key: string): string {
    return this.values.get(key) ?? this.usual[key] ?? "";
  }

  has(key: string): boolean { return this.values.has(key); }

  set(key: string, value: string): void {
    if (value === (this.usual[key] ?? "") || value === "")
      this.values.delete(key);
    else
      this.values.set(key, value);
    const text = this.values.toString();
    history.replaceState(null, "", text ? `?${text}` : location.pathname);
  }
}
