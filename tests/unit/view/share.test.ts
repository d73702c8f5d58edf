import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import { realPortal } from '#tests/unit/content/real.ts';
import { readPiece } from '#src/lib/domain/reading.ts';
import { feedbackHtml, shareHtml } from '#src/lib/view/share.ts';
import { viewOf } from '#src/lib/view/view.ts';

const portal = await realPortal();
const piece = portal.sheets.get('salute/tessera-sanitaria');
if (!piece) throw new Error('no tessera-sanitaria');

type Node = DefaultTreeAdapterMap['node'];
const hrefs = (node: Node): string[] => [
  ...('attrs' in node ? node.attrs.flatMap(({ name, value }) => (name === 'href' ? [value] : [])) : []),
  ...('childNodes' in node ? node.childNodes.flatMap(hrefs) : []),
];
const linksOf = (html: unknown): URL[] => hrefs(parse(String(html))).map((href) => new URL(href));

describe('a sheet is sent on', () => {
  test.each(['it', 'ar'])('with its title, the day of its words and its short address, in %s', (lang) => {
    const view = viewOf(portal, lang, '2026-11-21');
    const reading = readPiece(piece, view.locale, portal.site.languages);
    const links = linksOf(shareHtml(view, reading));
    expect(links.map(({ protocol }) => protocol)).toEqual(['https:', 'sms:', 'mailto:']);
    for (const { searchParams } of links) {
      const text = searchParams.get('text') ?? searchParams.get('body') ?? '';
      expect(text.split('\n')).toEqual([
        reading.words.title,
        expect.stringContaining('2026'),
        `${portal.site.url}/s/${lang}/${piece.data.code}/`,
      ]);
    }
    expect(links[2]?.searchParams.get('subject')).toBe(reading.words.title);
  });
});

describe('a reader who does not understand', () => {
  const view = viewOf(
    { ...portal, site: { ...portal.site, contact: { email: 'redazione@example.org' } } },
    'ar',
    '2026-11-21',
  );
  const reading = readPiece(piece, view.locale, portal.site.languages);

  test('writes to the editors about a part, which the letter names with its page', () => {
    const links = linksOf(feedbackHtml(view, reading));
    const readers = reading.sections.filter(({ id }) => id !== 'desk');
    expect(links.map(({ searchParams }) => searchParams.get('body')?.trim())).toEqual(
      readers.map(({ id }) => `${portal.site.url}/ar/${piece.id}/#${id}`),
    );
    expect(links.every(({ searchParams }) => searchParams.get('subject')?.startsWith(piece.data.code))).toBe(
      true,
    );
    expect(links[0]?.pathname).toBe('redazione@example.org');
  });

  test('is offered nothing where the editors have no e-mail', () => {
    expect(
      String(
        feedbackHtml(
          viewOf({ ...portal, site: { ...portal.site, contact: {} } }, 'it', '2026-11-21'),
          reading,
        ),
      ),
    ).toBe('');
  });
});
