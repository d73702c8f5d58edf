import type { Filters } from '#src/lib/search/document.ts';

/** What somebody searches, as it stands behind the `#` of the address: no server ever sees it. */
export interface SearchState {
  query: string;
  filters: Filters;
}

/** Reads `#q=…&hub=…`; filters that are not known are left out. */
export function readFragment(fragment: string, known: readonly string[]): SearchState {
  const values = new URLSearchParams(fragment.replace(/^#/, ''));
  const filters = known.flatMap((name) => {
    const chosen = values.getAll(name).filter((value) => value !== '');
    return chosen.length > 0 ? [[name, chosen] as const] : [];
  });
  return { query: values.get('q') ?? '', filters: Object.fromEntries(filters) };
}

/** Writes what {@link readFragment} reads; nothing at all where nothing is searched. */
export function writeFragment({ query, filters }: SearchState): string {
  const values = new URLSearchParams();
  if (query !== '') values.set('q', query);
  for (const [name, chosen] of Object.entries(filters))
    for (const value of chosen) values.append(name, value);
  const text = values.toString();
  return text === '' ? '' : `#${text}`;
}

/** The address of a page with the words searched marked in it by the browser itself (WICG, URL Fragment Text Directives). */
export function withHighlights(href: string, query: string): string {
  const words = (query.match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? []).slice(0, 4);
  if (words.length === 0) return href;
  const marks = words.map((word) => `text=${encodeURIComponent(word)}`).join('&');
  return `${href}${href.includes('#') ? '' : '#'}:~:${marks}`;
}
