import { SyntaxValidator } from 'fast-xml-validator';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseFeed } from 'feedsmith';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Body } from '#src/lib/domain/body.ts';
import type { LedgerEntry } from '#src/lib/domain/ledger.ts';
import { NEWS_KINDS, type NewsData } from '#src/lib/domain/news.ts';
import { NEWS_AS, shareables } from '#src/lib/domain/feed-kind.ts';
import { themeOf } from '#src/lib/domain/theme.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { realPortal } from '#tests/unit/content/real.ts';
import { PAGE } from '#src/lib/feed/channels.ts';
import { deltaOf } from '#src/lib/feed/delta.ts';
import { feedFiles, feedTexts } from '#src/lib/feed/feed.ts';
import { itemsFileSchema } from '#src/lib/feed/item.ts';
import { itemsOf } from '#src/lib/feed/items.ts';
import { FEED } from '#src/lib/feed/places.ts';
import { times } from '#tests/thorough.ts';
import { MINIMAL, TODAY } from '#tests/unit/content/minimal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await loadPortal({ root: MINIMAL, today: TODAY });
});

/** A news item with these words, beside what is there. */
function withNews(of: Portal, slug: string, title: string, words = title): Portal {
  const [model] = of.news.values();
  if (!model) throw new Error('no news');
  const data = { ...model.data, event: undefined, expires: undefined };
  const body: Body = [{ id: 'body', c: [{ t: 'p', c: [{ t: 'text', v: words }] }] }];
  const piece: Piece<NewsData> = {
    ...model,
    id: `2026/${slug}`,
    folder: `news/2026/${slug}`,
    data: { ...data, kind: 'news', attachments: [] },
    source: {
      ...model.source,
      words: { title, summary: title, keywords: [], labels: {} },
      body: () => body,
      digest: slug,
    },
    translations: {},
  };
  return { ...of, news: new Map([...of.news, [piece.id, piece]]) };
}

/** The portal once everything in it has been shared on a day. */
function confirmed(of: Portal, date: string): Portal {
  const items = deltaOf(itemsOf(of, TODAY), of.ledger);
  const entry: LedgerEntry = { date, items: [...items] };
  return items.length === 0 ? of : { ...of, ledger: [...of.ledger, entry] };
}

const filesOf = (of: Portal): Map<string, string> => feedTexts(of, TODAY);

interface Entry {
  id: string;
  updated: string;
}

/** The entries met by somebody who follows `prev-archive` from the current document, withdrawn ones aside. */
function walk(files: ReadonlyMap<string, string>, start: string): Entry[] {
  const found: Entry[] = [];
  for (let path: string | undefined = start; path !== undefined;) {
    const text: string = files.get(path) ?? '';
    expect(text, path).not.toBe('');
    const { feed } = parseFeed(text) as {
      feed: { entries?: Entry[]; links?: { rel?: string; href?: string }[] };
    };
    found.push(...(feed.entries ?? []));
    const previous = feed.links?.find(({ rel }) => rel === 'prev-archive')?.href;
    path = previous === undefined ? undefined : new URL(previous).pathname.slice(1);
  }
  return found;
}

const ITALIAN = FEED.atom({ lang: 'it' });

