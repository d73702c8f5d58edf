import { Combobox } from './combobox.ts';
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

const form = byId<HTMLFormElement>('search');
const input = byId<HTMLInputElement>('query');
const status = byId('search-status');
const list = byId('results');
const more = byId<HTMLButtonElement>('more');
const texts = textsOf(form);
const finder = new Finder(texts.lang);
const combobox = new Combobox(input, byId('suggestions'));
const choices = new Choices(form, () => void search());

let turn = 0;
let shown = PAGE;
let timer: number | undefined;

/** Answers by titles at once, and by everything when it has come; what was overtaken by newer letters is dropped. */
async function search(suggest = false): Promise<void> {
  const mine = ++turn;
  const [query, filters] = [input.value, choices.filters];
  history.replaceState(null, '', writeFragment({ query, filters }) || location.pathname);
  shown = PAGE;
  if (query.trim() === '' && Object.keys(filters).length === 0) return clear();
  if (list.childElementCount === 0) status.textContent = texts.loading;
  for (const how of ['quick', 'search'] as const) {
    try {
      const findings = await finder.find(query, filters, how);
      if (mine !== turn) return;
      if (suggest && how === 'quick') suggestFrom(findings, query);
      // Nothing by titles is no answer yet.
      if (how === 'search' || findings.results.length > 0) show(findings, query, mine);
    } catch {
      if (mine === turn) fail();
      return;
    }
  }
}

function show(findings: Findings, query: string, mine: number, summaries?: readonly string[]): void {
  const { results, unfiltered, counts } = findings;
  choices.count(counts);
  status.replaceChildren(
    results.length > 0 ? countText(texts, results.length) : texts.none.replace('{{query}}', query),
  );
  if (results.length === 0 && unfiltered > 0) {
    const free = element('button', { type: 'button' }, `${texts.withoutFilters} (${unfiltered})`);
    free.addEventListener('click', () => {
      choices.filters = {};
      void search();
      input.focus();
    });
    status.append(' ', free);
  }
  list.replaceChildren(
    ...results
      .slice(0, shown)
      .map((result) => resultItem(result, texts, query, summaries?.[result.document ?? -1])),
  );
  more.hidden = results.length <= shown;
  more.onclick = () => {
    const next = shown;
    shown += PAGE;
    show(findings, query, mine, summaries);
    list.children[next]?.querySelector('a')?.focus();
  };
  if (summaries) return;
  void finder.summaries().then((loaded) => {
    if (mine === turn) show(findings, query, mine, loaded);
  });
}

function suggestFrom({ results }: Findings, query: string): void {
  combobox.show(
    results.slice(0, SUGGESTIONS).map(({ title, href, lang }) => ({
      text: title,
      href: withHighlights(href, query),
      attributes: languageOf(texts, lang),
    })),
  );
}

function clear(): void {
  status.textContent = '';
  list.replaceChildren();
  more.hidden = true;
  combobox.close();
}

function fail(): void {
  clear();
  status.textContent = texts.broken;
}

function restore(): void {
  const { query, filters } = readFragment(location.hash, choices.names);
  input.value = query;
  choices.filters = filters;
  void search();
}

input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => void search(true), PAUSE);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  combobox.close();
  void search();
});
addEventListener('hashchange', restore);
document.addEventListener('keydown', (event) => {
  const typing =
    event.target instanceof HTMLElement && event.target.closest('input, select, textarea') !== null;
  const wanted =
    (event.key === '/' && !typing) || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
  if (!wanted) return;
  event.preventDefault();
  input.focus();
  input.select();
});
form.hidden = false;
restore();
if (location.hash === '') input.focus();
