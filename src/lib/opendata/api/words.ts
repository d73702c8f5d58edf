import type { z } from 'zod';
import type { Section } from '#src/lib/domain/body.ts';
import { valueOn } from '#src/lib/domain/fact.ts';
import { SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import { label, type Reading, type ReadingSection } from '#src/lib/domain/reading.ts';
import { pieceRoute } from '#src/lib/domain/route.ts';
import type { SECTIONS } from '#src/lib/domain/sheet.ts';
import { pageState, shown, type State } from '#src/lib/domain/translation.ts';
import { sectionHtml } from '#src/lib/prose/html.ts';
import { sectionText } from '#src/lib/prose/text.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import { proseContext } from '#src/lib/view/context.ts';
import { factText } from '#src/lib/view/facts.ts';
import { localeOf, type View } from '#src/lib/view/view.ts';
import { fileUrl } from './addresses.ts';
import { absoluteHtml } from './html.ts';
import type { sectionSchema, sheetSchema } from './schemas.ts';

type Words = Pick<
  z.infer<typeof sheetSchema>,
  'language' | 'direction' | 'state' | 'detail' | 'engine' | 'title' | 'summary'
>;

/** The four states that a consumer must tell apart, from the six that the portal computes. */
export function stateOf(state: State, lang: Lang, machine: boolean): Words['state'] {
  if (lang === SOURCE) return 'source';
  if (state === 'current') return machine ? 'machine' : 'fresh';
  return state === 'machine' ? 'machine' : 'stale';
}

/** The words of a piece and what must be known of them. */
export function wordsOf(view: View, { words, lang, state, machine, engine }: Reading): Words {
  const { tag, dir } = localeOf(view.locales, lang);
  return {
    language: tag,
    direction: dir,
    state: stateOf(state, lang, machine),
    detail: state,
    engine: machine ? engine : undefined,
    title: words.title,
    summary: words.summary,
  };
}

/** A section as HTML and text; where the translation lags far behind, today's Italian stands beside it. */
export function sectionOf(view: View, reading: Reading, part: ReadingSection): z.infer<typeof sectionSchema> {
  const { section, state, today } = part;
  return {
    id: part.id,
    title: section.title ?? view.t(`section.${part.id as (typeof SECTIONS)[number]}`),
    state: stateOf(state, reading.lang, reading.machine),
    detail: state,
    ...passageOf(view, reading, section),
    source_today: today && passageOf(view, reading, today, SOURCE),
  };
}

/** Some words as HTML with absolute links, and as plain text. */
export function passageOf(
  view: View,
  reading: Reading,
  section: Section,
  lang: Lang = reading.lang,
): { html: string; text: string } {
  const { portal, today } = view;
  const { kind, id } = reading.piece;
  const page = pieceRoute(kind, view.locale.code, id);
  return {
    html: absoluteHtml(portal, sectionHtml(section, proseContext(view, reading, lang)), page),
    text: sectionText(section, {
      fact: (fact) => {
        const found = portal.facts.get(fact);
        const value = found && valueOn(found, today);
        return value ? factText(view, found, value.value) : '';
      },
      contact: (service) => portal.services.get(service)?.name ?? '',
    }).trim(),
  };
}

/** The languages in which a piece has words, and where they are. */
export const alternatesOf = (view: View, piece: Piece, api: (lang: Lang) => string) =>
  writtenIn(view, piece).map((lang) => {
    const detail = pageState(piece, lang);
    return {
      language: localeOf(view.locales, lang).tag,
      url: absolute(view.portal, pieceRoute(piece.kind, lang, piece.id)),
      api: fileUrl(view.portal, api(lang)),
      state: stateOf(detail, lang, shown(piece, lang)?.pin?.status === 'machine'),
      detail,
    };
  });

/** Codes of the languages in which a piece has words of its own. */
export const writtenIn = ({ locales }: View, piece: Piece): Lang[] =>
  locales.map(({ code }) => code).filter((code) => code === SOURCE || shown(piece, code));

/** A small text of the front matter; its language where that is not the one of the words. */
export function labelOf(
  view: View,
  reading: Reading,
  key: string,
): { text: string; language: string | undefined } | undefined {
  const found = label(reading, key);
  return (
    found && {
      text: found.text,
      language: found.lang === reading.lang ? undefined : localeOf(view.locales, found.lang).tag,
    }
  );
}
