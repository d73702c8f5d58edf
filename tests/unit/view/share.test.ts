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
const linksOf = (html: unknown): URL[] =>
  hrefs(parse(String(html))).map((href) => new URL(href, portal.site.url));

describe('a sheet is sent on', () => {
  test.each(['it', 'ar'])('with its title, the day of its words and its short address, in %s', (lang) => {
    const view = viewOf(portal, lang, '2026-11-21');
    const reading = readPiece(piece, view.locale, portal.site.languages);
    const [more, ...links] = linksOf(shareHtml(view, reading)).reverse();
    links.reverse();
    expect(more?.href).toBe(`${portal.site.url}/${lang}/condividi/#scheda-${piece.data.code}`);
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

  const written = (contact: object, email?: string): string => {
    const hub = portal.hubs.get('salute');
    if (!hub) throw new Error('no HUB');
    const hubs = new Map([...portal.hubs, ['salute', { ...hub, ...(email !== undefined && { email }) }]]);
    const site = { ...portal.site, contact };
    return String(feedbackHtml(viewOf({ ...portal, hubs, site }, 'it', '2026-11-21'), reading));
  };

  test('writes to the HUB that looks after the page where the editors have no e-mail', () => {
    expect(written({}, 'salute@example.org')).toContain('mailto:salute@example.org?subject=');
    expect(written({ email: 'redazione@example.org' }, 'salute@example.org')).not.toContain('salute@example');
  });

  test('is led to the page to write from where there is no e-mail at all', () => {
    const [link, ...others] = linksOf(written({ page: 'https://www.example.org/scrivi/' }));
    expect(link?.href).toBe('https://www.example.org/scrivi/');
    expect(others).toEqual([]);
  });

  test('is offered nothing where nobody can be written to', () => {
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
