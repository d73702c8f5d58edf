import { beforeAll, describe, expect, test } from 'vitest';
import { realPortal } from '#tests/unit/content/real.ts';
import { feedTexts } from '#src/lib/feed/feed.ts';
import { FEED } from '#src/lib/feed/places.ts';
import { afterRun } from '#scripts/judges/feed-shelf.ts';
import * as judges from '#scripts/judges/feeds.ts';

const TODAY = '2026-11-21';
let files: Map<string, string>;
/** The files of some languages and those of none: `npm run judge:feeds` reads them one and all. */
let some: Map<string, string>;
const READ = ['it', 'ar', 'zh'];

beforeAll(async () => {
  const portal = await realPortal(TODAY);
  files = feedTexts(afterRun(portal, TODAY, TODAY), TODAY);
  const unread = portal.site.languages.map(({ code }) => code).filter((code) => !READ.includes(code));
  some = new Map([...files].filter(([path]) => !path.split(/[/.]/).some((part) => unread.includes(part))));
}, 60_000);

describe('the feed of this portal, after its first run', () => {
  test.each(Object.entries(judges))('is right by %s', async (_, judge) => {
    const { files: count, wrong } = await judge(some);
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(3);
  });
});

describe('the judges', () => {
  const path = FEED.atom({ lang: 'it' });
  const broken = (change: (text: string) => string, at = path): Map<string, string> =>
    new Map([[at, change(files.get(at) ?? '')]]);

  test.each([
    ['an entry without an id', (text: string) => text.replace(/(<entry.*?)<id>.*?<\/id>/s, '$1')],
    [
      'a moment without a time',
      (text: string) => text.replace(/<updated>.*?<\/updated>/, '<updated>2026-11-21</updated>'),
    ],
    ['an element that Atom does not know', (text: string) => text.replace('<entry', '<item/><entry')],
    ['a control character', (text: string) => text.replace('<title>', '<title>\u0001')],
  ])('of Atom see %s', async (_, change) => {
    expect((await judges.judgeAtom(broken(change))).wrong).not.toEqual([]);
  });

  test('of JSON and of HTML see what is missing', async () => {
    const json = FEED.json({ lang: 'it' });
    expect(
      judges.judgeJson(broken((text) => text.replaceAll('"content_html"', '"body"'), json)).wrong,
    ).not.toEqual([]);
    const page = broken((text) => text.replace('</h1>', '<p></h1>'), FEED.index);
    expect((await judges.judgeHtml(page)).wrong).not.toEqual([]);
  });
});
