import type { Filters } from '#src/lib/search/document.ts';

/** The choices of a form: one list for each thing that results can be narrowed down by. */
export class Choices {
  readonly #lists: HTMLSelectElement[];
  readonly #words = new Map<HTMLOptionElement, string>();

  constructor(form: HTMLFormElement, changed: () => void) {
    this.#lists = [...form.querySelectorAll<HTMLSelectElement>('select[name]')];
    for (const list of this.#lists) {
      list.addEventListener('change', changed);
      for (const option of list.options) this.#words.set(option, option.text);
    }
  }

  get names(): string[] {
    return this.#lists.map(({ name }) => name);
  }

  get filters(): Filters {
    return Object.fromEntries(
      this.#lists.flatMap(({ name, value }) => (value === '' ? [] : [[name, [value]]])),
    );
  }

  set filters(filters: Filters) {
    for (const list of this.#lists) list.value = filters[list.name]?.[0] ?? '';
  }

  /** Takes the numbers away again: nothing is searched. */
  uncount(): void {
    for (const [option, words] of this.#words) {
      option.text = words;
      option.disabled = false;
    }
  }

  /** Says beside each choice how many results it would leave; those that leave none cannot be taken. */
  count(counts: (filter: string, value: string) => number): void {
    for (const list of this.#lists) {
      for (const option of list.options) {
        if (option.value === '') continue;
        const left = counts(list.name, option.value);
        option.text = `${this.#words.get(option) ?? ''} (${left})`;
        option.disabled = left === 0 && !option.selected;
      }
    }
  }
}
