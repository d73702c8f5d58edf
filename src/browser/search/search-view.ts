import type { Result } from '#src/lib/search/anywhere.ts';
import { Combobox } from './combobox.ts';
import { carryFragment } from '#src/browser/carry.ts';
import { byId, element } from './element.ts';
import { Choices } from './filters.ts';
import { Finder, type Findings } from './finder.ts';
import { readFragment, withHighlights, writeFragment } from './fragment.ts';
import { languageOf, resultItem } from './result-item.ts';
import { countText, textsOf } from './texts.ts';

const PAGE = 20;
const SUGGESTIONS = 6;
/** Milliseconds between the last letter and the search. */
const PAUSE = 120;

/** What a page with a search does in its own way. */
export interface SearchWays {
  /** Searches the source language in any case. */
  source?: boolean;
  /** Whether more is asked for than words and choices. */
  wanted?: () => boolean;
  /** What else a result must be. */
  accepts?: (result: Result) => boolean;
  /** Takes back what else is asked for. */
  release?: () => void;
  /** What else stands with a result. */
  extra?: (result: Result) => readonly Node[];
}

/** The box, the choices and the list of a page with a search. */
export class SearchView {
  readonly input = byId('query', HTMLInputElement);
  readonly list = byId('results', HTMLElement);
  readonly #form = byId('search', HTMLFormElement);
  readonly #status = byId('search-status', HTMLElement);
  readonly #more = byId('more', HTMLButtonElement);
  readonly #texts = textsOf(this.#form);
  readonly #combobox = new Combobox(this.input, byId('suggestions', HTMLElement));
  readonly #choices = new Choices(this.#form, () => void this.search());
  readonly #finder: Finder;
  readonly #ways: SearchWays;
  #turn = 0;
  #shown = PAGE;
  #timer: number | undefined;

  constructor(ways: SearchWays = {}) {
    this.#ways = ways;
    this.#finder = new Finder(this.#texts.lang, ways.source === true ? [this.#texts.source] : []);
    this.input.addEventListener('input', () => {
      this.list.ariaBusy = 'true';
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.search(true), PAUSE);
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#combobox.close();
      void this.search();
    });
    addEventListener('hashchange', () => this.#restore());
    this.#form.inert = false;
    this.#restore();
    if (location.hash === '') this.input.focus();
  }

  /** Puts the cursor into the box, the words there marked. */
  focus(): void {
    this.input.focus();
    this.input.select();
  }

  clear(): void {
    this.input.value = '';
    void this.search();
  }

  /** Answers by titles at once, and by everything when it has come; what newer letters have overtaken is dropped. */
  async search(suggest = false): Promise<void> {
    const mine = ++this.#turn;
    const [query, filters] = [this.input.value, this.#choices.filters];
    const fragment = writeFragment({ query, filters });
    history.replaceState(null, '', fragment || location.pathname);
    carryFragment(fragment);
    this.#shown = PAGE;
    this.list.ariaBusy = 'true';
    if (query.trim() === '' && Object.keys(filters).length === 0 && this.#ways.wanted?.() !== true) {
      this.#empty();
      return;
    }
    if (this.list.childElementCount === 0) this.#status.textContent = this.#texts.loading;
    let titles = false;
    for (const how of ['quick', 'search'] as const) {
      try {
        const findings = await this.#finder.find(query, filters, how, this.#ways.accepts);
        if (mine !== this.#turn) return;
        if (suggest && how === 'quick') this.#suggest(findings, query);
        // Nothing by titles is no answer yet.
        if (how === 'search' || findings.results.length > 0) this.#show(findings, query);
        if (how === 'quick') {
          titles = findings.results.length > 0;
          continue;
        }
        const summaries = await this.#finder.summaries();
        if (mine !== this.#turn) return;
        // Who has gone on into the list keeps their place.
        if (!this.list.contains(document.activeElement)) this.#show(findings, query, summaries);
        this.list.ariaBusy = 'false';
      } catch {
        if (mine !== this.#turn) return;
        // What titles have answered stays: without a line there is no more.
        if (how === 'search' && titles) this.list.ariaBusy = 'false';
        else this.#fail();
        return;
      }
    }
  }

  #show(findings: Findings, query: string, summaries?: readonly string[]): void {
    const { results } = findings;
    this.#choices.count(findings.counts);
    this.#status.replaceChildren(
      results.length > 0
        ? countText(this.#texts, results.length)
        : this.#texts.none.replace('{{query}}', () => query),
    );
    if (results.length === 0 && findings.unfiltered > 0)
      this.#status.append(' ', this.#freeButton(findings.unfiltered));
    this.list.replaceChildren(
      ...results.slice(0, this.#shown).map((result) => {
        const item = resultItem(result, this.#texts, query, summaries?.[result.document ?? -1]);
        item.append(...(this.#ways.extra?.(result) ?? []));
        return item;
      }),
    );
    this.#more.hidden = results.length <= this.#shown;
    this.#more.onclick = () => {
      const next = this.#shown;
      this.#shown += PAGE;
      this.#show(findings, query, summaries);
      this.list.children[next]?.querySelector('a')?.focus();
    };
  }

  #freeButton(unfiltered: number): HTMLButtonElement {
    const button = element('button', { type: 'button' }, `${this.#texts.withoutFilters} (${unfiltered})`);
    button.addEventListener('click', () => {
      this.#choices.filters = {};
      this.#ways.release?.();
      void this.search();
      this.input.focus();
    });
    return button;
  }

  #suggest({ results }: Findings, query: string): void {
    this.#combobox.show(
      results.slice(0, SUGGESTIONS).map(({ title, href, lang }) => ({
        text: title,
        href: withHighlights(href, query),
        attributes: languageOf(this.#texts, lang),
      })),
    );
  }

  #empty(): void {
    this.#status.textContent = '';
    this.#choices.uncount();
    this.list.ariaBusy = 'false';
    this.list.replaceChildren();
    this.#more.hidden = true;
    this.#combobox.close();
  }

  #fail(): void {
    this.#empty();
    this.#status.textContent = this.#texts.broken;
  }

  #restore(): void {
    const { query, filters } = readFragment(location.hash, this.#choices.names);
    this.input.value = query;
    this.#choices.filters = filters;
    void this.search();
  }
}

/** Whether a key was pressed where letters are written. */
export const isTyping = ({ target }: Event): boolean =>
  target instanceof HTMLElement && target.closest('input:not([type=checkbox]), select, textarea') !== null;
