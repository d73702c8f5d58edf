import type { Day } from '#src/lib/domain/date.ts';
import { compare } from '#src/lib/domain/finding.ts';
import { published, SOURCE } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { isInstitutional } from '#src/lib/domain/publisher.ts';
import { REQUIRED_SECTIONS, type SheetData } from '#src/lib/domain/sheet.ts';
import { pageState, type State } from '#src/lib/domain/translation.ts';
import { gulpease, sentencesOf, wordsOf } from '#src/lib/prose/sentences.ts';
import { sectionUnits } from '#src/lib/prose/units.ts';
import { hubOfSheet } from './hub-of.ts';
import { shownIn } from './shown.ts';
import { waitingIn } from './waiting.ts';

/** How one sheet stands. */
export interface Quality {
  id: string;
  hub: string;
  title: string;
  kind: SheetData['kind'];
  status: SheetData['status'];
  /** Characters. */
  titleLength: number;
  sections: number;
  /** Required sections that are not there. */
  sectionsMissing: number;
  /** Gulpease indexes, 0 to 100; null where the sheet has no such part. */
  gulpease: { summary: number | null; who: number | null; how: number | null };
  /** Words of the longest sentence that readers see. */
  longest: number;
  sources: number;
  institutional: number;
  /** Offices of the directory that the sheet leads to. */
  offices: number;
  online: number;
  /** Facts that the sheet shows, and those of them with a day to look again. */
  facts: number;
  factsWithReview: number;
  documents: number;
  /** Languages in which every kind of document of the sheet has a name. */
  documentsTranslated: number;
  /** Languages beside the Italian by the state of the sheet's page in them. */
  languages: { current: number; machine: number; stale: number; missing: number };
  /** Other published sheets to go on to. */
  related: number;
  verified: SheetData['verified'];
  /** Sources and facts that the sheet shows as “to be confirmed”. */
  toConfirm: number;
  /** What the check says of its Italian file. */
  findings: number;
}

const WHERE: Readonly<Record<State, keyof Quality['languages']>> = {
  current: 'current',
  minor: 'current',
  machine: 'machine',
  major: 'stale',
  critical: 'stale',
  missing: 'missing',
};

const KEY = Symbol.for('portal.quality');

/** One table for the command and for Astro's pages, whose bundle has a copy of this module. */
const counted = ((globalThis as Record<symbol, unknown>)[KEY] ??= new WeakMap()) as WeakMap<
  Portal,
  Map<Day, Quality[]>
>;

/** How every sheet stands, drafts too, by HUB and name. Counted once: every word of the Italian is. */
export function qualityOf(portal: Portal, today: Day): readonly Quality[] {
  const days = counted.get(portal) ?? new Map<Day, Quality[]>();
  const found = days.get(today) ?? countQuality(portal, today);
  counted.set(portal, days.set(today, found));
  return found;
}

function countQuality(portal: Portal, today: Day): Quality[] {
  const confirm = toConfirm(portal, today);
  const notes = new Map<string, number>();
  for (const { path } of portal.findings) notes.set(path, (notes.get(path) ?? 0) + 1);
  return [...portal.sheets.values()]
    .sort((a, b) => compare(a.id, b.id))
    .map((piece) => ({
      ...written(piece),
      ...supported(portal, piece),
      toConfirm: confirm(piece),
      findings: notes.get(`${piece.folder}/index.${SOURCE}.mdx`) ?? 0,
    }));
}

type Written = Pick<
  Quality,
  | 'id'
  | 'hub'
  | 'title'
  | 'kind'
  | 'status'
  | 'titleLength'
  | 'sections'
  | 'sectionsMissing'
  | 'gulpease'
  | 'longest'
>;

/** What the Italian says by itself. */
function written({ id, data, source }: Piece<SheetData>): Written {
  const body = source.body();
  const units = (part: string): string[] =>
    body.filter((section) => section.id === part).flatMap(sectionUnits);
  const index = (texts: readonly string[]): number | null => {
    const found = gulpease(texts);
    return found === undefined ? null : Math.round(found);
  };
  const read = [
    source.words.title,
    source.words.summary,
    ...body.filter((section) => section.id !== 'desk').flatMap(sectionUnits),
  ];
  const has = (choice: string): boolean =>
    choice.startsWith('data:')
      ? data[choice.slice(5) as 'times' | 'costs'].length > 0
      : body.some((section) => section.id === choice);
  return {
    id,
    hub: hubOfSheet(id),
    title: source.words.title,
    kind: data.kind,
    status: data.status,
    titleLength: Array.from(source.words.title).length,
    sections: body.length,
    sectionsMissing: REQUIRED_SECTIONS[data.kind].filter((choices) => !choices.some(has)).length,
    gulpease: {
      summary: index([source.words.title, source.words.summary]),
      who: index(units('who')),
      how: index(units('how')),
    },
    longest: Math.max(0, ...read.flatMap(sentencesOf).map((sentence) => wordsOf(sentence).length)),
  };
}

/** What stands behind and around it. */
function supported(
  portal: Portal,
  piece: Piece<SheetData>,
): Omit<Quality, keyof Written | 'toConfirm' | 'findings'> {
  const { sources, where, documents, related, verified } = piece.data;
  const facts = [...shownIn(piece).facts.keys()].flatMap((id) => portal.facts.get(id) ?? []);
  const others = published(portal.site.languages)
    .map(({ code }) => code)
    .filter((code) => code !== SOURCE);
  const languages: Quality['languages'] = { current: 0, machine: 0, stale: 0, missing: 0 };
  for (const lang of others) languages[WHERE[pageState(piece, lang)]] += 1;
  const named = (lang: string): boolean => {
    const names = portal.catalogues.get(lang)?.get('documents');
    return documents.every(({ ref }) => names?.get(ref)?.['name'] !== undefined);
  };
  const near = [...related.before, ...related.after, ...related.see].filter(
    (id) => id !== piece.id && portal.sheets.get(id)?.data.status === 'published',
  );
  return {
    sources: sources.length,
    institutional: sources.filter((source) => isInstitutional(portal.publishers, source)).length,
    offices: [...portal.services].filter(
      ([id, { type }]) => where.types.includes(type) || where.services.includes(id),
    ).length,
    online: where.online.length,
    facts: facts.length,
    factsWithReview: facts.filter(({ reviewBy }) => reviewBy !== undefined).length,
    documents: documents.length,
    documentsTranslated: others.filter(named).length,
    languages,
    related: new Set(near).size,
    verified,
  };
}

/** How many marks “to be confirmed” a sheet has, each source and fact once. */
function toConfirm(portal: Portal, today: Day): (piece: Piece<SheetData>) => number {
  const waiting = waitingIn(portal, today).filter(({ why }) => why === 'source');
  const weakFacts = new Set(waiting.filter(({ kind }) => kind === 'fact').map(({ id }) => id));
  return (piece) =>
    waiting.filter(({ kind, id }) => kind === 'sheet' && id === piece.id).length +
    [...shownIn(piece).facts.keys()].filter((id) => weakFacts.has(id)).length;
}
