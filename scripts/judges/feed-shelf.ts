import type { LedgerEntry } from '#src/lib/domain/ledger.ts';
import type { Body } from '#src/lib/domain/body.ts';
import type { NewsData } from '#src/lib/domain/news.ts';
import { fingerprint } from '#src/lib/domain/fingerprint.ts';
import { published, SOURCE } from '#src/lib/domain/locale.ts';
import { HEAD, type Piece, type Text } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { deltaOf } from '#src/lib/feed/delta.ts';
import { itemsOf } from '#src/lib/feed/items.ts';

/** What a news item is made to say. */
export interface Said {
  title: string;
  words: readonly string[];
}

/** The same portal with nothing but news, each of these in every language of the site, or in Italian alone. */
export function newsOnly(portal: Portal, said: readonly Said[], everywhere = false): Portal {
  const langs = everywhere ? published(portal.site.languages).map(({ code }) => code) : [SOURCE];
  return inOwnWords(
    portal,
    said.map(({ title, words }) =>
      Object.fromEntries(
        langs.map((lang): [string, Said] => [
          lang,
          { title: lang === SOURCE ? title : `${title} ${lang}`, words },
        ]),
      ),
    ),
  );
}

/** The same portal with nothing but news that say something of their own in each of their languages. */
export function inOwnWords(portal: Portal, said: readonly Readonly<Record<string, Said>>[]): Portal {
  const [model] = portal.news.values();
  if (!model) throw new Error('There is no news item to copy.');
  const data: NewsData = {
    ...model.data,
    event: undefined,
    expires: undefined,
    image: undefined,
    attachments: [],
    kind: 'news',
  };
  const piece = (own: Readonly<Record<string, Said>>, index: number): Piece<NewsData> => {
    const texts = Object.entries(own).map(([lang, { title, words }]): [string, Text] => [
      lang,
      textOf(lang, title, words),
    ]);
    const source = texts.find(([lang]) => lang === SOURCE)?.[1];
    if (!source) throw new Error('Italian is missing.');
    return {
      ...model,
      id: `2026/prova-${index}`,
      folder: `news/2026/prova-${index}`,
      data,
      source,
      translations: Object.fromEntries(texts.filter(([lang]) => lang !== SOURCE)),
    };
  };
  const news = new Map(said.map((own, index) => [`2026/prova-${index}`, piece(own, index)]));
  const none = new Map<string, never>();
  return {
    ...portal,
    news,
    sheets: none,
    projects: none,
    media: none,
    services: none,
    laws: none,
    journeys: none,
  };
}

function textOf(lang: string, title: string, words: readonly string[]): Text {
  const body: Body = [{ id: 'body', c: words.map((v) => ({ t: 'p', c: [{ t: 'text', v }] })) }];
  const sections = { [HEAD]: fingerprint([title]) };
  return {
    lang,
    words: { title, summary: title, keywords: [], labels: {} },
    body: () => body,
    fingerprints: lang === SOURCE ? sections : {},
    digest: `${lang} ${title}`,
    ...(lang !== SOURCE && {
      pin: { status: 'approved', source: '000000000000', at: '2026-03-01', sections },
    }),
  };
}

/** The portal after a run that shared everything. */
export function afterRun(portal: Portal, date: string, today: string): Portal {
  const entry: LedgerEntry = { date, items: deltaOf(itemsOf(portal, today), portal.ledger) };
  return { ...portal, ledger: [...portal.ledger, entry] };
}
