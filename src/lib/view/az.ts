import { route } from '#src/lib/domain/route.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { readingLang } from '#src/lib/domain/reading.ts';
import { Alphabet } from '#src/lib/i18n/alphabet.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { cardOf, isOut } from './links.ts';
import { named, wordsHtml } from './names.ts';
import { slipFinder } from './slips.ts';
import type { View } from './view.ts';

/** A way to call something, and where it leads. */
interface Entry {
  text: string;
  lang: string;
  href: string;
  /** What it leads to, where it is called otherwise. */
  to?: { text: string; lang: string };
}

/** Everything by the words people use for it, in the order of the alphabet: titles, keywords, glossary, offices. */
export function indexHtml(view: View): Html {
  const groups = lettersOf(view, entriesOf(view));
  const ids = new Map([...groups.keys()].map((letter, index) => [letter, `l${index + 1}`]));
  return html`<nav aria-label="${view.t('az.title')}">
      <ul class="inline letters">
        ${[...ids].map(([letter, id]) => html`<li><a href="#${id}">${letter}</a></li>`)}
      </ul>
    </nav>
    ${[...groups].map(
      ([letter, entries]) =>
        html`<section>
          <h2 id="${ids.get(letter) ?? ''}">${letter}</h2>
          <ul class="plain">
            ${entries.map(({ text, lang, href, to }) => html`<li><a href="${href}">${wordsHtml(view, { text, lang })}</a>${to && html` <small>${wordsHtml(view, to)}</small>`}</li>`)}
          </ul>
        </section>`,
    )}`;
}

function entriesOf(view: View): Entry[] {
  const { portal, locale } = view;
  const cards = [...portal.sheets.values()].filter(isOut).map((piece) => ({ piece, ...cardOf(view, piece) }));
  // In other languages a word in another case is no slip.
  const isSlip = slipFinder([
    ...cards.flatMap(({ title, lang }) => (lang === SOURCE ? [title] : [])),
    ...[...portal.terms.values()].flatMap(({ term, forms }) => [term, ...forms]),
  ]);
  const sheets = cards.flatMap(({ piece, href, title, lang }): Entry[] => {
    const { words } = piece.translations[readingLang(piece, locale)] ?? piece.source;
    return [
      { text: title, lang, href },
      ...words.keywords
        .filter((text) => lang !== SOURCE || !isSlip(text))
        .map((text) => ({ text, lang, href, to: { text: title, lang } })),
    ];
  });
  const terms = [...portal.terms].flatMap(([id, { sheet }]): Entry[] => {
    const name = named(view, 'terms', id, 'term');
    const piece = sheet === undefined ? undefined : portal.sheets.get(sheet);
    const card = piece && isOut(piece) ? cardOf(view, piece) : undefined;
    if (!name) return [];
    const to = card ? { to: { text: card.title, lang: card.lang } } : {};
    return [{ text: name.text, lang: name.lang, href: card?.href ?? route.term(locale.code, id), ...to }];
  });
  const types = [...portal.serviceTypes.keys()].flatMap((id): Entry[] => {
    const name = named(view, 'service-types', id, 'plural') ?? named(view, 'service-types', id);
    return name ? [{ text: name.text, lang: name.lang, href: route.serviceType(locale.code, id) }] : [];
  });
  const seen = new Set<string>();
  return [...sheets, ...terms, ...types].filter(({ text, href }) => {
    const key = `${text.toLowerCase()} ${href}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Entries under their first letter, in the order of the language's alphabet. */
function lettersOf(view: View, entries: readonly Entry[]): Map<string, Entry[]> {
  const alphabet = new Alphabet(view.locale);
  const groups = new Map<string, Entry[]>();
  for (const entry of [...entries].sort((a, b) => alphabet.compare(a.text, b.text))) {
    const letter = alphabet.letterOf(entry.text);
    const group = groups.get(letter) ?? [];
    groups.set(letter, group);
    group.push(entry);
  }
  return groups;
}
