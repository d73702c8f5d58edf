import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  version?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
}
interface Lock {
  packages: Record<string, Locked>;
}
type Versions = Record<string, string>;
interface Manifest {
  dependencies: Versions;
  devDependencies: Versions;
  optionalDependencies: Versions;
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read('package.json') as Manifest;
const packages = Object.entries((read('package-lock.json') as Lock).packages)
  .filter(([path]) => path !== '')
  .map(([path, locked]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 13), ...locked }));

/** Licences (SPDX) under which others' code may be part of what we hand on: none asks ours to be under it too. */
const ALLOWED = new Set([
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT'],
  ...['MPL-2.0', 'OFL-1.1', 'Python-2.0', 'Unlicense', 'Zlib'],
  // A library of its own, linked when it is run, by the program that makes pictures.
  'LGPL-3.0-or-later',
]);

/** What only judges our work, and no reader gets, may be under these as well. */
const FOR_JUDGES = new Set(['GPL-3.0-or-later']);

/** Programs whose install script brings nothing that is not there without it: their files come as packages. */
const SCRIPTS_NOT_RUN = ['esbuild', 'vnu-jar'];

/** A package that still says its licences as a list, as npm no longer asks for, is not understood by the lock file. */
const oldWay = (name: string): string =>
  ((read(`node_modules/${name}/package.json`) as { licenses?: { type: string }[] }).licenses ?? [])
    .map(({ type }) => type)
    .join(' OR ');

const partsOf = (license: string): string[] => license.replace(/[()]/g, '').split(/ (?:AND|OR) /);

describe('what others have written', () => {
  test('is asked for in exact versions', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    for (const [name, version] of Object.entries(all))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  test('is known to the byte', () => {
    expect(packages.length).toBeGreaterThan(300);
    for (const { name, integrity = '' } of packages) expect(integrity, name).toMatch(/^sha512-/);
  });

  test('runs nothing when it is installed that is needed', () => {
    const asking = packages.filter(({ hasInstallScript }) => hasInstallScript === true);
    expect(asking.map(({ name }) => name).sort()).toEqual(SCRIPTS_NOT_RUN);
  });

  test('is under licences that let us hand it on', () => {
    for (const { name, license = oldWay(name), dev } of packages) {
      const strange = partsOf(license).filter(
        (part) => !ALLOWED.has(part) && !(dev === true && FOR_JUDGES.has(part)),
      );
      expect(strange, name).toEqual([]);
    }
  });
});
