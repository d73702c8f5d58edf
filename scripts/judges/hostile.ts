import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse as parseHtml } from 'parse5';
import { published } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { feedTexts } from '#src/lib/feed/feed.ts';
import { FEED } from '#src/lib/feed/places.ts';
import { inOwnWords, type Said } from './feed-shelf.ts';
import { judgeByParser, judgeCsv, type Files } from './feeds.ts';
import { xmlFaults } from './xml.ts';

/** So few that each item stands whole in its language's feeds. */
const PIECES = 50;

/** Words that somebody could paste, by mistake or not. */
const HOSTILE = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ...[']]>', '<![CDATA[', '<script>x</script>', '</script>', '-->', '<!--', '<?x?>', '</title>'],
        ...['&#0;', '&nbsp;', '&amp;amp;', '&#xD800;', '&', '"\'>', '"\'><img src=x onerror=alert(1)>'],
        ...['\u0000', '\u0008', '\u001b', '\u0085', '\u2028', '\r\n', '\uFEFF', '\uFFFE', '\u{1FFFF}'],
        ...['\uD800', '\uDFFF', '\uDC00\uD800', '\u202E', '\u2066', '\u2069', '\u200F', '\u{E0041}'],
        ...['=1+1', '@SUM(A1)', '-1+1', '+39', '\t=1', '<a href="javascript:alert(1)">', '<a href="/qui">'],
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => `x ${parts.join('')}`);

/** What no file may hold. */
const UNWANTED =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/;

export interface Survived {
  /** Titles and bodies, each its own. */
  texts: number;
  files: number;
  wrong: string[];
}

/**
 * Sends hostile titles and bodies through the whole feed, fifty pieces in all languages at a time, and asks of every
 * file of it whether parsers and validators of others take it. `seed` repeats a run.
 */
export function judgeHostile(
  portal: Portal,
  today: string,
  { texts, seed, told }: { texts: number; seed: number; told?: (done: number) => void },
): Survived {
  const langs = published(portal.site.languages).map(({ code }) => code);
  const result: Survived = { texts: 0, files: 0, wrong: [] };
  const rules = rulesOf(portal, today);
  for (let round = 0; result.texts < texts; round++) {
    const words = fc.sample(HOSTILE, { numRuns: PIECES * langs.length * 2, seed: seed + round });
    const said = Array.from({ length: PIECES }, (_, piece) =>
      Object.fromEntries(
        langs.map((lang, index): [string, Said] => {
          const at = 2 * (piece * langs.length + index);
          return [lang, { title: words[at] ?? 'x', words: [words[at + 1] ?? 'x'] }];
        }),
      ),
    );
    const files = feedTexts(inOwnWords(portal, said), today);
    result.wrong.push(...faultsIn(files, rules));
    result.files += files.size;
    result.texts += PIECES * langs.length;
    told?.(result.texts);
  }
  return result;
}

interface Rules {
  feed: ValidateFunction;
  items: ValidateFunction;
}

function rulesOf(portal: Portal, today: string): Rules {
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  const schema = feedTexts(inOwnWords(portal, []), today).get(FEED.schema) ?? '{}';
  return {
    feed: ajv.compile(JSON.parse(readFileSync('tests/schemas/json-feed.json', 'utf8')) as object),
    items: ajv.compile(JSON.parse(schema) as object),
  };
}

function faultsIn(files: Files, rules: Rules): string[] {
  const each = [...files].flatMap(([path, text]): string[] => {
    const odd = !text.isWellFormed() || UNWANTED.test(text) ? ['unwanted character'] : [];
    return [...odd, ...faultsOf(path, text, rules)].map((fault) => `${path}: ${fault}`);
  });
  return [...each, ...judgeByParser(files).wrong, ...judgeCsv(files).wrong];
}

function faultsOf(path: string, text: string, { feed, items }: Rules): string[] {
  if (/\.(?:xml|opml)$/.test(path)) return xmlFaults(text, path.startsWith('feed/atom/'));
  if (path.endsWith('.html')) return htmlFaults(text);
  const check = path.startsWith('feed/json/') ? feed : path.startsWith('feed/items/') ? items : undefined;
  if (!path.endsWith('.json')) return [];
  const value = JSON.parse(text) as unknown;
  return check?.(value) === false ? [JSON.stringify(check.errors?.[0])] : [];
}

/** Parse errors as the HTML standard names them, and what somebody's words must never become. */
function htmlFaults(text: string): string[] {
  const faults: string[] = [];
  parseHtml(text, { onParseError: ({ code, startLine }) => faults.push(`${startLine} ${code}`) });
  if (
    /<script(?! type="application\/ld\+json">)|<img src=x|href="(?!https?:|mailto:|tel:|[\w./-]+")/.test(text)
  )
    faults.push('words became markup');
  return faults;
}