describe('the archives of a feed', () => {
  test('give each item exactly once, and never change once they are full, through 130 publications', () => {
    let now = confirmed(portal, '2026-05-02');
    let archived = new Map<string, string>();
    for (let day = 0; day < 13; day++) {
      for (let index = 0; index < 10; index++)
        now = withNews(now, `n-${day}-${index}`, `Notizia ${day}.${index}`);
      now = confirmed(now, `2026-06-${String(day + 1).padStart(2, '0')}`);
      const files = filesOf(now);
      const ids = walk(files, ITALIAN).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBe(itemsOf(now, TODAY).filter(({ lang }) => lang === 'it').length);
      for (const [path, text] of archived) expect(files.get(path), path).toBe(text);
      archived = new Map([...files].filter(([, text]) => text.includes('<fh:archive/>')));
    }
    expect(archived.size).toBeGreaterThanOrEqual(2);
    for (const text of archived.values()) expect(text.match(/<entry/g)?.length).toBe(PAGE);
  });

  test('lead forward too: each to the next, the last to the current document', () => {
    let now = portal;
    for (let index = 0; index < 120; index++) now = withNews(now, `n-${index}`, `Notizia ${index}`);
    const files = filesOf(confirmed(now, '2026-05-02'));
    const next = (path: string): string | undefined =>
      /rel="next-archive"[^>]* href="[^"]*\/(feed\/[^"]*)"/.exec(files.get(path) ?? '')?.[1];
    expect(files.get(next(FEED.archive({ lang: 'it' }, 1)) ?? '')).toBe(files.get(ITALIAN));
  });

  test('tell of an update again, the newest last word, and of a withdrawal with a tombstone', () => {
    const first = confirmed(withNews(portal, 'x', 'Prima'), '2026-05-02');
    const changed = confirmed(withNews(first, 'x', 'Dopo'), '2026-05-02');
    const entries = walk(filesOf(changed), ITALIAN).filter(({ id }) => id.endsWith('notizia/2026/x/it'));
    expect(entries.map(({ updated }) => updated)).toEqual(['2026-05-02T00:00:01Z']);
    const gone = confirmed({ ...changed, news: portal.news }, '2026-05-03');
    expect(filesOf(gone).get(ITALIAN)).toContain(
      '<at:deleted-entry ref="tag:portale.example.org,2026-01-01:notizia/2026/x/it" when="2026-05-03T00:00:00Z"/>',
    );
    expect(deltaOf(itemsOf(gone, TODAY), gone.ledger)).toEqual([]);
  });
});

/** What somebody who follows the archives back believes of each item: the first word met of it is the last one said. */
function believed(files: ReadonlyMap<string, string>, start: string): Set<string> {
  const told = new Map<string, boolean>();
  for (let path: string | undefined = start; path !== undefined;) {
    const text: string = files.get(path) ?? '';
    expect(text, path).not.toBe('');
    for (const [, tag = '', id = ''] of text.matchAll(
      /<(entry|at:deleted-entry)\b.*?(?:<id>|ref=")([^<"]+)/gs,
    ))
      if (!told.has(id)) told.set(id, tag === 'entry');
    path = /rel="prev-archive"[^>]* href="[^"]*?\/(feed\/[^"]*)"/.exec(text)?.[1];
  }
  return new Set([...told].filter(([, isThere]) => isThere).map(([id]) => id));
}

test('who follows the archives after any thirty publications, updates and withdrawals has what is shared', () => {
  let many = portal;
  for (let index = 0; index < 90; index++) many = withNews(many, `n-${index}`, `Notizia ${index}`);
  const start = confirmed(many, '2026-05-02');
  const step = fc.record({ what: fc.constantFrom('new', 'update', 'withdraw'), which: fc.nat({ max: 89 }) });
  fc.assert(
    fc.property(fc.array(step, { minLength: 30, maxLength: 30 }), (steps) => {
      let now = start;
      for (const [index, { what, which }] of steps.entries()) {
        if (what === 'withdraw') {
          const left = new Map([...now.news].filter(([id]) => id !== `2026/n-${which}`));
          now = { ...now, news: left };
        } else now = withNews(now, what === 'new' ? `m-${index}` : `n-${which}`, `Passo ${index}`);
        now = confirmed(now, `2026-06-${String(index + 1).padStart(2, '0')}`);
      }
      const shared = itemsOf(now, TODAY).filter(({ lang }) => lang === 'it');
      const tags = shared.map(({ content }) => `tag:${now.site.feed.tag}:${content.id}/it`);
      expect(believed(filesOf(now), ITALIAN)).toEqual(new Set(tags));
    }),
    { numRuns: times(2, 5) },
  );
}, 120_000);

/** Words that somebody could paste, by mistake or not. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ']]>',
        '<![CDATA[',
        '<script>alert(1)</script>',
        '&amp;',
        '&#0;',
        '&nbsp;',
        '\u0000',
        '\u001b',
        '\uD800',
        '\uDFFF',
        '\uFFFE',
        '\u202E',
        '\u2066',
        '"\'><img src=x onerror=alert(1)>',
        '=1+1',
        '@SUM(A1)',
        '\r\n',
        '\u2028',
        '-->',
        '<?xml?>',
        '<a href="/relativo">',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => `x ${parts.join('')}`);

/** What no file may hold. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/;

describe('what goes out', () => {
  test('is well formed whatever the words are', { timeout: 120_000 }, () => {
    const few: Portal = {
      ...portal,
      sheets: new Map(),
      services: new Map(),
      laws: new Map(),
      projects: new Map(),
      media: new Map(),
    };
    fc.assert(
      fc.property(nasty, nasty, (title, words) => {
        const [model] = portal.news;
        const only = withNews({ ...few, news: new Map(model ? [model] : []) }, 'x', title, words);
        for (const [path, text] of feedTexts(only, TODAY)) {
          expect(text.isWellFormed(), path).toBe(true);
          expect(CONTROL.test(text), path).toBe(false);
          if (/\.(xml|opml)$/.test(path)) expect(() => SyntaxValidator.validate(text), path).not.toThrow();
          else if (path.endsWith('.json')) JSON.parse(text);
          else if (path.endsWith('.csv')) {
            for (const row of parse(text)) for (const cell of row) expect(cell).not.toMatch(/^[=@]/);
          } else {
            expect(text).not.toMatch(/<script(?! type="application\/ld\+json">)|<img src=x/);
          }
        }
      }),
      { numRuns: times(80, 250) },
    );
  });

  test('has no relative link, no script, no style in a body', () => {
    for (const { body } of itemsOf(portal, TODAY)) {
      const content = body();
      expect(content.body_html).not.toMatch(/<(?:script|iframe|style|form|svg)|\s(?:style|class|id|on\w+)=/);
      for (const [, url = ''] of content.body_html.matchAll(/(?:href|src)="([^"]*)"/g))
        expect(url).toMatch(/^(https?|mailto|tel):/);
    }
  });

  test('is as its schema says, in every language', () => {
    const files = filesOf(portal);
    for (const lang of ['it', 'en', 'ar']) {
      const file: unknown = JSON.parse(files.get(FEED.itemsJson(lang)) ?? '');
      expect(itemsFileSchema.safeParse(file).error).toBeUndefined();
    }
  });

  test('has one address for each file, and the same bytes twice', async () => {
    const paths = [...feedFiles(portal, TODAY)].map(([path]) => path);
    expect(new Set(paths).size).toBe(paths.length);
    const again = await loadPortal({ root: MINIMAL, today: '2026-05-08' });
    expect(feedTexts(again, '2026-05-08')).toEqual(filesOf(portal));
  });

  test('names only pages that are there', () => {
    const files = filesOf(portal);
    for (const [path, text] of files) {
      for (const [, url = ''] of text.matchAll(/https:\/\/portale\.example\.org\/(feed\/[^"\s<,;]*)/g))
        expect([path, url, files.has(url)]).toEqual([path, url, true]);
    }
  });

  test('says of a translation how far it is from the Italian', () => {
    const states = itemsOf(portal, TODAY).map(({ lang, content }) => [lang, content.state]);
    expect(states.every(([lang, state]) => lang !== 'it' || state === 'current')).toBe(true);
    expect(states.some(([lang]) => lang === 'ar')).toBe(true);
  });
});

describe('the themes of the national portal', () => {
  test('are given to everything there is', async () => {
    const real = await realPortal();
    const all = [...shareables(real)];
    expect(all.length).toBeGreaterThan(150);
    for (const item of all)
      expect([item.id, themeOf(real, item)]).toEqual([
        item.id,
        { theme: expect.stringMatching(/^[a-z ]+$/) as string },
      ]);
  });

  test.each(NEWS_KINDS)('a %s has a kind there', (kind) => {
    expect(NEWS_AS[kind]).toMatch(/^[a-z]+$/);
  });
});
