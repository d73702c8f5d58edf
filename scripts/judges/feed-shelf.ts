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
  const others = everywhere ? published(portal.site.languages).filter(({ code }) => code !== SOURCE) : [];
  const piece = ({ title, words }: Said, index: number): Piece<NewsData> => {
    const source = textOf(SOURCE, title, words);
    const translations = others.map(({ code }): [string, Text] => [
      code,
      textOf(code, `${title} ${code}`, words),
    ]);
    return {
      ...model,
      id: `2026/prova-${index}`,
      folder: `news/2026/prova-${index}`,
      data,
      source,
      translations: Object.fromEntries(translations),
    };
  };
  const news = new Map(said.map((one, index) => [`2026/prova-${index}`, piece(one, index)]));
  const none = new Map<string, never>();
  return { ...portal, news, sheets: none, projects: none, media: none, services: none, laws: none };
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
