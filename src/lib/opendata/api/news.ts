import type { z } from 'zod';
import type { Lang } from '#src/lib/domain/locale.ts';
import type { NewsData } from '#src/lib/domain/news.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import { readPiece } from '#src/lib/domain/reading.ts';
import { route } from '#src/lib/domain/route.ts';
import { contentDigest, pieceDigest, provenance } from '#src/lib/opendata/provenance.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import { isOut } from '#src/lib/view/links.ts';
import type { View } from '#src/lib/view/view.ts';
import { at } from './addresses.ts';
import type { newsListSchema, newsSchema } from './schemas.ts';
import { sourceOf } from './sources.ts';
import { alternatesOf, passageOf, wordsOf, writtenIn } from './words.ts';

/** News that have pages on the day, by id. */
export const newsOut = ({ portal, today }: View): Piece<NewsData>[] =>
  [...portal.news.values()].filter((piece) => isOut(piece) && piece.data.published <= today);

const fieldsOf = ({ id, data }: Piece<NewsData>) => ({
  id,
  kind: data.kind,
  status: data.status === 'archived' ? ('archived' as const) : ('published' as const),
  date: data.date,
  published: data.published,
  expires: data.expires,
  hubs: data.hubs,
  area: data.area,
  project: data.project,
});

/** All news with their titles in every language that they have. */
export const newsListAnswer = (view: View): z.infer<typeof newsListSchema> => ({
  ...provenance(view.portal, contentDigest(view.portal)),
  items: newsOut(view).map((piece) => ({
    ...fieldsOf(piece),
    title: byLanguage(view, piece, 'title'),
    summary: byLanguage(view, piece, 'summary'),
    words: alternatesOf(view, piece, (lang) => at.news(lang, piece.id)),
  })),
});

const byLanguage = (view: View, piece: Piece<NewsData>, word: 'title' | 'summary'): Record<Lang, string> =>
  Object.fromEntries(
    writtenIn(view, piece).map((lang) => [lang, (piece.translations[lang] ?? piece.source).words[word]]),
  );

/** A news item in one language that it has words in. */
export function newsAnswer(view: View, piece: Piece<NewsData>): z.infer<typeof newsSchema> {
  const { portal, locale } = view;
  const { id, data } = piece;
  const reading = readPiece(piece, locale, portal.site.languages);
  const text = piece.translations[reading.lang];
  const passages = reading.sections.map(({ section }) => passageOf(view, reading, section));
  return {
    ...provenance(portal, pieceDigest(portal, piece.source, ...(text ? [text] : []))),
    ...fieldsOf(piece),
    url: absolute(portal, route.news(locale.code, id)),
    ...wordsOf(view, reading),
    html: passages.map(({ html }) => html).join('\n'),
    text: passages.map((passage) => passage.text).join('\n'),
    sheets: data.sheets,
    tags: data.tags,
    event: data.event,
    sources: data.sources.map((source) => sourceOf(portal, source)),
    alternates: alternatesOf(view, piece, (lang) => at.news(lang, id)),
  };
}
