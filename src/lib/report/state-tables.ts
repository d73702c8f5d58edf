import type { Day } from '#src/lib/domain/date.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { pageState, STATES, type State } from '#src/lib/domain/translation.ts';
import { hubsOf, sheetsOf } from './content.ts';
import { languageNames } from './languages.ts';
import type { Query } from './query.ts';
import { proper, type Table } from './table.ts';

/** Sheets by HUB and translations by language, as they are today: content does not say how they were. */
export function stateTables(portal: Portal, query: Query, today: Day): Table[] {
  if (query.kind !== undefined && query.kind !== 'scheda') return [];
  const sheets = sheetsOf(portal, query);
  return [sheetsTable(portal, sheets, today), translationsTable(portal, sheets, query)];
}

const SHEETS: readonly { id: string; label: Say; has: (data: SheetData, today: Day) => boolean }[] = [
  {
    id: 'verified',
    label: say('Verificate', 'Verified'),
    has: ({ status, ...data }, today) =>
      status === 'published' && data.verified !== 'never' && !isLate(data, today),
  },
  {
    id: 'late',
    label: say('Da riverificare', 'Due for review'),
    has: ({ status, ...data }, today) => status === 'published' && isLate(data, today),
  },
  {
    id: 'never',
    label: say('Mai verificate', 'Never verified'),
    has: ({ status, verified }) => status === 'published' && verified === 'never',
  },
  { id: 'archived', label: say('In archivio', 'Archived'), has: ({ status }) => status === 'archived' },
  { id: 'draft', label: say('Bozze', 'Drafts'), has: ({ status }) => status === 'draft' },
];

const isLate = ({ verified, reviewBy }: Pick<SheetData, 'verified' | 'reviewBy'>, today: Day): boolean =>
  verified !== 'never' && reviewBy !== undefined && reviewBy < today;

function sheetsTable(portal: Portal, sheets: readonly Piece<SheetData>[], today: Day): Table {
  return {
    id: 'sheets-by-hub',
    title: say('Schede per HUB, oggi', 'Sheets by HUB, today'),
    note: say(
      'Una scheda curata da due HUB conta in tutti e due.',
      'A sheet that two HUBs look after counts in both.',
    ),
    rowsAre: say('HUB', 'HUB'),
    columns: SHEETS,
    rows: [...portal.hubs]
      .map(([id, { name }]) => {
        const own = sheets.filter((piece) => hubsOf(piece).includes(id));
        const values = SHEETS.map(({ has }) => own.filter(({ data }) => has(data, today)).length);
        return { id, label: proper(name), values };
      })
      .filter(({ values }) => values.some((value) => value > 0)),
    parts: true,
  };
}

const STATE_NAMES: Readonly<Record<State, Say>> = {
  current: say('Aggiornate', 'Current'),
  minor: say('Piccole differenze', 'Small differences'),
  machine: say('Automatiche', 'Machine-made'),
  major: say('Da rivedere', 'Out of date'),
  critical: say('Superate', 'Wrong by now'),
  missing: say('Mancanti', 'Missing'),
};

function translationsTable(portal: Portal, sheets: readonly Piece<SheetData>[], query: Query): Table {
  const out = sheets.filter(({ data }) => data.status === 'published');
  return {
    id: 'translations-by-language',
    title: say('Traduzioni delle schede per lingua, oggi', 'Translations of the sheets by language, today'),
    note: say(
      'Di ogni scheda pubblicata conta la parte messa peggio.',
      'Of each published sheet its worst part counts.',
    ),
    rowsAre: say('Lingua', 'Language'),
    columns: STATES.map((id) => ({ id, label: STATE_NAMES[id] })),
    rows: [...languageNames(portal)]
      .filter(([code]) => code !== SOURCE && (query.lang === undefined || query.lang === code))
      .map(([id, label]) => {
        const states = out.map((piece) => pageState(piece, id));
        return { id, label, values: STATES.map((state) => states.filter((one) => one === state).length) };
      }),
    parts: true,
  };
}
