import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Row } from './verdict.ts';

/** What a reader's phone fetches for one sheet. Sizes in bytes. */
export interface Weight {
  path: string;
  /** Page and style sheets for screens, compressed with Brotli: no reader waits for the one for paper. */
  compressed: number;
  /** Scripts that run, as they are. */
  scripts: number;
  /** The page, style sheets and scripts that it names; what those load themselves comes on top. */
  requests: number;
  /** Faces whose files a page in the language may fetch. */
  fonts: string[];
}

/** Weighs the longest sheet of a hub-and-sheets site in one language. */
export async function weighSheet(out: string, lang: string): Promise<Weight> {
  const { path, html } = await longestSheet(out, lang);
  const addresses = (pattern: RegExp): string[] =>
    [...html.matchAll(pattern)].flatMap(([, address]) => address ?? []);
  const styles = await Promise.all(
    addresses(/<link rel="stylesheet" href="([^"]+)"(?! media="print")/g).map((address) =>
      readFile(join(out, address), 'utf8'),
    ),
  );
  const scripts = await Promise.all(
    addresses(/<script[^>]* src="([^"]+)"/g).map((address) => readFile(join(out, address))),
  );
  const inline = addresses(/<script(?![^>]*(?: src=|ld\+json))[^>]*>([^<]*)</g);
  return {
    path,
    compressed: [html, ...styles].reduce((sum, text) => sum + packed(text), 0),
    scripts: [...scripts, ...inline].reduce((sum, code) => sum + Buffer.byteLength(code), 0),
    requests: 1 + styles.length + scripts.length,
    fonts: styles.flatMap((css) => facesFor(css, lang)),
  };
}

/** Bytes of a text after Brotli, as a release packs it. */
const packed = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) } })
    .byteLength;

/** A page and its style sheet in the first round trip of a connection. */
const FIRST_TRIP = 14_000;

/** The weights of our pages against the goals. */
export const weightRows = (weights: readonly Weight[]): Row[] =>
  weights.flatMap(({ path, compressed, scripts, fonts, requests }) => [
    {
      what: `Page and style sheet, Brotli: ${path}`,
      value: `${(compressed / 1000).toFixed(1)} kB`,
      goal: `≤ ${FIRST_TRIP / 1000} kB`,
      met: compressed <= FIRST_TRIP,
    },
    {
      what: `Scripts, font files (${requests} requests): ${path}`,
      value: `${scripts} B, ${fonts.length}`,
      goal: '0 B, 0',
      met: scripts === 0 && fonts.length === 0,
    },
  ]);
async function longestSheet(out: string, lang: string): Promise<{ path: string; html: string }> {
  let longest = { path: '', html: '' };
  for (const entry of await readdir(join(out, lang), { recursive: true })) {
    if (!/^[^/]+\/[^/]+\/index\.html$/.test(entry)) continue;
    const html = await readFile(join(out, lang, entry), 'utf8');
    if (html.includes('<article class="sheet"') && html.length > longest.html.length)
      longest = { path: `/${lang}/${entry.slice(0, -10)}`, html };
  }
  if (longest.path === '') throw new Error(`No sheet in ${lang}`);
  return longest;
}

/** The faces with files that rules for every language, or for this one, name. */
export function facesFor(css: string, lang: string): string[] {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    body,
  }));
  const faces = rules.flatMap(({ selector, body }) =>
    selector.endsWith('@font-face') && body.includes('url(')
      ? [/font-family:\s*["']?([^;"'}]+)/.exec(body)?.[1] ?? '']
      : [],
  );
  const holds = (selector: string): boolean =>
    !selector.includes('lang') || new RegExp(`lang\\|?=["']?${lang}\\b`).test(selector);
  return faces.filter((face) =>
    rules.some(
      ({ selector, body }) => !selector.endsWith('@font-face') && holds(selector) && body.includes(face),
    ),
  );
}
