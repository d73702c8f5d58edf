import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadPortal } from '#src/lib/content/load.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { exportFeed } from '#src/lib/feed/export.ts';
import { exportOptions } from '#src/lib/feed/options.ts';
import { writeRun } from '#src/lib/feed/write.ts';
import { contentWith, swap, TODAY, type Root } from '#tests/unit/content/minimal.ts';

let content: Root;
let out: string;

beforeEach(async () => {
  content = await contentWith();
  out = mkdtempSync(join(tmpdir(), 'feed-'));
});
afterEach(async () => {
  await content.remove();
  rmSync(out, { recursive: true });
});

const load = (today = TODAY): Promise<Portal> => loadPortal({ root: content.root, today });

/** One run of the command, on the content as it is on the disk. */
async function run(args: readonly string[] = [], today = TODAY) {
  return exportFeed(await load(today), today, 'code', exportOptions([...args, '--out', out]));
}

/** All files of the feed, by path. */
const written = (): Record<string, string> =>
  Object.fromEntries(
    globSync('feed/**/*.*', { cwd: out })
      .sort()
      .map((path) => [path, readFileSync(join(out, path), 'utf8')]),
  );

const told = ({ delta }: { delta: readonly { change: string; id: string; lang: string }[] }): string[] =>
  delta.map(({ change, id, lang }) => `${change} ${id} ${lang}`);

const NEWS = 'news/2026/nuovo-sportello/index.it.mdx';

