import type { Severity } from '#src/lib/domain/finding.ts';
import type { Say } from '#src/lib/domain/say.ts';
import { compare } from '#src/lib/domain/finding.ts';
import { readExpected, type Expected } from './expected.ts';
import { dataNotes, linkNotes, redirectNotes, styleNotes } from './links.ts';
import { MANIFEST, readManifest, writeManifest, type Manifest } from './manifest.ts';
import { alternateNotes, feedNotes, planNotes, searchNotes, sitemapNotes } from './pages.ts';
import type { Kept } from './known.ts';
import { readSite } from './readers.ts';
import { WORDS, type SiteRule } from './rules.ts';
import { builtFiles, type BuiltFiles, type PlacedNote } from './site.ts';

/** Something wrong in the built site: the file of it and the place in that, and the content that the page is made from. */
export interface SiteFinding {
  rule: SiteRule;
  severity: Severity;
  /** From the site's root. */
  path: string;
  line: number;
  column: number;
  what: Say;
  mend: Say;
  /** From the content's root. */
  source?: string;
}

export interface Gated {
  findings: SiteFinding[];
  files: number;
  pages: number;
  /** Pages that were read now; the others had been before. */
  read: number;
  seconds: number;
}

export interface GateOptions {
  /** Without it, every page is read. */
  kept?: Kept;
  /** The site has just been built: its manifest is written now, from the same reading. */
  seal?: boolean;
}

/** The rules about the site as a whole. */
const RULES: readonly ((site: BuiltFiles) => Iterable<PlacedNote>)[] = [
  planNotes,
  linkNotes,
  alternateNotes,
  dataNotes,
  sitemapNotes,
  searchNotes,
  feedNotes,
  redirectNotes,
  styleNotes,
];

/**
 * The output gate: all that is wrong with the built site in a folder, sorted. It asks the files alone, none of the code
 * that made them.
 *
 * @throws when the folder holds no built site
 */
export async function gateSite(root: string, { kept, seal = false }: GateOptions = {}): Promise<Gated> {
  const start = performance.now();
  const expected = await readExpected(root);
  const reading = await readSite(root, kept);
  if (seal) writeManifest(root, reading.digests);
  const site = builtFiles(root, expected, reading.digests, reading.pages);
  const notes = [
    ...reading.notes,
    ...manifestNotes(readManifest(root), reading.digests),
    ...RULES.flatMap((rule) => [...safely(rule, site)]),
  ];
  return {
    findings: findingsOf(notes, site, expected),
    files: reading.digests.size,
    pages: reading.pages.size,
    read: reading.read,
    seconds: (performance.now() - start) / 1000,
  };
}

/** A file that cannot be understood is a finding, and the other rules go on. */
function safely(rule: (site: BuiltFiles) => Iterable<PlacedNote>, site: BuiltFiles): PlacedNote[] {
  const notes: PlacedNote[] = [];
  try {
    for (const note of rule(site)) notes.push(note);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    notes.push({ rule: 'site-manifest', file: MANIFEST, at: 0, detail: `${rule.name}: ${detail}` });
  }
  return notes;
}

/** Files that were added, changed or taken away since the build wrote down what it made. */
function* manifestNotes(manifest: Manifest | undefined, digests: Manifest): Generator<PlacedNote> {
  const rule = 'site-manifest';
  if (!manifest) {
    yield { rule, file: MANIFEST, at: 0, detail: 'manca / missing' };
    return;
  }
  for (const [file, digest] of manifest) {
    const now = digests.get(file);
    if (now === undefined) yield { rule, file, at: 0, detail: 'tolto / taken away' };
    else if (now !== digest) yield { rule, file, at: 0, detail: 'cambiato / changed' };
  }
  for (const file of digests.keys())
    if (!manifest.has(file) && file !== MANIFEST) yield { rule, file, at: 0, detail: 'aggiunto / added' };
}

function findingsOf(notes: readonly PlacedNote[], site: BuiltFiles, { pages }: Expected): SiteFinding[] {
  const sources = new Map(pages.map(({ path, source }) => [path, source]));
  const found = notes.map(({ rule, file, at, detail }): SiteFinding => {
    const before = /\.(html|xml|json|css)$|^_redirects$/.test(file) ? site.read(file).slice(0, at) : '';
    const source = sources.get(site.planned.get(file)?.path ?? '') ?? '';
    return {
      rule,
      severity: 'error',
      path: file,
      line: before.split('\n').length,
      column: before.length - before.lastIndexOf('\n'),
      ...WORDS[rule](detail),
      ...(source === '' ? {} : { source }),
    };
  });
  return found.sort(
    (a, b) =>
      compare(a.path, b.path) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.what.it, b.what.it),
  );
}
