import { languageChoice } from '#src/lib/serve/choice.ts';
import { MOVED_STATUSES, movedAddresses } from '#src/lib/serve/moved.ts';
import type { Redirect } from '#src/lib/serve/redirects.ts';

type Line = readonly [from: string, to: string];

/**
 * What Caddy must know of one release: languages, pages that say "not found", and addresses that have moved.
 *
 * @throws for an address that Caddy would not read as it is written
 */
export function caddyTables(languages: readonly string[], redirects: readonly Redirect[]): string {
  const choice = languageChoice(languages);
  const moved = movedAddresses(redirects);
  return [
    map('{header.Accept-Language}', '{sister_wishes}', [[fits(choice.wellFormed), '"${0}"']]),
    map('{sister_wishes}', '{sister_range}', [
      [fits(choice.refusing), '""'],
      ...choice.wishes.map((wish): Line => [fits(wish), '"${1}"']),
    ]),
    map(
      '{sister_range}',
      '{sister_language}',
      choice.languages.map(([start, language]): Line => [fits(start), `"${language}"`]),
    ),
    map(
      '{path}',
      '{sister_lost}',
      languages.map((lang): Line => [`~^/${lang}(/|$)`, `/${lang}/404/index.html`]),
      '/404.html',
    ),
    ...MOVED_STATUSES.map((status) =>
      map(
        '{path}',
        `{sister_moved_${status}}`,
        moved.flatMap((one): Line[] => (one.status === status ? [[one.from, one.to]] : [])),
      ),
    ),
    '',
  ].join('\n');
}

const fits = (pattern: string): string => `\`~(?i)${pattern}\``;

const map = (source: string, target: string, lines: readonly Line[], otherwise = '""'): string =>
  [
    `map ${source} ${target} {`,
    ...lines.map(([from, to]) => `  ${from} ${to}`),
    `  default ${otherwise}`,
    '}',
  ].join('\n');
