import { readFileSync } from 'node:fs';
import { kind, marked, nth, type Kind } from '#tests/hostile/case.ts';

const MINIMAL = new URL('../../fixtures/content-min/', import.meta.url);
const SITE = readFileSync(new URL('site.yaml', MINIMAL), 'utf8');

/** Other words in the place of some of `site.yaml`. */
const site = (name: string, ...swaps: [[from: string, to: string], ...[from: string, to: string][]]): Kind =>
  kind(name, swaps.length, (_, number) => {
    const [from, to] = nth(swaps, number);
    if (!SITE.includes(from)) throw new Error(`Not in site.yaml: ${from}`);
    return marked(
      'site.yaml',
      SITE.replace(from, () => to),
      { alone: true },
    );
  });

const redirect = (from: string, to: string): string => `redirects:\n  - from: ${from}\n    to: ${to}\n`;

/** Files on which everything rests. */
export const wholes: readonly Kind[] = [
  site(
    'site-address',
    ['url: https://portale.example.org', 'url: §javascript:alert(1)'],
    ['url: https://portale.example.org', 'url: §http://portale.example.org'],
    ['url: https://portale.example.org', 'url: §"https://portale.example.org/\\"><script>"'],
    ['url: https://portale.example.org', 'url: §//evil.example'],
    ['"https://creativecommons.org/licenses/by/4.0/deed.it"', '§"data:text/html,a"'],
    ['url: https://portale.example.org', 'url: §https://utente:segreto@portale.example.org'],
  ),
  site(
    'site-values',
    ['accent: "#0b4f9e"', '§accent: "red;background:url(https://evil.example)"'],
    ['file: regione.png', '§file: ../../etc/passwd.png'],
    ['file: regione.png', '§file: regione.svg'],
    ['number: "112"', '§number: "javascript:1"'],
    ['timeZone: Europe/Rome', 'timeZone: §../../etc/localtime'],
    ['country: IT', 'country: §"<b>"'],
    ['staleAfterMonths: 12', '§staleAfterMonths: -1'],
  ),
  site(
    'site-languages',
    ['code: en, tag: en', '§code: ../x, tag: en'],
    ['code: en, tag: en', '§code: EN, tag: en'],
    ['dir: ltr, script: Latn, intl: it', '§dir: up, script: Latn, intl: it'],
    ['bridge: [en]', 'bridge: [§fr]'],
    ['intl: en-GB', '§intl: "non esiste"'],
    ['code: en, tag: en', 'code: en, §tag: \'en" onload="a\''],
    ['code: en, tag: en', '§code: it, tag: en'],
  ),
  kind('site-unreadable', 6, () => marked('site.yaml', '§', { alone: true })),
  kind('redirect-wrong', 12, (_, number) => {
    const [from, to] = nth<readonly [string, string]>(
      [
        ['/a', '§https://evil.example'],
        ['/a', '§//evil.example'],
        ['§/it/salute/', 'hub:salute'],
        ['§/../a', 'hub:salute'],
        ['§"/a\\nX-Evil: 1"', 'hub:salute'],
        ['§/a/*', 'hub:salute'],
        ['§//evil.example', 'hub:salute'],
        ['§"/a;return 200"', 'hub:salute'],
        ['§/a{b}', 'hub:salute'],
        ['§"/$host"', 'hub:salute'],
        ['/a', '§javascript:alert(1)'],
        ['§"/\\"><script>"', 'hub:salute'],
      ],
      number,
    );
    return marked('redirects.yaml', redirect(from, to), { alone: true });
  }),
  kind('ledger-wrong', 6, (_, number) =>
    marked(
      'ledger/2026-05-01.json',
      nth(['{', '[]', '{ "a": 1 }', '{ // commento\n}', 'null', '['.repeat(20_000)], number),
      { alone: true },
    ),
  ),
  kind('statistics-wrong', 4, (_, number) =>
    marked('statistics/2026-04.yaml', nth(['- a\n', 'visits: §-1\n', 'a: b\n', '§a: [\n'], number), {
      alone: true,
    }),
  ),
  kind('publishers-wrong', 4, (_, number) =>
    marked('publishers.yaml', nth(['§- a\n', 'a.example: §1\n', 'a: &a b\n', '§a: [\n'], number), {
      alone: true,
    }),
  ),
  kind('interface-wrong', 6, (_, number) =>
    marked(
      'l10n/en/interface.yaml',
      nth(
        [
          '"nav.home": §[a]\n',
          '§"nav.hoem": a\n',
          '"nav.home": §"{{evil}}"\n',
          '§constructor: a\n',
          '"nav.home": §1\n',
          '"nav.home": §"$t(nav.home)"\n',
        ],
        number,
      ),
      { alone: true },
    ),
  ),
];
