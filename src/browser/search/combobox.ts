import { element } from './element.ts';

/** Something to pick from the list under the box. */
export interface Suggestion {
  text: string;
  href: string;
  attributes: Record<string, string>;
}

/**
 * The list of suggestions under a search box: a combobox with a listbox popup (WAI-ARIA Authoring Practices 1.2).
 * Arrows move, Enter opens, Escape closes; the focus stays in the box.
 */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  #suggestions: readonly Suggestion[] = [];
  #active = -1;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.#input = input;
    this.#list = list;
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.close());
    // The box would lose the focus before the click has come.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[role=option]') : null;
      if (option) this.#open([...list.children].indexOf(option));
    });
  }

  show(suggestions: readonly Suggestion[]): void {
    this.#suggestions = suggestions;
    this.#list.replaceChildren(
      ...suggestions.map(({ text, attributes }, index) =>
        element(
          'li',
          { id: `suggestion-${index}`, role: 'option', 'aria-selected': 'false', ...attributes },
          text,
        ),
      ),
    );
    this.#choose(-1);
    const open = suggestions.length > 0 && document.activeElement === this.#input;
    this.#list.hidden = !open;
    this.#input.setAttribute('aria-expanded', String(open));
  }

  close(): void {
    this.show([]);
  }

  #key(event: KeyboardEvent): void {
    const last = this.#suggestions.length - 1;
    if (event.isComposing || last < 0) return;
    if (event.key === 'ArrowDown') this.#choose(this.#active >= last ? -1 : this.#active + 1);
    else if (event.key === 'ArrowUp') this.#choose(this.#active < 0 ? last : this.#active - 1);
    else if (event.key === 'Enter' && this.#active >= 0) this.#open(this.#active);
    else if (event.key === 'Escape') this.close();
    else return;
    event.preventDefault();
  }

  #choose(index: number): void {
    this.#active = index;
    for (const [at, option] of [...this.#list.children].entries())
      option.setAttribute('aria-selected', String(at === index));
    const option = this.#list.children[index];
    if (option) {
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else this.#input.removeAttribute('aria-activedescendant');
  }

  #open(index: number): void {
    const suggestion = this.#suggestions[index];
    if (suggestion) location.assign(suggestion.href);
  }
}
