import { languageChoice } from './choice.ts';
import { MOVED_STATUSES, movedAddresses } from './moved.ts';
import type { Redirect } from './redirects.ts';

/**
 * What nginx must know of one release, beside its `server` block, inside `http` and before any other map (the first one
 * decides how big they may be): languages and addresses that have moved.
 *
 * @param languages the first folders of the site
 * @throws for an address that nginx would not read as it is written
 */
export function nginxTables(languages: readonly string[], redirects: readonly Redirect[]): string {
  return [
    'map_hash_max_size 65536;',
    'map_hash_bucket_size 256;',
    ...choiceMaps(languages),
    'map $request_uri $sister_lost {',
    '  default /404.html;',
    ...languages.map((lang) => `  ~^/${lang}(/|$) /${lang}/404/index.html;`),
    '}',
    ...movedMaps(redirects),
    '',
  ].join('\n');
}

function choiceMaps(languages: readonly string[]): string[] {
  const choice = languageChoice(languages);
  const group = (wish: string): string => wish.replace('((?:', '(?<sister_wish>(?:');
  return [
    map('$http_accept_language', '$sister_wishes', [[`"~*${choice.wellFormed}"`, '$http_accept_language']]),
    map('$sister_wishes', '$sister_range', [
      [`"~*${choice.refusing}"`, '""'],
      ...choice.wishes.map((wish): Line => [`"~*${group(wish)}"`, '$sister_wish']),
    ]),
    map(
      '$sister_range',
      '$sister_language',
      choice.languages.map(([start, language]): Line => [`"~*${start}"`, `"${language}"`]),
    ),
  ];
}

function movedMaps(redirects: readonly Redirect[]): string[] {
  const moved = movedAddresses(redirects);
  return MOVED_STATUSES.map((status) =>
    map(
      '$uri',
      `$sister_moved_${status}`,
      moved.flatMap((one): Line[] => (one.status === status ? [[`"${one.from}"`, `"${one.to}"`]] : [])),
    ),
  );
}

type Line = readonly [from: string, to: string];

const map = (source: string, target: string, lines: readonly Line[]): string =>
  [`map ${source} ${target} {`, '  default "";', ...lines.map(([from, to]) => `  ${from} ${to};`), '}'].join(
    '\n',
  );
