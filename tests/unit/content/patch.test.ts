import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadPortal } from '#src/lib/content/load.ts';
import { patchPortal } from '#src/lib/content/patch.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { contentWith, places, swap, TODAY, type Changes, type Root } from './minimal.ts';

const SHEET = 'sheets/salute/tessera-sanitaria';
const ITALIAN = `${SHEET}/index.it.mdx`;
const ARABIC = `${SHEET}/index.ar.mdx`;

let content: Root;
let before: Portal;
beforeEach(async () => {
  content = await contentWith();
  before = await loadPortal({ root: content.root, today: TODAY });
});
afterEach(() => content.remove());

async function patched(changes: Changes, kept?: Map<string, FileRecord>): Promise<Portal | undefined> {
  await content.change(changes);
  return patchPortal(before, Object.keys(changes), TODAY, kept);
}

/** All of a portal that can be compared: bodies are read out. */
const whole = (portal: Portal | undefined): unknown =>
  portal &&
  JSON.parse(
    JSON.stringify({ ...portal, commons: '' }, (key, value: unknown) => {
      if (value instanceof Map) return [...value].toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
      return key === 'body' && typeof value === 'function' ? (value as () => unknown)() : value;
    }),
  );

describe('what has been saved is there at once', () => {
  test.each<[string, Changes]>([
    ['a word of a sheet', { [ITALIAN]: swap('vai dal medico', 'vai sempre dal medico') }],
    ['a translation', { [ARABIC]: (text) => text.replace(/title: .*/, 'title: كلمات أخرى') }],
    [
      'a value and an office',
      {
        'facts/costo-duplicato.yaml': (text) => text.replace(/label: .*/, 'label: Un altro nome'),
        'services/bologna/sportello-centro.yaml': (text) => text.replace(/name: .*/, 'name: Sportello nuovo'),
      },
    ],
    ['a sheet that cannot be read', { [ITALIAN]: swap('kind: procedure', 'kind: procedura') }],
  ])('and no different from all of it read again: %s', async (_, changes) => {
    const patch = await patched(changes);
    const all = await loadPortal({ root: content.root, today: TODAY });
    if (all.sheets.has('salute/tessera-sanitaria')) expect(whole(patch)).toEqual(whole(all));
    // What cannot be read stays as it was on the page, and is told.
    else {
      expect(patch?.sheets).toEqual(before.sheets);
      expect(places(patch ?? before)).toContain(`${ITALIAN}:6:7 field-value`);
    }
  });

  test('and the portal of before stays as it was', async () => {
    const was = whole(before);
    await patched({ [ITALIAN]: swap('vai dal medico', 'vai sempre dal medico') });
    expect(whole(before)).toEqual(was);
  });

  test('and of a piece only the changed language is read again', async () => {
    const kept = new Map<string, FileRecord>();
    await patched({ [ITALIAN]: swap('vai dal medico', 'vai sempre dal medico') }, kept);
    const arabic = kept.get(ARABIC);
    const italian = kept.get(ITALIAN);
    await patched({ [ITALIAN]: swap('vai sempre', 'vai spesso') }, kept);
    expect(kept.get(ARABIC)).toBe(arabic);
    expect(kept.get(ITALIAN)).not.toBe(italian);
  });
});

test.each<[string, Changes]>([
  ['a new sheet', { 'sheets/salute/nuova/index.it.mdx': '---\n---\n' }],
  ['a new language', { [`${SHEET}/index.en.mdx`]: '---\n---\n' }],
  ['a file that is gone', { [ARABIC]: null }],
  ['the site’s own file', { 'site.yaml': (text) => `${text}\n` }],
  ['a picture', { [`${SHEET}/sportello.png`]: 'x' }],
])('%s asks for all of it', async (_, changes) => {
  expect(await patched(changes)).toBeUndefined();
});
