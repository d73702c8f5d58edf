import { blocksWithin } from '#src/lib/domain/body.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import { readPiece } from '#src/lib/domain/reading.ts';
import { route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { inlineText } from '#src/lib/prose/text.ts';
import { textContext } from './body-text.ts';
import { cardOf, sheetsOut } from './links.ts';
import { hubsInOrder } from './lists.ts';
import { named, nameHtml, wordsHtml, type Named } from './names.ts';
import type { View } from './view.ts';

/** A sentence to show at a counter. */
export interface Saying {
  /** Its place on the page, and so its address. */
  id: string;
  /** As the office reads it. */
  italian: string;
  /** As the reader understands it; nothing where nobody has translated it. */
  own?: Named;
  /** The sheet that it stands on. */
  sheet?: string;
}

/** Whether there is anything to show. */
export const hasSayings = ({ portal }: View): boolean =>
  portal.phrases.size > 0 || [...portal.sheets.values()].some((piece) => italianSayings(piece).length > 0);

/** The address of a sheet's first sentence; undefined for one that has none. */
export const sheetSaying = (view: View, piece: Piece<SheetData>): string | undefined =>
  piece.data.status === 'published' && italianSayings(piece).length > 0
    ? route.show(view.locale.code, idOf(piece, 0))
    : undefined;

/** The sentences that serve everywhere, then those of each HUB: its own and its sheets'. */
export function sayingGroups(view: View): { id: string; title: Html; sayings: Saying[] }[] {
  const groups = [
    { id: 'tema', title: html`${view.t('show.general')}`, sayings: ownSayings(view) },
    ...hubsInOrder(view).map(([hub]) => ({
      id: `tema-${hub}`,
      title: nameHtml(view, 'hubs', hub),
      sayings: [
        ...ownSayings(view, hub),
        ...sheetsOut(view)
          .filter(({ id }) => id.startsWith(`${hub}/`))
          .flatMap((piece) => sheetSayings(view, piece)),
      ],
    })),
  ];
  return groups.filter(({ sayings }) => sayings.length > 0);
}

/** All sentences, each a link to itself: the style sheet gives the screen to the one that is asked for. */
export function sayingsHtml(view: View): Html {
  const { t } = view;
  return html`<div class="sayings">
    ${sayingGroups(view).map(
      ({ id, title, sayings }) =>
        html`<section aria-labelledby="${id}">
          <h2 id="${id}">${title}</h2>
          <ul class="plain">
            ${sayings.map(
              (saying) =>
                html`<li class="saying" id="${saying.id}">
                  <a class="say" href="#${saying.id}">${sayingWords(view, saying)}</a>
                  ${saying.own?.machine && html`<small class="whole-only">${t('term.machine')}</small>`}${ofSheet(view, saying)}
                  <a class="button whole-only screen-only" href="#${id}">${t('show.back')}</a>
                </li>`,
            )}
          </ul>
        </section>`,
    )}
  </div>`;
}

/** The reader's words first, who chooses by them; on the whole screen the Italian stands above. */
function sayingWords(view: View, { italian, own }: Saying): Html {
  return html`${own && html`<span class="say-own">${wordsHtml(view, own)}</span> `}<span class="say-it" lang="it" dir="ltr" translate="no">${italian}</span>`;
}

function ofSheet(view: View, { sheet }: Saying): Html | false {
  const piece = view.portal.sheets.get(sheet ?? '');
  if (!piece) return false;
  const { href, title, lang } = cardOf(view, piece);
  return html`<small class="list-only"><a href="${href}">${wordsHtml(view, { text: title, lang })}</a></small>`;
}

function ownSayings(view: View, hub?: string): Saying[] {
  return [...view.portal.phrases]
    .filter(([, phrase]) => phrase.hub === hub)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id, { text }]) => {
      const found = named(view, 'phrases', id, 'text');
      const own = found && found.lang !== SOURCE ? { own: found } : {};
      return { id: `frase-${id}`, italian: text, ...own };
    });
}

/** What a sheet says to show, beside its translation where that is of today's Italian. */
function sheetSayings(view: View, piece: Piece<SheetData>): Saying[] {
  const reading = readPiece(piece, view.locale, view.portal.site.languages);
  const context = textContext(view);
  const translated = new Map(
    reading.sections
      .filter(({ id, today }) => id !== 'desk' && today === undefined && reading.lang !== SOURCE)
      .flatMap(({ section }) => [...blocksWithin(section.c)])
      .flatMap((block) => (block.t === 'phrase' ? [[block.it, inlineText(block.c, context)] as const] : [])),
  );
  return italianSayings(piece).map((italian, index) => {
    const text = translated.get(italian);
    return {
      id: idOf(piece, index),
      italian,
      ...(text === undefined ? {} : { own: { text, lang: reading.lang, machine: reading.machine } }),
      sheet: piece.id,
    };
  });
}

const idOf = ({ data }: Piece<SheetData>, index: number): string => `scheda-${data.code}-${index + 1}`;

const known = new WeakMap<Piece<SheetData>, readonly string[]>();

/** The sentences of a sheet's Italian, each once, in its order; the same for every language's page. */
function italianSayings(piece: Piece<SheetData>): readonly string[] {
  const found = known.get(piece) ?? [
    ...new Set(
      piece.source
        .body()
        .filter(({ id }) => id !== 'desk')
        .flatMap(({ c }) => [...blocksWithin(c)])
        .flatMap((block) => (block.t === 'phrase' ? [block.it] : [])),
    ),
  ];
  known.set(piece, found);
  return found;
}
