import { el, fill } from "../lib/dom";

export interface Option { value: string; text: string; group?: string }

/** A drop-down with its label. */
export function select(id: string, label: string, options: Option[], value: string, change: (value: string) => void): HTMLElement {
  const field = el("select", { class: "govuk-select", id, onchange: () => change(field.value) }, ...[...Map.groupBy(options, option => option.group ?? "")].flatMap(([group, some]) => {
    const made = some.map(option => el("option", { value: option.value, selected: option.value === value }, option.text));
    return group === "" ? made : [el("optgroup", { label: group }, ...made)];
  }));
  return el("div", { class: "govuk-form-group" }, el("label", { class: "govuk-label", for: id }, label), field);
}

/** A box to tick. */
export function checkbox(id: string, label: string, on: boolean, change: (on: boolean) => void): HTMLElement {
  const box = el("input", { class: "govuk-checkboxes__input", type: "checkbox", id, checked: on, onchange: () => change(box.checked) });
  return el("div", { class: "govuk-form-group" }, el("div", { class: "govuk-checkboxes govuk-checkboxes--small" }, el("div", { class: "govuk-checkboxes__item" }, box, el("label", { class: "govuk-label govuk-checkboxes__label", for: id }, label))));
}

/** A text field with its label and hint. */
export function text(id: string, label: string, hint: string, value = "", attributes: Record<string, string | number> = {}): { group: HTMLElement; field: HTMLInputElement } {
  const field = el("input", { class: "govuk-input", id, value, "aria-describedby": hint ? `${id}-hint` : null, ...attributes });
  return { field, group: el("div", { class: "govuk-form-group" }, el("label", { class: "govuk-label", for: id }, label), hint ? el("div", { class: "govuk-hint", id: `${id}-hint` }, hint) : null, field) };
}

/** A search whose suggestions are buttons under the field: Tab and arrow keys go through them, Escape closes. */
export function search(id: string, label: string, hint: string, find: (text: string) => Option[], chosen: (option: Option) => void): HTMLElement {
  const { group, field } = text(id, label, hint, "", { autocomplete: "off", type: "search" });
  const list = el("ul", { class: "app-suggestions", hidden: true, "aria-label": "Places found" });
  const says = el("div", { class: "govuk-visually-hidden", "aria-live": "polite" });
  const close = () => { list.hidden = true; };
  const take = (option: Option) => { field.value = option.text; close(); chosen(option); };
  field.addEventListener("input", () => {
    const found = field.value.trim().length < 2 ? [] : find(field.value.trim()).slice(0, 12);
    list.hidden = found.length === 0;
    says.textContent = field.value.trim().length < 2 ? "" : found.length === 0 ? "Nothing found" : `${found.length} found`;
    fill(list, ...found.map(option => el("li", {}, el("button", { type: "button", onclick: () => take(option) }, option.text))));
  });
  group.addEventListener("keydown", event => {
    const buttons = [...list.querySelectorAll("button")], at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === "Escape")
      close();
    else if (event.key === "Enter" && document.activeElement === field && buttons.length > 0)
      buttons[0]!.click();
    else if (event.key === "ArrowDown" && buttons.length > 0)
      buttons[Math.min(at + 1, buttons.length - 1)]!.focus();
    else if (event.key === "ArrowUp" && at >= 0)
      (at === 0 ? field : buttons[at - 1]!).focus();
    else
      return;
    event.preventDefault();
  });
  group.addEventListener("focusout", event => { if (!group.contains(event.relatedTarget as Node | null)) close(); });
  group.classList.add("app-search");
  group.append(list, says);
  return group;
}
