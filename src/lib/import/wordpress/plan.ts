import { decodeHTML } from 'entities';
import type { Day } from '#src/lib/domain/date.ts';
import { pieceFolder } from '#src/lib/domain/layout.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { RESERVED } from '#src/lib/domain/route.ts';
import { UNWRITTEN } from '#src/lib/domain/unwritten.ts';
import { OLD_ADDRESS } from '#src/lib/domain/redirects.ts';
import { mdxFile, type ImportFile } from '#src/lib/import/file.ts';
import { shortSlug, slugify } from '#src/lib/import/text.ts';
import { convertBody, type LinkTo } from './body.ts';
import type { Item, WordPressExport } from './export.ts';
import { oldPath, plainUrl, type OutLink } from './links.ts';
import { clean } from './words.ts';

/** Sheets of a HUB, or standing pages where none is named. */
export interface Wanted {
  hub?: string | undefined;
  /** Of sheets, the topics; at least one. */
  topics: readonly string[];
  today: Day;
  /** A code for a sheet that no other has. */
  code: (id: string, used: ReadonlySet<string>) => string;
}

/** A page of the old portal as a draft. */
export interface Draft extends ImportFile {
  line: number;
  /** What was left out of it, by name, and how often. */
  left: [what: string, count: number][];
}

/** What becomes of an export; lines are those of the file. */
export interface WordPressPlan {
  drafts: Draft[];
  redirects: { from: string; to: string; line: number }[];
  /** Old addresses that cannot be sent on: another language's, taken already, or of today's site. */
  unsent: { line: number; from: string }[];
  /** Texts that are there already. */
  same: { line: number; as: string }[];
  /** Items that are no published Italian pages, by why, and how often. */
  others: Map<string, number>;
}

/** The longest title of a sheet, and of a page. */
const LONGEST = { sheet: 70, page: 90 } as const;

/** Plans the drafts of an export; nothing is written. */
export function planWordPress(
  { site, items }: WordPressExport,
  portal: Portal,
  wanted: Wanted,
): WordPressPlan {
  const plan: WordPressPlan = { drafts: [], redirects: [], unsent: [], same: [], others: new Map() };
  const kind = wanted.hub === undefined ? 'page' : 'sheet';
  const codes = new Set([...portal.sheets.values()].map(({ data }) => data.code));
  const taken = new Set<string>([
    ...RESERVED,
    ...portal.hubs.keys(),
    ...portal.site.languages.map(({ code }) => code),
  ]);
  const ids = new Set<string>();
  const sent = new Map(portal.redirects.map(({ from, to }) => [plainPath(from), to]));
  const linkTo = linksOf(site, new Map(sent), kind);
  for (const item of items) {
    const why = whyNot(item);
    if (why !== undefined) {
      plan.others.set(why, (plan.others.get(why) ?? 0) + 1);
      continue;
    }
    const title = titleOf(item);
    const slug = shortSlug(item.name === '' ? title : safeDecode(item.name), 60) || 'pagina';
    const idOf = (name: string): string => (wanted.hub === undefined ? name : `${wanted.hub}/${name}`);
    const there = kind === 'sheet' ? portal.sheets : portal.pages;
    if (there.has(idOf(slug))) {
      plan.same.push({ line: item.line, as: `${pieceFolder(kind, idOf(slug))}/index.${SOURCE}.mdx` });
      continue;
    }
    const id = idOf(freeName(slug, (name) => ids.has(idOf(name)) || (kind === 'page' && taken.has(name))));
    ids.add(id);
    const body = convertBody(item.content, linkTo);
    const cut = shortened(title, LONGEST[kind]);
    if (cut !== title) body.left.set(`«${title}»`, 1);
    const code = wanted.code(id, codes);
    codes.add(code);
    const data = kind === 'page' ? pageData(cut) : sheetData(cut, { ...wanted, code });
    const text = kind === 'page' ? body.text || TO_WRITE : sectionsOf(body.text, body.links);
    const path = `${pieceFolder(kind, id)}/index.${SOURCE}.mdx`;
    plan.drafts.push({ ...mdxFile(path, data, text), line: item.line, left: [...body.left] });
    const from = oldPath(item.link, site);
    if (from === undefined || from === '/') continue;
    if (canBeSent(from, portal) && !sent.has(plainPath(from))) {
      sent.set(plainPath(from), id);
      plan.redirects.push({ from, to: `${kind}:${id}`, line: item.line });
    } else plan.unsent.push({ line: item.line, from });
  }
  return plan;
}

/** Why an item is not taken, in the words of WordPress; undefined for a published Italian page. */
function whyNot({ type, status, password, lang, title, content }: Item): string | undefined {
  if (type !== 'page') return type || '–';
  if (status !== 'publish') return `page (${status || '–'})`;
  if (password !== '') return 'page (password)';
  if (lang !== undefined && !/^it\b/.test(lang)) return `page (${lang})`;
  return clean(title + content).trim() === '' ? 'page (–)' : undefined;
}

const TO_WRITE = `${UNWRITTEN} il testo della pagina.`;

const pageData = (title: string) => ({
  title,
  summary: `${UNWRITTEN} che cosa trova qui chi legge.`,
  status: 'draft',
  verified: 'never',
});

const sheetData = (title: string, { topics, today, code }: Omit<Wanted, 'code'> & { code: string }) => ({
  code,
  ...pageData(title),
  kind: 'guide',
  topics: [...topics],
  audience: ['everyone'],
  changes: [{ date: today, level: 'minor', note: 'Ripresa dal vecchio portale.' }],
});

/** All of the old text in the one section that a guide must have; links to elsewhere in the section where they may stand. */
function sectionsOf(text: string, links: readonly OutLink[]): string {
  const lines = [...new Set(links.map(({ text: words, url }) => `- [${words}](${url})`))];
  const section = (id: string, inner: string): string => `<Section id="${id}">\n\n${inner}\n\n</Section>`;
  return [
    section('what', text || TO_WRITE),
    ...(lines.length === 0 ? [] : [section('more', lines.join('\n'))]),
  ].join('\n\n');
}

/** Links within the old portal go where its addresses go today, if the site knows; sheets hold no others in their text. */
const linksOf =
  (site: string, sent: ReadonlyMap<string, string>, kind: 'sheet' | 'page'): LinkTo =>
  (href) => {
    const old = oldPath(href, site);
    if (old !== undefined) {
      const to = sent.get(plainPath(old));
      return to === undefined || to === 'site:' ? undefined : { to };
    }
    const url = plainUrl(href, site);
    if (url === undefined) return undefined;
    return kind === 'page' ? { to: url } : { out: url };
  };

function canBeSent(from: string, { site }: Portal): boolean {
  const first = from.split('/')[1]?.toLowerCase() ?? '';
  const today = ['', 's', 'feed', ...site.languages.map(({ code }) => code)];
  return OLD_ADDRESS.test(from) && !today.includes(first) && !first.startsWith('_');
}

const plainPath = (path: string): string => path.replace(/\/$/, '').toLowerCase();

const titleOf = ({ title, name }: Item): string =>
  clean(decodeHTML(title).replace(/<[^>]*>/g, '')).trim() || safeDecode(name) || 'Senza titolo';

function shortened(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, text.lastIndexOf(' ', max - 1)).slice(0, max - 1)}…`;
}

function freeName(slug: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? slug : `${slug}-${number}`;
    if (!isTaken(name)) return name;
  }
}

function safeDecode(name: string): string {
  try {
    return slugify(decodeURIComponent(name));
  } catch {
    return slugify(name);
  }
}