describe('sharing with the national portal', () => {
  test('shares everything once, then only what changed, then takes back what went', async () => {
    const first = await run(['--confirm']);
    expect(first.delta.length).toBeGreaterThan(5);
    expect(new Set(first.delta.map(({ change }) => change))).toEqual(new Set(['new']));
    expect(first.ledger).toBe(`ledger/${TODAY}.json`);
    const files = written();

    const second = await run(['--confirm']);
    expect([second.delta, second.ledger, second.written]).toEqual([[], undefined, undefined]);
    expect(written()).toEqual(files);

    await content.change({
      'laws/dlgs-286-1998.yaml': (text) => text.replace(/^subject: .*$/m, 'subject: Altro.'),
    });
    expect(told(await run(['--confirm'], '2026-05-03'))).toEqual(['update norma/dlgs-286-1998 it']);

    await content.change({
      'media/come-iscriversi/index.it.mdx': swap('status: published', 'status: published\nshare: false'),
    });
    expect(told(await run(['--confirm'], '2026-05-04'))).toEqual([
      'withdraw approfondimento/come-iscriversi it',
    ]);
    expect(told(await run([], '2026-05-05'))).toEqual([]);
    expect(JSON.parse(written()['feed/items/it.json'] ?? '')).toMatchObject({
      withdrawn: [
        { id: 'approfondimento/come-iscriversi', change: 'withdraw', last_shared_on: '2026-05-04' },
      ],
    });

    await content.change({
      'media/come-iscriversi/index.it.mdx': swap('share: false\n', ''),
    });
    expect(told(await run(['--confirm'], '2026-05-06'))).toEqual(['new approfondimento/come-iscriversi it']);
    expect((await load()).findings).toEqual([]);
  });

  test('gives the same bytes on another day and in another folder', async () => {
    await run();
    const files = written();
    rmSync(join(out, 'feed'), { recursive: true });
    await run([], '2026-05-09');
    expect(written()).toEqual(files);
  });

  test('lets an expired news item go on the day it says', async () => {
    await run(['--confirm']);
    expect(told(await run([], '2026-12-30'))).toEqual([]);
    expect(told(await run([], '2026-12-31'))).toEqual([
      'withdraw evento/2026/nuovo-sportello en',
      'withdraw evento/2026/nuovo-sportello it',
    ]);
  });

  test('shares nothing that says share: false', async () => {
    await content.change({ [NEWS]: swap('published: ', 'share: false\npublished: ') });
    expect(told(await run()).some((line) => line.includes('2026/nuovo-sportello'))).toBe(false);
  });

  test('takes back what is archived and what is no longer there', async () => {
    await run(['--confirm']);
    const media = 'media/come-iscriversi/index.it.mdx';
    await content.change({ [media]: swap('status: published', 'status: archived') });
    expect(told(await run(['--confirm']))).toEqual(['withdraw approfondimento/come-iscriversi it']);
    await content.change({ 'news/2026/nuovo-sportello': null });
    // The Arabic sheet names the item that is gone: until it is mended it is not shared either.
    expect(told(await run(['--confirm']))).toEqual([
      'withdraw evento/2026/nuovo-sportello en',
      'withdraw evento/2026/nuovo-sportello it',
      'withdraw scheda/salute/tessera-sanitaria ar',
    ]);
    expect(told(await run())).toEqual([]);
  });

  test('counts one kind alone when asked, and leaves the others for later', async () => {
    const laws = await run(['--confirm', '--only', 'norma']);
    expect(new Set(laws.delta.map(({ kind }) => kind))).toEqual(new Set(['norma']));
    const rest = await run();
    expect(rest.delta.length).toBeGreaterThan(3);
    expect(rest.delta.some(({ kind }) => kind === 'norma')).toBe(false);
  });

  test('counts as unsent what was sent since a day', async () => {
    await run(['--confirm']);
    expect((await run(['--since', TODAY])).delta.length).toBeGreaterThan(5);
    expect((await run(['--since', '2026-05-03'])).delta).toEqual([]);
  });

  test('writes nothing on a dry run', async () => {
    expect((await run(['--dry-run'])).delta.length).toBeGreaterThan(5);
    expect(readdirSync(out)).toEqual([]);
  });

  test('never takes the place of another run of the day', async () => {
    await run(['--confirm']);
    const before = readFileSync(join(content.root, `ledger/${TODAY}.json`), 'utf8');
    await content.change({
      'laws/dlgs-286-1998.yaml': (text) => text.replace(/^subject: .*$/m, 'subject: Altro.'),
    });
    expect((await run(['--confirm'])).ledger).toBe(`ledger/${TODAY}-2.json`);
    expect(writeRun(content.root, { date: TODAY, items: [] })).toBe(`ledger/${TODAY}-3.json`);
    expect(readFileSync(join(content.root, `ledger/${TODAY}.json`), 'utf8')).toBe(before);
    expect((await load()).findings).toEqual([]);
  });

  test('leaves feed and ledger as they were when it falls half way', async () => {
    await run();
    const files = written();
    const portal = await load();
    const broken = {
      ...portal,
      site: {
        ...portal.site,
        get name(): string {
          throw new Error('falls');
        },
      },
    };
    expect(() => exportFeed(broken, TODAY, 'other code', exportOptions(['--confirm', '--out', out]))).toThrow(
      'falls',
    );
    expect(written()).toEqual(files);
    expect(existsSync(join(content.root, 'ledger'))).toBe(false);
    expect(readdirSync(out).filter((name) => /^\.(old|feed)-/.test(name))).toEqual([]);
  });

  test('leaves a folder alone that holds something else', async () => {
    await run();
    rmSync(join(out, 'feed/items.json'));
    writeFileSync(join(out, 'feed/mio.txt'), 'mio');
    rmSync(join(out, '.feed.json'));
    await expect(run()).rejects.toThrow('choose another folder');
    expect(readFileSync(join(out, 'feed/mio.txt'), 'utf8')).toBe('mio');
  });
});

test.each([
  [['--ony', 'x'], 'See --help'],
  [['norma'], 'See --help'],
  [['--only', 'eventi'], 'Did you mean “evento”'],
  [['--since', '2026-02-30'], 'wants a day'],
  [['--confirm', '--dry-run'], 'choose'],
  [['--confirm', '--since', '2026-05-01'], 'does not go with'],
  [['--out', ''], 'wants a folder'],
])('the command refuses %j with a sentence', (args, sentence) => {
  expect(() => exportOptions(args)).toThrow(sentence);
});
