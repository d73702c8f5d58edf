import { describe, expect, test } from 'vitest';
import { haveBrowser, type Installer } from '#src/lib/browser/install.ts';

/** A machine on which `works` are the steps that end well, and what it was asked to do. */
function machine(works: string[], { root = true, already = [] as string[], broken = [] as string[] } = {}) {
  const there = [...already];
  const done: string[] = [];
  const said: string[] = [];
  const step = (name: string, brings?: string) => {
    done.push(name);
    if (!works.includes(name)) return Promise.resolve(false);
    if (brings !== undefined) there.push(brings);
    return Promise.resolve(true);
  };
  const installer: Installer = {
    find: () => there,
    starts: (path) => Promise.resolve(!broken.includes(path)),
    download: () => step('download', '/cache/chrome'),
    apt: root
      ? ([name = '', , wanted = '']) => step(name, name === 'install' ? `/usr/bin/${wanted}` : undefined)
      : undefined,
    log: ({ it }) => said.push(it),
  };
  return { installer, done, said };
}

describe('a machine', () => {
  test.each(['/cache/chrome', '/usr/bin/chromium-headless-shell', '/usr/bin/google-chrome'])(
    'with a browser of its own, %s, is left alone',
    async (path) => {
      const { installer, done, said } = machine(['install'], { already: [path] });
      expect(await haveBrowser(installer)).toBe(path);
      expect([done, said]).toEqual([[], []]);
    },
  );

  test('with the system’s Chromium gets the one without windows, where packages may be installed', async () => {
    const system = '/usr/bin/chromium';
    const { installer, said } = machine(['install'], { already: [system] });
    // As on a machine: the light one is looked for first.
    const light = { ...installer, find: () => installer.find().toReversed() };
    expect(await haveBrowser(light)).toBe('/usr/bin/chromium-headless-shell');
    expect(said).toHaveLength(1);
    for (const { installer: other } of [
      machine([], { already: [system] }),
      machine(['install'], { already: [system], root: false }),
    ])
      expect(await haveBrowser(other)).toBe(system);
  });

  test('without one gets Playwright’s, and is told', async () => {
    const { installer, done, said } = machine(['download']);
    expect(await haveBrowser(installer)).toBe('/cache/chrome');
    expect(done).toEqual(['download']);
    expect(said.at(-1)).toBe('Installato: /cache/chrome');
  });

  test('that cannot download gets the system’s package', async () => {
    const { installer, done } = machine(['update', 'install']);
    expect(await haveBrowser(installer)).toBe('/usr/bin/chromium');
    expect(done).toEqual(['download', 'update', 'install']);
  });

  test('whose download does not start gets the system’s package', async () => {
    const { installer } = machine(['download', 'update', 'install'], { broken: ['/cache/chrome'] });
    expect(await haveBrowser(installer)).toBe('/usr/bin/chromium');
  });

  test('that cannot get any says in Italian and English what a person can do', async () => {
    const { installer, done } = machine(['update']);
    await expect(haveBrowser(installer)).rejects.toThrow(/Su Debian.*\n.*On Debian/s);
    expect(done).toEqual(['download', 'update', 'install']);
  });

  test('where the user may not install packages is not asked to', async () => {
    const { installer, done } = machine(['update', 'install'], { root: false });
    await expect(haveBrowser(installer)).rejects.toThrow('CHROMIUM_PATH=');
    expect(done).toEqual(['download']);
  });
});
