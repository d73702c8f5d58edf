import { readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { parseFeed, parseOpml } from 'feedsmith';
import { HtmlValidate } from 'html-validate/node';
import { validateXML } from 'xmllint-wasm';
import { FEED } from '#src/lib/feed/places.ts';

/** The files of a feed by path. */
export type Files = ReadonlyMap<string, string>;

/** What a judge of others says of the files it knows: how many there were, and what is wrong with them. */
export interface Judged {
  judge: string;
  files: number;
  wrong: string[];
}

const entriesOf = (files: Files, pattern: RegExp): [string, string][] =>
  [...files].filter(([path]) => pattern.test(path));

/** Atom by libxml2 against RELAX NG of RFC 4287. */
export async function judgeAtom(files: Files): Promise<Judged> {
  const schema = readFileSync('tests/schemas/atom.rng', 'utf8');
  const feeds = entriesOf(files, /^feed\/atom\/.*\.xml$/);
  const wrong: string[] = [];
  for (let at = 0; at < feeds.length; at += BATCH) {
    const xml = feeds
      .slice(at, at + BATCH)
      .map(([path, contents]) => ({ fileName: path.replaceAll('/', '_'), contents }));
    const { valid, errors } = await validateXML({ xml, schema: [schema], extension: 'relaxng', ...MEMORY });
    if (!valid) wrong.push(...errors.map(({ rawMessage }) => rawMessage));
  }
  return { judge: 'Atom: xmllint --relaxng, RFC 4287', files: feeds.length, wrong };
}

const BATCH = 40;
/** In pages of 64 KiB. */
const MEMORY = { initialMemoryPages: 1024, maxMemoryPages: 8192 };

/** RSS and OPML by libxml2: well formed. */
export async function judgeXml(files: Files): Promise<Judged> {
  const documents = entriesOf(files, /^feed\/(?!atom\/).*\.(?:xml|opml)$/);
  const schema =
    '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><ref name="any"/></start><define name="any"><element><anyName/><zeroOrMore><choice><attribute><anyName/></attribute><text/><ref name="any"/></choice></zeroOrMore></element></define></grammar>';
  const wrong: string[] = [];
  for (let at = 0; at < documents.length; at += BATCH) {
    const xml = documents
      .slice(at, at + BATCH)
      .map(([path, contents]) => ({ fileName: path.replaceAll('/', '_'), contents }));
    const { valid, errors } = await validateXML({ xml, schema: [schema], extension: 'relaxng', ...MEMORY });
    if (!valid) wrong.push(...errors.map(({ rawMessage }) => rawMessage));
  }
  return { judge: 'RSS, OPML: xmllint', files: documents.length, wrong };
}

/** Atom, RSS and OPML by a parser that knows what they must say. */
export function judgeByParser(files: Files): Judged {
  const feeds = entriesOf(files, /\.(?:xml|opml)$/);
  const wrong = feeds.flatMap(([path, text]): string[] => {
    try {
      if (path.endsWith('.opml'))
        return parseOpml(text).body?.outlines?.length ? [] : [`${path}: nothing in it`];
      const { format } = parseFeed(text);
      return format === (path.startsWith('feed/atom/') ? 'atom' : 'rss')
        ? []
        : [`${path}: taken for ${format}`];
    } catch (error) {
      return [`${path}: ${String(error)}`];
    }
  });
  return { judge: 'Atom, RSS, OPML: feedsmith', files: feeds.length, wrong };
}

/** JSON Feed by its schema, and the files of items by the schema that is published with them. */
export function judgeJson(files: Files): Judged {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats(ajv);
  const feed = ajv.compile(JSON.parse(readFileSync('tests/schemas/json-feed.json', 'utf8')) as object);
  const items = ajv.compile(JSON.parse(files.get(FEED.schema) ?? '{}') as object);
  const documents = entriesOf(files, /^feed\/(?:json|items)\/.*\.json$/);
  const wrong = documents.flatMap(([path, text]): string[] => {
    const check = path.startsWith('feed/json/') ? feed : items;
    return check(JSON.parse(text)) ? [] : [`${path}: ${ajv.errorsText(check.errors)}`];
  });
  return { judge: 'JSON Feed, items: ajv', files: documents.length, wrong };
}

/** Tables by a strict parser: every record as wide as the first, and nothing that is a formula. */
export function judgeCsv(files: Files): Judged {
  const tables = entriesOf(files, /\.csv$/);
  const wrong = tables.flatMap(([path, text]): string[] => {
    try {
      const rows = parse(text, { relax_column_count: false, record_delimiter: '\r\n' });
      return rows
        .flat()
        .filter((cell) => /^[=+@]|^-(?!\d|$)/.test(cell))
        .map((cell) => `${path}: ${cell.slice(0, 40)}`);
    } catch (error) {
      return [`${path}: ${String(error)}`];
    }
  });
  return { judge: 'CSV: csv-parse', files: tables.length, wrong };
}

/** Pages by html-validate. */
export async function judgeHtml(files: Files): Promise<Judged> {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });
  const pages = entriesOf(files, /\.html$/);
  const wrong: string[] = [];
  for (const [path, text] of pages) {
    const { results } = await validator.validateString(text, path);
    for (const { line, ruleId, message } of results.flatMap(({ messages }) => messages))
      wrong.push(`${path}:${line} ${ruleId} ${message}`);
  }
  return { judge: 'HTML: html-validate', files: pages.length, wrong };
}
