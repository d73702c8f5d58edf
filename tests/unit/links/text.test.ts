import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realPortal } from '#tests/unit/content/real.ts';
import { Trouble } from '#src/lib/command/trouble.ts';
import { outsideOf } from '#src/lib/links/addresses.ts';
import { keepRound, lastRound, type Round } from '#src/lib/links/kept.ts';
import { roundText } from '#src/lib/links/text.ts';
import { gate } from '#tests/unit/content/minimal.ts';

const use = { title: 'Medico di base', path: 'sheets/salute/medico/index.it.mdx', languages: ['it', 'ar'] };
const other = { title: 'Bollo', path: 'facts/bollo.yaml', languages: [] };
const OUTSIDE = [
  { url: 'https://a.example/', uses: [use, other] },
  { url: 'https://b.example/', uses: [other] },
  { url: 'https://new.example/', uses: [other] },
];
const ROUND: Round = {
  asked: '2026-11-21T10:00:00.000Z',
  outcomes: [
    { url: 'https://b.example/', kind: 'moved', status: 200, to: 'https://c.example/' },
    { url: 'https://a.example/', kind: 'gone', status: 404 },
    { url: 'https://no-longer-named.example/', kind: 'gone', status: 404 },
  ],
};

describe('the report of the links', () => {
  const text = roundText(OUTSIDE, ROUND);

  test('has one row for an address, the Italian title first and the languages beside it', () => {
    expect(text.match(/https:\/\/a\.example\//g)).toHaveLength(1);
    expect(text).toContain(
      '✗ Medico di base [it ar] (sheets/salute/medico/index.it.mdx); Bollo (facts/bollo.yaml)',
    );
  });

  test('puts what is broken before what has moved, and says where to', () => {
    expect(text.indexOf('a.example')).toBeLessThan(text.indexOf('b.example'));
    expect(text).toContain('https://c.example/');
  });

  test('counts, and says nothing of addresses that the content no longer has', () => {
    expect(text).not.toContain('no-longer-named');
    expect(text).toContain('2026-11-21 10:00 UTC');
    expect(text).toContain('2 indirizzi / addresses, 1 rotti / broken, 1 spostati / moved');
    expect(text).toContain('1 mai chiesti / never asked');
  });

  test('is short when all is well', () => {
    const outcomes = [{ url: 'https://a.example/', kind: 'ok' as const, status: 200 }];
    expect(
      roundText(OUTSIDE.slice(0, 1), { ...ROUND, outcomes })
        .trim()
        .split('\n'),
    ).toHaveLength(1);
  });
});

test('a round can be shown again without asking', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'links-'));
  try {
    await expect(lastRound(cache)).rejects.toThrow(Trouble);
    keepRound(cache, ROUND);
    expect(await lastRound(cache)).toEqual(ROUND);
    // A machine without a network says nothing about others.
    const nobody = ROUND.outcomes.map(({ url }) => ({ url, kind: 'unreachable' as const }));
    expect(() => keepRound(cache, { ...ROUND, outcomes: nobody })).toThrow(Trouble);
    expect(await lastRound(cache)).toEqual(ROUND);
    writeFileSync(join(cache, 'links.json'), readFileSync(join(cache, 'links.json'), 'utf8').slice(9));
    await expect(lastRound(cache)).rejects.toThrow(Trouble);
  } finally {
    rmSync(cache, { recursive: true });
  }
});

describe('the addresses that the real content leads to', () => {
  test('are each there once, a host after the other, and none is the site’s own', async () => {
    const portal = await realPortal();
    const outside = outsideOf(portal);
    const urls = outside.map(({ url }) => url);
    expect(urls.length).toBeGreaterThan(50);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.filter((url) => url.includes('#'))).toEqual([]);
    const hosts = urls.map((url) => new URL(url).host);
    expect(hosts.filter((host, at) => host !== hosts[at - 1])).toHaveLength(new Set(hosts).size);
    expect(hosts).not.toContain(new URL(portal.site.url).host);
  });

  test('are found in texts as in data, with the languages that have them', async () => {
    const link = (text: string): string =>
      `${text.trimEnd()}\n\n[Orari](https://orari.example.net/a#oggi) [Orari](https://orari.example.net/a).\n`;
    const news = 'news/2026/nuovo-sportello';
    const portal = await gate({ [`${news}/index.it.mdx`]: link, [`${news}/index.en.mdx`]: link });
    const outside = outsideOf(portal);
    expect(outside.find(({ url }) => url.startsWith('https://orari.example.net'))).toEqual({
      url: 'https://orari.example.net/a',
      uses: [{ title: 'Apre un nuovo sportello', path: `${news}/index.it.mdx`, languages: ['it', 'en'] }],
    });
    const fee = outside.find(({ url }) => url === 'https://www.comune.example.org/tariffe');
    expect(fee?.uses).toEqual([
      { title: 'Costo del duplicato', path: 'facts/costo-duplicato.yaml', languages: [] },
    ]);
  });
});
